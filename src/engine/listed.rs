//! A list of customers as a file.

use super::Engine;
use crate::analysis::{
    CustomerPage, ListAsk, ListedCustomer, Params, SegmentId, Valued, customer_list_of_sums, customer_list_valued,
};
use crate::import::csv_cell;
use crate::units::Money;
use std::fmt::Write;

impl Engine {
    /// A page of the customers behind a count, from the orders or from the sums in their place; nothing without both.
    pub(super) fn list(&self, params: &Params, ask: &ListAsk) -> Option<CustomerPage> {
        match self.orders() {
            Some(orders) => {
                let found = ask.value.and_then(|value| Some((value, self.valued(params, &value)?)));
                let valued = found
                    .as_ref()
                    .and_then(|(ask, (models, worths))| Some(Valued { ask, models, worths: worths.as_deref()? }));
                Some(customer_list_valued(orders, &self.beside().tables, params, ask, valued))
            }
            None => {
                let (sums, names) = self.sums()?;
                Some(customer_list_of_sums(sums, names, params, ask))
            }
        }
    }

    /// All customers behind a count as CSV, amounts in currency units, days as ISO dates. `heads` names the columns,
    /// `segments` the segments.
    pub(super) fn list_file(
        &self,
        params: &Params,
        ask: &ListAsk,
        heads: &[String],
        segments: &[(SegmentId, String)],
    ) -> Option<String> {
        let page = self.list(params, &ListAsk { from: 0, count: usize::MAX, ..ask.clone() })?;
        let mut out = String::new();
        line(heads.iter().map(String::as_str), &mut out);
        for row in &page.rows {
            let segment = segments.iter().find(|(id, _)| Some(*id) == row.segment).map_or("", |(_, name)| name);
            written(row, segment, ask.value.is_some(), &mut out);
        }
        Some(out)
    }
}

fn line<'a>(cells: impl Iterator<Item = &'a str>, out: &mut String) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        csv_cell(cell, out);
    }
    out.push_str("\r\n");
}

/// Id, segment, orders, revenue, revenue an order, first and last day, days since, scores, revenue in the window; and, where
/// they are asked for, expected value, its range, and the chance of being still there.
fn written(row: &ListedCustomer, segment: &str, valued: bool, out: &mut String) {
    csv_cell(&row.id, out);
    out.push(',');
    csv_cell(segment, out);
    let value = row.order_value();
    let (r, f, m) = row.scores.map_or((0, 0, 0), |scores| (scores.r, scores.f, scores.m));
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        ",{},{},{value:.2},{},{},{},{r},{f},{m},{}",
        row.orders,
        amount(row.revenue),
        row.first.map(|day| day.to_string()).unwrap_or_default(),
        row.last,
        row.days,
        amount(row.window_revenue),
    );
    if valued {
        let worth = row.worth.and_then(|worth| worth.value).map(|value| format!("{value:.2}")).unwrap_or_default();
        let range = row.range.map(|(low, high)| format!("{low:.2}–{high:.2}")).unwrap_or_default();
        let alive = row.worth.map(|worth| format!("{:.4}", worth.alive)).unwrap_or_default();
        let _ = write!(out, ",{worth},{range},{alive}");
    }
    out.push_str("\r\n");
}

fn amount(amount: Money) -> String {
    let (sign, minor) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}
