//! Where customers lie between value and loyalty: a grid of revenue an order and orders, with the cuts of a matrix.

use super::Known;
use super::methods::{Method, an_order};
use crate::analysis::Params;
use crate::analysis::grouped::Grouped;
use crate::analysis::selected::selected;
use crate::analysis::snapshot::snapshot;
use crate::analysis::{SchemeId, results::filtered};
use crate::dataset::Dataset;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// Rows of the grid: equal steps of revenue an order.
const ROWS: usize = 16;
/// Columns of the grid: one order, two, … and the last for that many or more.
const COLUMNS: usize = 12;
/// The share of customers whose revenue an order the rows span; whoever is above is in the uppermost.
const SPAN: f64 = 0.98;

/// The customers of a scheme by revenue an order and orders.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Density {
    /// The as-of day.
    pub as_of: Day,
    /// Revenue an order at which is cut, in currency units.
    pub value_cut: f64,
    /// Orders at which is cut.
    pub orders_cut: u32,
    /// Where the rows begin, in currency units, ascending; the last one has no end.
    pub edges: Vec<f64>,
    /// Customers by row, the lowest revenue an order first, and by orders from 1 to 12 or more.
    pub counts: Vec<Vec<u64>>,
}

/// The grid of a scheme by value and loyalty; nothing without orders, or of another method.
pub fn density(dataset: &Dataset, params: &Params, scheme: SchemeId) -> Option<Density> {
    let scheme = params.schemes.iter().find(|known| known.id == scheme)?;
    let Method::Matrix(matrix) = &scheme.method else { return None };
    let part = filtered(dataset, &params.filter);
    selected(dataset, params, |selection, scope| {
        let snapshot = snapshot(dataset, part.as_ref(), &params.tags, *scope, &[scheme]);
        let grouped = Grouped::of(&snapshot, &[scheme], None);
        let known: &Known<'_> = grouped.known(scheme)?;
        let counted = snapshot.of_look_back(scheme);
        let own = |(customer, own): (usize, (u32, i32, i64))| {
            let there = counted.active(customer) && selection.mask.wants(customer);
            an_order(known, own).filter(|_| there).map(|value| (value, own.0))
        };
        let customers: Vec<(f64, u32)> = known.customers().enumerate().filter_map(own).collect();
        let mut values: Vec<f64> = customers.iter().map(|(value, _)| *value).collect();
        values.sort_unstable_by(f64::total_cmp);
        let most = values.get(((values.len().max(1) - 1) as f64 * SPAN) as usize).copied().unwrap_or(0.0).max(0.0);
        let value_cut = matrix.value_cut(known)?;
        let step = most.max(value_cut).max(f64::MIN_POSITIVE) / (ROWS - 1) as f64;
        let mut counts = vec![vec![0u64; COLUMNS]; ROWS];
        for (value, orders) in &customers {
            let row = ((value / step).max(0.0) as usize).min(ROWS - 1);
            let column = (*orders as usize).clamp(1, COLUMNS) - 1;
            if let Some(count) = counts.get_mut(row).and_then(|row| row.get_mut(column)) {
                *count += 1;
            }
        }
        Some(Density {
            as_of: scope.as_of,
            value_cut,
            orders_cut: matrix.orders,
            edges: (0..ROWS).map(|row| row as f64 * step).collect(),
            counts,
        })
    })
    .flatten()
}
