//! How scores are given and tiers are formed.

use super::super::super::shared::{
    figures, groups_say, kind_name, scheme_name, scoring_said, scoring_words, segment_called, segment_name,
    segment_rule,
};
use super::explanation::{Explanation, Line, List, joined};
use crate::analysis::{
    FigureKey, Method, Scheme, SchemeId, ScoreCuts, Segment, SegmentRef, SegmentRow, SegmentTable, Selector, Tier, Unit,
};
use crate::dataset::Kind;
use crate::locale::fill;
use crate::protocol::Screen;
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
        Method::Groups(map) => (groups_say(t, *map), b.source_groups),
        Method::Matrix(_) => (t.segments.matrix_rules_say, b.source_matrix),
        Method::Rules(_) => (t.segments.own_say, b.source_own),
        Method::Share(_) => (t.segments.share_say, b.source_share),
    };
    let order: Vec<&Segment> = match &scheme.method {
        // The days decide who is lost before the scores of the middle are looked at.
        Method::Tiers(_) => TRIED.into_iter().filter_map(|tier| scheme.tier(tier)).collect(),
        Method::Groups(_) | Method::Matrix(_) | Method::Rules(_) | Method::Share(_) => scheme.segments.iter().collect(),
    };
    let rule = |(number, segment): (usize, &Segment)| {
        let name = format!("{number}. {}", segment_name(t, &scheme, segment));
        let at = SegmentRef { scheme: scheme.id, segment: segment.id };
        let line = match row_of(app, at) {
            Some((row, _)) => counted(app, name, row.customers),
            None => Line::words(name, ""),
        };
        line.noted(segment_rule(app, &scheme, segment)).of(Topic::Segment(at))
    };
    let rules = (1..).zip(order).map(rule);
    let asks_scores = scheme.method.asks_scores();
    let parts = app.prefs.format().integer(scheme.scoring.parts.into());
    let scores = asks_scores.then(|| {
        let line = Line::words(fill(b.scores_name, &[("parts", &parts)]), "");
        line.noted(scoring_words(app, &scheme).unwrap_or_default()).of(Topic::Scores)
    });
    Explanation {
        name: scheme_name(t, &scheme),
        meaning: b.segments_meaning.to_owned(),
        formula: formula.to_owned(),
        lists: vec![List { title: t.segments.rules_title, lines: rules.chain(scores).collect() }],
        facts: of_scheme(app, &scheme),
        sources: vec![source],
        place: Screen::Segments.tab("rules").map(|tab| (b.see_rules, Screen::Segments, tab)),
        ..Explanation::default()
    }
}

/// A segment: whom its rule takes, and what they are worth in the share table that is on screen.
pub(super) fn segment(app: App, segment: SegmentRef) -> Explanation {
    let t = app.prefs.texts();
    let found = app.workspace.with_document(|document| {
        let (scheme, found) = document.segment(segment)?;
        Some((scheme.clone(), found.clone()))
    });
    let Some((scheme, found)) = found else { return Explanation::gone(app) };
    let row = row_of(app, segment);
    let rules = Line::words(scheme_name(t, &scheme), "").noted(t.basis.segments_meaning);
    let rules = List { title: t.basis.rule, lines: vec![rules.of(Topic::Segments(scheme.id))] };
    let numbers = row.as_ref().map(|(row, table)| List { title: t.basis.value, lines: numbers(app, row, table) });
    let mut facts = of_scheme(app, &scheme);
    facts.extend(figures::filter(app).map(|what| (t.common.filter, what)));
    Explanation {
        name: segment_called(app, segment),
        text: row.as_ref().map(|(row, _)| figures::customers(app, row.customers)),
        exact: row.as_ref().map(|(row, _)| row.customers as f64),
        meaning: t.segments.look_back_hint.to_owned(),
        formula: segment_rule(app, &scheme, &found),
        lists: numbers.into_iter().chain([rules]).collect(),
        facts,
        who: Some(Selector::Segment(segment)),
        place: Some((t.basis.see_segments, Screen::Segments, 0)),
        ..Explanation::default()
    }
}

/// The row of a segment in the present results, with its table.
fn row_of(app: App, segment: SegmentRef) -> Option<(SegmentRow, SegmentTable)> {
    app.data.results.with(|results| {
        let table = results.value()?.table(segment.scheme)?;
        Some((*table.row(segment.segment)?, table.clone()))
    })
}

fn counted(app: App, name: impl Into<String>, count: u64) -> Line {
    Line::number(name, count as f64, app.prefs.format().integer(count as f64))
}

