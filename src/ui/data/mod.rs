//! What was brought, whether it was read right, what was refused, what is stored.

mod answers;
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
mod project;
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
use crate::protocol::Screen;
use crate::state::{App, Kept, Source, Stage, use_app};
use crate::ui::shared::{CurrencyQuestion, Pager, Pages, Tab, Tabs, figures};
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
    move || match asked.get() {
        Stage::Sheets(file, sheets) => view! { <sheets::SheetChoice file sheets /> }.into_any(),
        Stage::Confirm(candidates) => view! { <mapping::MappingStep candidates /> }.into_any(),
        _ if rejected.get() => view! { <Rejected /> }.into_any(),
        _ => view! { <Opened open /> }.into_any(),
    }
}

/// The names of the files in one phrase.
fn names(app: App, sources: &[Source]) -> String {
    let names: Vec<&str> = sources.iter().map(|source| &*source.name).collect();
    app.prefs.format().list(&names)
}

/// What is open, or how to begin, by tabs.
#[component]
fn Opened(open: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let refused = Signal::derive(move || {
        app.data.sources.with(|sources| sources.iter().map(|source| source.report.refused).sum::<u64>())
    });
    let tabs = vec![
        Tab::new(|t| t.data.tab_files),
        Tab::new(|t| t.data.tab_quality),
        Tab { name: |t| t.data.tab_problems, count: refused },
        Tab::new(|t| t.data.tab_export),
    ];
    view! {
        {move || open.get().then(|| view! { <Head /> <notices::Notices /> })}
        <Tabs screen=Screen::Data tabs />
        <tables::MovedFiles />
        <listed::OpenedList />
        {move || match (app.view.tab(), open.get()) {
            (1, true) => view! { <Quality /> },
            (2, true) => view! { <Problems /> },
            (1 | 2, false) => view! {
                <p class="panel muted" data-testid="nothing-open">{word(|t| t.data.nothing_open)}</p>
            },
            (3, open) => view! {
                {open.then(|| view! { <cleaned::Cleaned /> })}
                <project::ProjectFile />
                {open.then(|| view! { <templates::Templates /> })}
            },
            (_, true) => view! {
                <CurrencyQuestion />
                <tables::OpenTables />
                <joins::Joins />
                <same::Same />
                <Files sources=app.data.sources />
                <inventory::Inventory />
            },
            (_, false) => view! { <start::Start /> <inventory::Inventory /> },
        }}
    }
}

/// What the kept values are like.
#[component]
fn Quality() -> impl IntoView {
    let app = use_app();
    // What is known of the values follows every file that comes or goes, and ids that are put together.
    Effect::new(move || {
        app.data.sources.track();
        app.tables.open.track();
        app.profile();
    });
    view! {
        <personal::PersonalKept />
        <scores::Scores />
        <columns::Columns />
    }
}

/// What is open, in one sentence.
#[component]
fn Head() -> impl IntoView {
    let app = use_app();
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
        <Files sources=app.data.rejected />
        <Refusals sources=app.data.rejected />
    }
}

/// Each file.
#[component]
fn Files(sources: Kept<Arc<Vec<Source>>>) -> impl IntoView {
    let pages = Pages::places(move || sources.with(|sources| sources.len()));
    move || {
        let sources = sources.get();
        let files = move || {
            let panel = |place| view! { <source::SourcePanel sources=sources.clone() place=place as usize /> };
            pages.shown().into_iter().map(panel).collect_view()
        };
        view! {
            {files}
            <Pager pages name="sources" />
        }
        .into_any()
    }
}

/// The rows that were refused, and those that a person has mended.
#[component]
fn Refusals(sources: Kept<Arc<Vec<Source>>>) -> impl IntoView {
    let looking = looking::Looking::new();
    move || {
        let sources = sources.get();
        let refusing = sources.iter().any(|source| source.report.refused > 0);
        looking.open(sources);
        view! {
            <corrected::CorrectedRows looking />
            {refusing.then(|| view! { <refused::Refused looking /> })}
        }
        .into_any()
    }
}

/// The rows that were refused; where there are none, that there are none.
#[component]
fn Problems() -> impl IntoView {
    let app = use_app();
    let none =
        Memo::new(move |_| app.data.sources.with(|sources| sources.iter().all(|source| source.report.refused == 0)));
    let equations = move || {
        let files = app.data.sources.get();
        files.iter().cloned().map(|source| view! { <source::EquationOf source /> }).collect_view()
    };
    view! {
        <section class="panel" data-testid="equations">{equations}</section>
        <Refusals sources=app.data.sources />
        <Show when=move || none.get()>
            <p class="panel good" data-testid="no-problems">"● " {word(|t| t.data.no_problems)}</p>
        </Show>
    }
}
