//! What the screen shows of lifetime value: worked by hand for a few customers, held against the models for CDNOW.

use crate::support::{cdnow, close, shared};
use rapport::analysis::value::{Models, Refusal, ValueAsk, calibrated, fit, fit_spend, summaries, value, value_view};
use rapport::analysis::{
    Filter, ListAsk, ListSort, OpenTables, Params, Scheme, SegmentRef, Selector, Tier, Valued, Window,
    customer_list_valued,
};
use rapport::dataset::{Block, Builder, Dataset};
use rapport::units::{Day, Money, Ratio};

fn dataset(rows: &[(&str, &str, i64)]) -> Dataset {
    let mut block = Block::default();
    for (customer, day, cents) in rows {
        block.push_customer(customer.as_bytes());
        block.day.push(day.parse::<Day>().unwrap().0);
        block.amount.push(*cents);
    }
    let mut builder = Builder::new();
    builder.push(block).unwrap();
    builder.finish()
}

/// 1 January to 30 June 2024, 182 days: the halves are 1 January to 31 March and 1 April to 30 June, 91 days each.
fn half_a_year() -> Dataset {
    dataset(&[
        ("Ann", "2024-01-01", 1_000),
        ("Ann", "2024-05-01", 3_000),
        ("Bob", "2024-02-01", 2_000),
        ("Cid", "2024-03-31", 500),
        ("Cid", "2024-04-01", 500),
        ("Dan", "2024-06-30", 9_000),
    ])
}

#[test]
fn a_few_customers_by_hand() {
    let data = half_a_year();
    let params = Params::default();
    let models = Models::of(&data, &params).unwrap();
    assert_eq!(models.purchases.unwrap_err(), Refusal::TooFewCustomers { found: 4, needed: 500 });
    let view = value_view(&data, &params, &ValueAsk::default(), &models, None).unwrap();
    // Ann 40, Bob 20, Cid 10, Dan 90: the middle lies between 20 and 40.
    assert_eq!((view.past.customers, view.past.repeaters, view.past.revenue), (4, 2, Money::from_units(160.0)));
    assert_eq!(view.past.median, 30.0);
    // Ann, Bob and Cid ordered in the first half, Ann and Cid again, and Dan came.
    let yearly = view.yearly.unwrap();
    assert_eq!((yearly.days, yearly.before, yearly.stayed, yearly.active), (91, 3, 2, 3));
    close(yearly.retention.0, (2.0f64 / 3.0).powf(365.0 / 91.0), 1e-12);
    // 30 + 5 + 90 = 125 of three customers in 91 days.
    close(yearly.revenue, 125.0 / 3.0 * 365.0 / 91.0, 1e-9);
    assert_eq!(view.expected, None);
    // Ann and Cid came back once; Ann is the first.
    let example = view.example.unwrap();
    assert_eq!(example.days, ["2024-01-01", "2024-05-01"].map(|day| day.parse::<Day>().unwrap()));
    assert_eq!((example.summary.x, example.summary.m), (1, 30.0));
}

/// The window chooses which figures are shown; lifetime value looks at all orders up to the day.
#[test]
fn a_window_changes_nothing_and_a_day_does() {
    let data = half_a_year();
    let view = |params: &Params| {
        let models = Models::of(&data, params).unwrap();
        value_view(&data, params, &ValueAsk::default(), &models, None)
    };
    let window = Params { window: Window::Months(1), ..Params::default() };
    assert_eq!(view(&window), view(&Params::default()));
    let before = view(&Params { as_of: Some("2024-03-30".parse().unwrap()), ..Params::default() }).unwrap();
    assert_eq!((before.past.customers, before.past.revenue), (2, Money::from_units(30.0)));
    assert_eq!(view(&Params { as_of: Some("2023-12-31".parse().unwrap()), ..Params::default() }), None);
    let lost = Filter { segment: Some(SegmentRef::tier(Tier::Lost)), ..Filter::default() };
    let part = view(&Params { filter: lost, ..Params::default() });
    assert!(part.is_none_or(|part| part.past.customers < 4));
}