/// The numbers of a row of the share table, each with what it is divided by.
fn numbers(app: App, row: &SegmentRow, table: &SegmentTable) -> Vec<Line> {
    let t = app.prefs.texts();
    let s = &t.segments;
    let money = |name: &str, amount: f64| Line::number(name, amount, figures::exact(app, Unit::Money, amount));
    let over = |part: String, whole: String| format!("{part} ÷ {whole}");
    let count = |count: u64| app.prefs.format().integer(count as f64);
    let amount = |amount: f64| figures::exact(app, Unit::Money, amount);
    let share = |name: &str, share: f64| Line::number(name, share, figures::value(app, Unit::Ratio, share));
    // Shares of revenue leave out who gave back as much as they bought: only then is the whole that of the table.
    let plain =
        row.revenue_share.is_some_and(|share| (share.0 * table.revenue.units() - row.revenue.units()).abs() < 0.01);
    let whole = over(amount(row.revenue.units()), amount(table.revenue.units()));
    let rule = joined([
        fill(t.basis.by_rule, &[("count", &count(row.by_rule))]),
        fill(t.basis.by_fallback, &[("count", &count(row.by_fallback))]),
    ]);
    let mut lines = vec![counted(app, s.customers, row.customers).noted(rule)];
    lines.extend(
        row.customer_share
            .map(|found| share(s.customer_share, found.0).noted(over(count(row.customers), count(table.customers)))),
    );
    lines.push(counted(app, t.basis.active, row.active).of(Topic::Rows(Kind::Orders)));
    lines.push(counted(app, t.common.orders, row.orders).of(Topic::Rows(Kind::Orders)));
    lines.push(money(s.revenue, row.revenue.units()).of(Topic::Rows(Kind::Orders)));
    lines.extend(row.revenue_share.map(|found| {
        share(s.revenue_share, found.0)
            .noted(if plain { whole } else { String::new() })
            .of(Topic::Figure(FigureKey::Revenue))
    }));
    lines.extend(
        row.revenue_per_head
            .map(|found| money(s.per_head, found).noted(over(amount(row.revenue.units()), count(row.customers)))),
    );
    lines.extend(
        row.index.map(|index| Line::number(s.index, index, app.prefs.format().decimal(index, 2)).noted(s.index_help)),
    );
    lines
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

/// How scores are given, with the thresholds of the data.
pub(super) fn scores(app: App) -> Explanation {
    let t = app.prefs.texts();
    let b = &t.basis;
    let rfm = app.data.results.with(|results| results.value().map(|results| results.rfm.clone())).unwrap_or_default();
    let (scoring, thresholds) = (rfm.scoring, rfm.thresholds);
    let parts = app.prefs.format().integer(scoring.parts.into());
    let source = match scoring.cuts {
        ScoreCuts::Quantiles => b.source_quintiles,
        ScoreCuts::Breaks => b.source_breaks,
        ScoreCuts::Own(_) => b.source_thresholds,
    };
    let missing = thresholds.is_none().then(|| b.missing_orders.to_owned());
    let list = |title: &'static str, unit, edges: Vec<f64>| {
        let line = |(place, edge): (usize, f64)| {
            let name = match scoring.cuts {
                ScoreCuts::Quantiles => {
                    let share = place as f64 / f64::from(scoring.parts);
                    fill(b.threshold_at, &[("share", &figures::brief(app, Unit::Ratio, share))])
                }
                ScoreCuts::Breaks | ScoreCuts::Own(_) => {
                    fill(b.threshold_number, &[("number", &app.prefs.format().integer(place as f64))])
                }
            };
            Line::number(name, edge, figures::brief(app, unit, edge))
        };
        List { title, lines: (1..).zip(edges).map(line).collect() }
    };
    let lists = thresholds.map_or(Vec::new(), |edges| {
        vec![
            list(b.recency_days, Unit::Days, edges.recency),
            list(b.frequency_orders, Unit::Count, edges.frequency),
            list(t.segments.monetary, Unit::Money, edges.monetary),
            List {
                title: b.data_source,
                lines: vec![Line::words(kind_name(t, Kind::Orders), "").of(Topic::Rows(Kind::Orders))],
            },
        ]
    });
    Explanation {
        name: fill(b.scores_name, &[("parts", &parts)]),
        meaning: format!("{} {}", fill(b.scores_meaning, &[("parts", &parts)]), scoring_said(app, &scoring)),
        formula: b.scores_formula.to_owned(),
        missing,
        lists,
        facts: basis(app),
        sources: vec![source, b.source_tiers],
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
