//! What a browser keeps beside and around the document, as text. Each member is read by itself, so that one that cannot
//! be read takes nothing else along; whoever reads it is told which those are, and keeps the text as it was.

use super::file::{RestoreError, RestoreNote};
use super::history::History;
use super::members::{cut_text, members};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Version of what this build writes.
pub const KEPT_FORMAT: u32 = 1;

/// What a browser keeps. `M` is how a file is read, which is no matter of this room.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept<M> {
    /// The document and the steps that led to it; nothing when it cannot be read.
    pub history: Option<History>,
    /// How files are read, by the header they belong to.
    pub profiles: BTreeMap<String, M>,
    /// Chosen sheets by the sheets of the workbook.
    pub sheets: BTreeMap<String, Vec<String>>,
    /// When a file copy was last saved, in milliseconds since 1970.
    pub copied_at: Option<f64>,
}

/// Something that was kept and did not read back as it had been written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Unread {
    /// What was stored is nothing that this program has ever written.
    Strange,
    /// The text ends too early or stops making sense.
    Cut {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
    },
    /// It was written by a newer version.
    Newer {
        /// Its version.
        found: u64,
        /// Newest version this build reads.
        supported: u32,
    },
    /// The document could not be read.
    Plan(RestoreError),
    /// The document was read, but not all of it as it had been written.
    Mended(Vec<RestoreNote>),
    /// So many descriptions of how a file is read could not be read.
    Profiles(usize),
    /// So many choices of sheets could not be read.
    Sheets(usize),
    /// A member that this build does not know, or that has the wrong form; its name.
    Member(String),
    /// The key of the pseudonyms.
    Secret,
}

#[derive(Serialize)]
struct Written<'a, M> {
    version: u32,
    history: String,
    profiles: &'a BTreeMap<String, M>,
    sheets: &'a BTreeMap<String, Vec<String>>,
    copied_at: Option<f64>,
}

/// Everything as text. [`read_kept`] reads it back.
pub fn write_kept<M: Serialize>(
    history: &History,
    profiles: &BTreeMap<String, M>,
    sheets: &BTreeMap<String, Vec<String>>,
    copied_at: Option<f64>,
) -> String {
    let written = Written { version: KEPT_FORMAT, history: history.encode(), profiles, sheets, copied_at };
    // Maps with text keys and finite numbers always have a JSON text.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads what [`write_kept`] wrote, now or in an earlier version, and tells what could not be read.
///
/// ```
/// use rapport::plan::{Document, History, Unread, read_kept, write_kept};
/// use std::collections::BTreeMap;
/// let history = History::new(Document::default());
/// let profiles = BTreeMap::from([("a".to_owned(), 1)]);
/// let text = write_kept(&history, &profiles, &BTreeMap::new(), None);
/// let (kept, unread) = read_kept::<i32>(&text);
/// assert_eq!((kept.history, kept.profiles, unread), (Some(history), profiles, vec![]));
/// // One member that makes no sense takes nothing else along.
/// let (kept, unread) = read_kept::<i32>(&text.replace("\"a\":1", "\"a\":\"moon\""));
/// assert!(kept.history.is_some());
/// assert_eq!(unread, [Unread::Profiles(1)]);
/// ```
pub fn read_kept<M: DeserializeOwned>(text: &str) -> (Kept<M>, Vec<Unread>) {
    let (found, fault) = members(text);
    let mut kept = Kept { history: None, profiles: BTreeMap::new(), sheets: BTreeMap::new(), copied_at: None };
    let mut unread = Vec::new();
    if let Some(fault) = &fault {
        unread.push(Unread::Cut { line: fault.line(), column: fault.column() });
    }
    let mut history = None;
    for (name, value) in found {
        match (&*name, value) {
            ("version", value) => match value.as_u64() {
                Some(found) if found > u64::from(KEPT_FORMAT) => {
                    unread.push(Unread::Newer { found, supported: KEPT_FORMAT });
                }
                Some(1..) => {}
                _ => unread.push(Unread::Member(name)),
            },
            ("history", Value::String(text)) => history = Some(text),
            ("profiles", Value::Object(entries)) => {
                let faulty = each(entries, &mut kept.profiles);
                unread.extend((faulty > 0).then_some(Unread::Profiles(faulty)));
            }
            ("sheets", Value::Object(entries)) => {
                let faulty = each(entries, &mut kept.sheets);
                unread.extend((faulty > 0).then_some(Unread::Sheets(faulty)));
            }
            ("copied_at", Value::Null) => {}
            ("copied_at", Value::Number(number)) => kept.copied_at = number.as_f64(),
            _ => unread.push(Unread::Member(name)),
        }
    }
    // Of a text that ends inside the history the beginning is still there, and the document stands at the beginning.
    let history = history.or_else(|| fault.is_some().then(|| cut_text(text, "history")).flatten());
    match History::restore(&history.unwrap_or_default()) {
        Ok((history, notes)) => {
            kept.history = Some(history);
            unread.extend((!notes.is_empty()).then_some(Unread::Mended(notes)));
        }
        Err(error) => unread.push(Unread::Plan(error)),
    }
    (kept, unread)
}

/// Reads each entry by itself; how many cannot be read.
fn each<T: DeserializeOwned>(entries: serde_json::Map<String, Value>, into: &mut BTreeMap<String, T>) -> usize {
    let mut faulty = 0;
    for (key, value) in entries {
        match serde_json::from_value(value) {
            Ok(value) => {
                into.insert(key, value);
            }
            Err(_) => faulty += 1,
        }
    }
    faulty
}
