//! A unit is a type: money, days, ratios and percentage points cannot be added to each other. A text that leaves as a cell
//! is guarded.

mod amount;
mod day;
mod decimal;
mod gather;
mod guard;
mod masked;
mod money;
mod ratio;
mod unit;

pub use amount::{AmountUnit, Exact};
pub use day::{Day, Period};
pub use decimal::decimal;
pub use gather::Gather;
pub use guard::{guarded, unguarded};
pub use masked::masked;
pub use money::{Currency, Money};
pub use ratio::{PercentagePoints, Ratio};
pub use unit::Unit;
