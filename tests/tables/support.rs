//! An engine that is given files as the workers give them.

use rapport::dataset::Kind;
use rapport::engine::{Engine, Settled, TableId};
use rapport::import::*;

pub struct Utf8;

impl Decode for Utf8 {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// Reads a file as it shows itself and appends it; with `readable`, persons are not hidden.
pub fn read(engine: &mut Engine, text: &str, readable: bool) -> Kind {
    let mut mapping = sniff(text.as_bytes(), true, &Utf8).mapping;
    if readable {
        mapping.handling.clear();
    }
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(text.as_bytes());
    let output = parser.finish_any();
    assert!(output.report.is_complete() && output.report.refused == 0, "{:?}", output.report.details);
    assert!(engine.append(Box::new(output.block.to_bytes(0))));
    mapping.kind
}

/// Reads a file of orders under a mapping as the page does: an engine with its rows, and the report with what only the whole
/// shows.
pub fn opened(text: &str, mapping: &Mapping) -> (Engine, RangeReport) {
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(mapping, start, Utf8);
    parser.push(text.as_bytes());
    let mut output = parser.finish_any();
    output.report.crowd = output.block.crowd();
    assert!(output.report.is_complete(), "{:?}", output.report);
    let mut engine = Engine::default();
    engine.begin();
    assert!(engine.append(Box::new(output.block.to_bytes(2))));
    engine.build();
    engine.settle(&[], &[]);
    (engine, output.report)
}

/// Opens orders and other tables, which get the numbers 1, 2, 3 …; kinds in `keep_all` keep rows that stand twice.
pub fn open(engine: &mut Engine, orders: &[&str], tables: &[&str], keep_all: &[Kind]) -> Settled {
    engine.begin();
    for text in orders {
        assert_eq!(read(engine, text, true), Kind::Orders);
    }
    engine.build();
    for (id, text) in (1..).zip(tables) {
        assert_ne!(read(engine, text, true), Kind::Orders, "{text}");
        assert!(engine.close_table(id));
    }
    let listed: Vec<TableId> = (1..=tables.len() as TableId).collect();
    engine.settle(&listed, keep_all)
}

/// Opens one table of customers whose personal data are treated as the importer proposes.
pub fn open_hidden(engine: &mut Engine, text: &str) {
    assert_eq!(read(engine, text, false), Kind::Customers);
    assert!(engine.close_table(1));
    engine.settle(&[1], &[]);
}
