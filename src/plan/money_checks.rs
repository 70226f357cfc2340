//! Checks of budget, levers and scenarios (contradictions 2.8–2.10 and 2.18 of the source documents).

use super::checks::{Check, Finding, Known, Severity};
use super::edit::{Edit, MoneyEdit};
use crate::units::{Gather, Money, Ratio};
use crate::whatif::{
    BenefitKind, Input, LeverId, LeverOutcome, LineId, MoneyPlan, Outcome, ScenarioId, Split, Status, Under, WHOLE,
    evaluate_under,
};
use std::collections::{BTreeMap, BTreeSet};

/// Of so many levers with the most revenue every pair is held against its overlap: beyond them a list of pairs would
/// help nobody.
const LARGEST: usize = 4;

pub(super) fn money(plan: &MoneyPlan, known: Known, found: &mut Vec<Finding>) {
    unsupported(plan, found);
    let mut base = None;
    for under in Under::each(plan) {
        let evaluated = evaluate_under(under);
        outcome(under, &evaluated, base.as_ref(), found);
        base.get_or_insert(evaluated);
    }
    if let (Some(base), Some(revenue)) = (&base, known.revenue) {
        above_revenue(base, revenue, found);
    }
}

/// The lever that brings more revenue than the whole business has; else all of them, if together they do.
fn above_revenue(base: &Outcome, revenue: Money, found: &mut Vec<Finding>) {
    let earns = |lever: &&LeverOutcome| lever.counts_as == BenefitKind::Revenue && lever.amount > revenue;
    let one = base.levers.iter().filter(earns).max_by_key(|lever| lever.amount);
    let (lever, benefit) = match one {
        Some(lever) => (Some(lever.lever), lever.amount),
        None => (None, base.revenue - base.double_counted),
    };
    if benefit > revenue {
        let check = Check::BenefitAboveRevenue { lever, benefit, revenue };
        found.push(Finding::new(Severity::Warning, check, None));
    }
}

/// What counts although nobody has said where it comes from.
fn unsupported(plan: &MoneyPlan, found: &mut Vec<Finding>) {
    let counts = |input: &Input| plan.base_value(*input) != 0.0;
    let mut levers = Vec::new();
    for input in plan.unsupported().into_iter().filter(counts) {
        match input {
            // The budget has findings of its own.
            Input::Total => {}
            Input::Elasticity(lever) => {
                let answers = plan.lever(lever).is_some_and(|lever| lever.line.is_some());
                levers.extend(answers.then_some(lever));
            }
            Input::Factor(..) | Input::Margin | Input::Overlap(..) | Input::Share(_) => {
                let check = Check::UnsupportedInput { input, value: plan.base_value(input) };
                found.push(Finding::new(Severity::Warning, check, None));
            }
        }
    }
    if !levers.is_empty() {
        found.push(Finding::new(Severity::Warning, Check::UnsupportedResponse { levers }, None));
    }
}

/// The findings of one outcome; of a scenario only those the base does not have as well.
fn outcome(under: Under, outcome: &Outcome, base: Option<&Outcome>, found: &mut Vec<Finding>) {
    let (plan, scenario) = (under.plan, outcome.scenario);
    if outcome.cost == Money::ZERO && base.is_none_or(|base| base.cost != Money::ZERO) {
        // Without money the benefits that answer to it are nothing: what counts is what was declared.
        let ceiling = Money::from_units(outcome.declared_benefit.max(Money::ZERO).units() / 3.0);
        let total = ceiling.units();
        let set = match scenario {
            None => MoneyEdit::TakeBudget { total },
            Some(_) => MoneyEdit::SetInput { scenario, input: Input::Total, value: total },
        };
        let fix = (ceiling > Money::ZERO).then_some(Edit::Money(set));
        found.push(Finding::new(Severity::Error, Check::NoInvestment { scenario, ceiling }, fix));
    } else if base.is_none() && plan.status(Input::Total) == Status::Unsupported {
        let [_, three_to_one, _] = outcome.ceilings;
        let check = Check::InvestmentNotStated { budget: outcome.cost, ceiling: three_to_one.budget };
        found.push(Finding::new(Severity::Warning, check, None));
    }
    doubled(under, outcome, base, found);
    split(under, outcome, base, found);
    bounds(under, outcome, base, found);
}

/// Pairs of the levers with the most revenue that are added in full.
fn added(outcome: &Outcome) -> Vec<(&LeverOutcome, &LeverOutcome)> {
    let earns = |lever: &&LeverOutcome| lever.counts_as == BenefitKind::Revenue && lever.amount > Money::ZERO;
    let mut levers: Vec<&LeverOutcome> = outcome.levers.iter().filter(earns).collect();
    if levers.len() > LARGEST {
        let mut amounts: Vec<Money> = levers.iter().map(|lever| lever.amount).collect();
        amounts.sort();
        let least = amounts.get(amounts.len() - LARGEST).copied().unwrap_or_default();
        levers.retain(|lever| lever.amount >= least);
        levers.truncate(LARGEST);
    }
    let shared: BTreeSet<(LeverId, LeverId)> =
        outcome.overlaps.iter().filter(|overlap| overlap.share != 0.0).map(|overlap| (overlap.a, overlap.b)).gather();
    let is_added = |a: LeverId, b: LeverId| !shared.contains(&(a.min(b), a.max(b)));
    let after = |place: usize| levers.iter().skip(place + 1);
    let pairs = levers.iter().enumerate().flat_map(|(place, first)| after(place).map(move |second| (*first, *second)));
    pairs.filter(|(first, second)| is_added(first.lever, second.lever)).collect()
}

