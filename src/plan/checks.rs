//! Plan lint: what in the document does not fit together (contradictions 2.8–2.10, 2.16 and 2.18 of the source
//! documents, and what every planner forgets).

use super::document::Document;
use super::edit::{Edit, GoalEdit};
use super::money_checks::money;
use super::part::Part;
use super::row_checks::{milestones, rows};
use super::strategy_checks::strategies;
use super::table::{ColumnId, Id};
use crate::analysis::SegmentRef;
use crate::goals::{Kpi, rescaled};
use crate::units::{Day, Money, Ratio};
use crate::whatif::{Input, LeverId, LineId, ScenarioId};
use serde::{Deserialize, Serialize};

/// How much a finding matters, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Figures are wrong or missing because of it.
    Error,
    /// Figures may mislead because of it.
    Warning,
    /// Something is still to be filled in.
    Hint,
}

/// What was found, with its data. A scenario of `None` is the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are the numbers and names the finding speaks of")]
pub enum Check {
    /// An input counts although nobody has said where it comes from (2.8).
    UnsupportedInput { input: Input, value: f64 },
    /// Levers answer to the money by an elasticity that nobody has measured.
    UnsupportedResponse { levers: Vec<LeverId> },
    /// The budget is zero, so there is no return; this much would give 3 : 1 (2.9).
    NoInvestment { scenario: Option<ScenarioId>, ceiling: Money },
    /// The budget is only an assumption nobody has supported (2.9).
    InvestmentNotStated { budget: Money, ceiling: Money },
    /// Two levers that bring revenue are added with an overlap of 0 % (2.10).
    DoubleCount { scenario: Option<ScenarioId>, a: LeverId, b: LeverId, amounts: (Money, Money) },
    /// A lever, or all of them together where none is named, brings more revenue a year than the business has.
    BenefitAboveRevenue { lever: Option<LeverId>, benefit: Money, revenue: Money },
    /// A line has less or more money than its bounds allow.
    LineOutOfBounds { scenario: Option<ScenarioId>, line: LineId, amount: Money, bounds: (Money, Money) },
    /// The lines marked as technology take more of the budget than the policy allows (2.18).
    TechnologyAboveLimit { scenario: Option<ScenarioId>, share: Ratio, limit: Ratio },
    /// The budget shares do not sum to 100 %.
    SplitNotWhole { scenario: Option<ScenarioId>, sum: Ratio },
    /// Weights do not sum to 100 %; scaled, they would be these (2.16).
    WeightsNotWhole { sum: Ratio, scaled: Vec<Ratio> },
    /// A row lies outside the row that it refers to: a milestone outside its phase.
    OutsidePhase { row: Id, phase: Id, date: Day, start: Day, end: Day },
    /// A row is past and not done.
    Overdue { row: Id, date: Day, days: i32 },
    /// Nobody answers for a row.
    NoOwner { row: Id, column: ColumnId },
    /// A row has no date.
    NoDate { row: Id, column: ColumnId },
    /// A cell that matters is empty.
    EmptyCell { row: Id, column: ColumnId },
    /// Nothing stands in a row of an own table.
    EmptyRow { row: Id, column: ColumnId },
    /// Two target groups get the same measures: a uniform plan.
    SameMeasures { first: Id, second: Id },
    /// Rows are linked to segments, and none to this one (2.12).
    SegmentUncovered { segment: SegmentRef },
    /// One person or department answers for every strategy.
    OneOwner { owner: String },
    /// A long-term strategy is due in the short term (2.15).
    LongTooEarly { row: Id, due: Day, limit: Day },
    /// Neither goal nor effect holds a number.
    NoNumber { row: Id, column: ColumnId },
}

