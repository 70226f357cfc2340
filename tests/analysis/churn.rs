//! Churn: base rates, warnings and how often they came true.

use crate::properties::{any_params, lines};
use crate::support::{Line, dataset, line, orders, shared};
use proptest::prelude::*;
use rapport::analysis::{
    CHURN_DAYS, Churn, ChurnAsk, Judged, ListAsk, OpenTables, Params, Selector, churn, customer_list,
};
use rapport::dataset::Dataset;
use rapport::units::{Day, Money, Ratio};
use std::collections::HashMap;

const START: Day = Day(19_723); // 2024-01-01

fn on(customer: &str, days: impl IntoIterator<Item = i32>) -> Vec<Line> {
    days.into_iter().map(|day| line(customer, &START.plus_days(day).to_string(), 100)).collect()
}

fn at(day: Day) -> Params {
    Params { as_of: Some(day), ..Params::default() }
}

fn asked(data: &Dataset, params: &Params, ask: &ChurnAsk) -> Churn {
    churn(data, &OpenTables::default(), params, ask)
}

/// As of day 120. Thirty days: the cut is day 90. Ann (85) and Bob (70) ordered in the thirty days before it, Ann again on day
/// 100; Cid only long before, Dan only after.
#[test]
fn base_rates_by_hand() {
    let data = dataset(&[on("Ann", [0, 85, 100]), on("Bob", [70]), on("Cid", [10]), on("Dan", [95])].concat());
    let curve = asked(&data, &at(START.plus_days(120)), &ChurnAsk::default()).curve;
    let told: Vec<_> = curve.iter().map(|p| (p.days, p.customers, p.gone, p.ever, p.ever_gone)).collect();
    // 45: the cut is day 75, Bob is gone. 60: day 60, days 1 to 60 hold Cid alone. 90 would need days before the data.
    assert_eq!(told, [(30, 2, 1, 3, 2), (45, 1, 1, 3, 2), (60, 1, 1, 2, 1)]);
    assert_eq!(
        (curve[0].cut, curve[0].rate(), curve[1].ever_rate()),
        (START.plus_days(90), Ratio::of(1.0, 2.0), Ratio::of(2.0, 3.0))
    );
}

/// From the raw rows, customer by customer.
#[test]
fn base_rates_of_cdnow() {
    let Some(data) = shared("base_rates_of_cdnow") else { return };
    let lines = orders(&data, "cdnow_sample");
    let mut days: HashMap<&str, Vec<i32>> = HashMap::new();
    lines.iter().for_each(|line| days.entry(&line.customer).or_default().push(line.day));
    let last = lines.iter().map(|line| line.day).max().unwrap();
    let curve = asked(&dataset(&lines), &Params::default(), &ChurnAsk::default()).curve;
    // 546 days hold twice 270 days, not twice 365.
    assert_eq!(curve.iter().map(|point| point.days).collect::<Vec<_>>(), CHURN_DAYS[..7]);
    for point in &curve {
        let (t, cut) = (point.days as i32, last - point.days as i32);
        let count = |test: &dyn Fn(&Vec<i32>) -> bool| days.values().filter(|own| test(own)).count() as u64;
        let before = |own: &Vec<i32>| own.iter().any(|day| cut - t < *day && *day <= cut);
        let ever = |own: &Vec<i32>| own.iter().any(|day| *day <= cut);
        let gone = |own: &Vec<i32>| own.iter().all(|day| *day <= cut);
        assert_eq!(
            (point.cut.0, point.customers, point.gone, point.ever, point.ever_gone),
            (
                cut,
                count(&before),
                count(&|own| before(own) && gone(own)),
                count(&ever),
                count(&|own| ever(own) && gone(own))
            ),
        );
        assert!(point.gone <= point.customers && point.customers <= point.ever && point.ever <= days.len() as u64);
    }
    // The longer the silence that counts, the fewer of all who ever ordered have kept it.
    assert!(curve.windows(2).all(|pair| pair[1].ever_gone <= pair[0].ever_gone));
}

/// Churn is 30 days without an order; as of 31 August (day 243) the rules are tried on 30 June (181) and 31 July (212), where
/// 180 days lie before and 30 after. All buy every ten days.
///
/// - Ann goes on all the time.
/// - Bob stops on day 155: on 30 June he has been silent for 26 days, more than 2.5 rhythms, and he never comes back.
/// - Cid stops with him and comes back on day 201: the warning of 30 June was wrong for July, but he had been lost by day 185.
/// - Dan pauses from day 190: on 31 July he has been silent for 22 days, more than two rhythms; he is back on day 232.
fn four() -> Dataset {
    dataset(
        &[
            on("Ann", (0..=24).map(|n| n * 10)),
            on("Bob", (0..=15).map(|n| 5 + n * 10)),
            on("Cid", (0..=15).map(|n| 5 + n * 10).chain([201, 220])),
            on("Dan", (0..=19).map(|n| n * 10).chain([232])),
        ]
        .concat(),
    )
}

