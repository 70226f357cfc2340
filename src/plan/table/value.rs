//! What stands in a cell.

use super::super::edit::{day, span, text};
use super::super::error::PlanError;
use super::{CellKind, Id, Measure};
use crate::analysis::SegmentRef;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// Largest number of a cell, in either direction; far beyond any plan, small enough that decimals stay exact.
pub const MAX_NUMBER: f64 = 1e12;

/// What stands in a cell. An empty cell holds none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellValue {
    /// A day.
    Day(Day),
    /// First and last day, both included.
    Span(Day, Day),
    /// A number, as its [`Measure`] says.
    Number(f64),
    /// A lower and an upper number.
    Range(f64, f64),
    /// A segment of customers.
    Segment(SegmentRef),
    /// Another row.
    Row(Id),
    /// Whether something is done; only `true` is kept.
    Done(bool),
    /// Words: of a text, of a person, of a choice.
    #[serde(untagged)]
    Text(String),
}

impl From<&str> for CellValue {
    fn from(text: &str) -> CellValue {
        CellValue::Text(text.to_owned())
    }
}

impl CellKind {
    /// The value as it is kept in a cell of this kind, nothing where it says nothing, or why it cannot stand there.
    /// Whether a row that is referred to exists is the plan's to say.
    ///
    /// ```
    /// use rapport::plan::{CellKind, CellValue, Measure, PlanError};
    /// let money = CellKind::Number(Measure::Money);
    /// assert_eq!(money.keep(&CellValue::Number(12.345_678)), Ok(Some(CellValue::Number(12.3457))));
    /// assert_eq!(CellKind::Text.keep(&"".into()), Ok(None));
    /// let reversed = PlanError::RangeReversed { low: 3.0, high: 2.0 };
    /// assert_eq!(CellKind::Range(Measure::Number).keep(&CellValue::Range(3.0, 2.0)), Err(reversed));
    /// assert_eq!(money.keep(&"much".into()), Err(PlanError::WrongKind { kind: money }));
    /// ```
    pub fn keep(self, value: &CellValue) -> Result<Option<CellValue>, PlanError> {
        Ok(match (self, value) {
            (CellKind::Text | CellKind::Person | CellKind::Choice, CellValue::Text(words)) => {
                (!words.is_empty()).then_some(CellValue::Text(text(words)?))
            }
            (CellKind::Day, CellValue::Day(found)) => Some(CellValue::Day(day(*found)?)),
            (CellKind::Span, CellValue::Span(from, to)) => {
                let (from, to) = span(*from, *to)?;
                Some(CellValue::Span(from, to))
            }
            (CellKind::Number(measure), CellValue::Number(found)) => Some(CellValue::Number(number(measure, *found)?)),
            (CellKind::Range(measure), CellValue::Range(low, high)) => {
                let (low, high) = (number(measure, *low)?, number(measure, *high)?);
                if high < low {
                    return Err(PlanError::RangeReversed { low, high });
                }
                Some(CellValue::Range(low, high))
            }
            (CellKind::Progress, CellValue::Number(found)) => {
                let found = number(Measure::Percent, *found)?;
                if !(0.0..=1.0).contains(&found) {
                    return Err(PlanError::NoProgress { found });
                }
                Some(CellValue::Number(found))
            }
            (CellKind::Segment, CellValue::Segment(segment)) => Some(CellValue::Segment(*segment)),
            (CellKind::Row, CellValue::Row(row)) => Some(CellValue::Row(*row)),
            (CellKind::Done, CellValue::Done(done)) => done.then_some(CellValue::Done(true)),
            (
                CellKind::Text
                | CellKind::Person
                | CellKind::Choice
                | CellKind::Day
                | CellKind::Span
                | CellKind::Number(_)
                | CellKind::Range(_)
                | CellKind::Segment
                | CellKind::Row
                | CellKind::Done
                | CellKind::Progress,
                _,
            ) => return Err(PlanError::WrongKind { kind: self }),
        })
    }
}

/// The nearest number that is kept: four decimals, and of a ratio six, which are four decimals of a per cent.
fn number(measure: Measure, found: f64) -> Result<f64, PlanError> {
    if found.is_nan() || found.abs() > MAX_NUMBER {
        return Err(PlanError::NumberOutOfRange { limit: MAX_NUMBER });
    }
    let decimals = match measure {
        Measure::Percent => 6,
        Measure::Number | Measure::Money | Measure::Points => 4,
    };
    // By way of the decimal digits a number that was rounded once stays as it is.
    let kept: f64 = format!("{found:.decimals$}").parse().unwrap_or(found);
    Ok(if kept == 0.0 { 0.0 } else { kept })
}
