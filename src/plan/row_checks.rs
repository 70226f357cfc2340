//! Checks of the rows of any table: their days, and what they leave open.

use super::checks::{Check, Finding, Severity};
use super::edit::{Edit, PlanEdit};
use super::model::{MilestoneState, Plan, RowDays};
use super::table::{Asked, CellKind, CellValue, ColumnId, PlanColumn, PlanRow, PlanTable, phases};
use crate::units::{Day, Period};
use std::collections::BTreeMap;

/// Rows that lie outside the row they refer to, and rows that are past and not done.
pub(super) fn milestones(plan: &Plan, as_of: Day, found: &mut Vec<Finding>) {
    let bars: BTreeMap<_, Period> = plan
        .rows
        .iter()
        .filter_map(|row| match plan.days(row)? {
            RowDays::Bar(period) => Some((row.id, period)),
            RowDays::Point(_) => None,
        })
        .collect();
    for row in &plan.rows {
        let Some(days) = plan.days(row) else { continue };
        // What a column of another table is for is not known: it may as well say what comes after what.
        let of_phases = |column: ColumnId| plan.column(row.table, column)?.of.filter(|of| *of == phases::TABLE);
        let referred = row.cells.iter().filter_map(|(column, value)| match value {
            CellValue::Row(id) => of_phases(*column).and(Some((*id, *bars.get(id)?))),
            _ => None,
        });
        for (phase, Period { from: start, to: end }) in referred {
            let outside = days.period().from < start || days.period().to > end;
            if outside {
                let date = days.period().to;
                let check = Check::OutsidePhase { row: row.id, phase, date, start, end };
                let inside = CellValue::Day(date.max(start).min(end));
                // A bar may be longer than what it belongs to: where to put it is for people to say.
                let fix = matches!(days, RowDays::Point(_))
                    .then(|| day_column(plan, row))
                    .flatten()
                    .map(|column| Edit::Plan(PlanEdit::set(row.id, column, inside)));
                found.push(Finding::new(Severity::Warning, check, fix));
            }
        }
        if let Some(MilestoneState::Late { days: late }) = plan.state(row, as_of) {
            let check = Check::Overdue { row: row.id, date: days.period().to, days: late };
            let done = plan.table(row.table).and_then(|table| table.first(CellKind::Done));
            let fix = done.map(|column| Edit::Plan(PlanEdit::set(row.id, column, CellValue::Done(true))));
            found.push(Finding::new(Severity::Warning, check, fix));
        }
    }
}

/// The column that holds the day of a row.
fn day_column(plan: &Plan, row: &PlanRow) -> Option<ColumnId> {
    let columns = &plan.table(row.table)?.columns;
    columns.iter().map(|column| column.id).find(|column| row.day(*column).is_some())
}

/// What rows leave open.
pub(super) fn rows(plan: &Plan, found: &mut Vec<Finding>) {
    let mut hint = |check| found.push(Finding::new(Severity::Hint, check, None));
    for table in &plan.tables {
        let asked: Vec<(&PlanColumn, Asked)> =
            table.shown().map(|column| (column, table.asks(column))).filter(|(_, asked)| *asked != Asked::No).collect();
        for row in plan.rows_of(table.id) {
            if let Some(first) = empty_row(table, row) {
                hint(Check::EmptyRow { row: row.id, column: first });
                continue;
            }
            for (column, asked) in &asked {
                if !says_something(row, column.id) && !said_elsewhere(row, *asked) {
                    hint(open_cell(row, column));
                }
            }
        }
    }
}

/// The first column of a row of an own table in which nothing stands. A ready row is asked for its cells one by one.
fn empty_row(table: &PlanTable, row: &PlanRow) -> Option<ColumnId> {
    let empty = table.id.own().is_some() && row.cells.keys().all(|column| !says_something(row, *column));
    empty.then(|| table.shown().next().map(|column| column.id)).flatten()
}

fn says_something(row: &PlanRow, column: ColumnId) -> bool {
    match row.value(column) {
        Some(CellValue::Text(text)) => !text.trim().is_empty(),
        Some(_) => true,
        None => false,
    }
}

fn said_elsewhere(row: &PlanRow, asked: Asked) -> bool {
    matches!(asked, Asked::Unless(key) if says_something(row, ColumnId::Ready(key)))
}

fn open_cell(row: &PlanRow, column: &PlanColumn) -> Check {
    let (row, column_id) = (row.id, column.id);
    match column.kind {
        CellKind::Person => Check::NoOwner { row, column: column_id },
        CellKind::Day | CellKind::Span => Check::NoDate { row, column: column_id },
        CellKind::Text
        | CellKind::Choice
        | CellKind::Number(_)
        | CellKind::Range(_)
        | CellKind::Segment
        | CellKind::Row
        | CellKind::Done
        | CellKind::Progress => Check::EmptyCell { row, column: column_id },
    }
}
