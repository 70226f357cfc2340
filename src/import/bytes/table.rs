//! All records of a small file, field by field.

use super::cursor::{Cursor, Step};
use super::dialect::{Dialect, LineEnd, unify_line_ends};
use super::field::{Field, Form, text};
use super::marks::Marks;
use std::borrow::Cow;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A record with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Placed {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Lines it covers.
    pub lines: u64,
    /// The values of its fields, unquoted.
    pub cells: Vec<Vec<u8>>,
}

/// Every record of the bytes with the value of every field, unquoted. Blank lines and a byte order mark are left out;
/// a line whose quote is never closed is given as one field, as it stands.
///
/// ```
/// use rapport::import::{Dialect, records};
/// let rows = records(b"a,\"b \"\"c\"\"\"\n1,2\n", Dialect::default());
/// assert_eq!(rows, [[b"a".to_vec(), b"b \"c\"".to_vec()], [b"1".to_vec(), b"2".to_vec()]]);
/// ```
pub fn records(bytes: &[u8], dialect: Dialect) -> Vec<Vec<Vec<u8>>> {
    placed_records(bytes, dialect).into_iter().map(|record| record.cells).collect()
}

/// The same records with their lines.
pub(in crate::import) fn placed_records(bytes: &[u8], dialect: Dialect) -> Vec<Placed> {
    let (mut out, mut line, mut scratch) = (Vec::new(), 1, Vec::new());
    walk(bytes, dialect, usize::MAX, |bytes, step, fields| {
        let lines = lines_of(step);
        let cells = match step {
            Step::Record { start, end, .. } if start < end => {
                fields.iter().map(|f| text(bytes, f, dialect.quote, &mut scratch).to_vec()).collect()
            }
            Step::Unclosed { start, end, .. } | Step::TooLong { start, end } => {
                vec![bytes.get(start..end).unwrap_or_default().to_vec()]
            }
            _ => Vec::new(),
        };
        if !cells.is_empty() {
            out.push(Placed { line, lines, cells });
        }
        line += lines;
    });
    out
}

/// How many fields each record has that is not blank; no value is copied.
pub(in crate::import) fn widths(bytes: &[u8], dialect: Dialect) -> Vec<usize> {
    let mut widths = Vec::new();
    walk(bytes, dialect, 0, |_, step, _| match step {
        Step::Record { start, end, fields, .. } if start < end => widths.push(fields as usize),
        Step::Unclosed { .. } | Step::TooLong { .. } => widths.push(1),
        _ => {}
    });
    widths
}

/// Where the marks between two fields of a record stand.
pub(in crate::import) fn separators(bytes: &[u8], dialect: Dialect) -> Vec<usize> {
    let mut found = Vec::new();
    let skipped = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    walk(bytes, dialect, usize::MAX, |bytes, step, fields| {
        if matches!(step, Step::Record { .. }) {
            for (field, next) in fields.iter().zip(fields.iter().skip(1)) {
                let between = field.end as usize..next.start as usize;
                let is_separator = |at: &usize| bytes.get(*at) == Some(&dialect.delimiter);
                found.extend(between.filter(is_separator).map(|at| at + skipped));
            }
        }
    });
    found
}

/// Calls back with every field of every record, in the bytes in which it stands.
pub(in crate::import) fn each_field(bytes: &[u8], dialect: Dialect, mut take: impl FnMut(&[u8], &Field)) {
    walk(bytes, dialect, usize::MAX, |bytes, step, fields| {
        if matches!(step, Step::Record { .. }) {
            fields.iter().for_each(|field| take(bytes, field));
        }
    });
}

/// How many fields and lines have quotes that do not fit the dialect.
pub(in crate::import) fn defects(bytes: &[u8], dialect: Dialect) -> usize {
    let mut count = 0;
    walk(bytes, dialect, usize::MAX, |_, step, fields| {
        count += match step {
            Step::Record { .. } => fields.iter().filter(|field| field.form == Form::Mixed).count(),
            Step::Unclosed { .. } => 1,
            _ => 0,
        };
    });
    count
}

fn lines_of(step: Step) -> u64 {
    match step {
        Step::Record { lines, .. } | Step::Unclosed { lines, .. } | Step::Passed { lines } => lines.into(),
        Step::TooLong { .. } | Step::Incomplete => 0,
    }
}

fn walk(bytes: &[u8], dialect: Dialect, keep: usize, mut take: impl FnMut(&[u8], Step, &[Field])) {
    let mut bytes = Cow::Borrowed(bytes.strip_prefix(MARK).unwrap_or(bytes));
    if dialect.line_end == LineEnd::Mixed {
        unify_line_ends(bytes.to_mut());
    }
    let mut marks = Marks::default();
    marks.add(&bytes, 0, dialect);
    let mut cursor = Cursor::new(dialect, usize::MAX, keep);
    let mut fields = Vec::new();
    loop {
        match cursor.next(&bytes, &marks, true, &mut fields) {
            Step::Incomplete => return,
            step => take(&bytes, step, &fields),
        }
    }
}
