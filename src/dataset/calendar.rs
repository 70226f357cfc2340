//! How many orders and lines there are on each day.

use super::Dataset;
use crate::units::{Day, Period};

/// Orders and lines by day, from the first day with an order to the last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Calendar {
    first: i32,
    orders: Vec<u32>,
    /// Empty when every order has one line.
    lines: Vec<u32>,
}

impl Calendar {
    /// Counts the orders of a dataset.
    pub(super) fn of(dataset: &Dataset) -> Calendar {
        let (Some(first), Some(last)) = (dataset.days().iter().min(), dataset.days().iter().max()) else {
            return Calendar::default();
        };
        let days = (last - first) as usize + 1;
        let mut calendar = Calendar { first: *first, orders: vec![0; days], lines: Vec::new() };
        for day in dataset.days() {
            if let Some(count) = calendar.orders.get_mut((day - first) as usize) {
                *count += 1;
            }
        }
        if dataset.lines() != dataset.orders() {
            calendar.lines = vec![0; days];
            for (order, day) in dataset.days().iter().enumerate() {
                if let Some(count) = calendar.lines.get_mut((day - first) as usize) {
                    *count += dataset.lines_of(order..order + 1).len() as u32;
                }
            }
        }
        calendar
    }

    /// First and last day with an order.
    pub fn span(&self) -> Option<Period> {
        let days = self.orders.len().checked_sub(1)? as i32;
        Some(Period { from: Day(self.first), to: Day(self.first + days) })
    }

    /// Every day of the span with its orders.
    pub fn days(&self) -> impl Iterator<Item = (Day, u32)> {
        (self.first..).zip(&self.orders).map(|(day, orders)| (Day(day), *orders))
    }

    /// Lines of orders in a period.
    pub fn lines_within(&self, period: Period) -> u64 {
        let lines = if self.lines.is_empty() { &self.orders } else { &self.lines };
        let at = |day: i32| (i64::from(day) - i64::from(self.first)).clamp(0, lines.len() as i64) as usize;
        let (from, to) = (at(period.from.0), at(period.to.0.saturating_add(1)));
        lines.get(from..to).unwrap_or_default().iter().map(|n| u64::from(*n)).sum()
    }
}
