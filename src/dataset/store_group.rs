//! Puts the rows of one partition into the order of the store: by customer in order of first appearance, then by day of
//! the order, then by appearance.

use super::customer_id::mix;
use super::{CustomerId, Dataset};

/// Scratch memory for one partition after the other.
#[derive(Default)]
pub(super) struct Grouping {
    /// The rows of the partition in their final order.
    pub rows: Vec<u32>,
    /// Rows of refunds without an order, where there are refunds.
    pub unsold: Vec<u32>,
    /// Customer + 1 by hash of the id; 0 is free.
    slots: Vec<u32>,
    /// The ids of the partition's customers.
    pub(super) ids: Vec<CustomerId>,
    /// Customer of each row, and where the rows of each customer begin.
    customer_of: Vec<u32>,
    pub(super) starts: Vec<u32>,
    by_day: Vec<(i32, u32)>,
    by_order: Vec<(u64, u32)>,
    by_first: Vec<(i32, u32, u32)>,
}

impl Grouping {
    /// Appends customers and orders to the store. `order` is empty when each row is an order.
    #[inline(never)]
    pub fn sort(&mut self, customer: &[CustomerId], day: &[i32], order: &[u64], amount: &[i64], out: &mut Dataset) {
        self.number(customer);
        self.place(customer.len());
        let mut rows = std::mem::take(&mut self.rows);
        for (at, id) in self.ids.iter().enumerate() {
            let start = |at: usize| self.starts.get(at).copied().unwrap_or(0) as usize;
            let Some(own) = rows.get_mut(start(at)..start(at + 1)) else { continue };
            out.customers.ids.push(*id);
            let single = order.is_empty() || distinct(own, order, &mut self.by_order);
            if single {
                sort_by_day(own, day, &mut self.by_day);
                out.push_single_lines(own, day, amount);
            } else {
                self.by_first.clear();
                by_order(own, day, &self.by_order, &mut self.by_first);
                for order in self.by_first.chunk_by(|a, b| a.1 == b.1) {
                    let mut amounts = order.iter().map(|(_, _, row)| amount.get(*row as usize).copied().unwrap_or(0));
                    out.push_order(order.first().map_or(0, |(day, ..)| *day), order.len(), &mut amounts);
                }
                own.iter_mut().zip(&self.by_first).for_each(|(to, (_, _, row))| *to = *row);
            }
            out.order_start.push(out.day.len() as u32);
        }
        self.rows = rows;
    }

    /// Numbers the customers in order of first appearance.
    pub(super) fn number(&mut self, customer: &[CustomerId]) {
        self.ids.clear();
        self.customer_of.clear();
        self.slots.clear();
        let size = (customer.len() * 2).next_power_of_two();
        self.slots.resize(size, 0);
        for id in customer {
            // Not the upper bits: they are alike in a partition.
            let mut at = id.mixed() as usize & (size - 1);
            let number = loop {
                let Some(slot) = self.slots.get_mut(at) else { break 0 };
                match slot.checked_sub(1) {
                    None => {
                        self.ids.push(*id);
                        *slot = self.ids.len() as u32;
                        break *slot - 1;
                    }
                    Some(known) if self.ids.get(known as usize) == Some(id) => break known,
                    Some(_) => at = (at + 1) & (size - 1),
                }
            };
            self.customer_of.push(number);
        }
    }

    /// Counting sort of the rows by customer.
    pub(super) fn place(&mut self, rows: usize) {
        self.starts.clear();
        self.starts.resize(self.ids.len() + 2, 0);
        for customer in &self.customer_of {
            if let Some(count) = self.starts.get_mut(*customer as usize + 2) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        self.rows.clear();
        self.rows.resize(rows, 0);
        // Afterwards each entry is one place further: what was the beginning of a customer is the end.
        for (row, customer) in (0u32..).zip(&self.customer_of) {
            if let Some(at) = self.starts.get_mut(*customer as usize + 1) {
                if let Some(slot) = self.rows.get_mut(*at as usize) {
                    *slot = row;
                }
                *at += 1;
            }
        }
    }
}

/// The most rows whose orders are compared each with each.
const FEW: usize = 24;

/// Whether no two of the rows belong to one order; the orders are left sorted in `sorted` when some do.
fn distinct(rows: &[u32], order: &[u64], sorted: &mut Vec<(u64, u32)>) -> bool {
    let of = |row: &u32| order.get(*row as usize).copied().unwrap_or(0);
    if let [_] = rows {
        return true;
    }
    sorted.clear();
    sorted.extend(rows.iter().map(of).zip(0u32..));
    if rows.len() <= FEW {
        let mut twice = false;
        for (at, (order, _)) in sorted.iter().enumerate() {
            twice |= sorted.get(at + 1..).unwrap_or_default().iter().any(|(other, _)| order == other);
        }
        if !twice {
            return true;
        }
    }
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| !matches!(pair, [a, b] if a.0 == b.0))
}

/// Most files are in order of time, so that nothing is left to do.
fn sort_by_day(rows: &mut [u32], day: &[i32], scratch: &mut Vec<(i32, u32)>) {
    let of = |row: &u32| day.get(*row as usize).copied().unwrap_or(0);
    if rows.is_sorted_by_key(of) {
        return;
    }
    scratch.clear();
    scratch.extend(rows.iter().map(|row| (of(row), *row)));
    scratch.sort_unstable();
    rows.iter_mut().zip(scratch).for_each(|(to, (_, row))| *to = *row);
}

/// Day of the order, its first row, row: for all rows, by order. `sorted` holds order and
/// position of each row, sorted by order.
fn by_order(rows: &[u32], day: &[i32], sorted: &[(u64, u32)], out: &mut Vec<(i32, u32, u32)>) {
    let row = |at: u32| rows.get(at as usize).copied().unwrap_or(0);
    for group in sorted.chunk_by(|a, b| a.0 == b.0) {
        let days = group.iter().filter_map(|(_, at)| day.get(row(*at) as usize));
        let earliest = days.min().copied().unwrap_or(0);
        let first = group.first().map_or(0, |(_, at)| row(*at));
        out.extend(group.iter().map(|(_, at)| (earliest, first, row(*at))));
    }
    out.sort_unstable();
}

/// A 64-bit number that no other row without an order id gets.
pub(super) fn lone_order(row: u32) -> u64 {
    mix(u64::from(row) + 1)
}
