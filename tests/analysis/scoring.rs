//! Scores under every way of giving them, worked by hand, against jenkspy, and what holds for any data.

use super::support::{dataset, line};
use proptest::prelude::*;
use rapport::analysis::{
    Attribute, Condition, Criteria, GroupMap, LookBack, Method, MethodError, OwnRules, Params, Scheme, SchemeId,
    ScoreCuts, ScoreEdges, Scores, Scoring, ScoringFault, Summaries, Test, Thresholds, Tier, Tiers, ValueSpread,
    rfm_scores, run, score_spread, score_spread_of_sums, tier_of,
};
use rapport::dataset::Dataset;
use rapport::units::Day;

/// Nine customers with one order each, 1 to 9 days back, of 10.00 to 90.00; who is A has the most of everything.
fn nine() -> Dataset {
    let lines: Vec<_> = "ABCDEFGHI"
        .chars()
        .zip(0..)
        .flat_map(|(who, place)| {
            let day = format!("2024-01-{:02}", 30 - place);
            // A has nine orders that day, B eight, and so on; together they are worth 90.00, 80.00 …
            (0..9 - place).map(move |_| line(&who.to_string(), &day, 1_000))
        })
        .enumerate()
        .map(|(number, mut line)| {
            line.order = Some(number.to_string());
            line
        })
        .collect();
    dataset(&lines)
}

fn scheme(scoring: Scoring) -> Scheme {
    Scheme::default().scored(scoring)
}

fn params(scheme: &Scheme) -> Params {
    Params { schemes: vec![scheme.clone()], scheme: scheme.id, ..Params::default() }
}

/// The three scores of everybody, in the order of their ids.
fn codes(data: &Dataset, scheme: &Scheme) -> Vec<String> {
    let mut rows = rfm_scores(data, &params(scheme));
    rows.sort_by(|one, next| one.id.cmp(&next.id));
    rows.iter().map(|row| format!("{}{}{}", row.scores.r, row.scores.f, row.scores.m)).collect()
}

fn own(recency: &[f64], frequency: &[f64], monetary: &[f64]) -> Scoring {
    let of = |edges: &[f64]| edges.to_vec();
    let edges = Thresholds { recency: of(recency), frequency: of(frequency), monetary: of(monetary) };
    Scoring { parts: recency.len() as u8 + 1, cuts: ScoreCuts::Own(edges) }
}

/// Days 0 to 8: positions 8/3 and 16/3, edges 2⅔ and 5⅓. Orders 1 to 9: edges 3⅔ and 6⅓. So three have each score.
#[test]
fn terciles_by_hand() {
    let data = nine();
    let scheme = scheme(Scoring { parts: 3, ..Scoring::default() });
    assert_eq!(codes(&data, &scheme), ["333", "333", "333", "222", "222", "222", "111", "111", "111"]);
    let results = run(&data, &params(&scheme));
    let edges = results.rfm.thresholds.clone().unwrap();
    let close = |found: &[f64], expected: [f64; 2]| {
        found.len() == 2 && found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-9)
    };
    assert!(close(&edges.recency, [8.0 / 3.0, 16.0 / 3.0]) && close(&edges.frequency, [11.0 / 3.0, 19.0 / 3.0]));
    assert!(close(&edges.monetary, [110.0 / 3.0, 190.0 / 3.0]));
    assert_eq!(results.rfm.by_recency_and_frequency(), [[3, 0, 0], [0, 3, 0], [0, 0, 3]]);
    // Three tiers' bounds fit three scores: 3 is high, 1 is low, and a mean of 2 is in the middle.
    let counts: Vec<u64> = results.segments[0].rows.iter().map(|row| row.customers).collect();
    assert_eq!(counts, [3, 3, 3, 0]);
}

#[test]
fn nine_scores_give_each_of_nine_its_own() {
    let scheme = scheme(Scoring { parts: 9, ..Scoring::default() });
    let expected: Vec<String> = (1..=9).rev().map(|score| format!("{score}{score}{score}")).collect();
    assert_eq!(codes(&nine(), &scheme), expected);
}

/// Who lies on an edge belongs below it: the last order 2 days back is still recent under an edge of 2, 3 orders are the
/// lowest under an edge of 3, and 50.00 lies below an edge of 50.
#[test]
fn own_thresholds_hold_to_the_cent() {
    let data = nine();
    let of = |scoring: Scoring| codes(&data, &scheme(scoring));
    let found = of(own(&[2.0, 4.0], &[3.0, 8.0], &[50.0, 89.99]));
    assert_eq!(found, ["333", "322", "322", "222", "221", "121", "111", "111", "111"]);
    // Halves of days and orders lie between whole ones, and a cent is a cent.
    assert_eq!(of(own(&[2.5, 4.0], &[3.5, 8.0], &[49.99, 90.0]))[..5], ["332", "322", "322", "222", "222"]);
    assert_eq!(of(own(&[0.0], &[1.0], &[80.01]))[..2], ["222", "121"]);
    // The edges that are shown are those that were chosen.
    let scheme = scheme(own(&[2.0, 4.0], &[3.0, 8.0], &[50.0, 89.99]));
    assert_eq!(run(&data, &params(&scheme)).rfm.thresholds.unwrap().monetary, [50.0, 89.99]);
}

