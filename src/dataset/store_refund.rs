//! Refunds are money, never orders: each lowers an order of its customer, and who was never sold anything stays none.

use super::store_group::{Grouping, lone_order};
use super::{CustomerId, Dataset};

/// A line of a refund without an order that it could lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsold {
    /// The id of who got it.
    pub(super) who: CustomerId,
    /// The place among the customers, or [`NO_ENTRY`](super::NO_ENTRY) for who never ordered.
    pub customer: u32,
    /// Day number.
    pub day: i32,
    /// Amount in the unit of the dataset, below zero.
    pub amount: i64,
    /// Position in the channels, or [`NO_ENTRY`](super::NO_ENTRY).
    pub channel: u32,
    /// Position in the categories, or [`NO_ENTRY`](super::NO_ENTRY).
    pub category: u32,
    /// Equal for the lines of one refund, which are neighbours.
    pub refund: u64,
}

/// What a line is: a part of the sale, the refund under the number of its order, or the first, second … refund under a
/// number of its own.
pub(super) const SALE: u32 = 0;
const SAME_NUMBER: u32 = 1;
const MOST_REFUNDS: u32 = 0xFFFE;

/// The columns of a partition; the rows from `sales` on are refunds.
#[derive(Clone, Copy)]
pub(super) struct Netting<'a> {
    pub customer: &'a [CustomerId],
    pub day: &'a [i32],
    /// Empty when each row is an order.
    pub order: &'a [u64],
    pub amount: &'a [i64],
    pub sales: u32,
}

/// An order of one customer while its refunds are looked for.
struct Own {
    day: i32,
    first: u32,
    key: u64,
    /// Its rows among those of the customer, sorted by order.
    rows: std::ops::Range<usize>,
    /// What lowers it: kind and row.
    back: Vec<(u32, u32)>,
    refunds: u32,
}

impl Netting<'_> {
    fn day(&self, row: u32) -> i32 {
        self.day.get(row as usize).copied().unwrap_or(0)
    }

    fn amount(&self, row: u32) -> i64 {
        self.amount.get(row as usize).copied().unwrap_or(0)
    }

    fn key(&self, row: u32) -> u64 {
        self.order.get(row as usize).copied().unwrap_or_else(|| lone_order(row))
    }

    /// Rows by their order.
    fn by_key(&self, rows: &[u32]) -> Vec<(u64, u32)> {
        let mut sorted: Vec<(u64, u32)> = rows.iter().map(|row| (self.key(*row), *row)).collect();
        sorted.sort_unstable();
        sorted
    }

    /// The day and the first row of rows that belong together.
    fn begin(&self, rows: &[(u64, u32)]) -> (i32, u32) {
        let day = rows.iter().map(|(_, row)| self.day(*row)).min().unwrap_or(0);
        (day, rows.first().map_or(0, |(_, row)| *row))
    }

    /// Refunds by day, each with its rows.
    fn refunds(&self, back: &[u32]) -> Vec<Vec<(u64, u32)>> {
        let back = self.by_key(back);
        let mut refunds: Vec<Vec<(u64, u32)>> = back.chunk_by(|a, b| a.0 == b.0).map(<[_]>::to_vec).collect();
        refunds.sort_by_key(|rows| self.begin(rows));
        refunds
    }

    /// The orders of a customer by day, each with the refunds that lower it: those under its number, and those under a
    /// number of their own whose day is not before it and before the next order. A refund that is older than every order
    /// lowers the first one.
    fn orders(&self, sold: &[(u64, u32)], back: &[u32]) -> Vec<Own> {
        let mut at = 0;
        let mut orders: Vec<Own> = sold
            .chunk_by(|a, b| a.0 == b.0)
            .map(|rows| {
                let ((day, first), from) = (self.begin(rows), at);
                at += rows.len();
                let key = rows.first().map_or(0, |(key, _)| *key);
                Own { day, first, key, rows: from..at, back: Vec::new(), refunds: SAME_NUMBER }
            })
            .collect();
        orders.sort_unstable_by_key(|order| (order.day, order.first));
        for rows in self.refunds(back) {
            let rows = rows.as_slice();
            let ((day, _), key) = (self.begin(rows), rows.first().map_or(0, |(key, _)| *key));
            let own = orders.iter().position(|order| order.key == key);
            let before = || orders.partition_point(|order| order.day <= day).saturating_sub(1);
            let place = own.unwrap_or_else(before);
            let Some(order) = orders.get_mut(place) else { continue };
            let number = if own.is_some() { SAME_NUMBER } else { (order.refunds + 1).min(MOST_REFUNDS) };
            order.refunds = order.refunds.max(number);
            order.back.extend(rows.iter().map(|(_, row)| (number, *row)));
        }
        orders
    }
}

impl Grouping {
    /// Appends customers and orders to the store, each order with the refunds that lower it. The rows of refunds of whom
    /// nothing was sold to are left in [`Grouping::unsold`].
    #[inline(never)]
    pub fn net(&mut self, rows: &Netting<'_>, out: &mut Dataset) {
        self.number(rows.customer);
        self.place(rows.customer.len());
        self.unsold.clear();
        let all = std::mem::take(&mut self.rows);
        let mut ordered = Vec::with_capacity(all.len());
        for (at, id) in self.ids.iter().enumerate() {
            let start = |at: usize| self.starts.get(at).copied().unwrap_or(0) as usize;
            let own = all.get(start(at)..start(at + 1)).unwrap_or_default();
            let (sold, back) = own.split_at(own.partition_point(|row| *row < rows.sales));
            if sold.is_empty() {
                self.unsold.extend(rows.refunds(back).into_iter().flatten().map(|(_, row)| row));
                continue;
            }
            out.customers.ids.push(*id);
            let sold = rows.by_key(sold);
            for order in rows.orders(&sold, back) {
                let from = ordered.len();
                ordered.extend(sold.get(order.rows).unwrap_or_default().iter().map(|(_, row)| *row));
                (from..ordered.len()).for_each(|_| out.refund.push(SALE));
                for (number, row) in order.back {
                    ordered.push(row);
                    out.refund.push(number);
                }
                let lines = ordered.get(from..).unwrap_or_default();
                out.push_order(order.day, lines.len(), &mut lines.iter().map(|row| rows.amount(*row)));
            }
            out.order_start.push(out.day.len() as u32);
        }
        self.rows = ordered;
    }
}
