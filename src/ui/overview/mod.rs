//! The Overview: where we stand, who the customers are, what the money brings, what comes next.

mod attention;
mod card;
mod money;
mod next;
mod trend;

use super::shared::{
    CARDS, DemoButton, KpiCard, NextMilestones, SegmentShareTable, UnknownCustomers, data_headline, figures, kpi_name,
    present_results, rows, segment_sentence,
};
use super::shell::empty_title;
use crate::analysis::FigureKey;
use crate::goals::KpiId;
use crate::locale::{fill, plural};
use crate::plan::{MilestoneState, Part};
use crate::state::{App, use_app};
use crate::ui::rest::Later;
use crate::ui::{view, word};
use card::FigureCard;
use leptos::prelude::*;

/// What stands on the cards as long as there are no goals.
const FIGURES: [FigureKey; 5] = [
    FigureKey::Revenue,
    FigureKey::Customers,
    FigureKey::AverageOrderValue,
    FigureKey::RepeatPurchaseRate,
    FigureKey::Retention,
];

/// The screen.
#[component]
pub fn Overview() -> impl IntoView {
    let app = use_app();
    let later = expect_context::<RwSignal<Later>>();
    let keys = Memo::new(move |_| {
        app.scorecard.with(|card| card.heaviest(CARDS).map(|row| row.kpi.id).collect::<Vec<KpiId>>())
    });
    // Without a goal the figures of the data stand in their place.
    let figures = Memo::new(move |_| match keys.with(Vec::is_empty) && app.data.loaded() {
        true => FIGURES.to_vec(),
        false => Vec::new(),
    });
    let busy = move || app.is_computing().to_string();
    view! {
        <div>
            <h1 class="page-title" data-testid="page-title">{move || title(app)}</h1>
            <p class="page-sub">{move || sub(app)}</p>
        </div>
        <Show when=move || !app.data.loaded()><Welcome /></Show>
        <div class="stack overview" aria-busy=busy>
            <div class="cards" role="group" aria-label=word(|t| t.overview.cards_label)>
                {rows(move || keys.get(), |id| id.0.to_string(), |id| view! { <KpiCard id /> })}
                {rows(move || figures.get(), |key| format!("{key:?}"), |key| view! { <FigureCard key /> })}
            </div>
            <UnknownCustomers />
            <Show when=move || app.data.loaded()>
                {move || later.get().here().map(|rest| (rest.figures)())}
            </Show>
            <div class="row-3">
                <Show when=move || app.shows(Part::Budget)><money::Money /></Show>
                <Show when=move || app.shows(Part::Plan)>
                    <section class="panel">
                        <h2 class="panel-title">{word(|t| t.overview.milestones_title)}</h2>
                        <p class="say">{move || milestones_say(app)}</p>
                        <NextMilestones most=4 />
                    </section>
                </Show>
                <next::NextSteps />
                <attention::Attention />
            </div>
        </div>
    }
}

/// What the data say.
#[component]
pub fn Figures() -> impl IntoView {
    let app = use_app();
    let results = present_results(app);
    let scheme = Memo::new(move |_| app.workspace.scheme_id());
    view! {
                <div class="row-2">
                    <section class="panel">
                        <h2 class="panel-title">{word(|t| t.overview.segments_title)}</h2>
                        <p class="say">{move || segments_say(app)}</p>
                        {move || view! { <SegmentShareTable scheme=scheme.get() compact=true /> }}
                    </section>
                    <trend::Trend results />
                </div>
    }
}

/// What to do when nothing has been opened yet.
#[component]
fn Welcome() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="dropzone" data-testid="welcome">
            <p class="dropzone-title">{word(|t| t.data.drop_title)}</p>
            <p class="muted">{word(|t| t.data.drop_hint)}</p>
            <div class="cluster">
                <button type="button" class="button button-primary" data-testid="try-sample"
                    on:click=move |_| app.try_sample()>{word(|t| t.data.try_sample)}</button>
                <DemoButton />
                <button type="button" class="button" data-testid="choose-files"
                    on:click=|_| super::shell::choose_files()>{word(|t| t.data.choose_files)}</button>
            </div>
            <p class="muted">{word(|t| t.data.needs)}</p>
        </section>
    }
}

/// The goal that presses most, in one sentence; without figures, what the page is for.
fn title(app: App) -> String {
    let t = app.prefs.texts();
    app.scorecard.with(|card| {
        let Some(row) = card.most_pressing() else {
            return data_headline(app).unwrap_or_else(|| empty_title(app, t.overview.title_empty));
        };
        let (name, value) = (kpi_name(t, &row.kpi), figures::text(app, row.kpi.unit(), row.actual));
        let gap = row.shortfall().map(|gap| figures::gap(app, gap));
        match gap {
            Some(gap) => fill(t.overview.headline_short, &[("kpi", &name), ("value", &value), ("gap", &gap)]),
            None => fill(t.overview.headline_reached, &[("kpi", &name), ("value", &value)]),
        }
    })
}

fn sub(app: App) -> String {
    let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
    let period = app.data.results.with(|results| results.value().and_then(|results| results.basis.period));
    let Some(period) = period else { return t.empty_hint.to_owned() };
    let (from, to) = (format.date(period.from), format.date(period.to));
    let said = match app.scorecard.with(|card| card.score) {
        Some(score) => fill(t.sub, &[("score", &figures::goal_score(app, score)), ("from", &from), ("to", &to)]),
        None => fill(t.sub_data, &[("from", &from), ("to", &to)]),
    };
    match figures::compared_with(app) {
        Some(span) => format!("{said} · {}", fill(t.sub_compared, &[("span", &figures::span(app, span))])),
        None => said,
    }
}

fn segments_say(app: App) -> Option<String> {
    let scheme = app.workspace.scheme_id();
    app.data.results.with(|results| segment_sentence(app, results.value()?.table(scheme)?, None))
}

fn milestones_say(app: App) -> String {
    let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
    app.workspace.with_document(|document| {
        let open = document.plan.next_milestones(app.today(), usize::MAX);
        let late = open.iter().filter(|(.., state)| matches!(state, MilestoneState::Late { .. })).count();
        let said = |count: usize, one, other| {
            fill(plural(count as u64, one, other), &[("count", &format.integer(count as f64))])
        };
        match (late, open.len()) {
            (0, ahead) => said(ahead, t.milestones_say_one, t.milestones_say_other),
            (late, _) => said(late, t.milestones_late_one, t.milestones_late_other),
        }
    })
}
