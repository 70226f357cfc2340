//! What a person takes for granted about customers: margin, discount, and how far one looks ahead.

use super::error::PlanError;
use crate::analysis::value::ValueAsk;
use crate::units::Ratio;
use serde::{Deserialize, Serialize};

/// The longest time that is looked ahead, ten years in months.
const MOST_MONTHS: u32 = 120;

/// Assumptions about customers; what nobody has touched is the first choice of the program, and says so.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Assumptions {
    /// About lifetime value.
    pub value: ValueAsk,
}

impl Assumptions {
    /// Whether nobody has touched them.
    pub fn is_first(&self) -> bool {
        *self == Assumptions::default()
    }
}

/// Assumptions about value that can be used: a margin above 0 up to 100 %, a discount from 0 to 100 % a year, 1 to 120 months.
pub(super) fn value(value: &ValueAsk) -> Result<ValueAsk, PlanError> {
    let share = |ratio: Ratio| (0.0..=1.0).contains(&ratio.0);
    let sound = value.margin.is_none_or(|margin| share(margin) && margin.0 > 0.0)
        && share(value.discount)
        && (1..=MOST_MONTHS).contains(&value.months);
    sound.then_some(*value).ok_or(PlanError::BadValueAsk { months: MOST_MONTHS })
}
