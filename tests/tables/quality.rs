//! Scores, profiles and coverage of small tables, worked by hand.

use crate::support::{Utf8, open};
use rapport::dataset::{Kind, Role};
use rapport::engine::{Coverage, Engine, Form, Spread, Tally, score_table};
use rapport::import::*;
use rapport::plan::QualityRules;
use rapport::units::Day;

/// Ten rows: eight are kept, one has no customer, one a day that does not exist. Two of the kept rows have no category,
/// one amount is 0, and the newest day is 2024-01-31.
const ORDERS: &str = "customer_id,order_date,amount,category\nC1,2024-01-01,10.00,A\nC1,2024-01-05,20.00,A\n\
    C2,2024-01-07,30.00,B\nC3,2024-01-09,0.00,A\nC4,2024-01-11,40.00,\nC5,2024-01-13,50.00,B\n,2024-01-14,60.00,A\n\
    C6,2024-02-31,70.00,A\nC7,2024-01-20,80.00,\nC8,2024-01-31,90.00,C\n";

fn read(text: &str) -> (Engine, RangeReport) {
    let mapping = Mapping { keep_zero: true, ..sniff(text.as_bytes(), true, &Utf8).mapping };
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(text.as_bytes());
    let output = parser.finish_any();
    let mut engine = Engine::default();
    engine.begin();
    assert!(engine.append(Box::new(output.block.to_bytes(0))));
    engine.build();
    (engine, output.report)
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd(year, month as _, day as _).expect("a day")
}

#[test]
fn the_scores_are_those_worked_by_hand() {
    let (engine, report) = read(ORDERS);
    assert_eq!((report.rows_kept, report.unknown.rows, report.refused), (8, 1, 1));
    let today = day(2024, 3, 16); // 45 days after 2024-01-31
    let profiles = engine.profile(today);
    let scores = score_table(&profiles.tables[0], &[&report], &QualityRules::default(), today);
    let field = |role: Role| scores.fields.iter().find(|field| field.role == Some(role)).expect("a field");
    let close = |value: Option<f64>, expected: f64| assert!((value.expect("a score") - expected).abs() < 1e-9);
    // Customer: 8 of 9 cells filled, all 8 valid. Date: 9 of 9 cells have something, 8 of 9 values can be read.
    close(field(Role::Customer).score.completeness, 100.0 * 8.0 / 9.0);
    close(field(Role::Customer).score.accuracy, 100.0);
    close(field(Role::Date).score.completeness, 100.0 * 8.0 / 9.0);
    close(field(Role::Date).score.accuracy, 100.0 * 8.0 / 9.0);
    // Amount: 8 of 8, one order for nothing. Category: 6 of 8.
    close(field(Role::Amount).score.accuracy, 100.0 * 7.0 / 8.0);
    close(field(Role::Category).score.completeness, 75.0);
    // 45 days are one and a half times 30: half of the way from 100 to 0.
    close(scores.score.timeliness, 50.0);
    // All: filled 8 + 8 + 8 + 6 of 9 + 9 + 8 + 8; valid 8 + 8 + 7 + 6 of 8 + 9 + 8 + 6.
    close(scores.score.completeness, 100.0 * 30.0 / 34.0);
    close(scores.score.accuracy, 100.0 * 29.0 / 31.0);
    close(scores.score.whole, (100.0 * 30.0 / 34.0 + 100.0 * 29.0 / 31.0 + 50.0) / 3.0);
}

/// A table had 75.0 over fields of 100.0: rows that could not be cut into fields counted in the table alone.
#[test]
fn a_table_is_the_sum_of_its_fields_and_of_what_no_field_can_be_told_of() {
    let text = "customer_id,order_date,amount,category\nC1,2024-01-01,10.00,A\nC2,2024-01-02,20.00,A\n\
        C3,2024-01-03,30.00,B\nC4,2024-01-04\n";
    let (engine, report) = read(text);
    assert_eq!((report.rows_kept, report.refused), (3, 1));
    let today = day(2024, 1, 31);
    let profiles = engine.profile(today);
    let table = score_table(&profiles.tables[0], &[&report], &QualityRules::default(), today);
    assert_eq!(table.score.completeness, Some(75.0));
    for field in &table.fields {
        assert_eq!((field.score.completeness, field.score.accuracy), (Some(75.0), Some(75.0)), "{}", field.name);
    }
    let (orders, report) = read(ORDERS);
    let profiles = orders.profile(today);
    let table = score_table(&profiles.tables[0], &[&report], &QualityRules::default(), today);
    let sum = |count: fn(&Tally) -> u64| table.fields.iter().map(|field| count(&field.tally)).sum::<u64>();
    assert_eq!(table.tally.cells, sum(|t| t.cells) + table.beyond.cells);
    assert_eq!(table.tally.filled, sum(|t| t.filled) + table.beyond.filled);
    assert_eq!(table.tally.present, sum(|t| t.present) + table.beyond.present);
    assert_eq!(table.tally.valid + table.mended, sum(|t| t.valid) + table.beyond.valid);
}

