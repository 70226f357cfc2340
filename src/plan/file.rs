//! The file format and the one gate that every stored document enters through.

use super::document::{Document, FORMAT};
use super::goals::{self, sound_targets};
use super::history::History;
use super::model::Id;
use super::read;
use super::reader::Fields;
use super::repair::repair;
use crate::analysis::Scheme;
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
    /// A milestone pointed to a phase that does not exist; it now belongs to none.
    NoPhase {
        /// Where.
        path: String,
        /// The identity it pointed to.
        phase: Id,
    },
    /// A phase ended before it started; the ends were exchanged.
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
    // A migration from version n to n + 1 changes `object` here, one step after the other.
    match object.remove("rapport").as_ref().and_then(Value::as_u64) {
        Some(found) if found > u64::from(FORMAT) => return Err(RestoreError::Newer { found, supported: FORMAT }),
        Some(1..) => {}
        _ => return Err(RestoreError::NotRapport),
    }
    let mut notes = Vec::new();
    let (mut document, least_id) = document(Fields::new(object, String::new(), &mut notes));
    mend(&mut document, least_id, &mut notes);
    Ok((document, notes))
}

/// Makes what was read consistent.
fn mend(document: &mut Document, least_id: u64, notes: &mut Vec<RestoreNote>) {
    document.targets = sound_targets(std::mem::take(&mut document.targets), notes);
    document.scheme = goals::scheme(&document.scheme).unwrap_or_else(|_| {
        notes.push(RestoreNote::Missing { path: "scheme".into() });
        Scheme::default()
    });
    repair(document, least_id, notes);
}

/// Whether a document that was read in its own form, as the steps of a history are, needs no mending.
pub(super) fn is_sound(document: &Document) -> bool {
    let mut notes = Vec::new();
    mend(&mut document.clone(), 1, &mut notes);
    document.format == FORMAT && notes.is_empty()
}

/// The document as it stands in the file, and the least identity that may be given out next.
fn document(mut fields: Fields) -> (Document, u64) {
    let default = Document::default();
    let mut least_id = default.next_id;
    // Format 1 had the budget under another name, and in another form.
    let of_format1 = fields.has("book") && !fields.has("money");
    let mut money = |fields: &mut Fields| match of_format1 {
        true => fields.part("book", read::money_format1::book).map(|(money, least)| {
            least_id = least;
            money
        }),
        false => fields.part("money", read::money::money),
    };
    let document = Document {
        format: FORMAT,
        name: fields.text("name"),
        currency: fields.take("currency", default.currency),
        next_id: fields.take("next_id", default.next_id),
        plan: fields.part("plan", read::plan::plan).unwrap_or(default.plan),
        money: money(&mut fields).unwrap_or(default.money),
        targets: fields.list("targets", read::goals::target).into_iter().flatten().collect(),
        scheme: fields.take("scheme", default.scheme),
        inventory: fields.part_if_there("inventory", read::sources::inventory).unwrap_or_default(),
        examples: fields.take_if_there("examples").unwrap_or_default(),
    };
    fields.finish();
    (document, least_id)
}
