//! Baseline, assumptions and scenario → money.

use super::book::{Benefit, Book, ScenarioId};
use super::input::InputKey;
use super::response::Effect;
use super::split::{BudgetLine, PerLine, WHOLE};
use super::under::Under;
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The policy of S3: technology (tools and analytics) takes at most this share of the budget.
pub const TECHNOLOGY_LIMIT: Ratio = Ratio(0.3);

/// Whether a benefit is money earned or money not spent. Only the first is subject to margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BenefitKind {
    /// Extra revenue.
    Revenue,
    /// Cost saved.
    CostSaving,
}

/// One benefit and what it was computed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BenefitLine {
    /// Which benefit.
    pub benefit: Benefit,
    /// Revenue or cost.
    pub kind: BenefitKind,
    /// The factors of its product, percentage points and shares in their own unit.
    pub inputs: Vec<(InputKey, f64)>,
    /// Customers kept, for retention.
    pub customers: Option<f64>,
    /// Response to the linked budget line; none when it is linked to none.
    pub effect: Option<Effect>,
    /// The benefit in a year.
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

/// Tools and analytics against the policy of [`TECHNOLOGY_LIMIT`].
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
    /// Every input as it was used.
    pub inputs: BTreeMap<InputKey, f64>,
    /// The benefits one by one.
    pub lines: Vec<BenefitLine>,
    /// Sum of the revenue lines.
    pub revenue: Money,
    /// Sum of the cost lines.
    pub cost_saving: Money,
    /// Revenue and cost saving together, before overlap and margin.
    pub total: Money,
    /// Revenue counted twice: overlap × the smaller of retention and repurchase.
    pub double_counted: Money,
    /// (revenue − double counted) × margin.
    pub net_revenue: Money,
    /// Net revenue and cost saving together: the benefit that return and ceilings use.
    pub benefit: Money,
    /// The budget.
    pub cost: Money,
    /// Benefit per cost.
    pub ratio: Result<BenefitCostRatio, NoReturn>,
    /// Net return on investment.
    pub roi: Result<NetRoi, NoReturn>,
    /// Largest budgets for 1 : 1, 3 : 1 and 5 : 1.
    pub ceilings: [Ceiling; 3],
    /// Amount of each budget line; together exactly the cost.
    pub budget: PerLine<Money>,
    /// Share of each budget line.
    pub shares: PerLine<Ratio>,
    /// Technology against its policy.
    pub technology: TechnologyShare,
}

impl Outcome {
    /// The line of a benefit.
    pub fn line(&self, benefit: Benefit) -> Option<&BenefitLine> {
        self.lines.iter().find(|line| line.benefit == benefit)
    }

    /// An input as it was used.
    pub fn input(&self, key: InputKey) -> f64 {
        self.inputs.get(&key).copied().unwrap_or(key.spec().default)
    }
}

/// Evaluates a scenario, or the base. An unknown scenario is evaluated as the base, and the outcome says so.
///
/// Benefits a year (source: S0 report, section 6): retention = customers × gain / 100 × value per customer;
/// repurchase as stated; bots = agents × salary × months × saving rate; CRM as stated; each × its response
/// ([`super::multiplier`]) to the linked budget line. Percentage points, currency units and shares in, money out.
///
/// ```
/// use rapport::units::Money;
/// use rapport::whatif::{BenefitCostRatio, Book, InputKey, evaluate};
/// let mut book = Book::s0();
/// let base = evaluate(&book, None);
/// assert_eq!(base.revenue, Money::from_units(8_000_000.0));
/// assert_eq!(base.ceilings[1].budget, Money::from_units(2_793_333.33));
/// book.set(None, InputKey::Margin, 0.3).unwrap();
/// assert_eq!(evaluate(&book, None).benefit, Money::from_units(2_780_000.0));
/// ```
pub fn evaluate(book: &Book, scenario: Option<ScenarioId>) -> Outcome {
    evaluate_under(book.under(scenario))
}

