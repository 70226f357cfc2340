//! The budget split: the sum stays, locks hold, nothing is negative.

use proptest::prelude::*;
use rapport::units::{Money, Ratio};
use rapport::whatif::*;

/// The lines of the example: tools, activities, training, analytics, other.
const LINES: [LineId; 5] = [LineId(1), LineId(2), LineId(3), LineId(4), LineId(5)];
const TOOLS: LineId = LINES[0];
const ANALYTICS: LineId = LINES[3];
const OTHER: LineId = LINES[4];

fn s0() -> Split {
    MoneyPlan::example().split(None)
}

/// Every line of the example with the same share.
fn each(share: f64) -> Split {
    Split::from_ratios(LINES.map(|line| (line, share)))
}

fn locks(which: [bool; 5]) -> Locks {
    LINES.into_iter().zip(which).filter(|(_, locked)| *locked).map(|(line, _)| line).collect()
}

#[test]
fn the_other_lines_give_in_proportion() {
    // From 30/20/20/10/20: with tools at 65 %, the other 70 % shrink to 35 %, each by half.
    let split = s0().set_share(&Locks::new(), TOOLS, 0.65).unwrap();
    let shares: Vec<f64> = LINES.into_iter().map(|line| split.share(line).0).collect();
    assert_eq!(shares, [0.65, 0.1, 0.1, 0.05, 0.1]);
}

#[test]
fn locks_bound_what_is_free() {
    let locks = locks([false, true, true, false, true]); // 60 % are locked
    let split = s0().set_share(&locks, TOOLS, 0.9).unwrap();
    assert_eq!(split.share(TOOLS), Ratio(0.4));
    assert_eq!(split.share(ANALYTICS), Ratio(0.0));
}

#[test]
fn refusals_carry_their_reason() {
    let all_but_tools = locks([false, true, true, true, true]);
    let only = SplitError::OthersLocked { line: TOOLS, only: Ratio(0.3) };
    assert_eq!(s0().set_share(&all_but_tools, TOOLS, 0.5), Err(only));
    let locked = SplitError::Locked { line: OTHER };
    assert_eq!(s0().set_share(&all_but_tools, OTHER, 0.5), Err(locked));
    assert_eq!(s0().set_share(&Locks::new(), TOOLS, f64::NAN), Err(SplitError::NotANumber));
    let nothing = s0().set_amount(&Locks::new(), TOOLS, Money(1), Money(0));
    assert_eq!(nothing, Err(SplitError::NoBudget));
    let double = each(0.4);
    assert_eq!(double.rescaled(&locks([true; 5])), Err(SplitError::LockedSum { sum: Ratio(2.0) }));
}

#[test]
fn a_split_of_200_per_cent_is_rescaled() {
    let split = each(0.4).rescaled(&Locks::new()).unwrap();
    assert_eq!(split, each(0.2));
}

#[test]
fn what_is_below_0_is_refused_and_not_made_0() {
    let open = Locks::new();
    assert_eq!(s0().set_share(&open, TOOLS, -0.1), Err(SplitError::Negative));
    let amount = s0().set_amount(&open, TOOLS, Money(-500), Money(100_000));
    assert_eq!(amount, Err(SplitError::Negative));
}

#[test]
fn four_lines_at_0_take_equal_parts_of_what_is_given_up() {
    let one = Split::from_ratios(LINES.map(|line| (line, f64::from(line == TOOLS))));
    let next = one.set_share(&Locks::new(), TOOLS, 0.7).unwrap();
    assert_eq!(LINES.map(|line| next.share(line).0), [0.7, 0.075, 0.075, 0.075, 0.075]);
}

#[test]
fn thirds_lose_no_cent() {
    let thirds = Split::from_ratios(LINES.into_iter().zip([1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 0.0, 0.0]));
    let whole = thirds.rescaled(&Locks::new()).unwrap();
    assert_eq!(whole.sum(), WHOLE);
    assert_eq!(
        whole.amounts(Money(100_000)).iter().map(|(_, amount)| amount.0).collect::<Vec<_>>(),
        [33_334, 33_333, 33_333, 0, 0]
    );
}

/// A slider that is moved a thousand times by a tenth of a point, there and back.
#[test]
fn a_thousand_moves_of_a_slider_end_where_they_began() {
    let mut split = s0();
    for _ in 0..1000 {
        for share in [0.301, 0.3] {
            split = split.set_share(&Locks::new(), TOOLS, share).unwrap();
            assert_eq!(split.sum(), WHOLE);
        }
    }
    for line in LINES {
        assert!((split.share(line).0 - s0().share(line).0).abs() < 1e-9, "{line:?}: {:?}", split.share(line));
    }
}

fn any_split() -> impl Strategy<Value = Split> {
    // Any path of shares from S0 is a split that can occur.
    proptest::collection::vec((0..5usize, 0.0..1.0f64), 0..6).prop_map(|steps| {
        steps.into_iter().fold(s0(), |split, (line, share)| split.set_share(&Locks::new(), LINES[line], share).unwrap())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_sum_stays_and_locks_hold(
        split in any_split(), which in any::<[bool; 5]>(), line in 0..5usize, wanted in -1.0..2.0f64,
    ) {
        let (locks, line) = (locks(which), LINES[line]);
        if let Ok(next) = split.set_share(&locks, line, wanted) {
            prop_assert_eq!(next.sum(), WHOLE);
            for other in LINES {
                prop_assert!(!locks.contains(&other) || next.parts(other) == split.parts(other));
            }
            prop_assert_eq!(next.set_share(&locks, line, wanted), Ok(next.clone()), "idempotent");
            prop_assert_eq!(next.rescaled(&Locks::new()), Ok(next.clone()));
            let through_ratios = Split::from_ratios(next.shares().map(|(line, share)| (line, share.0)));
            prop_assert_eq!(through_ratios, next);
        } else {
            prop_assert!(wanted < 0.0 || locks.contains(&line) || LINES.into_iter().all(|o| o == line || locks.contains(&o)));
        }
    }

    #[test]
    fn amounts_sum_to_the_total(split in any_split(), total in 0..1_000_000_000_000i64) {
        let amounts = split.amounts(Money(total));
        prop_assert_eq!(amounts.iter().map(|(_, amount)| amount.0).sum::<i64>(), total);
        for (line, amount) in amounts.iter() {
            let exact = split.share(*line).0 * total as f64;
            prop_assert!(amount.0 >= 0 && (amount.0 as f64 - exact).abs() < 1.01);
        }
    }

    #[test]
    fn a_typed_amount_comes_back(
        split in any_split(), line in 0..5usize, total in 1..100_000_000_000i64, at in 0.0..1.0f64,
    ) {
        let (line, amount) = (LINES[line], Money((total as f64 * at) as i64));
        let next = split.set_amount(&Locks::new(), line, amount, Money(total)).unwrap();
        prop_assert!(next.amounts(Money(total)).contains(&(line, amount)));
    }
}
