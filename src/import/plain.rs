//! Values beyond ASCII as plain text: full-width forms become ASCII, so that `２９．３３` is read like `29.33`.

use super::dictionary::decoded;
use super::encoding::{Decode, Encoding};

/// The text of a value with full-width characters made ASCII, in `out`.
pub(super) fn plain<'a>(value: &[u8], encoding: Encoding, decode: &impl Decode, out: &'a mut String) -> &'a str {
    out.clear();
    if encoding == Encoding::Gb18030 {
        // The few signs that dates and amounts need, without a call of the decoder for every row.
        if common_gb18030(value, out) {
            return out;
        }
        out.clear();
    }
    match (encoding, std::str::from_utf8(value)) {
        (Encoding::Utf8, Ok(text)) => out.extend(text.chars().map(narrow)),
        _ => out.extend(decoded(value, encoding, decode).chars().map(narrow)),
    }
    out
}

/// The ASCII form of a full-width character, or the character itself.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        '\u{FFE5}' => '¥',
        '\u{FFE1}' => '£',
        _ => c,
    }
}

fn common_gb18030(mut value: &[u8], out: &mut String) -> bool {
    loop {
        value = match value {
            [] => return true,
            [b @ 0..=0x7F, rest @ ..] => {
                out.push(char::from(*b));
                rest
            }
            [0x81, 0x30, 0x84, 0x36, rest @ ..] | [0xA3, 0xA4, rest @ ..] => {
                out.push('¥');
                rest
            }
            // Row 3 of GB2312 is ASCII in full width.
            [0xA3, b @ 0xA1..=0xFE, rest @ ..] => {
                out.push(char::from(b - 0x80));
                rest
            }
            [a, b, rest @ ..] => {
                out.push(match (a, b) {
                    (0xA1, 0xA1) => ' ',
                    (0xC4, 0xEA) => '年',
                    (0xD4, 0xC2) => '月',
                    (0xC8, 0xD5) => '日',
                    (0xD4, 0xAA) => '元',
                    _ => return false,
                });
                rest
            }
            _ => return false,
        };
    }
}
