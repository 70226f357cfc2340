//! Baseline, assumptions and scenario → money.

use super::assumption::Status;
use super::input::Input;
use super::kinds::BenefitKind;
use super::lever::{Factor, Lever, LeverId};
use super::line::LineId;
use super::money_plan::{MoneyPlan, ScenarioId};
use super::response::{Effect, Response};
use super::split::{Split, WHOLE};
use super::under::Under;
use crate::units::Unit;
use crate::units::{Gather, Money, Ratio};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The policy of S3: lines marked as technology take at most this share of the budget.
pub const TECHNOLOGY_LIMIT: Ratio = Ratio(0.3);

/// A lever and what its benefit was computed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeverOutcome {
    /// Which lever.
    pub lever: LeverId,
    /// Revenue or cost.
    pub counts_as: BenefitKind,
    /// The factors of its product, percentage points and shares in their own unit.
    pub factors: Vec<(Input, f64)>,
    /// People it counts, such as customers kept; none where it counts none.
    pub people: Option<f64>,
    /// Response to the line that pays for it; none where it answers to none.
    pub effect: Option<Effect>,
    /// The benefit in a year.
    pub amount: Money,
}

/// A budget line and its part of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LineOutcome {
    /// Which line.
    pub line: LineId,
    /// Its share of the budget.
    pub share: Ratio,
    /// Its amount; those of all lines are together exactly the cost.
    pub amount: Money,
}

/// Two levers and the revenue that both count.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OverlapOutcome {
    /// One lever.
    pub a: LeverId,
    /// The other one.
    pub b: LeverId,
    /// The share of the smaller benefit.
    pub share: f64,
    /// Share × the smaller benefit.
    pub amount: Money,
}

/// Benefit per unit of cost: 3 is 3 : 1, 1 is break-even. Not to be mixed with [`NetRoi`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BenefitCostRatio(pub f64);

impl BenefitCostRatio {
    /// The highest of the lines 1 : 1, 3 : 1 and 5 : 1 that is reached.
    ///
    /// ```
    /// use rapport::whatif::BenefitCostRatio;
    /// assert_eq!(BenefitCostRatio(3.4).reached(), Some(3));
    /// assert_eq!(BenefitCostRatio(0.9).reached(), None);
    /// ```
    pub fn reached(self) -> Option<u8> {
        [5, 3, 1].into_iter().find(|line| self.0 >= f64::from(*line))
    }
}

/// (benefit − cost) / cost: 2 is 200 %, 0 is break-even. Not to be mixed with [`BenefitCostRatio`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NetRoi(pub Ratio);

/// Why there is no return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoReturn {
    /// The budget is zero: nothing to divide by.
    NoBudget,
}

/// The largest budget at which the benefit still reaches a ratio.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ceiling {
    /// The ratio benefit : cost.
    pub ratio: BenefitCostRatio,
    /// Benefit / ratio.
    pub budget: Money,
}

/// The lines marked as technology against the policy of [`TECHNOLOGY_LIMIT`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TechnologyShare {
    /// Their share of the budget.
    pub share: Ratio,
    /// The limit.
    pub limit: Ratio,
    /// Whether the share is at most the limit.
    pub within: bool,
}

/// What a scenario comes to, with everything it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The scenario evaluated; none is the base.
    pub scenario: Option<ScenarioId>,
    /// Every input as it was used, in the order of [`MoneyPlan::inputs`].
    pub inputs: BTreeMap<Input, f64>,
    /// The levers one by one.
    pub levers: Vec<LeverOutcome>,
    /// What pairs of levers count twice.
    pub overlaps: Vec<OverlapOutcome>,
    /// Sum of the levers that bring revenue.
    pub revenue: Money,
    /// Sum of the levers that save cost.
    pub cost_saving: Money,
    /// Revenue and cost saving together, before overlap and margin.
    pub total: Money,
    /// Revenue counted twice: the sum of the overlaps, never more than revenue beyond the largest lever.
    pub double_counted: Money,
    /// (revenue − double counted) × margin.
    pub net_revenue: Money,
    /// Gross benefit: net revenue and cost saving together, before the budget. Return and ceilings use it.
    pub benefit: Money,
    /// What the benefit would be with the money for which the levers are declared.
    pub declared_benefit: Money,
    /// The budget.
    pub cost: Money,
    /// Net benefit: gross benefit − budget.
    pub net: Money,
    /// Benefit per cost.
    pub ratio: Result<BenefitCostRatio, NoReturn>,
    /// Net return on investment.
    pub roi: Result<NetRoi, NoReturn>,
    /// Largest budgets for 1 : 1, 3 : 1 and 5 : 1.
    pub ceilings: [Ceiling; 3],
    /// The ratio that the budget was set to reach: nobody has stated the budget, and it is just the ceiling of this ratio.
    pub set_to_reach: Option<BenefitCostRatio>,
    /// The lines of the budget.
    pub lines: Vec<LineOutcome>,
    /// The lines marked as technology.
    pub technology_lines: Vec<LineId>,
    /// Technology against its policy.
    pub technology: TechnologyShare,
}

