//! Revenue by channel and by category.

use super::activity::{Selection, money};
use crate::dataset::{Codes, NO_ENTRY, Texts};
use crate::units::{Money, Period, Ratio};
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
    /// Its share of the revenue of all parts; nothing when that is not positive.
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

/// Breaks the selected lines of a period down by one dictionary column; empty without the column.
pub(super) fn breakdown(selection: &Selection<'_>, period: Period, texts: &Texts, column: &Codes) -> Breakdown {
    if column.is_empty() {
        return Vec::new();
    }
    let dataset = selection.dataset;
    let mut sums = vec![Sum::default(); texts.len() + 1];
    let mut rest_orders = Vec::new();
    for (_, history) in selection.histories(period) {
        for order in history.first..history.first + history.days.len() {
            let lines = dataset.lines_of(order..order + 1);
            let amounts = dataset.line_amounts().get(lines.clone()).unwrap_or_default();
            for (line, amount) in lines.zip(amounts) {
                let entry = column.get(line).unwrap_or(NO_ENTRY);
                if !selection.lines.is_open() && !selection.lines.wants(dataset, line) {
                    continue;
                }
                let at = if entry == NO_ENTRY { texts.len() } else { entry as usize };
                if let Some(sum) = sums.get_mut(at) {
                    sum.lines += 1;
                    sum.revenue += i128::from(*amount);
                    if sum.seen != order + 1 {
                        sum.seen = order + 1;
                        sum.orders += 1;
                        if texts.len() > SHOWN {
                            rest_orders.push((order as u32, entry));
                        }
                    }
                }
            }
        }
    }
    assemble(texts, sums, rest_orders)
}

fn assemble(texts: &Texts, mut sums: Vec<Sum>, order_entries: Vec<(u32, u32)>) -> Breakdown {
    let total: i128 = sums.iter().map(|s| s.revenue).sum();
    let part = |name, sum: &Sum| Part {
        name,
        orders: sum.orders,
        lines: sum.lines,
        revenue: money(sum.revenue),
        share: (total > 0).then(|| Ratio(sum.revenue as f64 / total as f64)),
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
        // Several small names in one order are one order of the rest.
        let mut orders: Vec<u32> = order_entries
            .into_iter()
            .filter(|(_, entry)| is_small.get(*entry as usize).copied().unwrap_or(false))
            .map(|(order, _)| order)
            .collect();
        orders.dedup();
        let rest = small.iter().fold(Sum { orders: orders.len() as u64, ..Sum::default() }, |rest, (_, s)| Sum {
            lines: rest.lines + s.lines,
            revenue: rest.revenue + s.revenue,
            ..rest
        });
        parts.push(part(PartName::Rest(small.len()), &rest));
    }
    parts
}
