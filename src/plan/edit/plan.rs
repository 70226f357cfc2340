//! Edits of the rows of any table: set a cell, add, remove and move a row; and the two moves in time.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::list::List;
use super::super::model::{MAX_ITEMS, Plan};
use super::super::table::{CellKind, CellValue, Cells, ColumnId, Id, PlanColumn, PlanRow, TableId};
use super::checked::{day, span};
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// A change of the rows of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum PlanEdit {
    /// Sets a cell; nothing empties it.
    SetCell { row: Id, column: ColumnId, value: Option<CellValue> },
    /// Adds a row with these cells, at the end or before the row at this place of its table.
    AddRow {
        table: TableId,
        at: Option<usize>,
        #[serde(default)]
        cells: Cells,
    },
    /// Removes a row; what referred to it stays without.
    RemoveRow { row: Id },
    /// Moves a row within its table; a place beyond the end is the end.
    MoveRow { row: Id, to: usize },
    /// Moves a row in time, together with the rows that refer to it: a phase with its milestones.
    ShiftRow { row: Id, days: i32 },
    /// Moves the whole plan to another first day: by whole months where both fall on the same day of the month.
    MovePlan { start: Day },
}

impl PlanEdit {
    /// An empty row at the end of a table.
    pub fn add(table: TableId) -> PlanEdit {
        PlanEdit::AddRow { table, at: None, cells: Cells::new() }
    }

    /// Puts a value into a cell.
    pub fn set(row: Id, column: ColumnId, value: impl Into<CellValue>) -> PlanEdit {
        PlanEdit::SetCell { row, column, value: Some(value.into()) }
    }

    /// The row and its cell that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(Id, Option<ColumnId>)> {
        match self {
            PlanEdit::MovePlan { .. } => Some((Id(0), None)),
            PlanEdit::SetCell { row, column, .. } => Some((*row, Some(*column))),
            PlanEdit::ShiftRow { row, .. } => Some((*row, None)),
            PlanEdit::AddRow { .. } | PlanEdit::RemoveRow { .. } | PlanEdit::MoveRow { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            PlanEdit::SetCell { row, column, value } => set_cell(document, *row, *column, value.as_ref()),
            PlanEdit::AddRow { table, at, cells } => add_row(document, *table, *at, cells),
            PlanEdit::RemoveRow { row } => remove_row(&mut document.plan, *row),
            PlanEdit::MoveRow { row, to } => move_row(&mut document.plan, *row, *to),
            PlanEdit::ShiftRow { row, days } => shift_row(&mut document.plan, *row, *days),
            PlanEdit::MovePlan { start } => move_plan(&mut document.plan, day(*start)?),
        }
    }
}

/// The value as the column keeps it, or why it is refused.
fn accepted(document: &Document, column: &PlanColumn, value: &CellValue) -> Result<Option<CellValue>, PlanError> {
    let plan = &document.plan;
    let kept = column.kind.keep(value)?;
    match &kept {
        Some(CellValue::Row(id)) => {
            let found = plan.row(*id).filter(|row| column.of.is_none_or(|table| row.table == table));
            found.map(|_| kept.clone()).ok_or(PlanError::NoRow { row: *id })
        }
        Some(CellValue::Segment(segment)) => document.known_segment(Some(*segment)).map(|()| kept),
        Some(CellValue::Text(word)) if column.kind == CellKind::Choice && !column.choices.contains(word) => {
            Err(PlanError::NoChoice { word: word.clone() })
        }
        _ => Ok(kept),
    }
}

fn known_column(plan: &Plan, table: TableId, column: ColumnId) -> Result<&PlanColumn, PlanError> {
    plan.column(table, column).ok_or(PlanError::NoColumn { table, column })
}

fn set_cell(document: &mut Document, row: Id, column: ColumnId, value: Option<&CellValue>) -> Result<(), PlanError> {
    let plan = &document.plan;
    let table = plan.row(row).ok_or(PlanError::NoRow { row })?.table;
    let known = known_column(plan, table, column)?;
    let kept = value.map_or(Ok(None), |value| accepted(document, known, value))?;
    let found = document.plan.rows.find_mut(|other| other.id == row).ok_or(PlanError::NoRow { row })?;
    match kept {
        Some(value) => drop(found.cells.insert(column, value)),
        None => drop(found.cells.remove(&column)),
    }
    Ok(())
}