impl Check {
    /// The part of the document that it is about.
    pub fn part(&self) -> Part {
        match self {
            Check::UnsupportedInput { .. }
            | Check::NoInvestment { .. }
            | Check::InvestmentNotStated { .. }
            | Check::UnsupportedResponse { .. }
            | Check::DoubleCount { .. }
            | Check::BenefitAboveRevenue { .. }
            | Check::LineOutOfBounds { .. }
            | Check::TechnologyAboveLimit { .. }
            | Check::SplitNotWhole { .. } => Part::Budget,
            Check::WeightsNotWhole { .. } => Part::Goals,
            Check::OutsidePhase { .. }
            | Check::Overdue { .. }
            | Check::NoOwner { .. }
            | Check::NoDate { .. }
            | Check::EmptyCell { .. }
            | Check::EmptyRow { .. }
            | Check::SameMeasures { .. }
            | Check::SegmentUncovered { .. }
            | Check::OneOwner { .. }
            | Check::LongTooEarly { .. }
            | Check::NoNumber { .. } => Part::Plan,
        }
    }
}

/// A finding, how much it matters, and the edit that settles it where one click can.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What was found.
    pub check: Check,
    /// How much it matters.
    pub severity: Severity,
    /// What would settle it.
    pub fix: Option<Edit>,
}

impl Finding {
    pub(super) fn new(severity: Severity, check: Check, fix: Option<Edit>) -> Finding {
        Finding { check, severity, fix }
    }
}

/// What is known beside the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// The day it is.
    pub today: Day,
    /// Revenue of the data over an average year, in the currency of the document; nothing where there are none, or where
    /// they are filtered.
    pub revenue: Option<Money>,
}

impl Known {
    /// The day alone.
    pub fn on(today: Day) -> Known {
        Known { today, revenue: None }
    }
}

/// Everything found in the document as of a day, the gravest first and otherwise in the order of the document.
///
/// ```
/// use rapport::plan::{Check, Document, Known, findings};
/// use rapport::whatif::{FactorId, Input, MoneyPlan};
/// let document = Document { money: MoneyPlan::example(), ..Document::default() };
/// let found = findings(&document, Known::on(document.plan.start));
/// let input = Input::Factor(document.money.levers[3].id, FactorId(1)); // the CRM system saves 200 000
/// let crm = Check::UnsupportedInput { input, value: 200_000.0 };
/// assert!(found.iter().any(|finding| finding.check == crm));
/// ```
pub fn findings(document: &Document, known: Known) -> Vec<Finding> {
    let mut found = Vec::new();
    if !document.is_blank(Part::Budget) {
        money(&document.money, known, &mut found);
    }
    weights(document, &mut found);
    milestones(&document.plan, known.today, &mut found);
    rows(&document.plan, &mut found);
    strategies(document, &mut found);
    found.sort_by_key(|finding| finding.severity);
    found
}

/// Whether weights fail to sum to 100 %, and what they are when scaled (2.16).
///
/// ```
/// use rapport::plan::{Check, weights_off};
/// use rapport::units::Ratio;
/// let Some(Check::WeightsNotWhole { sum, scaled }) = weights_off(&[0.40, 0.25, 0.20, 0.15, 0.10]) else { panic!() };
/// assert!((sum.0 - 1.1).abs() < 1e-12);
/// assert_eq!((scaled[0].0 * 1e4).round(), 3636.0); // 40 / 110
/// assert_eq!(weights_off(&[0.3, 0.25, 0.2, 0.15, 0.1]), None);
/// ```
pub fn weights_off(weights: &[f64]) -> Option<Check> {
    let sum: f64 = weights.iter().sum();
    // Weights are typed with at most a few decimals: a millionth is rounding, not a contradiction.
    if weights.is_empty() || (sum - 1.0).abs() < 1e-6 {
        return None;
    }
    let scaled = weights.iter().filter_map(|weight| Ratio::of(*weight, sum)).collect();
    Some(Check::WeightsNotWhole { sum: Ratio(sum), scaled })
}

fn weights(document: &Document, found: &mut Vec<Finding>) {
    let counted = || document.kpis.iter().filter(|kpi| !kpi.retired);
    let Some(check) = weights_off(&counted().map(Kpi::sound_weight).collect::<Vec<f64>>()) else {
        return;
    };
    let all: Vec<(f64, bool)> = counted().map(|kpi| (kpi.sound_weight(), kpi.locked)).collect();
    let fix = rescaled(&all).is_ok().then_some(Edit::Goals(GoalEdit::Rescale));
    found.push(Finding::new(Severity::Warning, check, fix));
}
