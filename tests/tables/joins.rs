//! How the customers of several tables meet.

use crate::support::open;
use rapport::engine::{Counted, Engine, Join};

const ORDERS: &str =
    "customer_id,order_date,amount\nA,2024-01-01,10.00\nB,2024-01-02,20.00\nB,2024-01-03,5.00\nX,2024-01-04,1.00\n";
const CUSTOMERS: &str = "customer_id,name,city\nA,Ann,Bonn\nB,Ben,Bonn\nB,Benjamin,Köln\nC,Cem,Bonn\n";
const TICKETS: &str = "ticket_id,customer_id,opened_at,type\nT1,A,2024-01-05 09:00,Return\nT2,,2024-01-06 09:00,Return\nT3,Z,2024-01-07 09:00,Other\n";

fn counted(ids: &[&str]) -> Counted {
    Counted { count: ids.len(), examples: ids.iter().map(|id| (*id).to_owned()).collect() }
}

#[test]
fn every_customer_is_matched_or_named_as_missing_somewhere() {
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[ORDERS], &[CUSTOMERS, TICKETS], &[]);
    assert_eq!(settled.facts.map(|facts| (facts.customers, facts.orders)), Some((3, 4)));
    let view = engine.customers(&[]);
    assert_eq!(view.customers, 5); // A, B, X of the orders; C; Z
    let [orders, customers, tickets] = &view.joins[..] else { panic!("{:?}", view.joins) };
    // A and B are customers, too; nobody else knows X; C and Z ordered nothing.
    assert_eq!(orders.only_here, counted(&["X"]));
    assert_eq!(orders.only_elsewhere, counted(&["C", "Z"]));
    assert_eq!((orders.table, orders.rows, orders.customers, orders.matched), (None, 4, 3, 2));
    // B stands twice in a table that should name everybody once. Buying twice is nothing odd.
    assert_eq!(customers.several_rows, counted(&["B"]));
    assert_eq!(orders.several_rows, Counted::default());
    assert_eq!((customers.rows, customers.customers, customers.matched), (4, 3, 2));
    assert_eq!(customers.only_here, counted(&["C"]));
    // One ticket names nobody; it is not dropped.
    let expected = Join {
        table: Some(2),
        kind: rapport::dataset::Kind::Tickets,
        rows: 3,
        unnamed: 1,
        customers: 2,
        matched: 1,
        only_here: counted(&["Z"]),
        only_elsewhere: counted(&["B", "X", "C"]),
        several_rows: Counted::default(),
    };
    assert_eq!(tickets, &expected);
    for join in &view.joins {
        assert_eq!(join.matched + join.only_here.count, join.customers);
        assert_eq!(join.customers + join.only_elsewhere.count, view.customers);
    }
}

#[test]
fn the_listing_names_every_customer_with_the_rows_in_each_table() {
    let mut engine = Engine::default();
    open(&mut engine, &[ORDERS], &[CUSTOMERS, "customer_id,name,city\n=1+1,Eve,Bonn\n"], &[]);
    let csv = engine.list_customers(&["Orders".into(), "customers.csv".into(), "more, later.csv".into()]);
    assert_eq!(
        csv,
        "customer_id,Orders,customers.csv,\"more, later.csv\"\r\nA,1,1,0\r\nB,2,2,0\r\nX,1,0,0\r\nC,0,1,0\r\n'=1+1,0,0,1\r\n"
    );
}

#[test]
fn chinook_and_jaffle_shop_meet_as_they_should() {
    let root = std::env::var("RAPPORT_DATA")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data").to_owned());
    let Ok(customers) = std::fs::read_to_string(format!("{root}/chinook/Customer.csv")) else {
        println!("SKIPPED chinook: shared data not found");
        return;
    };
    let read = |path: &str| std::fs::read_to_string(format!("{root}/{path}")).expect(path);
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[&read("chinook/Invoice.csv")], &[&customers], &[]);
    let facts = settled.facts.expect("orders");
    // Published with the data set: 59 customers, 412 invoices, each customer with invoices.
    assert_eq!((facts.customers, facts.orders, settled.tables[0].facts.rows), (59, 412, 59));
    let view = engine.customers(&[]);
    assert!(view.joins.iter().all(|join| (join.customers, join.matched) == (59, 59)), "{:?}", view.joins);

    // jaffle_shop: 100 customers, of whom 62 have orders. Its orders have no amount, so each counts as 1.00 here.
    let orders: String = read("jaffle_shop_classic/raw_orders.csv")
        .lines()
        .enumerate()
        // By their status, returned orders would be left out.
        .map(|(at, line)| match at {
            0 => format!("{},amount\n", line.replace("status", "remark")),
            _ => format!("{line},1.00\n"),
        })
        .collect();
    let mut engine = Engine::default();
    open(&mut engine, &[&orders], &[&read("jaffle_shop_classic/raw_customers.csv")], &[]);
    let view = engine.customers(&[]);
    let [orders, customers] = &view.joins[..] else { panic!("{:?}", view.joins) };
    assert_eq!((orders.customers, orders.matched, orders.only_elsewhere.count), (62, 62, 38));
    assert_eq!((customers.customers, customers.matched, customers.only_here.count), (100, 62, 38));
}