fn add_row(document: &mut Document, table: TableId, at: Option<usize>, cells: &Cells) -> Result<(), PlanError> {
    let plan = &document.plan;
    plan.table(table).ok_or(PlanError::NoTable { table })?;
    let mut kept = Cells::new();
    for (column, value) in cells {
        let known = known_column(plan, table, *column)?;
        kept.extend(accepted(document, known, value)?.map(|value| (*column, value)));
    }
    let places = places_of(&plan.rows, table);
    if places.len() >= MAX_ITEMS {
        return Err(PlanError::TooMany { limit: MAX_ITEMS });
    }
    // The rows of a table stand together, so that one that moves passes no strangers.
    let behind = places.last().map_or(plan.rows.len(), |last| last + 1);
    let place = at.and_then(|at| places.get(at).copied()).unwrap_or(behind);
    let row = PlanRow { id: document.fresh(), table, cells: kept };
    document.plan.rows.insert(place, row);
    Ok(())
}

fn remove_row(plan: &mut Plan, row: Id) -> Result<(), PlanError> {
    if !plan.rows.retain(|other| other.id != row) {
        return Err(PlanError::NoRow { row });
    }
    forget(plan, |id| id == row);
    Ok(())
}

/// Empties the cells that refer to rows which are gone.
pub(super) fn forget(plan: &mut Plan, gone: impl Fn(Id) -> bool) {
    let refers = |value: &CellValue| matches!(value, CellValue::Row(id) if gone(*id));
    for place in places(&plan.rows, |row| row.cells.values().any(refers)) {
        if let Some(row) = plan.rows.get_mut(place) {
            row.cells.retain(|_, value| !refers(value));
        }
    }
}

fn move_row(plan: &mut Plan, row: Id, to: usize) -> Result<(), PlanError> {
    let from = plan.rows.iter().position(|other| other.id == row).ok_or(PlanError::NoRow { row })?;
    let table = plan.rows.get(from).ok_or(PlanError::NoRow { row })?.table;
    let places = places_of(&plan.rows, table);
    let to = places.get(to).or(places.last()).copied().unwrap_or(from);
    plan.rows.move_to(from, to);
    Ok(())
}

fn shift_row(plan: &mut Plan, row: Id, days: i32) -> Result<(), PlanError> {
    plan.row(row).ok_or(PlanError::NoRow { row })?;
    let has_days = |found: &PlanRow| found.cells.values().any(is_of_days);
    for place in places(&plan.rows, |other| (other.id == row || other.refers_to(row)) && has_days(other)) {
        for value in plan.rows.get_mut(place).into_iter().flat_map(|row| row.cells.values_mut()) {
            match value {
                CellValue::Day(found) => *found = day(found.plus_days(days))?,
                CellValue::Span(from, to) => (*from, *to) = span(from.plus_days(days), to.plus_days(days))?,
                _ => {}
            }
        }
    }
    Ok(())
}

/// Whole months keep spans on month ends; the last day of a span is moved as "the day before the next span".
fn move_plan(plan: &mut Plan, start: Day) -> Result<(), PlanError> {
    let same_day_of_month = plan.start.ymd().2 == start.ymd().2;
    let (months, days) = (start.month_index() - plan.start.month_index(), start.0 - plan.start.0);
    let first = |from: Day| {
        let to = if same_day_of_month { from.plus_months(months) } else { from.plus_days(days) };
        // A day beyond the calendar is not moved by `plus_months`.
        if to == from && days != 0 { Err(PlanError::DayOutOfRange { days: from.0 }) } else { day(to) }
    };
    let last = |from: Day| day(first(from.plus_days(1))?.plus_days(-1));
    plan.start = start;
    for place in places(&plan.rows, |row| row.cells.values().any(is_of_days)) {
        for value in plan.rows.get_mut(place).into_iter().flat_map(|row| row.cells.values_mut()) {
            match value {
                CellValue::Day(found) => *found = last(*found)?,
                // A one-day span on a month end may close up.
                CellValue::Span(from, to) => (*from, *to) = (first(*from)?, last(*to)?.max(first(*from)?)),
                _ => {}
            }
        }
    }
    Ok(())
}

fn is_of_days(value: &CellValue) -> bool {
    matches!(value, CellValue::Day(_) | CellValue::Span(..))
}

/// The places of the rows that are meant.
pub(super) fn places(rows: &List<PlanRow>, is_it: impl Fn(&PlanRow) -> bool) -> Vec<usize> {
    rows.iter().enumerate().filter(|(_, row)| is_it(row)).map(|(place, _)| place).collect()
}

fn places_of(rows: &List<PlanRow>, table: TableId) -> Vec<usize> {
    places(rows, |row| row.table == table)
}