/// [`evaluate`] for a scenario that is at hand.
pub fn evaluate_under(under: Under) -> Outcome {
    let inputs: BTreeMap<InputKey, f64> = InputKey::ALL.into_iter().map(|key| (key, under.value(key))).collect();
    let lines: Vec<BenefitLine> = Benefit::ALL.into_iter().map(|benefit| line(under, benefit)).collect();
    let of_kind = |kind| lines.iter().filter(|line| line.kind == kind).map(|line| line.amount).sum::<Money>();
    let (revenue, cost_saving) = (of_kind(BenefitKind::Revenue), of_kind(BenefitKind::CostSaving));

    let smaller = lines.iter().filter(|line| line.kind == BenefitKind::Revenue).map(|line| line.amount).min();
    let double_counted = smaller.unwrap_or_default().max(Money::ZERO).scale(under.value(InputKey::Overlap));
    let net_revenue = (revenue - double_counted).scale(under.value(InputKey::Margin));
    let benefit = net_revenue + cost_saving;

    let cost = under.budget();
    let quotient = Ratio::of(benefit.units(), cost.units()).ok_or(NoReturn::NoBudget);
    let split = under.split();
    let technology = split.parts(BudgetLine::Tools) + split.parts(BudgetLine::Analytics);
    Outcome {
        scenario: under.id(),
        inputs,
        revenue,
        cost_saving,
        total: revenue + cost_saving,
        double_counted,
        net_revenue,
        benefit,
        cost,
        ratio: quotient.map(|quotient| BenefitCostRatio(quotient.0)),
        roi: Ratio::of((benefit - cost).units(), cost.units()).map(NetRoi).ok_or(NoReturn::NoBudget),
        ceilings: [1.0, 3.0, 5.0].map(|ratio| Ceiling {
            ratio: BenefitCostRatio(ratio),
            budget: Money::from_units(benefit.max(Money::ZERO).units() / ratio),
        }),
        budget: split.amounts(cost),
        shares: PerLine::from_fn(|line| split.share(line)),
        technology: TechnologyShare {
            share: Ratio(technology as f64 / WHOLE as f64),
            limit: TECHNOLOGY_LIMIT,
            within: technology <= (TECHNOLOGY_LIMIT.0 * WHOLE as f64).round() as u64,
        },
        lines,
    }
}

fn line(under: Under, benefit: Benefit) -> BenefitLine {
    let (book, value) = (under.book, |key| under.value(key));
    let (kind, keys): (_, &[InputKey]) = match benefit {
        Benefit::Retention => {
            (BenefitKind::Revenue, &[InputKey::Customers, InputKey::RetentionGain, InputKey::ValuePerCustomer])
        }
        Benefit::Repurchase => (BenefitKind::Revenue, &[InputKey::RepurchaseBenefit]),
        Benefit::Bots => {
            (BenefitKind::CostSaving, &[InputKey::Agents, InputKey::Salary, InputKey::Months, InputKey::BotSavingRate])
        }
        Benefit::Crm => (BenefitKind::CostSaving, &[InputKey::CrmSaving]),
    };
    let effect = book.links.get(&benefit).map(|line| {
        let share = under.split().share(*line).0;
        let spend = under.budget().units() * share;
        let declared = book.budget(None).units() * *book.declared.get(*line);
        Effect::of(*line, spend, declared, value(InputKey::ResponseElasticity))
    });
    let multiplier = effect.map_or(1.0, |effect| effect.multiplier);
    let customers = (benefit == Benefit::Retention)
        .then(|| value(InputKey::Customers) * value(InputKey::RetentionGain) / 100.0 * multiplier);
    let amount = match customers {
        Some(customers) => customers * value(InputKey::ValuePerCustomer),
        None => keys.iter().map(|key| value(*key)).product::<f64>() * multiplier,
    };
    BenefitLine {
        benefit,
        kind,
        inputs: keys.iter().map(|key| (*key, value(*key))).collect(),
        customers,
        effect,
        amount: Money::from_units(amount),
    }
}
