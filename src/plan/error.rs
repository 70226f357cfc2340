//! Why an edit was refused.

use super::column::Cell;
use super::model::Id;
use crate::analysis::KpiKey;
use crate::units::Day;
use crate::whatif::MoneyError;
use serde::{Deserialize, Serialize};

/// Why an edit was refused. The document is as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PlanError {
    /// There is no such row.
    NoRow {
        /// The identity asked for.
        row: Id,
    },
    /// The row belongs to the other table.
    NoCell {
        /// The row.
        row: Id,
        /// The column asked for.
        cell: Cell,
    },
    /// There is no such phase.
    NoPhase {
        /// The identity asked for.
        phase: Id,
    },
    /// There is no such milestone.
    NoMilestone {
        /// The identity asked for.
        milestone: Id,
    },
    /// A phase would end before it starts.
    EndBeforeStart {
        /// First day.
        start: Day,
        /// Last day.
        end: Day,
    },
    /// The day lies outside the years 1 to 9999.
    DayOutOfRange {
        /// Days since 1970-01-01.
        days: i32,
    },
    /// The text is too long.
    TextTooLong {
        /// Its length in characters.
        length: usize,
        /// The longest accepted.
        limit: usize,
    },
    /// The name is empty.
    EmptyName,
    /// The list is full.
    TooMany {
        /// The most accepted.
        limit: usize,
    },
    /// Another document to be opened is not of this version of the format.
    WrongFormat {
        /// Its version.
        format: u32,
    },
    /// A goal holds something that is no number, a weight outside 0–1000 % or bands out of order.
    BadTarget {
        /// Its KPI.
        key: KpiKey,
    },
    /// A customer cannot be lost after so many days.
    BadLostAfter {
        /// The days asked for.
        days: u32,
        /// The most accepted; the least is 1.
        most: u32,
    },
    /// A share of a tier lies outside 0–100 %.
    BadShare,
    /// Weights or bands lie outside 0–100, all weights are 0, or the days are not 1 to 3650.
    BadQualityRules,
    /// The times of a system are not 1 to 3650 days, or it is stale before it is refreshed.
    BadSystemTimes,
    /// There is no such system.
    NoSystem {
        /// The identity asked for.
        system: Id,
    },
    /// The what-if refuses.
    Money(MoneyError),
}

impl From<MoneyError> for PlanError {
    fn from(error: MoneyError) -> PlanError {
        PlanError::Money(error)
    }
}
