//! What every figure of the file rests on.

use crate::analysis::{Counts, Filter, Params, Results, SegmentRef, Window};
use crate::import::RangeReport;
use crate::units::{Currency, Day, Period};
use serde::Serialize;

/// A file that the results rest on.
#[derive(Debug, Clone, Serialize)]
pub struct ExportedFile {
    name: String,
    rows_in: u64,
    rows_kept: u64,
    rows_refused: u64,
    rows_skipped: u64,
}

impl ExportedFile {
    /// A file and what became of its rows.
    pub fn new(name: &str, report: &RangeReport) -> ExportedFile {
        ExportedFile {
            name: name.to_owned(),
            rows_in: report.rows_in,
            rows_kept: report.rows_kept,
            rows_refused: report.refused,
            rows_skipped: report.skipped.total(),
        }
    }
}

/// A span of days, both ends included.
#[derive(Serialize)]
pub(super) struct Span {
    from: Day,
    to: Day,
}

impl Span {
    pub fn of(period: Period) -> Span {
        Span { from: period.from, to: period.to }
    }
}

#[derive(Serialize)]
struct ChosenWindow {
    kind: &'static str,
    months: Option<u32>,
}

#[derive(Serialize)]
struct ChosenFilter<'a> {
    segment: Option<SegmentRef>,
    channel: Option<&'a str>,
    category: Option<&'a str>,
}

#[derive(Serialize)]
struct Rows {
    customers: u64,
    orders: u64,
    lines: u64,
}

#[derive(Serialize)]
pub(super) struct Basis<'a> {
    as_of: Option<Day>,
    window: ChosenWindow,
    period: Option<Span>,
    compared_with: Option<Span>,
    data: Option<Span>,
    filter: ChosenFilter<'a>,
    currency: String,
    plan_currency: String,
    minor_units: u32,
    used: Rows,
    left_out: Rows,
    files: &'a [ExportedFile],
}

impl<'a> Basis<'a> {
    pub fn of(
        results: &Results,
        params: &'a Params,
        currency: Currency,
        plan_currency: Currency,
        files: &'a [ExportedFile],
    ) -> Basis<'a> {
        let (kind, months) = match params.window {
            Window::All => ("all", None),
            Window::Months(months) => ("months", Some(months)),
            Window::Custom(_) => ("custom", None),
        };
        let Filter { segment, channel, category } = &params.filter;
        let rows = |c: Counts| Rows { customers: c.customers, orders: c.orders, lines: c.lines };
        let basis = &results.basis;
        Basis {
            as_of: basis.as_of,
            window: ChosenWindow { kind, months },
            period: basis.period.map(Span::of),
            compared_with: basis.compared.map(Span::of),
            data: basis.data.map(Span::of),
            filter: ChosenFilter { segment: *segment, channel: channel.as_deref(), category: category.as_deref() },
            currency: currency.code().to_owned(),
            plan_currency: plan_currency.code().to_owned(),
            minor_units: 100,
            used: rows(basis.used),
            left_out: rows(basis.left_out),
            files,
        }
    }
}
