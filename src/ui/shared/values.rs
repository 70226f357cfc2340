//! How the figures of a chart are written.

use crate::locale::Format;
use crate::units::{Currency, Money, Ratio};
use std::rc::Rc;

/// What the numbers of a chart or a column count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole things.
    Count,
    /// Currency units.
    Money(Currency),
    /// Shares: 0.65 is 65 %.
    Share,
    /// Plain numbers with so many decimals.
    Decimal(u8),
}

impl Kind {
    /// A figure on its own.
    pub fn value(self, format: &dyn Format, value: f64) -> String {
        match self {
            Kind::Count => format.integer(value),
            Kind::Money(currency) => format.money(Money::from_units(value.round()), currency, value.abs() >= 1e5),
            Kind::Share => format.percent(Ratio(value), 1),
            Kind::Decimal(digits) => format.decimal(value, digits),
        }
    }

    /// A figure on an axis whose ticks are `step` apart.
    pub fn tick(self, format: &dyn Format, value: f64, step: f64) -> String {
        match self {
            Kind::Count => format.compact(value),
            Kind::Money(currency) => format.money(Money::from_units(value), currency, true),
            Kind::Share => format.percent(Ratio(value), if step < 0.01 { 1 } else { 0 }),
            Kind::Decimal(_) => format.decimal(value, if step < 0.1 { 2 } else { u8::from(step < 1.0) }),
        }
    }
}

/// Runs `draw` with the chart's way of writing numbers.
pub fn with_chart_format<T>(
    kind: Kind,
    format: &Rc<dyn Format>,
    missing: &str,
    separator: &str,
    draw: impl FnOnce(&crate::chart::Format) -> T,
) -> T {
    let value = |v: f64| kind.value(format.as_ref(), v);
    let tick = |v: f64, step: f64| kind.tick(format.as_ref(), v, step);
    draw(&crate::chart::Format { value: &value, tick: &tick, separator, missing })
}
