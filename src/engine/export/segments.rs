//! The tiers, the scores behind them, and the spread of revenue.

use super::Number;
use crate::analysis::{self, Concentration, Scheme, TierTable};
use crate::units::{Day, Ratio};
use serde::Serialize;

/// The only scheme so far; a reader that finds another one must not mix their rows.
const SCHEME: &str = "four_tiers";

#[derive(Serialize)]
pub(super) struct Segment {
    scheme: &'static str,
    key: &'static str,
    customers: u64,
    orders: u64,
    customer_share: Option<Ratio>,
    customer_target: f64,
    revenue: Number,
    revenue_minor: i64,
    revenue_share: Option<Ratio>,
    revenue_target: f64,
    revenue_per_customer: Option<f64>,
    index: Option<f64>,
    index_target: Option<f64>,
    by_strict_rule: u64,
    by_fallback: u64,
    customer_share_change_pp: Option<f64>,
    revenue_share_change_pp: Option<f64>,
}

pub(super) fn rows(table: &TierTable) -> Vec<Segment> {
    let rows = table.rows.iter().map(|row| Segment {
        scheme: SCHEME,
        key: row.tier.slug(),
        customers: row.customers,
        orders: row.orders,
        customer_share: row.customer_share,
        customer_target: row.target.customer_share,
        revenue: Number::of(row.revenue.units()),
        revenue_minor: row.revenue.0,
        revenue_share: row.revenue_share,
        revenue_target: row.target.revenue_share,
        revenue_per_customer: row.revenue_per_head,
        index: row.index,
        index_target: row.target.index(),
        by_strict_rule: row.by_rule,
        by_fallback: row.by_fallback,
        customer_share_change_pp: row.customer_share_change.map(|change| change.0),
        revenue_share_change_pp: row.revenue_share_change.map(|change| change.0),
    });
    rows.collect()
}

#[derive(Serialize)]
pub(super) struct Totals {
    scheme: &'static str,
    lost_after_days: u32,
    customers: u64,
    revenue: Number,
    revenue_minor: i64,
    complete: bool,
    customer_target_sum: f64,
    revenue_target_sum: f64,
    compared_with: Option<Day>,
}

impl Totals {
    pub fn of(table: &TierTable, scheme: &Scheme) -> Totals {
        Totals {
            scheme: SCHEME,
            lost_after_days: scheme.lost_after_days,
            customers: table.customers,
            revenue: Number::of(table.revenue.units()),
            revenue_minor: table.revenue.0,
            complete: table.complete,
            customer_target_sum: table.target_customers,
            revenue_target_sum: table.target_revenue,
            compared_with: table.compared_with,
        }
    }
}

#[derive(Serialize)]
struct Thresholds {
    recency_days: [Number; 4],
    frequency_orders: [Number; 4],
    monetary: [Number; 4],
}

#[derive(Serialize)]
struct Cell {
    r: u8,
    f: u8,
    m: u8,
    customers: u64,
    revenue: Number,
    revenue_minor: i64,
}

#[derive(Serialize)]
pub(super) struct Rfm {
    customers: u64,
    thresholds: Option<Thresholds>,
    cells: Vec<Cell>,
}

impl Rfm {
    pub fn of(rfm: &analysis::Rfm) -> Rfm {
        let cells = rfm.cells.iter().map(|cell| Cell {
            r: cell.scores.r,
            f: cell.scores.f,
            m: cell.scores.m,
            customers: cell.customers,
            revenue: Number::of(cell.revenue.units()),
            revenue_minor: cell.revenue.0,
        });
        Rfm {
            customers: rfm.customers,
            thresholds: rfm.thresholds.map(|edges| Thresholds {
                recency_days: edges.recency.map(Number::of),
                frequency_orders: edges.frequency.map(Number::of),
                monetary: edges.monetary.map(Number::of),
            }),
            cells: cells.collect(),
        }
    }
}

#[derive(Serialize)]
struct Point {
    customer_share: f64,
    revenue_share: f64,
}

#[derive(Serialize)]
struct Top {
    top: f64,
    customers: u64,
    revenue_share: Ratio,
}

#[derive(Serialize)]
pub(super) struct Lorenz {
    gini: Option<f64>,
    points: Vec<Point>,
    top_shares: Vec<Top>,
    customers_not_positive: u64,
}

impl Lorenz {
    pub fn of(spread: &Concentration) -> Lorenz {
        let points = spread.lorenz.iter().map(|p| Point { customer_share: p.customers, revenue_share: p.revenue });
        let top = spread.top.iter().map(|t| Top { top: t.top, customers: t.customers, revenue_share: t.revenue });
        Lorenz {
            gini: spread.gini,
            points: points.collect(),
            top_shares: top.collect(),
            customers_not_positive: spread.not_positive,
        }
    }
}
