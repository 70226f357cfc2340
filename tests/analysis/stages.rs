//! Life-cycle stages by own rhythm.

use crate::properties::{any_params, lines};
use crate::support::{Line, dataset, line};
use proptest::prelude::*;
use rapport::analysis::{
    FigureKey, JourneyStage, LifeStage, ListAsk, OpenTables, Params, RhythmSource, Selector, StageAsk, StageBehind,
    StageOf, Stages, Window, customer_list, life_stages, run,
};
use rapport::dataset::Dataset;
use rapport::units::{Day, Money};

const START: Day = Day(19_723); // 2024-01-01

fn on(customer: &str, days: &[i32]) -> Vec<Line> {
    days.iter().map(|day| line(customer, &START.plus_days(*day).to_string(), 100)).collect()
}

fn at(day: i32) -> Params {
    Params { as_of: Some(START.plus_days(day)), ..Params::default() }
}

fn stages(data: &Dataset, params: &Params, ask: &StageAsk) -> Stages {
    life_stages(data, &OpenTables::default(), params, ask)
}

fn counts(stages: &Stages) -> Vec<u64> {
    stages.life.iter().map(|line| line.customers).collect()
}

fn listed(data: &Dataset, params: &Params, ask: StageAsk, of: StageOf) -> Vec<String> {
    let selector = Selector::Stage(StageBehind { ask, of });
    assert_eq!(selector.to_string().parse(), Ok(selector));
    let page = customer_list(data, params, &ListAsk { selector, count: usize::MAX, ..ListAsk::default() });
    let mut ids: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
    ids.sort();
    ids
}

