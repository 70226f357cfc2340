//! Money about which a person is asked once, and the sums that stand on the receipt of a file.

use crate::support::{Utf8, opened as read};
use rapport::analysis::{FigureKey, Params};
use rapport::engine::Engine;
use rapport::import::*;
use rapport::units::Money;

fn mapping_of(text: &str) -> Mapping {
    Mapping { handling: Vec::new(), ..sniff(text.as_bytes(), true, &Utf8).mapping }
}

/// Customers, orders, revenue, repeat purchase rate.
fn known(engine: &Engine) -> [Option<f64>; 4] {
    let results = engine.analyse(&Params::default()).expect("orders");
    [FigureKey::Customers, FigureKey::Orders, FigureKey::Revenue, FigureKey::RepeatPurchaseRate]
        .map(|key| results.figure(key).and_then(|figure| figure.value))
}

/// A till was the best customer, who came back every day: 32 of 48 orders are booked on it, and no list of words has its
/// name.
#[test]
fn a_till_with_most_of_the_orders_is_asked_about_once() {
    let mut text = "order_id,customer_id,order_date,amount\n".to_owned();
    for n in 0..48 {
        let who = if n % 3 == 0 { format!("C{}", 2000 + n / 3 % 8) } else { "Main Street".to_owned() };
        text += &format!("T{n},{who},2024-{:02}-{:02},{}.00\n", 1 + n / 24, 1 + n % 24, 20 + n);
    }
    let mapping = mapping_of(&text);
    let (engine, report) = read(&text, &mapping);
    // 48 · 20 + (0 + 1 + … + 47) = 2088; the sixteen orders with a customer: 16 · 20 + 3 · (0 + … + 15) = 680.
    assert_eq!(known(&engine), [Some(9.0), Some(48.0), Some(2088.0), Some(1.0)]);
    let asked = second_look(&mapping, &report);
    assert_eq!(asked, [Doubt::Crowd { name: "Main Street".to_owned(), rows: 32, of: 48 }]);

    let choices = asked[0].choices(&mapping);
    let [one, nobody] = &*choices else { panic!("two answers") };
    assert_eq!((one.answer, nobody.answer), (Answer::OneCustomer, Answer::NobodyKnown));
    let (engine, report) = read(&text, &one.mapping);
    assert_eq!(known(&engine), [Some(9.0), Some(48.0), Some(2088.0), Some(1.0)]);
    assert_eq!(second_look(&one.mapping, &report), []);
    let (engine, report) = read(&text, &nobody.mapping);
    assert_eq!(known(&engine), [Some(8.0), Some(16.0), Some(680.0), Some(1.0)]);
    assert_eq!(
        (report.tally.sum().money(), report.unknown.rows, report.unknown.sold.money()),
        (Money(68_000), 32, Money(140_800))
    );
    assert_eq!(second_look(&nobody.mapping, &report), []);

    // Next month's file is read as it was answered.
    let next = text.replace("2024-", "2025-");
    for choice in choices {
        let remembered = choice.mapping.for_file(&mapping_of(&next));
        let (_, again) = read(&next, &remembered);
        assert_eq!(second_look(&remembered, &again), []);
        assert_eq!(again.unknown.rows, if choice.answer == Answer::NobodyKnown { 32 } else { 0 });
    }
}

#[test]
fn a_good_customer_is_not_asked_about() {
    let mut text = "order_id,customer_id,order_date,amount\n".to_owned();
    for n in 0..60 {
        let who = if n % 3 == 0 { 1500 } else { 1600 + n % 15 };
        text += &format!("T{n},C{who},2024-01-{:02},{}.00\n", 1 + n % 28, 20 + n);
    }
    let mapping = mapping_of(&text);
    assert_eq!(second_look(&mapping, &read(&text, &mapping).1), []);
}

