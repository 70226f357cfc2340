//! A row of any table.

use super::{CellValue, ColumnId, Id, TableId};
use crate::analysis::SegmentRef;
use crate::units::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What stands in a row, by column; an empty cell is not there.
pub type Cells = BTreeMap<ColumnId, CellValue>;

/// A row. It has one identity, whatever its table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanRow {
    /// Its identity.
    pub id: Id,
    /// The table it stands in.
    pub table: TableId,
    /// Its cells.
    pub cells: Cells,
}

impl PlanRow {
    /// What stands in a cell.
    pub fn value(&self, column: ColumnId) -> Option<&CellValue> {
        self.cells.get(&column)
    }

    /// The words of a cell; none is an empty text.
    pub fn text(&self, column: ColumnId) -> &str {
        match self.value(column) {
            Some(CellValue::Text(text)) => text,
            _ => "",
        }
    }

    /// The day of a cell.
    pub fn day(&self, column: ColumnId) -> Option<Day> {
        match self.value(column) {
            Some(CellValue::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// First and last day of a cell.
    pub fn span(&self, column: ColumnId) -> Option<(Day, Day)> {
        match self.value(column) {
            Some(CellValue::Span(from, to)) => Some((*from, *to)),
            _ => None,
        }
    }

    /// The segment of a cell.
    pub fn segment(&self, column: ColumnId) -> Option<SegmentRef> {
        match self.value(column) {
            Some(CellValue::Segment(segment)) => Some(*segment),
            _ => None,
        }
    }

    /// The row that a cell refers to.
    pub fn row(&self, column: ColumnId) -> Option<Id> {
        match self.value(column) {
            Some(CellValue::Row(row)) => Some(*row),
            _ => None,
        }
    }

    /// Whether a cell says that something is done.
    pub fn done(&self, column: ColumnId) -> bool {
        self.value(column) == Some(&CellValue::Done(true))
    }

    /// Whether a cell refers to a row.
    pub fn refers_to(&self, row: Id) -> bool {
        self.cells.values().any(|value| *value == CellValue::Row(row))
    }

    /// Whether a cell holds a number of its own.
    pub fn has_number(&self) -> bool {
        self.cells.values().any(|value| matches!(value, CellValue::Number(_) | CellValue::Range(..)))
    }
}
