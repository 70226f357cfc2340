//! Doubts that only the whole file shows.
//!
//! The first look sees the beginning of a file. What it could not see is gathered in the report of every range while
//! the file is read; here it becomes questions, before anything is opened. A question that the mapping answers already,
//! because a person has answered it or a remembered mapping does, is not asked again.

use super::mapping::Mapping;
use super::report::RangeReport;
use super::sniff::Doubt;
use super::status_look::unknown_statuses;

/// What is to be asked about a file that has been read as the mapping says.
pub fn second_look(mapping: &Mapping, report: &RangeReport) -> Vec<Doubt> {
    let looks: [fn(&Mapping, &RangeReport) -> Option<Doubt>; 1] = [unknown_statuses];
    looks.into_iter().filter_map(|look| look(mapping, report)).collect()
}
