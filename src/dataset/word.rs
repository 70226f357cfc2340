//! Short texts in a register.

/// Up to eight bytes of a text as a number, the first byte lowest; of a longer text the first eight. Reads whole words that
/// may overlap: copying so few bytes costs more than the rest of the work with them.
///
/// ```
/// use rapport::dataset::short_word;
/// assert_eq!(short_word(b"AB"), 0x4241);
/// assert_eq!(short_word(b"ABCDEFG"), 0x47_4645_4443_4241);
/// ```
#[inline]
pub fn short_word(text: &[u8]) -> u64 {
    if let Some(eight) = text.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(head), Some(tail)) = (text.first_chunk(), text.last_chunk()) {
        let (head, tail) = (u32::from_le_bytes(*head), u32::from_le_bytes(*tail));
        return u64::from(head) | u64::from(tail) << (8 * (text.len() - 4));
    }
    match *text {
        [a] => u64::from(a),
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a, b, c] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_reads_as_its_bytes() {
        let text = b"\x81bcdefgh";
        for length in 0..=text.len() {
            let mut bytes = [0; 8];
            bytes[..length].copy_from_slice(&text[..length]);
            assert_eq!(short_word(&text[..length]), u64::from_le_bytes(bytes), "{length}");
        }
        assert_eq!(short_word(b"12345678x"), short_word(b"12345678"));
    }
}
