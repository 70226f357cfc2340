//! A list of customers as a file.

use super::Engine;
use super::reach::hashed;
use crate::analysis::{
    CustomerPage, ListAsk, ListedCustomer, Params, SegmentId, Selector, Valued, customer_list_of_sums,
    customer_list_scored,
};
use crate::import::csv_cell;
use crate::units::Money;
use serde::{Deserialize, Serialize};
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
                let mut scores = Vec::new();
                if let Selector::Score(behind) = &ask.selector {
                    scores = self.scores(params, &behind.ask);
                }
                Some(customer_list_scored(orders, &self.beside().tables, params, ask, valued, &scores))
            }
            None => {
                let (sums, names) = self.sums()?;
                Some(customer_list_of_sums(sums, names, params, ask))
            }
        }
    }

    /// All customers behind a count as a file, amounts in currency units, days as ISO dates; without those who may not be
    /// written to, unless everybody is wanted.
    pub(super) fn list_file(
        &self,
        params: &Params,
        ask: &ListAsk,
        form: &ListForm,
        everybody: bool,
    ) -> Option<(String, u64)> {
        let mut page = self.list(params, &ListAsk { from: 0, count: usize::MAX, ..ask.clone() })?;
        let known = self.known();
        page.rows.retain(|row| everybody || known.may(row.number));
        Some(match form {
            ListForm::Table { heads, segments } => (table(&page, ask, heads, segments), page.rows.len() as u64),
            ListForm::Hashed => {
                let mut hashes: Vec<String> =
                    page.rows.iter().filter_map(|row| known.email(row.number)).map(hashed).collect();
                // In an order that says nothing of the list, each once.
                hashes.sort_unstable();
                hashes.dedup();
                let count = hashes.len() as u64;
                hashes.insert(0, "Email".to_owned());
                (hashes.join("\r\n") + "\r\n", count)
            }
        })
    }
}

/// What a file of customers is like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListForm {
    /// A table, with the names of its columns and of the segments.
    Table {
        /// Of the columns.
        heads: Vec<String>,
        /// Of the segments.
        segments: Vec<(SegmentId, String)>,
    },
    /// The hashed addresses of those who have one, for advertising platforms.
    Hashed,
}

fn table(page: &CustomerPage, ask: &ListAsk, heads: &[String], segments: &[(SegmentId, String)]) -> String {
    let mut out = String::new();
    line(heads.iter().map(String::as_str), &mut out);
    for row in &page.rows {
        let segment = segments.iter().find(|(id, _)| Some(*id) == row.segment).map_or("", |(_, name)| name);
        written(row, segment, ask.value.is_some(), &mut out);
    }
    out
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
/// they are asked for, expected value, its range, and the chance of ordering again.
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
        let again = row.worth.map(|worth| format!("{:.4}", worth.again)).unwrap_or_default();
        let _ = write!(out, ",{worth},{range},{again}");
    }
    out.push_str("\r\n");
}

fn amount(amount: Money) -> String {
    let (sign, minor) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}
