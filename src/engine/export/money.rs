//! What the base and every scenario of the budget come to.

use super::Number;
use crate::plan::Document;
use crate::units::{Money, Ratio};
use crate::whatif::{
    BenefitKind, Input, LeverId, LeverKind, LeverOutcome, LineId, LineKind, LineOutcome, MoneyPlan, NoReturn,
    OverlapOutcome, ScenarioId, Unit, evaluate,
};
use serde::Serialize;

#[derive(Serialize)]
struct Value {
    key: Input,
    factor: Option<&'static str>,
    name: Option<String>,
    value: Number,
    unit: &'static str,
}

#[derive(Serialize)]
struct Difference {
    key: Input,
    base: Number,
    value: Number,
    unit: &'static str,
}

#[derive(Serialize)]
struct Lever {
    id: LeverId,
    kind: LeverKind,
    name: Option<String>,
    counts_as: BenefitKind,
    amount: Number,
    amount_minor: i64,
    paid_from: Option<LineId>,
    response: Option<f64>,
    declared_for: Option<Number>,
}

#[derive(Serialize)]
struct Line {
    id: LineId,
    kind: LineKind,
    name: Option<String>,
    technology: bool,
    share: Ratio,
    amount: Number,
    amount_minor: i64,
    lowest: Option<Number>,
    highest: Option<Number>,
}

#[derive(Serialize)]
struct Overlap {
    first: LeverId,
    second: LeverId,
    share: Number,
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
    inputs: Vec<Value>,
    differences: Vec<Difference>,
    levers: Vec<Lever>,
    overlaps: Vec<Overlap>,
    budget: Vec<Line>,
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
    gross_benefit: Number,
    gross_benefit_minor: i64,
    cost: Number,
    cost_minor: i64,
    net_benefit: Number,
    net_benefit_minor: i64,
    benefit_cost_ratio: Option<f64>,
    net_roi: Option<f64>,
    no_return: Option<NoReturn>,
    budget_set_to_reach: Option<Number>,
    ceilings: Vec<Ceiling>,
    technology_share: Ratio,
    technology_limit: Ratio,
    technology_within: bool,
}

fn units(money: Money) -> Number {
    Number::of(money.units())
}

/// A name of a person's own; nothing for a ready one, which its kind says.
fn own(name: &str) -> Option<String> {
    (!name.trim().is_empty()).then(|| name.to_owned())
}

/// The base first, then the scenarios in the user's order.
pub(super) fn scenarios(document: &Document) -> Vec<Scenario<'_>> {
    let named = document.money.scenarios.iter().map(|scenario| (Some(scenario.id), Some(scenario.name.as_str())));
    std::iter::once((None, None)).chain(named).map(|(id, name)| scenario(&document.money, id, name)).collect()
}

fn scenario<'a>(plan: &MoneyPlan, id: Option<ScenarioId>, name: Option<&'a str>) -> Scenario<'a> {
    let outcome = evaluate(plan, id);
    let changed = id.map(|id| plan.differences(id)).unwrap_or_default();
    let difference = |(key, (base, value)): (Input, (f64, f64))| Difference {
        key,
        base: Number::of(base),
        value: Number::of(value),
        unit: unit(plan, key),
    };
    Scenario {
        id,
        name,
        inputs: plan.inputs().map(|input| value(plan, input, outcome.input(input))).collect(),
        differences: changed.into_iter().map(difference).collect(),
        levers: outcome.levers.iter().filter_map(|found| lever(plan, found)).collect(),
        overlaps: outcome.overlaps.iter().map(overlap).collect(),
        budget: outcome.lines.iter().filter_map(|found| line(plan, found)).collect(),
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
        gross_benefit: units(outcome.benefit),
        gross_benefit_minor: outcome.benefit.0,
        cost: units(outcome.cost),
        cost_minor: outcome.cost.0,
        net_benefit: units(outcome.net),
        net_benefit_minor: outcome.net.0,
        benefit_cost_ratio: outcome.ratio.ok().map(|ratio| ratio.0),
        net_roi: outcome.roi.ok().map(|roi| roi.0.0),
        no_return: outcome.ratio.err(),
        budget_set_to_reach: outcome.set_to_reach.map(|ratio| Number::of(ratio.0)),
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

fn unit(plan: &MoneyPlan, input: Input) -> &'static str {
    plan.spec(input).map_or(Unit::Number, |spec| spec.unit).slug()
}

fn value(plan: &MoneyPlan, input: Input, value: f64) -> Value {
    let (factor, name) = match input {
        Input::Factor(lever, factor) => {
            let lever = plan.lever(lever);
            let ready = lever.and_then(|lever| lever.kind.def().factor(factor)).map(|def| def.key);
            (ready, lever.and_then(|lever| own(&lever.factor(factor)?.name)))
        }
        Input::Elasticity(_) | Input::Margin | Input::Overlap(..) | Input::Total | Input::Share(_) => (None, None),
    };
    Value { key: input, factor, name, value: Number::of(value), unit: unit(plan, input) }
}

fn lever(plan: &MoneyPlan, outcome: &LeverOutcome) -> Option<Lever> {
    let lever = plan.lever(outcome.lever)?;
    Some(Lever {
        id: lever.id,
        kind: lever.kind,
        name: own(&lever.name),
        counts_as: outcome.counts_as,
        amount: units(outcome.amount),
        amount_minor: outcome.amount.0,
        paid_from: lever.line,
        response: outcome.effect.map(|effect| effect.multiplier),
        declared_for: outcome.effect.filter(|effect| effect.known).map(|effect| Number::of(effect.declared)),
    })
}

fn overlap(outcome: &OverlapOutcome) -> Overlap {
    Overlap {
        first: outcome.a,
        second: outcome.b,
        share: Number::of(outcome.share),
        amount: units(outcome.amount),
        amount_minor: outcome.amount.0,
    }
}

fn line(plan: &MoneyPlan, outcome: &LineOutcome) -> Option<Line> {
    let line = plan.line(outcome.line)?;
    Some(Line {
        id: line.id,
        kind: line.kind,
        name: own(&line.name),
        technology: line.technology,
        share: outcome.share,
        amount: units(outcome.amount),
        amount_minor: outcome.amount.0,
        lowest: line.bounds.map(|(lowest, _)| Number::of(lowest)),
        highest: line.bounds.map(|(_, highest)| Number::of(highest)),
    })
}