impl Outcome {
    /// What became of a lever.
    pub fn lever(&self, lever: LeverId) -> Option<&LeverOutcome> {
        self.levers.iter().find(|outcome| outcome.lever == lever)
    }

    /// What became of a line.
    pub fn line(&self, line: LineId) -> Option<&LineOutcome> {
        self.lines.iter().find(|outcome| outcome.line == line)
    }

    /// An input as it was used; 0 where there is none.
    pub fn input(&self, input: Input) -> f64 {
        self.inputs.get(&input).copied().unwrap_or(0.0)
    }
}

/// Evaluates a scenario, or the base. An unknown scenario is evaluated as the base, and the outcome says so.
///
/// One rule for the base and for every scenario: the benefit of a lever in a year is the product of its factors (source:
/// S0 report, section 6; percentage points count as hundredths) × its response ([`super::multiplier`]) to the money now
/// on its line, measured by the money for which the benefit is declared. Percentage points, currency units and shares
/// in, money out.
///
/// ```
/// use rapport::units::Money;
/// use rapport::whatif::{BenefitCostRatio, Input, MoneyPlan, evaluate};
/// let mut plan = MoneyPlan::example();
/// let base = evaluate(&plan, None);
/// assert_eq!(base.revenue, Money::from_units(8_000_000.0));
/// assert_eq!(base.ceilings[1].budget, Money::from_units(2_793_333.33));
/// assert_eq!(base.net, Money::from_units(8_380_000.0 - 2_793_333.33));
/// plan.set(None, Input::Margin, 0.3).unwrap();
/// assert_eq!(evaluate(&plan, None).benefit, Money::from_units(2_780_000.0));
/// ```
pub fn evaluate(plan: &MoneyPlan, scenario: Option<ScenarioId>) -> Outcome {
    evaluate_under(plan.under(scenario))
}

/// [`evaluate`] for a scenario that is at hand.
pub fn evaluate_under(under: Under) -> Outcome {
    let plan = under.plan;
    let (cost, split) = (under.budget(), under.split());
    let levers: Vec<LeverOutcome> = plan.levers.iter().map(|lever| outcome_of(under, lever, cost, &split)).collect();
    let counted = count(under, &levers);
    let declared_benefit = match levers.iter().any(|lever| lever.effect.is_some_and(|effect| effect.multiplier != 1.0))
    {
        false => counted.benefit,
        true => {
            let declared = |(lever, outcome): (&Lever, &LeverOutcome)| LeverOutcome {
                amount: Money::from_units(product(&lever.factors, &outcome.factors, lever)),
                ..outcome.clone()
            };
            count(under, &plan.levers.iter().zip(&levers).map(declared).collect::<Vec<_>>()).benefit
        }
    };
    let benefit = counted.benefit;
    let quotient = Ratio::of(benefit.units(), cost.units()).ok_or(NoReturn::NoBudget);
    let ceilings = [1.0, 3.0, 5.0].map(|ratio| Ceiling {
        ratio: BenefitCostRatio(ratio),
        budget: Money::from_units(benefit.max(Money::ZERO).units() / ratio),
    });
    let stated = plan.total.status != Status::Unsupported && under.value(Input::Total) == plan.total.value;
    let reached = ceilings.iter().find(|ceiling| !stated && cost > Money::ZERO && ceiling.budget == cost);
    let technology_lines: Vec<LineId> = plan.lines.iter().filter(|line| line.technology).map(|line| line.id).collect();
    let technology: u64 = technology_lines.iter().map(|line| split.parts(*line)).sum();
    let line = |(line, amount)| LineOutcome { line, share: split.share(line), amount };
    Outcome {
        scenario: under.id(),
        inputs: plan.inputs().map(|input| (input, under.value(input))).collect(),
        overlaps: counted.overlaps,
        revenue: counted.revenue,
        cost_saving: counted.cost_saving,
        total: counted.revenue + counted.cost_saving,
        double_counted: counted.double_counted,
        net_revenue: counted.net_revenue,
        benefit,
        declared_benefit,
        cost,
        net: benefit - cost,
        ratio: quotient.map(|quotient| BenefitCostRatio(quotient.0)),
        roi: Ratio::of((benefit - cost).units(), cost.units()).map(NetRoi).ok_or(NoReturn::NoBudget),
        set_to_reach: reached.map(|ceiling| ceiling.ratio),
        ceilings,
        lines: split.amounts(cost).into_iter().map(line).collect(),
        technology_lines,
        technology: TechnologyShare {
            share: Ratio(technology as f64 / WHOLE as f64),
            limit: TECHNOLOGY_LIMIT,
            within: technology <= (TECHNOLOGY_LIMIT.0 * WHOLE as f64).round() as u64,
        },
        levers,
    }
}

