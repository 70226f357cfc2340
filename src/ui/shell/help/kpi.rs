//! A goal of the scorecard, and the weighted score, explained.

use super::super::super::shared::{figures, kpi_missing, kpi_name};
use super::figure::{brief, facts, words};
use super::sheet::{Cell, Explanation, Grid};
use crate::analysis::{KpiKey, KpiRow, Source, Unit};
use crate::locale::fill;
use crate::state::{App, Topic};
use leptos::prelude::*;
use std::sync::Arc;

/// The explanation of a goal.
pub(super) fn explain(app: App, key: KpiKey) -> Explanation {
    let t = app.prefs.texts();
    let unit = key.figure().unit();
    let name = kpi_name(t, key).to_owned();
    let row = app.scorecard.with(|card| card.rows.iter().find(|row| row.target.key == key).copied());
    let Some(row) = row else { return Explanation { name, ..Explanation::default() } };
    let figure = app.data.results.with(|results| results.value().and_then(|r| r.figure(key.figure()).cloned()));
    let (meaning, _, figure_source) = words(t, key.figure());

    let percent = |share: f64| figures::brief(app, Unit::Ratio, share);
    let source = match row.source {
        Source::Computed => t.kpis.source_computed,
        Source::Typed => t.basis.typed_by_you,
        Source::Missing => t.kpis.source_missing,
    };
    let bands = [percent(row.target.on_track), percent(row.target.behind)];
    let mut told = figure.as_ref().filter(|_| row.source != Source::Typed).map_or(Vec::new(), |f| facts(app, f));
    told.insert(0, (t.common.actual, source.to_owned()));
    told.push((t.basis.bands, fill(t.basis.bands_say, &[("on_track", &bands[0]), ("behind", &bands[1])])));
    let no_way = row.target.direction().is_none().then(|| t.basis.missing_way.to_owned());
    Explanation {
        name,
        text: Some(figures::text(app, unit, row.actual)),
        exact: row.actual,
        missing: kpi_missing(app, &row).or(no_way),
        meaning: format!("{meaning} {}: {}", t.kpis.progress, t.basis.kpi_meaning),
        formula: format!("{} = {}", t.kpis.progress, t.kpis.progress_formula),
        numbers: numbers(app, &row),
        inputs: Some(inputs(app, &row)),
        facts: told,
        sources: vec![t.basis.source_scorecard, figure_source],
        next: figure.map(|figure| (t.basis.ask_actual, Topic::Figure(Arc::new(figure)))),
    }
}

fn numbers(app: App, row: &KpiRow) -> Option<String> {
    let unit = row.target.unit;
    let write = |value| figures::exact(app, unit, value);
    let (actual, baseline, target) = (write(row.actual?), write(row.target.baseline), write(row.target.target));
    let progress = figures::value(app, Unit::Ratio, row.progress?);
    Some(format!("({actual} − {baseline}) ÷ ({target} − {baseline}) → {progress}"))
}

fn inputs(app: App, row: &KpiRow) -> Grid {
    let t = app.prefs.texts();
    let (unit, target) = (row.target.unit, &row.target);
    let name = figures::unit_name(app, unit);
    let line = |label: &str, value| (label.to_owned(), vec![brief(app, unit, value), Cell::words(name.clone())]);
    let share = |label: &str, value| {
        (label.to_owned(), vec![brief(app, Unit::Ratio, value), Cell::words(figures::unit_name(app, Unit::Ratio))])
    };
    let typed = row.source == Source::Typed;
    let mut rows = vec![
        line(t.common.baseline, Some(target.baseline)),
        line(t.common.target, Some(target.target)),
        line(t.common.actual, row.actual),
    ];
    rows.extend(typed.then(|| line(t.basis.input_computed, row.computed)));
    rows.extend([share(t.kpis.weight, Some(target.weight)), share(t.kpis.progress, row.progress)]);
    Grid {
        caption: t.basis.inputs.to_owned(),
        columns: [t.basis.inputs, t.basis.value, t.basis.unit].map(str::to_owned).to_vec(),
        rows,
    }
}

/// The explanation of the weighted score.
pub(super) fn explain_score(app: App) -> Explanation {
    let t = app.prefs.texts();
    let card = app.scorecard.get();
    let format = app.prefs.format();
    let number = |score: f64| figures::goal_score(app, score);
    let exact = |value: f64| format.decimal_up_to(value, 8);
    let rows = card.rows.iter().map(|row| {
        let weighted = match row.contribution() {
            Some(weighted) => Cell::number(weighted, exact(weighted)),
            None => Cell::words(t.basis.weight_left_out),
        };
        let weight = brief(app, Unit::Ratio, Some(row.target.weight));
        let progress = row.progress.map_or_else(
            || Cell::words(t.common.unknown),
            |progress| Cell::number(progress, figures::exact(app, Unit::Ratio, progress)),
        );
        (kpi_name(t, row.target.key).to_owned(), vec![weight, progress, weighted])
    });
    let (reached, covered) = (card.reached(), card.covered());
    let all = vec![
        Cell::number(covered, figures::exact(app, Unit::Ratio, covered)),
        Cell::words(""),
        Cell::number(reached, exact(reached)),
    ];
    let rows = rows.chain([(t.common.total.to_owned(), all)]).collect();
    let columns = [t.kpis.kpi, t.kpis.weight, t.kpis.progress, t.basis.weighted].map(str::to_owned).to_vec();
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
            format!(
                "{} ÷ {} × {} = {}",
                exact(reached),
                figures::exact(app, Unit::Ratio, covered),
                format.integer(100.0),
                number(score)
            )
        }),
        inputs: Some(Grid { caption: t.basis.inputs.to_owned(), columns, rows }),
        facts: vec![(t.kpis.open_weights, weights)],
        sources: vec![t.basis.source_scorecard],
        next: None,
    }
}
