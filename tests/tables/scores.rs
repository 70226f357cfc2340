//! The value score, worked by hand.

use crate::support::{Utf8, open, read};
use rapport::analysis::value::ValueAsk;
use rapport::analysis::{ListAsk, Params, ScoreAsk, ScoreBehind, ScoreWeights, Selector, ValueScores};
use rapport::engine::{Ask, Engine, ListPage, Query, ScoreView};
use rapport::import::*;
use rapport::units::{Money, Ratio};

/// Dan gave 10 back.
const ORDERS: &str = "customer_id,order_date,order_id,amount
Ann,2024-01-01,1,50.00
Ann,2024-01-11,2,20.00
Ann,2024-01-21,3,30.00
Bob,2024-01-01,4,150.00
Bob,2024-02-20,5,150.00
Cid,2024-02-01,6,200.00
Dan,2024-02-02,7,50.00
Dan,2024-02-09,7,-10.00
";

/// Three tickets of Ann, one an order; one of Cid, one of Dan, and one after the last order.
const TICKETS: &str = "ticket_id,customer_id,opened_at,closed_at
1,Ann,2024-01-02 10:00,2024-01-02 11:00
2,Ann,2024-01-03 10:00,2024-01-03 11:00
3,Ann,2024-01-04 10:00,2024-01-04 11:00
4,Cid,2024-02-04 10:00,2024-02-04 11:00
5,Dan,2024-02-05 10:00,2024-02-05 11:00
6,Bob,2024-03-05 10:00,2024-03-05 11:00
";

const PEOPLE: &str = "customer_id,city,referred_by
Ann,Leeds,
Cid,York,Ann
";

/// Opens the orders under a rule for returns, and the tables.
fn opened(returns: Returns) -> Engine {
    let mapping = Mapping { returns, handling: Vec::new(), ..sniff(ORDERS.as_bytes(), true, &Utf8).mapping };
    let mut parser =
        RangeParser::new(&mapping, RangeStart { offset: 0, end: ORDERS.len() as u64, at_record_start: true }, Utf8);
    parser.push(ORDERS.as_bytes());
    let mut engine = Engine::default();
    engine.begin();
    assert!(engine.append(Box::new(parser.finish_any().block.to_bytes(2))));
    engine.build();
    for (id, text) in (1..).zip([TICKETS, PEOPLE]) {
        read(&mut engine, text, true);
        assert!(engine.close_table(id));
    }
    engine.settle(&[1, 2], &[]);
    engine
}

fn ask(weights: [u32; 4]) -> ScoreAsk {
    ScoreAsk::new(ScoreWeights(weights), &ValueAsk::default())
}

fn scores(engine: &Engine, ask: ScoreAsk) -> ValueScores {
    ScoreView::take(engine.ask(&Query::from(ScoreView(Params::default(), ask))).unwrap()).unwrap()
}

fn listed(engine: &Engine, from: u16, to: u16, ask: ScoreAsk) -> Vec<String> {
    let selector = Selector::Score(ScoreBehind { ask, from, to });
    let list = ListAsk { selector, count: 9, ..ListAsk::default() };
    let page = ListPage::take(engine.ask(&Query::from(ListPage(Params::default(), list))).unwrap()).unwrap();
    let mut ids: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
    ids.sort();
    ids
}

