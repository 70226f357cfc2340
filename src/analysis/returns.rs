//! What customers gave back: the amount, and how much that is of what was sold.

use super::activity::{Selection, Wide, money};
use super::figure::{Figure, FigureKey, Input, InputKey, Missing};
use super::scope::Scope;
use crate::dataset::Dataset;
use crate::units::{Period, Ratio};
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

/// Returned amount and both return rates of a period.
///
/// A return is a row, or the rows of one number, with a negative amount, or an order that was given back by its status or
/// by a column of refunds. None of them is an order, whether it lowers revenue or stands apart. Returned amount = sum of these amounts without their sign; rate by amount = returned amount / gross sales,
/// the sum of all positive amounts; rate by orders = returns / orders with a line that is no return. A return under the
/// number of its order and one under a number of its own count alike, since files seldom name the order that came back.
pub(super) fn returns(selection: &Selection<'_>, scope: &Scope) -> [Figure; 3] {
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
    let (returned, sold) = (money(tally.returned), money(tally.sold));
    let amounts = [Input::money(InputKey::ReturnedAmount, returned), Input::money(InputKey::GrossSales, sold)];
    let orders = [Input::count(InputKey::Returns, tally.returns), Input::count(InputKey::SalesOrders, tally.sales)];
    let quotient = |[part, whole]: [Input; 2], missing| {
        known.and_then(|()| Ratio::of(part.value, whole.value).map(|ratio| ratio.0).ok_or(missing))
    };
    let rates = [quotient(amounts, Missing::NoRevenue), quotient(orders, Missing::NoOrders)];
    let [by_amount, by_orders] = rates;
    let returns = Input::count(InputKey::Returns, tally.returns);
    let mut amount = Figure::new(FigureKey::ReturnedAmount, known.map(|()| returned.units()), vec![returns]);
    amount.money = amount.value.map(|_| returned);
    let mut figures = [
        amount,
        Figure::new(FigureKey::ReturnRate, by_amount, amounts.to_vec()),
        Figure::new(FigureKey::OrderReturnRate, by_orders, orders.to_vec()),
    ];
    for figure in &mut figures {
        figure.rows_used = selection.lines_within(scope.period) + rows;
        if figure.missing == Some(Missing::NoReturns) {
            // Nothing is known of what came back, so there is no nought to show.
            figure.inputs.clear();
        }
    }
    figures
}

#[derive(Default)]
struct Tally {
    /// Sum of the positive amounts, in minor units.
    sold: i128,
    /// Sum of the negative amounts, without the sign.
    returned: i128,
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
            self.returned -= i128::from(line.amount);
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
        self.sold += sold.sum();
        self.returned -= returned.sum();
    }
}
