//! Sentences made of facts: what an import is doing, why it stopped and what to do about it.

use crate::container::Foreign;
use crate::locale::{ErrorsTexts, fill, plural};
use crate::state::{App, ImportFailure, Progress, WorkerError};
use crate::units::Ratio;

/// Which file is being read.
pub fn importing(app: App, progress: &Progress) -> String {
    match progress.file.as_str() {
        // Before the first bytes there is no file yet.
        "" => app.prefs.texts().common.loading.to_owned(),
        file => fill(app.prefs.texts().data.importing, &[("file", file)]),
    }
}

/// How far an import has come: share, rows, rows a second, seconds left.
pub fn progress(app: App, progress: &Progress) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    if progress.bytes <= 0.0 {
        return String::new();
    }
    let done = format.percent(Ratio(progress.share()), 0);
    let rows = format.compact(progress.rows as f64);
    let speed = format.compact(progress.rows_per_second);
    let so_far = fill(t.data.progress_now, &[("share", &done), ("rows", &rows), ("speed", &speed)]);
    let left = progress
        .seconds_left
        .map(|seconds| fill(t.data.progress_left, &[("seconds", &format.integer(seconds.ceil()))]));
    [Some(so_far), left].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Why an import or a computation stopped, and what to do.
pub fn import_failure(app: App, failure: &ImportFailure) -> String {
    let t = &app.prefs.texts().errors;
    match failure {
        ImportFailure::EmptyFile(file) => fill(t.file_empty, &[("file", file)]),
        ImportFailure::NotATable(file, what) => fill(foreign(t, *what), &[("file", file)]),
        ImportFailure::Damaged(file) => fill(t.file_damaged, &[("file", file)]),
        ImportFailure::Locked(file) => fill(t.file_locked, &[("file", file)]),
        ImportFailure::PackedOtherwise(file) => fill(t.file_packed, &[("file", file)]),
        ImportFailure::NoTables(file) => fill(t.file_no_tables, &[("file", file)]),
        ImportFailure::EmptyWorkbook(file) => fill(t.book_empty, &[("file", file)]),
        ImportFailure::Uncalculated(file, formulas) => {
            let count = app.prefs.format().integer(f64::from(*formulas));
            fill(plural(u64::from(*formulas), t.book_formula, t.book_formulas), &[("file", file), ("count", &count)])
        }
        ImportFailure::WorkbookTooLarge(file) => fill(t.book_too_large, &[("file", file)]),
        ImportFailure::TooLarge { file, rows, needed, limit } => {
            let format = app.prefs.format();
            let (rows, needed, limit) = (format.compact(*rows), format.bytes(*needed), format.bytes(*limit));
            fill(t.file_too_large, &[("file", file), ("rows", &rows), ("needed", &needed), ("limit", &limit)])
        }
        ImportFailure::Outgrown { file, bytes, limit } => {
            let (bytes, limit) = (app.prefs.format().bytes(*bytes), app.prefs.format().bytes(*limit));
            fill(t.file_outgrown, &[("file", file), ("size", &bytes), ("limit", &limit)])
        }
        ImportFailure::Unreadable(file, _) => fill(t.file_changed, &[("file", file)]),
        ImportFailure::NoRows => t.no_rows.to_owned(),
        ImportFailure::Worker(WorkerError::Stale) => t.worker_stale.to_owned(),
        ImportFailure::Worker(WorkerError::NotLoaded(said)) => fill(t.worker_start, &[("detail", said)]),
        ImportFailure::Worker(_) => t.worker_lost_import.to_owned(),
        ImportFailure::Unexpected(said) => fill(t.not_computed, &[("detail", said)]),
        ImportFailure::NoSample(_) => t.sample_failed.to_owned(),
        ImportFailure::SampleNeedsReload => t.sample_needs_reload.to_owned(),
    }
}

/// What a file is that is no table, and what to do.
fn foreign(t: &ErrorsTexts, what: Foreign) -> &'static str {
    match what {
        Foreign::Picture => t.file_picture,
        Foreign::Pdf => t.file_pdf,
        Foreign::Document => t.file_document,
        Foreign::Archive => t.file_archive,
        Foreign::Database => t.file_database,
        Foreign::Media => t.file_media,
        Foreign::Markup => t.file_markup,
        Foreign::Binary => t.file_not_table,
    }
}
