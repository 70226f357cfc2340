//! How an effect answers to the money spent on it.

use super::assumption::Assumption;
use super::line::LineId;
use serde::{Deserialize, Serialize};

/// How a lever answers to the money on its line.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// Not at all: the benefit is what its factors say, whatever is spent.
    #[default]
    None,
    /// By a constant elasticity; see [`multiplier`].
    Elasticity(Assumption),
}

impl Response {
    /// What the elasticity rests on; nothing where there is none.
    pub fn elasticity(&self) -> Option<&Assumption> {
        match self {
            Response::None => None,
            Response::Elasticity(assumption) => Some(assumption),
        }
    }

    /// The same, to be changed.
    pub fn elasticity_mut(&mut self) -> Option<&mut Assumption> {
        match self {
            Response::None => None,
            Response::Elasticity(assumption) => Some(assumption),
        }
    }
}

/// Two amounts of money are the same spend when they differ by less than this part: products of shares are rounded.
const SAME: f64 = 1e-12;

/// Whether two amounts, in currency units, are the same but for rounding.
pub(super) fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= SAME * a.abs().max(b.abs())
}

/// How much of an effect remains at another spend: constant-elasticity response.
///
/// Formula: (spend / declared spend) ^ elasticity, so that one per cent more money brings *elasticity* per cent more
/// effect and each further yuan brings less while the elasticity is below 1. Inputs: money, money, number. Output: factor.
/// Source: constant-elasticity response function, Hanssens, Parsons & Schultz, *Market Response Models* (2001), ch. 3.
/// `None` when no spend is declared: the curve then says nothing.
///
/// ```
/// use rapport::whatif::multiplier;
/// assert_eq!(multiplier(400.0, 100.0, 0.5), Some(2.0));
/// assert_eq!(multiplier(100.0, 100.0, 0.5), Some(1.0));
/// assert_eq!(multiplier(0.0, 100.0, 0.5), Some(0.0));
/// assert_eq!(multiplier(0.0, 100.0, 0.0), Some(1.0));
/// assert_eq!(multiplier(50.0, 0.0, 0.5), None);
/// ```
pub fn multiplier(spend: f64, declared: f64, elasticity: f64) -> Option<f64> {
    if elasticity == 0.0 {
        Some(1.0)
    } else if declared > 0.0 {
        if is_same(spend, declared) {
            return Some(1.0);
        }
        Some((spend.max(0.0) / declared).powf(elasticity)).filter(|factor| factor.is_finite())
    } else {
        None
    }
}

/// The response of one lever to the money on its line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The line that pays for it.
    pub line: LineId,
    /// Money on it, in currency units.
    pub spend: f64,
    /// Money on it for which the benefit is declared.
    pub declared: f64,
    /// Elasticity of the response.
    pub elasticity: f64,
    /// Factor on the benefit; 1 when the curve says nothing.
    pub multiplier: f64,
    /// Whether the curve says something: not while no money is declared.
    pub known: bool,
}

impl Effect {
    pub(super) fn of(line: LineId, spend: f64, declared: f64, elasticity: f64) -> Effect {
        let factor = multiplier(spend, declared, elasticity);
        Effect { line, spend, declared, elasticity, multiplier: factor.unwrap_or(1.0), known: factor.is_some() }
    }

    /// Whether the money is what the benefit was declared for.
    pub fn as_declared(&self) -> bool {
        is_same(self.spend, self.declared)
    }
}
