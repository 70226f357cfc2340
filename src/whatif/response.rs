//! How an effect answers to the money spent on it.

use super::split::BudgetLine;
use serde::{Deserialize, Serialize};

/// How much of an effect remains at another spend: constant-elasticity response.
///
/// Formula: (spend / base spend) ^ elasticity, so that one per cent more money brings *elasticity* per cent more effect
/// and each further yuan brings less while the elasticity is below 1. Inputs: money, money, number. Output: factor.
/// Source: constant-elasticity response function, Hanssens, Parsons & Schultz, *Market Response Models* (2001), ch. 3.
/// `None` when the base spends nothing and the scenario something: the curve then says nothing.
///
/// ```
/// use rapport::whatif::multiplier;
/// assert_eq!(multiplier(400.0, 100.0, 0.5), Some(2.0));
/// assert_eq!(multiplier(100.0, 100.0, 0.5), Some(1.0));
/// assert_eq!(multiplier(0.0, 100.0, 0.5), Some(0.0));
/// assert_eq!(multiplier(0.0, 100.0, 0.0), Some(1.0));
/// assert_eq!(multiplier(50.0, 0.0, 0.5), None);
/// ```
pub fn multiplier(spend: f64, base_spend: f64, elasticity: f64) -> Option<f64> {
    if elasticity == 0.0 || spend == base_spend {
        Some(1.0)
    } else if base_spend > 0.0 {
        Some((spend.max(0.0) / base_spend).powf(elasticity)).filter(|factor| factor.is_finite())
    } else {
        None
    }
}

/// The response of one benefit to the budget line it is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The linked line.
    pub line: BudgetLine,
    /// Spend on it, in currency units.
    pub spend: f64,
    /// Spend on it in the base.
    pub base_spend: f64,
    /// Elasticity of the response.
    pub elasticity: f64,
    /// Factor on the benefit; 1 when the curve says nothing.
    pub multiplier: f64,
    /// Whether the curve says something: not when the base spends nothing on the line.
    pub known: bool,
}

impl Effect {
    pub(super) fn of(line: BudgetLine, spend: f64, base_spend: f64, elasticity: f64) -> Effect {
        let factor = multiplier(spend, base_spend, elasticity);
        Effect { line, spend, base_spend, elasticity, multiplier: factor.unwrap_or(1.0), known: factor.is_some() }
    }
}
