//! What was brought, whether it was read right, what was refused, what is stored.

mod answers;
mod asides;
mod beside;
mod cleaned;
mod columns;
mod corrected;
mod corrector;
mod doubts;
mod evidence;
mod exclusions;
mod inventory;
mod joined;
mod joins;
mod kept;
mod kinds;
mod listed;
mod looking;
mod many;
mod mapping;
mod notices;
mod options;
mod paste;
mod personal;
mod preview;
mod questions;
mod rates;
mod raw;
mod readings;
mod receipt;
mod refused;
mod repairs;
mod same;
mod scores;
mod sheets;
mod source;
mod standing;
mod start;
mod table_doubts;
mod tables;
mod templates;
mod understood;
mod words;

use crate::import::Kind;
use crate::locale::fill;
use crate::state::{App, Kept, Source, Stage, use_app};
use crate::ui::shared::{Pager, Pages, figures};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The screen.
#[component]
pub fn DataScreen() -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| match app.data.stage.get() {
        asked @ (Stage::Sheets(..) | Stage::Confirm(_)) => asked,
        _ => Stage::Idle,
    });
    // Tables without orders are open, too.
    let open = Memo::new(move |_| app.data.loaded() || app.data.sources.with(|sources| !sources.is_empty()));
    let rejected = Memo::new(move |_| app.data.rejected.with(|rejected| !rejected.is_empty()));
    move || {
        match asked.get() {
        Stage::Sheets(file, sheets) => view! { <sheets::SheetChoice file sheets /> }.into_any(),
        Stage::Confirm(candidates) => view! { <mapping::MappingStep candidates /> }.into_any(),
        _ if rejected.get() => view! { <Rejected /> <kept::Kept /> }.into_any(),
        _ if open.get() => view! { <Loaded /> <inventory::Inventory /> <kept::Kept /> }.into_any(),
        _ => view! { <tables::MovedFiles /> <listed::OpenedList /> <start::Start /> <inventory::Inventory /> <kept::Kept /> }.into_any(),
    }
    }
}

/// The names of the files in one phrase.
fn names(app: App, sources: &[Source]) -> String {
    let names: Vec<&str> = sources.iter().map(|source| &*source.name).collect();
    app.prefs.format().list(&names)
}

/// The files that the figures rest on.
#[component]
fn Loaded() -> impl IntoView {
    let app = use_app();
    // What is known of the values follows every file that comes or goes, and ids that are put together.
    Effect::new(move || {
        app.data.sources.track();
        app.tables.open.track();
        app.profile();
    });
    let title = move || {
        let (t, format) = (app.prefs.texts(), app.prefs.format());
        let Some(facts) = app.data.facts.get() else { return Some(t.tables.only_tables.to_owned()) };
        let (customers, orders) =
            (figures::customers(app, facts.customers as u64), figures::orders(app, facts.orders as u64));
        let (from, to) = facts.first_day.zip(facts.last_day)?;
        let values = [
            ("customers", &*customers),
            ("orders", &*orders),
            ("from", &*format.date(from)),
            ("to", &*format.date(to)),
        ];
        Some(fill(t.data.title_loaded, &values))
    };
    view! {
        <header class="data-head">
            <div>
                <h1 class="page-title" data-testid="data-title">{title}</h1>
                <p class="page-sub">{move || {
                    let t = &app.prefs.texts().data;
                    app.data.sample.get().then(|| if app.is_demo() { t.demo_hint } else { t.sample_hint })
                }}</p>
                <p class="page-sub" data-testid="nobody-named">{move || nobody_named(app).then(|| app.prefs.texts().data.nobody_named)}</p>
                <p class="page-sub">{move || from_summaries(app).then(|| app.prefs.texts().tables.from_summaries)}</p>
            </div>
            <start::OpenOthers />
        </header>
        <notices::Notices />
        <tables::MovedFiles />
        <listed::OpenedList />
        <tables::OpenTables />
        <joins::Joins />
        <same::Same />
        <personal::PersonalKept />
        <scores::Scores />
        <columns::Columns />
        <Sources sources=app.data.sources />
        <cleaned::Cleaned />
        <templates::Templates />
    }
}

/// Whether there are orders, and none of them names a customer.
fn nobody_named(app: App) -> bool {
    app.data.facts.with(|facts| facts.as_ref().is_some_and(|facts| facts.customers == 0 && facts.orders > 0))
}

/// Whether the figures rest on sums instead of orders.
fn from_summaries(app: App) -> bool {
    let orders = |source: &Source| source.mapping.kind == Kind::Orders;
    app.data.loaded() && !app.data.sources.with(|sources| sources.iter().any(orders))
}

/// The files of the last attempt, of which nothing could be used.
#[component]
fn Rejected() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let title = move || fill(t().title_rejected, &[("file", &app.data.rejected.with(|sources| names(app, sources)))]);
    view! {
        <header class="data-head">
            <div>
                <h1 class="page-title" data-testid="data-title">{title}</h1>
                <p class="page-sub">{word(|t| t.data.rejected_say)}</p>
            </div>
            <span class="cluster">
                <Show when=move || app.data.loaded()>
                    <button type="button" class="button" data-testid="rejected-back"
                        on:click=move |_| app.dismiss_failure()>{word(|t| t.common.back)}</button>
                </Show>
                <button type="button" class="button button-primary" data-testid="correct-mapping"
                    on:click=move |_| app.correct_mapping()>{word(|t| t.data.correct)}</button>
                <start::OpenOthers />
            </span>
        </header>
        <Sources sources=app.data.rejected />
    }
}

/// Each file, then the rows that were refused.
#[component]
fn Sources(sources: Kept<Arc<Vec<Source>>>) -> impl IntoView {
    let looking = looking::Looking::new();
    let pages = Pages::places(move || sources.with(|sources| sources.len()));
    move || {
        let sources = sources.get();
        let refusing = sources.iter().any(|source| source.report.refused > 0);
        looking.open(sources.clone());
        let files = move || {
            let panel = |place| view! { <source::SourcePanel sources=sources.clone() place=place as usize /> };
            pages.shown().into_iter().map(panel).collect_view()
        };
        view! {
            {files}
            <Pager pages name="sources" />
            <corrected::CorrectedRows looking />
            {refusing.then(|| view! { <refused::Refused looking /> })}
        }
        .into_any()
    }
}
