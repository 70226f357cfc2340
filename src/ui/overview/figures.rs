//! What the data say: goals or figures on cards, segments, the course of the months.

use super::super::shared::{CARDS, KpiCard, TierShareTable, UnknownCustomers, present_results, rows, tier_sentence};
use super::card::FigureCard;
use super::trend;
use crate::analysis::{FigureKey, Tier};
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
    let keys = Memo::new(move |_| {
        app.scorecard.with(|card| card.heaviest(CARDS).map(|row| row.kpi.id).collect::<Vec<KpiId>>())
    });
    // Without a goal the figures of the data stand in their place.
    let figures = Memo::new(move |_| match keys.with(Vec::is_empty) && app.data.loaded() {
        true => FIGURES.to_vec(),
        false => Vec::new(),
    });
    view! {
        <div class="cards" role="group" aria-label=word(|t| t.overview.cards_label)>
            {rows(move || keys.get(), |id| id.0.to_string(), |id| view! { <KpiCard id /> })}
            {rows(move || figures.get(), |key| format!("{key:?}"), |key| view! { <FigureCard key /> })}
        </div>
        <UnknownCustomers />
        <Show when=move || app.data.loaded()>
            <div class="row-2">
                <section class="panel">
                    <h2 class="panel-title">{word(|t| t.overview.segments_title)}</h2>
                    <p class="say">{move || tiers_say(app)}</p>
                    <TierShareTable compact=true />
                </section>
                <trend::Trend results />
            </div>
        </Show>
    }
}

fn tiers_say(app: App) -> Option<String> {
    app.data.results.with(|results| tier_sentence(app, &results.value()?.tiers, Tier::HighValue))
}
