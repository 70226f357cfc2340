//! A figure of the analysis explained.

use super::super::super::shared::{figure_input, figure_name, figure_text, figures, from_name, kind_name};
use super::explanation::{Explanation, Line, List};
use crate::analysis::{Figure, FigureKey, Formula, Input, InputKey, Missing, Unit};
use crate::dataset::Kind;
use crate::import::Returns;
use crate::locale::{Texts, fill, plural};
use crate::state::{App, Topic};
use leptos::prelude::With;

/// The explanation of a figure on screen; nothing but its name where there is none.
pub(super) fn explain(app: App, key: FigureKey) -> Explanation {
    let t = app.prefs.texts();
    let shown = app.data.results.with(|results| results.value()?.figure(key).cloned());
    let Some(figure) = shown else {
        let name = figure_name(t, key).to_owned();
        return Explanation { name, missing: Some(figures::missing(app, Missing::NoFile)), ..Explanation::default() };
    };
    let mut explanation = of(app, &figure);
    explanation.facts.extend(figures::filter(app).map(|what| (t.common.filter, what)));
    explanation
}

/// The explanation of a figure over whatever period.
pub(super) fn of(app: App, figure: &Figure) -> Explanation {
    let t = app.prefs.texts();
    let (meaning, formula, source) = words(t, figure.key);
    let unsold = figure.inputs.iter().any(|input| input.key == InputKey::UNSOLD_REFUNDS);
    let formula = if unsold { t.figures.revenue_formula_net } else { formula };
    let meaning = match figure.key.def().net_of_returns && taken_off(app) {
        true => format!("{meaning} {}", t.figures.revenue_returns),
        false => meaning.to_owned(),
    };
    let inputs = List { title: t.basis.inputs, lines: inputs(app, figure) };
    let data = List { title: t.basis.data_source, lines: vec![rows(app, figure)] };
    Explanation {
        name: figure_name(t, figure.key).to_owned(),
        text: Some(figures::text(app, figure.unit, figure.value)),
        exact: figure.value,
        period: figure.period.map(|period| figures::span(app, period)),
        missing: figure.missing.map(|reason| figures::missing(app, reason)),
        meaning,
        formula: formula.to_owned(),
        numbers: numbers(app, figure),
        lists: [inputs, data].into_iter().filter(|list| !list.lines.is_empty()).collect(),
        facts: basis(app, figure),
        sources: vec![source],
        who: None,
        place: None,
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

/// Unit, comparison and table of a figure.
pub(super) fn basis(app: App, figure: &Figure) -> Vec<(&'static str, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let b = &t.basis;
    let mut facts = vec![(b.unit, figures::unit_name(app, figure.unit))];
    facts.extend(figure.compared_with.map(|before| {
        let ends = [format.date(before.from), format.date(before.to)];
        (t.shell.compare, fill(b.period_from_to, &[("from", &ends[0]), ("to", &ends[1])]))
    }));
    facts.extend(figure.from.map(|from| (t.figures.from, from_name(t, from).to_owned())));
    facts
}

/// The numbers that go in. One that is a figure on screen itself leads to that, any other to the rows.
fn inputs(app: App, figure: &Figure) -> Vec<Line> {
    let t = app.prefs.texts();
    let signs = signs(figure);
    let line = |input: &Input| {
        let sign = signs.iter().find(|(key, _)| *key == input.key).map_or("", |(_, sign)| sign);
        let text = figures::exact(app, input.unit, input.value);
        // What is written with its unit needs no word for it.
        let plain = matches!(input.unit, Unit::Money | Unit::Count | Unit::Ratio);
        let note = if plain { String::new() } else { figures::unit_name(app, input.unit) };
        let line = Line::number(figure_input(t, input.key), input.value, text).signed(sign).noted(note);
        line.of(leads(app, figure, input))
    };
    figure.inputs.iter().map(line).collect()
}

/// What explains an input.
fn leads(app: App, figure: &Figure, input: &Input) -> Topic {
    let key = FigureKey::from_slug(input.key.slug()).filter(|key| *key != figure.key);
    let same = key.filter(|key| {
        app.data.results.with(|results| {
            let shown = results.value().and_then(|results| results.figure(*key));
            shown.is_some_and(|shown| shown.value == Some(input.value) && shown.period == figure.period)
        })
    });
    same.map_or(Topic::Rows(figure.from.unwrap_or(Kind::Orders)), Topic::Figure)
}

/// How the inputs are put together.
fn signs(figure: &Figure) -> Vec<(InputKey, &'static str)> {
    match figure.key.def().formula {
        Formula::Rows => Vec::new(),
        Formula::Quotient(_, wholes) => {
            let there = |key: &&InputKey| figure.inputs.iter().any(|input| input.key == **key);
            wholes.iter().find(there).map(|whole| (*whole, "÷")).into_iter().collect()
        }
        Formula::Points(_, minus, whole) => vec![(minus, "−"), (whole, "÷")],
    }
}

/// The rows behind a figure.
fn rows(app: App, figure: &Figure) -> Line {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let kind = figure.from.unwrap_or(Kind::Orders);
    let counted = |count: u64| {
        fill(plural(count, t.common.rows_one, t.common.rows_other), &[("count", &format.integer(count as f64))])
    };
    let out = fill(t.basis.rows_beside, &[("rows", &counted(figure.rows_left_out))]);
    let line = Line::number(kind_name(t, kind), figure.rows_used as f64, counted(figure.rows_used));
    line.noted(if figure.rows_left_out > 0 { out } else { String::new() }).of(Topic::Rows(kind))
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
