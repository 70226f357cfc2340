//! The rows of one byte range of one file, on their way from a parse worker to the engine.

use super::{CustomerId, Texts};
use crate::units::AmountUnit;

/// How far above itself an answer to "would you recommend us" stands that was given on another scale than 0 to 10.
pub const OTHER_SCALE: f64 = 100.0;

/// Stands in an index column where the row has no entry.
pub const NO_ENTRY: u32 = u32::MAX;

/// Accepted rows in columns of equal length. Optional columns are empty when the file does not have them.
/// Texts are UTF-8, each dictionary in order of first appearance in the block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// Distinct customer ids that are too long to stand in the row.
    pub customers: Texts,
    /// Distinct categories.
    pub categories: Texts,
    /// Distinct channels.
    pub channels: Texts,
    /// Distinct campaigns (an activity the customer took part in).
    pub campaigns: Texts,
    /// Who ordered; a long id is a place in `customers`.
    pub customer: Vec<CustomerId>,
    /// Day number (see [`crate::units::Day`]).
    pub day: Vec<i32>,
    /// What the amounts count.
    pub unit: AmountUnit,
    /// Amount of the row.
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
    /// Answer to "would you recommend us", 0 to 10; NaN where the row has none. An answer on another scale stands
    /// [`OTHER_SCALE`] above itself, because no NPS can be made of it.
    pub recommend: Vec<f32>,
}

/// Why a block was not taken: it cannot come from the importer, so it was damaged on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockError {
    /// A column has neither the length of the others nor, being optional, length 0.
    ColumnLength,
    /// An index points outside its dictionary.
    Index,
    /// The bytes are not those of a block, or of one with another number of partitions.
    Form,
}

impl Block {
    /// Rows in the block.
    pub fn rows(&self) -> usize {
        self.customer.len()
    }

    /// Adds the customer of the next row. A long id is put into the dictionary without looking whether it is there.
    pub fn push_customer(&mut self, id: &[u8]) {
        let id = CustomerId::short(id).unwrap_or_else(|| CustomerId::long(self.customers.push(id)));
        self.customer.push(id);
    }

    /// Counts the amounts in hundredths where each of them is a whole number of those; nothing is lost.
    ///
    /// ```
    /// use rapport::{dataset::Block, units::AmountUnit};
    /// let fine = |amount| Block { unit: AmountUnit::TenThousandths, amount, ..Block::default() };
    /// assert_eq!(fine(vec![100, -2500]).in_least_unit(), Block { amount: vec![1, -25], ..Block::default() });
    /// assert_eq!(fine(vec![100, 10]).in_least_unit(), fine(vec![100, 10]));
    /// ```
    pub fn in_least_unit(mut self) -> Block {
        let parts = self.unit.per_hundredth();
        if parts > 1 && self.amount.iter().all(|amount| amount % parts == 0) {
            self.amount.iter_mut().for_each(|amount| *amount /= parts);
            self.unit = AmountUnit::Hundredths;
        }
        self
    }

    /// Whether columns and indexes fit together.
    pub fn check(&self) -> Result<(), BlockError> {
        let rows = self.rows();
        let optional = [
            self.order.len(),
            self.quantity.len(),
            self.category.len(),
            self.channel.len(),
            self.campaign.len(),
            self.rating.len(),
            self.recommend.len(),
        ];
        if self.day.len() != rows || self.amount.len() != rows || optional.iter().any(|n| *n != 0 && *n != rows) {
            return Err(BlockError::ColumnLength);
        }
        let inside = |column: &[u32], len: usize| column.iter().all(|i| (*i as usize) < len || *i == NO_ENTRY);
        let known = self.customer.iter().filter_map(|id| id.place()).all(|at| (at as usize) < self.customers.len())
            && inside(&self.category, self.categories.len())
            && inside(&self.channel, self.channels.len())
            && inside(&self.campaign, self.campaigns.len());
        known.then_some(()).ok_or(BlockError::Index)
    }
}
