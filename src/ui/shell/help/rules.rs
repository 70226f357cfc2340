//! How scores are given and tiers are formed.

use super::super::super::shared::{figures, scheme_name, segment_name, segment_rule};
use super::sheet::{Cell, Explanation, Grid};
use crate::analysis::{Method, Scheme, SchemeId, Segment, Tier, Unit};
use crate::locale::fill;
use crate::state::{App, Topic};
use leptos::prelude::*;

/// The order in which the rules of the tiers are tried: the first that holds wins.
const TRIED: [Tier; 4] = [Tier::HighValue, Tier::Lost, Tier::Potential, Tier::General];

/// What each segment of a scheme asks for, in the order in which it is tried.
pub(super) fn segments(app: App, scheme: SchemeId) -> Explanation {
    let t = app.prefs.texts();
    let b = &t.basis;
    let scheme = app.workspace.scheme(Some(scheme));
    let (formula, source) = match &scheme.method {
        Method::Tiers(_) => (t.segments.rules_say, b.source_tiers),
        Method::Rules(_) => (t.segments.own_say, b.source_own),
        Method::Share(_) => (t.segments.share_say, b.source_share),
    };
    let order: Vec<&Segment> = match &scheme.method {
        // The days decide who is lost before the scores of the middle are looked at.
        Method::Tiers(_) => TRIED.into_iter().filter_map(|tier| scheme.tier(tier)).collect(),
        Method::Rules(_) | Method::Share(_) => scheme.segments.iter().collect(),
    };
    let rule = |(number, segment): (usize, &Segment)| {
        let name = segment_name(t, &scheme, segment);
        (format!("{number}. {name}"), vec![Cell::words(segment_rule(app, &scheme, segment))])
    };
    let rows = (1..).zip(order).map(rule).collect();
    let asks_scores = match &scheme.method {
        Method::Tiers(_) => true,
        Method::Rules(rules) => rules.asks_scores(),
        Method::Share(_) => false,
    };
    Explanation {
        name: scheme_name(t, &scheme),
        meaning: b.segments_meaning.to_owned(),
        formula: formula.to_owned(),
        inputs: Some(Grid {
            caption: t.segments.rules_title.to_owned(),
            columns: [t.segments.segment, b.rule].map(str::to_owned).to_vec(),
            rows,
        }),
        facts: of_scheme(app, &scheme),
        sources: vec![source],
        next: asks_scores.then_some((b.scores_name, Topic::Scores)),
        ..Explanation::default()
    }
}

/// The orders that say who is where, and how many customers they are of.
fn of_scheme(app: App, scheme: &Scheme) -> Vec<(&'static str, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    app.data.results.with(|results| {
        let Some(results) = results.value() else { return Vec::new() };
        let (basis, table) = (&results.basis, results.table(scheme.id));
        let days = basis.data.zip(basis.as_of).map(|(data, as_of)| scheme.look_back.period(data.from, as_of));
        let days = days.map(|days| (t.segments.look_back, figures::span(app, days)));
        let customers = table.map(|table| (t.segments.customers, format.integer(table.customers as f64)));
        days.into_iter().chain(customers).collect()
    })
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

/// Days and customers that the scores rest on: those of the look-back of the scheme that is looked at.
fn basis(app: App) -> Vec<(&'static str, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let scheme = app.workspace.scheme(app.view.scheme());
    app.data.results.with(|results| {
        let Some(results) = results.value() else { return Vec::new() };
        let days = results.basis.data.zip(results.basis.as_of);
        let days = days.map(|(data, as_of)| scheme.look_back.period(data.from, as_of));
        let days = days.map(|days| (t.segments.look_back, figures::span(app, days)));
        let scored = (t.basis.scored, format.integer(results.rfm.customers as f64));
        days.into_iter().chain([scored]).collect()
    })
}
