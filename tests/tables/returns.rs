//! What came back: amount and rates under each rule for returns.

use crate::support::Utf8;
use rapport::analysis::{FigureKey, Filter, Missing, Params, Results, SegmentRef, Tier, Window};
use rapport::engine::{Alias, Engine};
use rapport::import::*;
use rapport::units::{Day, Period};

/// Reads files under a rule for returns.
fn engine(files: &[&str], returns: Returns) -> Engine {
    let mut engine = Engine::default();
    engine.begin();
    for text in files {
        let head = &text.as_bytes()[..text.len().min(256 << 10)];
        let seen = sniff(head, head.len() == text.len(), &Utf8);
        let mapping = Mapping { returns, handling: Vec::new(), ..seen.mapping };
        let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(&mapping, start, Utf8);
        parser.push(text.as_bytes());
        let output = parser.finish_any();
        assert!(output.report.is_complete());
        assert!(engine.append(Box::new(output.block.to_bytes(2))));
    }
    engine.build();
    engine.settle(&[], &[]);
    engine
}

fn value(results: &Results, key: FigureKey) -> Option<f64> {
    results.figure(key).and_then(|figure| figure.value)
}

/// Returned amount, rate by amount, rate by orders.
fn figures(results: &Results) -> [Option<f64>; 3] {
    [FigureKey::ReturnedAmount, FigureKey::ReturnRate, FigureKey::OrderReturnRate].map(|key| value(results, key))
}

/// Sold: 100 + 60 + 40 + 200 = 400 in four orders. Back: A's 20 under a number of its own, B's 60 in two rows of one
/// return, and 10 of someone who bought before the file begins.
const SHOP: &str = "order_id,customer_id,order_date,amount,channel\n\
    1,A,2024-01-05,100.00,web\n\
    2,B,2024-01-06,60.00,store\n\
    3,A,2024-02-10,40.00,store\n\
    4,C,2024-03-01,200.00,web\n\
    R1,A,2024-01-20,-20.00,web\n\
    R2,B,2024-02-15,-25.00,store\n\
    R2,B,2024-02-15,-35.00,store\n\
    R3,Z,2024-03-05,-10.00,store\n";

#[test]
fn returns_apart_lower_nothing_and_have_figures_of_their_own() {
    let results = engine(&[SHOP], Returns::Separate).analyse(&Params::default()).unwrap();
    assert_eq!((value(&results, FigureKey::Revenue), value(&results, FigureKey::Orders)), (Some(400.0), Some(4.0)));
    assert_eq!(value(&results, FigureKey::Customers), Some(3.0));
    // 90 / 400; three returns for four orders.
    assert_eq!(figures(&results), [Some(90.0), Some(0.225), Some(0.75)]);
    let amount = results.figure(FigureKey::ReturnedAmount).unwrap();
    assert_eq!((amount.money.unwrap().0, amount.rows_used, amount.rows_left_out), (9_000, 8, 0));
    // Off from revenue: 310, still of four orders and three customers, and the same of what came back.
    let net = engine(&[SHOP], Returns::Net).analyse(&Params::default()).unwrap();
    assert_eq!((value(&net, FigureKey::Revenue), value(&net, FigureKey::Orders)), (Some(310.0), Some(4.0)));
    assert_eq!(value(&net, FigureKey::Customers), Some(3.0));
    assert_eq!(figures(&net), figures(&results));
    // Left out, nothing is known of them, and no nought stands for that.
    let ignored = engine(&[SHOP], Returns::Ignore).analyse(&Params::default()).unwrap();
    assert_eq!((value(&ignored, FigureKey::Revenue), figures(&ignored)), (Some(400.0), [None; 3]));
    let rate = ignored.figure(FigureKey::ReturnRate).unwrap();
    assert_eq!((rate.missing, rate.inputs.len()), (Some(Missing::NoReturns), 0));
}

