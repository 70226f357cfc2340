//! The rows of one byte range of one file, on their way from a parse worker to the engine.

use super::Texts;

/// Stands in an index column where the row has no entry.
pub const NO_ENTRY: u32 = u32::MAX;

/// Accepted rows in columns of equal length. Optional columns are empty when the file does not have them.
/// Texts are UTF-8, each dictionary in order of first appearance in the block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// Distinct customer ids.
    pub customers: Texts,
    /// Distinct categories.
    pub categories: Texts,
    /// Distinct channels.
    pub channels: Texts,
    /// Distinct campaigns (an activity the customer took part in).
    pub campaigns: Texts,
    /// Position in `customers`.
    pub customer: Vec<u32>,
    /// Day number (see [`crate::units::Day`]).
    pub day: Vec<i32>,
    /// Amount of the row in minor units (see [`crate::units::Money`]).
    pub amount: Vec<i64>,
    /// 64-bit hash of the order id's bytes; empty when the file has no order id, so that each row is an order.
    pub order: Vec<u64>,
    /// Quantity; NaN where the row has none.
    pub quantity: Vec<f32>,
    /// Position in `categories`, or [`NO_ENTRY`].
    pub category: Vec<u32>,
    /// Position in `channels`, or [`NO_ENTRY`].
    pub channel: Vec<u32>,
    /// Position in `campaigns`, or [`NO_ENTRY`].
    pub campaign: Vec<u32>,
    /// Satisfaction with the order on a scale of 1 to 5; NaN where the row has none.
    pub rating: Vec<f32>,
    /// Answer to "would you recommend us", 0 to 10; NaN where the row has none.
    pub recommend: Vec<f32>,
}

impl Block {
    /// Rows in the block.
    pub fn rows(&self) -> usize {
        self.customer.len()
    }
}
