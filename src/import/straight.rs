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
pub(super) fn fits(dialect: Dialect) -> bool {
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
    let end_byte = dialect.line_end.byte();
    let returns = dialect.line_end != LineEnd::Cr;
    let byte = |p: u32| bytes.get(p as usize).copied();
    fields.clear();
    let (mut at, mut count, mut lines, mut field) = (0, 0u32, 1u32, start as u32);
    loop {
        let mut stop = *marks.get(at)?;
        let mut mark = byte(stop)?;
        at += 1;
        let mut span = Field { start: field, end: stop, form: Form::Plain, escapes: false };
        let quoted = Some(mark) == dialect.quote;
        if quoted {
            if stop != field {
                return None;
            }
            span.start += 1;
            // To the closing quote: the first that no other follows at once.
            loop {
                let p = *marks.get(at)?;
                let b = byte(p)?;
                at += 1;
                if b != mark {
                    lines += u32::from(b == end_byte);
                } else if marks.get(at) == Some(&(p + 1)) && byte(p + 1) == Some(b) {
                    at += 1;
                    span.form = Form::Doubled;
                } else {
                    span.end = p;
                    break;
                }
            }
            let close = span.end;
            stop = *marks.get(at)?;
            mark = byte(stop)?;
            at += 1;
            let alone = stop == close + 1 || stop == close + 2 && mark == end_byte && byte(close + 1) == Some(b'\r');
            if !alone || Some(mark) == dialect.quote || !returns && stop != close + 1 {
                return None;
            }
        }
        let last = mark == end_byte;
        let returned = last && returns && stop > field && byte(stop - 1) == Some(b'\r');
        let end = stop - u32::from(returned);
        if !quoted {
            span.end = end;
        }
        if (count as usize) < keep {
            fields.push(span);
        }
        count += 1;
        if last {
            let (end, next) = (end as usize, stop as usize + 1);
            return Some(Straight { end, next, marks: at, lines, fields: count });
        }
        field = stop + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::cursor::{Cursor, Step};
    use super::super::marks::mark;
    use super::*;
    use proptest::prelude::*;

    type Spans = Vec<(u32, u32, Form)>;

    /// Every step over a text, with the fields of every record.
    fn steps(text: &[u8], dialect: Dialect, careful: bool) -> Vec<(Step, Spans)> {
        let mut marks = Vec::new();
        mark(text, 0, dialect, &mut marks);
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
