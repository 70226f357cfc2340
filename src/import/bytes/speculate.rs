//! Where the first record of a byte range may begin. A guess: the chain checks it against the range before.

use super::cursor::{Cursor, Step};
use super::dialect::Dialect;
use std::cell::Cell;

/// Records read to compare two guesses.
const TRIAL: usize = 32;

/// The most likely first record start behind position 0, when nothing is known about what comes before. Either the
/// range begins outside quotes, or inside a quoted field; the guess under which more records have the file's number of
/// columns wins.
pub(in crate::import) fn first_record(
    bytes: &[u8],
    marks: &[u32],
    dialect: Dialect,
    columns: usize,
    eof: bool,
) -> Option<usize> {
    let outside = behind_line(bytes, marks, dialect, 0);
    let inside = dialect.quote.and_then(|quote| {
        let close = closing_quote(bytes, marks, dialect, quote)?;
        behind_line(bytes, marks, dialect, close + 1)
    });
    match (outside, inside) {
        (Some(a), Some(b)) if a != b => {
            let quality = |at| quality(bytes, marks, dialect, columns, eof, at);
            Some(if quality(b) > quality(a) { b } else { a })
        }
        (outside, inside) => outside.or(inside),
    }
}

/// The position behind the first line end at or after `from`.
fn behind_line(bytes: &[u8], marks: &[u32], dialect: Dialect, from: usize) -> Option<usize> {
    let end = dialect.line_end.byte();
    let mut behind = marks.iter().map(|&m| m as usize).filter(|&m| m >= from);
    behind.find(|&m| bytes.get(m) == Some(&end)).map(|m| m + 1)
}

/// The first quote that is not doubled and stands before a delimiter or a line end.
fn closing_quote(bytes: &[u8], marks: &[u32], dialect: Dialect, quote: u8) -> Option<usize> {
    let doubled = Cell::new(usize::MAX);
    let mut quotes = marks.iter().map(|&m| m as usize).filter(|&m| bytes.get(m) == Some(&quote));
    quotes.find(|&p| {
        if doubled.get() == p {
            return false;
        }
        let next = bytes.get(p + 1).copied();
        if next == Some(quote) {
            doubled.set(p + 1);
        }
        next.is_some_and(|b| b == dialect.delimiter || b == b'\r' || b == b'\n')
    })
}

/// The share of records with the expected number of fields, in thousandths.
fn quality(bytes: &[u8], marks: &[u32], dialect: Dialect, columns: usize, eof: bool, at: usize) -> usize {
    let mut cursor = Cursor::new(dialect, bytes.len(), 0);
    cursor.jump(at, marks);
    let (mut good, mut all, mut fields) = (0, 0, Vec::new());
    while all < TRIAL {
        match cursor.next(bytes, marks, eof, &mut fields) {
            Step::Record { fields, .. } => good += usize::from(fields as usize == columns),
            Step::Incomplete => break,
            _ => {}
        }
        all += 1;
    }
    (good * 1000usize).checked_div(all).unwrap_or(0)
}
