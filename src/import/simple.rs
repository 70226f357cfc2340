//! The commonest numbers, read byte by byte.

use super::number::{DecimalMark, MOST_DIGITS, Number};

/// Reads a number in ASCII of the simplest form: sign, digits, decimal mark, digits.
pub(super) fn simple(value: &[u8], mark: DecimalMark) -> Option<Number> {
    let point = if mark == DecimalMark::Point { b'.' } else { b',' };
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
