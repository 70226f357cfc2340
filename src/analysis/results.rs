//! The view that an analysis returns: small, serializable, with its basis.

use super::activity::{Activity, LineFilter, Mask, Selection};
use super::breakdown::{Breakdown, breakdown};
use super::cohorts::{Cohorts, cohorts};
use super::concentration::{Concentration, concentration};
use super::figure::{Figure, FigureKey, Missing};
use super::kpi::{Returning, figures, retention};
use super::months::Months;
use super::rfm::{Rfm, cells};
use super::scope::Scope;
use super::tiers::{Classes, TierTable, table};
use super::trend::{Month, trend};
use super::{Params, Tier};
use crate::dataset::Dataset;
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// What the results rest on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// The effective as-of day; nothing without data.
    pub as_of: Option<Day>,
    /// The span whose orders count.
    pub period: Option<Period>,
    /// First and last day of the data.
    pub data: Option<Period>,
    /// Customers, orders and lines that count.
    pub used: Counts,
    /// Customers, orders and lines that do not: outside the period or the filter.
    pub left_out: Counts,
}

/// How many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Customers with an order.
    pub customers: u64,
    /// Orders.
    pub orders: u64,
    /// Order lines.
    pub lines: u64,
}

/// Everything computed from one dataset with one choice of parameters.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// What the results rest on.
    pub basis: Basis,
    /// One figure for each of [`FigureKey::ALL`], in that order.
    pub figures: Vec<Figure>,
    /// Month by month.
    pub trend: Vec<Month>,
    /// Customers by the month of their first order.
    pub cohorts: Cohorts,
    /// Scores of the customers, without the filter.
    pub rfm: Rfm,
    /// Share table of the tiers, with the channel and category filter but without the tier filter.
    pub tiers: TierTable,
    /// Spread of revenue over customers.
    pub concentration: Concentration,
    /// Revenue by channel; empty without the column.
    pub channels: Breakdown,
    /// Revenue by category; empty without the column.
    pub categories: Breakdown,
}

impl Results {
    /// The figure with a key.
    pub fn figure(&self, key: FigureKey) -> Option<&Figure> {
        self.figures.iter().find(|f| f.key == key)
    }
}

/// Who was in which tier at a scope's as-of day, and what they did in its period with the line filter.
pub(super) struct Snapshot {
    pub scope: Scope,
    /// Without any filter.
    pub base: Activity,
    pub classes: Classes,
    /// With the line filter; nothing where that is open.
    filtered: Option<Activity>,
}

impl Snapshot {
    pub fn of(dataset: &Dataset, scope: Scope, lines: LineFilter, params: &Params) -> Snapshot {
        let base = Activity::measure(dataset, scope.period, LineFilter::default());
        let classes = Classes::of(&base, scope.as_of, &params.scheme);
        let filtered = (!lines.is_open()).then(|| Activity::measure(dataset, scope.period, lines));
        Snapshot { scope, base, classes, filtered }
    }

    /// A snapshot of customers whose lines are not known.
    pub fn whole(scope: Scope, base: Activity, classes: Classes) -> Snapshot {
        Snapshot { scope, base, classes, filtered: None }
    }

    /// What customers did, with the line filter and without the tier filter.
    pub fn activity(&self) -> &Activity {
        self.filtered.as_ref().unwrap_or(&self.base)
    }

    /// The customers of the wanted tier.
    pub fn mask(&self, tier: Option<Tier>) -> Mask {
        tier.map_or(Mask::Everyone, |tier| Mask::Only(self.classes.members(tier)))
    }
}

