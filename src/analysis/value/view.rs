//! The ladder of lifetime value of all customers: what they have brought, what a formula needs, what the models expect.

use super::models::summed;
use super::yearly::{Yearly, yearly};
use super::{Models, Summary, ValueAsk, Worth, range};
use crate::analysis::Params;
use crate::analysis::selected::selected;
use crate::dataset::Dataset;
use crate::units::{Day, Money, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Chances of ordering again, in per cent, at which one band ends and the next begins.
const BANDS: [u8; 5] = [0, 20, 50, 80, 100];
/// Groups of equal size by value.
const TENTHS: usize = 10;
/// Days of an example that are named.
const MOST_DAYS: usize = 24;

/// What is known of the value of all customers as of a day.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ValueView {
    /// The day.
    pub as_of: Day,
    /// First step: what they have brought.
    pub past: Past,
    /// What the formula of the second step is fed with; nothing where the days do not say it.
    pub yearly: Option<Yearly>,
    /// The models of the third step, or why there is none; nothing without orders.
    pub models: Option<Models>,
    /// What they expect; nothing where there is no model of purchases.
    pub expected: Option<Expected>,
    /// One customer of the data as the models see everybody; nothing without orders.
    pub example: Option<Example>,
}

/// What customers have brought so far, as revenue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Past {
    /// Customers with an order.
    pub customers: u64,
    /// Those of them who bought on a second day.
    pub repeaters: u64,
    /// Revenue.
    pub revenue: Money,
    /// Revenue of the one in the middle, in currency units.
    pub median: f64,
    /// First day of an order.
    pub from: Day,
}

/// What the models expect of all customers over the months to come.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    /// Customers who order again: the sum of their chances.
    pub again: f64,
    /// Purchases.
    pub purchases: f64,
    /// Their value in currency units; nothing without a model of spend.
    pub value: Option<f64>,
    /// Share of the value from the fifth of the customers with the highest; nothing without a value.
    pub top_fifth: Option<Ratio>,
    /// Customers by their chance of ordering again, the lowest first.
    pub bands: Vec<AgainBand>,
    /// Tenths of the customers by value, the highest first.
    pub tenths: Vec<Tenth>,
}

/// Customers with about the same chance of ordering again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct AgainBand {
    /// The chance from which the band begins, in per cent.
    pub from: u8,
    /// The chance at which the next begins; the last one holds 100 %.
    pub to: u8,
    /// Customers.
    pub customers: u64,
    /// What they have brought.
    pub revenue: Money,
    /// What they are expected to bring, in currency units; nothing without a model of spend.
    pub value: Option<f64>,
}

impl AgainBand {
    /// Whether a chance lies in a band.
    pub fn holds(from: u8, to: u8, chance: f64) -> bool {
        let percent = chance * 100.0;
        f64::from(from) <= percent && (percent < f64::from(to) || to >= 100)
    }
}

/// A tenth of the customers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Tenth {
    /// Customers.
    pub customers: u64,
    /// What they are expected to bring, in currency units.
    pub value: f64,
}

/// One customer in the terms of the models.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// The days with an order, the first of them the beginning.
    pub days: Vec<Day>,
    /// The four numbers of the models.
    pub summary: Summary,
    /// What they expect; nothing without a model of purchases.
    pub worth: Option<Worth>,
    /// Range of the value in currency units: 10 % of such customers stay below, 10 % come above.
    pub range: Option<(f64, f64)>,
}