fn doubled(under: Under, outcome: &Outcome, base: Option<&Outcome>, found: &mut Vec<Finding>) {
    let scenario = outcome.scenario;
    let known: BTreeSet<(LeverId, LeverId)> =
        base.map(added).unwrap_or_default().into_iter().map(|(first, second)| (first.lever, second.lever)).gather();
    for (first, second) in added(outcome) {
        let (a, b) = (first.lever, second.lever);
        if known.contains(&(a, b)) {
            continue;
        }
        // The true overlap is not known; counting only the larger benefit is the cautious end.
        let set = Edit::Money(MoneyEdit::SetInput { scenario, input: Input::overlap(a, b), value: 1.0 });
        let fix = match under.plan.overlap(a, b) {
            Some(_) => set,
            None => Edit::Batch { edits: vec![Edit::Money(MoneyEdit::AddOverlap { a, b }), set] },
        };
        let check = Check::DoubleCount { scenario, a, b, amounts: (first.amount, second.amount) };
        found.push(Finding::new(Severity::Warning, check, Some(fix)));
    }
}

fn split(under: Under, outcome: &Outcome, base: Option<&Outcome>, found: &mut Vec<Finding>) {
    let (plan, scenario) = (under.plan, outcome.scenario);
    let shares = |outcome: &Outcome| outcome.lines.iter().map(|line| line.share).collect::<Vec<_>>();
    if base.is_some_and(|base| shares(base) == shares(outcome)) {
        return;
    }
    let split = under.split();
    if !split.is_whole() {
        let sum = split.sum_share();
        let rescales = split.rescaled(&plan.locks()).is_ok();
        let fix = rescales.then_some(Edit::Money(MoneyEdit::RescaleSplit { scenario }));
        found.push(Finding::new(Severity::Error, Check::SplitNotWhole { scenario, sum }, fix));
    } else if !outcome.technology.within {
        let (share, limit) = (outcome.technology.share, outcome.technology.limit);
        let fix = technology_at_limit(&split, plan, limit)
            .map(|shares| Edit::Money(MoneyEdit::SetShares { scenario, shares }));
        let check = Check::TechnologyAboveLimit { scenario, share, limit };
        found.push(Finding::new(Severity::Warning, check, fix));
    }
}

/// The split with the technology lines brought down to the limit in proportion, and the rest brought up in proportion;
/// none while locks or an all-technology budget stand against it.
fn technology_at_limit(split: &Split, plan: &MoneyPlan, limit: Ratio) -> Option<BTreeMap<LineId, f64>> {
    if plan.lines.iter().any(|line| line.locked) {
        return None;
    }
    let sum = |technology: bool| {
        let lines = plan.lines.iter().filter(|line| line.technology == technology);
        lines.map(|line| split.share(line.id).0).sum::<f64>()
    };
    let (down, up) = (Ratio::of(limit.0, sum(true))?, Ratio::of(1.0 - limit.0, sum(false))?);
    let scaled = plan.lines.iter().map(|line| {
        let factor = if line.technology { down.0 } else { up.0 };
        (line.id, split.share(line.id).0 * factor)
    });
    let mut shares: BTreeMap<LineId, f64> = scaled.gather();
    // Rounding to parts may miss the whole by a few: the last line of the rest takes them.
    let whole = |shares: &BTreeMap<LineId, f64>| Split::from_ratios(shares.iter().map(|(line, share)| (*line, *share)));
    let short = WHOLE as i128 - i128::from(whole(&shares).sum());
    let last = plan.lines.iter().rev().find(|line| !line.technology && split.parts(line.id) > 0)?;
    shares.entry(last.id).and_modify(|share| *share = (*share + short as f64 / WHOLE as f64).max(0.0));
    (whole(&shares).sum() == WHOLE).then_some(shares)
}

/// Lines whose bounds do not hold their money; of a scenario only where its money is not the base's.
fn bounds(under: Under, outcome: &Outcome, base: Option<&Outcome>, found: &mut Vec<Finding>) {
    let scenario: Option<ScenarioId> = outcome.scenario;
    for line in &under.plan.lines {
        let Some((lowest, highest)) = line.bounds else { continue };
        let amount = |outcome: &Outcome| outcome.line(line.id).map(|line| line.amount);
        let Some(now) = amount(outcome) else { continue };
        if line.holds(now.units()) || base.is_some_and(|base| amount(base) == Some(now)) {
            continue;
        }
        let bounds = (Money::from_units(lowest), Money::from_units(highest));
        let check = Check::LineOutOfBounds { scenario, line: line.id, amount: now, bounds };
        found.push(Finding::new(Severity::Warning, check, None));
    }
}
