//! The reminders of the strategy report (S1 section 4) as checks: no uniform plan, work across departments, numbers;
//! and the coverage and the boundary that its own tables miss (contradictions 2.12 and 2.15).

use super::checks::{Check, Finding, Severity};
use super::column::{Cell, LongColumn, ShortColumn};
use super::edit::{Edit, PlanEdit, Table};
use super::model::{Id, Plan};
use crate::analysis::Tier;
use std::collections::BTreeMap;

/// A strategy that is carried out within so many months is a short-term one (S1 section 2).
const SHORT_MONTHS: i32 = 6;

/// `next_id` is the identity that an added row will get.
pub(super) fn strategies(plan: &Plan, next_id: u64, found: &mut Vec<Finding>) {
    same_measures(plan, found);
    uncovered(plan, next_id, found);
    one_owner(plan, found);
    boundary(plan, found);
    numbers(plan, found);
}

fn hint(check: Check, fix: Option<Edit>) -> Finding {
    Finding { check, severity: Severity::Hint, fix }
}

fn same_measures(plan: &Plan, found: &mut Vec<Finding>) {
    let mut first_with: BTreeMap<&str, Id> = BTreeMap::new();
    for row in plan.short.iter().filter(|row| !row.measures.trim().is_empty()) {
        let first = *first_with.entry(row.measures.trim()).or_insert(row.id);
        if first != row.id {
            let check = Check::SameMeasures { first, second: row.id };
            found.push(Finding { check, severity: Severity::Warning, fix: None });
        }
    }
}

/// Only once a row is linked at all: a plan without links does not work by tiers.
fn uncovered(plan: &Plan, next_id: u64, found: &mut Vec<Finding>) {
    let covers = |tier: Tier| plan.short.iter().any(|row| row.segment == Some(tier));
    if !Tier::ALL.into_iter().any(covers) {
        return;
    }
    for segment in Tier::ALL.into_iter().filter(|tier| !covers(*tier)) {
        let add = Edit::Plan(PlanEdit::AddRow { table: Table::Short, at: None });
        let link = Edit::Plan(PlanEdit::SetSegment { row: Id(next_id), segment: Some(segment) });
        found.push(hint(Check::SegmentUncovered { segment }, Some(Edit::Batch { edits: vec![add, link] })));
    }
}

fn one_owner(plan: &Plan, found: &mut Vec<Finding>) {
    let owners = plan.short.iter().map(|row| row.owner.trim()).chain(plan.long.iter().map(|row| row.owner.trim()));
    let mut owners = owners.filter(|owner| !owner.is_empty());
    let Some(first) = owners.next() else { return };
    // Two strategies may well have the same owner; from three on the work has not been shared out.
    let (mut count, mut same) = (1, true);
    for owner in owners {
        count += 1;
        same &= owner == first;
    }
    if same && count >= 3 {
        found.push(hint(Check::OneOwner { owner: first.to_owned() }, None));
    }
}

fn boundary(plan: &Plan, found: &mut Vec<Finding>) {
    let limit = plan.start.plus_months(SHORT_MONTHS);
    for row in &plan.long {
        if let Some(due) = row.due.filter(|due| *due < limit) {
            found.push(hint(Check::LongTooEarly { row: row.id, due, limit }, None));
        }
    }
}

fn numbers(plan: &Plan, found: &mut Vec<Finding>) {
    let without = |text: &str| !text.trim().is_empty() && !text.chars().any(has_number);
    for row in plan.short.iter().filter(|row| without(&row.goal) && without(&row.expected_effect)) {
        found.push(hint(Check::NoNumber { row: row.id, cell: Cell::Short(ShortColumn::Goal) }, None));
    }
    for row in plan.long.iter().filter(|row| without(&row.milestone) && without(&row.key_indicator)) {
        found.push(hint(Check::NoNumber { row: row.id, cell: Cell::Long(LongColumn::KeyIndicator) }, None));
    }
}

/// Digits, and the numerals that a Chinese plan writes out.
fn has_number(c: char) -> bool {
    c.is_numeric() || "一二两兩三四五六七八九十百千万萬".contains(c)
}
