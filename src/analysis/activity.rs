//! What each customer did in a period: the one pass over the orders on which the other methods rest.

use super::Filter;
use crate::dataset::{Codes, Dataset, History, NO_ENTRY, Texts};
use crate::units::{Day, Money, Period};
use std::borrow::Cow;
use std::ops::Range;

/// Which lines count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LineFilter {
    channel: Wanted,
    category: Wanted,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Wanted {
    #[default]
    Any,
    /// A position in the dictionary; [`NO_ENTRY`] for a name that the data do not hold.
    Only(u32),
}

impl LineFilter {
    pub fn new(dataset: &Dataset, filter: &Filter) -> LineFilter {
        let wanted = |name: &Option<String>, texts: &Texts| match name {
            None => Wanted::Any,
            Some(name) => {
                let found = (0..texts.len() as u32).find(|i| texts.bytes(*i) == name.as_bytes());
                Wanted::Only(found.unwrap_or(NO_ENTRY))
            }
        };
        LineFilter {
            channel: wanted(&filter.channel, dataset.channels()),
            category: wanted(&filter.category, dataset.categories()),
        }
    }

    /// Whether every line counts.
    pub fn is_open(&self) -> bool {
        *self == LineFilter::default()
    }

    /// Whether one line counts.
    pub fn wants(&self, dataset: &Dataset, line: usize) -> bool {
        let passes = |wanted: Wanted, column: &Codes| match wanted {
            Wanted::Any => true,
            Wanted::Only(id) => id != NO_ENTRY && column.get(line) == Some(id),
        };
        passes(self.channel, dataset.line_channels()) && passes(self.category, dataset.line_categories())
    }

    /// How many of the lines count, and their sum in minor units.
    pub fn sum(&self, dataset: &Dataset, lines: Range<usize>) -> (u32, i64) {
        let amounts = dataset.line_amounts().get(lines.clone()).unwrap_or_default();
        lines
            .zip(amounts)
            .filter(|(line, _)| self.wants(dataset, *line))
            .fold((0, 0i64), |(count, sum), (_, amount)| (count + 1, sum.saturating_add(*amount)))
    }

    /// Calls back for every order with at least one line that counts: position, day, amount of those lines, their number.
    pub fn orders(&self, dataset: &Dataset, history: History<'_>, mut visit: impl FnMut(usize, i32, i64, u32)) {
        let days = history.days.iter().zip(history.amounts);
        for (order, (day, amount)) in (history.first..).zip(days) {
            let lines = dataset.lines_of(order..order + 1);
            if self.is_open() {
                visit(order, *day, *amount, lines.len() as u32);
            } else {
                let (count, sum) = self.sum(dataset, lines);
                if count > 0 {
                    visit(order, *day, sum, count);
                }
            }
        }
    }
}

/// Orders, revenue and last day of every customer in a period; columns as long as the list of customers.
#[derive(Debug, Clone, Default)]
pub(super) struct Activity {
    pub orders: Vec<u32>,
    /// Minor units.
    pub revenue: Vec<i64>,
    /// Day of the last order; meaningless without orders.
    pub last: Vec<i32>,
    /// Lines that counted.
    pub lines: Vec<u32>,
}

impl Activity {
    /// The orders of a period, restricted to some lines.
    pub fn measure(dataset: &Dataset, period: Period, lines: LineFilter) -> Activity {
        let customers = dataset.customers().len();
        let mut activity = Activity {
            orders: Vec::with_capacity(customers),
            revenue: Vec::with_capacity(customers),
            last: Vec::with_capacity(customers),
            lines: Vec::with_capacity(customers),
        };
        for history in dataset.histories() {
            let part = history.within(period);
            let (mut orders, mut revenue, mut last, mut count) = (0u32, 0i64, i32::MIN, 0u32);
            if lines.is_open() {
                orders = part.days.len() as u32;
                revenue = part.amounts.iter().fold(0, |sum, x| sum.saturating_add(*x));
                last = part.days.last().copied().unwrap_or(i32::MIN);
                count = dataset.lines_of(part.first..part.first + part.days.len()).len() as u32;
            } else {
                lines.orders(dataset, part, |_, day, amount, lines| {
                    orders += 1;
                    revenue = revenue.saturating_add(amount);
                    last = day;
                    count += lines;
                });
            }
            activity.orders.push(orders);
            activity.revenue.push(revenue);
            activity.last.push(last);
            activity.lines.push(count);
        }
        activity
    }

