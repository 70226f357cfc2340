//! All rows in memory: customers, their orders by day, and the lines of each order.

use super::narrow::{Codes, Numbers};
use super::{Calendar, CustomerIds, Texts, Traits, Unsold};
use crate::units::{AmountUnit, Day, Period};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// Orders by customer and day in compressed rows: customer `c` owns a range of orders, an order owns a range of lines.
/// An order is one order id of one customer; its day is the day of its earliest line. Optional line columns are empty
/// when no file had them.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    pub(super) customers: CustomerIds,
    pub(super) categories: Texts,
    pub(super) channels: Texts,
    pub(super) campaigns: Texts,
    /// First order of each customer, closed by the number of orders.
    pub(super) order_start: Vec<u32>,
    /// Orders and lines of each day.
    pub(super) calendar: Calendar,
    pub(super) day: Vec<i32>,
    /// What all amounts count.
    pub(super) unit: AmountUnit,
    pub(super) amount: Vec<i64>,
    /// First line of each order, closed by the number of lines; empty when every order has exactly one line.
    pub(super) line_start: Vec<u32>,
    /// Empty when every order has exactly one line: then `amount` is the same column.
    pub(super) line_amount: Vec<i64>,
    pub(super) quantity: Numbers,
    pub(super) category: Codes,
    pub(super) channel: Codes,
    pub(super) campaign: Codes,
    pub(super) rating: Numbers,
    pub(super) recommend: Numbers,
    /// Which refund of its order a line is; empty when no order was lowered.
    pub(super) refund: Codes,
    /// Refunds without an order.
    pub(super) unsold: Vec<Unsold>,
    /// What other tables say of the customers.
    pub(super) traits: Arc<Traits>,
}

