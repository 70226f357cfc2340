//! What a step of the history did, found by comparing the documents on both sides.

use super::document::Document;
use super::model::Plan;
use super::table::{Id, TableId};
use crate::analysis::Scheme;
use crate::units::Gather;
use crate::whatif::MoneyPlan;
use std::collections::BTreeSet;

/// What changed between two neighbours of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The name or the currency.
    Named,
    /// A row, budget line or lever came.
    Added,
    /// A row, budget line or lever went.
    Removed,
    /// Rows, lines or levers changed places.
    Moved,
    /// The cells of rows of this table.
    Cells(TableId),
    /// Tables or their columns.
    Tables,
    /// The whole plan was moved in time.
    Start,
    /// The budget or its split.
    Budget,
    /// A lever or another assumption.
    Assumption,
    /// A scenario.
    Scenario,
    /// A KPI came.
    KpiAdded,
    /// A KPI went.
    KpiRemoved,
    /// A KPI, or a share that a segment should have.
    Target,
    /// A scheme of segments came.
    SchemeAdded,
    /// A scheme of segments went.
    SchemeRemoved,
    /// How customers are put into segments.
    Segments,
    /// The tags of customers.
    Tags,
    /// The kept lists of customers.
    Lists,
    /// A system that data come from, or how their quality is judged.
    Inventory,
    /// What is taken for granted about customers.
    Customers,
    /// Several of these at once: a file was opened, a template taken.
    Replaced,
}

/// What was done between two documents; nothing when they are equal.
///
/// ```
/// use rapport::plan::{Document, Edit, PlanEdit, Step, apply, short, step};
/// let before = Document::default();
/// let after = apply(&before, &Edit::Plan(PlanEdit::add(short::TABLE))).unwrap();
/// assert_eq!(step(&before, &after), Some(Step::Added));
/// assert_eq!(step(&after, &before), Some(Step::Removed));
/// assert_eq!(step(&before, &before), None);
/// ```
pub fn step(before: &Document, after: &Document) -> Option<Step> {
    let found = [
        (before.name != after.name || before.currency != after.currency).then_some(Step::Named),
        in_plan(&before.plan, &after.plan),
        in_money(&before.money, &after.money),
        in_goals(before, after),
        in_segments(before, after),
        (before.tags != after.tags).then_some(Step::Tags),
        (before.lists != after.lists).then_some(Step::Lists),
        (before.inventory != after.inventory).then_some(Step::Inventory),
        (before.customers != after.customers).then_some(Step::Customers),
        (before.examples != after.examples && before.without_marks() == after.without_marks()).then_some(Step::Named),
    ];
    let mut found = found.into_iter().flatten();
    let first = found.next()?;
    Some(if found.next().is_some() { Step::Replaced } else { first })
}

fn in_plan(before: &Plan, after: &Plan) -> Option<Step> {
    if before == after {
        return None;
    }
    if before.tables != after.tables {
        // Words that a column offers may take their cells along, and a table its rows. What stands in both is the same.
        let both = |table: TableId| before.table(table).is_some() && after.table(table).is_some();
        let kept = |plan: &Plan| {
            let rows = plan.rows.iter().filter(|row| both(row.table));
            rows.map(|row| row.id).collect::<Vec<Id>>()
        };
        let same = before.start == after.start && kept(before) == kept(after);
        return Some(if same { Step::Tables } else { Step::Replaced });
    }
    let ids = |plan: &Plan| plan.rows.iter().map(|row| (row.table, row.id)).collect::<Vec<_>>();
    let (old, new) = (ids(before), ids(after));
    if old != new {
        return Some(rows_changed(&old, &new));
    }
    if before.start != after.start {
        return Some(Step::Start);
    }
    let mut rows = before.rows.iter().zip(&after.rows);
    rows.find(|(old, new)| old != new).map(|(old, _)| Step::Cells(old.table))
}

fn rows_changed(old: &[(TableId, Id)], new: &[(TableId, Id)]) -> Step {
    let was: BTreeSet<_> = old.iter().gather();
    let is: BTreeSet<_> = new.iter().gather();
    let tables: BTreeSet<TableId> = was.symmetric_difference(&is).map(|(table, _)| *table).gather();
    let kept = was.intersection(&is).count();
    match (old.len(), new.len()) {
        (was, _) if was > 1 && (kept == 0 || tables.len() > 1) => Step::Replaced,
        (was, is) if was < is => Step::Added,
        (was, is) if was > is => Step::Removed,
        _ => Step::Moved,
    }
}

fn in_goals(before: &Document, after: &Document) -> Option<Step> {
    (before.kpis != after.kpis).then(|| match (before.kpis.len(), after.kpis.len()) {
        (was, is) if was + 1 == is => Step::KpiAdded,
        (was, is) if is + 1 == was => Step::KpiRemoved,
        _ => Step::Target,
    })
}

fn in_segments(before: &Document, after: &Document) -> Option<Step> {
    let bare =
        |document: &Document| document.schemes.iter().cloned().map(Scheme::without_targets).collect::<Vec<Scheme>>();
    if before.schemes == after.schemes && before.default_scheme == after.default_scheme {
        return None;
    }
    Some(match (before.schemes.len(), after.schemes.len()) {
        (was, is) if was < is => Step::SchemeAdded,
        (was, is) if was > is => Step::SchemeRemoved,
        _ if before.schemes != after.schemes && bare(before) == bare(after) => Step::Target,
        _ => Step::Segments,
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
