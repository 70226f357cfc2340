//! The ledger of assumptions.

use super::input::InputKey;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// What a number rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Computed from data or from other inputs.
    Derived,
    /// Stated by somebody who answers for it.
    Declared,
    /// Nobody has said where it comes from.
    #[default]
    Unsupported,
}

/// One line of the ledger: a value and what is known about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// The value, in the unit of its [`InputKey`].
    pub value: f64,
    /// Lowest and highest value thought possible.
    pub range: Option<(f64, f64)>,
    /// Where the value comes from, in the user's words.
    pub source: String,
    /// Who answers for it.
    pub owner: String,
    /// When it was stated.
    pub date: Option<Day>,
    /// What it rests on.
    pub status: Status,
}

impl Assumption {
    /// The assumption of the S0 example, without source text.
    pub fn first(key: InputKey) -> Assumption {
        let spec = key.spec();
        Assumption {
            value: spec.default,
            range: None,
            source: String::new(),
            owner: String::new(),
            date: None,
            status: spec.status,
        }
    }
}