/// Three customers bought once and got a replacement for nothing: whether that is a second order is nobody's to guess.
#[test]
fn orders_of_zero_that_would_make_repeat_buyers_are_asked_about_once() {
    let mut text = "order_id,customer_id,order_date,amount\n".to_owned();
    for n in 0..12 {
        text += &format!("{n},K{n},2024-01-{:02},10.00\n", 1 + n);
    }
    (0..3).for_each(|n| text += &format!("{},K{n},2024-02-0{},0.00\n", 20 + n, 1 + n));
    let mapping = mapping_of(&text);
    let (_, report) = read(&text, &mapping);
    let asked = second_look(&mapping, &report);
    assert_eq!(asked, [Doubt::Zeros { rows: 3, orders: 3, of: 15 }]);
    let [count, leave] = asked[0].choices(&mapping).try_into().expect("two answers");
    for (choice, answer, expected) in [
        (count, Answer::ZerosCount, [Some(12.0), Some(15.0), Some(120.0), Some(0.25)]),
        (leave, Answer::ZerosLeave, [Some(12.0), Some(12.0), Some(120.0), Some(0.0)]),
    ] {
        let (engine, report) = read(&text, &choice.mapping);
        assert_eq!((choice.answer, known(&engine)), (answer, expected));
        assert_eq!(second_look(&choice.mapping, &report), []);
    }
    // Beside refunds, a zero is a correction, and nothing is asked.
    let text = text + "30,K5,2024-02-10,-10.00\n";
    let mapping = mapping_of(&text);
    let (engine, report) = read(&text, &mapping);
    assert_eq!((known(&engine)[1], report.zeros.rows, second_look(&mapping, &report)), (Some(12.0), 3, vec![]));
}

/// The receipt of a till: known customers 27 + 1250 + 18 = 1295.00, unknown ones 12.00, given back 12.00.
#[test]
fn a_receipt_adds_up_to_what_stands_in_the_file() {
    let file = "Date,Net Sales,Transaction ID,Customer ID\n2024-01-13,$27.00,TX1,CUST1\n2024-01-13,$12.00,TX2,\n\
        2024-01-14,\"$1,250.00\",TX3,CUST2\n2024-01-20,($12.00),TX2,\n2024-02-10,$18.00,TX5,CUST1\n\
        2024-02-11,$0.00,TX6,CUST2\n";
    for returns in [Returns::Ignore, Returns::Net, Returns::Separate] {
        let mapping = Mapping { returns, ..mapping_of(file) };
        let (engine, report) = read(file, &mapping);
        assert_eq!((report.rows_in, report.rows_kept, report.unknown.rows, report.skipped.zero), (6, 3, 2, 1));
        assert_eq!((report.tally.sum().money(), report.tally.negative.money()), (Money(129_500), Money(0)));
        assert_eq!(
            (report.unknown.sold.money(), report.unknown.back.money(), report.zeros.rows),
            (Money(1_200), Money(1_200), 1)
        );
        assert_eq!(known(&engine), [Some(2.0), Some(3.0), Some(1295.0), Some(0.5)]);
    }
}

/// The receipt of refunds with numbers of their own: 470.00 sold in eight rows, 240.00 given back in five.
#[test]
fn a_receipt_tells_what_was_given_back() {
    let file = "order_id,customer_id,order_date,amount\nA1,K1,2024-01-05,100.00\nA2,K2,2024-01-06,60.00\n\
        A3,K3,2024-01-20,40.00\nA4,K4,2024-02-02,80.00\nA5,K1,2024-02-10,50.00\nA6,K5,2024-02-15,30.00\n\
        A7,K6,2024-03-01,90.00\nA8,K5,2024-03-10,20.00\nR1,K2,2024-01-12,-60.00\nR2,K3,2024-01-30,-40.00\n\
        R3,K4,2024-02-20,-80.00\nR4,K6,2024-03-09,-45.00\nR5,K9,2024-03-11,-15.00\n";
    let sums = [Returns::Ignore, Returns::Net, Returns::Separate].map(|returns| {
        let mapping = Mapping { returns, ..mapping_of(file) };
        let (_, report) = read(file, &mapping);
        let back = (report.returned.rows, report.returned.amount.money());
        let (sold, negative) = (report.tally.positive.money(), report.tally.negative.money());
        (report.rows_kept, report.skipped.not_positive, sold, negative, back)
    });
    let (sold, back) = (Money(47_000), (5, Money(24_000)));
    assert_eq!(sums[0], (8, 5, sold, Money(0), (0, Money(0))));
    assert_eq!(sums[1], (13, 0, sold, Money(-24_000), back));
    assert_eq!(sums[2], (8, 5, sold, Money(0), back));
}
