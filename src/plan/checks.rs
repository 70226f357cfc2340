//! Plan lint: what in the document does not fit together (contradictions 2.8–2.10, 2.16 and 2.18 of the source
//! documents, and what every planner forgets).

use super::document::Document;
use super::edit::{Edit, GoalEdit, MoneyEdit};
use super::part::Part;
use super::row_checks::{milestones, rows};
use super::strategy_checks::strategies;
use super::table::{ColumnId, Id, SegmentRef};
use crate::goals::{Kpi, rescaled};
use crate::units::{Day, Money, Ratio};
use crate::whatif::{
    Benefit, Book, BudgetLine, InputKey, Outcome, PerLine, ScenarioId, Split, Status, Under, WHOLE, evaluate_under,
};
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
    UnsupportedInput { key: InputKey, value: f64 },
    /// The budget is zero, so there is no return; this much would give 3 : 1 (2.9).
    NoInvestment { scenario: Option<ScenarioId>, ceiling: Money },
    /// The budget is only an assumption nobody has supported (2.9).
    InvestmentNotStated { budget: Money, ceiling: Money },
    /// Retention and repurchase are added with an overlap of 0 % (2.10).
    DoubleCount { scenario: Option<ScenarioId>, retention: Money, repurchase: Money },
    /// Tools and analytics take more of the budget than the policy allows (2.18).
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
            | Check::DoubleCount { .. }
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

/// Everything found in the document as of a day, the gravest first and otherwise in the order of the document.
///
/// ```
/// use rapport::plan::{Check, Document, findings};
/// use rapport::whatif::{Book, InputKey};
/// let document = Document { book: Book::s0(), ..Document::default() };
/// let found = findings(&document, document.plan.start);
/// let crm = Check::UnsupportedInput { key: InputKey::CrmSaving, value: 200_000.0 };
/// assert!(found.iter().any(|finding| finding.check == crm));
/// ```
pub fn findings(document: &Document, as_of: Day) -> Vec<Finding> {
    let mut found = Vec::new();
    if !document.is_blank(Part::Budget) {
        money(&document.book, &mut found);
    }
    weights(document, &mut found);
    milestones(&document.plan, as_of, &mut found);
    rows(&document.plan, &mut found);
    strategies(&document.plan, &mut found);
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

fn money(book: &Book, found: &mut Vec<Finding>) {
    for (key, assumption) in &book.base {
        let idle = *key == InputKey::ResponseElasticity && (assumption.value == 0.0 || book.links.is_empty());
        let idle = idle || assumption.value == 0.0;
        if assumption.status == Status::Unsupported && *key != InputKey::BudgetTotal && !idle {
            let check = Check::UnsupportedInput { key: *key, value: assumption.value };
            found.push(Finding::new(Severity::Warning, check, None));
        }
    }
    let mut base = None;
    for under in Under::each(book) {
        let evaluated = evaluate_under(under);
        outcome(under, &evaluated, base.as_ref(), found);
        base.get_or_insert(evaluated);
    }
}

/// The findings of one outcome; of a scenario only those the base does not have as well.
fn outcome(under: Under, outcome: &Outcome, base: Option<&Outcome>, found: &mut Vec<Finding>) {
    let (book, scenario) = (under.book, outcome.scenario);
    let [_, three_to_one, _] = outcome.ceilings;
    let ceiling = three_to_one.budget;
    let supported = book.base.get(&InputKey::BudgetTotal).is_none_or(|held| held.status != Status::Unsupported);
    if outcome.cost == Money::ZERO && base.is_none_or(|base| base.cost != Money::ZERO) {
        let fix = Edit::Money(MoneyEdit::SetInput { scenario, key: InputKey::BudgetTotal, value: ceiling.units() });
        let fix = (ceiling > Money::ZERO).then_some(fix);
        found.push(Finding::new(Severity::Error, Check::NoInvestment { scenario, ceiling }, fix));
    } else if base.is_none() && !supported {
        let check = Check::InvestmentNotStated { budget: outcome.cost, ceiling };
        found.push(Finding::new(Severity::Warning, check, None));
    }

    let amount = |outcome: &Outcome, benefit| outcome.line(benefit).map_or(Money::ZERO, |line| line.amount);
    let (retention, repurchase) = (amount(outcome, Benefit::Retention), amount(outcome, Benefit::Repurchase));
    let doubled = |outcome: &Outcome| {
        let both = [Benefit::Retention, Benefit::Repurchase].map(|benefit| amount(outcome, benefit) > Money::ZERO);
        outcome.input(InputKey::Overlap) == 0.0 && both == [true, true]
    };
    if doubled(outcome) && !base.is_some_and(doubled) {
        // The true overlap is not known; counting only the larger benefit is the cautious end.
        let fix = Edit::Money(MoneyEdit::SetInput { scenario, key: InputKey::Overlap, value: 1.0 });
        let check = Check::DoubleCount { scenario, retention, repurchase };
        found.push(Finding::new(Severity::Warning, check, Some(fix)));
    }

    let split = under.split();
    let new_split = base.is_none_or(|base| base.shares != outcome.shares);
    if split.sum() != WHOLE && new_split {
        let sum = Ratio(split.sum() as f64 / WHOLE as f64);
        let fix = split.rescaled(&book.locks).is_ok().then_some(Edit::Money(MoneyEdit::RescaleSplit { scenario }));
        found.push(Finding::new(Severity::Error, Check::SplitNotWhole { scenario, sum }, fix));
    } else if !outcome.technology.within && new_split {
        let (share, limit) = (outcome.technology.share, outcome.technology.limit);
        let fix = technology_at_limit(&split, book, limit)
            .map(|shares| Edit::Money(MoneyEdit::SetShares { scenario, shares }));
        let check = Check::TechnologyAboveLimit { scenario, share, limit };
        found.push(Finding::new(Severity::Warning, check, fix));
    }
}

/// The split with tools and analytics brought down to the limit in proportion, and the rest brought up in proportion;
/// none while locks or an all-technology budget stand against it.
fn technology_at_limit(split: &Split, book: &Book, limit: Ratio) -> Option<PerLine<f64>> {
    let is_technology = |line: BudgetLine| matches!(line, BudgetLine::Tools | BudgetLine::Analytics);
    let sum = |technology: bool| {
        let lines = BudgetLine::ALL.into_iter().filter(|line| is_technology(*line) == technology);
        lines.map(|line| split.share(line).0).sum::<f64>()
    };
    let locked = book.locks.iter().any(|(_, locked)| *locked);
    let down = Ratio::of(limit.0, sum(true))?;
    let up = Ratio::of(1.0 - limit.0, sum(false))?;
    let shares = PerLine::from_fn(|line| split.share(line).0 * if is_technology(line) { down.0 } else { up.0 });
    // Rounding to parts may miss the whole by a few: the last free line takes them.
    let short = WHOLE as i128 - i128::from(Split::from_ratios(|line| *shares.get(line)).sum());
    let mut shares = shares;
    shares.other = (shares.other + short as f64 / WHOLE as f64).max(0.0);
    let whole = Split::from_ratios(|line| *shares.get(line)).sum() == WHOLE;
    (!locked && whole).then_some(shares)
}
