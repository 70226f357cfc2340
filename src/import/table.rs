//! All records of a small file, field by field.

use super::cursor::{Cursor, Step, text};
use super::dialect::Dialect;
use super::marks::mark;

/// Every record of the bytes with the value of every field, unquoted. Blank lines and a byte order mark are left out;
/// a line whose quote is never closed is given as one field, as it stands.
///
/// ```
/// use rapport::import::{Dialect, records};
/// let rows = records(b"a,\"b \"\"c\"\"\"\n1,2\n", Dialect::default());
/// assert_eq!(rows, [[b"a".to_vec(), b"b \"c\"".to_vec()], [b"1".to_vec(), b"2".to_vec()]]);
/// ```
pub fn records(bytes: &[u8], dialect: Dialect) -> Vec<Vec<Vec<u8>>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut marks = Vec::new();
    mark(bytes, 0, dialect, &mut marks);
    let mut cursor = Cursor::new(dialect, usize::MAX, usize::MAX);
    let (mut rows, mut fields, mut scratch) = (Vec::new(), Vec::new(), Vec::new());
    loop {
        match cursor.next(bytes, &marks, true, &mut fields) {
            Step::Incomplete => return rows,
            Step::Record { start, end, .. } if start < end => {
                rows.push(fields.iter().map(|f| text(bytes, f, dialect.quote, &mut scratch).to_vec()).collect());
            }
            Step::Unclosed { start, end, .. } | Step::TooLong { start, end } => {
                rows.push(vec![bytes.get(start..end).unwrap_or_default().to_vec()]);
            }
            Step::Record { .. } | Step::Passed { .. } => {}
        }
    }
}
