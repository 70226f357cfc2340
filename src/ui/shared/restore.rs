//! What opening a project file brought, in words.

use crate::locale::{fill, plural};
use crate::plan::{RestoreError, RestoreNote};
use crate::state::{App, Opened};

/// The sentence and the list of what was put right.
pub fn opened(app: App, name: &str, opened: &Opened) -> (String, Vec<String>) {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    // What the browser kept has no file name.
    let file = [("file", if name.is_empty() { t.plan.file_kept } else { name })];
    let with = |text: &str, more: &[(&str, &str)]| fill(&fill(text, &file), more);
    match opened {
        Opened::Restored(notes) if notes.is_empty() => (with(t.plan.file_opened, &[]), Vec::new()),
        Opened::Restored(notes) => {
            let count = notes.len() as u64;
            let text = plural(count, t.plan.file_opened_notes_one, t.plan.file_opened_notes_other);
            let count = format.integer(count as f64);
            (with(text, &[("count", &count)]), notes.iter().map(|text| note(app, text)).collect())
        }
        Opened::Refused(RestoreError::NotJson { line, column }) => {
            let (line, column) = (format.integer(*line as f64), format.integer(*column as f64));
            (with(t.plan.file_not_json, &[("line", &line), ("column", &column)]), Vec::new())
        }
        Opened::Refused(RestoreError::NotRapport) => (with(t.errors.project_not_project, &[]), Vec::new()),
        Opened::Refused(RestoreError::Newer { found, .. }) => {
            (with(t.errors.project_newer, &[("version", &found.to_string())]), Vec::new())
        }
        Opened::Unreadable(_) => (with(t.errors.file_unreadable, &[]), Vec::new()),
    }
}

/// One thing that was put right.
fn note(app: App, note: &RestoreNote) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let p = &t.plan;
    match note {
        RestoreNote::Missing { path } => fill(t.errors.restore_defaulted, &[("path", path)]),
        RestoreNote::Unknown { path } => fill(p.note_unknown, &[("path", path)]),
        RestoreNote::BadValue { path, found } => fill(p.note_bad_value, &[("path", path), ("found", found)]),
        RestoreNote::OutOfRange { path, found, used } => {
            let (found, used) = (format.decimal_up_to(*found, 6), format.decimal_up_to(*used, 6));
            fill(p.note_range, &[("path", path), ("found", &found), ("used", &used)])
        }
        RestoreNote::TextCut { path, length } | RestoreNote::ListCut { path, length } => {
            fill(p.note_cut, &[("path", path), ("length", &format.integer(*length as f64))])
        }
        RestoreNote::NewId { path, .. } => fill(p.note_identity, &[("path", path)]),
        RestoreNote::NoPhase { path, .. } => fill(p.note_no_phase, &[("path", path)]),
        RestoreNote::EndBeforeStart { path, .. } => fill(p.note_reversed, &[("path", path)]),
        RestoreNote::CounterMoved { .. } => p.note_counter.to_owned(),
        RestoreNote::HistoryDropped => p.note_history.to_owned(),
    }
}