#[test]
fn warnings_by_hand() {
    let ask = ChurnAsk { days: 30, ..ChurnAsk::default() };
    let data = four();
    let found = asked(&data, &at(START.plus_days(243)), &ask);
    let judged = |customers, gone, warned, right| Judged { customers, gone, warned, right };
    let tests: Vec<_> = found.tests.iter().map(|test| (test.cut.to_string(), test.own, test.plain)).collect();
    let expected = [
        ("2024-06-30".to_owned(), judged(4, 1, 2, 1), judged(4, 1, 2, 1)),
        ("2024-07-31".to_owned(), judged(3, 0, 0, 0), judged(3, 0, 1, 0)),
    ];
    assert_eq!(tests, expected);
    assert_eq!((found.own.total, found.plain.total), (judged(7, 1, 2, 1), judged(7, 1, 3, 1)));
    let own = found.own.total;
    assert_eq!(
        (own.precision(), own.recall(), own.base_rate()),
        (Ratio::of(1.0, 2.0), Ratio::of(1.0, 1.0), Ratio::of(1.0, 7.0))
    );
    assert!((own.lift().unwrap() - 3.5).abs() < 1e-12);
    // Bob and Cid were lost on day 185, four days after the warning; Dan on day 220, eight days after that of the plain rule.
    assert_eq!((found.own.foretold, found.own.days_of_warning), (2, Some(4.0)));
    assert_eq!((found.plain.foretold, found.plain.days_of_warning), (3, Some(4.0)));
    // Today: Ann, Cid (23 days, less than 2.5 rhythms) and Dan (11 days) can be kept; nobody is warned of.
    assert_eq!((found.customers, found.warned, found.at_stake), (3, 0, Money(0)));
    assert_eq!(found.indicators.iter().map(|line| line.customers).collect::<Vec<_>>(), [3, 0, 0]);
    // On 30 June Bob and Cid are warned of, who brought 16 orders each.
    let june = at(START.plus_days(181));
    let found = asked(&data, &june, &ask);
    assert_eq!((found.customers, found.warned, found.at_stake), (4, 2, Money(3200)));
    let selector = Selector::Warned(ask);
    let page = customer_list(&data, &june, &ListAsk { selector, count: 9, ..ListAsk::default() });
    let mut ids: Vec<_> = page.rows.iter().map(|row| row.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["Bob", "Cid"]);
}

#[test]
fn short_data_are_not_tried() {
    let found = asked(&four(), &at(START.plus_days(200)), &ChurnAsk::default());
    assert!(found.tests.is_empty() && found.own.total == Judged::default() && found.own.days_of_warning.is_none());
    let none = asked(&dataset(&[]), &Params::default(), &ChurnAsk::default());
    assert_eq!(none, Churn { ask: ChurnAsk::default(), ..Churn::default() });
}

/// What happens later changes no warning: as of the cut, as many are warned of as the test of that day says.
#[test]
fn a_past_day_is_tried_with_what_was_known_then() {
    let Some(data) = shared("a_past_day_is_tried_with_what_was_known_then") else { return };
    let data = dataset(&orders(&data, "cdnow_sample"));
    let ask = ChurnAsk { days: 120, threshold: 20, ..ChurnAsk::default() };
    let found = asked(&data, &Params::default(), &ask);
    assert!(found.tests.len() > 5 && found.own.total.warned > 0, "{:?}", found.own);
    for test in &found.tests {
        let then = asked(&data, &at(test.cut), &ask);
        assert_eq!((then.customers, then.warned), (test.own.customers, test.own.warned), "{}", test.cut);
    }
}

