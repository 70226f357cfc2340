//! What stands below the rows of a file that is larger than what is looked at first: the sum of all, another table.

use super::reason::ReasonKind;
use super::report::{RangeReport, Refusal};
use crate::import::bytes::table::records;
use crate::import::look::shape::is_value;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::values::number::read_number;
use crate::import::values::value::is_missing;
use crate::units::Exact;

impl RangeReport {
    /// Counts what was refused behind the last row that was kept as what it is. The report is that of the whole file.
    ///
    /// The last row is the total when it lacks customer and day, and its amount is the sum of all amounts, or of those above
    /// zero. What follows is another table when at least two rows were refused, at least one line stands between, and the first
    /// of several filled cells are names and no values.
    pub fn settle_end(&mut self, mapping: &Mapping) {
        let below = self.details.iter().position(|row| row.line > self.last_kept).unwrap_or(self.details.len());
        // Where not every refused row is kept with its text, nobody can tell.
        if self.refused != self.details.len() as u64
            || self.rows_kept + self.unknown.rows == 0
            || below == self.details.len()
        {
            return;
        }
        let rows = self.details.get(below..).unwrap_or_default();
        if let [row] = rows {
            if self.is_sum(&cells(row, mapping), mapping) {
                self.skipped.totals += self.take_from(below);
            }
            return;
        }
        let gap = rows.first().is_some_and(|row| row.line > self.last_kept + 1);
        // A title may stand above the names.
        let filled = |row: &Refusal| -> Vec<String> {
            cells(row, mapping).into_iter().filter(|cell| !is_missing(cell.as_bytes())).collect()
        };
        let named = rows.iter().take(3).map(filled).find(|cells| cells.len() > 1);
        if gap && named.is_some_and(|cells| !cells.iter().any(|cell| is_value(cell))) {
            self.skipped.other_table += self.take_from(below);
        }
    }

    /// Whether a row without customer and day has the sum of all amounts.
    fn is_sum(&self, cells: &[String], mapping: &Mapping) -> bool {
        let cell = |role: Role| mapping.column(role).and_then(|column| cells.get(column));
        let empty = |role: Role| cell(role).is_none_or(|cell| is_missing(cell.as_bytes()));
        let amount = || read_number(cell(Role::Amount)?, mapping.decimal)?.exact();
        // A total is often written in cents, whatever its rows are.
        let is_sum = |amount: Exact| self.sums().iter().any(|sum| sum.money() == amount.money());
        empty(Role::Customer)
            && empty(Role::Date)
            && self.rows_kept + self.unknown.rows > 2
            && amount().is_some_and(is_sum)
    }

    /// Takes the refusals from this place on out of the report; how many they are.
    fn take_from(&mut self, below: usize) -> u64 {
        let taken = self.details.split_off(below);
        for row in &taken {
            let kind: ReasonKind = row.reason.kind();
            if let Some(count) = self.refused_by.get_mut(&kind) {
                *count -= 1;
            }
        }
        self.refused_by.retain(|_, count| *count > 0);
        self.refused -= taken.len() as u64;
        taken.len() as u64
    }
}

fn cells(row: &Refusal, mapping: &Mapping) -> Vec<String> {
    let cells = records(row.raw.as_bytes(), mapping.dialect()).into_iter().next().unwrap_or_default();
    cells.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect()
}
