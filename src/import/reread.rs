//! What the whole file shows so clearly that it is read once more instead of asking.

use super::dialect::LineEnd;
use super::mapping::Mapping;
use super::report::RangeReport;

/// Changes the mapping of a file that has been read where the report says that its beginning misled; whether it did. What a
/// person has `settled` is changed only where the file would lose rows or characters.
///
/// - Only the whole column can tell in which order day and month stand.
/// - What is one row that is too wide under one kind of line end is many rows under both.
/// - A beginning of plain ASCII says nothing about the encoding of what follows.
pub fn read_again(mapping: &mut Mapping, report: &RangeReport, settled: bool) -> bool {
    let before = mapping.clone();
    if let Some(order) = report.dates.better_than(mapping.dates).filter(|_| !settled) {
        mapping.dates = order;
    }
    if let Some(better) = report.encodings.better_than(mapping.encoding) {
        mapping.encoding = better;
    }
    if report.hidden_line_ends > 0 {
        mapping.line_end = LineEnd::Mixed;
    }
    *mapping != before
}
