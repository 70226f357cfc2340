//! Figures from one row a customer: what can be known without the single orders.

use super::activity::{Activity, Selection};
use super::concentration::concentration_in;
use super::facts::Facts;
use super::figures::{Figure, FigureKey, Missing};
use super::grouped::Grouped;
use super::open_tables::OpenTables;
use super::results::{Basis, Counts, Results};
use super::returns::Returns;
use super::scope::Scope;
use super::segments::table;
use super::snapshot::Snapshot;
use super::{Params, Scheme, Window};
use crate::dataset::Dataset;
use crate::units::{AmountUnit, Day, Period};

/// Customers with the sums of their orders; columns of equal length.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summaries {
    /// Number of orders.
    pub orders: Vec<u32>,
    /// What the amounts count.
    pub unit: AmountUnit,
    /// Amount of all orders.
    pub amount: Vec<i64>,
    /// Day number of the last order.
    pub last: Vec<i32>,
    /// The earliest day of any first order, or of any last order where no first one is known.
    pub from: Day,
}

impl Summaries {
    /// The customers as they stand after the last day, and the days of the data; nothing without customers. The window and
    /// an as-of day within the data have no effect.
    pub(super) fn snapshot(&self, params: &Params) -> Option<(Period, Snapshot<'static>)> {
        let last = *self.last.iter().max()?;
        let data = Period { from: self.from.min(Day(last)), to: Day(last) };
        let as_of = params.as_of.filter(|day| day.0 > last);
        let scope = Scope::new(&Params { window: Window::All, as_of, ..params.clone() }, data);
        let base = Activity::whole(self.orders.clone(), (self.amount.clone(), self.unit), self.last.clone());
        Some((data, Snapshot::whole(scope, base)))
    }
}

/// Everything that sums can tell: customers, orders, revenue, segments, scores and spread. What needs the single orders
/// (the course of the months, cohorts, retention, channels and categories) stays without a value, and a window and a
/// look-back have no effect, because nobody knows which of the orders lie in it. An as-of day counts when it lies after the data.
///
/// ```
/// use rapport::analysis::{run_summaries, FigureKey, Missing, OpenTables, Params, Summaries};
/// use rapport::units::Day;
/// let (orders, amount, last) = (vec![3, 1], vec![9_000, 1_000], vec![90, 40]);
/// let sums = Summaries { orders, amount, last, from: Day(10), ..Summaries::default() };
/// let results = run_summaries(&sums, &OpenTables::default(), &Params::default());
/// let value = |key| results.figure(key).and_then(|f| f.value);
/// assert_eq!(value(FigureKey::AverageOrderValue), Some(25.0)); // 100.00 / 4
/// assert_eq!(value(FigureKey::RepeatPurchaseRate), Some(0.5));
/// assert_eq!(value(FigureKey::Retention), None);
/// assert_eq!(results.figure(FigureKey::Retention).unwrap().missing, Some(Missing::SumsOnly));
/// assert!(results.trend.is_empty() && results.segments[0].complete);
/// ```
pub fn run_summaries(summaries: &Summaries, tables: &OpenTables<'_>, params: &Params) -> Results {
    let Some((data, now)) = summaries.snapshot(params) else { return super::run(&Dataset::default(), params) };
    let scope = now.scope;
    let schemes: Vec<&Scheme> = params.schemes.iter().collect();
    let grouped = Grouped::of(&now, &schemes, None);
    let no_orders = Dataset::default();
    let mask = grouped.mask(params.filtered());
    let selection = Selection::new(&no_orders, &no_orders, mask, Returns::default());
    let activity = now.activity().masked(&selection.mask);
    let ascending = activity.sorted_revenue();
    let spread = concentration_in(&ascending, activity.unit);
    let facts = Facts::without_lines(&scope, &selection, &activity, (&ascending, &spread), tables, params);
    let mut figures: Vec<Figure> = FigureKey::ALL.into_iter().map(|key| facts.figure(key)).collect();
    for figure in figures.iter_mut().filter(|figure| figure.from.is_none()) {
        // Whatever is asked of single orders is missing for this one reason, not for a period or a column.
        figure.missing = figure.missing.map(|why| if why == Missing::NoRevenue { why } else { Missing::SumsOnly });
        if figure.missing == Some(Missing::SumsOnly) {
            (figure.period, figure.compared_with) = (None, None);
        }
    }
    let (all, used) = (now.base.totals(), activity.totals());
    let counts = |totals: super::activity::Totals| Counts {
        customers: totals.customers,
        orders: totals.orders,
        lines: totals.lines,
    };
    Results {
        basis: Basis {
            as_of: Some(scope.as_of),
            period: Some(scope.period),
            compared: None,
            data: Some(data),
            used: counts(used),
            left_out: Counts {
                customers: all.customers - used.customers,
                orders: all.orders - used.orders,
                lines: all.lines - used.lines,
            },
        },
        figures,
        rfm: grouped.rfm(params.shown()),
        segments: schemes.iter().filter_map(|scheme| Some(table(scheme, &grouped.counted(scheme)?, None))).collect(),
        concentration: spread,
        ..Results::default()
    }
}