/// The orders of one customer, by day.
#[derive(Debug, Clone, Copy)]
pub struct History<'a> {
    /// Position of the first of these orders among all orders.
    pub first: usize,
    /// Day of each order, ascending.
    pub days: &'a [i32],
    /// Amount of each order in the unit of the dataset.
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
    /// Customer ids, in no order that means anything.
    pub fn customers(&self) -> &CustomerIds {
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

    /// What the amounts count: ten-thousandths when any row is that fine, else hundredths.
    pub fn unit(&self) -> AmountUnit {
        self.unit
    }

    /// Amount of each order in [`Dataset::unit`]: the sum of its lines.
    pub fn amounts(&self) -> &[i64] {
        &self.amount
    }

    /// Amount of each line in [`Dataset::unit`].
    pub fn line_amounts(&self) -> &[i64] {
        if self.line_start.is_empty() { &self.amount } else { &self.line_amount }
    }

    /// Quantity of each line, NaN where it has none; empty without the column.
    pub fn line_quantities(&self) -> &Numbers {
        &self.quantity
    }

    /// Position of each line's category, or [`super::NO_ENTRY`]; empty without the column.
    pub fn line_categories(&self) -> &Codes {
        &self.category
    }

    /// Position of each line's channel, or [`super::NO_ENTRY`]; empty without the column.
    pub fn line_channels(&self) -> &Codes {
        &self.channel
    }

    /// Position of each line's campaign, or [`super::NO_ENTRY`]; empty without the column.
    pub fn line_campaigns(&self) -> &Codes {
        &self.campaign
    }

    /// Satisfaction 1–5 of each line, NaN where it has none; empty without the column.
    pub fn line_ratings(&self) -> &Numbers {
        &self.rating
    }

    /// Recommendation 0–10 of each line, NaN where it has none; empty without the column.
    pub fn line_recommends(&self) -> &Numbers {
        &self.recommend
    }

    /// What each line is: 0 a part of the sale, 1 a refund under the number of its order, 2, 3 … the refunds under numbers
    /// of their own that lower it. Empty when no order was lowered.
    pub fn line_refunds(&self) -> &Codes {
        &self.refund
    }

    /// Lines of refunds without an order that they could lower: money, but nobody's order.
    pub fn unsold(&self) -> &[Unsold] {
        &self.unsold
    }

    /// The id of who got a refund without an order.
    pub fn unsold_id(&self, refund: &Unsold) -> Cow<'_, str> {
        match refund.who.text(&self.customers.long) {
            Cow::Borrowed(id) => String::from_utf8_lossy(id),
            Cow::Owned(id) => Cow::Owned(String::from_utf8_lossy(&id).into_owned()),
        }
    }

    /// What other tables say of the customers.
    pub fn traits(&self) -> &Traits {
        &self.traits
    }

    /// Puts what other tables say of the customers in the place of what they said before.
    pub fn set_traits(&mut self, traits: Traits) {
        self.traits = Arc::new(traits);
    }

    /// No rows yet.
    pub(super) fn empty() -> Dataset {
        Dataset {
            customers: CustomerIds::default(),
            categories: Texts::default(),
            channels: Texts::default(),
            campaigns: Texts::default(),
            order_start: Vec::new(),
            calendar: Calendar::default(),
            day: Vec::new(),
            unit: AmountUnit::default(),
            amount: Vec::new(),
            line_start: Vec::new(),
            line_amount: Vec::new(),
            quantity: Numbers::default(),
            category: Codes::default(),
            channel: Codes::default(),
            campaign: Codes::default(),
            rating: Numbers::default(),
            recommend: Numbers::default(),
            refund: Codes::default(),
            unsold: Vec::new(),
            traits: Arc::default(),
        }
    }

    /// Adds orders of one line each, given by the rows of two columns.
    pub(super) fn push_single_lines(&mut self, rows: &[u32], day: &[i32], amount: &[i64]) {
        let first = self.amount.len();
        self.day.extend(rows.iter().map(|row| day.get(*row as usize).copied().unwrap_or(0)));
        self.amount.extend(rows.iter().map(|row| amount.get(*row as usize).copied().unwrap_or(0)));
        if !self.line_start.is_empty() {
            let end = self.line_amount.len() as u32 + 1;
            self.line_amount.extend_from_slice(self.amount.get(first..).unwrap_or_default());
            self.line_start.extend((end..).take(rows.len()));
        }
    }

    /// Adds an order with its `count` lines. With the first order of several lines, lines and orders part ways.
    pub(super) fn push_order(&mut self, day: i32, count: usize, amounts: &mut impl Iterator<Item = i64>) {
        if self.line_start.is_empty() && count != 1 {
            self.line_amount = self.amount.clone();
            self.line_start = (0..=self.day.len() as u32).collect();
        }
        let mut sum = 0i64;
        let lines = !self.line_start.is_empty();
        for amount in amounts {
            sum = sum.saturating_add(amount);
            if lines {
                self.line_amount.push(amount);
            }
        }
        self.day.push(day);
        self.amount.push(sum);
        if lines {
            self.line_start.push(self.line_amount.len() as u32);
        }
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
        self.histories_from(0)
    }

    /// The same from this customer on.
    pub fn histories_from(&self, customer: usize) -> impl ExactSizeIterator<Item = History<'_>> {
        let starts = self.order_start.get(customer..).unwrap_or_default();
        starts.iter().zip(starts.get(1..).unwrap_or_default()).map(|(from, to)| {
            let span = *from as usize..*to as usize;
            History {
                first: span.start,
                days: self.day.get(span.clone()).unwrap_or_default(),
                amounts: self.amount.get(span).unwrap_or_default(),
            }
        })
    }

    /// Orders and lines of each day.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// First and last day with an order.
    pub fn span(&self) -> Option<Period> {
        self.calendar.span()
    }

    /// What the dataset holds.
    pub fn facts(&self) -> Facts {
        let span = self.span();
        let names = |texts: &Texts| texts.iter().map(|t| t.into_owned()).collect();
        Facts {
            customers: self.customers.len(),
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
