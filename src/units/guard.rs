//! Texts that a spreadsheet would run as a formula, and the apostrophe that keeps it from doing so.
//!
//! Every text that leaves the tab as a cell goes through [`guarded`]: exported tables, lists and templates, copied tables
//! and cells. Spreadsheets pass over blanks and signs that nobody sees before they look for the sign of a formula, and
//! some take its full-width form for it, so these are passed over and known here too.

use std::borrow::Cow;

/// Signs with which a spreadsheet begins a formula: also the full-width and small forms, and the minus of typesetters.
const SIGNS: [char; 13] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '\u{2212}'];

/// The text as a cell: with an apostrophe in front where a spreadsheet would run it, or where it would lose an
/// apostrophe of its own when [`unguarded`] reads it back. Numbers, also negative ones, stay as they are.
///
/// ```
/// use rapport::units::guarded;
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(guarded("-2+3+cmd|' /C calc'!A0"), "'-2+3+cmd|' /C calc'!A0");
/// assert_eq!(guarded("\u{200b}＝1"), "'\u{200b}＝1");
/// assert_eq!((guarded("-1,234.50"), guarded("+1.2 pp")), ("-1,234.50".into(), "+1.2 pp".into()));
/// ```
pub fn guarded(text: &str) -> Cow<'_, str> {
    match is_guarded(text) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// The text of a cell that [`guarded`] has written.
///
/// ```
/// use rapport::units::{guarded, unguarded};
/// assert_eq!(unguarded(guarded("'=x").as_bytes()), b"'=x");
/// ```
pub fn unguarded(text: &[u8]) -> &[u8] {
    match text.strip_prefix(b"'") {
        Some(rest) if is_formula(&String::from_utf8_lossy(without_apostrophes(rest))) => rest,
        _ => text,
    }
}

fn without_apostrophes(text: &[u8]) -> &[u8] {
    let end = text.iter().position(|byte| *byte != b'\'').unwrap_or(text.len());
    text.get(end..).unwrap_or_default()
}

/// Whether a text gets an apostrophe.
fn is_guarded(text: &str) -> bool {
    match text.strip_prefix('\'') {
        Some(_) => is_formula(text.trim_start_matches('\'')),
        None => is_formula(text) && !is_figure(text),
    }
}

/// Whether a spreadsheet may take a text for a formula. A tab or line break in front lets it begin a cell of its own.
fn is_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_passed_over).starts_with(SIGNS)
}

/// Blanks, control characters and signs that are not seen.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_unseen(c)
}

/// Signs that take no room: joiners, marks of direction, soft hyphens, byte order marks, variation selectors.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A sign and one number, perhaps in groups of three, with a currency sign before it or a unit of letters behind: no
/// operator, bracket, or name of a cell can stand in it. Nothing is converted: the page would need the standard
/// library's reader for it, whose tables weigh ten kilobytes.
fn is_figure(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '+' | '-' | '\u{2212}');
    let Some(unsigned) = text.strip_prefix(is_sign) else { return false };
    let unsigned = unsigned.strip_prefix(is_currency).unwrap_or(unsigned);
    is_number(number_of(unsigned))
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¥' | '￥' | '€' | '£')
}

/// What stands before a unit: up to a dozen letters, a sign of per cent or a currency, with one blank before it at most.
fn number_of(text: &str) -> &str {
    let is_unit = |c: char| c.is_alphabetic() || is_currency(c) || matches!(c, '%' | '‰' | '％');
    let number = text.trim_end_matches(is_unit);
    let unit = text.get(number.len()..).unwrap_or_default();
    match unit.chars().count() {
        0 => text,
        1..=12 => number.strip_suffix(is_blank).unwrap_or(number),
        _ => text,
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Digits with decimals and perhaps an exponent, or in groups of three.
fn is_number(text: &str) -> bool {
    if let Some((number, exponent)) = text.split_once(['e', 'E']) {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        return is_decimal(number) && is_digits(exponent);
    }
    is_decimal(text) || is_grouped(text, None)
}

/// Whole digits or groups, and decimals behind another mark.
fn is_decimal(text: &str) -> bool {
    let mark = text.chars().rfind(|c| matches!(c, '.' | ','));
    match text.rsplit_once(['.', ',']) {
        Some((whole, decimals)) => is_grouped(whole, mark) && is_digits(decimals),
        None => is_digits(text),
    }
}

/// Digits alone, or one to three of them and groups of three behind equal marks other than that of the decimals.
fn is_grouped(text: &str, decimals: Option<char>) -> bool {
    let is_mark = |c: &char| is_blank(*c) || matches!(c, '.' | ',' | '\'' | '’');
    let Some(mark) = text.chars().find(is_mark) else { return is_digits(text) };
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    decimals != Some(mark) && is_digits(first) && first.len() <= 3 && groups.all(|g| g.len() == 3 && is_digits(g))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_a_number_stays_as_it_is() {
        for text in [
            "-5",
            "+5",
            "-12.50",
            "-007",
            "-1.5E-3",
            "+1e5",
            "-1,234.50",
            "-1.234,50",
            "-12 345,6",
            "-1'234",
            "-1\u{202f}234",
            "-5%",
            "-5 %",
            "\u{2212}5 %",
            "+1.2 pp",
            "-3.5万",
            "-¥1,200",
            "-1,234,567",
            "-0,5",
            "+1.2 个百分点",
            "-5 €",
        ] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn what_a_spreadsheet_may_run_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠x",
            "﹦1",
            "\u{200b}=1",
            "\u{feff}=1",
            "\u{0b}=1",
            " =1",
            "\u{a0}=1",
            "\u{3000}=1",
            "\u{202e}=1",
            "\u{85}=1",
            "\u{ad}=1",
            "\t=1",
            "\tx",
            "\rx",
            "\n=1",
            "-",
            "+",
            "-x",
            "-1+1",
            "--1",
            "-1.2.3",
            "-e5",
            "-inf",
            "+nan",
            "-1 ",
            "-A1",
            "-1A1",
            "-1%+cmd",
            "-5 %%(1)",
            "-12,34,5",
            "\u{2212}1+2",
            "+49 30",
            "＝",
            "-1.e5",
            "-1,234.5.6",
            "-.5",
        ] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "x", "12", "a=b", "1-2", "'x", "'", "''", "it's", "张三", "\u{200b}x", " x", "0049"] {
            assert_eq!(guarded(text), text);
        }
    }

    proptest! {
        #[test]
        fn the_apostrophe_is_taken_away_exactly_where_it_was_put(
            text in "[ \t\r\u{b}\u{200b}\u{feff}\u{a0}']{0,3}[-=+@＝＋－＠\u{2212}]{0,2}[0-9a-z.,%|! ]{0,6}|\\PC{0,12}|.{0,6}",
        ) {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(cell.as_bytes()), text.as_bytes());
        }

        /// The rule itself, told anew without the code: behind what is not seen stands no sign of a formula, unless
        /// the whole is a sign and a number.
        #[test]
        fn nothing_that_begins_like_a_formula_leaves_unguarded(
            before in "[ \u{b}\u{200b}\u{200e}\u{feff}\u{a0}\u{3000}\t]{0,3}", sign in "[-=+@＝＋－＠]", rest in "[a-z(|!+*/]{1,8}",
        ) {
            let text = format!("{before}{sign}{rest}");
            prop_assert!(guarded(&text).starts_with('\''), "{:?}", text);
        }
    }
}