    /// The same without the customers outside the mask.
    pub fn masked(&self, mask: &Mask) -> Cow<'_, Activity> {
        if *mask == Mask::Everyone {
            return Cow::Borrowed(self);
        }
        let mut masked = self.clone();
        for (customer, (orders, (revenue, lines))) in
            masked.orders.iter_mut().zip(masked.revenue.iter_mut().zip(masked.lines.iter_mut())).enumerate()
        {
            if !mask.wants(customer) {
                (*orders, *revenue, *lines) = (0, 0, 0);
            }
        }
        Cow::Owned(masked)
    }

    /// Whether the customer ordered.
    pub fn active(&self, customer: usize) -> bool {
        self.orders.get(customer).is_some_and(|n| *n > 0)
    }

    /// Whether each customer ordered on or after a day.
    pub fn active_since(&self, day: Day) -> impl Iterator<Item = bool> {
        self.orders.iter().zip(&self.last).map(move |(orders, last)| *orders > 0 && *last >= day.0)
    }

    /// Sums over all customers.
    pub fn totals(&self) -> Totals {
        let active = || self.orders.iter().filter(|n| **n > 0);
        Totals {
            customers: active().count() as u64,
            repeat: active().filter(|n| **n > 1).count() as u64,
            orders: active().map(|n| u64::from(*n)).sum(),
            lines: self.lines.iter().map(|n| u64::from(*n)).sum(),
            revenue: money(self.revenue.iter().map(|x| i128::from(*x)).sum()),
        }
    }

    /// Revenue of each customer with an order, ascending.
    pub fn sorted_revenue(&self) -> Vec<i64> {
        let active = self.orders.iter().zip(&self.revenue).filter(|(orders, _)| **orders > 0);
        let mut revenue: Vec<i64> = active.map(|(_, revenue)| *revenue).collect();
        revenue.sort_unstable();
        revenue
    }
}

/// Sums of an [`Activity`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub customers: u64,
    /// Customers with two or more orders.
    pub repeat: u64,
    pub orders: u64,
    pub lines: u64,
    pub revenue: Money,
}

/// A wide sum as money; saturates where it would not fit.
pub(super) fn money(sum: i128) -> Money {
    Money(sum.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
}

/// Which customers count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Mask {
    /// All of them.
    #[default]
    Everyone,
    /// Those whose entry is true.
    Only(Vec<bool>),
}

impl Mask {
    pub fn wants(&self, customer: usize) -> bool {
        match self {
            Mask::Everyone => true,
            Mask::Only(wanted) => wanted.get(customer).copied().unwrap_or(false),
        }
    }
}

/// Customers, lines and days that count.
#[derive(Debug, Clone)]
pub(super) struct Selection<'a> {
    pub dataset: &'a Dataset,
    pub lines: LineFilter,
    pub mask: Mask,
}

impl<'a> Selection<'a> {
    /// The wanted customers, each with the orders of a period.
    pub fn histories(&self, period: Period) -> impl Iterator<Item = (usize, History<'a>)> {
        let wanted = self.dataset.histories().enumerate().filter(|(customer, _)| self.mask.wants(*customer));
        wanted.map(move |(customer, history)| (customer, history.within(period)))
    }
    /// Lines of a period that count.
    pub fn lines_within(&self, period: Period) -> u64 {
        let mut lines = 0;
        for (_, part) in self.histories(period) {
            if self.lines.is_open() {
                lines += self.dataset.lines_of(part.first..part.first + part.days.len()).len() as u64;
            } else {
                self.lines.orders(self.dataset, part, |_, _, _, count| lines += u64::from(count));
            }
        }
        lines
    }
}
