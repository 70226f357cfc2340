//! What a text, a name, a day and a list of the document may be.

use super::super::error::PlanError;
use super::super::list::List;
use super::super::model::{MAX_ITEMS, MAX_TEXT};
use crate::units::Day;

pub(in crate::plan) fn room_for_one(length: usize) -> Result<(), PlanError> {
    if length >= MAX_ITEMS { Err(PlanError::TooMany { limit: MAX_ITEMS }) } else { Ok(()) }
}

pub(in crate::plan) fn insert<T: Clone>(list: &mut List<T>, item: T, at: Option<usize>) -> Result<(), PlanError> {
    room_for_one(list.len())?;
    list.insert(at.unwrap_or(list.len()), item);
    Ok(())
}

/// A text that is short enough.
pub(in crate::plan) fn text(text: &str) -> Result<String, PlanError> {
    match text.chars().count() {
        length if length > MAX_TEXT => Err(PlanError::TextTooLong { length, limit: MAX_TEXT }),
        _ => Ok(text.to_owned()),
    }
}

/// A text that names something.
pub(in crate::plan) fn name(name: &str) -> Result<String, PlanError> {
    if name.trim().is_empty() { Err(PlanError::EmptyName) } else { text(name) }
}

/// A day that can be written and read back.
pub(in crate::plan) fn day(day: Day) -> Result<Day, PlanError> {
    let (year, _, _) = day.ymd();
    if (1..=9999).contains(&year) { Ok(day) } else { Err(PlanError::DayOutOfRange { days: day.0 }) }
}

pub(in crate::plan) fn span(start: Day, end: Day) -> Result<(Day, Day), PlanError> {
    let (start, end) = (day(start)?, day(end)?);
    if end < start { Err(PlanError::EndBeforeStart { start, end }) } else { Ok((start, end)) }
}
