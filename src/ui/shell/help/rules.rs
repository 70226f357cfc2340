//! How scores are given and tiers are formed.

use super::super::super::shared::{figures, tier_name};
use super::sheet::{Cell, Explanation, Grid};
use crate::analysis::{Tier, Unit};
use crate::locale::fill;
use crate::state::{App, Topic};
use leptos::prelude::*;

/// The rules of the tiers, in the order in which they are tried.
pub(super) fn tiers(app: App) -> Explanation {
    let t = app.prefs.texts();
    let b = &t.basis;
    let days = app.prefs.format().integer(app.workspace.scheme().lost_after_days.into());
    let rule = |number: u8, tier, says: String| (format!("{number}. {}", tier_name(t, tier)), vec![Cell::words(says)]);
    let rows = vec![
        rule(1, Tier::HighValue, b.rule_high.to_owned()),
        rule(2, Tier::Lost, fill(b.rule_lost, &[("days", &days)])),
        rule(3, Tier::Potential, b.rule_potential.to_owned()),
        rule(4, Tier::General, b.rule_general.to_owned()),
        rule(5, Tier::Potential, b.rule_rest_high.to_owned()),
        rule(6, Tier::General, b.rule_rest_low.to_owned()),
    ];
    Explanation {
        name: b.tiers_name.to_owned(),
        meaning: b.tiers_meaning.to_owned(),
        formula: t.segments.rules_say.to_owned(),
        inputs: Some(Grid {
            caption: t.segments.rules_title.to_owned(),
            columns: [t.segments.tier, b.rule].map(str::to_owned).to_vec(),
            rows,
        }),
        facts: basis(app),
        sources: vec![b.source_tiers],
        next: Some((b.scores_name, Topic::Scores)),
        ..Explanation::default()
    }
}

/// The quintile rule with the thresholds of the data.
pub(super) fn scores(app: App) -> Explanation {
    let t = app.prefs.texts();
    let b = &t.basis;
    let thresholds = app.data.results.with(|results| results.value().and_then(|results| results.rfm.thresholds));
    let at = [0.2, 0.4, 0.6, 0.8].map(|share| figures::brief(app, Unit::Ratio, share));
    let heads = at.iter().map(|share| fill(b.threshold_at, &[("share", share)]));
    let line = |name: &str, unit, edges: [f64; 4]| {
        let cells = edges.iter().map(|edge| Cell::number(*edge, figures::brief(app, unit, *edge))).collect();
        (name.to_owned(), cells)
    };
    let rows = thresholds.map_or(Vec::new(), |edges| {
        vec![
            line(b.recency_days, Unit::Days, edges.recency),
            line(b.frequency_orders, Unit::Count, edges.frequency),
            line(t.segments.monetary, Unit::Money, edges.monetary),
        ]
    });
    Explanation {
        name: b.scores_name.to_owned(),
        meaning: b.scores_meaning.to_owned(),
        formula: b.scores_formula.to_owned(),
        missing: thresholds.is_none().then(|| b.missing_orders.to_owned()),
        inputs: Some(Grid {
            caption: t.segments.thresholds.to_owned(),
            columns: std::iter::once(t.segments.thresholds.to_owned()).chain(heads).collect(),
            rows,
        }),
        facts: basis(app),
        sources: vec![b.source_quintiles, b.source_tiers],
        ..Explanation::default()
    }
}

/// Period and customers that the scores rest on.
fn basis(app: App) -> Vec<(&'static str, String)> {
    let (b, format) = (&app.prefs.texts().basis, app.prefs.format());
    app.data.results.with(|results| {
        let Some(results) = results.value() else { return Vec::new() };
        let period = results.basis.period.map(|period| (b.period, figures::span(app, period)));
        let scored = (b.scored, format.integer(results.rfm.customers as f64));
        period.into_iter().chain([scored]).collect()
    })
}
