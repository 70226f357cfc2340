//! The shape of a sample: its text, its marks, its width, and whether its first record names the columns.

use super::date::date_form;
use super::dialect::{Dialect, LineEnd};
use super::encoding::{Decode, Encoding};
use super::kind_recognise::is_known;
use super::number::{DecimalMark, read_number};
use super::table::records;

/// Bytes that decide the delimiter.
const TRIAL: usize = 64 << 10;
/// Rows that decide whether there is a header.
const ROWS: usize = 20;

/// The sample as text without its last, cut line.
pub(super) fn sample_text(sample: &[u8], whole_file: bool, encoding: Encoding, decode: &impl Decode) -> String {
    let decoded = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(sample).into_owned(),
        _ => decode.decode(encoding, sample),
    };
    let text = decoded.strip_prefix('\u{feff}').unwrap_or(&decoded);
    let cut = if whole_file { None } else { text.rfind(['\n', '\r']) };
    cut.and_then(|cut| text.get(..=cut)).unwrap_or(text).to_owned()
}

/// Pictures and archives are full of control characters and of bytes that are no characters.
pub(super) fn is_text(text: &str) -> bool {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\r' | '\n') || *c == char::REPLACEMENT_CHARACTER;
    let head = || text.chars().take(TRIAL);
    head().filter(odd).count() * 50 <= head().count()
}

/// The marks under which the most records have the same number of fields.
pub(super) fn dialect(text: &str) -> Dialect {
    let line_end = if text.contains('\n') || !text.contains('\r') { LineEnd::Lf } else { LineEnd::Cr };
    let head = text.as_bytes().get(..TRIAL).unwrap_or(text.as_bytes());
    let double = Dialect { delimiter: b',', quote: Some(b'"'), line_end };
    let mut best = (0.0, double);
    for quote in [b'"', b'\''] {
        if quote == b'\'' && (memchr::memchr(b'"', head).is_some() || memchr::memchr(quote, head).is_none()) {
            continue; // an apostrophe is a quote only where no other is
        }
        for delimiter in [b',', b';', b'\t', b'|'] {
            let dialect = Dialect { delimiter, quote: Some(quote), line_end };
            let quality = consistency(&records(head, dialect));
            if quality > best.0 + 1e-9 {
                best = (quality, dialect);
            }
        }
    }
    best.1
}

/// The share of records with the usual number of fields, weighted for more fields: a comma in every amount makes two
/// fields a line, but the true delimiter makes five.
fn consistency(table: &[Vec<Vec<u8>>]) -> f64 {
    let width = usual(table.iter().map(Vec::len));
    let same = table.iter().filter(|r| r.len() == width).count();
    if width < 2 { 0.0 } else { same as f64 / table.len() as f64 * (1.0 - 1.0 / width as f64) }
}

pub(super) fn usual_width(table: &[Vec<String>]) -> usize {
    usual(table.iter().map(Vec::len))
}

/// The most frequent number, the larger of two equally frequent ones.
fn usual(counts: impl Iterator<Item = usize>) -> usize {
    let mut tally = std::collections::BTreeMap::<usize, usize>::new();
    for count in counts {
        *tally.entry(count).or_default() += 1;
    }
    tally.into_iter().max_by_key(|&(width, n)| (n, width)).map_or(0, |(width, _)| width)
}

/// Whether the first record names the columns: it has a known name and no values, or it is the only record without any
/// number or date.
pub(super) fn has_header(table: &[Vec<String>]) -> bool {
    let Some((first, rest)) = table.split_first() else { return false };
    let known = first.iter().filter(|cell| is_known(cell)).count();
    let is_value =
        |cell: &String| read_number(cell, DecimalMark::Point).is_some() || date_form(cell.as_bytes()).is_some();
    if first.iter().any(is_value) {
        return known >= 2;
    }
    known > 0 || rest.iter().take(ROWS).any(|row| row.iter().any(is_value))
}
