//! What a step of the history did, found by comparing the documents on both sides.

use super::document::Document;
use super::model::Plan;
use crate::whatif::MoneyPlan;
use std::collections::BTreeSet;

/// What changed between two neighbours of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The name or the currency.
    Named,
    /// A row, phase, milestone, budget line or lever came.
    Added,
    /// A row, phase, milestone, budget line or lever went.
    Removed,
    /// Rows, lines or levers changed places.
    Moved,
    /// The text of a strategy.
    Strategy,
    /// A phase.
    Phase,
    /// A milestone.
    Milestone,
    /// The whole plan was moved in time.
    Start,
    /// The budget or its split.
    Budget,
    /// A lever or another assumption.
    Assumption,
    /// A scenario.
    Scenario,
    /// A goal or the tier scheme.
    Target,
    /// A system that data come from, or how their quality is judged.
    Inventory,
    /// Several of these at once: a file was opened, a template taken.
    Replaced,
}

/// What was done between two documents; nothing when they are equal.
///
/// ```
/// use rapport::plan::{Document, Edit, PlanEdit, Step, Table, apply, step};
/// let before = Document::default();
/// let after = apply(&before, &Edit::Plan(PlanEdit::AddRow { table: Table::Short, at: None })).unwrap();
/// assert_eq!(step(&before, &after), Some(Step::Added));
/// assert_eq!(step(&after, &before), Some(Step::Removed));
/// assert_eq!(step(&before, &before), None);
/// ```
pub fn step(before: &Document, after: &Document) -> Option<Step> {
    let found = [
        (before.name != after.name || before.currency != after.currency).then_some(Step::Named),
        in_plan(&before.plan, &after.plan),
        in_money(&before.money, &after.money),
        (before.targets != after.targets || before.scheme != after.scheme).then_some(Step::Target),
        (before.inventory != after.inventory).then_some(Step::Inventory),
        (before.examples != after.examples && before.without_marks() == after.without_marks()).then_some(Step::Named),
    ];
    let mut found = found.into_iter().flatten();
    let first = found.next()?;
    Some(if found.next().is_some() { Step::Replaced } else { first })
}

/// Identities of rows, phases and milestones, in their order.
fn ids(plan: &Plan) -> [Vec<u64>; 3] {
    let rows = plan.short.iter().map(|row| row.id.0).chain(plan.long.iter().map(|row| row.id.0));
    [
        rows.collect(),
        plan.phases.iter().map(|phase| phase.id.0).collect(),
        plan.milestones.iter().map(|milestone| milestone.id.0).collect(),
    ]
}

fn in_plan(before: &Plan, after: &Plan) -> Option<Step> {
    if before == after {
        return None;
    }
    let (old, new) = (ids(before), ids(after));
    if old != new {
        let changed = old.iter().zip(&new).filter(|(old, new)| old != new).count();
        let count = |lists: &[Vec<u64>; 3]| lists.iter().map(Vec::len).sum::<usize>();
        let before: BTreeSet<&u64> = old.iter().flatten().collect();
        let kept = new.iter().flatten().filter(|id| before.contains(id)).count();
        return Some(match (count(&old), count(&new)) {
            (was, _) if was > 1 && (kept == 0 || changed > 1) => Step::Replaced,
            (was, is) if was < is => Step::Added,
            (was, is) if was > is => Step::Removed,
            _ => Step::Moved,
        });
    }
    Some(if before.start != after.start {
        Step::Start
    } else if before.short != after.short || before.long != after.long {
        Step::Strategy
    } else if before.phases != after.phases {
        Step::Phase
    } else {
        Step::Milestone
    })
}

fn in_money(before: &MoneyPlan, after: &MoneyPlan) -> Option<Step> {
    if before == after {
        return None;
    }
    let ids = |plan: &MoneyPlan| {
        let lines: Vec<u64> = plan.lines.iter().map(|line| line.id.0).collect();
        (lines, plan.levers.iter().map(|lever| lever.id.0).collect::<Vec<u64>>())
    };
    let (was, is) = (ids(before), ids(after));
    if was != is {
        let count = |(lines, levers): &(Vec<u64>, Vec<u64>)| lines.len() + levers.len();
        let kept =
            is.0.iter().filter(|id| was.0.contains(id)).count() + is.1.iter().filter(|id| was.1.contains(id)).count();
        return Some(match (count(&was), count(&is)) {
            (was, is) if was.abs_diff(is) > 1 || (was > 1 && kept == 0) => Step::Replaced,
            (was, is) if was < is => Step::Added,
            (was, is) if was > is => Step::Removed,
            _ => Step::Moved,
        });
    }
    if before.scenarios != after.scenarios {
        return Some(Step::Scenario);
    }
    let budget = before.total != after.total || before.lines != after.lines;
    Some(if budget { Step::Budget } else { Step::Assumption })
}
