//! Levels of a loyalty programme, worked by hand, and against the raw rows of a published sample.

use crate::support::{Line, dataset, line, orders, shared};
use rapport::analysis::{
    ListAsk, Loyalty, LoyaltyBasis, LoyaltyProgram, MemberBehind, MemberLevel, MemberSpread, MovedMembers, Params,
    Selector, WantedLevel, customer_list, loyalty,
};
use rapport::dataset::Dataset;
use rapport::units::{Money, Ratio};
use std::collections::HashMap;

fn level(id: u32, from: f64) -> MemberLevel {
    MemberLevel { id, name: format!("level {id}"), from, bonus: 1.0, ..MemberLevel::default() }
}

fn program(basis: LoyaltyBasis, levels: &[MemberLevel]) -> LoyaltyProgram {
    LoyaltyProgram { basis, levels: levels.to_vec(), ..LoyaltyProgram::default() }
}

/// The year up to 31 December 2024, and the one before it.
/// | customer | 2023 | 2024 |
/// | Ann | 50 | 100 + 150 = 250 (2 orders) |
/// | Bob | 300 | 85 |
/// | Cid | – | 90 + 20 = 110 (2 orders) |
/// | Dan | 120 | – |
/// | Eve | 100 | 100 |
/// | Fay | – | −10: an order that was given back for more than it cost |
fn sample() -> Dataset {
    let rows = [
        ("Ann", "2023-01-01", 5_000),
        ("Ann", "2024-01-01", 10_000),
        ("Ann", "2024-12-31", 15_000),
        ("Bob", "2023-12-31", 30_000),
        ("Bob", "2024-05-05", 8_500),
        ("Cid", "2024-02-02", 9_000),
        ("Cid", "2024-03-03", 2_000),
        ("Dan", "2023-06-06", 12_000),
        ("Eve", "2023-06-06", 10_000),
        ("Eve", "2024-06-06", 10_000),
        ("Fay", "2024-07-07", -1_000),
    ];
    dataset(&rows.map(|(who, day, amount)| line(who, day, amount)))
}

fn counts(found: &Loyalty) -> Vec<u64> {
    found.lines.iter().map(|line| line.customers).collect()
}

#[test]
fn members_and_what_they_bring_and_cost() {
    let silver = MemberLevel { discount: Ratio(0.05), wanted: Some(Ratio(0.6)), ..level(3, 100.0) };
    let gold = MemberLevel { bonus: 2.0, cost_per_member: 8.0, wanted: Some(Ratio(0.4)), ..level(7, 200.0) };
    let program = LoyaltyProgram { redeemed: Ratio(0.5), ..program(LoyaltyBasis::Spend, &[silver, gold]) };
    let found = loyalty(&sample(), &Params::default(), &program).unwrap();
    assert_eq!((found.customers, found.revenue, found.members()), (5, Money(53_500), 3));
    assert!(found.is_covered());
    // Below: Bob and Fay. Silver: Cid with 110, Eve with 100. Gold: Ann.
    assert_eq!(counts(&found), [2, 2, 1]);
    let [below, silver, gold] = &found.lines[..] else { panic!("{:?}", found.lines) };
    assert_eq!((below.level, below.revenue, below.points, below.cost()), (None, Money(7_500), 0.0, Money(0)));
    assert_eq!((silver.level, silver.revenue, silver.points), (Some(3), Money(21_000), 210.0));
    // 5 % of 210, and half of 210 points at 0.01.
    assert_eq!((silver.discounts, silver.points_worth, silver.redeemed), (Money(1_050), Money(210), Money(105)));
    assert_eq!((silver.cost(), silver.cost_share()), (Money(1_155), Ratio::of(11.55, 210.0)));
    assert_eq!((silver.revenue_per_member(), gold.revenue_per_member()), (Some(105.0), Some(250.0)));
    // 250 units are 500 points with the bonus, worth 5; half of it, and 8 for the member.
    assert_eq!((gold.points, gold.cost()), (500.0, Money(1_050)));
    let total = found.total();
    assert_eq!((total.customers, total.revenue, total.cost(), total.before), (3, Money(46_000), Money(2_205), Some(3)));
    // From 80: Bob. From 160: nobody.
    assert_eq!([below.close, silver.close, gold.close], [Some(1), Some(0), None]);
    // In 2023 Bob had 300, Dan 120, Eve 100, Ann 50.
    assert_eq!([below.before, silver.before, gold.before], [Some(1), Some(2), Some(1)]);
    // Ann and Cid joined, Eve stayed, Bob and Dan left.
    let moved = MovedMembers { joined: 2, risen: 0, same: 1, fallen: 0, left: 2 };
    assert_eq!(found.moved, Some(moved));
    // 40 % of five are two: from 110 on. 60 % are three below 200 and from 85 on.
    assert_eq!(gold.wanted, Some(WantedLevel { from: 110.0, customers: 2 }));
    assert_eq!(silver.wanted, Some(WantedLevel { from: 85.0, customers: 3 }));
    // Half of five are three (2.5), a fifth is one: Eve's 100, Ann's 250, and half as much above.
    assert_eq!(found.suggestion(LoyaltyBasis::Spend), [100.0, 250.0, 380.0]);
    assert_eq!(found.suggestion(LoyaltyBasis::Orders), [2.0, 3.0, 4.0]);
}