/// | | value | loyalty | effort | referral | mean |
/// | Ann | 100: 33.33 | 3 orders, 20 days: 83.33 | 3 of 3: 50 | 1: 100 | 66.67 |
/// | Bob | 300: 100 | 2 orders, 50 days: 83.33 | 0: 100 | 0: 33.33 | 79.17 |
/// | Cid | 200: 66.67 | 1 order: 16.67 | 1 of 1: 50 | 33.33 | 41.67 |
/// | Dan | 40: 0 | 1 order: 16.67 | 2 of 1: 0 | 33.33 | 12.50 |
#[test]
fn four_dimensions_by_hand() {
    let engine = opened(Returns::Net);
    let all = ask([25; 4]);
    let found = scores(&engine, all);
    assert_eq!((found.customers, found.by_models), (4, false));
    let counts: Vec<u64> = found.tenths.iter().map(|tenth| tenth.customers).collect();
    assert_eq!(counts, [0, 1, 0, 0, 1, 0, 1, 1, 0, 0]);
    assert_eq!(found.tenths[6].revenue, Money(10_000));
    // A tenth of four is one: Bob, with 300 of 640.
    assert_eq!((found.top.customers, found.top.orders, found.top.revenue), (1, 2, Money(30_000)));
    assert_eq!((found.top.behind.from, found.top.share), (7_917, Ratio::of(300.0, 640.0)));
    let means: Vec<_> =
        found.dimensions.iter().map(|line| (line.share, line.top.unwrap(), line.all.unwrap())).collect();
    for ((share, top, all), expected) in means.into_iter().zip([100.0, 83.333, 100.0, 33.333]) {
        assert_eq!(share, Ratio(0.25));
        assert!((top - expected).abs() < 1e-3 && (all - 50.0).abs() < 1e-3, "{top} {all}");
    }
    for tenth in &found.tenths {
        assert_eq!(listed(&engine, tenth.behind.from, tenth.behind.to, all).len() as u64, tenth.customers);
    }
    assert_eq!(listed(&engine, 6_667, 7_917, all), ["Ann", "Bob"]);
    assert_eq!(listed(&engine, 6_668, 7_916, all), Vec::<String>::new());
    // Value three times, effort once: Ann 37.5, Bob 100, Cid 62.5, Dan 0.
    let counts: Vec<u64> = scores(&engine, ask([3, 0, 1, 0])).tenths.iter().map(|tenth| tenth.customers).collect();
    assert_eq!(counts, [1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
}

/// Returns that stand apart lower no revenue, and count alike.
#[test]
fn returns_apart_are_an_effort_too() {
    let engine = opened(Returns::Separate);
    let counts: Vec<u64> = scores(&engine, ask([25; 4])).tenths.iter().map(|tenth| tenth.customers).collect();
    assert_eq!(counts, [0, 1, 0, 0, 1, 0, 1, 1, 0, 0]);
}

/// What no file says takes no part.
#[test]
fn what_is_not_known_takes_no_part() {
    let mut engine = Engine::default();
    let orders: String =
        ORDERS.lines().filter(|line| !line.contains('-') || !line.contains(",-")).collect::<Vec<_>>().join("\n");
    open(&mut engine, &[&orders], &[], &[]);
    let found = scores(&engine, ask([10, 30, 40, 20]));
    let shares: Vec<_> = found.dimensions.iter().map(|line| (line.share, line.known)).collect();
    assert_eq!(shares, [(Ratio(0.25), true), (Ratio(0.75), true), (Ratio(0.0), false), (Ratio(0.0), false)]);
    // Only what is not known has a weight: the others count alike.
    assert_eq!(scores(&engine, ask([0, 0, 1, 0])).dimensions[0].share, Ratio(0.5));
}

#[test]
fn one_customer_is_in_the_middle() {
    let mut engine = Engine::default();
    open(&mut engine, &["customer_id,order_date,amount\nAnn,2024-01-01,50.00\n"], &[], &[]);
    let found = scores(&engine, ask([25; 4]));
    assert_eq!((found.customers, found.tenths[5].customers, found.top.share), (1, 1, Some(Ratio(1.0))));
}

/// Where there are models, value is what they expect, and every count lists as many.
#[test]
fn expected_value_counts_where_there_are_models() {
    let mut text = String::from("customer_id,order_date,amount\n");
    let mut seed = 7u64;
    let mut next = || {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        seed as f64 / 2_147_483_648.0
    };
    for customer in 0..700 {
        let (mut day, gap, leaves) = ((next() * 400.0) as i32, 15.0 + next() * next() * 200.0, next() * 0.5);
        let spend = 5.0 + next() * 60.0;
        loop {
            let date = rapport::units::Day(19_358 + day);
            text.push_str(&format!("c{customer},{date},{:.2}\n", spend * (0.5 + next())));
            day += 1 + (-(1.0 - next()).ln() * gap).ceil() as i32;
            if day >= 731 || next() <= leaves {
                break;
            }
        }
    }
    let mut engine = Engine::default();
    open(&mut engine, &[&text], &[], &[]);
    let all = ask([50, 50, 0, 0]);
    let found = scores(&engine, all);
    assert!(found.by_models);
    assert_eq!((found.customers, found.tenths.iter().map(|tenth| tenth.customers).sum::<u64>()), (700, 700));
    let total = |from: u16, to: u16| {
        let selector = Selector::Score(ScoreBehind { ask: all, from, to });
        let list = ListAsk { selector, count: 1, ..ListAsk::default() };
        let page = ListPage::take(engine.ask(&Query::from(ListPage(Params::default(), list))).unwrap()).unwrap();
        (page.total as u64, page.revenue)
    };
    for tenth in &found.tenths {
        assert_eq!(total(tenth.behind.from, tenth.behind.to), (tenth.customers, tenth.revenue));
    }
    let top = found.top;
    assert_eq!(total(top.behind.from, top.behind.to), (top.customers, top.revenue));
    assert!((70..80).contains(&top.customers), "{top:?}");
}
