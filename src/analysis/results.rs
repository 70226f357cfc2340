//! The view that an analysis returns: small, serializable, with its basis.

use super::activity::{Activity, Mask, Selection};
use super::breakdown::{Breakdown, breakdown};
use super::cohorts::{Cohorts, cohorts};
use super::concentration::{Concentration, concentration_in};
use super::course::Course;
use super::facts::{Facts, Returning, Shared};
use super::figures::{Figure, FigureKey, Missing};
use super::grouped::Grouped;
use super::months::Months;
use super::returns::Returns;
use super::rfm::Rfm;
use super::scope::Scope;
use super::segments::table;
use super::snapshot::{Spans, Wanted};
use super::trend::{Month, trend};
use super::unknown::{Beside, Unknown, unknown};
use super::without_orders::without_orders;
use super::{Compare, Filter, Params, Scheme, SchemeId, SegmentTable};
use crate::dataset::{Dataset, Texts};
use crate::units::{Day, Money, Period};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What the results rest on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// The effective as-of day; nothing without data.
    pub as_of: Option<Day>,
    /// The span whose orders count.
    pub period: Option<Period>,
    /// The span that the figures are held against; nothing where they are not.
    #[serde(default)]
    pub compared: Option<Period>,
    /// First and last day of the data.
    pub data: Option<Period>,
    /// Customers, orders and lines that count.
    pub used: Counts,
    /// Customers, orders and lines that do not: outside the period or the filter.
    pub left_out: Counts,
}

impl Basis {
    /// Whether only a part of this month lies in the days that the figures know: the month in which the data begin after
    /// its first day, and the one that the as-of day does not end.
    ///
    /// ```
    /// use rapport::analysis::Basis;
    /// use rapport::units::Period;
    /// let day = |text: &str| text.parse().unwrap();
    /// let data = Period { from: day("2024-01-01"), to: day("2024-03-20") };
    /// let basis = Basis { as_of: Some(data.to), data: Some(data), ..Basis::default() };
    /// assert_eq!(["2024-01-01", "2024-02-01", "2024-03-01"].map(|month| basis.is_open(day(month))), [false, false, true]);
    /// ```
    pub fn is_open(&self, month: Day) -> bool {
        let (first, last) = (Day::from_month_index(month.month_index()), month.plus_months(1).plus_days(-1));
        let ended = self.as_of.is_none_or(|as_of| as_of >= last);
        !(ended && self.data.is_none_or(|data| data.from <= first))
    }

    /// Whether the period covers only a part of the month in which this day is.
    pub fn covers_part(&self, day: Day) -> bool {
        let first = Day::from_month_index(day.month_index());
        let last = first.plus_months(1).plus_days(-1);
        self.period.is_some_and(|period| first < period.from || period.to < last)
    }
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
    /// Scores of the customers in the look-back of the shown scheme, without the filter.
    pub rfm: Rfm,
    /// The share table of each scheme, with the channel and category filter but without that on a segment.
    pub segments: Vec<SegmentTable>,
    /// Spread of revenue over customers.
    pub concentration: Concentration,
    /// Revenue by channel; empty without the column.
    pub channels: Breakdown,
    /// Revenue by category; empty without the column.
    pub categories: Breakdown,
    /// What unknown customers bought, which is in none of the above; nothing when nobody is unknown.
    #[serde(default)]
    pub unknown: Option<Unknown>,
}

impl Results {
    /// Every figure without a value, for one reason.
    ///
    /// ```
    /// use rapport::analysis::{FigureKey, Missing, Results};
    /// let none = Results::missing(Missing::NoFile);
    /// assert_eq!(none.figures.len(), FigureKey::ALL.len());
    /// assert!(none.figures.iter().all(|figure| figure.value.is_none() && figure.missing == Some(Missing::NoFile)));
    /// ```
    pub fn missing(why: Missing) -> Results {
        let figure = |key: &FigureKey| Figure::new(*key, Err(why), Vec::new());
        Results { figures: FigureKey::ALL.iter().map(figure).collect(), ..Results::default() }
    }

    /// The figure with a key.
    pub fn figure(&self, key: FigureKey) -> Option<&Figure> {
        self.figures.iter().find(|f| f.key == key)
    }