#[test]
fn the_ladder_of_cdnow_is_the_sum_of_its_customers() {
    let Some(data) = shared("the_ladder_of_cdnow_is_the_sum_of_its_customers") else { return };
    let data = cdnow(&data);
    let params = Params { schemes: vec![Scheme::default()], ..Params::default() };
    let models = Models::of(&data, &params).unwrap();
    let end = data.span().unwrap().to;
    let own = summaries(&data, end);
    let grouped = rapport::analysis::value::Grouped::of(own.iter().flatten().copied());
    let (purchases, spend) = (fit(&grouped).unwrap(), fit_spend(&grouped).unwrap());
    assert_eq!((models.purchases.unwrap(), models.spend.unwrap()), (purchases, spend));
    let ask = ValueAsk { margin: Some(Ratio(0.4)), discount: Ratio(1.01f64.powi(12) - 1.0), months: 12 };
    let worths = models.worths(&data, &params, &ask).unwrap();
    let view = value_view(&data, &params, &ask, &models, Some(&worths)).unwrap();
    let expected = view.expected.unwrap();
    let by_hand: Vec<f64> =
        own.iter().flatten().map(|customer| value(&purchases.model, &spend.model, customer, &ask.horizon())).collect();
    close(expected.value.unwrap(), by_hand.iter().sum(), 1e-6);
    close(expected.tenths.iter().map(|tenth| tenth.value).sum(), by_hand.iter().sum(), 1e-6);
    assert_eq!(expected.tenths.iter().map(|tenth| tenth.customers).sum::<u64>(), 2_357);
    let mut sorted = by_hand.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let top: f64 = sorted.iter().take(2_357 / 5).sum();
    close(expected.top_fifth.unwrap().0, top / by_hand.iter().sum::<f64>(), 1e-9);
    // Each band is the door to as many customers as it counts.
    let valued = Valued { ask: &ask, models: &models, worths: &worths };
    assert_eq!(expected.bands.iter().map(|band| band.customers).sum::<u64>(), 2_357);
    assert_eq!(expected.bands.iter().map(|band| band.revenue.0).sum::<i64>(), view.past.revenue.0);
    for band in &expected.bands {
        let selector = Selector::Again { from: band.from, to: band.to };
        let list = ListAsk { selector, count: usize::MAX, value: Some(ask), ..ListAsk::default() };
        let page = customer_list_valued(&data, &OpenTables::default(), &params, &list, Some(valued));
        assert_eq!((page.total as u64, page.revenue), (band.customers, band.revenue), "{band:?}");
    }
    // The list by value: those at the top are the top, the margin taken, and the value lies in its range for nearly all.
    let list = ListAsk { sort: ListSort::Value, count: 50, value: Some(ask), ..ListAsk::default() };
    let page = customer_list_valued(&data, &OpenTables::default(), &params, &list, Some(valued));
    let listed: Vec<f64> = page.rows.iter().map(|row| row.worth.unwrap().value.unwrap()).collect();
    listed.iter().zip(&sorted).for_each(|(own, expected)| close(*own, *expected, 1e-9));
    let inside = page.rows.iter().filter(|row| {
        let (value, (low, high)) = (row.worth.unwrap().value.unwrap(), row.range.unwrap());
        low <= value && value <= high
    });
    assert!(inside.count() >= 48);
}

/// A third of 546 days is held out: 182 days, 26 whole weeks.
#[test]
fn cdnow_is_held_against_its_last_weeks() {
    let Some(data) = shared("cdnow_is_held_against_its_last_weeks") else { return };
    let data = cdnow(&data);
    let held = calibrated(&data, &Params::default()).unwrap().unwrap();
    let span = data.span().unwrap();
    let days = 26 * 7;
    let direct = rapport::analysis::value::holdout(&data, span.to.plus_days(-days), span.to).unwrap();
    assert_eq!(held, direct);
    let weeks = held.weeks.len() - held.calibration;
    assert!((25..=26).contains(&weeks), "{weeks}");
    // 26 weeks of 7 days; both errors by hand from the sums that they rest on.
    assert_eq!(held.weeks_held(), 26);
    close(held.model_error().unwrap(), held.expected / held.actual as f64 - 1.0, 1e-12);
    let (before, last) = (held.weeks[held.calibration - 1], held.weeks[held.weeks.len() - 1]);
    let (came, naive) = ((last.actual - before.actual) as f64, last.naive - before.naive);
    close(held.baseline_error().unwrap(), naive / came - 1.0, 1e-12);
    assert_eq!(held.days, [span.from, span.to.plus_days(-days), span.to]);
}
