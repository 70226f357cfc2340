//! A unit is a type: money, days, ratios and percentage points cannot be added to each other.

mod day;
mod decimal;
mod money;
mod ratio;

pub use day::{Day, Period};
pub use decimal::decimal;
pub use money::{Currency, Money};
pub use ratio::{PercentagePoints, Ratio};