/// 19.99 times 100 is not 1999 in doubles; what is typed is 19.99 all the same.
#[test]
fn a_typed_amount_is_what_it_says() {
    let data = dataset(&[line("A", "2024-01-01", 1_999), line("B", "2024-01-01", 2_000)]);
    assert_eq!(codes(&data, &scheme(own(&[1.0], &[1.0], &[19.99]))), ["211", "212"]);
    assert_eq!(codes(&data, &scheme(own(&[1.0], &[1.0], &[19.9899]))), ["212", "212"]);
}

/// The example of jenkspy 0.4.1 (its breaks begin with the least value), and 200 values that it was asked for.
#[test]
fn natural_breaks_are_those_of_jenkspy() {
    let mut values = [130, 710, 730, 230, 390, 410, 780, 120, 430, 730, 500, 430];
    values.sort_unstable();
    assert_eq!(ScoreEdges::breaks(&values, 3).unwrap().values(), [230.0, 500.0]);
    let mut values: Vec<i64> = (1..=200).map(|i| i * i * 7919 % 1009 + i % 7 * (i % 13) * 31).collect();
    values.sort_unstable();
    let of = |parts| ScoreEdges::breaks(&values, parts).unwrap().values();
    assert_eq!(of(3), [761.0, 1505.0]);
    assert_eq!(of(5), [595.0, 1028.0, 1430.0, 1931.0]);
    assert_eq!(of(9), [344.0, 595.0, 830.0, 1028.0, 1223.0, 1505.0, 1852.0, 2312.0]);
}

/// Two schemes of one look-back with scores of their own, side by side: the rules of one see 3 scores, those of the other 5.
#[test]
fn every_scheme_has_scores_of_its_own() {
    let data = nine();
    let rules = |id, parts| {
        let conditions = vec![Condition::new(Attribute::RecencyScore, Test::AtLeast(3.0))];
        let scheme = Scheme::of(Method::Rules(OwnRules { rules: vec![Criteria { conditions }] }));
        Scheme { id: SchemeId(id), ..scheme }.scored(Scoring { parts, ..Scoring::default() })
    };
    let schemes = vec![rules(7, 3), rules(8, 5), rules(9, 2)];
    let results = run(&data, &Params { scheme: SchemeId(8), schemes, ..Params::default() });
    let first = |scheme: usize| results.segments[scheme].rows[0].customers;
    // Of three scores the best third; of five 3, 4 and 5 (days 0–8, edges 1.6, 3.2, 4.8, 6.4: up to 4 days); of two nobody.
    assert_eq!([first(0), first(1), first(2)], [3, 5, 0]);
    assert_eq!(results.rfm.scoring.parts, 5);
}

#[test]
fn what_cannot_be_scored_so_says_why() {
    let five = |parts| Scoring { parts, ..Scoring::default() };
    let groups = Scheme::of(Method::Groups(GroupMap::Eleven));
    assert_eq!(groups.clone().scored(five(3)).fault(), Some(MethodError::GroupScores { parts: 5 }));
    // Other cuts into five are the groups' as well.
    assert!(groups.scored(Scoring { parts: 5, cuts: ScoreCuts::Breaks }).is_sound());
    let fault = |scoring: Scoring| scheme(scoring).fault();
    for parts in [0, 1, 10] {
        assert_eq!(fault(five(parts)), Some(MethodError::Scoring { fault: ScoringFault::Parts { most: 9 } }));
    }
    let edges = |count| Some(MethodError::Scoring { fault: ScoringFault::Edges { count } });
    assert_eq!(fault(own(&[4.0, 2.0], &[1.0, 2.0], &[1.0, 2.0])), edges(2));
    assert_eq!(fault(own(&[2.0, 4.0], &[1.0, 1.0], &[1.0, 2.0])), edges(2));
    assert_eq!(fault(own(&[2.0, 4.0], &[1.0, 2.0], &[1.0])), edges(2));
    assert_eq!(fault(own(&[2.0], &[1.0], &[f64::NAN])), edges(1));
    assert_eq!(fault(own(&[2.0], &[-1.0], &[3.0])), edges(1));
    // The bounds of the tiers must fit the scores.
    let mut tiers = scheme(five(3));
    tiers.method = Method::Tiers(Tiers::default());
    assert_eq!(tiers.fault(), Some(MethodError::Scores { parts: 3 }));
    // Another number of scores begins with bounds that fit; the days stay.
    let changed = Scheme::default().lost_after(97).scored(five(7));
    assert!(changed.is_sound() && changed.lost_after_days() == Some(97));
    let Method::Tiers(seven) = changed.method else { panic!() };
    assert_eq!((seven.high, seven.low, seven.potential_from), (5, 3, 4.0));
    assert_eq!(tier_of(&seven, Scores { r: 5, f: 7, m: 6 }, 0).0, Tier::HighValue);
}