#[test]
fn the_profile_counts_every_column() {
    let (engine, _) = read(ORDERS);
    let profiles = engine.profile(day(2024, 3, 16));
    let orders = &profiles.tables[0];
    let column = |role: Role| orders.columns.iter().find(|column| column.role == Some(role)).expect("a column");
    let customer = column(Role::Customer);
    assert_eq!((customer.rows, customer.filled, customer.distinct, customer.exact), (8, 8, 7, true));
    assert_eq!(customer.top[0], ("C1".to_owned(), 2));
    let category = column(Role::Category);
    assert_eq!((category.filled, category.distinct), (6, 3));
    assert_eq!(category.top, [("A".to_owned(), 3), ("B".to_owned(), 2), ("C".to_owned(), 1)]);
    // 0, 10, 20, 30, 40, 50, 80, 90 yuan in minor units.
    let amount = column(Role::Amount);
    let spread = Spread { least: 0.0, median: 3_500.0, greatest: 9_000.0, mean: 4_000.0 };
    assert_eq!((amount.form, amount.spread, amount.doubtful), (Form::Money, Some(spread), 1));
    assert_eq!((amount.bins[0].from, amount.bins[0].to), (0.0, 500.0));
    assert_eq!(amount.bins.iter().map(|bin| bin.count).sum::<usize>(), 8);
    assert!(amount.bins.len() <= 20);
    assert_eq!(column(Role::Date).last_day, Some(day(2024, 1, 31)));
}

#[test]
fn a_day_to_come_is_doubtful_and_a_constant_column_has_one_bin() {
    let (engine, _) = read("customer_id,order_date,amount,quantity\nC1,2024-01-01,5.00,2\nC2,2030-01-01,5.00,2\n");
    let profiles = engine.profile(day(2024, 3, 16));
    let column = |role: Role| profiles.tables[0].columns.iter().find(|c| c.role == Some(role)).expect("a column");
    assert_eq!(column(Role::Date).doubtful, 1);
    let quantity = column(Role::Quantity);
    assert_eq!((quantity.distinct, quantity.bins.len(), quantity.bins[0].count), (1, 1, 2));
}

#[test]
fn coverage_counts_each_customer_once_with_all_that_is_known() {
    let mut engine = Engine::default();
    let orders = "customer_id,order_date,amount\n1,2024-01-05,10.00\n2,2024-01-06,20.00\n";
    let customers = "customer_id,name,city\n1,Ann Berg,Bonn\n2,Ben Dorn,\n3,Cem Falk,Kiel\n";
    let tickets = "ticket_id,customer_id,opened_at,closed_at,type\nT1,1,2024-01-08 09:00,2024-01-09 10:00,Return\n\
        T2,4,2024-01-10 09:00,,Delivery\n";
    open(&mut engine, &[orders], &[customers, tickets], &[]);
    let profiles = engine.profile(day(2024, 2, 1));
    // Four customers: 1 and 3 have a town, 1 and 2 bought, 1 and 4 asked; only 1 did all.
    assert_eq!(profiles.coverage, Coverage { customers: 4, attributes: 2, transactions: 2, service: 2, all: 1 });
    assert_eq!(
        profiles.tables.iter().map(|t| t.kind).collect::<Vec<_>>(),
        [Kind::Orders, Kind::Customers, Kind::Tickets]
    );
}

/// The different amounts of a file as they are told, as they are, and whether they were counted.
fn amounts(apart: u32) -> (usize, usize, bool) {
    let mut text = String::from("customer_id,order_date,amount,quantity\n");
    let cents = |row: u32| row.wrapping_mul(2_654_435_761) % 1_000_000 * apart;
    for row in 0..250_000u32 {
        let (whole, cents) = (cents(row) / 100, cents(row) % 100);
        text += &format!("{},2024-01-{:02},{whole}.{cents:02},{}\n", row % 50_000, row % 28 + 1, row % 9 + 1);
    }
    let (engine, _) = read(&text);
    let profiles = engine.profile(day(2024, 3, 16));
    let amount = profiles.tables[0].columns.iter().find(|c| c.role == Some(Role::Amount)).expect("amounts");
    let exact: std::collections::HashSet<u32> = (0..250_000u32).map(cents).collect();
    (amount.distinct, exact.len(), amount.exact)
}

#[test]
fn many_different_amounts_are_counted_or_estimated_well() {
    // Up to 10,000.00 every amount is counted, up to 70,000.00 they are estimated.
    let (told, exact, counted) = amounts(1);
    assert_eq!((told, counted), (exact, true));
    let (told, exact, counted) = amounts(7);
    assert!(!counted);
    assert!((told as f64 - exact as f64).abs() < 0.01 * exact as f64, "{told} against {exact}");
}

#[test]
fn whole_values_close_together_and_far_apart_have_the_same_figures() {
    // 3, 5, 5 and 8: the median is 5; with one far away the values are sorted instead of counted.
    for (last, median, mean) in [(8, 5.0, 5.25), (20_000_000, 5.0, 5_000_003.25)] {
        let rows: String = [5, 3, last, 5].iter().map(|n| format!("a,2024-01-05,1.00,{n}\n")).collect();
        let (engine, _) = read(&format!("customer_id,order_date,amount,quantity\n{rows}"));
        let profiles = engine.profile(day(2024, 3, 16));
        let column = profiles.tables[0].columns.iter().find(|c| c.role == Some(Role::Quantity)).expect("quantities");
        let spread = column.spread.expect("values");
        assert_eq!((spread.least, spread.median, spread.greatest, spread.mean), (3.0, median, f64::from(last), mean));
        assert_eq!((column.distinct, column.bins.iter().map(|bin| bin.count).sum::<usize>()), (3, 4));
    }
}
