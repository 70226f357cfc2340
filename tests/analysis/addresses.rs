//! Whatever an address asks for, the answer is one that the page can read.

use crate::support::{dataset, line};
use proptest::prelude::*;
use rapport::analysis::*;
use rapport::protocol::Address;
use rapport::units::{Day, Period};

/// Analyses three orders under the address, and reads the answer as the page does.
fn answer(fragment: &str) -> Results {
    let data = dataset(&[line("a", "2024-01-01", 100), line("b", "2024-02-01", 200), line("a", "2024-03-01", 300)]);
    let results = run(&data, &Address::parse(fragment).params(&[Scheme::default()]));
    let sent = serde_json::to_string(&results).unwrap();
    let read: Results = serde_json::from_str(&sent).unwrap_or_else(|error| panic!("{fragment}: {error}"));
    assert_eq!(serde_json::to_string(&read).unwrap(), sent, "{fragment}");
    read
}

fn revenue(results: &Results) -> Option<f64> {
    results.figure(FigureKey::Revenue).and_then(|figure| figure.value)
}

/// A window from the first day of the calendar on had a period before it in years that have no name in the answer: the
/// page took the engine for lost, also with the file that was opened afterwards.
#[test]
fn a_window_as_long_as_the_calendar_is_answered() {
    let all = answer("/kpis?window=0001-01-01..9999-12-31");
    assert_eq!(revenue(&all), Some(6.0));
    assert!(matches!(
        all.figure(FigureKey::Retention).and_then(|figure| figure.missing),
        Some(Missing::PeriodNotCovered(None))
    ));
    assert_eq!(revenue(&answer("/kpis?window=0001-01-01..2024-01-31")), Some(1.0));
    assert_eq!(revenue(&answer("/kpis?window=0001-01-02..2024-01-31&asof=9999-12-31")), Some(1.0));
}

#[test]
fn what_makes_no_sense_is_passed_over() {
    for fragment in [
        "/kpis?window=2024-02-01..2024-01-01",
        "/kpis?window=NaN",
        "/kpis?window=0m",
        "/kpis?window=-3m",
        "/kpis?window=99999999999999999999m",
        "/kpis?asof=NaN",
        "/kpis?asof=2024-13-45",
        "/kpis?asof=-2024-01-01",
        "/nowhere?window=..",
        "/kpis?scenario=NaN&tier=best",
        "/kpis?asof=99999-01-01&window=0000-00-00..0000-00-00",
        "?????&&&&===%%%",
        "/kpis?window=2024-01-01..2024-12-31..2025-01-01",
    ] {
        assert_eq!(revenue(&answer(fragment)), Some(6.0), "{fragment}");
    }
}

#[test]
fn data_that_span_the_calendar_are_answered() {
    let data = dataset(&[line("a", "0001-01-01", 100), line("a", "9999-12-31", 300)]);
    for fragment in
        ["", "?window=0001-01-01..9999-12-31", "?window=1200m&asof=0101-01-01", "?window=1m&asof=0001-01-01"]
    {
        let results = run(&data, &Address::parse(fragment).params(&[Scheme::default()]));
        let read = serde_json::from_str::<Results>(&serde_json::to_string(&results).unwrap());
        assert!(read.is_ok(), "{fragment}: {:?}", read.err());
    }
}

#[test]
fn a_name_of_ten_thousand_characters_is_cut() {
    let long = "名".repeat(10_000);
    let address = Address::parse(&format!("/kpis?channel={long}&category=%00{long}"));
    for name in [&address.filter.channel, &address.filter.category] {
        assert!(name.as_ref().is_some_and(|name| (1..=500).contains(&name.chars().count())));
    }
    answer(&format!("/kpis?channel={long}"));
    answer(&format!("/{long}?{long}={long}"));
}

proptest! {
    #[test]
    fn every_day_and_span_of_the_calendar_is_answered(
        as_of in proptest::option::of(day()), from in day(), to in day(), months in proptest::option::of(any::<u32>()),
    ) {
        let window = months.map_or(Window::Custom(Period { from, to }), Window::Months);
        let address = Address { as_of, window, ..Address::default() };
        answer(&address.to_fragment());
    }

    #[test]
    fn any_parameters_are_answered(
        texts in proptest::collection::vec("(asof|window|tier|channel|category|scenario|x)=[-0-9.mNa%&=\u{0}名]{0,24}", 0..6),
    ) {
        answer(&format!("/kpis?{}", texts.join("&")));
    }
}

/// Days everywhere in the calendar, most of them at its ends.
fn day() -> impl Strategy<Value = Day> {
    let near = |day: Day| (-400..400i32).prop_map(move |days| Day((day.0 + days).clamp(Day::MIN.0, Day::MAX.0)));
    prop_oneof![near(Day::MIN), near(Day::MAX), near(Day(19_723)), (Day::MIN.0..=Day::MAX.0).prop_map(Day)]
}
