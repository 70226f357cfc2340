//! What the whole file shows so clearly that it is read once more instead of asking.

use super::report::RangeReport;
use crate::import::bytes::dialect::LineEnd;
use crate::import::mapping::Mapping;
use crate::import::values::calendar::Calendar;
use crate::import::values::zone::zone_of;
use crate::units::Day;

/// Changes the mapping of a file that has been read where the report says that its beginning misled; whether it did. What a
/// person has `settled` is changed only where the file would lose rows or characters.
///
/// - Only the whole column can tell in which order day and month stand, and in which calendar its years count.
/// - Offsets beside times may come late in the file.
/// - Only all days show which of them cannot be believed; `today` is the day on which the file is read.
/// - Amounts with more than two decimals may come late in the file.
/// - A row without a customer is the total of the file when it is the sum of all others.
/// - What is one row that is too wide under one kind of line end is many rows under both.
/// - A beginning of plain ASCII says nothing about the encoding of what follows.
pub fn read_again(mapping: &mut Mapping, report: &RangeReport, today: Day, settled: bool) -> bool {
    let before = mapping.clone();
    let dates = report.dates;
    if !settled {
        mapping.dates = dates.better_than(mapping.dates).unwrap_or(mapping.dates);
        let calendar = dates.calendar().filter(|found| dates.in_calendar(*found) * 100 >= dates.total());
        mapping.calendar = calendar.filter(|_| mapping.calendar == Calendar::Gregorian).unwrap_or(mapping.calendar);
    }
    if let Some(better) = report.encodings.better_than(mapping.encoding) {
        mapping.encoding = better;
    }
    mapping.zone = mapping.zone.or_else(|| zone_of(&report.notation.offsets));
    mapping.fine |= report.notation.fine > 0;
    if report.hidden_line_ends > 0 {
        mapping.line_end = LineEnd::Mixed;
    }
    // The days show what they are when everything else stands.
    if *mapping == before && !mapping.all_days && mapping.credible.is_none() {
        mapping.credible = report.days.credible(today);
    }
    mapping.totals.grand = mapping.totals.grand.or_else(|| report.grand_total());
    *mapping != before
}
