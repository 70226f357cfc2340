//! An input of the what-if explained: where the way of a benefit or a budget ends, at an assumption with its status and its
//! source, or at a figure of the data; and the response of a lever to the money on its line.

use super::super::super::shared::{figures, input_name, lever_called, line_called};
use super::explanation::{Explanation, Line, List, joined};
use super::outcome::unit_of;
use crate::locale::fill;
use crate::plan::Part;
use crate::protocol::Screen;
use crate::state::{App, Topic, data_figure};
use crate::whatif::{Assumption, Figure, FigureValue, Input, LeverId, MoneyPlan, ScenarioId, Status, Unit};
use leptos::prelude::*;

/// The explanation of an input, as the open scenario uses it.
pub(super) fn explain(app: App, input: Input) -> Explanation {
    let t = app.prefs.texts();
    let plan = app.workspace.with_document(|document| document.money.clone());
    let Some(assumption) = plan.assumption(input) else { return Explanation::gone(app) };
    let scenario = open(app);
    let (value, unit) = (app.outcome().with(|outcome| outcome.input(input)), unit_of(&plan, input));
    let write = |value: f64| figures::input(app, unit, value);
    Explanation {
        name: input_name(t, &plan, input),
        text: Some(write(value)),
        exact: Some(value),
        meaning: match changed(&plan, scenario, input) {
            true => fill(t.budget.base_was, &[("value", &write(assumption.value))]),
            false => said(app, assumption.status).to_owned(),
        },
        lists: from_data(app, &plan, input, assumption).into_iter().collect(),
        facts: facts(app, &plan, input, assumption),
        place: Some((t.basis.see_budget, Screen::Budget, 0)),
        ..Explanation::default()
    }
}

fn open(app: App) -> Option<ScenarioId> {
    app.workspace.open_scenario(app.view.scenario())
}

/// Whether the open scenario says something else than the base.
fn changed(plan: &MoneyPlan, scenario: Option<ScenarioId>, input: Input) -> bool {
    scenario.is_some_and(|id| plan.value(Some(id), input) != plan.base_value(input))
}

/// What a status means.
fn said(app: App, status: Status) -> &'static str {
    let b = &app.prefs.texts().budget;
    match status {
        Status::Derived => b.status_derived_help,
        Status::Declared => b.status_declared_help,
        Status::Unsupported => b.status_unsupported_help,
    }
}

/// Status, source, owner, day, range and unit of an assumption.
fn facts(app: App, plan: &MoneyPlan, input: Input, assumption: &Assumption) -> Vec<(&'static str, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let unit = unit_of(plan, input);
    let write = |value: f64| figures::input(app, unit, value);
    let mut facts =
        vec![(t.basis.unit, unit_name(app, unit)), (t.basis.status_of_input, bare_status(app, plan, input))];
    facts.extend(app.is_example(Part::Budget).then(|| (t.basis.assumption, t.basis.from_template.to_owned())));
    let texts = [(t.budget.source, &assumption.source), (t.common.owner, &assumption.owner)];
    facts.extend(
        texts.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(label, text)| (label, text.clone())),
    );
    facts.extend(assumption.date.map(|day| (t.common.date, format.date(day))));
    facts.extend(
        assumption.range.map(|(low, high)| {
            (t.basis.possible, fill(t.common.range, &[("from", &write(low)), ("to", &write(high))]))
        }),
    );
    facts
}

/// Of an input that was taken from the data, the figure as it is today.
fn from_data(app: App, plan: &MoneyPlan, input: Input, assumption: &Assumption) -> Option<List> {
    let t = app.prefs.texts();
    let key = data_figure(plan, input).filter(|_| assumption.status == Status::Derived)?;
    let (unit, value) = app.data.results.with(|results| {
        let figure = results.value()?.figure(key)?;
        Some((figure.unit, figure.value))
    })?;
    let line = super::kpi::brief(app, super::super::super::shared::figure_name(t, key), unit, value);
    let line = line.noted(t.basis.input_computed).of(Topic::Figure(key));
    Some(List { title: t.basis.data_source, lines: vec![line] })
}

/// What an input rests on, and whether the open scenario changes it: `declared · Annual strategy, section 6`.
pub(super) fn status(app: App, plan: &MoneyPlan, input: Input) -> String {
    if changed(plan, open(app), input) || app.is_example(Part::Budget) {
        return bare_status(app, plan, input);
    }
    let source = plan.assumption(input).map(|held| held.source.trim().to_owned());
    joined([bare_status(app, plan, input), source.unwrap_or_default()])
}

fn bare_status(app: App, plan: &MoneyPlan, input: Input) -> String {
    let t = app.prefs.texts();
    if changed(plan, open(app), input) {
        return t.basis.in_scenario.to_owned();
    }
    match plan.assumption(input).map_or(Status::Unsupported, |held| held.status) {
        Status::Derived => t.budget.status_derived,
        Status::Declared => t.budget.status_declared,
        Status::Unsupported => t.budget.status_unsupported,
    }
    .to_owned()
}

/// What an input is measured in.
pub(super) fn unit_name(app: App, unit: Unit) -> String {
    if unit == Unit::Money { figures::money_unit(app, app.plan_currency()) } else { figures::unit_name(app, unit) }
}

/// The explanation of the response of a lever to the money on its line.
pub(super) fn response(app: App, lever: LeverId) -> Explanation {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let b = &t.basis;
    let plan = app.workspace.with_document(|document| document.money.clone());
    let effect = app.outcome().with(|outcome| outcome.lever(lever).and_then(|found| found.effect));
    let Some(effect) = effect else { return Explanation::gone(app) };
    let number = |value: f64| format.decimal_up_to(value, 8);
    let money = |value: f64| figures::input(app, Unit::Money, value);
    let (spend, declared) = (money(effect.spend), money(effect.declared));
    let (factor, elasticity) = (number(effect.multiplier), number(effect.elasticity));
    let name = fill(b.response_of, &[("line", &line_called(t, &plan, effect.line))]);
    let figure = Figure::Line(effect.line);
    let on_line = app.outcome().with(|outcome| outcome.figure(figure).ok().and_then(FigureValue::money));
    let now = on_line.map_or(effect.spend, |amount| amount.units());
    let inputs = vec![
        Line::number(line_called(t, &plan, effect.line), now, money(now)).noted(b.money_now).of(Topic::Outcome(figure)),
        Line::number(b.money_declared, effect.declared, declared.clone()).signed("÷"),
        Line::number(t.levers.response_elasticity, effect.elasticity, elasticity.clone())
            .signed("^")
            .noted(status(app, &plan, Input::Elasticity(lever)))
            .of(Topic::Input(Input::Elasticity(lever))),
    ];
    Explanation {
        name: joined([lever_called(t, &plan, lever), name]),
        text: Some(factor.clone()),
        exact: Some(effect.multiplier),
        meaning: b.response_meaning.to_owned(),
        formula: b.response_formula.to_owned(),
        numbers: effect.known.then(|| format!("({spend} ÷ {declared}) ^ {elasticity} = {factor}")),
        lists: vec![List { title: b.inputs, lines: inputs }],
        sources: vec![b.source_response],
        place: Some((b.see_budget, Screen::Budget, 0)),
        ..Explanation::default()
    }
}
