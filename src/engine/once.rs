//! Rows of orders that stand in two files count once.

use crate::dataset::{Block, Packed};
use crate::import::row_hashes;
use crate::units::Period;
use std::collections::HashMap;

/// Which rows came before, and how often. Only used when a sample has shown that files share rows, and only for the
/// days that they share, because it takes sixteen bytes and more for each row.
#[derive(Default)]
pub(super) struct Once {
    days: Option<Period>,
    /// Rows of the files before this one.
    before: HashMap<u64, u32>,
    /// Rows of this file so far.
    own: HashMap<u64, u32>,
    /// Rows left out.
    pub left_out: usize,
}

impl Once {
    /// The next file begins; rows of these days that stood in an earlier file are left out from now on.
    pub fn next_file(&mut self, days: Period) {
        self.days = Some(days);
        for (row, count) in self.own.drain() {
            let known = self.before.entry(row).or_default();
            *known = (*known).max(count);
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Once::default();
    }

    /// The block without the rows that an earlier file has as often; nothing when it is no block.
    pub fn filter(&mut self, packed: Box<dyn Packed>) -> Option<Box<dyn Packed>> {
        let Some(days) = self.days else { return Some(packed) };
        let (block, bits) = Block::unpack(&packed).ok()?;
        let keep: Vec<bool> = row_hashes(&block)
            .zip(&block.day)
            .map(|(row, day)| {
                if *day < days.from.0 || *day > days.to.0 {
                    return true;
                }
                let count = self.own.entry(row).or_default();
                *count += 1;
                self.before.get(&row).is_none_or(|before| *count > *before)
            })
            .collect();
        let gone = keep.iter().filter(|keep| !**keep).count();
        self.left_out += gone;
        Some(if gone == 0 { packed } else { Box::new(without(block, &keep).to_bytes(bits)) })
    }
}

/// The rows of a block that are kept; its dictionaries stay.
fn without(block: Block, keep: &[bool]) -> Block {
    fn only<T>(column: Vec<T>, keep: &[bool]) -> Vec<T> {
        column.into_iter().zip(keep).filter(|(_, keep)| **keep).map(|(value, _)| value).collect()
    }
    Block {
        customer: only(block.customer, keep),
        day: only(block.day, keep),
        amount: only(block.amount, keep),
        order: only(block.order, keep),
        quantity: only(block.quantity, keep),
        category: only(block.category, keep),
        channel: only(block.channel, keep),
        campaign: only(block.campaign, keep),
        rating: only(block.rating, keep),
        recommend: only(block.recommend, keep),
        ..block
    }
}
