//! What a model of purchases can tell.

use super::Summary;

/// A model of when customers buy. All numbers are finite and not negative, whatever is asked.
pub trait Purchases {
    /// Expected repeat purchases of a customer of whom nothing is known, in the first t weeks after the first purchase.
    fn expected(&self, t: f64) -> f64;

    /// The chance, 0 to 1, that a customer is still there at the end of what is known.
    fn alive(&self, customer: &Summary) -> f64;

    /// Expected purchases of a customer in the t weeks after the end of what is known.
    fn purchases(&self, customer: &Summary, t: f64) -> f64;
}
