//! Numbers as people type them.

use crate::units::decimal;

/// The signs that part a number in one way of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Separators {
    /// Before the decimals.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
}

impl Separators {
    /// 1,234.5 as in English and Chinese.
    pub const POINT: Separators = Separators { decimal: '.', group: ',' };
    /// 1.234,5 as in most of Europe.
    pub const COMMA: Separators = Separators { decimal: ',', group: '.' };
}

/// Reads what a person typed into a number field, in units: `500万` is 5,000,000, `3.5k` is 3,500 and `12%` is 0.12.
/// Nothing when it is not one number; a misplaced group sign is refused, never dropped, since `1,5` might mean 1.5.
///
/// ```
/// use rapport::locale::{Separators, parse_number};
/// let read = |text| parse_number(text, Separators::POINT);
/// assert_eq!(read("500万"), Some(5_000_000.0));
/// assert_eq!(read("1.2亿"), Some(120_000_000.0));
/// assert_eq!(read("3.5k"), Some(3_500.0));
/// assert_eq!(read("12%"), Some(0.12));
/// assert_eq!(read("1,234.5"), Some(1_234.5));
/// assert_eq!(read("1,5"), None);
/// assert_eq!(parse_number("1.234,5", Separators::COMMA), Some(1_234.5));
/// ```
pub fn parse_number(text: &str, separators: Separators) -> Option<f64> {
    let text: String = text.chars().map(half_width).filter(|c| !is_ornament(*c)).collect();
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, factor) = split_unit(text.trim());
    let value = plain_number(digits.trim_end(), separators)? * factor;
    // A hundredth is divided, not multiplied: 12 × 0.01 is not the double nearest to 0.12.
    let value = if text.ends_with('%') { value / 100.0 } else { value };
    value.is_finite().then_some(if negative { -value } else { value })
}

/// Full-width forms come from Chinese input methods; every kind of minus and space means the same here.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2212}' | '\u{2013}' => '-',
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '。' => '.',
        other => other,
    }
}

/// Signs that say nothing about the number: currency, and the 元 after it.
fn is_ornament(c: char) -> bool {
    matches!(c, '¥' | '￥' | '$' | '€' | '£' | '元' | '圓')
}

/// The unit at the end and what it multiplies by; the longer name is tried first.
fn split_unit(text: &str) -> (&str, f64) {
    const UNITS: [(&str, f64); 18] = [
        ("百万", 1e6),
        ("百萬", 1e6),
        ("千万", 1e7),
        ("千萬", 1e7),
        ("万亿", 1e12),
        ("萬億", 1e12),
        ("万", 1e4),
        ("萬", 1e4),
        ("亿", 1e8),
        ("億", 1e8),
        ("千", 1e3),
        ("百", 1e2),
        ("bn", 1e9),
        ("k", 1e3),
        ("m", 1e6),
        ("b", 1e9),
        ("w", 1e4),
        ("%", 1.0),
    ];
    for (unit, factor) in UNITS {
        let at = text.len().saturating_sub(unit.len());
        if let (Some(head), Some(tail)) = (text.get(..at), text.get(at..))
            && tail.eq_ignore_ascii_case(unit)
        {
            return (head, factor);
        }
    }
    (text, 1.0)
}

/// Digits with optional groups of three and optional decimals, nothing else.
fn plain_number(text: &str, separators: Separators) -> Option<f64> {
    let (whole, decimals) = match text.split_once(separators.decimal) {
        Some((whole, decimals)) => (whole, decimals),
        None => (text, ""),
    };
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(decimals) || (whole.is_empty() && decimals.is_empty()) {
        return None;
    }
    // A space may stand for the group sign everywhere (ISO 80000-1).
    let mut groups = whole.split([separators.group, ' ']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    let mut grouped = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        grouped = true;
        digits.push_str(group);
    }
    if !is_digits(&digits) || (grouped && !(1..=3).contains(&first.len())) {
        return None;
    }
    let whole = digits.trim_start_matches('0');
    decimal(&format!("{}.{decimals}0", if whole.is_empty() { "0" } else { whole }))
}

#[cfg(test)]
mod tests {
    use super::{Separators, parse_number};
    use proptest::prelude::*;

    fn read(text: &str) -> Option<f64> {
        parse_number(text, Separators::POINT)
    }

    #[test]
    fn what_people_type() {
        for (text, value) in [
            ("0", 0.0),
            (" 1 200 ", 1200.0),
            ("¥2,793,333.33", 2_793_333.33),
            ("−3.5", -3.5),
            ("-¥5", -5.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("+8", 8.0),
            ("838 万", 8_380_000.0),
            ("838萬元", 8_380_000.0),
            ("３００万", 3_000_000.0),
            ("3百万", 3_000_000.0),
            ("2 M", 2_000_000.0),
            ("1.2bn", 1_200_000_000.0),
            ("62.9 %", 0.629),
            ("１２％", 0.12),
            ("-5%", -0.05),
        ] {
            let got = read(text);
            assert!(got.is_some_and(|got| (got - value).abs() < 1e-9 * value.abs().max(1.0)), "{text}: {got:?}");
        }
    }

    #[test]
    fn what_is_not_one_number() {
        for text in [
            "", " ", "-", "abc", "1,5", "1,23,456", "12,34", ",123", "1.2.3", "5 kg", "1e5", "--1", "%", "万", "1-2",
            "NaN", "inf", "1234,567",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = read(&text);
            let _ = parse_number(&text, Separators::COMMA);
        }

        #[test]
        fn reads_back_plain_decimals(cents in -1_000_000_000_i64..1_000_000_000) {
            let value = cents as f64 / 100.0;
            prop_assert_eq!(read(&format!("{value}")), Some(value));
        }
    }
}
