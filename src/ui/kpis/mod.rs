//! The KPIs screen: where do we stand against target?

mod add;
mod by_month;
mod computed;
mod detail;
mod goal;
mod history;
mod row;
mod scorecard;
mod target;
mod trend;
mod typed;

use super::shared::{CARDS, KpiCard, PartNotice, data_headline, figures, rows, sentences};
use super::shared::{NothingOpen, Shape, empty_title};
use crate::analysis::FigureKey;
use crate::goals::KpiId;
use crate::locale::fill;
use crate::plan::Part;
use crate::state::{Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Kpis() -> impl IntoView {
    let app = use_app();
    let keys = Memo::new(move |_| {
        app.scorecard.with(|card| card.heaviest(CARDS).map(|row| row.kpi.id).collect::<Vec<KpiId>>())
    });
    let busy = move || app.is_computing().to_string();
    let failure = move || {
        app.data.results.with(|results| match results {
            Loadable::Failed(failure) => Some(sentences::import_failure(app, failure)),
            _ => None,
        })
    };
    let there = Memo::new(move |_| app.data.loaded() || !app.data.figures_of_tables().is_empty());
    let shown = Memo::new(move |_| {
        there.get() && app.data.results.with(|results| matches!(results, Loadable::Loading(_) | Loadable::Ready(_)))
    });
    view! {
        <div>
            <h1 class="page-title" data-testid="page-title">{move || title(app)}</h1>
            <p class="page-sub">{move || sub(app)}</p>
        </div>
        <div class="stack kpis" aria-busy=busy>
            <PartNotice part=Part::Goals />
            <Show when=move || keys.with(|keys| !keys.is_empty())>
                <div class="cards" role="group" aria-label=word(|t| t.kpis.cards_label) data-testid="kpi-cards">
                    {rows(move || keys.get(), |id| id.0.to_string(), |id| view! { <KpiCard id /> })}
                </div>
            </Show>
            {move || failure().map(|text| view! { <p class="notice notice-bad" role="alert">{text}</p> })}
            {move || (!there.get()).then(|| view! { <NothingOpen shape=Shape::Kpis hint=|t| t.kpis.empty_hint testid="kpis-empty" /> })}
            <scorecard::ScorecardPanel />
            <detail::Details />
            <Show when=move || shown.get()>
                <computed::Computed />
            </Show>
            <Show when=move || shown.get() && app.data.loaded()>
                <trend::TrendPanel />
            </Show>
        </div>
    }
}

fn title(app: crate::state::App) -> String {
    let (t, format) = (&app.prefs.texts().kpis, app.prefs.format());
    app.scorecard.with(|card| match card.score {
        None => data_headline(app).unwrap_or_else(|| empty_title(app, t.title_empty)),
        Some(score) => {
            let (reached, count) = (card.on_track() as f64, card.rows.len() as f64);
            let numbers = [figures::goal_score(app, score), format.integer(reached), format.integer(count)];
            fill(t.title, &[("score", &numbers[0]), ("reached", &numbers[1]), ("count", &numbers[2])])
        }
    })
}

fn sub(app: crate::state::App) -> String {
    let (t, format) = (&app.prefs.texts().kpis, app.prefs.format());
    app.data.results.with(|results| {
        let Some((results, period)) = results.value().and_then(|r| Some((r, r.basis.period?))) else {
            return t.say_missing.to_owned();
        };
        let count = |key| results.figure(key).and_then(|figure| figure.value).map(|value| value as u64);
        let (from, to) = (format.date(period.from), format.date(period.to));
        let Some((customers, orders)) = count(FigureKey::Customers).zip(count(FigureKey::Orders)) else {
            // No row names a customer; the sentence below tells what there is.
            return fill(app.prefs.texts().common.range, &[("from", &from), ("to", &to)]);
        };
        let (customers, orders) = (figures::customers(app, customers), figures::orders(app, orders));
        fill(t.sub, &[("from", &from), ("to", &to), ("customers", &customers), ("orders", &orders)])
    })
}
