//! What the cells of a cohort table show, and the sentence above it.

use super::cohort_ask::{CohortOf, CohortSplit};
use super::cohort_table::{CohortEntry, CohortLine, CohortMean, CohortTable};
use crate::units::{Day, Ratio};

/// What a cell shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CohortMeasure {
    /// Share of the customers who count: [`CohortEntry::rate`]; where the column is over for nobody, the share so far.
    #[default]
    Share,
    /// Customers who count, so far.
    Customers,
    /// Revenue in the column, so far.
    Revenue,
    /// Revenue up to the end of the column for each customer for whom it is over; where that is nobody, the revenue so far for
    /// each customer of the row.
    PerCustomer,
}

impl CohortMeasure {
    /// Every measure, in the order in which they are offered.
    pub const ALL: [CohortMeasure; 4] =
        [CohortMeasure::Share, CohortMeasure::Customers, CohortMeasure::Revenue, CohortMeasure::PerCustomer];

    /// The number in a cell of a row of so many customers; money in currency units.
    pub fn of(self, entry: &CohortEntry, size: u64) -> Option<f64> {
        let each = |sum: f64, count: u64| Ratio::of(sum, count as f64).map(|ratio| ratio.0);
        match self {
            CohortMeasure::Share => {
                entry.rate().map_or_else(|| each(entry.customers as f64, size), |rate| Some(rate.0))
            }
            CohortMeasure::Customers => Some(entry.customers as f64),
            CohortMeasure::Revenue => Some(entry.revenue.units()),
            CohortMeasure::PerCustomer if entry.of > 0 => each(entry.closed_cumulative.units(), entry.of),
            CohortMeasure::PerCustomer => each(entry.cumulative.units(), size),
        }
    }

    /// Whether the number in a cell can still change because the column is not over.
    pub fn is_open(self, entry: &CohortEntry) -> bool {
        match self {
            CohortMeasure::Share | CohortMeasure::PerCustomer => entry.of == 0,
            CohortMeasure::Customers | CohortMeasure::Revenue => entry.open,
        }
    }

    /// The number in the mean row; nothing for counts and sums, and where no cell is closed.
    pub fn mean(self, mean: &CohortMean) -> Option<f64> {
        match self {
            CohortMeasure::Share => mean.rate().map(|rate| rate.0),
            CohortMeasure::PerCustomer => mean.per_customer(),
            CohortMeasure::Customers | CohortMeasure::Revenue => None,
        }
    }

    /// The column from which on cells are compared by shade and curve: in the first one everybody counts.
    pub fn first(self) -> usize {
        match self {
            CohortMeasure::Share | CohortMeasure::Customers => 1,
            CohortMeasure::Revenue | CohortMeasure::PerCustomer => 0,
        }
    }

    /// The largest number among the cells that are compared; customers are compared as shares of their row.
    pub fn largest(self, table: &CohortTable) -> f64 {
        let cells = table.rows.iter().flat_map(|row| row.cells.iter().skip(self.first()).map(|cell| (cell, row.size)));
        cells.filter_map(|(cell, size)| self.shaded().of(cell, size)).fold(0.0, f64::max)
    }

    /// How dark a cell is against the largest, from 0 to 1.
    pub fn shade(self, entry: &CohortEntry, size: u64, largest: f64) -> f64 {
        let part = self.shaded().of(entry, size).and_then(|value| Ratio::of(value, largest));
        part.map_or(0.0, |part| part.0.clamp(0.0, 1.0))
    }

    fn shaded(self) -> CohortMeasure {
        match self {
            CohortMeasure::Share | CohortMeasure::Customers => CohortMeasure::Share,
            CohortMeasure::Revenue | CohortMeasure::PerCustomer => self,
        }
    }
}

/// What the table says first: how many of some customers came back in the column after the first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirstReturn {
    /// The period of the first order; nothing where it is the mean of the rows.
    pub start: Option<Day>,
    /// Customers for whom the column is over.
    pub of: u64,
    /// The share of them who count in it.
    pub rate: Ratio,
}

/// Customers of whom a sentence of their own is worth reading.
const ENOUGH: u64 = 30;

impl CohortTable {
    /// By period the latest row whose second column is over, where it has enough customers for a sentence of its own; otherwise, and
    /// by name, the mean of the rows. Nothing where it is over for nobody.
    pub fn first_return(&self) -> Option<FirstReturn> {
        let latest = self.rows.iter().rev().find_map(|row| {
            let cell = row.cells.get(1)?;
            let CohortOf::Start(start) = row.of else { return None };
            Some(FirstReturn { start: Some(start), of: cell.of, rate: cell.rate()? })
        });
        let mean = || {
            let mean = self.mean.get(1)?;
            Some(FirstReturn { start: None, of: mean.of, rate: mean.rate()? })
        };
        latest.filter(|latest| latest.of >= ENOUGH).or_else(mean)
    }

    /// Customers in the shown rows.
    pub fn customers(&self) -> u64 {
        self.rows.iter().map(|row| row.size).sum()
    }

    /// The rows whose curve says something: by period the latest ones, by name the largest, with two closed cells from a column on.
    pub fn curved(&self, measure: CohortMeasure, most: usize) -> Vec<&CohortLine> {
        let closed = |row: &CohortLine| {
            let cells = row.cells.iter().skip(measure.first());
            cells.filter(|cell| !measure.is_open(cell)).count() > 1
        };
        let rows = self.rows.iter().filter(|row| closed(row));
        match self.ask.split {
            CohortSplit::Start => {
                let mut rows: Vec<&CohortLine> = rows.rev().take(most).collect();
                rows.reverse();
                rows
            }
            CohortSplit::Channel | CohortSplit::Category => rows.take(most).collect(),
        }
    }
}