/// What levers come to together.
struct Counted {
    overlaps: Vec<OverlapOutcome>,
    revenue: Money,
    cost_saving: Money,
    double_counted: Money,
    net_revenue: Money,
    benefit: Money,
}

fn count(under: Under, levers: &[LeverOutcome]) -> Counted {
    let amounts = |kind| levers.iter().filter(move |lever| lever.counts_as == kind).map(|lever| lever.amount);
    let revenue = amounts(BenefitKind::Revenue).sum::<Money>();
    let cost_saving = amounts(BenefitKind::CostSaving).sum::<Money>();
    let earned: BTreeMap<LeverId, Money> = levers.iter().map(|lever| (lever.lever, lever.amount)).gather();
    let positive = |id: LeverId| earned.get(&id).copied().unwrap_or_default().max(Money::ZERO);
    let overlaps = under.plan.overlaps.iter().map(|overlap| {
        let share = under.value(overlap.input());
        let amount = positive(overlap.a).min(positive(overlap.b)).scale(share);
        OverlapOutcome { a: overlap.a, b: overlap.b, share, amount }
    });
    let overlaps: Vec<OverlapOutcome> = overlaps.collect();
    // What several levers bring together is at least what the largest brings alone.
    let gained = amounts(BenefitKind::Revenue).map(|amount| amount.max(Money::ZERO));
    let largest = gained.clone().max().unwrap_or_default();
    let double_counted = overlaps.iter().map(|overlap| overlap.amount).sum::<Money>();
    let double_counted = double_counted.min(gained.sum::<Money>() - largest);
    let net_revenue = (revenue - double_counted).scale(under.value(Input::Margin));
    Counted { overlaps, revenue, cost_saving, double_counted, net_revenue, benefit: net_revenue + cost_saving }
}

fn outcome_of(under: Under, lever: &Lever, cost: Money, split: &Split) -> LeverOutcome {
    let factors: Vec<(Input, f64)> = lever
        .factors
        .iter()
        .map(|factor| Input::Factor(lever.id, factor.id))
        .map(|input| (input, under.value(input)))
        .collect();
    let effect = match (&lever.response, lever.line) {
        (Response::Elasticity(_), Some(line)) => {
            let spend = cost.units() * split.share(line).0;
            Some(Effect::of(line, spend, lever.declared, under.value(Input::Elasticity(lever.id))))
        }
        (Response::Elasticity(_), None) | (Response::None, _) => None,
    };
    let multiplier = effect.map_or(1.0, |effect| effect.multiplier);
    let def = lever.kind.def();
    let counted = factors.iter().zip(&lever.factors).filter(|(_, factor)| def.people.contains(&factor.id));
    let people = counted.map(|((_, value), factor)| pure(lever, factor, *value)).product::<f64>() * multiplier;
    LeverOutcome {
        lever: lever.id,
        counts_as: def.counts_as,
        people: (!def.people.is_empty()).then_some(people),
        effect,
        amount: Money::from_units(product(&lever.factors, &factors, lever) * multiplier),
        factors,
    }
}

/// The product of the factors; nothing comes of no factor.
fn product(factors: &[Factor], values: &[(Input, f64)], lever: &Lever) -> f64 {
    let pure = factors.iter().zip(values).map(|(factor, (_, value))| pure(lever, factor, *value));
    if factors.is_empty() { 0.0 } else { pure.product() }
}

/// A factor as it is multiplied: percentage points are hundredths.
fn pure(lever: &Lever, factor: &Factor, value: f64) -> f64 {
    match lever.spec(factor.id).map(|spec| spec.unit) {
        Some(Unit::PercentagePoints) => value / 100.0,
        Some(
            Unit::Count
            | Unit::Money
            | Unit::Ratio
            | Unit::Points
            | Unit::Scale5
            | Unit::Hours
            | Unit::Days
            | Unit::Months
            | Unit::Number,
        )
        | None => value,
    }
}
