//! Doubts that only the whole file shows.
//!
//! The first look sees the beginning of a file. What it could not see is gathered in the report of every range while
//! the file is read; here it becomes questions, before anything is opened. A question that the mapping answers already,
//! because a person has answered it or a remembered mapping does, is not asked again.

use super::sniff::Doubt;
use super::status_look::unknown_statuses;
use crate::import::mapping::Mapping;
use crate::import::range::crowd::crowd;
use crate::import::range::repeats::repeated;
use crate::import::range::report::RangeReport;
use crate::import::range::report_money::zeros;
use crate::import::values::twice::late_twice;

/// What is to be asked about a file that has been read as the mapping says.
pub fn second_look(mapping: &Mapping, report: &RangeReport) -> Vec<Doubt> {
    let looks: [fn(&Mapping, &RangeReport) -> Option<Doubt>; 7] =
        [unknown_statuses, swapped, twice_negative, crowd, zeros, repeated, late_twice];
    looks.into_iter().filter_map(|look| look(mapping, report)).collect()
}

/// Month and day are exchanged in a part of the dates.
fn swapped(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    let dates = report.dates;
    let asked = mapping.swapped.is_none() && dates.may_be_swapped();
    asked.then_some(Doubt::SwappedDates { real: dates.year_first, texts: dates.day_first + dates.month_first })
}

/// Returns that are written negative twice.
fn twice_negative(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    let rows = report.notation.twice_negative;
    let amount = report.notation.twice_negative_amount;
    (rows > 0 && mapping.twice_negative.is_none()).then_some(Doubt::TwiceNegative { rows, amount: amount.money() })
}