/// Everything about the value of the customers whose orders pass the filter; `worths` is what [`Models::worths`] says of
/// them, the margin of the ask is taken here. Nothing without orders.
pub fn value_view(
    dataset: &Dataset,
    params: &Params,
    ask: &ValueAsk,
    models: &Models,
    worths: Option<&[Option<Worth>]>,
) -> Option<ValueView> {
    selected(dataset, params, |selection, scope| {
        let unit = selection.dataset.unit();
        let upto = Period { from: Day::MIN, to: scope.as_of };
        let summaries = summed(selection, scope.as_of);
        let mut revenue = vec![0i64; summaries.len()];
        let mut from = Day::MAX;
        for (customer, history) in selection.histories(upto) {
            if let Some((sum, first)) = revenue.get_mut(customer).zip(history.days.first()) {
                *sum = history.amounts.iter().fold(0, |sum, amount| sum.saturating_add(*amount));
                from = from.min(Day(*first));
            }
        }
        let counted = || summaries.iter().zip(&revenue).filter(|(own, _)| own.is_some());
        let mut sorted: Vec<i64> = counted().map(|(_, revenue)| *revenue).collect();
        sorted.sort_unstable();
        let exact = |amount: i64| unit.exact(i128::from(amount)).units();
        let past = Past {
            customers: sorted.len() as u64,
            repeaters: counted().filter(|(own, _)| own.is_some_and(|own| own.x > 0)).count() as u64,
            revenue: unit.money(sorted.iter().map(|amount| i128::from(*amount)).sum::<i128>()),
            median: middle(&sorted).map_or(0.0, |(a, b)| (exact(a) + exact(b)) / 2.0),
            from,
        };
        let whole = scope.whole();
        ValueView {
            as_of: scope.as_of,
            past,
            yearly: whole.retention_covered().then(|| yearly(selection, whole.earlier, whole.recent)).flatten(),
            models: Some(*models),
            expected: worths.map(|worths| expected(worths, &revenue, ask.kept(), |sum| unit.money(sum))),
            example: example(&summaries).map(|customer| {
                let summary = summaries.get(customer).copied().flatten().unwrap_or_default();
                let own = selection.histories(upto).find(|(own, _)| *own == customer);
                let days = own.iter().flat_map(|(_, history)| history.days.chunk_by(|a, b| a == b));
                let both = models.purchases.ok().zip(models.spend.ok());
                Example {
                    days: days.filter_map(|same| same.first()).take(MOST_DAYS).map(|day| Day(*day)).collect(),
                    summary,
                    worth: worths
                        .and_then(|worths| worths.get(customer).copied().flatten())
                        .map(|own| own.kept(ask.kept())),
                    range: both.and_then(|(purchases, spend)| {
                        range(&purchases.model, &spend.model, &summary, &ask.horizon(), customer as u64)
                    }),
                }
            }),
        }
    })
    .filter(|view| view.past.customers > 0)
}

/// The two in the middle of a sorted list, which are one where their number is odd.
fn middle(sorted: &[i64]) -> Option<(i64, i64)> {
    let n = sorted.len();
    sorted.get(n.checked_sub(1)? / 2).copied().zip(sorted.get(n / 2).copied())
}

fn expected(worths: &[Option<Worth>], revenue: &[i64], kept: f64, money: impl Fn(i128) -> Money) -> Expected {
    let mut out = Expected::default();
    let mut values: Vec<f64> = Vec::new();
    let mut bands = [(0u64, 0i128, 0.0f64); BANDS.len() - 1];
    let mut valued = true;
    let there = worths.iter().zip(revenue).filter_map(|(worth, revenue)| Some((worth.as_ref()?.kept(kept), *revenue)));
    for (worth, revenue) in there {
        out.again += worth.again;
        out.purchases += worth.purchases;
        valued &= worth.value.is_some();
        values.extend(worth.value);
        let edges = BANDS.iter().zip(BANDS.iter().skip(1));
        let band = edges.zip(&mut bands).find(|((from, to), _)| AgainBand::holds(**from, **to, worth.again));
        if let Some((_, (customers, sum, value))) = band {
            *customers += 1;
            *sum += i128::from(revenue);
            *value += worth.value.unwrap_or(0.0);
        }
    }
    out.bands = BANDS
        .iter()
        .zip(BANDS.iter().skip(1))
        .zip(bands)
        .map(|((from, to), (customers, sum, value))| AgainBand {
            from: *from,
            to: *to,
            customers,
            revenue: money(sum),
            value: valued.then_some(value),
        })
        .collect();
    if !valued || values.is_empty() {
        return out;
    }
    values.sort_unstable_by(|a, b| b.total_cmp(a));
    let all: f64 = values.iter().sum();
    let edge = |part: usize, of: usize| values.len() * part / of;
    let sum = |from: usize, to: usize| values.get(from..to).unwrap_or_default().iter().sum::<f64>();
    out.value = Some(all);
    out.top_fifth = Ratio::of(sum(0, edge(1, 5)), all);
    let tenth = |i: usize| {
        let (from, to) = (edge(i, TENTHS), edge(i + 1, TENTHS));
        Tenth { customers: (to - from) as u64, value: sum(from, to) }
    };
    out.tenths = (0..TENTHS).map(tenth).collect();
    out
}

/// A customer with as many repeat purchases as the one in the middle of those who came back; otherwise the first one.
fn example(summaries: &[Option<Summary>]) -> Option<usize> {
    let repeats = |own: &Option<Summary>| own.filter(|own| own.x > 0).map(|own| own.x);
    let mut counts: Vec<u32> = summaries.iter().filter_map(repeats).collect();
    counts.sort_unstable();
    // One more than once, where there is one: it shows both a gap and a mean.
    let wanted = counts.get(counts.len() / 2).copied().map(|x| x.max(2).min(counts.last().copied().unwrap_or(x)));
    match wanted {
        Some(x) => summaries.iter().position(|own| own.is_some_and(|own| own.x == x)),
        None => summaries.iter().position(Option::is_some),
    }
}
