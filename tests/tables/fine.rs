//! Amounts with four decimals from the file to the answer: sums are exact, and each is rounded once.

use super::clean::{exported, formats};
use super::support::{Utf8, open};
use rapport::analysis::{FigureKey, Filter, Params, Results};
use rapport::dataset::Role;
use rapport::engine::{Alias, Engine};
use rapport::import::{Mapping, Part, RangeParser, RangeStart, Returns, sniff};
use rapport::units::{AmountUnit, Money};

/// A shop with cents: 10.25 + 3.00.
const CENTS: &str = "order_id,customer_id,order_date,amount,category\nA1,Ann,2024-01-05,10.25,tea\n\
    B1,Bob,2024-02-01,3.00,tea\n";
/// Another one that is finer: 0.0049 + 0.0001 + 0.0024 = 0.0074.
const FINE: &str = "order_id,customer_id,order_date,amount,category\nA2,Ann,2024-03-01,0.0049,sample\n\
    B2,Bob,2024-03-02,0.0001,sample\nC2,Cid,2024-03-02,0.0024,sample\n";

fn part(text: &str, returns: Returns) -> Part {
    let mapping = Mapping { returns, handling: Vec::new(), ..sniff(text.as_bytes(), true, &Utf8).mapping };
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(text.as_bytes());
    parser.finish_any().block
}

fn engine(files: &[&str], returns: Returns) -> Engine {
    let mut engine = Engine::default();
    engine.begin();
    for text in files {
        assert!(engine.append(Box::new(part(text, returns).to_bytes(1))));
    }
    engine.build();
    engine.settle(&[], &[]);
    engine
}

fn results(engine: &Engine) -> Results {
    engine.analyse(&Params::default()).expect("orders")
}

fn money(results: &Results, key: FigureKey) -> Option<Money> {
    results.figure(key).and_then(|figure| figure.money)
}

#[test]
fn files_of_both_kinds_add_up_exactly() {
    for files in [[CENTS, FINE], [FINE, CENTS]] {
        let engine = engine(&files, Returns::Ignore);
        let results = results(&engine);
        // 13.25 + 0.0074 = 13.2574.
        assert_eq!(money(&results, FigureKey::Revenue), Some(Money(1_326)));
        // March alone is 0.0074, rounded to a cent; January and February are as they were.
        assert_eq!(results.trend.iter().map(|month| month.revenue).collect::<Vec<_>>(), [1025, 300, 1].map(Money));
        // 0.0074 of the samples is one cent, too; 13.25 of tea.
        assert_eq!(results.categories.iter().map(|part| part.revenue).collect::<Vec<_>>(), [1325, 1].map(Money));
        // Ann has 10.2549 of 13.2574: the top fifth of three is one.
        let top = results.figure(FigureKey::TopFifthShare).and_then(|figure| figure.value).unwrap();
        assert!((top - 10.2549 / 13.2574).abs() < 1e-12, "{top}");
        assert_eq!((results.concentration.positive, results.segments[0].revenue), (Money(1_326), Money(1_326)));
        assert!(results.segments[0].complete);
        let cells: i64 = results.rfm.cells.iter().map(|cell| cell.revenue.0).sum();
        assert_eq!(cells, 1_325); // 10.25 + 3.00 + 0.00, each a sum of its own
        // The edge at 40 % of 0.0024, 3.0001 and 10.2549: position 0.8, 0.0024 + 0.8 × 2.9977 = 2.40056.
        let edges = results.rfm.thresholds.unwrap().monetary;
        assert!((edges[1] - 2.40056).abs() < 1e-12, "{edges:?}");
    }
}

#[test]
fn a_filter_keeps_what_is_fine() {
    let engine = engine(&[CENTS, FINE], Returns::Ignore);
    let filter = Filter { category: Some("sample".to_owned()), ..Filter::default() };
    let results = engine.analyse(&Params { filter, ..Params::default() }).unwrap();
    assert_eq!(money(&results, FigureKey::Revenue), Some(Money(1)));
}

/// 5.0050 and 2.0040 sold to known customers, 1.0030 to somebody unknown; 1.0035 given back by Ann, 0.0024 by who never
/// bought, and 0.5015 by somebody unknown.
const BACK: &str = "order_id,customer_id,order_date,amount\nA1,Ann,2024-01-05,5.0050\nB1,Bob,2024-01-20,2.0040\n\
    U1,,2024-01-21,1.0030\nR1,Ann,2024-01-25,-1.0035\nR2,Dan,2024-02-03,-0.0024\nU2,,2024-02-04,-0.5015\n";

