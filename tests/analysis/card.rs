//! One customer: what the card says is what the lists and tables count.

use crate::support::{dataset, line, orders, shared};
use rapport::analysis::{
    ListAsk, OpenTables, Params, Scheme, Window, customer_card, customer_course, customer_list, run,
};
use rapport::dataset::Dataset;
use rapport::units::{Day, Money};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Ann buys on 1 January, 31 January (30 days), 20 February (20 days) and twice on 30 June (131 days); Bob once.
fn two() -> Dataset {
    let mut lines = vec![
        line("Ann", "2024-01-01", 2_000),
        line("Ann", "2024-01-31", 1_000),
        line("Ann", "2024-02-20", 500),
        line("Ann", "2024-06-30", 700),
        line("Ann", "2024-06-30", 300),
        line("Bob", "2024-03-15", 900),
    ];
    for (place, line) in lines.iter_mut().enumerate() {
        line.order = Some(format!("o{place}"));
        line.category = Some(if place % 2 == 0 { "Tea" } else { "Cups" }.to_owned());
    }
    dataset(&lines)
}

#[test]
fn a_card_by_hand() {
    let data = two();
    let none = OpenTables::default();
    let params = Params { schemes: vec![Scheme::default()], ..Params::default() };
    let ann = customer_card(&data, &none, &params, "Ann", None).unwrap();
    assert_eq!((ann.id.as_str(), ann.orders, ann.revenue, ann.silent), ("Ann", 5, Money(4_500), 0));
    // Gaps of 30, 20 and 131 days: 30 in the middle.
    assert_eq!(ann.rhythm, Some(30.0));
    assert_eq!(ann.latest.len(), 5);
    assert_eq!(ann.latest.last().map(|order| (order.day, order.amount)), Some((day("2024-01-01"), Money(2_000))));
    assert_eq!(ann.latest.last().and_then(|order| order.category.as_deref()), Some("Tea"));
    let bob = customer_card(&data, &none, &params, "Bob", None).unwrap();
    assert_eq!((bob.orders, bob.rhythm, bob.silent), (1, None, 107));
    assert_eq!(customer_card(&data, &none, &params, "Cid", None), None);
    // As of a day before the first order there is nothing; a window changes nothing.
    let before = Params { as_of: Some(day("2024-03-14")), ..params.clone() };
    assert_eq!(customer_card(&data, &none, &before, "Bob", None), None);
    assert_eq!(customer_card(&data, &none, &before, "Ann", None).unwrap().orders, 3);
    let window = Params { window: Window::Months(1), ..params };
    assert_eq!(customer_card(&data, &none, &window, "Bob", None).unwrap().revenue, Money(900));
}

/// At each month's end a customer is where the share table of that day counts one.
#[test]
fn the_way_through_the_segments_is_that_of_each_day() {
    let data = two();
    let params = Params { schemes: vec![Scheme::default()], ..Params::default() };
    let way = customer_course(&data, &params, "Bob");
    assert_eq!(way.first().map(|stay| (stay.day, stay.segment)), Some((day("2024-01-31"), None)));
    assert_eq!(way.len(), 6);
    for stay in &way {
        let then = run(&data, &Params { as_of: Some(stay.day), ..params.clone() });
        let counted: u64 = then.segments[0].rows.iter().map(|row| row.customers).sum();
        let ann = customer_course(&data, &Params { as_of: Some(stay.day), ..params.clone() }, "Ann");
        let own = [ann.last().unwrap().segment, stay.segment].into_iter().flatten();
        assert_eq!(own.clone().count() as u64, counted, "{}", stay.day);
        for segment in own {
            assert!(then.segments[0].row(segment).unwrap().customers > 0);
        }
    }
    assert!(customer_course(&data, &params, "Cid").is_empty());
}

/// Every listed customer has a card with the same figures.
#[test]
fn a_card_says_what_the_list_says() {
    let Some(data) = shared("a_card_says_what_the_list_says") else { return };
    let data = dataset(&orders(&data, "cdnow_sample"));
    let params = Params { schemes: vec![Scheme::default()], ..Params::default() };
    let page = customer_list(&data, &params, &ListAsk { count: 200, ..ListAsk::default() });
    for row in page.rows {
        let card = customer_card(&data, &OpenTables::default(), &params, &row.id, None).unwrap();
        assert_eq!((card.orders, card.revenue, card.silent), (u64::from(row.orders), row.revenue, row.days));
        assert_eq!((card.scores, card.segments[0].1), (row.scores, row.segment));
    }
}
