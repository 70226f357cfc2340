//! The file format and the one gate that every stored document enters through.

use super::document::{Document, FORMAT};
use super::history::History;
use super::list::List;
use super::model::Plan;
use super::read::{self, plan::RowPaths};
use super::reader::Fields;
use super::repair::repair;
use super::table::Id;
use crate::units::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Why a text is no document. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RestoreError {
    /// The text is not JSON, or ends too early.
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
    },
    /// It is JSON, but not a file of this program.
    NotRapport,
    /// The file was written by a newer version.
    Newer {
        /// Version of the file.
        found: u64,
        /// Newest version this build reads.
        supported: u32,
    },
}

impl RestoreError {
    pub(super) fn not_json(error: serde_json::Error) -> RestoreError {
        RestoreError::NotJson { line: error.line(), column: error.column() }
    }
}

/// Something that was mended while a document was read. Paths look like `plan.short[2].owner`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RestoreNote {
    /// A part is missing; its default is used.
    Missing {
        /// Where.
        path: String,
    },
    /// A part is not known and was left out.
    Unknown {
        /// Where.
        path: String,
    },
    /// A value has the wrong form; its default is used.
    BadValue {
        /// Where.
        path: String,
        /// The value as JSON, shortened.
        found: String,
    },
    /// A number was out of bounds, or finer than is kept.
    OutOfRange {
        /// Where.
        path: String,
        /// The number.
        found: f64,
        /// What is used instead.
        used: f64,
    },
    /// A text was too long and was cut.
    TextCut {
        /// Where.
        path: String,
        /// Characters before.
        length: usize,
    },
    /// A list was too long and was cut.
    ListCut {
        /// Where.
        path: String,
        /// Items before.
        length: usize,
    },
    /// Two items had the same identity, or one had none that can be used.
    NewId {
        /// Where.
        path: String,
        /// The identity found.
        found: u64,
        /// The identity given.
        used: u64,
    },
    /// A cell pointed to a row that does not exist; it now points to none.
    NoRow {
        /// Where.
        path: String,
        /// The identity it pointed to.
        row: Id,
    },
    /// A span ended before it started; the ends were exchanged.
    EndBeforeStart {
        /// Where.
        path: String,
        /// First day as found.
        start: Day,
        /// Last day as found.
        end: Day,
    },
    /// The counter of identities was behind.
    CounterMoved {
        /// As found.
        found: u64,
        /// As used.
        used: u64,
    },
    /// The steps of the history could not be read; the document is complete.
    HistoryDropped,
}

/// The document as the text of a project file: versioned JSON, indented so that people and version control can read it.
///
/// ```
/// use rapport::plan::{Document, encode, restore};
/// let document = Document::default();
/// assert_eq!(restore(&encode(&document)), Ok((document, vec![])));
/// ```
pub fn encode(document: &Document) -> String {
    // Maps with text keys and finite numbers always have a JSON text.
    serde_json::to_string_pretty(document).unwrap_or_default()
}

/// Reads a project file: migrates, validates, mends, and reports what was mended.
///
/// ```
/// use rapport::plan::{RestoreError, restore};
/// assert_eq!(restore("{\"rapport\": 7}"), Err(RestoreError::Newer { found: 7, supported: 2 }));
/// assert_eq!(restore("[1, 2]"), Err(RestoreError::NotRapport));
/// assert_eq!(restore("{\n  \"rapp"), Err(RestoreError::NotJson { line: 2, column: 7 }));
/// ```
pub fn restore(text: &str) -> Result<(Document, Vec<RestoreNote>), RestoreError> {
    // A byte order mark is what some editors leave; it is no part of JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(RestoreError::not_json)?;
    match value.get("history").and_then(Value::as_str) {
        // What a browser had kept and a version could not read was offered as a file; a newer one reads it.
        Some(history) if value.get("rapport").is_none() => {
            let (history, notes) = History::restore(history)?;
            Ok((history.present().clone(), notes))
        }
        _ => restore_value(value),
    }
}

/// [`restore`] for JSON that is already parsed.
pub(super) fn restore_value(value: Value) -> Result<(Document, Vec<RestoreNote>), RestoreError> {
    let Value::Object(mut object) = value else {
        return Err(RestoreError::NotRapport);
    };
    // Which parts are of an older form is told by their members, each read by a reader of its own.
    let found = match object.remove("rapport").as_ref().and_then(Value::as_u64) {
        Some(found) if found > u64::from(FORMAT) => return Err(RestoreError::Newer { found, supported: FORMAT }),
        Some(found @ 1..) => found,
        _ => return Err(RestoreError::NotRapport),
    };
    let mut notes = Vec::new();
    let mut found = document(Fields::new(object, String::new(), &mut notes), found);
    mend(&mut found, &mut notes);
    Ok((found.document, notes))
}

