//! Records in the common form, read straight from mark to mark: every field is plain, or quoted as a whole.
//!
//! Nearly all records are of this form. Where one is not, nothing is decided here, and the careful reader of
//! [`Cursor`](super::cursor::Cursor) begins anew; where one is, both come to the same fields.

use super::dialect::{Dialect, LineEnd};
use super::field::{Field, Form};

/// A record in the common form.
pub(super) struct Straight {
    /// Behind its last field, and behind its line end.
    pub end: usize,
    pub next: usize,
    /// How many marks it has.
    pub marks: usize,
    pub lines: u32,
    pub fields: u32,
}

/// Whether records of this dialect can be in the common form.
pub(in crate::import) fn fits(dialect: Dialect) -> bool {
    !dialect.backslash && dialect.delimiter != b' '
}

/// Reads the record that begins at `start`, whose first mark is the first of `marks`; the first `keep` fields go to `fields`.
/// None where the record is not complete or not in the common form.
#[inline]
pub(super) fn straight(
    bytes: &[u8],
    marks: &[u32],
    start: usize,
    dialect: Dialect,
    keep: usize,
    fields: &mut Vec<Field>,
) -> Option<Straight> {
    let Dialect { delimiter, quote, .. } = dialect;
    let end_byte = dialect.line_end.byte();
    let returns = dialect.line_end != LineEnd::Cr;
    let byte = |p: u32| bytes.get(p as usize).copied();
    // The fields lie over those of the record before, so that nearly none of them needs to ask for room: first those that
    // are plain and end with a delimiter.
    let (mut count, mut lines, mut field) = (0u32, 1u32, start as u32);
    for (slot, &stop) in fields.iter_mut().zip(marks) {
        if byte(stop) != Some(delimiter) {
            break;
        }
        *slot = Field::plain(field, stop);
        count += 1;
        field = stop + 1;
    }
    let mut put = |at: u32, span| match fields.get_mut(at as usize) {
        Some(slot) => *slot = span,
        None if (at as usize) < keep => fields.push(span),
        None => {}
    };
    let mut rest = marks.get(count as usize..)?.iter();
    loop {
        let mut stop = *rest.next()?;
        let mut mark = byte(stop)?;
        let mut span = Field::plain(field, stop);
        if mark != delimiter {
            let quoted = Some(mark) == quote;
            if quoted {
                if stop != field {
                    return None;
                }
                span.start += 1;
                // To the closing quote: the first that no other follows at once.
                span.end = loop {
                    let p = *rest.next()?;
                    let b = byte(p)?;
                    if b != mark {
                        lines += u32::from(b == end_byte);
                    } else if byte(p + 1) == Some(b) {
                        rest.next();
                        span.form = Form::Doubled;
                    } else {
                        break p;
                    }
                };
                let behind = span.end + 1;
                stop = *rest.next()?;
                mark = byte(stop)?;
                let returned = returns && mark == end_byte && stop == behind + 1 && byte(behind) == Some(b'\r');
                if stop != behind && !returned || Some(mark) == quote {
                    return None;
                }
            }
            if mark != delimiter {
                let returned = returns && stop > field && byte(stop - 1) == Some(b'\r');
                let end = stop - u32::from(returned);
                if !quoted {
                    span.end = end;
                }
                put(count, span);
                count += 1;
                fields.truncate(count as usize);
                let marks = marks.len() - rest.len();
                return Some(Straight { end: end as usize, next: stop as usize + 1, marks, lines, fields: count });
            }
        }
        put(count, span);
        count += 1;
        field = stop + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::bytes::cursor::{Cursor, Step};
    use crate::import::bytes::marks::Marks;
    use proptest::prelude::*;

    type Spans = Vec<(u32, u32, Form)>;

    /// Every step over a text, with the fields of every record.
    fn steps(text: &[u8], dialect: Dialect, careful: bool) -> Vec<(Step, Spans)> {
        let mut marks = Marks::default();
        marks.add(text, 0, dialect);
        let mut cursor = Cursor::new(dialect, 40, 3);
        if careful {
            cursor.be_careful();
        }
        let (mut fields, mut steps) = (Vec::new(), Vec::new());
        while steps.len() <= text.len() {
            let step = cursor.next(text, &marks, true, &mut fields);
            if step == Step::Incomplete {
                break;
            }
            let spans = match step {
                Step::Record { .. } => fields.iter().map(|f| (f.start, f.end, f.form)).collect(),
                _ => Vec::new(),
            };
            steps.push((step, spans));
        }
        steps
    }

    proptest! {
        #[test]
        fn both_readers_come_to_the_same_fields(text in "[a ,\"\n\r;]{0,60}", cr in any::<bool>(), bare in any::<bool>()) {
            let line_end = if cr { LineEnd::Cr } else { LineEnd::Lf };
            let quote = (!bare).then_some(b'"');
            let dialect = Dialect { line_end, quote, ..Dialect::default() };
            prop_assert_eq!(steps(text.as_bytes(), dialect, false), steps(text.as_bytes(), dialect, true));
        }
    }
}
