//! The times of a ticket, which depend on each other.

use super::record::Record;
use super::records::{Cell, Filling, Records};
use crate::import::bytes::encoding::Decode;
use crate::import::look::kind::Value;
use crate::import::look::ticket::is_impossible;
use crate::import::range::repair::RepairKind;
use crate::import::range::report::Reason;
use crate::import::role::Role;

impl<D: Decode> Records<D> {
    /// Counts spans of time from the opening, and leaves an end empty that lies before it.
    pub(super) fn settle_times(&mut self, record: &Record, columns: &[Filling]) {
        let opened = columns.iter().zip(&self.cells).find_map(|(column, cell)| match (column.role, cell) {
            (Role::Opened, Some(Cell::Time(time))) => Some(*time),
            _ => None,
        });
        let mut cells = std::mem::take(&mut self.cells);
        for (column, cell) in columns.iter().zip(&mut cells) {
            if let Some(Cell::Span(span)) = *cell {
                *cell = opened.map(|opened| Cell::Time(opened.saturating_add(span)));
            }
            let is_end = matches!(column.role, Role::FirstResponse | Role::Closed);
            let end = cell.and_then(|cell| if let Cell::Time(end) = cell { Some(end) } else { None });
            if is_end && opened.zip(end).is_some_and(|(opened, end)| is_impossible(opened, end)) {
                *cell = None;
                self.repaired(RepairKind::Impossible, record, column.place, String::new);
            }
        }
        self.cells = cells;
    }
}

/// Why an empty cell that is needed refuses the row.
pub(super) fn absent(column: &Filling) -> Reason {
    match (column.role, column.value) {
        (Role::Customer, _) => Reason::MissingCustomer,
        (_, Value::Day | Value::Time) => Reason::MissingDate,
        (_, Value::Money) => Reason::MissingAmount,
        _ => Reason::MissingValue,
    }
}
