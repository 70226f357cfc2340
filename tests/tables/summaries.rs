//! Customer summaries in the place of orders.

use crate::support::open;
use rapport::analysis::{FigureKey, Missing, Params, SegmentRef, Tier};
use rapport::engine::{Alias, Engine};

/// Orders, and the same orders summed up by customer.
fn orders_and_sums() -> (String, String) {
    let (mut orders, mut sums) = (
        String::from("customer_id,order_date,amount\n"),
        String::from("customer_id,first_order,last_order,orders,amount\n"),
    );
    for customer in 0..40u32 {
        let (mut total, count) = (0, customer % 7 + 1);
        let day = |n: u32| format!("2024-{:02}-{:02}", 1 + (customer + n * 2) % 12, 1 + customer % 28);
        let mut days: Vec<String> = (0..count).map(day).collect();
        days.sort_unstable();
        for (n, day) in days.iter().enumerate() {
            let amount = 500 + customer * 37 % 900 + n as u32 * 11;
            total += amount;
            orders.push_str(&format!("C{customer},{day},{}.{:02}\n", amount / 100, amount % 100));
        }
        let (first, last) = (&days[0], &days[days.len() - 1]);
        sums.push_str(&format!("C{customer},{first},{last},{count},{}.{:02}\n", total / 100, total % 100));
    }
    (orders, sums)
}

#[test]
fn sums_give_the_same_segments_and_figures_as_the_orders_they_sum_up() {
    let (orders, sums) = orders_and_sums();
    let (mut single, mut summed) = (Engine::default(), Engine::default());
    let with_orders = open(&mut single, &[&orders], &[], &[]);
    let with_sums = open(&mut summed, &[], &[&sums], &[]);
    let (facts, same) = (with_orders.facts.expect("orders"), with_sums.facts.expect("sums"));
    assert_eq!((facts.customers, facts.orders), (same.customers, same.orders));
    assert_eq!((facts.first_day, facts.last_day), (same.first_day, same.last_day));
    let (single, summed) = (single.analyse(&Params::default()).unwrap(), summed.analyse(&Params::default()).unwrap());
    assert_eq!(summed.rfm, single.rfm);
    assert_eq!(summed.concentration, single.concentration);
    for (one, other) in summed.segments[0].rows.iter().zip(&single.segments[0].rows) {
        assert_eq!(
            (one.segment, one.customers, one.revenue, one.orders),
            (other.segment, other.customers, other.revenue, other.orders)
        );
    }
    use FigureKey::*;
    for key in [
        Customers,
        Orders,
        Revenue,
        AverageOrderValue,
        RevenuePerCustomer,
        OrdersPerCustomer,
        RepeatPurchaseRate,
        TopFifthShare,
        Gini,
    ] {
        let value = |results: &rapport::analysis::Results| results.figure(key).and_then(|figure| figure.value);
        assert!(value(&summed).is_some(), "{key:?}");
        assert_eq!(value(&summed), value(&single), "{key:?}");
    }
    // What needs the single orders has no value instead of a wrong one.
    assert!(summed.trend.is_empty() && summed.cohorts.rows.is_empty());
    assert_eq!(summed.figure(Retention).and_then(|figure| figure.value), None);
    assert_eq!(single.basis.as_of, summed.basis.as_of);
}

#[test]
fn a_tier_filter_and_a_later_day_work_on_sums() {
    let (orders, sums) = orders_and_sums();
    let (mut single, mut summed) = (Engine::default(), Engine::default());
    open(&mut single, &[&orders], &[], &[]);
    open(&mut summed, &[], &[&sums], &[]);
    let mut params = Params { as_of: "2025-06-30".parse().ok(), ..Params::default() };
    params.filter.segment = Some(SegmentRef::tier(Tier::General));
    let revenue = |engine: &Engine| {
        engine.analyse(&params).and_then(|results| results.figure(FigureKey::Revenue).and_then(|figure| figure.value))
    };
    assert!(revenue(&single).is_some());
    assert_eq!(revenue(&single), revenue(&summed));
}

#[test]
fn sums_of_one_customer_are_added_and_orders_come_first() {
    let sums = "customer_id,first_order,last_order,orders,amount\nA,2023-01-01,2024-01-01,2,10.00\na,2022-05-01,2023-01-01,3,5.00\n";
    let mut engine = Engine::default();
    open(&mut engine, &[], &[sums], &[]);
    let settled = engine.unite(&[Alias { from: "a".into(), into: "A".into() }]);
    let facts = settled.facts.expect("sums");
    assert_eq!((facts.customers, facts.orders, facts.first_day), (1, 5, "2022-05-01".parse().ok()));
    let settled = open(&mut engine, &["customer_id,order_date,amount\nZ,2024-03-01,1.00\n"], &[sums], &[]);
    assert_eq!(settled.facts.map(|facts| facts.orders), Some(1));
    // Without orders and sums there is nothing to compute.
    let mut empty = Engine::default();
    let settled = open(&mut empty, &[], &["customer_id,name,city\nA,Ann,Bonn\n"], &[]);
    assert_eq!(settled.facts, None);
}

/// Retention of sums was said to be missing because "the data do not cover" a period that they do cover.
#[test]
fn what_needs_single_orders_says_so() {
    let (_, sums) = orders_and_sums();
    let mut summed = Engine::default();
    open(&mut summed, &[], &[&sums], &[]);
    let results = summed.analyse(&Params::default()).unwrap();
    use FigureKey::*;
    for key in [Retention, Csat, Nps, Participation, ReturnedAmount, ReturnRate] {
        let figure = results.figure(key).unwrap();
        assert_eq!((figure.value, figure.missing), (None, Some(Missing::SumsOnly)), "{key:?}");
    }
}
