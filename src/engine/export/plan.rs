//! What the base and every scenario of the budget come to.

use super::Number;
use crate::plan::Document;
use crate::units::{Money, Ratio};
use crate::whatif::{Benefit, BenefitKind, BudgetLine, InputKey, NoReturn, Outcome, ScenarioId, Unit, evaluate};
use serde::Serialize;

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "count",
        Unit::Money => "money",
        Unit::Ratio => "ratio",
        Unit::PercentagePoints => "percentage_points",
        Unit::Months => "months",
        Unit::Number => "number",
    }
}

#[derive(Serialize)]
struct Input {
    key: &'static str,
    value: Number,
    unit: &'static str,
}

#[derive(Serialize)]
struct Difference {
    key: &'static str,
    base: Number,
    value: Number,
    unit: &'static str,
}

#[derive(Serialize)]
struct Line {
    key: Benefit,
    kind: BenefitKind,
    amount: Number,
    amount_minor: i64,
    linked_to: Option<BudgetLine>,
    response: Option<f64>,
}

#[derive(Serialize)]
struct Share {
    key: BudgetLine,
    share: Ratio,
    amount: Number,
    amount_minor: i64,
}

#[derive(Serialize)]
struct Ceiling {
    ratio: Number,
    budget: Number,
    budget_minor: i64,
}

#[derive(Serialize)]
pub(super) struct Scenario<'a> {
    id: Option<ScenarioId>,
    name: Option<&'a str>,
    inputs: Vec<Input>,
    differences: Vec<Difference>,
    benefits: Vec<Line>,
    budget: Vec<Share>,
    revenue: Number,
    revenue_minor: i64,
    cost_saving: Number,
    cost_saving_minor: i64,
    total: Number,
    total_minor: i64,
    double_counted: Number,
    double_counted_minor: i64,
    net_revenue: Number,
    net_revenue_minor: i64,
    benefit: Number,
    benefit_minor: i64,
    cost: Number,
    cost_minor: i64,
    benefit_cost_ratio: Option<f64>,
    net_roi: Option<f64>,
    no_return: Option<NoReturn>,
    ceilings: Vec<Ceiling>,
    technology_share: Ratio,
    technology_limit: Ratio,
    technology_within: bool,
}

fn units(money: Money) -> Number {
    Number::of(money.units())
}

/// The base first, then the scenarios in the user's order.
pub(super) fn scenarios(document: &Document) -> Vec<Scenario<'_>> {
    let named = document.book.scenarios.iter().map(|scenario| (Some(scenario.id), Some(scenario.name.as_str())));
    std::iter::once((None, None)).chain(named).map(|(id, name)| scenario(document, id, name)).collect()
}

fn scenario<'a>(document: &Document, id: Option<ScenarioId>, name: Option<&'a str>) -> Scenario<'a> {
    let outcome = evaluate(&document.book, id);
    let changed = id.map(|id| document.book.differences(id)).unwrap_or_default();
    Scenario {
        id,
        name,
        inputs: outcome.inputs.iter().map(|(key, value)| input(*key, *value)).collect(),
        differences: changed
            .into_iter()
            .map(|(key, (base, value))| Difference {
                key: key.name(),
                base: Number::of(base),
                value: Number::of(value),
                unit: unit_name(key.spec().unit),
            })
            .collect(),
        benefits: benefits(&outcome),
        budget: BudgetLine::ALL.into_iter().map(|line| share(&outcome, line)).collect(),
        revenue: units(outcome.revenue),
        revenue_minor: outcome.revenue.0,
        cost_saving: units(outcome.cost_saving),
        cost_saving_minor: outcome.cost_saving.0,
        total: units(outcome.total),
        total_minor: outcome.total.0,
        double_counted: units(outcome.double_counted),
        double_counted_minor: outcome.double_counted.0,
        net_revenue: units(outcome.net_revenue),
        net_revenue_minor: outcome.net_revenue.0,
        benefit: units(outcome.benefit),
        benefit_minor: outcome.benefit.0,
        cost: units(outcome.cost),
        cost_minor: outcome.cost.0,
        benefit_cost_ratio: outcome.ratio.ok().map(|ratio| ratio.0),
        net_roi: outcome.roi.ok().map(|roi| roi.0.0),
        no_return: outcome.ratio.err(),
        ceilings: outcome
            .ceilings
            .iter()
            .map(|c| Ceiling { ratio: Number::of(c.ratio.0), budget: units(c.budget), budget_minor: c.budget.0 })
            .collect(),
        technology_share: outcome.technology.share,
        technology_limit: outcome.technology.limit,
        technology_within: outcome.technology.within,
    }
}

fn input(key: InputKey, value: f64) -> Input {
    Input { key: key.name(), value: Number::of(value), unit: unit_name(key.spec().unit) }
}

fn benefits(outcome: &Outcome) -> Vec<Line> {
    let lines = outcome.lines.iter().map(|line| Line {
        key: line.benefit,
        kind: line.kind,
        amount: units(line.amount),
        amount_minor: line.amount.0,
        linked_to: line.effect.map(|effect| effect.line),
        response: line.effect.map(|effect| effect.multiplier),
    });
    lines.collect()
}

fn share(outcome: &Outcome, line: BudgetLine) -> Share {
    let amount = *outcome.budget.get(line);
    Share { key: line, share: *outcome.shares.get(line), amount: units(amount), amount_minor: amount.0 }
}
