//! Which tags each of many customers has, a bit a tag.

use super::TagId;
use crate::analysis::criteria::{Compiled, look};
use crate::analysis::{LookBack, Params};
use crate::dataset::Dataset;

/// The tags of some customers.
#[derive(Debug, Default)]
pub(in crate::analysis) struct TagSets {
    tags: Vec<TagId>,
    /// Words of 64 bits a customer.
    words: usize,
    bits: Vec<u64>,
}

impl TagSets {
    /// The tags of the parameters that each of these customers has.
    pub fn of(dataset: &Dataset, params: &Params, customers: &[u32]) -> TagSets {
        let tags: Vec<TagId> = params.tags.iter().map(|tag| tag.id).collect();
        let words = tags.len().div_ceil(64);
        let mut bits = vec![0u64; customers.len() * words];
        look(dataset, params, LookBack::All, |known, _| {
            for (at, tag) in params.tags.iter().enumerate() {
                let (word, bit) = (at / 64, 1u64 << (at % 64));
                let members = Compiled::of(&tag.criteria, known).members(known, tag.criteria.scoring());
                for (place, customer) in customers.iter().enumerate() {
                    let has = members.get(*customer as usize).copied().unwrap_or(false);
                    if let Some(own) = bits.get_mut(place * words + word).filter(|_| has) {
                        *own |= bit;
                    }
                }
            }
        });
        TagSets { tags, words, bits }
    }

    /// The tags of the customer at a place, in the order of the document.
    pub fn of_place(&self, place: usize) -> Vec<TagId> {
        let own = self.bits.get(place * self.words..(place + 1) * self.words).unwrap_or_default();
        let has = |at: usize| own.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1);
        self.tags.iter().enumerate().filter(|(at, _)| has(*at)).map(|(_, tag)| *tag).collect()
    }
}
