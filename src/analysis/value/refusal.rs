//! When there is no model, and why.

use super::Grouped;
use serde::{Deserialize, Serialize};

/// What data must have before a model is fitted to them. Rules of ours: a fit to fewer customers is possible, but its numbers
/// change with a handful of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// Customers, at least.
    pub customers: u64,
    /// Customers with a repeat purchase, at least.
    pub repeaters: u64,
    /// Days from the earliest first purchase to the end of what is known, at least.
    pub days: u32,
    /// Correlation of repeat purchases and their mean amount, at most, whatever its sign.
    pub correlation: f64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { customers: 500, repeaters: 50, days: 180, correlation: 0.3 }
    }
}

impl Limits {
    /// Whether the data carry a model of purchases.
    pub(super) fn check(&self, grouped: &Grouped) -> Result<(), Refusal> {
        let (customers, repeaters) = (grouped.customers(), grouped.repeaters());
        let days = (grouped.longest() * super::summary::WEEK).round() as u32;
        match () {
            () if customers < self.customers.max(1) => {
                Err(Refusal::TooFewCustomers { found: customers, needed: self.customers.max(1) })
            }
            // A span of nothing says nothing of how often somebody buys.
            () if days < self.days.max(1) => Err(Refusal::TooShort { days, needed: self.days.max(1) }),
            () if repeaters == 0 => Err(Refusal::NobodyReturned),
            () => self.check_repeaters(repeaters),
        }
    }

    /// Whether there are enough of those who came back.
    pub(super) fn check_repeaters(&self, repeaters: u64) -> Result<(), Refusal> {
        let needed = self.repeaters.max(1);
        if repeaters < needed { Err(Refusal::TooFewRepeaters { found: repeaters, needed }) } else { Ok(()) }
    }
}

/// Why there is no model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Refusal {
    /// Fewer customers than are needed.
    TooFewCustomers {
        /// Those that there are.
        found: u64,
        /// Those that are needed.
        needed: u64,
    },
    /// No customer bought on a second day.
    NobodyReturned,
    /// Fewer customers with a second purchase (for the model of spend: with one of an amount above zero) than are needed.
    TooFewRepeaters {
        /// Those that there are.
        found: u64,
        /// Those that are needed.
        needed: u64,
    },
    /// The data reach over fewer days than are needed.
    TooShort {
        /// Days from the earliest first purchase.
        days: u32,
        /// Days that are needed.
        needed: u32,
    },
    /// Who buys more often spends more, or less, a time: the model of spend takes the two as independent.
    Correlated {
        /// Correlation of repeat purchases and their mean amount, −1 to 1.
        found: f64,
        /// The largest amount of it that is taken.
        limit: f64,
    },
    /// Spend differs so much among customers that it has no mean (q ≤ 1).
    NoMeanSpend,
    /// The likelihood grows towards the edge of what a parameter may be: the data are those of a simpler model, such as one in
    /// which nobody leaves.
    AtTheEdge {
        /// Place of the parameter in `parameters()`, from 0.
        parameter: usize,
    },
    /// Quite different parameters explain the data equally well.
    Undetermined,
    /// Two methods of search came to two different ends.
    Disagreement {
        /// Difference of the two log-likelihoods.
        difference: f64,
    },
}
