//! Does it hold? The model is fitted to a first part of the days, and what it expects of the rest is held against what came.

use super::summary::WEEK;
use super::{BgNbd, Fitted, Grouped, Purchases, Refusal, Summary, fit};
use crate::dataset::{Dataset, History};
use crate::units::{AmountUnit, Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Weeks of a year, after which a season comes again.
const YEAR: usize = 52;
/// Repeat counts with a bar of their own; the last bar is of that many or more.
const BARS: usize = 8;
/// Groups of equal size by what is expected of them.
const DECILES: usize = 10;

/// One week of the customers who had bought by the end of the calibration, counted from the first day of the data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Week {
    /// Repeat purchases from the beginning to the end of this week.
    pub actual: u64,
    /// What the model expects for that, knowing the first purchase of each customer alone.
    pub expected: f64,
    /// What the baseline expects for that; the actual number up to the end of the calibration.
    pub naive: f64,
}

/// Customers side by side: what came of them, and what was expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Customers.
    pub customers: u64,
    /// Repeat purchases of a customer in the hold-out, on average.
    pub actual: f64,
    /// The number that the model expects, knowing the calibration of each customer.
    pub expected: f64,
}

/// How many customers have so many repeat purchases in the calibration.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// Customers who have.
    pub actual: u64,
    /// Customers that the model expects to have.
    pub expected: f64,
}

/// A model held against the days behind those that it was fitted to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Holdout {
    /// The model of the first part.
    pub fitted: Fitted<BgNbd>,
    /// The first day of an order, from which the weeks are counted; the last day of the calibration; the last day of all.
    pub days: [Day; 3],
    /// Each week that has ended, from the first day of the data.
    pub weeks: Vec<Week>,
    /// Weeks of the calibration among them.
    pub calibration: usize,
    /// Whether the baseline repeats the same weeks of the year before; otherwise it repeats the mean of the last weeks of the
    /// calibration, as many as the hold-out has, because there is no year before.
    pub seasonal: bool,
    /// Customers by repeat purchases in the calibration: 0, 1, 2 … 6, and 7 or more.
    pub counts: Vec<Count>,
    /// The hold-out by the same numbers.
    pub by_count: Vec<Bar>,
    /// The hold-out by tenths of the customers, those of whom least is expected first.
    pub deciles: Vec<Bar>,
    /// Repeat purchases of the hold-out.
    pub actual: u64,
    /// The number that the model expects.
    pub expected: f64,
    /// Mean of the difference of a customer, whatever its sign.
    pub mean_error: f64,
    /// Root of the mean of its square.
    pub root_error: f64,
}

impl Holdout {
    /// Whole weeks behind the calibration.
    pub fn weeks_held(&self) -> i32 {
        let [_, calibration, end] = self.days;
        (end.0 - calibration.0) / WEEK as i32
    }

    /// How far the model is from what came, as a share of it: 0.1 is a tenth too much. Nothing where nothing came.
    pub fn model_error(&self) -> Option<f64> {
        apart(self.expected, self.actual as f64)
    }

    /// The same of the baseline, over the weeks of the hold-out that have ended.
    pub fn baseline_error(&self) -> Option<f64> {
        let before =
            self.calibration.checked_sub(1).and_then(|place| self.weeks.get(place)).copied().unwrap_or_default();
        let last = self.weeks.last()?;
        apart(last.naive - before.naive, (last.actual - before.actual) as f64)
    }
}

/// The difference of an expected number from the actual one, as a share of that.
fn apart(expected: f64, actual: f64) -> Option<f64> {
    Ratio::of(expected - actual, actual).map(|ratio| ratio.0)
}

/// Fits BG/NBD to the orders up to the end of a day and holds it against those behind it, up to the end of another.
///
/// # Errors
/// As [`fit`]; [`Refusal::TooShort`] where no whole week lies behind the calibration.
pub fn holdout(dataset: &Dataset, calibration: Day, end: Day) -> Result<Holdout, Refusal> {
    let histories: Vec<History<'_>> = dataset.histories().collect();
    holdout_of(&histories, dataset.unit(), calibration, end)
}

