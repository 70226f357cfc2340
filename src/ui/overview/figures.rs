//! What the data say: goals or figures on cards, segments, the course of the months.

use super::super::shared::{
    CARDS, CurrencyQuestion, KpiCard, SegmentShareTable, UnknownCustomers, present_results, rows, segment_sentence,
};
use super::card::FigureCard;
use super::trend;
use crate::analysis::FigureKey;
use crate::goals::KpiId;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// What stands on the cards as long as there are no goals.
const FIGURES: [FigureKey; 5] = [
    FigureKey::Revenue,
    FigureKey::Customers,
    FigureKey::AverageOrderValue,
    FigureKey::RepeatPurchaseRate,
    FigureKey::Retention,
];

/// Cards and panels.
#[component]
pub fn Figures() -> impl IntoView {
    let app = use_app();
    let results = present_results(app);
    let scheme = Memo::new(move |_| app.workspace.scheme_id());
    let keys = Memo::new(move |_| {
        app.scorecard.with(|card| card.heaviest(CARDS).map(|row| row.kpi.id).collect::<Vec<KpiId>>())
    });
    // Without a goal the figures of the data stand in their place.
    let figures = Memo::new(move |_| match (keys.with(Vec::is_empty), app.data.loaded()) {
        (true, true) => FIGURES.to_vec(),
        (true, false) => app.data.figures_of_tables().into_iter().take(FIGURES.len()).collect(),
        (false, _) => Vec::new(),
    });
    view! {
        <div class="cards" role="group" aria-label=word(|t| t.overview.cards_label)>
            {rows(move || keys.get(), |id| id.0.to_string(), |id| view! { <KpiCard id /> })}
            {rows(move || figures.get(), |key| format!("{key:?}"), |key| view! { <FigureCard key /> })}
        </div>
        <CurrencyQuestion />
        <UnknownCustomers />
        <Show when=move || app.data.loaded()>
            <div class="row-2">
                <section class="panel">
                    <h2 class="panel-title">{word(|t| t.overview.segments_title)}</h2>
                    <p class="say">{move || segments_say(app)}</p>
                    {move || view! { <SegmentShareTable scheme=scheme.get() compact=true /> }}
                </section>
                <trend::Trend results />
            </div>
        </Show>
    }
}

fn segments_say(app: App) -> Option<String> {
    let scheme = app.workspace.scheme_id();
    app.data.results.with(|results| segment_sentence(app, results.value()?.table(scheme)?, None))
}
