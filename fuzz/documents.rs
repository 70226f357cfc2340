//! What a fuzzer may do with project files, with what a browser keeps and with addresses: anything. Shared by the fuzz
//! targets and the short run of the tests.

use rapport::plan::*;
use rapport::protocol::Address;
use rapport::units::Day;
use serde_json::Value;

/// A project file: what is read can be written and read again as it is, without another remark.
#[allow(dead_code)] // each target uses one entry
pub fn project_any(bytes: &[u8]) {
    let text = bent(bytes);
    let Ok((document, _)) = restore(&text) else { return };
    assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    findings(&document, Known::on(Day(19_782)));
    history_holds(&History::new(document));
}

/// What a browser keeps: the text itself, and its history alone.
#[allow(dead_code)] // each target uses one entry
pub fn stored_any(bytes: &[u8]) {
    let text = bent(bytes);
    let (kept, _) = read_kept::<Value>(&text);
    if let Some(history) = &kept.history {
        history_holds(history);
        let again = write_kept(history, &kept.profiles, &kept.sheets, kept.copied_at);
        let (read, unread) = read_kept::<Value>(&again);
        assert_eq!((&read, unread), (&kept, vec![]));
    }
    if let Ok((history, _)) = History::restore(&text) {
        history_holds(&history);
    }
}

/// An address is read, written and read again as the same.
#[allow(dead_code)] // each target uses one entry
pub fn address_any(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let address = Address::parse(&text);
    let written = address.to_fragment();
    assert_eq!(Address::parse(&written), address, "{text:?} became {written:?}");
    assert_eq!(Address::parse(&written).to_fragment(), written);
    assert!(written.is_ascii());
}

/// All the way back and forward again, and through its text, it stays what it is.
fn history_holds(history: &History) {
    let mut walked = history.clone();
    while walked.undo() {
        assert!(walked.past_len() < STEPS);
    }
    while walked.redo() {}
    for _ in 0..history.future_len() {
        walked.undo();
    }
    assert_eq!(walked.present(), history.present(), "there and back");
    let (read, notes) = History::restore(&history.encode()).expect("what is written is read");
    assert_eq!((&read, notes), (history, vec![]));
}

/// JSON with changes: after the first NUL each three bytes say where something changes and what it becomes. Bytes that
/// are changed without regard to the form seldom get further than the parser.
fn bent(bytes: &[u8]) -> String {
    let (text, recipe) = match bytes.iter().position(|&byte| byte == 0) {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (bytes, [].as_slice()),
    };
    let text = String::from_utf8_lossy(text).into_owned();
    let Ok(mut value) = serde_json::from_str::<Value>(&text) else { return text };
    for change in recipe.chunks_exact(3) {
        bend(&mut value, change[0], change[1], change[2]);
    }
    value.to_string()
}

/// Walks down from the top, at each level to the child that the first numbers choose, and changes what it finds.
fn bend(value: &mut Value, mut path: u8, depth: u8, change: u8) {
    let mut place = value;
    for _ in 0..depth % 7 {
        // A text that holds JSON, as the history of what is kept does, is gone into.
        if let Value::String(text) = place {
            let Ok(mut inner) = serde_json::from_str::<Value>(text) else { break };
            bend(&mut inner, path, depth, change);
            *text = inner.to_string();
            return;
        }
        let count = match place {
            Value::Array(items) => items.len(),
            Value::Object(fields) => fields.len(),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
        };
        if count == 0 {
            break;
        }
        let chosen = usize::from(path) % count;
        path = path.rotate_left(3) ^ depth;
        place = match place {
            Value::Array(items) => &mut items[chosen],
            Value::Object(fields) => fields.values_mut().nth(chosen).expect("one of them"),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return,
        };
    }
    match (change % 12, place) {
        (0, Value::Array(items)) => items.push(items.first().cloned().unwrap_or_default()),
        (1, Value::Array(items)) => items.reverse(),
        (2, Value::Array(items)) => items.truncate(1),
        (3, Value::Object(fields)) => {
            let first = fields.keys().next().cloned().unwrap_or_default();
            fields.remove(&first);
        }
        (4, Value::Object(fields)) => drop(fields.insert("new".into(), path.into())),
        (5, place) => *place = Value::from(f64::from(path) * 1e300),
        (6, place) => *place = Value::from(i64::from(path) - 128),
        (7, place) => *place = u64::MAX.into(),
        (8, place) => *place = format!("{}\u{202e}=\u{0}{}", "9".repeat(path.into()), "客").into(),
        (9, place) => *place = Value::Null,
        (10, place) => *place = "0001-01-01".into(),
        (_, place) => *place = Value::Array(vec![place.clone(); 2]),
    }
}