/// Computes everything. Deterministic: the same rows in any order give the same figures.
///
/// ```
/// use rapport::analysis::{run, FigureKey, Params};
/// use rapport::dataset::{Block, Builder};
/// // Ann buys for 30.00 and 10.00, Bob for 20.00
/// let mut block = Block { customer: vec![0, 1, 0], day: vec![1, 2, 3], amount: vec![3000, 2000, 1000], ..Block::default() };
/// block.customers.push(b"Ann");
/// block.customers.push(b"Bob");
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let results = run(&builder.finish(), &Params::default());
/// let value = |key| results.figure(key).and_then(|f| f.value);
/// assert_eq!(value(FigureKey::Revenue), Some(60.0));
/// assert_eq!(value(FigureKey::AverageOrderValue), Some(20.0));
/// assert_eq!(value(FigureKey::RepeatPurchaseRate), Some(0.5)); // Ann of Ann and Bob
/// assert_eq!(value(FigureKey::Csat), None); // not asked, so not 0
/// ```
pub fn run(dataset: &Dataset, params: &Params) -> Results {
    let Some(data) = dataset.span() else { return without_data() };
    let lines = LineFilter::new(dataset, &params.filter);
    let tier = params.filter.tier;
    let scope = Scope::new(params, data);
    let now = Snapshot::of(dataset, scope, lines, params);
    // One period earlier: for the changes of the tiers, the previous figures, and the tier in which customers were
    // when the retention span began.
    let earlier = scope.retention_covered().then(|| Snapshot::of(dataset, scope.back(), lines, params));

    let selection = Selection { dataset, lines, mask: now.mask(tier) };
    let activity = now.activity().masked(&selection.mask);
    let ascending = activity.sorted_revenue();
    let spread = concentration(&ascending);
    let mut figures = figures(&selection, &scope, &activity, &ascending, &spread);
    let returning = earlier.as_ref().map(|e| returning(dataset, e, now.activity(), tier, lines));
    figures.push(retention(&scope, returning));
    if let Some(earlier) = &earlier {
        attach_previous(&mut figures, dataset, earlier, params, lines);
    }
    figures.sort_by_key(|f| f.key);
    let all_lines = dataset.lines() as u64;
    figures.iter_mut().for_each(|f| f.rows_left_out = all_lines.saturating_sub(f.rows_used));

    let months = Months::of(dataset, data);
    let ranks = months.ranks(dataset, scope.as_of);
    let scored = now.base.totals().customers;
    Results {
        basis: basis(dataset, &scope, data, &activity),
        figures,
        trend: trend(&selection, &scope, &months, &ranks),
        cohorts: cohorts(&selection, &scope, &months),
        rfm: Rfm {
            customers: scored,
            thresholds: now.classes.scoring.map(|s| s.thresholds()),
            cells: cells(&now.classes.scores, &now.base.revenue),
        },
        tiers: table(
            &params.scheme,
            &now.classes,
            now.activity(),
            earlier.as_ref().map(|e| (e.scope.as_of, &e.classes, e.activity())),
        ),
        concentration: spread,
        channels: breakdown(&selection, scope.period, dataset.channels(), dataset.line_channels()),
        categories: breakdown(&selection, scope.period, dataset.categories(), dataset.line_categories()),
    }
}

/// What a retention needs. With a tier filter the customers are those who were in the tier at the end of the earlier
/// span: who is in it today has, as a rule, come back.
fn returning<'a>(
    dataset: &'a Dataset,
    earlier: &'a Snapshot,
    recent: &'a Activity,
    tier: Option<Tier>,
    lines: LineFilter,
) -> Returning<'a> {
    let selection = Selection { dataset, lines, mask: earlier.mask(tier) };
    Returning { earlier: earlier.activity(), recent, selection }
}

/// Sets the value of one period earlier where it is comparable.
fn attach_previous(figures: &mut [Figure], dataset: &Dataset, earlier: &Snapshot, params: &Params, lines: LineFilter) {
    let (scope, tier) = (earlier.scope, params.filter.tier);
    let mut previous = Vec::new();
    if scope.comparable() {
        let selection = Selection { dataset, lines, mask: earlier.mask(tier) };
        let activity = earlier.activity().masked(&selection.mask);
        let ascending = activity.sorted_revenue();
        previous = self::figures(&selection, &scope, &activity, &ascending, &concentration(&ascending));
    }
    if scope.retention_covered() {
        let before = Snapshot::of(dataset, scope.back(), lines, params);
        previous.push(retention(&scope, Some(returning(dataset, &before, earlier.activity(), tier, lines))));
    }
    for figure in figures {
        figure.previous = previous.iter().find(|p| p.key == figure.key).and_then(|p| p.value);
    }
}

fn basis(dataset: &Dataset, scope: &Scope, data: Period, activity: &Activity) -> Basis {
    let totals = activity.totals();
    let used = Counts { customers: totals.customers, orders: totals.orders, lines: totals.lines };
    let customers = dataset.histories().filter(|h| !h.days.is_empty()).count() as u64;
    Basis {
        as_of: Some(scope.as_of),
        period: Some(scope.period),
        data: Some(data),
        used,
        left_out: Counts {
            customers: customers - used.customers,
            orders: dataset.orders() as u64 - used.orders,
            lines: dataset.lines() as u64 - used.lines,
        },
    }
}

/// No orders at all: every figure says so.
fn without_data() -> Results {
    let figure = |key: &FigureKey| Figure::new(*key, Err(Missing::NoOrders), Vec::new());
    Results { figures: FigureKey::ALL.iter().map(figure).collect(), ..Results::default() }
}
