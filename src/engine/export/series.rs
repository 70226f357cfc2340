//! What runs over months, and what is broken down by a column.

use super::Number;
use crate::analysis::{self, Basis, Cohorts, Part, PartName, Results};
use crate::units::{Day, Ratio};
use serde::Serialize;

/// `1997-01` of the first day of a month.
fn year_month(day: Day) -> String {
    let (year, month, _) = day.ymd();
    format!("{year:04}-{month:02}")
}

#[derive(Serialize)]
pub(super) struct Month {
    month: String,
    orders: u64,
    revenue: Number,
    revenue_minor: i64,
    average_order_value: Option<f64>,
    active_customers: u64,
    new_customers: u64,
    retained_customers: u64,
    reactivated_customers: u64,
    lost_customers: u64,
    retention: Option<Ratio>,
    partial: bool,
    first: bool,
}

impl Month {
    pub fn of(month: &analysis::Month) -> Month {
        Month {
            month: year_month(month.month),
            orders: month.orders,
            revenue: Number::of(month.revenue.units()),
            revenue_minor: month.revenue.0,
            average_order_value: month.average_order_value,
            active_customers: month.active,
            new_customers: month.new,
            retained_customers: month.retained,
            reactivated_customers: month.reactivated,
            lost_customers: month.lost,
            retention: month.retention,
            partial: month.partial,
            first: month.first,
        }
    }
}

/// One cell of the cohort table, so that a reader needs no knowledge of its shape.
#[derive(Serialize)]
pub(super) struct CohortCell {
    cohort: String,
    months_since: usize,
    customers: u64,
    retention: Option<Ratio>,
    partial: bool,
}

pub(super) fn cohort_cells(cohorts: &Cohorts, basis: &Basis) -> Vec<CohortCell> {
    let cells = cohorts.rows.iter().flat_map(|row| {
        let cohort = year_month(row.month);
        let size = row.customers.first().copied().unwrap_or(0);
        let (begun, first) = (basis.is_open(row.month), row.month);
        row.customers.iter().enumerate().map(move |(months_since, customers)| CohortCell {
            cohort: cohort.clone(),
            months_since,
            customers: *customers,
            retention: Ratio::of(*customers as f64, size as f64),
            // Of a month that is not over, or of customers of whom a part is known.
            partial: begun || basis.is_open(first.plus_months(months_since as i32)),
        })
    });
    cells.collect()
}

#[derive(Serialize)]
struct Row<'a> {
    kind: &'static str,
    name: Option<&'a str>,
    names: usize,
    orders: u64,
    lines: u64,
    revenue: Number,
    revenue_minor: i64,
    revenue_share: Option<Ratio>,
}

impl Row<'_> {
    fn of(part: &Part) -> Row<'_> {
        let (kind, name, names) = match &part.name {
            PartName::Named(name) => ("name", Some(name.as_str()), 1),
            PartName::NoEntry => ("no_entry", None, 0),
            PartName::Rest(names) => ("rest", None, *names),
        };
        Row {
            kind,
            name,
            names,
            orders: part.orders,
            lines: part.lines,
            revenue: Number::of(part.revenue.units()),
            revenue_minor: part.revenue.0,
            revenue_share: part.share,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Breakdowns<'a> {
    channel: Vec<Row<'a>>,
    category: Vec<Row<'a>>,
}

impl Breakdowns<'_> {
    pub fn of(results: &Results) -> Breakdowns<'_> {
        Breakdowns {
            channel: results.channels.iter().map(Row::of).collect(),
            category: results.categories.iter().map(Row::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct UnknownMonth {
    month: String,
    orders: u64,
    revenue: Number,
    revenue_minor: i64,
}

/// What unknown customers bought.
#[derive(Serialize)]
pub(super) struct Unknown<'a> {
    orders: u64,
    lines: u64,
    revenue: Number,
    revenue_minor: i64,
    monthly: Vec<UnknownMonth>,
    channel: Vec<Row<'a>>,
    category: Vec<Row<'a>>,
}

impl Unknown<'_> {
    pub fn of(unknown: &analysis::Unknown) -> Unknown<'_> {
        let month = |month: &analysis::UnknownMonth| UnknownMonth {
            month: year_month(month.month),
            orders: month.orders,
            revenue: Number::of(month.revenue.units()),
            revenue_minor: month.revenue.0,
        };
        Unknown {
            orders: unknown.orders,
            lines: unknown.lines,
            revenue: Number::of(unknown.revenue.units()),
            revenue_minor: unknown.revenue.0,
            monthly: unknown.months.iter().map(month).collect(),
            channel: unknown.channels.iter().map(Row::of).collect(),
            category: unknown.categories.iter().map(Row::of).collect(),
        }
    }
}