/// By hand: nine customers, days 0–8 in bins of one day, orders 1–9 a bin each, revenue 10 to 90.
#[test]
fn the_spread_by_hand() {
    let data = nine();
    let scheme = scheme(own(&[2.0, 4.0], &[3.0, 8.0], &[50.0, 89.99]));
    let spread = score_spread(&data, &params(&scheme), scheme.id).unwrap();
    assert_eq!(spread.customers, 9);
    assert_eq!(spread.recency.bounds, [-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]);
    assert_eq!((&spread.recency.bins, &spread.frequency.bins), (&vec![1; 9], &vec![1; 9]));
    assert_eq!((spread.recency.counts, spread.frequency.counts), (vec![3, 2, 4], vec![3, 5, 1]));
    assert_eq!(spread.monetary.counts, [5, 3, 1]);
    assert_eq!(spread.monetary.edges, [50.0, 89.99]);
    assert_eq!(spread.monetary.bins.iter().sum::<u64>(), 9);
    assert_eq!((spread.monetary.bounds.first(), spread.monetary.bounds.last()), (Some(&0.0), Some(&90.0)));
    // Before anybody asks again, moving an edge counts the same.
    assert_eq!(spread.monetary.between(&[40.0, 80.0]), [4, 4, 1]);
}

/// Little and much, nothing and less: what is not above zero has a bin of its own, and the long tail is read by factors.
#[test]
fn revenue_with_a_long_tail_and_returns() {
    let amounts = (1..=100).map(|i| i * 100).chain([5_000_000, -300, 0]);
    let lines: Vec<_> = amounts.enumerate().map(|(i, amount)| line(&format!("c{i}"), "2024-01-01", amount)).collect();
    let scheme = Scheme::default();
    let spread = score_spread(&dataset(&lines), &params(&scheme), scheme.id).unwrap().monetary;
    assert_eq!((spread.bounds[1], spread.bins[0]), (0.0, 2));
    assert_eq!((spread.bounds.last(), spread.bins.last()), (Some(&50_000.0), Some(&1)));
    assert!(spread.bins.len() <= 41 && spread.bounds.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", spread.bounds);
    assert_eq!(spread.bins.iter().sum::<u64>(), 103);
}

/// Of 2,000 different amounts 513 are known: what lies below a moved edge is off by no more than a 512th of the customers,
/// and what lies below the edges in use is exact.
#[test]
fn a_moved_edge_counts_nearly_right_before_anybody_asks() {
    // Squares, so that they crowd at the lower end: 1.00, 4.00, 9.00 … 4,000,000.00.
    let lines: Vec<_> = (1..=2_000i64).map(|i| line(&format!("c{i}"), "2024-01-01", i * i * 100)).collect();
    let scheme = scheme(own(&[1.0], &[1.0], &[1_000_000.0]));
    let spread = score_spread(&dataset(&lines), &params(&scheme), scheme.id).unwrap().monetary;
    assert!(!spread.complete && spread.upto.len() == 513);
    assert_eq!(spread.counted(&[1_000_000.0]), (vec![1_000, 1_000], true));
    for root in [1.0, 37.0, 500.5, 1_234.0, 1_999.0, 2_000.0] {
        let (counts, exact) = spread.counted(&[root * root]);
        assert!(!exact && counts.iter().sum::<u64>() == 2_000);
        assert!((counts[0] as f64 - root.floor()).abs() <= 4.0, "{root}: {counts:?}");
    }
}

/// Files that hold one sum a customer have the same scores and the same spread.
#[test]
fn sums_of_customers_are_spread_as_well() {
    let sums = Summaries {
        orders: vec![3, 1, 2],
        amount: vec![9_000, 1_000, 4_000],
        last: vec![90, 40, 60],
        from: Day(10),
        ..Summaries::default()
    };
    let scheme = scheme(Scoring { parts: 3, ..Scoring::default() });
    let spread = score_spread_of_sums(&sums, &params(&scheme), scheme.id).unwrap();
    assert_eq!((spread.customers, spread.monetary.upto.clone()), (3, vec![(10.0, 1), (40.0, 2), (90.0, 3)]));
    assert_eq!([&spread.recency, &spread.frequency, &spread.monetary].map(|of| of.counts.clone()), [[1, 1, 1]; 3]);
}

fn any_scoring() -> impl Strategy<Value = Scoring> {
    let edges = |parts: u8| {
        let rising = prop::collection::btree_set(0..120u32, usize::from(parts) - 1);
        let rising = rising.prop_map(|edges| edges.into_iter().map(f64::from).collect::<Vec<_>>());
        (rising.clone(), rising.clone(), rising)
            .prop_map(|(recency, frequency, monetary)| own(&recency, &frequency, &monetary))
    };
    (2..=9u8).prop_flat_map(move |parts| {
        prop_oneof![
            Just(Scoring { parts, cuts: ScoreCuts::Quantiles }),
            Just(Scoring { parts, cuts: ScoreCuts::Breaks }),
            edges(parts),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Equal values have equal scores, better values never a lower one, and the spread counts what the scores count.
    #[test]
    fn equal_values_have_equal_scores_however_they_are_cut(
        orders in prop::collection::vec((0..40u8, 0..90i32, -500..9_000i64), 1..90),
        scoring in any_scoring(),
        months in proptest::option::of(1..4u32),
    ) {
        let lines: Vec<_> = orders
            .iter()
            .map(|(who, day, amount)| {
                let mut line = line(&format!("c{who}"), "2024-01-01", *amount);
                line.day += day;
                line
            })
            .collect();
        let data = dataset(&lines);
        let look_back = months.map_or(LookBack::All, LookBack::Months);
        let scheme = Scheme { look_back, ..scheme(scoring.clone()) };
        prop_assert!(scheme.is_sound());
        let rows = rfm_scores(&data, &params(&scheme));
        for one in &rows {
            for other in &rows {
                let better = [
                    (-one.recency, -other.recency, one.scores.r, other.scores.r),
                    (one.frequency.into(), other.frequency.into(), one.scores.f, other.scores.f),
                    (one.monetary.0, other.monetary.0, one.scores.m, other.scores.m),
                ];
                for (value, than, score, score_than) in better {
                    prop_assert!(value != than || score == score_than);
                    prop_assert!(value <= than || score >= score_than);
                    prop_assert!((1..=scoring.parts).contains(&score));
                }
            }
        }
        // Taken over as own thresholds, put apart where they coincide, they give everybody the same scores.
        let edges = run(&data, &params(&scheme)).rfm.thresholds.unwrap();
        let taken = Scheme { scoring: Scoring { cuts: ScoreCuts::Own(edges.apart()), ..scoring.clone() }, ..scheme.clone() };
        prop_assert!(taken.is_sound(), "{edges:?} {:?}", edges.apart());
        prop_assert_eq!(rfm_scores(&data, &params(&taken)), rows.clone());
        let spread = score_spread(&data, &params(&scheme), scheme.id).unwrap();
        let parts = usize::from(scoring.parts);
        let check = |spread: &ValueSpread, of: &dyn Fn(&Scores) -> usize| {
            let mut counts = vec![0; parts];
            rows.iter().for_each(|row| counts[of(&row.scores)] += 1);
            let bins = spread.bins.iter().sum::<u64>() == rows.len() as u64 && spread.bins.len() + 1 == spread.bounds.len();
            // Fewer than 512 values are all known, so that moving an edge to where it is changes nothing. Edges of thirds
            // are no decimals: a value on one may lie on either side of its double.
            let known = spread.complete && (matches!(scoring.cuts, ScoreCuts::Quantiles) || spread.between(&spread.edges) == counts);
            bins && known && spread.counts == counts && spread.edges.len() + 1 == parts
        };
        prop_assert!(check(&spread.recency, &|scores| parts - usize::from(scores.r)));
        prop_assert!(check(&spread.frequency, &|scores| usize::from(scores.f) - 1));
        prop_assert!(check(&spread.monetary, &|scores| usize::from(scores.m) - 1));
    }

    /// A place on the axis and its value lead back to each other.
    #[test]
    fn places_and_values_lead_back(values in prop::collection::vec(1..40_000i64, 1..60), place in 0.0..1.0f64) {
        let lines: Vec<_> = values.iter().enumerate().map(|(i, amount)| line(&format!("c{i}"), "2024-01-01", *amount)).collect();
        let scheme = Scheme::default();
        let spread = score_spread(&dataset(&lines), &params(&scheme), scheme.id).unwrap().monetary;
        let back = spread.place(spread.value_at(place));
        prop_assert!((back - place).abs() < 1e-6, "{place} {back} {:?}", spread.bounds);
    }
}