#[test]
fn returns_follow_the_window_and_every_filter() {
    let engine = engine(&[SHOP], Returns::Separate);
    let run = |params: Params| figures(&engine.analyse(&params).unwrap());
    let day = |text: &str| text.parse::<Day>().unwrap();
    // January: 160 in two orders, A's 20 came back.
    let window = Window::Custom(Period { from: day("2024-01-01"), to: day("2024-01-31") });
    assert_eq!(run(Params { window, ..Params::default() }), [Some(20.0), Some(0.125), Some(0.5)]);
    // Up to the end of February: 200 in three orders, 80 came back in two returns.
    let as_of = Some(day("2024-02-29"));
    assert_eq!(run(Params { as_of, ..Params::default() }), [Some(80.0), Some(0.4), Some(2.0 / 3.0)]);
    // The store: 100 in two orders, 70 came back in two returns.
    let channel = Some("store".to_owned());
    let filter = Filter { channel, ..Filter::default() };
    assert_eq!(run(Params { filter, ..Params::default() }), [Some(70.0), Some(0.7), Some(1.0)]);
    // Who never ordered is in no tier; all others are in one.
    let tiers = Tier::ALL.map(|tier| {
        let filter = Filter { segment: Some(SegmentRef::tier(tier)), ..Filter::default() };
        run(Params { filter, ..Params::default() })[0].unwrap_or(0.0)
    });
    assert_eq!(tiers.iter().sum::<f64>(), 80.0);
}

#[test]
fn returns_follow_their_customer_when_ids_are_put_together() {
    let mut engine = engine(&[SHOP], Returns::Separate);
    engine.unite(&[Alias { from: "Z".into(), into: "C".into() }]);
    let tiers = Tier::ALL.map(|tier| {
        let filter = Filter { segment: Some(SegmentRef::tier(tier)), ..Filter::default() };
        figures(&engine.analyse(&Params { filter, ..Params::default() }).unwrap())[0].unwrap_or(0.0)
    });
    assert_eq!(tiers.iter().sum::<f64>(), 90.0);
}

#[test]
fn refunds_in_a_column_and_by_status_come_back_too() {
    // 25.00 of which 5.00 came back; 100.00 that came back as a whole; 40.00.
    let stripe = "id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer ID\n\
        ch_1,2024-01-05 10:00,25.00,5.00,eur,Paid,cus_A\n\
        ch_2,2024-01-06 11:00,100.00,100.00,eur,Refunded,cus_B\n\
        ch_3,2024-01-08 13:00,40.00,0.00,eur,Paid,cus_A\n";
    let run = |returns| engine(&[stripe], returns).analyse(&Params::default()).unwrap();
    let sales = |results: &Results| (value(results, FigureKey::Revenue), value(results, FigureKey::Orders));
    // Apart: all three are sales of 165 together; 105 came back in two of them.
    let apart = run(Returns::Separate);
    assert_eq!(sales(&apart), (Some(165.0), Some(3.0)));
    assert_eq!(figures(&apart), [Some(105.0), Some(105.0 / 165.0), Some(2.0 / 3.0)]);
    // Off: 20 + 40 of the two that were not given back as a whole; 5 of 65 came back.
    let net = run(Returns::Net);
    assert_eq!(sales(&net), (Some(60.0), Some(2.0)));
    assert_eq!(figures(&net), [Some(5.0), Some(5.0 / 65.0), Some(0.5)]);
    // Left out: the partial refund is not looked at.
    let ignored = run(Returns::Ignore);
    assert_eq!((sales(&ignored), figures(&ignored)), ((Some(65.0), Some(2.0)), [None; 3]));
}

#[test]
fn a_file_opened_afterwards_without_returns_leaves_none_behind() {
    let mut engine = engine(&[SHOP], Returns::Separate);
    engine.begin();
    let text = "customer_id,order_date,amount\nA,2024-01-05,100.00\n";
    crate::support::read(&mut engine, text, true);
    engine.build();
    engine.settle(&[], &[]);
    assert_eq!(figures(&engine.analyse(&Params::default()).unwrap()), [None; 3]);
}

#[test]
fn january_of_online_retail_has_the_reference_returns() {
    let root =
        std::env::var("RAPPORT_DATA").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data").into());
    let Ok(text) = std::fs::read_to_string(format!("{root}/online_retail/online_retail_2011-01.csv")) else {
        println!("SKIPPED january_of_online_retail: shared data not found");
        return;
    };
    // Made with Python's decimal module from the rows with a customer: 569,445.04 sold in 987 invoices, 94,370.66 back in
    // 249 invoices, whose numbers begin with C.
    let expected = [Some(94_370.66), Some(94_370.66 / 569_445.04), Some(249.0 / 987.0)];
    for (returns, revenue, orders) in [(Returns::Separate, 569_445.04, 987.0), (Returns::Net, 475_074.38, 987.0)] {
        let results = engine(&[&text], returns).analyse(&Params::default()).unwrap();
        assert_eq!(figures(&results), expected, "{returns:?}");
        assert_eq!(value(&results, FigureKey::Revenue), Some(revenue));
        assert_eq!(value(&results, FigureKey::Orders), Some(orders));
    }
}