/// Whether JSON is of an earlier form, whose history has steps between documents of that form: of format 1, or of format 2
/// before there were several schemes.
pub(super) fn is_earlier(value: &Value) -> bool {
    let before = value.get("rapport").and_then(Value::as_u64).is_some_and(|found| found < u64::from(FORMAT));
    before || (value.get("scheme").is_some() && value.get("schemes").is_none())
}

/// What says of which version a text is: a document, a kept history of one, or that within what a browser keeps.
#[derive(Deserialize)]
struct Head {
    rapport: Option<u64>,
    present: Option<Box<Head>>,
    history: Option<String>,
}

/// Whether the text of a project file, or of what a browser keeps, holds a document of an earlier version of the format.
///
/// ```
/// use rapport::plan::{Document, encode, is_of_earlier_format};
/// assert!(is_of_earlier_format(r#"{"rapport": 1}"#));
/// assert!(!is_of_earlier_format(&encode(&Document::default())));
/// ```
pub fn is_of_earlier_format(text: &str) -> bool {
    let Ok(head) = serde_json::from_str::<Head>(text.strip_prefix('\u{feff}').unwrap_or(text)) else {
        return false;
    };
    let document = head.present.as_deref().unwrap_or(&head);
    match (document.rapport, head.history) {
        (Some(found), _) => found < u64::from(FORMAT),
        (None, Some(history)) => is_of_earlier_format(&history),
        (None, None) => false,
    }
}

/// A document as it was read, before it is mended.
struct Found {
    document: Document,
    /// Where each of its rows stood, for notes.
    paths: RowPaths,
    /// The least identity that may be given out next: those before it are taken by lines and levers of format 1.
    least_id: u64,
}

/// Makes what was read consistent.
fn mend(found: &mut Found, notes: &mut Vec<RestoreNote>) {
    let Found { document, paths, least_id } = found;
    repair(document, paths, *least_id, notes);
}

/// A document that was read in its own form, as the steps of a history are; nothing when it needs mending.
pub(super) fn sound(document: Document) -> Option<Document> {
    let mut notes = Vec::new();
    let mut found = Found { document, paths: RowPaths::new(), least_id: 1 };
    mend(&mut found, &mut notes);
    (found.document.format == FORMAT && notes.is_empty()).then_some(found.document)
}

fn document(mut fields: Fields, format: u64) -> Found {
    let default = Document::default();
    let (mut paths, mut least_id) = (RowPaths::new(), default.next_id);
    let mut goals_of_1 = Vec::new();
    // Format 1 had the budget under another name, and in another form.
    let budget_of_1 = fields.has("book") && !fields.has("money");
    let mut money = |fields: &mut Fields| match budget_of_1 {
        true => fields.part("book", read::money_format1::book).map(|(money, least)| {
            least_id = least;
            money
        }),
        false => fields.part("money", read::money::money),
    };
    let mut document = Document {
        format: FORMAT,
        name: fields.text("name"),
        currency: fields.take("currency", default.currency),
        example_currency: fields.take_if_there("example_currency").unwrap_or_default(),
        next_id: fields.take("next_id", default.next_id),
        plan: fields.part("plan", |fields| with_paths(fields, &mut paths)).unwrap_or(default.plan),
        money: money(&mut fields).unwrap_or(default.money),
        kpis: if fields.has("kpis") || (format > 1 && !fields.has("targets")) {
            fields.list("kpis", read::goals::kpi).into()
        } else {
            goals_of_1 = fields.list("targets", read::goals::target_of_1);
            List::default()
        },
        schemes: read::segments::schemes(&mut fields, default.schemes),
        default_scheme: read::segments::default_scheme(&mut fields),
        tags: read::tags::tags(&mut fields),
        lists: read::lists::lists(&mut fields),
        inventory: fields.part_if_there("inventory", read::sources::inventory).unwrap_or_default(),
        customers: fields.part_if_there("customers", read::customers::assumptions).unwrap_or_default(),
        examples: fields.take_if_there("examples").unwrap_or_default(),
        templates: fields.take_if_there("templates").unwrap_or_default(),
    };
    document.templates.retain(|part, _| document.examples.contains(part));
    fields.finish();
    if !goals_of_1.is_empty() {
        read::goals::migrate(&mut document, goals_of_1.into_iter().flatten().collect());
    }
    Found { document, paths, least_id }
}

fn with_paths(fields: Fields, paths: &mut RowPaths) -> Plan {
    let (plan, found) = read::plan::plan(fields);
    *paths = found;
    plan
}
