//! Values beyond ASCII as plain text: full-width forms and the digits of other scripts become ASCII, so that `２９．３３` and
//! `٢٩.٣٣` are read like `29.33`.

use super::dictionary::decoded;
use crate::import::bytes::encoding::{Decode, Encoding};

/// The text of a value with full-width characters made ASCII, in `out`.
pub(in crate::import) fn plain<'a>(
    value: &[u8],
    encoding: Encoding,
    decode: &impl Decode,
    out: &'a mut String,
) -> &'a str {
    out.clear();
    if encoding == Encoding::Gb18030 {
        // The few signs that dates and amounts need, without a call of the decoder for every row.
        if common_gb18030(value, out) {
            return out;
        }
        out.clear();
    }
    match (encoding, std::str::from_utf8(value)) {
        (Encoding::Utf8, Ok(text)) => out.extend(text.chars().filter(is_shown).map(narrow)),
        _ => out.extend(decoded(value, encoding, decode).chars().filter(is_shown).map(narrow)),
    }
    out
}

/// The zeros of other digits that stand in a row: Arabic-Indic, Persian, Devanagari, Bengali, Thai.
const ZEROS: [char; 5] = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}'];

/// Whether a text has digits of another script.
pub(in crate::import) fn has_other_digits(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|c| digit(c).is_some())
}

/// The ASCII digit for one of another script.
fn digit(c: char) -> Option<char> {
    let value = ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// Whether a character is there to be seen, and not to say in which direction the others are written.
fn is_shown(c: &char) -> bool {
    !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}' | '\u{FEFF}')
}

/// The ASCII form of a full-width character or a digit, or the character itself.
fn narrow(c: char) -> char {
    match c {
        '\u{660}'..='\u{E59}' => digit(c).unwrap_or(c),
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