#[test]
fn what_comes_back_is_as_fine_as_what_is_sold() {
    let net = results(&engine(&[BACK], Returns::Net));
    // 5.0050 + 2.0040 - 1.0035 - 0.0024 = 6.0031; 1.0030 - 0.5015 = 0.5015 of unknown customers.
    assert_eq!(money(&net, FigureKey::Revenue), Some(Money(600)));
    assert_eq!(net.unknown.as_ref().map(|unknown| unknown.revenue), Some(Money(50)));
    // 1.0035 + 0.0024 = 1.0059.
    assert_eq!(money(&net, FigureKey::ReturnedAmount), Some(Money(101)));
    // January has the refund of Ann's order: 5.0050 + 2.0040 - 1.0035 = 6.0055, and the other one lowers it, too, because
    // nobody ordered later: 6.0031.
    assert_eq!(net.trend.iter().map(|month| month.revenue).collect::<Vec<_>>(), [Money(600)]);
    let apart = results(&engine(&[BACK], Returns::Separate));
    // 7.0090 sold; the rate is of cents: 1.01 / 7.01.
    assert_eq!(money(&apart, FigureKey::Revenue), Some(Money(701)));
    assert_eq!(money(&apart, FigureKey::ReturnedAmount), Some(Money(101)));
    // Fine returns beside orders in cents, in files of their own: 13.25 sold, 0.0051 given back.
    let back = "order_id,customer_id,order_date,amount\nR9,Ann,2024-03-01,-0.0051\n";
    let both = results(&engine(&[CENTS, back], Returns::Separate));
    assert_eq!(money(&both, FigureKey::ReturnedAmount), Some(Money(1)));
}

#[test]
fn ids_put_together_keep_every_decimal() {
    let mut engine = engine(&[BACK], Returns::Net);
    let alias = |from: &str, into: &str| Alias { from: from.to_owned(), into: into.to_owned() };
    // Dan is Ann: 6.0031 as before.
    engine.unite(&[alias("Dan", "Ann")]);
    assert_eq!(money(&results(&engine), FigureKey::Revenue), Some(Money(600)));
    let csv = exported(&engine, None, formats()[0]);
    assert!(csv.contains(",-0.0024") && csv.contains(",5.005\r\n"), "{csv}");
}

#[test]
fn a_fine_table_leaves_and_comes_back() {
    let engine = engine(&[CENTS, FINE, BACK], Returns::Net);
    for format in formats() {
        let text = exported(&engine, None, format);
        let seen = sniff(text.as_bytes(), true, &Utf8);
        assert!(seen.certain() && seen.mapping.fine, "{:?}", seen.doubts);
        let mut again = Engine::default();
        again.begin();
        let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(&seen.mapping, start, Utf8);
        parser.push(text.as_bytes());
        let output = parser.finish_any();
        assert_eq!(output.report.repairs.rounded, 0);
        assert!(again.append(Box::new(output.block.to_bytes(0))));
        again.build();
        again.settle(&[], &[]);
        assert_eq!(exported(&again, None, format), text);
        assert_eq!(results(&again).figures, results(&engine).figures);
    }
}

fn spent(tables: &[&str]) -> Option<Money> {
    let mut engine = Engine::default();
    open(&mut engine, &[CENTS], tables, &[]);
    money(&results(&engine), FigureKey::Spend)
}

#[test]
fn a_thousand_rows_of_a_tenth_of_a_cent_are_one_of_spend() {
    let row = |n: usize| format!("spring,2024-01-{:02},0.001\n", 1 + n % 28);
    let spend = "campaign,date,cost\n".to_owned() + &(0..1000).map(row).collect::<String>();
    // 1,000 × 0.001 = 1.00; rounded row by row it would be nothing.
    assert_eq!(spent(&[&spend]), Some(Money(100)));
    // Beside a file of cents: 1.00 + 3.25.
    assert_eq!(spent(&["campaign,date,cost\nsummer,2024-02-06,3.25\n", &spend]), Some(Money(425)));
}

#[test]
fn spend_is_rounded_once() {
    // 0.125 + 0.125 = 0.25; each of them alone would be 0.13.
    assert_eq!(spent(&["campaign,date,cost\nspring,2024-01-05,0.125\nsummer,2024-01-06,0.125\n"]), Some(Money(25)));
    // 0.0049 + 0.0001 = 0.005, which goes up.
    assert_eq!(spent(&["campaign,date,cost\nspring,2024-01-05,0.0049\nsummer,2024-01-06,0.0001\n"]), Some(Money(1)));
}

