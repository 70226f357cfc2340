//! One customer under several ids.

use crate::support::{open, open_hidden};
use rapport::analysis::{FigureKey, Params};
use rapport::engine::{Alias, Engine, Suggestion, Why};

const ORDERS: &str = "customer_id,order_date,amount\n\
    7,2024-01-01,10.00\n0008,2024-01-02,20.00\nab 9,2024-01-03,30.00\n55,2024-01-04,40.00\n66,2024-01-05,50.00\n";
const CUSTOMERS: &str = "customer_id,name,city,email,phone\n\
    007,Anna Berg,Bonn,anna@example.com,\n\
    8.0,Carl Dorn,Bonn,,+49 228 1234567\n\
    AB9,Eva Falk,Köln,,\n\
    55,Jonathan Smithfield,Bath,j.smithfield@example.com,\n\
    56,Jonathon Smithfield,Bath,,\n\
    66,王小明,上海,,138 0013 8000\n\
    67,王小红,上海,,0086-13800138000\n\
    68,Ann Berg,Kiel,Anna@Example.com ,\n\
    69,Ann Bergg,Rom,,\n";

fn pair(from: &str, into: &str) -> Alias {
    Alias { from: from.into(), into: into.into() }
}

fn suggestions(engine: &Engine) -> Vec<Suggestion> {
    engine.customers(&[]).suggestions
}

fn why<'a>(found: &'a [Suggestion], from: &str, into: &str) -> Option<&'a Why> {
    found.iter().find(|one| (&*one.from, &*one.into) == (from, into)).map(|one| &one.why)
}

#[test]
fn ids_that_differ_in_writing_and_people_that_look_alike_are_suggested() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[CUSTOMERS], &[]);
    let found = suggestions(&engine);
    // Case, blanks, leading zeros and the .0 of a number column; the id with orders stays.
    for (from, into) in [("007", "7"), ("8.0", "0008"), ("AB9", "ab 9")] {
        assert_eq!(why(&found, from, into), Some(&Why::Written), "{from}");
    }
    // An address in another case, a telephone with another prefix.
    assert_eq!(why(&found, "68", "007"), Some(&Why::Email("anna@example.com".into())));
    assert_eq!(why(&found, "67", "66"), Some(&Why::Phone("13800138000".into())));
    // One letter in nineteen, in one town: by hand, m = 18, t = 0, prefix 4.
    let Some(Why::Name { likeness, .. }) = why(&found, "56", "55") else { panic!("{found:?}") };
    let jaro = (18.0 / 19.0 + 18.0 / 19.0 + 1.0) / 3.0;
    assert!((likeness - (jaro + 0.4 * (1.0 - jaro))).abs() < 1e-12, "{likeness}");
    // Alike, but in another town.
    assert!(found.iter().all(|one| one.from != "69" && one.into != "69"), "{found:?}");
    assert_eq!(found.len(), 6);
    assert_eq!(engine.customers(&[]).suggested, 6);
    // What a person does not want does not come again, in whichever order the two stand.
    let refused = [("66".to_owned(), "67".to_owned())];
    assert_eq!(engine.customers(&refused).suggested, 5);
}

#[test]
fn figures_follow_what_is_put_together_and_taken_apart() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[CUSTOMERS], &[]);
    let value = |engine: &Engine, key| {
        engine.analyse(&Params::default()).and_then(|results| results.figure(key).and_then(|figure| figure.value))
    };
    assert_eq!(value(&engine, FigureKey::Customers), Some(5.0));
    let matched = |engine: &Engine| engine.customers(&[]).joins[0].matched;
    assert_eq!(matched(&engine), 2); // 55 and 66
    // 007 counts as 7, and 55 and 66 are one customer: four customers, one of them with two orders.
    let settled = engine.unite(&[pair("007", "7"), pair("66", "55")]);
    assert_eq!(settled.facts.map(|facts| (facts.customers, facts.orders)), Some((4, 5)));
    assert_eq!(value(&engine, FigureKey::Customers), Some(4.0));
    assert_eq!(value(&engine, FigureKey::Revenue), Some(150.0));
    assert_eq!(value(&engine, FigureKey::RepeatPurchaseRate), Some(0.25));
    assert_eq!(matched(&engine), 2); // 7 and 55
    assert!(suggestions(&engine).iter().all(|one| one.from != "007"));
    // A chain leads to its end, and a circle changes nothing.
    engine.unite(&[pair("7", "0008"), pair("0008", "55"), pair("55", "7")]);
    assert_eq!(value(&engine, FigureKey::Customers), Some(3.0)); // 55, ab 9, 66
    // Taken apart, everything is as it was.
    engine.unite(&[]);
    assert_eq!(value(&engine, FigureKey::Customers), Some(5.0));
    assert_eq!(suggestions(&engine).len(), 6);
}

#[test]
fn lines_of_one_order_stay_together_when_ids_are_put_together() {
    let orders = "order_id,customer_id,order_date,amount,category\n\
        1,A,2024-01-01,10.00,Shoes\n1,A,2024-01-01,5.00,Hats\n2,a,2024-01-02,7.00,Hats\n3,B,2024-01-03,1.00,Hats\n";
    let mut engine = Engine::default();
    open(&mut engine, &[orders], &["customer_id,name,city\nA,Ann,Bonn\n"], &[]);
    let before = engine.analyse(&Params::default()).expect("orders");
    let settled = engine.unite(&[pair("a", "A")]);
    let facts = settled.facts.expect("orders");
    assert_eq!((facts.customers, facts.orders, facts.lines), (2, 3, 4));
    let after = engine.analyse(&Params::default()).expect("orders");
    assert_eq!(after.categories, before.categories);
    let of = |key| after.figure(key).and_then(|figure| figure.value);
    assert_eq!(of(FigureKey::AverageOrderValue), Some(23.0 / 3.0));
    assert_eq!(of(FigureKey::OrdersPerCustomer), Some(1.5));
}

