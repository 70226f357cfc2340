//! The commonest numbers, read eight bytes at once, or byte by byte.

use super::number::{DecimalMark, MOST_DIGITS, Number};
use crate::dataset::short_word;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = ONES << 7;
const ZEROS: u64 = ONES * b'0' as u64;

/// Reads a number in ASCII of the simplest form: sign, digits, decimal mark, digits.
#[inline]
pub(in crate::import) fn simple(value: &[u8], mark: DecimalMark) -> Option<Number> {
    match value {
        // Quantities and answers.
        [digit @ b'0'..=b'9'] => Some(Number { digits: i64::from(digit - b'0'), scale: 0, sign: None }),
        [b'-', ..] | [] | [_] | [_, _, _, _, _, _, _, _, _, ..] => by_byte(value, mark),
        _ => at_once(value, mark),
    }
}

fn point(mark: DecimalMark) -> u8 {
    if mark == DecimalMark::Point { b'.' } else { b',' }
}

/// Two to eight digits, one of which may be the decimal mark.
#[inline]
fn at_once(value: &[u8], mark: DecimalMark) -> Option<Number> {
    // The last byte highest, and below the first one zeros, which do not change the number.
    let free = 64 - 8 * value.len() as u32;
    let word = short_word(value) << free | ZEROS & !(u64::MAX << free);
    // The high bit of each byte that is the decimal mark.
    let other = word ^ (ONES * u64::from(point(mark)));
    let points = !(((other & !HIGH) + !HIGH) | other) & HIGH;
    let (word, scale) = match points {
        0 => (word, 0),
        _ => {
            let at = points.trailing_zeros() - 7;
            let before = !(u64::MAX << at);
            // What stands before the mark moves into its place; a second mark is no digit.
            (word & (!before << 8) | (word & before) << 8 | u64::from(b'0'), (56 - at) / 8)
        }
    };
    let digits = word ^ ZEROS;
    if (digits & !HIGH).wrapping_add(ONES * 0x76) & HIGH | digits & HIGH != 0 {
        return None;
    }
    // Pairs of digits, then pairs of pairs, then both halves.
    let pairs = (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    let eight = (fours * 10_000 + (fours >> 32)) & 0xFFFF_FFFF;
    Some(Number { digits: eight as i64, scale, sign: None })
}

#[inline(never)]
fn by_byte(value: &[u8], mark: DecimalMark) -> Option<Number> {
    let point = point(mark);
    let (negative, body) = match value {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, value),
    };
    if body.len() > MOST_DIGITS as usize || body.is_empty() {
        return None;
    }
    let (mut digits, mut scale, mut fraction) = (0i64, 0u32, false);
    for &b in body {
        let digit = b.wrapping_sub(b'0');
        if digit < 10 {
            digits = digits * 10 + i64::from(digit);
            scale += u32::from(fraction);
        } else if b == point && !fraction {
            fraction = true;
        } else {
            return None;
        }
    }
    if fraction && body.len() == 1 {
        return None;
    }
    Some(Number { digits: if negative { -digits } else { digits }, scale, sign: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_read_the_same(value in "[0-9]{0,9}([.,/:x0-9\u{80}]{0,2}[0-9]{0,3})?") {
            for mark in [DecimalMark::Point, DecimalMark::Comma] {
                prop_assert_eq!(simple(value.as_bytes(), mark), by_byte(value.as_bytes(), mark));
            }
        }
    }
}