#[test]
fn a_fine_table_beside_the_orders_leaves_and_comes_back() {
    let spend = "campaign,date,cost\nspring,2024-01-05,0.125\nsummer,2024-01-06,3.00\n";
    let mut engine = Engine::default();
    open(&mut engine, &[CENTS], &[spend], &[]);
    for format in formats() {
        let text = exported(&engine, Some(1), format);
        let mut again = Engine::default();
        open(&mut again, &[CENTS], &[&text], &[]);
        assert_eq!(exported(&again, Some(1), format), text);
        // 0.125 + 3.00 = 3.125.
        assert_eq!(money(&results(&again), FigureKey::Spend), Some(Money(313)));
    }
    let profile = engine.profile("2024-06-01".parse().unwrap());
    let amount = profile.tables[1].columns.iter().find(|column| column.role == Some(Role::Amount)).unwrap();
    // In hundredths: 12.5 and 300, in the middle 156.25.
    assert_eq!(amount.spread.map(|s| [s.least, s.median, s.greatest]), Some([12.5, 156.25, 300.0]));
}

#[test]
fn three_decimals_behind_a_comma_leave_and_come_back() {
    // 109,191 alone could be so many thousands; the header of an export says that it is not.
    let orders = "order_id,customer_id,order_date,amount\nA1,Ann,2024-01-05,109.191\n";
    let spend = "campaign,date,cost\nspring,2024-01-05,109.191\n";
    let mut engine = Engine::default();
    open(&mut engine, &[orders], &[spend], &[]);
    for format in formats() {
        let texts = [None, Some(1)].map(|table| exported(&engine, table, format));
        for text in &texts {
            assert!(sniff(text.as_bytes(), true, &Utf8).mapping.fine, "{text}");
        }
        let mut again = Engine::default();
        open(&mut again, &[&texts[0]], &[&texts[1]], &[]);
        let results = results(&again);
        let expected = Some(Money(10_919));
        assert_eq!([FigureKey::Revenue, FigureKey::Spend].map(|key| money(&results, key)), [expected; 2]);
    }
}

#[test]
fn a_row_that_stands_in_a_file_of_cents_and_in_a_finer_one_is_one_row() {
    let coarse = "campaign,date,cost\nspring,2024-01-05,1.25\n";
    let fine = "campaign,date,cost\nspring,2024-01-05,1.25\nsummer,2024-01-06,0.001\n";
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[CENTS], &[coarse, fine], &[]);
    assert_eq!(settled.tables[1].overlap.same, 1);
    // 1.25 once and 0.001.
    assert_eq!(money(&results(&engine), FigureKey::Spend), Some(Money(125)));
}

/// Ann has 5.0035 in 2 orders, Bob 0.0015 in one, Cid 0.0049 in one.
const SUMS: &str = "customer_id,first_order,last_order,orders,amount\nAnn,2023-01-01,2024-01-01,2,5.0035\n\
    Bob,2023-06-01,2023-06-01,1,0.0015\nCid,2023-07-01,2023-07-01,1,0.0049\n";

#[test]
fn sums_of_customers_keep_every_decimal() {
    let mut engine = Engine::default();
    open(&mut engine, &[], &[SUMS], &[]);
    let results = results(&engine);
    // 5.0035 + 0.0015 + 0.0049 = 5.0099; in cents they would be 5.00 + 0.00 + 0.00.
    assert_eq!(money(&results, FigureKey::Revenue), Some(Money(501)));
    assert_eq!((results.concentration.positive, results.segments[0].revenue), (Money(501), Money(501)));
    // Ann is the top fifth of three.
    let top = results.figure(FigureKey::TopFifthShare).and_then(|figure| figure.value).unwrap();
    assert!((top - 5.0035 / 5.0099).abs() < 1e-12, "{top}");
    // The edge at 40 % of 0.0015, 0.0049 and 5.0035: position 0.8, 0.0015 + 0.8 × 0.0034 = 0.00422.
    let edges = results.rfm.thresholds.unwrap().monetary;
    assert!((edges[1] - 0.00422).abs() < 1e-12, "{edges:?}");
}

#[test]
fn sums_of_one_customer_in_cents_and_finer_ones_are_added() {
    let cents = "customer_id,first_order,last_order,orders,amount\nann,2023-02-01,2024-02-01,1,2.25\n";
    for tables in [[SUMS, cents], [cents, SUMS]] {
        let mut engine = Engine::default();
        open(&mut engine, &[], &tables, &[]);
        engine.unite(&[Alias { from: "ann".to_owned(), into: "Ann".to_owned() }]);
        let results = results(&engine);
        // Ann has 5.0035 + 2.25 = 7.2535 of 7.2599.
        assert_eq!(money(&results, FigureKey::Revenue), Some(Money(726)));
        let top = results.figure(FigureKey::TopFifthShare).and_then(|figure| figure.value).unwrap();
        assert!((top - 7.2535 / 7.2599).abs() < 1e-12, "{top}");
    }
}

#[test]
fn a_file_of_cents_is_kept_in_cents() {
    let Part::Orders(orders) = part(CENTS, Returns::Ignore) else { panic!("orders alone") };
    assert_eq!((orders.unit, &*orders.amount), (AmountUnit::Hundredths, &[1_025, 300][..]));
}
