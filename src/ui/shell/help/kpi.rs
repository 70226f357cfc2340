//! A KPI of the scorecard, and the weighted score, explained.

use super::super::super::shared::{figures, kpi_missing, kpi_name};
use super::figure::{basis, brief, words};
use super::sheet::{Cell, Explanation, Grid};
use crate::analysis::{FigureKey, Unit};
use crate::goals::{Basis, KpiId, KpiPeriod, KpiRow, Source, per_year, to_hundred};
use crate::locale::fill;
use crate::state::{App, Topic};
use leptos::prelude::*;
use std::sync::Arc;

/// The explanation of a KPI.
pub(super) fn explain(app: App, id: KpiId) -> Explanation {
    let t = app.prefs.texts();
    let Some(row) = app.goals.with(|card| card.row(id).cloned()) else { return Explanation::default() };
    let unit = row.kpi.unit();
    let words = row.kpi.figure().map(|key| words(t, key));
    let percent = |share: f64| figures::brief(app, Unit::Ratio, share);
    let source = match row.source {
        Source::Computed => t.kpis.source_computed,
        Source::Typed => t.basis.typed_by_you,
        Source::Missing => t.kpis.source_missing,
    };
    let bands = [percent(row.kpi.bands.on_track), percent(row.kpi.bands.behind)];
    let mut told = vec![(t.common.actual, source.to_owned())];
    let only = match &row.kpi.basis {
        Basis::Figure { filter, .. } => figures::only(app, filter.clone()),
        Basis::Typed { .. } => None,
    };
    if let Some(figure) = row.figure.as_ref().filter(|_| row.source != Source::Typed) {
        told.extend(basis(app, figure));
        told.extend(only.map(|what| (t.common.filter, what)));
    }
    told.push((t.basis.bands, fill(t.basis.bands_say, &[("on_track", &bands[0]), ("behind", &bands[1])])));
    told.extend(other_scales(app, &row));
    let no_way = row.direction.is_none().then(|| t.basis.missing_way.to_owned());
    let meaning = words.map_or("", |(meaning, _, _)| meaning);
    Explanation {
        name: kpi_name(t, &row.kpi),
        text: Some(figures::text(app, unit, row.actual)),
        exact: row.actual,
        missing: kpi_missing(app, &row).or(no_way),
        meaning: format!("{meaning} {}: {}", t.kpis.progress, t.basis.kpi_meaning).trim().to_owned(),
        formula: format!("{} = {}", t.kpis.progress, t.kpis.progress_formula),
        numbers: numbers(app, &row),
        inputs: Some(inputs(app, &row)),
        facts: told,
        sources: std::iter::once(t.basis.source_scorecard).chain(words.map(|(_, _, source)| source)).collect(),
        next: row.figure.map(|figure| (t.basis.ask_actual, Topic::Figure(Arc::new(figure)))),
    }
}

/// The actual value as other documents may state it: of 100 instead of 5, a year instead of a month.
fn other_scales(app: App, row: &KpiRow) -> Option<(&'static str, String)> {
    let (t, format) = (&app.prefs.texts().kpis, app.prefs.format());
    let actual = row.actual?;
    match (row.kpi.unit(), row.kpi.figure(), row.kpi.period) {
        (Unit::Scale5, _, _) => {
            let [share, from_worst] = to_hundred(actual).map(|value| format.decimal_up_to(value, 1));
            Some((t.other_scale, fill(t.of_hundred, &[("share", &share), ("worst", &from_worst)])))
        }
        (_, Some(FigureKey::Retention), KpiPeriod::Months(months)) if months != 12 => {
            let year = per_year(actual, months)?;
            Some((t.other_scale, fill(t.a_year, &[("value", &figures::value(app, Unit::Ratio, year))])))
        }
        _ => None,
    }
}

fn numbers(app: App, row: &KpiRow) -> Option<String> {
    let unit = row.kpi.unit();
    let write = |value| figures::exact(app, unit, value);
    let (actual, baseline, target) = (write(row.actual?), write(row.kpi.baseline.value), write(row.target));
    let progress = figures::value(app, Unit::Ratio, row.progress?);
    Some(format!("({actual} − {baseline}) ÷ ({target} − {baseline}) → {progress}"))
}

fn inputs(app: App, row: &KpiRow) -> Grid {
    let t = app.prefs.texts();
    let unit = row.kpi.unit();
    let name = figures::unit_name(app, unit);
    let line = |label: &str, value| (label.to_owned(), vec![brief(app, unit, value), Cell::words(name.clone())]);
    let share = |label: &str, value| {
        (label.to_owned(), vec![brief(app, Unit::Ratio, value), Cell::words(figures::unit_name(app, Unit::Ratio))])
    };
    let typed = row.source == Source::Typed && row.kpi.figure().is_some();
    let mut rows = vec![
        line(t.common.baseline, Some(row.kpi.baseline.value)),
        line(t.common.target, Some(row.target)),
        line(t.common.actual, row.actual),
    ];
    rows.extend(typed.then(|| line(t.basis.input_computed, row.computed)));
    rows.extend([share(t.kpis.weight, Some(row.kpi.weight)), share(t.kpis.progress, row.progress)]);
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
        let weight = brief(app, Unit::Ratio, Some(row.kpi.weight));
        let progress = row.progress.map_or_else(
            || Cell::words(t.common.unknown),
            |progress| Cell::number(progress, figures::exact(app, Unit::Ratio, progress)),
        );
        (kpi_name(t, &row.kpi), vec![weight, progress, weighted])
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