#[test]
fn levels_by_orders_and_by_points() {
    let by_orders = program(LoyaltyBasis::Orders, &[level(1, 1.0), level(2, 1.5)]);
    let found = loyalty(&sample(), &Params::default(), &by_orders).unwrap();
    // Two orders: Ann and Cid. An order that was given back is one. Of five a half are nearer to these two than to all.
    assert_eq!((counts(&found), found.suggestion(LoyaltyBasis::Orders)), (vec![0, 3, 2], &[2.0, 3.0, 4.0][..]));
    // A point for ten units: 10 points are 100 units, whatever the bonus.
    let ten = MemberLevel { bonus: 3.0, ..level(1, 10.0) };
    let by_points = LoyaltyProgram { points_per_unit: 0.1, ..program(LoyaltyBasis::Points, &[ten]) };
    let found = loyalty(&sample(), &Params::default(), &by_points).unwrap();
    assert_eq!((counts(&found), found.lines[1].points), (vec![2, 3], 138.0));
    assert_eq!(found.suggestion(LoyaltyBasis::Points), [10.0, 25.0, 38.0]);
}

#[test]
fn every_count_lists_as_many() {
    let data = sample();
    for program in [
        program(LoyaltyBasis::Spend, &[level(1, 90.0), level(2, 105.0), level(3, 260.0)]),
        program(LoyaltyBasis::Orders, &[level(1, 2.0), level(2, 5.0)]),
    ] {
        let found = loyalty(&data, &Params::default(), &program).unwrap();
        let listed = |behind: MemberBehind| {
            let ask = ListAsk { selector: Selector::Member(behind), count: 10, ..ListAsk::default() };
            customer_list(&data, &Params::default(), &ask).total as u64
        };
        for line in &found.lines {
            assert_eq!(listed(line.behind), line.customers);
            assert_eq!(line.behind_close.map(listed), line.close);
            assert_eq!(Some(listed(MemberBehind { earlier: true, ..line.behind })), line.before);
        }
        assert_eq!(found.spread.levels(&program.thresholds()), counts(&found));
        assert_eq!(listed(found.total().behind), found.members());
        let names: Vec<_> =
            found.lines.iter().map(|line| program.level_of(&line.behind).map(|level| level.id)).collect();
        assert_eq!(names, found.lines.iter().map(|line| line.level).collect::<Vec<_>>());
    }
}

