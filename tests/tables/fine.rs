//! Amounts with four decimals from the file to the answer: sums are exact, and each is rounded once.

use super::clean::{exported, formats};
use super::support::{Utf8, open};
use rapport::analysis::{FigureKey, Filter, Params, Results};
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

#[test]
fn other_tables_are_kept_in_cents() {
    // Two campaigns of 0.125 each are 0.13 + 0.13.
    let spend = "campaign,date,cost\nspring,2024-01-05,0.125\nsummer,2024-01-06,0.125\n";
    let mut engine = Engine::default();
    open(&mut engine, &[CENTS], &[spend], &[]);
    assert_eq!(money(&results(&engine), FigureKey::Spend), Some(Money(26)));
}

#[test]
fn a_file_of_cents_is_kept_in_cents() {
    let Part::Orders(orders) = part(CENTS, Returns::Ignore) else { panic!("orders alone") };
    assert_eq!((orders.unit, &*orders.amount), (AmountUnit::Hundredths, &[1_025, 300][..]));
}
