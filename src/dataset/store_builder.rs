//! Collects blocks and joins them into one [`Dataset`].

use super::store_dictionary::Dictionary;
use super::store_order::{Keys, Layout, layout};
use super::{Block, Dataset, NO_ENTRY};
use std::mem::take;

/// Why a block was not taken: it cannot come from the importer, so it was damaged on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockError {
    /// A column has neither the length of the others nor, being optional, length 0.
    ColumnLength,
    /// An index points outside its dictionary.
    Index,
}

/// Takes blocks in the order of their rows. The dataset depends on the sequence of rows only, never on where the
/// rows were cut into blocks.
///
/// ```
/// use rapport::dataset::{Block, Builder};
/// let mut block = Block { customer: vec![0, 0], day: vec![9, 7], amount: vec![500, 300], ..Block::default() };
/// block.customers.push(b"Ann");
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let dataset = builder.finish();
/// assert_eq!(dataset.days(), [7, 9]); // by day; without an order id each row is an order
/// assert_eq!(dataset.amounts(), [300, 500]);
/// ```
#[derive(Debug, Default)]
pub struct Builder {
    customers: Dictionary,
    categories: Dictionary,
    channels: Dictionary,
    campaigns: Dictionary,
    /// The columns as they came, with indexes already pointing into the merged dictionaries.
    blocks: Vec<Block>,
    rows: usize,
}

impl Builder {
    /// An empty builder.
    pub fn new() -> Builder {
        Builder::default()
    }

    /// Rows taken so far.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Takes the next rows. A damaged block is refused whole and changes nothing.
    pub fn push(&mut self, mut block: Block) -> Result<(), BlockError> {
        check(&block)?;
        remap(&mut block.customer, &self.customers.merge(&take(&mut block.customers)));
        remap(&mut block.category, &self.categories.merge(&take(&mut block.categories)));
        remap(&mut block.channel, &self.channels.merge(&take(&mut block.channels)));
        remap(&mut block.campaign, &self.campaigns.merge(&take(&mut block.campaigns)));
        self.rows += block.rows();
        self.blocks.push(block);
        Ok(())
    }

    /// Sorts everything into place.
    pub fn finish(mut self) -> Dataset {
        let customers = self.customers.into_texts();
        let keys = self.blocks.iter_mut().map(|b| Keys {
            customer: take(&mut b.customer),
            day: take(&mut b.day),
            order: take(&mut b.order),
        });
        let Layout { place, order_start, line_start, day } = layout(customers.len(), self.rows, keys.collect());
        let blocks = &mut self.blocks;
        // The length of a block is still known from its amounts, which go last.
        let quantity = scatter(blocks, &place, f32::NAN, |b| &mut b.quantity);
        let category = scatter(blocks, &place, NO_ENTRY, |b| &mut b.category);
        let channel = scatter(blocks, &place, NO_ENTRY, |b| &mut b.channel);
        let campaign = scatter(blocks, &place, NO_ENTRY, |b| &mut b.campaign);
        let rating = scatter(blocks, &place, f32::NAN, |b| &mut b.rating);
        let recommend = scatter(blocks, &place, f32::NAN, |b| &mut b.recommend);
        let line_amount = scatter(blocks, &place, 0, |b| &mut b.amount);
        drop(place);
        let one_line_an_order = day.len() == line_amount.len();
        let (amount, line_amount, line_start) = if one_line_an_order {
            (line_amount, Vec::new(), Vec::new())
        } else {
            let spans = line_start.iter().zip(line_start.iter().skip(1));
            let sum = |(from, to): (&u32, &u32)| {
                let lines = line_amount.get(*from as usize..*to as usize).unwrap_or_default();
                lines.iter().fold(0i64, |sum, x| sum.saturating_add(*x))
            };
            (spans.map(sum).collect(), line_amount, line_start)
        };
        Dataset {
            customers,
            categories: self.categories.into_texts(),
            channels: self.channels.into_texts(),
            campaigns: self.campaigns.into_texts(),
            order_start,
            day,
            amount,
            line_start,
            line_amount,
            quantity,
            category,
            channel,
            campaign,
            rating,
            recommend,
        }
    }
}

fn check(block: &Block) -> Result<(), BlockError> {
    let rows = block.rows();
    let optional = [
        block.order.len(),
        block.quantity.len(),
        block.category.len(),
        block.channel.len(),
        block.campaign.len(),
        block.rating.len(),
        block.recommend.len(),
    ];
    if block.day.len() != rows || block.amount.len() != rows || optional.iter().any(|n| *n != 0 && *n != rows) {
        return Err(BlockError::ColumnLength);
    }
    let inside = |column: &[u32], len: usize| column.iter().all(|i| (*i as usize) < len || *i == NO_ENTRY);
    let known = block.customer.iter().all(|i| (*i as usize) < block.customers.len())
        && inside(&block.category, block.categories.len())
        && inside(&block.channel, block.channels.len())
        && inside(&block.campaign, block.campaigns.len());
    known.then_some(()).ok_or(BlockError::Index)
}

fn remap(column: &mut [u32], to: &[u32]) {
    for index in column {
        *index = to.get(*index as usize).copied().unwrap_or(NO_ENTRY);
    }
}

/// Moves one column of all blocks to its final place and frees it; empty when no block has it.
fn scatter<T: Copy>(blocks: &mut [Block], place: &[u32], none: T, column: fn(&mut Block) -> &mut Vec<T>) -> Vec<T> {
    if blocks.iter_mut().all(|b| column(b).is_empty()) {
        return Vec::new();
    }
    let mut out = vec![none; place.len()];
    let mut place = place.iter();
    for block in blocks {
        let rows = block.amount.len();
        let values = take(column(block));
        let targets = place.by_ref().take(rows);
        if values.is_empty() {
            targets.for_each(drop);
            continue;
        }
        for (to, value) in targets.zip(values) {
            if let Some(slot) = out.get_mut(*to as usize) {
                *slot = value;
            }
        }
    }
    out
}
