//! Customers by month: new, retained, resurrected, lost.

use crate::properties::{any_params, lines};
use crate::support::{dataset, line, orders, shared, table};
use proptest::prelude::*;
use rapport::analysis::{
    LifeBehind, LifeKind, LifeMonth, ListAsk, Params, Selector, Window, customer_list, life_months,
};
use rapport::units::Day;

fn told(month: &LifeMonth) -> (u64, [Option<u64>; 4], bool) {
    (month.active, [month.new, month.retained, month.resurrected, month.lost], month.complete)
}

/// | | 10 January | February | March | April | May, to the 15th |
/// |---|---|---|---|---|---|
/// | Ann | x | x | | x | |
/// | Bob | x | | | | x |
/// | Cid | | x x | | x | x |
#[test]
fn by_hand_with_an_empty_month_and_an_open_edge() {
    let data = dataset(&[
        line("Ann", "2024-01-10", 100),
        line("Ann", "2024-02-29", 100),
        line("Ann", "2024-04-01", 100),
        line("Bob", "2024-01-31", 100),
        line("Bob", "2024-05-15", 100),
        line("Cid", "2024-02-01", 100),
        line("Cid", "2024-02-02", 100),
        line("Cid", "2024-04-30", 100),
        line("Cid", "2024-05-01", 100),
    ]);
    let all = life_months(&data, &Params::default());
    let known = |counts: [u64; 4]| counts.map(Some);
    assert_eq!(
        all.months.iter().map(told).collect::<Vec<_>>(),
        [
            (2, [None; 4], false),
            (2, known([1, 1, 0, 1]), true),
            (0, known([0, 0, 0, 2]), true),
            (2, known([0, 0, 2, 0]), true),
            // Ann may still come in May.
            (2, [Some(0), Some(1), Some(1), None], false),
        ]
    );
    // On the last of May she is lost.
    let params = Params { as_of: "2024-05-31".parse().ok(), ..Params::default() };
    assert_eq!(told(&life_months(&data, &params).months[4]), (2, known([0, 1, 1, 1]), true));
    // A window shows its months as they are: nothing begins anew at its edge.
    let part = life_months(&data, &Params { window: Window::Months(2), ..params });
    assert_eq!(
        part.months.iter().map(told).collect::<Vec<_>>(),
        [(2, known([0, 0, 2, 0]), true), (2, known([0, 1, 1, 1]), true)]
    );
    assert!(life_months(&dataset(&[]), &Params::default()).months.is_empty());
}

/// Where months of the reference follow each other, its row before is the month before.
#[test]
fn months_of_the_reference() {
    let Some(data) = shared("months_of_the_reference") else { return };
    let mut compared = 0;
    for name in ["cdnow_sample", "rfm_r", "chinook", "jaffle_shop_classic"] {
        let months = life_months(&dataset(&orders(&data, name)), &Params::default()).months;
        let expected = table(data.join("reference").join(name).join("monthly.csv"));
        let mut before: Option<Day> = None;
        for e in &expected {
            let month: Day = format!("{}-01", e["month"]).parse().unwrap();
            let row = months.iter().find(|row| row.month == month).unwrap();
            let number = |key: &str| e[key].parse::<f64>().unwrap() as u64;
            assert_eq!(row.active, number("active"), "{name} {month}");
            if before == Some(month.plus_months(-1)) {
                assert_eq!(row.new, Some(number("new")), "{name} {month}");
                assert_eq!(row.retained, Some(number("retained_from_prev")), "{name} {month}");
                assert_eq!(row.resurrected, Some(number("reactivated")), "{name} {month}");
                assert!(row.lost.is_none_or(|lost| lost == number("lost_vs_prev")), "{name} {month}");
                compared += 1;
            }
            before = Some(month);
        }
    }
    assert!(compared > 30, "{compared}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_hold_and_each_count_is_a_list(lines in lines(), params in any_params()) {
        let data = dataset(&lines);
        let months = life_months(&data, &params).months;
        for pair in months.windows(2) {
            let (before, row) = (&pair[0], &pair[1]);
            prop_assert_eq!(row.month, before.month.plus_months(1));
            prop_assert_eq!(row.active, row.new.unwrap() + row.retained.unwrap() + row.resurrected.unwrap());
            prop_assert!(row.lost.is_none_or(|lost| before.active == row.retained.unwrap() + lost));
        }
        for row in months.iter().take(2).chain(months.last()) {
            for kind in LifeKind::ALL {
                let selector = Selector::Life(LifeBehind { month: row.month, kind });
                prop_assert_eq!(selector.to_string().parse(), Ok(selector));
                let page = customer_list(&data, &params, &ListAsk { selector, ..ListAsk::default() });
                prop_assert_eq!(page.total as u64, row.count(kind).unwrap_or(0));
            }
        }
    }
}
