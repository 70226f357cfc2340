//! The two lines above everything: how things stand, and of which days.

use super::super::shared::{data_headline, empty_title, figures, kpi_name};
use crate::locale::fill;
use crate::state::App;
use leptos::prelude::*;

/// The goal that presses most, in one sentence; without figures, what the page is for.
pub fn title(app: App) -> String {
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

/// When: the days of the figures, and what they are held against.
pub fn sub(app: App) -> String {
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