/// The tests of CDNOW once more from the raw rows: medians by sorting, day by day and customer by customer.
#[test]
fn the_back_test_of_cdnow() {
    let Some(data) = shared("the_back_test_of_cdnow") else { return };
    let lines = orders(&data, "cdnow_sample");
    let ask = ChurnAsk { days: 90, horizon: Some(60), threshold: 30, ..ChurnAsk::default() };
    let found = asked(&dataset(&lines), &Params::default(), &ask);
    let mut days: HashMap<&str, Vec<i32>> = HashMap::new();
    lines.iter().for_each(|line| days.entry(&line.customer).or_default().push(line.day));
    days.values_mut().for_each(|own| own.sort_unstable());
    let gaps = |own: &[i32]| -> Vec<f64> {
        own.windows(2).map(|pair| f64::from(pair[1] - pair[0])).filter(|gap| *gap > 0.0).collect()
    };
    let median = |mut gaps: Vec<f64>| -> Option<f64> {
        gaps.sort_unstable_by(f64::total_cmp);
        let n = gaps.len();
        (n > 0).then(|| (gaps[(n - 1) / 2] + gaps[n / 2]) / 2.0)
    };
    let month_ends = ["1997-06-30", "1997-07-31", "1997-08-31", "1997-09-30", "1997-10-31", "1997-11-30", "1997-12-31"];
    let cuts = month_ends.into_iter().chain(["1998-01-31", "1998-02-28", "1998-03-31", "1998-04-30"]);
    assert_eq!(found.tests.iter().map(|test| test.cut.to_string()).collect::<Vec<_>>(), cuts.collect::<Vec<_>>());
    for test in &found.tests {
        let cut = test.cut.0;
        let known = |own: &Vec<i32>| own.iter().copied().filter(|day| *day <= cut).collect::<Vec<_>>();
        let everybody = median(days.values().flat_map(|own| gaps(&known(own))).collect()).unwrap();
        let (mut own_rule, mut plain_rule) = (Judged::default(), Judged::default());
        for own in days.values() {
            let before = known(own);
            let Some(last) = before.last().filter(|last| cut - **last < 90) else { continue };
            let times = f64::from(cut - last) / median(gaps(&before)).unwrap_or(everybody);
            let gone = !own.iter().any(|day| cut < *day && *day <= cut + 60);
            for (rule, warned) in [(&mut own_rule, (times - 1.0) / 3.0 >= 0.3), (&mut plain_rule, times >= 2.0)] {
                rule.customers += 1;
                rule.gone += u64::from(gone);
                rule.warned += u64::from(warned);
                rule.right += u64::from(gone && warned);
            }
        }
        assert_eq!((test.own, test.plain), (own_rule, plain_rule), "{}", test.cut);
    }
}

fn any_ask() -> impl Strategy<Value = ChurnAsk> {
    (10..200u32, proptest::option::of(10..100u32), 1..100u32).prop_map(|(days, horizon, threshold)| ChurnAsk {
        days,
        horizon,
        threshold,
        ..ChurnAsk::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_add_up_and_the_warned_are_a_list(lines in lines(), params in any_params(), ask in any_ask()) {
        let data = dataset(&lines);
        let found = asked(&data, &params, &ask);
        for judged in found.tests.iter().flat_map(|test| [test.own, test.plain]) {
            prop_assert!(judged.right <= judged.gone.min(judged.warned));
            prop_assert!(judged.gone.max(judged.warned) <= judged.customers);
        }
        for (test, of) in [(found.own, 0), (found.plain, 1)] {
            let judged = |pick: fn(&Judged) -> u64| -> u64 {
                found.tests.iter().map(|test| pick(&[test.own, test.plain][of])).sum()
            };
            prop_assert_eq!(test.total.customers, judged(|judged| judged.customers));
            prop_assert_eq!(test.total.right, judged(|judged| judged.right));
            prop_assert_eq!(test.foretold > 0, test.days_of_warning.is_some());
            prop_assert!(test.days_of_warning.is_none_or(|days| days >= 1.0 && days <= f64::from(ask.days)));
        }
        let selector = Selector::Warned(ask);
        prop_assert_eq!(selector.to_string().parse(), Ok(selector));
        let page = customer_list(&data, &params, &ListAsk { selector, ..ListAsk::default() });
        prop_assert_eq!(page.total as u64, found.warned);
    }
}

/// As of 2024-12-31, lost after 30 days. Ann's last order is 2024-06-30: the year before it holds her 2.00 and 3.00, not the 7.00
/// of 2023-06-30. Bob was lost on 2024-01-01 itself, the first of the twelve months; Cid on the day before it. Dan ordered 29 days
/// ago, Eve 30 days ago.
#[test]
fn the_lost_of_a_year_by_hand() {
    let data = dataset(&[
        line("Ann", "2023-06-30", 700),
        line("Ann", "2023-07-01", 200),
        line("Ann", "2024-06-30", 300),
        line("Bob", "2023-12-02", 1_000),
        line("Cid", "2023-12-01", 5_000),
        line("Dan", "2024-12-02", 8_000),
        line("Eve", "2024-12-01", 40),
        line("Flo", "2024-12-31", 1),
    ]);
    let lost = asked(&data, &Params::default(), &ChurnAsk { days: 30, ..ChurnAsk::default() }).lost;
    assert_eq!((lost.customers, lost.revenue), (3, Money::from_units(15.4)));
    assert_eq!(asked(&data, &Params::default(), &ChurnAsk { days: 3_650, ..ChurnAsk::default() }).lost.customers, 0);
}

/// A definition between the fixed ones is tried, too.
#[test]
fn the_definition_that_was_asked_is_on_the_curve() {
    let data = dataset(&[on("Ann", [0, 85, 100]), on("Bob", [70]), on("Cid", [10])].concat());
    let curve = asked(&data, &at(START.plus_days(120)), &ChurnAsk { days: 40, ..ChurnAsk::default() }).curve;
    assert_eq!(curve.iter().map(|point| point.days).collect::<Vec<_>>(), [30, 40, 45, 60]);
    // The cut is day 80: days 41 to 80 hold Bob, who is gone.
    let own = &curve[1];
    assert_eq!((own.cut, own.customers, own.gone), (START.plus_days(80), 1, 1));
}
