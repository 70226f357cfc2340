//! The records of the beginning of a file.

use super::shape::below_lines;
use super::structure::TextRow;
use crate::import::bytes::dialect::Dialect;
use crate::import::bytes::table::placed_records;
use crate::import::mapping::Mapping;

/// All records of a text.
pub(in crate::import) fn rows(text: &str, dialect: Dialect) -> Vec<TextRow> {
    placed_records(text.as_bytes(), dialect).into_iter().map(TextRow::new).collect()
}

/// The records of the table, its names included.
pub(in crate::import) fn table(text: &str, mapping: &Mapping, whole_file: bool) -> Vec<Vec<String>> {
    let below = below_lines(text, mapping.skip_lines, mapping.line_end);
    cut(rows(below, mapping.dialect()), mapping, whole_file)
}

/// The same from all records below the skipped lines.
pub(in crate::import) fn cut(rows: Vec<TextRow>, mapping: &Mapping, whole_file: bool) -> Vec<Vec<String>> {
    let skipped = u64::from(mapping.skip_lines);
    let inside = |row: &TextRow| mapping.last_line.is_none_or(|last| row.line + skipped <= last);
    let mut table: Vec<Vec<String>> = rows.into_iter().filter(inside).map(|row| row.cells).collect();
    if !whole_file && table.len() > 20 {
        table.pop(); // it may be cut
    }
    table
}