/// The same of some customers.
pub(super) fn holdout_of(
    histories: &[History<'_>],
    unit: AmountUnit,
    calibration: Day,
    end: Day,
) -> Result<Holdout, Refusal> {
    let days = i64::from(end.0) - i64::from(calibration.0);
    if days < WEEK as i64 {
        return Err(Refusal::TooShort { days: days.max(0) as u32, needed: WEEK as u32 });
    }
    let summed = |history: &History<'_>| Summary::of(history, unit, calibration);
    let people: Vec<(Summary, &History<'_>)> =
        histories.iter().filter_map(|history| Some((summed(history)?, history))).collect();
    let fitted = fit(&Grouped::of(people.iter().map(|(summary, _)| *summary)))?;
    let span = days as f64 / WEEK;
    let behind = Period { from: calibration.plus_days(1), to: end };
    let customers: Vec<(u32, f64, u32)> = people
        .iter()
        .map(|(own, history)| (own.x, fitted.model.purchases(own, span), days_with_orders(&history.within(behind))))
        .collect();
    let (weeks, before, seasonal) = tracking(&people, &fitted.model, calibration, end);
    let n = customers.len().max(1) as f64;
    let error = |of: fn(f64) -> f64| {
        customers.iter().map(|(_, expected, actual)| of(f64::from(*actual) - expected)).sum::<f64>() / n
    };
    Ok(Holdout {
        days: [Day(origin(&people).unwrap_or(calibration.0)), calibration, end],
        weeks,
        calibration: before,
        seasonal,
        counts: counts(&people, &fitted.model),
        by_count: (0..BARS).map(|n| bar(customers.iter().filter(|own| (own.0 as usize).min(BARS - 1) == n))).collect(),
        deciles: deciles(&customers),
        actual: customers.iter().map(|own| u64::from(own.2)).sum(),
        expected: customers.iter().map(|own| own.1).sum(),
        mean_error: error(f64::abs),
        root_error: error(|gap| gap * gap).sqrt(),
        fitted,
    })
}

/// Days of a history with an order.
pub(super) fn days_with_orders(history: &History<'_>) -> u32 {
    history.days.chunk_by(|a, b| a == b).count() as u32
}

/// The day of the first order of all.
fn origin(people: &[(Summary, &History<'_>)]) -> Option<i32> {
    people.iter().filter_map(|(_, history)| history.days.first()).min().copied()
}

/// The weeks, how many are of the calibration, and whether the baseline is that of a year before.
fn tracking(
    people: &[(Summary, &History<'_>)],
    model: &impl Purchases,
    calibration: Day,
    end: Day,
) -> (Vec<Week>, usize, bool) {
    let Some(origin) = origin(people) else { return (Vec::new(), 0, false) };
    let week = |day: i32| (day.saturating_sub(origin) / WEEK as i32) as usize;
    // A week counts once it has ended.
    let (before, all) = (week(calibration.0.saturating_add(1)), week(end.0.saturating_add(1)));
    let mut actual = vec![0u64; all];
    let mut begun = vec![0u64; (end.0.saturating_sub(origin) + 1).max(0) as usize];
    for (_, history) in people {
        let Some(first) = history.days.first() else { continue };
        begun.iter_mut().skip((first - origin) as usize).take(1).for_each(|n| *n += 1);
        for day in history.days.chunk_by(|a, b| a == b).skip(1).filter_map(|same| same.first()) {
            actual.iter_mut().skip(week(*day)).take(1).for_each(|n| *n += 1);
        }
    }
    let hold = all - before.min(all);
    let seasonal = before >= YEAR && hold <= YEAR;
    let recent: u64 = actual.iter().take(before).rev().take(hold).sum();
    let mean = recent as f64 / hold.min(before).max(1) as f64;
    let since: Vec<f64> = (0..=begun.len()).map(|days| model.expected(days as f64 / WEEK)).collect();
    let (mut sum, mut naive, mut weeks) = (0, 0.0, Vec::with_capacity(all));
    for (i, own) in actual.iter().enumerate() {
        sum += own;
        naive += match i < before {
            true => *own as f64,
            false if seasonal => i.checked_sub(YEAR).and_then(|i| actual.get(i)).map_or(0.0, |n| *n as f64),
            false => mean,
        };
        // Everybody who began by then, each by the days until the end of the week.
        let until = (i + 1) * WEEK as usize;
        let passed = since.get(..until.min(since.len())).unwrap_or_default().iter().rev();
        let expected = begun.iter().zip(passed).map(|(begun, mean)| *begun as f64 * mean).sum();
        weeks.push(Week { actual: sum, expected, naive });
    }
    (weeks, before.min(all), seasonal)
}

/// Customers by repeat purchases in the calibration, and the expected number of them.
fn counts(people: &[(Summary, &History<'_>)], model: &BgNbd) -> Vec<Count> {
    let mut out = vec![Count::default(); BARS];
    let mut spans: Vec<f64> = people.iter().map(|(own, _)| own.t).collect();
    spans.sort_unstable_by(f64::total_cmp);
    for same in spans.chunk_by(|a, b| a == b) {
        let (Some(t), n) = (same.first(), same.len() as f64) else { continue };
        let chances = model.chances(*t, BARS - 1);
        let rest = (1.0 - chances.iter().sum::<f64>()).max(0.0);
        out.iter_mut().zip(chances.iter().chain([&rest])).for_each(|(count, chance)| count.expected += n * chance);
    }
    for (own, _) in people {
        out.iter_mut().skip((own.x as usize).min(BARS - 1)).take(1).for_each(|count| count.actual += 1);
    }
    out
}

/// Tenths of the customers by what is expected of them.
fn deciles(customers: &[(u32, f64, u32)]) -> Vec<Bar> {
    let mut sorted = customers.to_vec();
    sorted.sort_by(|a, b| a.1.total_cmp(&b.1));
    let edge = |i: usize| sorted.len() * i / DECILES;
    (0..DECILES).map(|i| bar(sorted.get(edge(i)..edge(i + 1)).unwrap_or_default().iter())).collect()
}

fn bar<'a>(customers: impl Iterator<Item = &'a (u32, f64, u32)>) -> Bar {
    let (mut n, mut actual, mut expected) = (0u64, 0.0, 0.0);
    for (_, own, came) in customers {
        (n, actual, expected) = (n + 1, actual + f64::from(*came), expected + own);
    }
    let all = n.max(1) as f64;
    Bar { customers: n, actual: actual / all, expected: expected / all }
}
