//! Lines of a budget.

use super::assumption::{Assumption, Status};
use serde::{Deserialize, Serialize};

/// Identifies a budget line within its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u64);

/// Where the name of a line comes from: a ready name follows the reader's language, an own one is the person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// CRM, bots and other software.
    Tools,
    /// VIP events, coupons, campaigns.
    Activities,
    /// Staff training.
    Training,
    /// Data analytics.
    Analytics,
    /// Research, interviews and the rest.
    Other,
    /// A line that a person named.
    #[default]
    Own,
}

impl LineKind {
    /// The lines of the source document, in its order.
    pub const READY: [LineKind; 5] =
        [LineKind::Tools, LineKind::Activities, LineKind::Training, LineKind::Analytics, LineKind::Other];

    /// Whether the policy on technology counts such a line.
    pub fn is_technology(self) -> bool {
        match self {
            LineKind::Tools | LineKind::Analytics => true,
            LineKind::Activities | LineKind::Training | LineKind::Other | LineKind::Own => false,
        }
    }
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its identity.
    pub id: LineId,
    /// Where its name comes from while it has none of its own.
    pub kind: LineKind,
    /// Its own name; empty for the ready name of its kind.
    pub name: String,
    /// Whether the policy on technology counts it.
    pub technology: bool,
    /// Its share of the budget, a ratio, with what it rests on.
    pub share: Assumption,
    /// Least and most money that may stand on it, in currency units.
    pub bounds: Option<(f64, f64)>,
    /// Whether its share stays while another one is moved.
    pub locked: bool,
}

impl Line {
    /// A line without money.
    pub fn new(id: LineId, kind: LineKind, name: String) -> Line {
        Line {
            id,
            kind,
            name,
            technology: kind.is_technology(),
            share: Assumption::new(0.0, Status::Declared),
            bounds: None,
            locked: false,
        }
    }

    /// Whether an amount, in currency units, lies within the bounds; a cent of rounding is no fault.
    pub fn holds(&self, amount: f64) -> bool {
        self.bounds.is_none_or(|(lowest, highest)| amount >= lowest - 0.011 && amount <= highest + 0.011)
    }
}
