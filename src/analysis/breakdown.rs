//! Revenue by channel and by category.

use super::activity::{Selection, Wide};
use crate::dataset::{Codes, NO_ENTRY, Texts, Unsold, for_codes};
use crate::units::{AmountUnit, Money, Period, Ratio};
use serde::{Deserialize, Serialize};

/// What a part of a breakdown stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartName {
    /// A channel or category by its name.
    Named(String),
    /// Lines without an entry.
    NoEntry,
    /// So many smaller names together.
    Rest(usize),
}

/// One part of a breakdown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub name: PartName,
    /// Orders with a line in it. An order with lines in two parts counts in both.
    pub orders: u64,
    /// Its lines.
    pub lines: u64,
    /// Its revenue.
    pub revenue: Money,
    /// Its share of the revenue of all parts that have any; nothing when its own is not positive.
    pub share: Option<Ratio>,
}

/// Parts by revenue, largest first: at most [`SHOWN`] names, then lines without an entry, then the rest.
pub type Breakdown = Vec<Part>;

/// Names that a breakdown lists before it sums up the rest.
pub const SHOWN: usize = 12;

#[derive(Clone, Copy, Default)]
struct Sum {
    orders: u64,
    lines: u64,
    revenue: i128,
    /// 1 + the order counted last, so that an order counts once.
    seen: usize,
}

/// Breaks the selected lines of a period down by one dictionary column; empty without the column. Refunds lower the revenue
/// of a part and are no order of it. The second period is that of what stands beside the orders.
pub(super) fn breakdown(
    selection: &Selection<'_>,
    [period, beside]: [Period; 2],
    texts: &Texts,
    column: &Codes,
    unsold: fn(&Unsold) -> u32,
) -> Breakdown {
    if column.is_empty() {
        return Vec::new();
    }
    let mut sums = vec![Sum::default(); texts.len() + 1];
    let mut lone = vec![(0u64, Wide::default()); texts.len() + 1];
    let mut rest_orders = Vec::new();
    let dataset = selection.dataset;
    let (single, refunds) = (dataset.lines() == dataset.orders(), dataset.line_refunds());
    for_codes!(column, |codes, wide| selection.runs(period, |run| {
        let place = |code| match wide(code) {
            NO_ENTRY => texts.len(),
            entry => entry as usize,
        };
        if single {
            let (codes, amounts) = (codes.get(run.clone()), dataset.line_amounts().get(run));
            for (code, amount) in codes.unwrap_or_default().iter().zip(amounts.unwrap_or_default()) {
                if let Some((lines, revenue)) = lone.get_mut(place(*code)) {
                    *lines += 1;
                    revenue.add(*amount);
                }
            }
            return;
        }
        for order in run {
            let lines = dataset.lines_of(order..order + 1);
            let mut line = lines.start;
            let (codes, amounts) = (codes.get(lines.clone()), dataset.line_amounts().get(lines));
            for (code, amount) in codes.unwrap_or_default().iter().zip(amounts.unwrap_or_default()) {
                line += 1;
                let Some(sum) = sums.get_mut(place(*code)) else { continue };
                sum.lines += 1;
                sum.revenue += i128::from(*amount);
                if refunds.get(line - 1).is_some_and(|refund| refund > 0) {
                    continue;
                }
                if sum.seen != order + 1 {
                    sum.seen = order + 1;
                    sum.orders += 1;
                    if texts.len() > SHOWN {
                        rest_orders.push((order as u32, wide(*code)));
                    }
                }
            }
        }
    }));
    for (sum, (lines, revenue)) in sums.iter_mut().zip(lone) {
        sum.lines += lines;
        sum.orders += lines;
        sum.revenue += revenue.sum();
    }
    for line in selection.unsold(beside) {
        let place = unsold(line);
        if let Some(sum) = sums.get_mut(if place == NO_ENTRY { texts.len() } else { place as usize }) {
            sum.lines += 1;
            sum.revenue += i128::from(line.amount);
        }
    }
    assemble(texts, sums, dataset.unit(), (!single).then_some(rest_orders))
}

/// Puts the parts together; `order_entries` are orders with their names, where an order can have several.
fn assemble(texts: &Texts, mut sums: Vec<Sum>, unit: AmountUnit, order_entries: Option<Vec<(u32, u32)>>) -> Breakdown {
    let total: i128 = sums.iter().map(|s| s.revenue.max(0)).sum();
    let part = |name, sum: &Sum| Part {
        name,
        orders: sum.orders,
        lines: sum.lines,
        revenue: unit.money(sum.revenue),
        share: (sum.revenue > 0).then(|| Ratio(sum.revenue as f64 / total as f64)),
    };
    let no_entry = sums.pop().unwrap_or_default();
    let mut named: Vec<(u32, Sum)> = (0u32..).zip(sums).filter(|(_, s)| s.lines > 0).collect();
    // Equal revenue goes by name, so that the order of the rows in the file does not show.
    named.sort_by(|(i, a), (j, b)| b.revenue.cmp(&a.revenue).then_with(|| texts.bytes(*i).cmp(texts.bytes(*j))));
    let small = named.split_off(named.len().min(SHOWN));
    let mut parts: Vec<Part> =
        named.iter().map(|(i, sum)| part(PartName::Named(texts.get(*i).into_owned()), sum)).collect();
    if no_entry.lines > 0 {
        parts.push(part(PartName::NoEntry, &no_entry));
    }
    if !small.is_empty() {
        let mut is_small = vec![false; texts.len()];
        for (i, _) in &small {
            if let Some(flag) = is_small.get_mut(*i as usize) {
                *flag = true;
            }
        }
        let mut rest = small.iter().fold(Sum::default(), |rest, (_, s)| Sum {
            orders: rest.orders + s.orders,
            lines: rest.lines + s.lines,
            revenue: rest.revenue + s.revenue,
            ..rest
        });
        if let Some(entries) = order_entries {
            // Several small names in one order are one order of the rest.
            let small = |entry: &u32| is_small.get(*entry as usize).copied().unwrap_or(false);
            let mut orders: Vec<u32> =
                entries.iter().filter(|(_, entry)| small(entry)).map(|(order, _)| *order).collect();
            orders.dedup();
            rest.orders = orders.len() as u64;
        }
        parts.push(part(PartName::Rest(small.len()), &rest));
    }
    parts
}
