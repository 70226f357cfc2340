//! The Plan screen: what will we do, who does it, until when, and does the plan hold together?

mod cell;
mod columns;
mod editor;
mod grid;
mod keys;
mod live;
mod new_table;
mod row;
mod table;
mod timeline;
mod toolbar;

use super::shared::{Findings, PartNotice, Tab, Tabs, rows};
use crate::locale::{fill, plural};
use crate::plan::{Part, TableId};
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn PlanScreen() -> impl IntoView {
    let app = use_app();
    let found = Signal::derive(move || app.findings.with(|found| found.len() as u64));
    let tabs = vec![
        Tab::new(|t| t.plan.tab_timeline),
        Tab::new(|t| t.plan.tab_tables),
        Tab { name: |t| t.plan.tab_checks, count: found },
    ];
    view! {
        <header>
            <h1 class="page-title">{move || headline(app)}</h1>
            <p class="page-sub">{move || below(app)}</p>
        </header>
        <PartNotice part=Part::Plan />
        <toolbar::Toolbar />
        <Tabs screen=Screen::Plan tabs />
        {move || match app.view.tab() {
            1 => view! { <Tables /> }.into_any(),
            2 => view! { <Checks /> }.into_any(),
            _ => view! { <timeline::TimeLine /> }.into_any(),
        }}
    }
}

/// Every table, and the way to a new one.
#[component]
fn Tables() -> impl IntoView {
    let app = use_app();
    let tables = Memo::new(move |_| {
        app.workspace
            .with_document(|document| document.plan.tables.iter().map(|table| table.id).collect::<Vec<TableId>>())
    });
    view! {
        {rows(move || tables.get(), TableId::to_string, |table| view! { <table::PlanTableView table /> })}
        <new_table::NewTable />
    }
}

/// What does not fit together.
#[component]
fn Checks() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" aria-labelledby="checks-title">
            <h2 class="panel-title" id="checks-title">{word(|t| t.plan.checks_title)}</h2>
            <p class="say">{move || checks_say(app)}</p>
            <Findings />
        </section>
    }
}

/// Milestones done of all, and the next one.
fn headline(app: App) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    if app.is_example(Part::Plan) && !app.shows(Part::Plan) {
        return t.plan.title_empty.to_owned();
    }
    app.workspace.with_document(|document| {
        let plan = &document.plan;
        let (count, done, _) = plan.done_and_late(app.today());
        let all = format.integer(count as f64);
        match plan.next_milestones(app.today(), 1).first() {
            Some((next, due, _)) => fill(
                t.plan.title,
                &[
                    ("done", &format.integer(done as f64)),
                    ("count", &all),
                    ("next", plan.name_of(next).unwrap_or(t.plan.untitled)),
                    ("date", &format.date(*due)),
                ],
            ),
            None if count == 0 => t.plan.title_empty.to_owned(),
            None => fill(t.plan.title_done, &[("count", &all)]),
        }
    })
}

/// From when to when, how many are late, and how many things do not fit.
fn below(app: App) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let (span, late) =
        app.workspace.with_document(|document| (document.plan.span(), document.plan.done_and_late(app.today()).2));
    let span =
        span.map(|span| fill(t.plan.span_say, &[("from", &format.date(span.from)), ("to", &format.date(span.to))]));
    let shown = app.shows(Part::Plan);
    let late = (late > 0 && shown).then(|| {
        let text = plural(late as u64, t.overview.milestones_late_one, t.overview.milestones_late_other);
        fill(text, &[("count", &format.integer(late as f64))])
    });
    let empty = span.is_none().then(|| t.plan.empty_hint.to_owned());
    let parts = [span, late, empty, checks_say(app)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ").replace(". ·", " ·").replace("。 ·", " ·")
}

/// How many things do not fit; of a plan that is empty, or an example that says nothing of this business, nothing is said.
fn checks_say(app: App) -> Option<String> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    Some(match app.findings.with(|found| found.len()) {
        0 if !app.shows(Part::Plan) => return None,
        0 => t.plan.checks_none.to_owned(),
        n => {
            let text = plural(n as u64, t.plan.checks_say_one, t.plan.checks_say_other);
            fill(text, &[("count", &format.integer(n as f64))])
        }
    })
}
