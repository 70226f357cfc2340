//! A figure of the analysis explained.

use super::super::super::shared::{figure_input, figure_name, figure_text, figures, from_name};
use super::sheet::{Cell, Explanation, Grid};
use crate::analysis::{Figure, FigureKey, Formula, InputKey, Unit};
use crate::import::Returns;
use crate::locale::Texts;
use crate::state::App;
use leptos::prelude::With;

/// The explanation of a figure.
pub(super) fn explain(app: App, asked: &Figure) -> Explanation {
    // Of a figure on screen the present one, so that another choice of table is seen at once.
    let shown = app.data.results.with(|results| results.value()?.figure(asked.key).cloned());
    let shown = shown.filter(|shown| asked.from.is_some() && shown.period == asked.period);
    let figure = shown.as_ref().unwrap_or(asked);
    let t = app.prefs.texts();
    let (meaning, formula, source) = words(t, figure.key);
    let unsold = figure.inputs.iter().any(|input| input.key == InputKey::UNSOLD_REFUNDS);
    let formula = if unsold { t.figures.revenue_formula_net } else { formula };
    let meaning = match figure.key.def().net_of_returns && taken_off(app) {
        true => format!("{meaning} {}", t.figures.revenue_returns),
        false => meaning.to_owned(),
    };
    Explanation {
        name: figure_name(t, figure.key).to_owned(),
        text: Some(figures::text(app, figure.unit, figure.value)),
        exact: figure.value,
        missing: figure.missing.map(|reason| figures::missing(app, reason)),
        meaning,
        formula: formula.to_owned(),
        numbers: numbers(app, figure),
        inputs: Some(inputs(app, figure)),
        facts: facts(app, figure),
        sources: vec![source],
        next: None,
    }
}

/// Whether returns lower the revenue: some file takes them off, and there are any.
fn taken_off(app: App) -> bool {
    let net = app.data.sources.with(|sources| sources.iter().any(|source| source.mapping.returns == Returns::Net));
    let returned = app.data.results.with(|results| {
        let figure = results.value().and_then(|results| results.figure(FigureKey::ReturnedAmount));
        figure.and_then(|figure| figure.value).is_some_and(|amount| amount > 0.0)
    });
    net && returned
}

/// Period and rows of a figure on screen, and what it is restricted to.
fn facts(app: App, figure: &Figure) -> Vec<(&'static str, String)> {
    let mut facts = basis(app, figure);
    // A KPI's own figure does not follow what is looked at.
    let on_screen = app.data.results.with(|results| {
        results.value().and_then(|results| results.figure(figure.key)).is_some_and(|shown| shown == figure)
    });
    let only = figures::filter(app).filter(|_| on_screen);
    facts.extend(only.map(|what| (app.prefs.texts().common.filter, what)));
    facts
}

/// Unit, period and rows of a figure.
pub(super) fn basis(app: App, figure: &Figure) -> Vec<(&'static str, String)> {
    let (b, format) = (&app.prefs.texts().basis, app.prefs.format());
    let mut facts = vec![(b.unit, figures::unit_name(app, figure.unit))];
    if let Some(period) = figure.period {
        let now = figures::span(app, period);
        let before = figure.compared_with.map(|before| {
            let ends = [format.date(before.from), format.date(before.to)];
            crate::locale::fill(b.compared_with, &[("from", &ends[0]), ("to", &ends[1])])
        });
        facts.push((b.period, std::iter::once(now).chain(before).collect::<Vec<_>>().join(" · ")));
    }
    let t = app.prefs.texts();
    facts.extend(figure.from.map(|from| (t.figures.from, from_name(t, from).to_owned())));
    facts.push((b.rows_used, format.integer(figure.rows_used as f64)));
    facts.push((b.rows_left_out, format.integer(figure.rows_left_out as f64)));
    facts
}

fn inputs(app: App, figure: &Figure) -> Grid {
    let t = app.prefs.texts();
    let row = |input: &crate::analysis::Input| {
        let value = Cell::number(input.value, figures::exact(app, input.unit, input.value));
        (figure_input(t, input.key).to_owned(), vec![value, Cell::words(figures::unit_name(app, input.unit))])
    };
    Grid {
        caption: t.basis.inputs.to_owned(),
        columns: [t.basis.inputs, t.basis.value, t.basis.unit].map(str::to_owned).to_vec(),
        rows: figure.inputs.iter().map(row).collect(),
    }
}

/// The formula with the user's numbers; nothing where it is counted row by row.
fn numbers(app: App, figure: &Figure) -> Option<String> {
    let value = match figure.unit {
        Unit::Money => figures::exact(app, figure.unit, figure.value?),
        unit => figures::value(app, unit, figure.value?),
    };
    let input = |key: &InputKey| {
        let input = figure.inputs.iter().find(|input| input.key == *key)?;
        Some(figures::exact(app, input.unit, input.value))
    };
    match figure.key.def().formula {
        Formula::Rows => None,
        Formula::Quotient(part, wholes) => {
            Some(format!("{} ÷ {} = {value}", input(&part)?, wholes.iter().find_map(input)?))
        }
        Formula::Points(plus, minus, whole) => {
            Some(format!("({} − {}) ÷ {} × 100 = {value}", input(&plus)?, input(&minus)?, input(&whole)?))
        }
    }
}

/// Meaning, formula and source of a figure.
pub(super) fn words(t: &Texts, key: FigureKey) -> (&'static str, &'static str, &'static str) {
    let source = t.figures.named(key.def().source).unwrap_or_default();
    (figure_text(t, key, "meaning"), figure_text(t, key, "formula"), source)
}

/// A number that may not be known, as a cell.
pub(super) fn brief(app: App, unit: Unit, known: Option<f64>) -> Cell {
    match known {
        Some(value) => Cell::number(value, figures::exact(app, unit, value)),
        None => Cell::words(app.prefs.texts().common.unknown),
    }
}
