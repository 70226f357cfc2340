//! The segments of every scheme, the scores behind them, and the spread of revenue.

use super::Number;
use crate::analysis::{self, Concentration, LookBack, Results, Scheme, SegmentTable};
use crate::plan::Document;
use crate::units::{Day, Ratio};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Segment<'a> {
    scheme: String,
    key: String,
    name: Option<&'a str>,
    customers: u64,
    active_customers: u64,
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

/// Every table with its scheme.
fn tables<'a>(results: &'a Results, document: &'a Document) -> impl Iterator<Item = (&'a Scheme, &'a SegmentTable)> {
    document.schemes.iter().filter_map(|scheme| Some((scheme, results.table(scheme.id)?)))
}

fn own(name: &str) -> Option<&str> {
    Some(name).filter(|name| !name.trim().is_empty())
}

pub(super) fn rows<'a>(results: &'a Results, document: &'a Document) -> Vec<Segment<'a>> {
    let rows = tables(results, document).flat_map(|(scheme, table)| {
        table.rows.iter().zip(&scheme.segments).map(|(row, segment)| Segment {
            scheme: scheme.id.to_string(),
            key: scheme.reference(segment).key(),
            name: own(&segment.name),
            customers: row.customers,
            active_customers: row.active,
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
        })
    });
    rows.collect()
}

#[derive(Serialize)]
pub(super) struct OfScheme<'a> {
    scheme: String,
    name: Option<&'a str>,
    method: &'static str,
    default: bool,
    look_back_months: Option<u32>,
    lost_after_days: Option<u32>,
    customers: u64,
    revenue: Number,
    revenue_minor: i64,
    customers_in_none: u64,
    revenue_in_none: Number,
    revenue_in_none_minor: i64,
    complete: bool,
    customer_target_sum: f64,
    revenue_target_sum: f64,
    compared_with: Option<Day>,
}

pub(super) fn schemes<'a>(results: &'a Results, document: &'a Document) -> Vec<OfScheme<'a>> {
    let totals = tables(results, document).map(|(scheme, table)| OfScheme {
        scheme: scheme.id.to_string(),
        name: own(&scheme.name),
        method: scheme.method.def().slug,
        default: scheme.id == document.default_scheme,
        look_back_months: match scheme.look_back {
            LookBack::All => None,
            LookBack::Months(months) => Some(months),
        },
        lost_after_days: scheme.lost_after_days(),
        customers: table.customers,
        revenue: Number::of(table.revenue.units()),
        revenue_minor: table.revenue.0,
        customers_in_none: table.outside.customers,
        revenue_in_none: Number::of(table.outside.revenue.units()),
        revenue_in_none_minor: table.outside.revenue.0,
        complete: table.complete,
        customer_target_sum: table.target_customers,
        revenue_target_sum: table.target_revenue,
        compared_with: table.compared_with,
    });
    totals.collect()
}

#[derive(Serialize)]
struct Thresholds {
    recency_days: Vec<Number>,
    frequency_orders: Vec<Number>,
    monetary: Vec<Number>,
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
    parts: u8,
    cuts: &'static str,
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
        let numbers = |edges: &[f64]| edges.iter().copied().map(Number::of).collect();
        Rfm {
            parts: rfm.scoring.parts,
            cuts: rfm.scoring.cuts.slug(),
            customers: rfm.customers,
            thresholds: rfm.thresholds.as_ref().map(|edges| Thresholds {
                recency_days: numbers(&edges.recency),
                frequency_orders: numbers(&edges.frequency),
                monetary: numbers(&edges.monetary),
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
