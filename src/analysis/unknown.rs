//! What customers bought of whom nothing is known: guests, walk-ins, rows without a customer.

use super::activity::{Mask, Selection, Wide};
use super::breakdown::{Breakdown, breakdown};
use super::open_tables::OpenTables;
use super::results::filtered;
use super::returns::{Apart, Returns};
use super::scope::Scope;
use super::{Filter, Params};
use crate::dataset::Dataset;
use crate::units::{Day, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What counts beside the orders of known customers.
#[derive(Debug, Clone, Default)]
pub struct Beside<'a> {
    /// Returns that lower nothing.
    pub returns: Option<&'a Apart>,
    /// Orders of unknown customers, and the returns that lower their revenue.
    pub unknown: Option<&'a Dataset>,
    /// The other open tables.
    pub tables: OpenTables<'a>,
}

/// What unknown customers bought in the period and the filter. It is revenue and nothing else: no customer, no order value,
/// no segment, no retention. With a filter on a segment it is nothing, because nobody unknown is in one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Unknown {
    /// Orders.
    pub orders: u64,
    /// Order lines, those of returns included where returns lower revenue.
    pub lines: u64,
    /// Their amount.
    pub revenue: Money,
    /// Month by month, where there is any.
    pub months: Vec<UnknownMonth>,
    /// By channel; empty without the column.
    pub channels: Breakdown,
    /// By category; empty without the column.
    pub categories: Breakdown,
}

/// What unknown customers bought in a month.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct UnknownMonth {
    /// First day of the month.
    pub month: Day,
    /// Orders.
    pub orders: u64,
    /// Their amount.
    pub revenue: Money,
}

/// Sums up what unknown customers bought; nothing when nobody is unknown.
pub(super) fn unknown(dataset: Option<&Dataset>, params: &Params, scope: &Scope) -> Option<Unknown> {
    let dataset = dataset?;
    if params.filtered().is_some() {
        return Some(Unknown::default());
    }
    let part = filtered(dataset, &Filter { segment: None, ..params.filter.clone() });
    let counted = part.as_ref().unwrap_or(dataset);
    let selection = Selection::new(dataset, counted, Mask::Everyone, Returns::default());
    let (mut orders, mut sum) = (0, Wide::default());
    let mut months: BTreeMap<i32, (u64, Wide)> = BTreeMap::new();
    let period = scope.beside();
    selection.runs(period, |run| {
        for order in run {
            let (day, amount) = (counted.days().get(order), counted.amounts().get(order));
            let (Some(day), Some(amount)) = (day, amount) else { continue };
            let lines = counted.line_amounts().get(counted.lines_of(order..order + 1)).unwrap_or_default();
            // A return under a number of its own is no order.
            let sold = u64::from(lines.iter().any(|line| *line >= 0));
            let month = months.entry(Day(*day).month_index()).or_default();
            (orders, month.0) = (orders + sold, month.0 + sold);
            sum.add(*amount);
            month.1.add(*amount);
        }
    });
    let month = |(index, (orders, sum)): (i32, (u64, Wide))| UnknownMonth {
        month: Day::from_month_index(index),
        orders,
        revenue: counted.unit().money(sum.sum()),
    };
    Some(Unknown {
        orders,
        lines: selection.lines_within(period),
        revenue: counted.unit().money(sum.sum()),
        months: months.into_iter().map(month).collect(),
        channels: breakdown(&selection, [period; 2], dataset.channels(), counted.line_channels(), |line| line.channel),
        categories: breakdown(&selection, [period; 2], dataset.categories(), counted.line_categories(), |line| {
            line.category
        }),
    })
}
