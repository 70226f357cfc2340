//! What counts as the text of a cell, and which cells are empty.

use super::number::Number;
use crate::import::bytes::encoding::Encoding;
use crate::import::range::report::Reason;
use crate::units::Currency;

/// The value without the blanks around it: ASCII blanks, and the encoding's no-break and ideographic space.
#[inline]
pub(in crate::import) fn trim(value: &[u8], encoding: Encoding) -> &[u8] {
    // Most values have nothing to trim.
    if let ([0x21..=0x7E, ..], [.., 0x21..=0x7E]) = (value, value) {
        return value;
    }
    trim_blanks(value, encoding)
}

fn trim_blanks(value: &[u8], encoding: Encoding) -> &[u8] {
    let mut value = without_zeros(value);
    let ends_high = |v: &[u8]| v.first().is_some_and(|b| *b >= 0x80) || v.last().is_some_and(|b| *b >= 0x80);
    if !ends_high(value) {
        return value;
    }
    let blanks: &[&[u8]] = match encoding {
        Encoding::Gb18030 => &[b"\xA1\xA1"],
        Encoding::Big5 => &[b"\xA1\x40"],
        Encoding::ShiftJis => &[b"\x81\x40"],
        Encoding::Windows1252 => &[b"\xA0"],
        // No-break space, ideographic space, byte order mark.
        _ => &[b"\xC2\xA0", b"\xE3\x80\x80", b"\xEF\xBB\xBF"],
    };
    loop {
        let before = value.len();
        for blank in blanks {
            value = value.strip_prefix(*blank).unwrap_or(value).trim_ascii();
            // Of two bytes, the first could be the second half of the character before.
            if matches!(encoding, Encoding::Utf8 | Encoding::Windows1252) {
                value = value.strip_suffix(*blank).unwrap_or(value).trim_ascii();
            }
        }
        if value.len() == before {
            return value;
        }
    }
}

/// Without ASCII blanks and the zero bytes that programs with fields of a fixed length leave around a text.
fn without_zeros(value: &[u8]) -> &[u8] {
    let is_text = |b: &u8| !b.is_ascii_whitespace() && *b != 0;
    let start = value.iter().position(is_text).unwrap_or(value.len());
    let end = value.iter().rposition(is_text).map_or(start, |last| last + 1);
    value.get(start..end).unwrap_or_default()
}

/// Whether a trimmed value says "nothing here", as databases and spreadsheets write it.
#[inline(always)]
pub(in crate::import) fn is_missing(value: &[u8]) -> bool {
    match value {
        [] => true,
        [b'\\' | b'n' | b'N' | b'#', ..] if value.len() <= 4 => is_word_for_nothing(value),
        _ => false,
    }
}

#[cold]
fn is_word_for_nothing(value: &[u8]) -> bool {
    [&b"\\N"[..], b"null", b"nan", b"n/a", b"#n/a"].iter().any(|m| value.eq_ignore_ascii_case(m))
}

/// The amount, unless it carries the sign of another currency than the file's.
pub(in crate::import) fn own_currency(number: Number, currency: Option<Currency>) -> Result<Number, Reason> {
    match (number.sign, currency) {
        (Some(sign), Some(currency)) if !sign.fits(currency) => Err(Reason::OtherCurrency),
        _ => Ok(number),
    }
}

/// The id without the `.0` that a float export has added; none when it is not digits followed by `.0`.
pub(in crate::import) fn without_float(id: &[u8]) -> Option<&[u8]> {
    let digits = id.strip_suffix(b".0")?;
    (!digits.is_empty() && digits.iter().all(u8::is_ascii_digit)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_lose_blanks_and_float_endings_only() {
        assert_eq!(trim(" \u{a0}00123\u{3000} ".as_bytes(), Encoding::Utf8), b"00123");
        assert_eq!(trim(b"\xA0x\xA0", Encoding::Windows1252), b"x");
        assert_eq!(without_float(b"17850.0"), Some(&b"17850"[..]));
        assert_eq!(without_float(b"1.10"), None);
        assert_eq!(without_float(b"A1.0"), None);
        assert!(is_missing(b"NULL") && is_missing(b"") && !is_missing(b"NA"));
    }
}