/// All buy every ten days, as of day 110: Ann to the end, Bob up to day 85, Cid up to day 60; Fay paused for 50 days before
/// day 105. Dan bought once five days ago, Eve once 15 days ago, Gus twice on one day.
#[test]
fn every_stage_by_hand() {
    let rows: Vec<Line> = [
        on("Ann", &[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
        on("Bob", &[55, 65, 75, 85]),
        on("Cid", &[40, 50, 60]),
        on("Dan", &[105]),
        on("Eve", &[95]),
        on("Fay", &[25, 35, 45, 55, 105]),
        on("Gus", &[109, 109]),
    ]
    .concat();
    let (data, params, ask) = (dataset(&rows), at(110), StageAsk::default());
    let stages = stages(&data, &params, &ask);
    let list = |of| listed(&data, &params, ask, of).join(" ");
    let life = LifeStage::ALL.map(|stage| list(StageOf::Life(stage)));
    assert_eq!(life, ["Dan Gus", "Ann Eve", "Fay", "Bob", "Cid"]);
    assert_eq!(counts(&stages), [2, 2, 1, 1, 1]);
    assert_eq!(stages.life.iter().map(|line| line.revenue).collect::<Vec<_>>(), [300, 1200, 500, 400, 300].map(Money));
    assert!(stages.life.iter().all(|line| line.median_rhythm == Some(10.0)));
    // Bob has four orders and is silent.
    assert_eq!(JourneyStage::ALL.map(|stage| list(StageOf::Journey(stage))), ["Dan Eve", "Bob Cid Gus", "Ann Fay"]);
    assert_eq!(stages.journey.iter().map(|line| line.customers).collect::<Vec<_>>(), [2, 3, 2]);
    let sources =
        [(RhythmSource::Own, 4), (RhythmSource::Category, 0), (RhythmSource::Everybody, 3), (RhythmSource::Plain, 0)];
    assert_eq!((&stages.sources[..], stages.median_gap, stages.potential), (&sources[..], Some(10.0), None));
    // Bob's 25 days are silent up to 2.5 times the rhythm and lost up to it.
    let asked = |silent_after, lost_after| StageAsk { silent_after, lost_after, ..ask };
    let of = |ask: StageAsk| counts(&life_stages(&data, &OpenTables::default(), &params, &ask));
    assert_eq!(of(asked(250, 400)), [2, 3, 1, 0, 1]);
    assert_eq!(of(asked(200, 240)), [2, 2, 1, 0, 2]);
    // Lost before silent is no order of things.
    assert_eq!(life_stages(&data, &OpenTables::default(), &params, &asked(300, 100)).ask, asked(300, 300));
}

/// Tea is bought every 30 days and toys every five, eleven times each; books by nobody twice.
#[test]
fn who_bought_once_has_the_rhythm_of_the_category() {
    let of = |category: &str, rows: Vec<Line>| -> Vec<Line> {
        rows.into_iter().map(|line| Line { category: Some(category.into()), ..line }).collect()
    };
    let every = |days: i32| (0..12).map(|n| n * days).collect::<Vec<_>>();
    let rows: Vec<Line> = [
        of("tea", on("Tom", &every(30))),
        of("toys", on("Tim", &every(5))),
        of("tea", on("Ann", &[290])),
        of("toys", on("Bob", &[290])),
        of("books", on("Cid", &[290])),
    ]
    .concat();
    let (data, params) = (dataset(&rows), at(330));
    let found = stages(&data, &params, &StageAsk::default());
    // 40 days are less than twice 30 and more than four times five. The middle of all gaps, 11 of 5 and 11 of 30, is 17.5:
    // more than twice, less than four times.
    let list = |stage| listed(&data, &params, StageAsk::default(), StageOf::Life(stage)).join(" ");
    assert_eq!(LifeStage::ALL.map(list), ["", "Ann Tom", "", "Cid", "Bob Tim"]);
    assert_eq!(found.median_gap, Some(17.5));
    assert_eq!(found.sources.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2, 2, 1, 0]);
}

#[test]
fn where_nobody_came_back_plain_days_decide() {
    let data = dataset(&[on("Ann", &[0]), on("Bob", &[1])].concat());
    let stage = |day| counts(&stages(&data, &at(day), &StageAsk::default()));
    // 45 days are new, 90 active, 180 silent; Bob is a day behind Ann.
    assert_eq!(stage(45), [2, 0, 0, 0, 0]);
    assert_eq!(stage(46), [1, 1, 0, 0, 0]);
    assert_eq!(stage(91), [0, 1, 0, 1, 0]);
    assert_eq!(stage(181), [0, 0, 0, 1, 1]);
    let none = stages(&dataset(&[]), &Params::default(), &StageAsk::default());
    assert!(none.as_of.is_none() && none.life.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_is_in_one_stage_and_each_count_is_a_list(
        lines in lines(),
        params in any_params(),
        (silent_after, lost_after) in (1..600u32, 1..900u32),
    ) {
        let data = dataset(&lines);
        let ask = StageAsk { silent_after, lost_after, ..StageAsk::default() };
        let found = stages(&data, &params, &ask);
        // All orders up to the as-of day count.
        let results = run(&data, &Params { window: Window::All, ..params.clone() });
        let value = |key| results.figure(key).and_then(|figure| figure.value).unwrap_or(0.0);
        let customers = value(FigureKey::Customers);
        prop_assert_eq!(counts(&found).iter().sum::<u64>() as f64, customers);
        prop_assert_eq!(found.journey.iter().map(|line| line.customers).sum::<u64>() as f64, customers);
        prop_assert_eq!(found.sources.iter().map(|(_, count)| count).sum::<u64>() as f64, customers);
        let revenue: i64 = found.life.iter().map(|line| line.revenue.0).sum();
        prop_assert_eq!(revenue, found.journey.iter().map(|line| line.revenue.0).sum::<i64>());
        prop_assert_eq!(Money(revenue).units(), value(FigureKey::Revenue));
        for line in &found.life {
            prop_assert_eq!(listed(&data, &params, ask, StageOf::Life(line.stage)).len() as u64, line.customers);
        }
        for line in &found.journey {
            prop_assert_eq!(listed(&data, &params, ask, StageOf::Journey(line.stage)).len() as u64, line.customers);
        }
    }
}
