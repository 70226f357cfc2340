//! What opening a project file brought, in words.

use crate::locale::{fill, plural};
use crate::plan::{RestoreError, RestoreNote};
use crate::state::{App, Opened};

/// Notes that are read out one by one; what is beyond is counted.
const MOST: usize = 12;

/// The sentence and the list of what was put right. Without a name it is what this browser had kept.
pub fn opened(app: App, name: &str, opened: &Opened) -> (String, Vec<String>) {
    let t = &app.prefs.texts().data;
    let file = if name.is_empty() { t.kept_name } else { name };
    let sentence = match opened {
        Opened::Restored(notes) if notes.is_empty() => fill(t.opened, &[("file", file)]),
        Opened::Restored(notes) => {
            let texts = match name.is_empty() {
                true => (t.kept_notes_one, t.kept_notes_other),
                false => (t.opened_notes_one, t.opened_notes_other),
            };
            let count = notes.len() as u64;
            let number = app.prefs.format().integer(count as f64);
            fill(plural(count, texts.0, texts.1), &[("file", file), ("count", &number)])
        }
        Opened::Refused(error) => refused(app, file, error),
        // A file that is too large is not even read, so the browser has said nothing.
        Opened::Unreadable(said) if said.is_empty() => fill(t.open_too_large, &[("file", file)]),
        Opened::Unreadable(said) => fill(t.open_unreadable, &[("file", file), ("detail", said)]),
    };
    (sentence, list(app, opened))
}

fn list(app: App, opened: &Opened) -> Vec<String> {
    let Opened::Restored(notes) = opened else { return Vec::new() };
    let mut said: Vec<String> = notes.iter().take(MOST).map(|one| note(app, one)).collect();
    let more = notes.len().saturating_sub(MOST) as u64;
    if more > 0 {
        let t = &app.prefs.texts().data;
        let number = app.prefs.format().integer(more as f64);
        said.push(fill(plural(more, t.notes_more_one, t.notes_more_other), &[("count", &number)]));
    }
    said
}

/// Why a file is no project file.
fn refused(app: App, file: &str, error: &RestoreError) -> String {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    match error {
        RestoreError::NotJson { line, column } => {
            let (line, column) = (format.integer(*line as f64), format.integer(*column as f64));
            fill(t.open_not_json, &[("file", file), ("line", &line), ("column", &column)])
        }
        RestoreError::NotRapport => fill(t.open_not_rapport, &[("file", file)]),
        RestoreError::Newer { found, supported } => {
            let values = [("file", file), ("found", &*found.to_string()), ("supported", &*supported.to_string())];
            fill(t.open_newer, &values)
        }
    }
}

/// What was put right at one place.
fn note(app: App, note: &RestoreNote) -> String {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    match note {
        RestoreNote::Missing { path } => fill(t.note_missing, &[("path", path)]),
        RestoreNote::Unknown { path } => fill(t.note_unknown, &[("path", path)]),
        RestoreNote::BadValue { path, found } => fill(t.note_bad_value, &[("path", path), ("found", found)]),
        RestoreNote::OutOfRange { path, found, used } => {
            let (found, used) = (format.decimal_up_to(*found, 6), format.decimal_up_to(*used, 6));
            fill(t.note_out_of_range, &[("path", path), ("found", &found), ("used", &used)])
        }
        RestoreNote::TextCut { path, length } => {
            fill(t.note_text_cut, &[("path", path), ("length", &format.integer(*length as f64))])
        }
        RestoreNote::ListCut { path, length } => {
            fill(t.note_list_cut, &[("path", path), ("length", &format.integer(*length as f64))])
        }
        RestoreNote::NewId { path, found, used } => {
            fill(t.note_new_id, &[("path", path), ("found", &found.to_string()), ("used", &used.to_string())])
        }
        RestoreNote::NoRow { path, .. } => fill(t.note_no_row, &[("path", path)]),
        RestoreNote::EndBeforeStart { path, start, end } => {
            let (start, end) = (format.date(*start), format.date(*end));
            fill(t.note_end_before_start, &[("path", path), ("start", &start), ("end", &end)])
        }
        RestoreNote::CounterMoved { found, used } => {
            fill(t.note_counter, &[("found", &found.to_string()), ("used", &used.to_string())])
        }
        RestoreNote::HistoryDropped => t.note_history.to_owned(),
    }
}
