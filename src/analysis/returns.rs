//! What customers gave back: the amount, and how much that is of what was sold.

use super::activity::{Selection, Wide};
use super::figures::Missing;
use super::scope::Scope;
use crate::dataset::Dataset;
use crate::units::{Exact, Money, Period};
use std::collections::HashMap;

/// Returns that do not lower the orders: rows of their own, with a negative amount.
#[derive(Debug, Clone, Default)]
pub struct Apart {
    rows: Dataset,
    /// The place of each of its customers among those of the orders.
    places: Vec<Option<usize>>,
}

impl Apart {
    /// Finds the customers of the returns among those of the orders.
    pub fn new(rows: Dataset, orders: &Dataset) -> Apart {
        let ids: HashMap<String, usize> = rows.customers().iter().zip(0..).collect();
        let mut places = vec![None; ids.len()];
        for (place, id) in orders.customers().iter().enumerate() {
            if let Some(slot) = ids.get(&id).and_then(|own| places.get_mut(*own)) {
                *slot = Some(place);
            }
        }
        Apart { rows, places }
    }

    /// The rows.
    pub(super) fn rows(&self) -> &Dataset {
        &self.rows
    }

    /// The place of each customer among those of the orders; nothing for who never ordered.
    pub(super) fn places(&self) -> &[Option<usize>] {
        &self.places
    }
}

/// Where returns are found.
#[derive(Debug, Clone, Default)]
pub(super) struct Returns<'a> {
    /// Whether any line of all orders has a negative amount.
    pub in_orders: bool,
    /// Those that stand beside the orders, and the part of them that passes the filter on channel and category.
    pub beside: Option<(&'a Apart, &'a Dataset)>,
}

/// What came back in a period.
///
/// A return is a row, or the rows of one number, with a negative amount, or an order that was given back by its status or
/// by a column of refunds. None of them is an order, whether it lowers revenue or stands apart. A return under the
/// number of its order and one under a number of its own count alike, since files seldom name the order that came back.
pub(super) struct Returned {
    /// The amounts without their sign; the reason where nothing is known of returns.
    pub amount: Result<Money, Missing>,
    /// Sum of the positive amounts.
    pub gross_sales: Money,
    /// Orders with something that came back.
    pub returns: u64,
    /// Orders with a line that is no return.
    pub sales: u64,
    /// Lines that went in.
    pub rows: u64,
}

impl Returned {
    /// Goes through the orders that count and what stands beside them.
    pub fn of(selection: &Selection<'_>, scope: &Scope) -> Returned {
        let (mut tally, mut rows) = (Tally::default(), 0);
        tally.add(selection, scope.period);
        rows += tally.add_unsold(selection, scope.beside());
        if let Some(beside) = selection.beside() {
            // Orders beside the orders are no sales.
            let sales = tally.sales;
            tally.add(&beside, scope.beside());
            tally.sales = sales;
            rows += beside.lines_within(scope.beside());
        }
        let known = match selection.returns.in_orders || selection.returns.beside.is_some() {
            false => Err(Missing::NoReturns),
            true if !scope.holds_data() => Err(Missing::NoOrders),
            true => Ok(()),
        };
        Returned {
            amount: known.map(|()| tally.returned.money()),
            gross_sales: tally.sold.money(),
            returns: tally.returns,
            sales: tally.sales,
            rows: selection.lines_within(scope.period) + rows,
        }
    }
}

#[derive(Default)]
struct Tally {
    /// Sum of the positive amounts.
    sold: Exact,
    /// Sum of the negative amounts, without the sign.
    returned: Exact,
    /// Orders with a line that is no return.
    sales: u64,
    /// Orders with a line that is one.
    returns: u64,
}

impl Tally {
    /// Adds refunds without an order, and says how many lines that was.
    fn add_unsold(&mut self, selection: &Selection<'_>, period: Period) -> u64 {
        let (mut last, mut lines) = (None, 0);
        for line in selection.unsold(period) {
            self.returned -= selection.dataset.unit().exact(line.amount);
            self.returns += u64::from(last != Some(line.refund));
            (last, lines) = (Some(line.refund), lines + 1);
        }
        lines
    }

    fn add(&mut self, selection: &Selection<'_>, period: Period) {
        let (data, amounts) = (selection.dataset, selection.dataset.line_amounts());
        let single = data.lines() == data.orders();
        let (mut sold, mut returned) = (Wide::default(), Wide::default());
        selection.runs(period, |run| {
            if single {
                let mut returns = 0;
                self.sales += run.len() as u64;
                for amount in amounts.get(run).unwrap_or_default() {
                    sold.add((*amount).max(0));
                    returned.add((*amount).min(0));
                    returns += u64::from(*amount < 0);
                }
                self.sales -= returns;
                self.returns += returns;
                return;
            }
            if !data.line_refunds().is_empty() {
                for order in run {
                    let lines = data.lines_of(order..order + 1);
                    self.sales += 1;
                    let mut before = 0;
                    for (line, amount) in lines.clone().zip(amounts.get(lines).unwrap_or_default()) {
                        let refund = data.line_refunds().get(line).unwrap_or(0);
                        self.returns += u64::from(refund > 0 && refund != before);
                        before = refund;
                        sold.add((*amount).max(0));
                        returned.add((*amount).min(0));
                    }
                }
                return;
            }
            for order in run {
                let lines = amounts.get(data.lines_of(order..order + 1)).unwrap_or_default();
                let (mut sale, mut back) = (false, false);
                for amount in lines {
                    (sale, back) = (sale | (*amount >= 0), back | (*amount < 0));
                    sold.add((*amount).max(0));
                    returned.add((*amount).min(0));
                }
                self.sales += u64::from(sale);
                self.returns += u64::from(back);
            }
        });
        self.sold += data.unit().exact(sold.sum());
        self.returned -= data.unit().exact(returned.sum());
    }
}