    /// The share table of a scheme.
    pub fn table(&self, scheme: SchemeId) -> Option<&SegmentTable> {
        self.segments.iter().find(|table| table.scheme == scheme)
    }
}

/// The lines that pass the filter on channel and category; nothing when all do.
pub(super) fn filtered(dataset: &Dataset, filter: &Filter) -> Option<Dataset> {
    let place = |name: &Option<String>, texts: &Texts| {
        let name = name.as_ref()?;
        // A name that the data do not hold has no line.
        Some((0..texts.len() as u32).find(|i| texts.bytes(*i) == name.as_bytes()).unwrap_or(texts.len() as u32))
    };
    let (channel, category) =
        (place(&filter.channel, dataset.channels()), place(&filter.category, dataset.categories()));
    (channel.is_some() || category.is_some()).then(|| dataset.only(channel, category))
}

/// Computes everything. Deterministic: the same rows in any order give the same figures.
///
/// ```
/// use rapport::analysis::{run, FigureKey, Params};
/// use rapport::dataset::{Block, Builder};
/// // Ann buys for 30.00 and 10.00, Bob for 20.00
/// let mut block = Block { day: vec![1, 2, 3], amount: vec![3000, 2000, 1000], ..Block::default() };
/// ["Ann", "Bob", "Ann"].iter().for_each(|id| block.push_customer(id.as_bytes()));
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
    run_beside(dataset, Beside::default(), params)
}

/// The same with what counts beside the orders: returns that do not lower them, and the revenue of unknown customers.
pub fn run_beside(dataset: &Dataset, beside: Beside<'_>, params: &Params) -> Results {
    compute(dataset, beside, params, false)
}

/// Only the figures of [`run_beside`] and what they rest on, which costs a fraction of all views.
pub fn run_figures(dataset: &Dataset, beside: Beside<'_>, params: &Params) -> Results {
    compute(dataset, beside, params, true)
}

