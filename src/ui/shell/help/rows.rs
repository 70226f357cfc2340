//! Where rows come from: the open files of a kind, and what became of their rows. Here the way of a figure ends.

use super::super::super::shared::{figures, kind_name};
use super::explanation::{Explanation, Line, List, joined};
use crate::dataset::Kind;
use crate::locale::{fill, plural};
use crate::protocol::Screen;
use crate::state::{App, Source};
use leptos::prelude::*;

/// The explanation of the rows of a kind of table.
pub(super) fn explain(app: App, kind: Kind) -> Explanation {
    let t = app.prefs.texts();
    let b = &t.basis;
    let sources = app.data.sources.get();
    let files: Vec<&Source> = sources.iter().filter(|source| source.mapping.kind == kind).collect();
    let kept: u64 = files.iter().map(|source| source.report.rows_kept).sum();
    let refused = files.iter().any(|source| source.report.refused > 0);
    let (label, tab) = match refused {
        true => (b.see_problems, "problems"),
        false => (b.see_files, "files"),
    };
    Explanation {
        name: kind_name(t, kind).to_owned(),
        text: Some(counted(app, kept)),
        exact: Some(kept as f64),
        missing: files.is_empty().then(|| t.basis.missing_file.to_owned()),
        meaning: b.rows_meaning.to_owned(),
        lists: vec![List { title: b.files, lines: files.iter().map(|source| file(app, source)).collect() }],
        facts: looked_at(app),
        place: Screen::Data.tab(tab).map(|tab| (label, Screen::Data, tab)),
        ..Explanation::default()
    }
}

fn counted(app: App, count: u64) -> String {
    let t = &app.prefs.texts().common;
    fill(plural(count, t.rows_one, t.rows_other), &[("count", &app.prefs.format().integer(count as f64))])
}

/// A file: rows in = kept + unknown + refused + skipped.
fn file(app: App, source: &Source) -> Line {
    let (t, format, report) = (app.prefs.texts(), app.prefs.format(), &source.report);
    let some = |text: &str, count: u64| {
        let said = fill(text, &[("count", &format.integer(count as f64))]);
        if count > 0 { said } else { String::new() }
    };
    let note = joined([
        fill(t.basis.of_rows, &[("rows", &counted(app, report.rows_in))]),
        some(t.basis.rows_unknown, report.unknown.rows),
        some(t.data.eq_refused, report.refused),
        some(t.data.eq_skipped, report.skipped.total()),
    ]);
    let name = if app.data.sample.get() { t.data.sample_name.to_owned() } else { source.name.clone() };
    Line::number(name, report.rows_kept as f64, counted(app, report.rows_kept)).noted(note)
}

/// As-of day, window and filter.
fn looked_at(app: App) -> Vec<(&'static str, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let mut facts = app.data.results.with(|results| {
        let Some(results) = results.value() else { return Vec::new() };
        let as_of = results.basis.as_of.map(|day| (t.shell.as_of, format.date(day)));
        let period = results.basis.period.map(|period| (t.shell.window, figures::span(app, period)));
        as_of.into_iter().chain(period).collect()
    });
    facts.extend(figures::filter(app).map(|what| (t.common.filter, what)));
    facts
}