#[test]
fn hidden_addresses_and_telephones_are_still_compared() {
    let mut engine = Engine::default();
    open_hidden(
        &mut engine,
        "customer_id,name,email,phone\nK1,Ann Berg,ann@example.com,13800138000\nK2,Bea Cole,Ann@Example.com,\n\
         K3,Cid Dorn,cid@example.com,+86 138-0013-8000\n",
    );
    let view = engine.customers(&[]);
    let pairs: Vec<(&str, &str)> = view.suggestions.iter().map(|one| (&*one.from, &*one.into)).collect();
    assert_eq!(pairs, [("K2", "K1"), ("K3", "K1")]);
    assert!(matches!(&view.suggestions[0].why, Why::Email(value) if rapport::import::is_pseudonym(value)));
}

#[test]
fn pairs_of_a_list_are_known_by_the_ids_of_any_open_table() {
    let mut engine = Engine::default();
    let pairs = [pair("007", "7"), pair("007", "gone"), pair("8.0", "0008"), pair("no", "never")];
    assert_eq!(engine.unknown(&pairs), [0, 1, 2, 3]);
    open(&mut engine, &[ORDERS], &[CUSTOMERS], &[]);
    assert_eq!(engine.unknown(&pairs), [1, 3]);
    // Also when one of the ids stands for the other already.
    engine.unite(&pairs[..1]);
    assert_eq!(engine.unknown(&pairs), [1, 3]);
}

/// Orders alone: customer and day of January or February 2024.
fn alone(orders: &[(String, &str)]) -> Engine {
    let rows: String = orders.iter().map(|(id, day)| format!("{id},2024-{day},10.00\n")).collect();
    let mut engine = Engine::default();
    open(&mut engine, &[&format!("customer_id,order_date,amount\n{rows}")], &[], &[]);
    engine
}

#[test]
fn orders_alone_have_suggestions_too() {
    let ids = ["Firma Berg", "firma  berg", "0008", "8", "A07", "A7", "FIRMA BERG"];
    let engine = alone(&ids.map(|id| (id.to_owned(), "01-05")));
    let found = suggestions(&engine);
    let mut groups: Vec<[String; 2]> = found
        .iter()
        .map(|one| {
            assert_eq!(one.why, Why::Written);
            [&one.from, &one.into].map(|id| rapport::engine::plain_id(id))
        })
        .collect();
    groups.sort();
    // Three writings of the firm are two pairs.
    assert_eq!(groups, [["8", "8"], ["firmaberg", "firmaberg"], ["firmaberg", "firmaberg"]]);
    assert_eq!(engine.customers(&[]).customers, 7);
    // What a person does not want does not come again.
    let refused = [("0008".to_owned(), "8".to_owned())];
    assert_eq!(engine.customers(&refused).suggested, 2);
    // Put together, there is nothing more to suggest about them.
    let mut engine = engine;
    engine.unite(&found.iter().map(|one| pair(&one.from, &one.into)).collect::<Vec<_>>());
    assert_eq!((suggestions(&engine).len(), engine.customers(&[]).customers), (0, 4));
}

#[test]
fn ids_from_an_alphabet_of_both_cases_are_never_suggested_for_their_case() {
    let ids = ["aB3x9Q", "Ab3X9q", "kQ9zLm", "xY1aPo", "pL0mNb", "qW2eRt", "0042", "42"];
    let engine = alone(&ids.map(|id| (id.to_owned(), "01-05")));
    let found = suggestions(&engine);
    let plain: Vec<[&str; 2]> = found.iter().map(|one| [&*one.from, &*one.into]).collect();
    assert!(matches!(&*plain, [["0042", "42"] | ["42", "0042"]]), "{plain:?}");
    // Also beside another table.
    let rows: String = ids.iter().map(|id| format!("{id},2024-01-05,10.00\n")).collect();
    let mut engine = Engine::default();
    let customers = "customer_id,name,city\naB3x9Q,Ann,Bonn\nAb3X9q,Bea,Kiel\n";
    open(&mut engine, &[&format!("customer_id,order_date,amount\n{rows}")], &[customers], &[]);
    assert_eq!(suggestions(&engine).len(), 1);
}

#[test]
fn where_case_makes_twins_that_order_in_the_same_time_it_tells_customers_apart() {
    let both = |first: &'static str, last: &'static str, other: &'static str| -> Vec<(String, &'static str)> {
        let pairs = ('a'..='f').flat_map(|letter| {
            let (small, large) = (format!("{letter}x"), format!("{}X", letter.to_ascii_uppercase()));
            [(small.clone(), first), (small, last), (large, other)]
        });
        pairs.collect()
    };
    assert_eq!(suggestions(&alone(&both("01-02", "01-20", "01-10"))).len(), 0, "at the same time");
    // A program that changed to capitals in February leaves one customer under two ids.
    assert_eq!(suggestions(&alone(&both("01-02", "01-20", "02-10"))).len(), 6, "one after the other");
    // A few twins among many ids are slips of a typist, at whatever time.
    let mut few = both("01-02", "01-20", "01-10");
    few.extend((0..40).map(|id| (format!("kunde{id}"), "01-05")));
    assert_eq!(suggestions(&alone(&few)).len(), 6, "few among many");
}