fn compute(dataset: &Dataset, beside: Beside<'_>, params: &Params, figures_only: bool) -> Results {
    let Beside { returns: apart, unknown: strangers, tables } = beside;
    let Some(data) = dataset.span() else { return without_orders(strangers, &tables, params) };
    let part = filtered(dataset, &params.filter);
    let counted = part.as_ref().unwrap_or(dataset);
    let filter = params.filtered();
    let scope = Scope::new(params, data);
    // Figures alone ask for segments only where one is filtered.
    let shown: Vec<&Scheme> = if figures_only { Vec::new() } else { params.schemes.iter().collect() };
    let wanted = Wanted { shown, filter: filter.map(|(scheme, _)| scheme) };
    // One period earlier: for the segment in which customers were when the retention span began, and, where figures are
    // held against it, for the changes. One period before what they are held against: for its retention.
    let Spans { now, earlier, other, before } =
        Spans::of((dataset, part.as_ref()), &params.tags, scope, params.compare, &wanted);
    // Without any filter the revenues that the concentration sorts are those whose quintiles are wanted.
    let open = part.is_none() && filter.is_none();
    let sorted = open.then(|| now.base.sorted_revenue());
    let of_filter: Vec<&Scheme> = wanted.filter.into_iter().collect();
    let all: Vec<&Scheme> = wanted.shown.iter().copied().chain(wanted.filter).collect();
    let grouped = Grouped::of(&now, &all, sorted.as_deref());
    let against = |compare: Compare| if params.compare == compare { &all } else { &of_filter };
    let earlier = earlier.as_ref().map(|earlier| Grouped::of(earlier, against(Compare::Previous), None));
    let other = other.as_ref().map(|other| Grouped::of(other, against(Compare::LastYear), None));
    let held_against = match params.compare {
        Compare::Previous => earlier.as_ref(),
        Compare::LastYear => other.as_ref(),
        Compare::Nothing => None,
    };

    let beside_part = apart.and_then(|apart| filtered(apart.rows(), &params.filter));
    let returns = Returns {
        // The sign of all of a few thousand at once: it is asked of every line.
        in_orders: dataset
            .line_amounts()
            .chunks(1 << 12)
            .any(|some| some.iter().fold(0, |all, amount| all | amount) < 0)
            || !dataset.unsold().is_empty(),
        beside: apart.map(|apart| (apart, beside_part.as_ref().unwrap_or(apart.rows()))),
    };
    let selection = |mask| Selection::new(dataset, counted, mask, returns.clone());
    let selected = selection(grouped.mask(filter));
    let activity = now.activity().masked(&selected.mask);
    let ascending = sorted.as_deref().map_or_else(|| Cow::Owned(activity.sorted_revenue()), Cow::Borrowed);
    let spread = concentration_in(&ascending, activity.unit);
    let unknown = unknown(strangers, params, &scope);
    let facts = Facts {
        scope: &scope,
        selection: &selected,
        activity: &activity,
        ascending: &ascending,
        spread: &spread,
        // With a filter on a segment retention asks after those who were in it at the end of the earlier span: who is in it
        // today has, as a rule, come back.
        returning: earlier.as_ref().map(|earlier| Returning {
            earlier: earlier.snapshot.activity(),
            recent: now.activity(),
            selection: selection(earlier.mask(filter)),
        }),
        unknown: unknown.as_ref().map_or(Money(0), |unknown| unknown.revenue),
        lines: dataset.lines() as u64,
        lines_beside: apart.map_or(0, |apart| apart.rows().lines() as u64) + dataset.unsold().len() as u64,
        tables: &tables,
        filter: &params.filter,
        sources: &params.sources,
        currencies: &params.currencies,
        shared: Shared::default(),
    };
    let mut figures: Vec<Figure> = FigureKey::ALL.into_iter().map(|key| facts.figure(key)).collect();
    if let Some(held) = held_against {
        let (snapshot, comparable) = (held.snapshot, held.snapshot.scope.comparable());
        let selected = selection(if comparable { held.mask(filter) } else { Mask::Everyone });
        let activity = if comparable { snapshot.activity().masked(&selected.mask) } else { Cow::default() };
        let ascending = activity.sorted_revenue();
        let spread = concentration_in(&ascending, activity.unit);
        let returning = before.as_ref().map(|before| Returning {
            earlier: before.activity(),
            recent: snapshot.activity(),
            selection: selection(Grouped::of(before, &of_filter, None).mask(filter)),
        });
        let facts = Facts {
            scope: &snapshot.scope,
            selection: &selected,
            activity: &activity,
            ascending: &ascending,
            spread: &spread,
            returning,
            shared: Shared::default(),
            ..facts
        };
        for figure in figures.iter_mut().filter(|figure| comparable || figure.key.def().own_spans) {
            figure.previous = facts.figure(figure.key).value;
        }
    }
    let compared = held_against.map(|held| held.snapshot.scope).filter(Scope::comparable).map(|scope| scope.period);

    let periods = [scope.period, scope.beside()];
    if figures_only {
        return Results { basis: basis(dataset, &scope, compared, &activity), figures, ..Results::default() };
    }
    let months = Months::of(data);
    let ranks = months.ranks(dataset, scope.as_of);
    let course = Course::of(&selected, &scope, &months, &ranks);
    let table = |scheme: &Scheme| {
        let then = held_against.and_then(|held| Some((held.as_of(), held.counted(scheme)?)));
        Some(table(scheme, &grouped.counted(scheme)?, then))
    };
    Results {
        basis: basis(dataset, &scope, compared, &activity),
        figures,
        trend: trend(&course, &selected, &scope, &months, &ranks),
        cohorts: cohorts(&course, &scope, &months),
        rfm: grouped.rfm(params.shown()),
        segments: params.schemes.iter().filter_map(table).collect(),
        concentration: spread,
        channels: breakdown(&selected, periods, dataset.channels(), counted.line_channels(), |line| line.channel),
        categories: breakdown(&selected, periods, dataset.categories(), counted.line_categories(), |line| {
            line.category
        }),
        unknown,
    }
}

fn basis(dataset: &Dataset, scope: &Scope, compared: Option<Period>, activity: &Activity) -> Basis {
    let totals = activity.totals();
    let used = Counts { customers: totals.customers, orders: totals.orders, lines: totals.lines };
    Basis {
        as_of: Some(scope.as_of),
        period: Some(scope.period),
        compared,
        data: dataset.span(),
        used,
        left_out: Counts {
            customers: dataset.customers().len() as u64 - used.customers,
            orders: dataset.orders() as u64 - used.orders,
            lines: dataset.lines() as u64 - used.lines,
        },
    }
}
