//! All rows in memory: customers, their orders by day, and the lines of each order.

use super::Texts;
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Orders by customer and day in compressed rows: customer `c` owns a range of orders, an order owns a range of lines.
/// An order is one order id of one customer; its day is the day of its earliest line. Optional line columns are empty
/// when no file had them.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    pub(super) customers: Texts,
    pub(super) categories: Texts,
    pub(super) channels: Texts,
    pub(super) campaigns: Texts,
    /// First order of each customer, closed by the number of orders.
    pub(super) order_start: Vec<u32>,
    pub(super) day: Vec<i32>,
    pub(super) amount: Vec<i64>,
    /// First line of each order, closed by the number of lines; empty when every order has exactly one line.
    pub(super) line_start: Vec<u32>,
    /// Empty when every order has exactly one line: then `amount` is the same column.
    pub(super) line_amount: Vec<i64>,
    pub(super) quantity: Vec<f32>,
    pub(super) category: Vec<u32>,
    pub(super) channel: Vec<u32>,
    pub(super) campaign: Vec<u32>,
    pub(super) rating: Vec<f32>,
    pub(super) recommend: Vec<f32>,
}

/// The orders of one customer, by day.
#[derive(Debug, Clone, Copy)]
pub struct History<'a> {
    /// Position of the first of these orders among all orders.
    pub first: usize,
    /// Day of each order, ascending.
    pub days: &'a [i32],
    /// Amount of each order in minor units.
    pub amounts: &'a [i64],
}

impl History<'_> {
    /// The part of the history that lies in a period.
    pub fn within(&self, period: Period) -> Self {
        let (first, last) = (self.days.first().copied(), self.days.last().copied());
        // The usual case: nothing is cut off, and two comparisons know it.
        if first.is_none_or(|d| d >= period.from.0) && last.is_none_or(|d| d <= period.to.0) {
            return *self;
        }
        let from = self.days.partition_point(|d| *d < period.from.0);
        let to = self.days.partition_point(|d| *d <= period.to.0).max(from);
        History {
            first: self.first + from,
            days: self.days.get(from..to).unwrap_or_default(),
            amounts: self.amounts.get(from..to).unwrap_or_default(),
        }
    }
}

/// What a dataset holds, small enough to send to the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Customers with at least one order.
    pub customers: usize,
    /// Orders.
    pub orders: usize,
    /// Order lines (accepted rows).
    pub lines: usize,
    /// Day of the first order.
    pub first_day: Option<Day>,
    /// Day of the last order.
    pub last_day: Option<Day>,
    /// Names of the categories, in order of appearance.
    pub categories: Vec<String>,
    /// Names of the channels, in order of appearance.
    pub channels: Vec<String>,
    /// Names of the campaigns, in order of appearance.
    pub campaigns: Vec<String>,
    /// Whether a quantity column was imported.
    pub has_quantity: bool,
    /// Whether satisfaction ratings were imported.
    pub has_rating: bool,
    /// Whether answers to "would you recommend us" were imported.
    pub has_recommend: bool,
}

impl Dataset {
    /// Customer ids in order of first appearance.
    pub fn customers(&self) -> &Texts {
        &self.customers
    }

    /// Distinct categories.
    pub fn categories(&self) -> &Texts {
        &self.categories
    }

    /// Distinct channels.
    pub fn channels(&self) -> &Texts {
        &self.channels
    }

    /// Distinct campaigns.
    pub fn campaigns(&self) -> &Texts {
        &self.campaigns
    }

    /// Number of orders.
    pub fn orders(&self) -> usize {
        self.day.len()
    }

    /// Number of lines.
    pub fn lines(&self) -> usize {
        self.line_amounts().len()
    }

    /// Day number of each order.
    pub fn days(&self) -> &[i32] {
        &self.day
    }

    /// Amount of each order in minor units: the sum of its lines.
    pub fn amounts(&self) -> &[i64] {
        &self.amount
    }

    /// Amount of each line in minor units.
    pub fn line_amounts(&self) -> &[i64] {
        if self.line_start.is_empty() { &self.amount } else { &self.line_amount }
    }

    /// Quantity of each line, NaN where it has none; empty without the column.
    pub fn line_quantities(&self) -> &[f32] {
        &self.quantity
    }

    /// Position of each line's category, or [`super::NO_ENTRY`]; empty without the column.
    pub fn line_categories(&self) -> &[u32] {
        &self.category
    }

    /// Position of each line's channel, or [`super::NO_ENTRY`]; empty without the column.
    pub fn line_channels(&self) -> &[u32] {
        &self.channel
    }

    /// Position of each line's campaign, or [`super::NO_ENTRY`]; empty without the column.
    pub fn line_campaigns(&self) -> &[u32] {
        &self.campaign
    }

    /// Satisfaction 1–5 of each line, NaN where it has none; empty without the column.
    pub fn line_ratings(&self) -> &[f32] {
        &self.rating
    }

    /// Recommendation 0–10 of each line, NaN where it has none; empty without the column.
    pub fn line_recommends(&self) -> &[f32] {
        &self.recommend
    }

    /// The lines of a run of orders.
    pub fn lines_of(&self, orders: Range<usize>) -> Range<usize> {
        if self.line_start.is_empty() {
            return orders;
        }
        let start = |order: usize| self.line_start.get(order).copied().unwrap_or(0) as usize;
        start(orders.start)..start(orders.end)
    }

    /// The orders of every customer, in the order of [`Dataset::customers`].
    pub fn histories(&self) -> impl ExactSizeIterator<Item = History<'_>> {
        self.order_start.iter().zip(self.order_start.get(1..).unwrap_or_default()).map(|(from, to)| {
            let span = *from as usize..*to as usize;
            History {
                first: span.start,
                days: self.day.get(span.clone()).unwrap_or_default(),
                amounts: self.amount.get(span).unwrap_or_default(),
            }
        })
    }

    /// First and last day with an order.
    pub fn span(&self) -> Option<Period> {
        let from = self.day.iter().min()?;
        let to = self.day.iter().max()?;
        Some(Period { from: Day(*from), to: Day(*to) })
    }

    /// What the dataset holds.
    pub fn facts(&self) -> Facts {
        let span = self.span();
        let names = |texts: &Texts| texts.iter().map(|t| t.into_owned()).collect();
        Facts {
            customers: self.histories().filter(|h| !h.days.is_empty()).count(),
            orders: self.orders(),
            lines: self.lines(),
            first_day: span.map(|p| p.from),
            last_day: span.map(|p| p.to),
            categories: names(&self.categories),
            channels: names(&self.channels),
            campaigns: names(&self.campaigns),
            has_quantity: !self.quantity.is_empty(),
            has_rating: !self.rating.is_empty(),
            has_recommend: !self.recommend.is_empty(),
        }
    }
}

impl Default for Dataset {
    fn default() -> Self {
        super::Builder::new().finish()
    }
}
