//! Merges the dictionaries of many blocks into one, without keeping any text twice.

use super::{NO_ENTRY, Texts};

/// Distinct texts in order of first appearance, with an open-addressing index over them.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    texts: Texts,
    /// Positions in `texts`, or [`NO_ENTRY`] for a free slot; a power of two, at most half full.
    slots: Vec<u32>,
}

impl Dictionary {
    /// Adds the texts of a block and returns the new position of each.
    pub fn merge(&mut self, block: &Texts) -> Vec<u32> {
        (0..block.len() as u32).map(|i| self.intern(block.bytes(i))).collect()
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// The texts alone; the index is dropped.
    pub fn into_texts(self) -> Texts {
        self.texts
    }

    fn intern(&mut self, text: &[u8]) -> u32 {
        if self.texts.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.find(text);
        match self.slots.get_mut(slot) {
            Some(entry) if *entry == NO_ENTRY => {
                *entry = self.texts.push(text);
                *entry
            }
            Some(entry) => *entry,
            None => NO_ENTRY,
        }
    }

    /// The slot that holds the text, or the free slot where it belongs.
    fn find(&self, text: &[u8]) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(text) as usize & mask;
        while let Some(&entry) = self.slots.get(slot) {
            if entry == NO_ENTRY || self.texts.bytes(entry) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![NO_ENTRY; size];
        for i in 0..self.texts.len() as u32 {
            let slot = self.find(self.texts.bytes(i));
            if let Some(entry) = self.slots.get_mut(slot) {
                *entry = i;
            }
        }
    }
}

/// Eight bytes at a time (the multiply-rotate of rustc-hash), then mixed so that the low bits are usable.
/// Not seeded: the order of texts never depends on it, so a fixed function keeps the room free of randomness.
fn hash(text: &[u8]) -> u64 {
    const K: u64 = 0x517c_c1b7_2722_0a95;
    let mix = |h: u64, word: u64| (h.rotate_left(5) ^ word).wrapping_mul(K);
    let mut chunks = text.chunks_exact(8);
    let mut h = text.len() as u64;
    for chunk in &mut chunks {
        h = mix(h, chunk.iter().fold(0, |word, &b| word << 8 | u64::from(b)));
    }
    h = mix(h, chunks.remainder().iter().fold(0, |word, &b| word << 8 | u64::from(b)));
    h ^= h >> 32;
    h = h.wrapping_mul(K);
    h ^ h >> 29
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_position_in_order_of_first_appearance() {
        let mut dictionary = Dictionary::default();
        let mut block = Texts::default();
        let words: Vec<String> = (0..500).map(|i| format!("customer {}", i % 250)).collect();
        words.iter().for_each(|w| {
            block.push(w.as_bytes());
        });
        let positions = dictionary.merge(&block);
        assert_eq!(positions, (0..500).map(|i| i % 250).collect::<Vec<u32>>());
        assert_eq!(dictionary.merge(&block), positions);
        assert_eq!(dictionary.into_texts().len(), 250);
    }
}
