//! Where the delimiters, quotes and line ends are: the first of two passes over the bytes.
//!
//! The second pass jumps from mark to mark instead of looking at every byte. 64 bytes are compared at a time, which
//! the compiler turns into vector instructions (`simd128` in the browser).

use super::dialect::Dialect;

/// Appends the positions of all marks in `bytes`; the first byte has position `base`.
pub(super) fn mark(bytes: &[u8], base: usize, dialect: Dialect, out: &mut Vec<u32>) {
    let (delimiter, end) = (dialect.delimiter, dialect.line_end.byte());
    let quote = dialect.quote.unwrap_or(delimiter);
    let is_mark = |b: u8| u8::from(b == delimiter) | u8::from(b == quote) | u8::from(b == end);
    let mut at = base as u32;
    let mut blocks = bytes.chunks_exact(64);
    for block in &mut blocks {
        let mut hits = [0u8; 64];
        for (hit, &byte) in hits.iter_mut().zip(block) {
            *hit = is_mark(byte);
        }
        let mut mask = 0u64;
        for (i, eight) in hits.chunks_exact(8).enumerate() {
            let word = u64::from_le_bytes(eight.try_into().unwrap_or_default());
            // Gathers the lowest bit of each of the eight bytes into one byte; no two products meet in a bit.
            mask |= (word.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (i * 8);
        }
        // Room for all of them first: asking for it one by one costs more than finding them.
        let from = out.len();
        out.resize(from + mask.count_ones() as usize, 0);
        for slot in out.get_mut(from..).unwrap_or_default() {
            *slot = at + mask.trailing_zeros();
            mask &= mask.wrapping_sub(1);
        }
        at += 64;
    }
    for &byte in blocks.remainder() {
        if is_mark(byte) != 0 {
            out.push(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_where_a_plain_search_finds_them() {
        let text: Vec<u8> = (0..1000u32).map(|i| b"a,b\"c\nd;e\r"[(i * i % 7 + i % 3) as usize % 10]).collect();
        for cut in 0..130 {
            let mut found = Vec::new();
            mark(&text[cut..], cut, Dialect::default(), &mut found);
            let plain: Vec<u32> =
                (cut..text.len()).filter(|&i| b",\"\n".contains(&text[i])).map(|i| i as u32).collect();
            assert_eq!(found, plain, "from {cut}");
        }
    }
}
