//! The reminders of the strategy report (S1 section 4) as checks: no uniform plan, work across departments, numbers;
//! and the coverage and the boundary that its own tables miss (contradictions 2.12 and 2.15).

use super::checks::{Check, Finding, Severity};
use super::document::Document;
use super::edit::{Edit, PlanEdit};
use super::model::Plan;
use super::table::{CellValue, Cells, Id, long, short};
use crate::analysis::{Scheme, SegmentRef};
use std::collections::BTreeMap;

/// A strategy that is carried out within so many months is a short-term one (S1 section 2).
const SHORT_MONTHS: i32 = 6;

pub(super) fn strategies(document: &Document, found: &mut Vec<Finding>) {
    let plan = &document.plan;
    same_measures(plan, found);
    uncovered(plan, document.scheme(), found);
    one_owner(plan, found);
    boundary(plan, found);
    numbers(plan, found);
}

fn hint(check: Check, fix: Option<Edit>) -> Finding {
    Finding { check, severity: Severity::Hint, fix }
}

fn same_measures(plan: &Plan, found: &mut Vec<Finding>) {
    let mut first_with: BTreeMap<&str, Id> = BTreeMap::new();
    for row in plan.rows_of(short::TABLE) {
        let measures = row.text(short::MEASURES).trim();
        if measures.is_empty() {
            continue;
        }
        let first = *first_with.entry(measures).or_insert(row.id);
        if first != row.id {
            let check = Check::SameMeasures { first, second: row.id };
            found.push(Finding { check, severity: Severity::Warning, fix: None });
        }
    }
}

/// The segments that all screens show. Only once a row is linked to one of them at all: a plan without links does not work
/// by segments.
fn uncovered(plan: &Plan, scheme: Option<&Scheme>, found: &mut Vec<Finding>) {
    let covers =
        |segment: SegmentRef| plan.rows_of(short::TABLE).any(|row| row.segment(short::SEGMENT) == Some(segment));
    let segments: Vec<SegmentRef> = scheme.into_iter().flat_map(Scheme::references).collect();
    if !segments.iter().copied().any(covers) {
        return;
    }
    for segment in segments.into_iter().filter(|segment| !covers(*segment)) {
        let cells = Cells::from([(short::SEGMENT, CellValue::Segment(segment))]);
        let add = Edit::Plan(PlanEdit::AddRow { table: short::TABLE, at: None, cells });
        found.push(hint(Check::SegmentUncovered { segment }, Some(add)));
    }
}

fn one_owner(plan: &Plan, found: &mut Vec<Finding>) {
    let short = plan.rows_of(short::TABLE).map(|row| row.text(short::OWNER).trim());
    let long = plan.rows_of(long::TABLE).map(|row| row.text(long::OWNER).trim());
    let mut owners = short.chain(long).filter(|owner| !owner.is_empty());
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
    for row in plan.rows_of(long::TABLE) {
        if let Some(due) = row.day(long::DUE).filter(|due| *due < limit) {
            found.push(hint(Check::LongTooEarly { row: row.id, due, limit }, None));
        }
    }
}

/// A number of a column of its own counts as well as one in the words.
fn numbers(plan: &Plan, found: &mut Vec<Finding>) {
    let without = |text: &str| !text.trim().is_empty() && !text.chars().any(has_number);
    for (table, [first, second], place) in [
        (short::TABLE, [short::GOAL, short::EXPECTED_EFFECT], short::GOAL),
        (long::TABLE, [long::MILESTONE, long::KEY_INDICATOR], long::KEY_INDICATOR),
    ] {
        let rows = plan.rows_of(table).filter(|row| without(row.text(first)) && without(row.text(second)));
        for row in rows.filter(|row| !row.has_number()) {
            found.push(hint(Check::NoNumber { row: row.id, column: place }, None));
        }
    }
}

/// Digits, and the numerals that a Chinese plan writes out.
fn has_number(c: char) -> bool {
    c.is_numeric() || "一二两兩三四五六七八九十百千万萬".contains(c)
}