/// Where the months before are not all in the data, nothing is compared.
#[test]
fn too_few_days_are_said() {
    let data = dataset(&[line("Ann", "2024-01-01", 100), line("Bob", "2024-02-10", 300)]);
    let one = program(LoyaltyBasis::Spend, &[level(1, 2.0)]);
    let found = loyalty(&data, &Params::default(), &one).unwrap();
    assert!(!found.is_covered() && found.moved.is_none() && found.lines.iter().all(|line| line.before.is_none()));
    let a_month = LoyaltyProgram { months: 1, ..one };
    // The month up to 10 February has Bob alone.
    let found = loyalty(&data, &Params::default(), &a_month).unwrap();
    assert_eq!((found.is_covered(), found.customers, counts(&found)), (true, 1, vec![0, 1]));
    assert!(loyalty(&Dataset::default(), &Params::default(), &a_month).is_none());
}

/// The 2,357 customers of the sample of CDNOW, counted from the raw rows.
#[test]
fn members_of_cdnow() {
    let Some(data) = shared("members_of_cdnow") else { return };
    let lines: Vec<Line> = orders(&data, "cdnow_sample");
    let mut spent: HashMap<&str, i64> = HashMap::new();
    // The data end on 30 June 1998: the year begins on 1 July 1997.
    let first = "1997-07-01".parse::<rapport::units::Day>().unwrap().0;
    for line in lines.iter().filter(|line| line.day >= first) {
        *spent.entry(&line.customer).or_default() += line.amount;
    }
    let program = program(LoyaltyBasis::Spend, &[level(1, 20.0), level(2, 50.0), level(3, 200.0)]);
    let found = loyalty(&dataset(&lines), &Params::default(), &program).unwrap();
    let held = |from: i64, below: i64| spent.values().filter(|own| (from..below).contains(*own)).count() as u64;
    let expected = [held(0, 2_000), held(2_000, 5_000), held(5_000, 20_000), held(20_000, i64::MAX)];
    assert_eq!((found.customers, counts(&found)), (spent.len() as u64, expected.to_vec()));
    assert_eq!(found.revenue, Money(spent.values().sum()));
    assert_eq!(found.spread.levels(&program.thresholds()), expected);
}

#[test]
fn other_thresholds_are_counted_at_once() {
    let one = program(LoyaltyBasis::Spend, &[level(1, 100.0)]);
    let found = loyalty(&sample(), &Params::default(), &one).unwrap();
    let tried = program(LoyaltyBasis::Spend, &[level(1, 80.0), level(2, 110.0)]);
    assert_eq!((found.under(&one), found.under(&tried)), (Some((vec![2, 3], true)), Some((vec![1, 2, 2], true))));
    assert_eq!(found.under(&LoyaltyProgram { months: 6, ..one }), None);
    // Ann's 250 is the most.
    assert_eq!(found.scale(), (250.0, 1.0));
}

/// Between the values that are told, the number lies on a line; at thresholds it is exact.
#[test]
fn a_spread_of_many_values() {
    let values: Vec<i64> = (0..10_000).map(|i| i * 7).collect();
    let spread = MemberSpread::of(&values, &[33_333]);
    assert!(!spread.is_exact());
    let exact = |least: i64| values.iter().filter(|own| **own >= least).count() as u64;
    assert_eq!(spread.at_least(33_333), exact(33_333));
    for least in (0..70_000).step_by(997) {
        assert!(spread.at_least(least).abs_diff(exact(least)) <= 1, "{least}");
    }
    assert_eq!([spread.at_least(i64::MIN), spread.at_least(69_994)], [10_000, 0]);
    // A hundredth is a hundred of them: those from the 9,900th on; the values told are a few apart.
    assert!(spread.reached_by(0.01).is_some_and(|value| (69_000..=69_300).contains(&value)));
    assert_eq!((spread.reached_by(1.0), MemberSpread::default().reached_by(0.5)), (Some(0), None));
    assert_eq!(MemberSpread::of(&[], &[1]).at_least(1), 0);
}
