//! Where the delimiters, quotes and line ends are: the first of two passes over the bytes.
//!
//! The second pass jumps from mark to mark instead of looking at every byte. 64 bytes are compared at a time, with the
//! vector instructions of the browser, or what the compiler makes of them elsewhere.

use super::dialect::Dialect;
use std::ops::Deref;

/// The places of all marks in a buffer, in rising order.
#[derive(Debug, Default)]
pub(in crate::import) struct Marks {
    /// With room behind the last one, so that none of them needs to ask for it.
    places: Vec<u32>,
    count: usize,
}

impl Deref for Marks {
    type Target = [u32];

    #[inline]
    fn deref(&self) -> &[u32] {
        self.places.get(..self.count).unwrap_or_default()
    }
}

impl Marks {
    /// Appends the marks in `bytes`; the first byte has place `base`.
    pub fn add(&mut self, bytes: &[u8], base: usize, dialect: Dialect) {
        let (delimiter, end) = (dialect.delimiter, dialect.line_end.byte());
        let signs = [delimiter, dialect.quote.unwrap_or(delimiter), end];
        let (blocks, rest) = bytes.as_chunks::<64>();
        let mut at = base as u32;
        for block in blocks {
            self.put(at, hits(block, signs));
            at += 64;
        }
        let mut last = [0; 64];
        if let Some(head) = last.get_mut(..rest.len()) {
            head.copy_from_slice(rest);
        }
        self.put(at, hits(&last, signs) & !(u64::MAX << rest.len()));
    }

    /// Appends a mark for each bit of a block that begins at `at`.
    #[inline]
    fn put(&mut self, at: u32, mut hits: u64) {
        if self.places.len() < self.count + 64 {
            self.places.resize(self.count * 2 + 64, 0);
        }
        let count = hits.count_ones() as usize;
        let room = self.places.get_mut(self.count..).unwrap_or_default();
        // Eight at a time, whether there are so many or not: a branch for each would be guessed wrong at the last.
        for eight in room.as_chunks_mut::<8>().0.iter_mut().take(count.div_ceil(8)) {
            for place in eight {
                *place = at + hits.trailing_zeros();
                hits &= hits.wrapping_sub(1);
            }
        }
        self.count += count;
    }

    /// Forgets the first marks; the others move down by so many bytes.
    pub fn forget(&mut self, first: usize, bytes: usize) {
        let first = first.min(self.count);
        self.places.copy_within(first..self.count, 0);
        self.count -= first;
        self.places.iter_mut().take(self.count).for_each(|place| *place -= bytes as u32);
    }
}

/// A bit for each byte that is one of three signs, the lowest for the first.
#[cfg(target_arch = "wasm32")]
#[inline]
fn hits(block: &[u8; 64], signs: [u8; 3]) -> u64 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    let [a, b, c] = signs.map(|sign| u8x16_splat(sign));
    let mut mask = 0;
    for (i, bytes) in block.as_chunks::<16>().0.iter().enumerate() {
        let [low, high] = [0, 8].map(|from| bytes.get(from..from + 8).and_then(|half| half.first_chunk()));
        let word = |half: Option<&[u8; 8]>| half.map_or(0, |half| u64::from_le_bytes(*half));
        let x = u64x2(word(low), word(high));
        let is_sign = v128_or(v128_or(u8x16_eq(x, a), u8x16_eq(x, b)), u8x16_eq(x, c));
        mask |= u64::from(u8x16_bitmask(is_sign)) << (16 * i);
    }
    mask
}

/// A bit for each byte that is one of three signs, the lowest for the first.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn hits(block: &[u8; 64], signs: [u8; 3]) -> u64 {
    let [a, b, c] = signs;
    let is_sign = block.map(|byte| u8::from(byte == a) | u8::from(byte == b) | u8::from(byte == c));
    let mut mask = 0;
    for (i, eight) in is_sign.as_chunks::<8>().0.iter().enumerate() {
        // Gathers the lowest bit of each of the eight bytes into one byte; no two products meet in a bit.
        mask |= (u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (i * 8);
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_where_a_plain_search_finds_them() {
        let text: Vec<u8> = (0..1000u32).map(|i| b"a,b\"c\nd;e\r"[(i * i % 7 + i % 3) as usize % 10]).collect();
        for cut in 0..130 {
            let mut found = Marks::default();
            found.add(&text[cut..], cut, Dialect::default());
            let plain: Vec<u32> =
                (cut..text.len()).filter(|&i| b",\"\n".contains(&text[i])).map(|i| i as u32).collect();
            assert_eq!(*found, *plain, "from {cut}");
        }
    }
}
