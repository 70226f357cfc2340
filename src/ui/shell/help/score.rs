//! The weighted score explained: each KPI's weight × progress.

use super::super::super::shared::{figures, kpi_name};
use super::explanation::{Explanation, Line, List};
use crate::analysis::Unit;
use crate::goals::KpiRow;
use crate::locale::fill;
use crate::protocol::Screen;
use crate::state::{App, Topic};
use leptos::prelude::*;

/// The explanation of the weighted score.
pub(super) fn explain(app: App) -> Explanation {
    let t = app.prefs.texts();
    let card = app.scorecard.get();
    let format = app.prefs.format();
    let number = |score: f64| figures::goal_score(app, score);
    let exact = |value: f64| format.decimal_up_to(value, 8);
    let percent = |value: f64| figures::exact(app, Unit::Ratio, value);
    let line = |row: &KpiRow| {
        let name = kpi_name(t, &row.kpi);
        let weight = fill(t.kpis.weight_short, &[("weight", &percent(row.kpi.weight))]);
        let line = match (row.contribution(), row.progress) {
            (Some(weighted), Some(progress)) => Line::number(name, weighted, exact(weighted)).noted(format!(
                "{weight} × {} {}",
                t.kpis.progress,
                percent(progress)
            )),
            _ => Line::words(name, t.basis.weight_left_out).noted(weight),
        };
        line.of(Topic::Kpi(row.kpi.id))
    };
    let (reached, covered) = (card.reached(), card.covered());
    let total = Line::number(t.common.total, reached, exact(reached));
    let total = total.noted(fill(t.kpis.weight_short, &[("weight", &percent(covered))]));
    let sum = figures::brief(app, Unit::Ratio, card.weights.sum);
    let weights = match card.weights.scale {
        Some(scale) => fill(t.kpis.weights_sum_off, &[("sum", &sum), ("factor", &format.decimal(scale, 3))]),
        None if card.weights.sum > 0.0 => t.kpis.weights_sum_ok.to_owned(),
        None => t.kpis.weights_none.to_owned(),
    };
    Explanation {
        name: t.kpis.weighted_score.to_owned(),
        text: Some(card.score.map_or_else(|| t.common.unknown.to_owned(), &number)),
        exact: card.score,
        missing: card.score.is_none().then(|| match card.rows.iter().any(|row| row.progress.is_some()) {
            true => t.basis.missing_weights.to_owned(),
            false => t.basis.missing_score.to_owned(),
        }),
        meaning: t.basis.score_meaning.to_owned(),
        formula: t.kpis.score_formula.to_owned(),
        numbers: card.score.map(|score| {
            format!("{} ÷ {} × {} = {}", exact(reached), percent(covered), format.integer(100.0), number(score))
        }),
        lists: vec![List { title: t.basis.weighted, lines: card.rows.iter().map(line).chain([total]).collect() }],
        facts: vec![(t.kpis.open_weights, weights)],
        sources: vec![t.basis.source_scorecard],
        who: None,
        place: Some((t.basis.see_kpis, Screen::Kpis, 0)),
        period: None,
    }
}
