//! A table that is exported and read back is the same table, without a question, whatever stands in its cells.

use crate::support::open;
use proptest::collection::vec;
use proptest::prelude::*;
use rapport::dataset::*;
use rapport::engine::{CleanFormat, Engine};
use rapport::import::*;
use rapport::units::{AmountUnit, Currency, Day};
use std::collections::BTreeMap;

struct Utf8;

impl Decode for Utf8 {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

pub fn formats() -> [CleanFormat; 2] {
    let currency = Currency::parse("EUR");
    [(b',', true), (b';', false)].map(|(delimiter, byte_order_mark)| CleanFormat {
        delimiter,
        byte_order_mark,
        currency,
    })
}

/// The whole file of a table, or of the orders.
pub fn exported(engine: &Engine, table: Option<u32>, format: CleanFormat) -> String {
    let (mut text, mut next) = (String::new(), Some(0));
    while let Some(from) = next {
        let piece = engine.clean(table, format, from).unwrap();
        text.push_str(&piece.text);
        next = piece.next;
    }
    text
}

/// Reads an export back; it must be recognised with certainty and every row taken in.
pub fn read(text: &str) -> (Mapping, Part) {
    read_with(text, 0)
}

/// The same of a table of which so many rows are nobody's.
fn read_with(text: &str, unknown: u64) -> (Mapping, Part) {
    let seen = sniff(text.as_bytes(), true, &Utf8);
    assert!(seen.certain(), "{:?}\n{text}", seen.doubts);
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&seen.mapping, start, Utf8);
    parser.push(text.as_bytes());
    let output = parser.finish_any();
    let kept = output.report.rows_kept + output.report.unknown.rows;
    assert_eq!((output.report.rows_in, output.report.unknown.rows), (kept, unknown), "{:?}\n{text}", output.report);
    assert_eq!(output.report.repairs, Repairs::default(), "{text}");
    (seen.mapping, output.block)
}

/// Text as an import leaves it: trimmed, and not one of the words for nothing.
fn text() -> impl Strategy<Value = String> {
    let blank = |c: char| c.is_ascii_whitespace() || "\0\u{a0}\u{3000}\u{feff}".contains(c);
    let text = "[-=+@'\u{200b}＝－＠−]{0,3}[-a-z0-9;,\"\t\r\né客. '\\\\]{0,8}"
        .prop_map(move |text| text.trim_matches(blank).to_owned());
    // What shops put around the digits of an id is taken off when it is first read.
    let dressed = |text: &str| {
        let digits = text.strip_prefix('\'').filter(|rest| !rest.is_empty());
        digits.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
            || text.starts_with("=\"") && text.ends_with('"')
    };
    text.prop_filter("empty or dressed", move |text| {
        !["", "\\n", "null", "nan", "n/a", "#n/a"].contains(&text.to_lowercase().as_str()) && !dressed(text)
    })
}

/// One line: customer, order, day, amount, category, quantity.
type Line = (String, u8, i32, i64, Option<String>, f32);

fn line() -> impl Strategy<Value = Line> {
    let few = prop_oneof![text(), Just("=1".to_owned()), Just("-5".to_owned()), Just("17850.0".to_owned())];
    (
        few,
        0..3u8,
        19_000..19_003i32,
        -500_000..500_000i64,
        proptest::option::of(text()),
        (-40..40i16).prop_map(|q| f32::from(q) / 8.0),
    )
}

/// Customer and day of an order, and its lines in any order; orders without their numbers.
type Order = (String, i32, Vec<Kept>);

/// Amount, category and quantity of a line.
type Kept = (i64, Option<String>, String);

fn sorted(lines: impl IntoIterator<Item = ((String, u64), i32, i64, Option<String>, f32)>) -> Vec<Order> {
    let mut orders: BTreeMap<(String, u64), (i32, Vec<Kept>)> = BTreeMap::new();
    for (key, day, amount, category, quantity) in lines {
        let (first, lines) = orders.entry(key).or_insert((day, Vec::new()));
        *first = day.min(*first);
        lines.push((amount, category, quantity.to_string()));
    }
    let order = |((customer, _), (day, mut lines)): ((String, u64), (i32, Vec<_>))| {
        lines.sort();
        (customer, day, lines)
    };
    let mut orders: Vec<Order> = orders.into_iter().map(order).collect();
    orders.sort();
    orders
}

fn lines_of(block: &Block) -> Vec<Order> {
    sorted((0..block.rows()).map(|at| {
        let customer = String::from_utf8(block.customer[at].text(&block.customers).into_owned()).unwrap();
        let category = block.category.get(at).filter(|place| **place != NO_ENTRY);
        let category = category.map(|place| block.categories.get(*place).into_owned());
        let key = (customer, block.order[at]);
        (key, block.day[at], block.amount[at], category, block.quantity[at])
    }))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// An engine with these lines, read from a file that guards nothing.
fn engine(lines: &[Line]) -> Engine {
    let mut file = String::new();
    for (customer, order, day, amount, category, quantity) in lines {
        let category = category.as_deref().map(quoted).unwrap_or_default();
        let (sign, minor) = (if *amount < 0 { "-" } else { "" }, amount.abs());
        let amount = format!("{sign}{}.{:02}", minor / 100, minor % 100);
        file += &format!("{},{order},{},{amount},{category},{quantity}\n", quoted(customer), Day(*day));
    }
    let roles = [Role::Customer, Role::Order, Role::Date, Role::Amount, Role::Category, Role::Quantity];
    let mapping = Mapping {
        roles: roles.map(Some).to_vec(),
        delimiter: b',',
        quote: Some(b'"'),
        returns: Returns::Net,
        keep_zero: true,
        guests: Guests::Persons,
        ..Mapping::default()
    };
    let start = RangeStart { offset: 0, end: file.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(file.as_bytes());
    let output = parser.finish_any();
    let report = &output.report;
    assert_eq!(report.rows_kept + report.unknown.rows, lines.len() as u64, "{:?}", report.details);
    let mut engine = Engine::default();
    engine.begin();
    assert!(engine.append(Box::new(output.block.to_bytes(0))));
    engine.build();
    engine
}

/// The cells of a table as text, with the names of columns that may repeat.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let cell = |values: &Values, row: usize| match values {
        Values::Text(texts, places) => match places[row] {
            NO_ENTRY => "nothing".to_owned(),
            place => format!("text {}", texts.get(place)),
        },
        Values::Day(days) => days[row].to_string(),
        Values::Time(times) => times[row].to_string(),
        Values::Money(unit, amounts) => format!("{unit:?} {}", amounts[row]),
        Values::Number(numbers) => numbers[row].to_string(),
        Values::Flag(flags) => flags[row].to_string(),
    };
    let name = |column: &Column| {
        let name = if column.role.repeats() { &*column.name } else { "" };
        format!("{:?} {name}", column.role)
    };
    let rows = (0..table.rows()).map(|row| table.columns.iter().map(|c| cell(&c.values, row)).collect());
    std::iter::once(table.columns.iter().map(name).collect()).chain(rows).collect()
}

/// Every column that a kind can have, filled from a few values of each form.
fn table(kind: Kind, texts: &[String], numbers: &[f64], rows: usize) -> Table {
    let columns = slots(kind).iter().enumerate().map(|(at, slot)| {
        // A value that is not needed lacks in every third row.
        let given = |row: usize| slot.needed || ANSWERS.contains(&slot.role) || !(row + at).is_multiple_of(3);
        let text = |row: usize| &texts[(row + at) % texts.len()];
        let number = |row: usize| numbers[(row + at) % numbers.len()];
        let all = 0..rows;
        let values = match slot.value {
            Value::Text => {
                let (mut distinct, mut places) = (Texts::default(), BTreeMap::new());
                let mut place =
                    |row: usize| *places.entry(text(row)).or_insert_with(|| distinct.push(text(row).as_bytes()));
                let places = all.map(|row| if given(row) { place(row) } else { NO_ENTRY }).collect();
                Values::Text(distinct, places)
            }
            Value::Day => Values::Day(all.map(|row| if given(row) { 19_000 + row as i32 } else { NO_DAY }).collect()),
            Value::Time => {
                let time = |row: usize| 1_700_000_000 + (row * 7919) as i64;
                Values::Time(all.map(|row| if given(row) { time(row) } else { NO_VALUE }).collect())
            }
            Value::Money => {
                // Numbers of three decimals; where two are enough, a file is read in hundredths.
                let amount = |row: usize| (number(row) * 1000.0).round() as i64 * 10;
                let fine = all.clone().any(|row| given(row) && amount(row) % 100 != 0);
                let unit = if fine { AmountUnit::TenThousandths } else { AmountUnit::Hundredths };
                let amount = |row: usize| amount(row) / (100 / unit.per_hundredth());
                Values::Money(unit, all.map(|row| if given(row) { amount(row) } else { NO_VALUE }).collect())
            }
            Value::Number => Values::Number(all.map(|row| if given(row) { number(row) } else { f64::NAN }).collect()),
            Value::Score => Values::Number(all.map(|row| (row % 11) as f64).collect()),
            Value::Flag => Values::Flag(all.map(|row| (row % 3) as u8).collect()),
        };
        let name =
            if slot.role.repeats() { text(at).replace(['\r', '\n'], " ").trim().to_owned() } else { String::new() };
        Column { role: slot.role, name, scale: None, values }
    });
    Table { kind, columns: columns.collect() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Sales with their orders, refunds with their customers; and what is exported again is the same file.
    #[test]
    fn orders_come_back_as_they_were(lines in vec(line(), 1..12), guests in vec((0..3u8, -900..900i64), 0..4)) {
        let mut file: Vec<Line> = lines.clone();
        file.extend(guests.iter().map(|(order, amount)| (String::new(), *order, 19_001, *amount, None, 1.0)));
        let engine = engine(&file);
        let parts = |refunds: bool| sorted(lines.iter().filter(|line| (line.3 < 0) == refunds).cloned().map(
            |(customer, order, day, amount, category, quantity)| {
                // A refund may belong to another order than its number says.
                let order = if refunds { amount as u64 } else { order.into() };
                ((customer, order), if refunds { 0 } else { day }, amount, category, quantity)
            },
        ));
        for format in formats() {
            if engine.clean(None, format, 0).is_none() {
                continue; // nobody was sold anything
            }
            let text = exported(&engine, None, format);
            let unknown = guests.len() as u64;
            let (mapping, part) = read_with(&text, unknown);
            let (orders, refunds) = match &part {
                Part::Orders(orders) => (&**orders, Block::default()),
                Part::Both { orders, beside } => (&**orders, beside.refunds.clone()),
                Part::Others(_) => panic!("orders"),
            };
            // The day of a line is that of its order.
            prop_assert_eq!(lines_of(orders), parts(false));
            let back = Block { day: vec![0; refunds.rows()], order: refunds.amount.iter().map(|a| *a as u64).collect(), ..refunds };
            prop_assert_eq!(lines_of(&back).len(), parts(true).len());
            prop_assert_eq!(mapping.currency, format.currency);
            let mut again = Engine::default();
            again.begin();
            prop_assert!(again.append(Box::new(part.to_bytes(0))));
            again.build();
            let rows = [exported(&again, None, format), text].map(|text| {
                text
            });
            prop_assert_eq!(&rows[0], &rows[1]);
        }
    }

    #[test]
    fn other_tables_come_back_as_they_were(
        texts in vec(text(), 1..6),
        numbers in vec((-9_000_000..9_000_000i64).prop_map(|n| n as f64 / 1000.0), 1..5),
        rows in 1..9usize,
    ) {
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Orders) {
            let table = table(kind, &texts, &numbers, rows);
            let mut engine = Engine::default();
            engine.append(Box::new(Part::Others(table.clone()).to_bytes(0)));
            engine.close_table(1);
            engine.settle(&[1], &[kind]);
            for format in formats() {
                let (_, Part::Others(back)) = read(&exported(&engine, Some(1), format)) else { panic!("{kind:?}") };
                prop_assert_eq!(back.kind, kind);
                prop_assert_eq!(cells(&back), cells(&table));
            }
        }
    }
}

#[test]
fn formulas_are_guarded_and_negative_numbers_are_not() {
    let mut engine = Engine::default();
    let file =
        "customer_id,order_date,order_id,amount,category\n=1+1,2024-01-05,A,10.00,-7\n=1+1,2024-01-05,A,-2.50,@x\n";
    let mut mapping = sniff(file.as_bytes(), true, &Utf8).mapping;
    mapping.returns = Returns::Net;
    let start = RangeStart { offset: 0, end: file.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Utf8);
    parser.push(file.as_bytes());
    engine.begin();
    engine.append(Box::new(parser.finish_any().block.to_bytes(0)));
    engine.build();
    assert_eq!(
        exported(&engine, None, formats()[0]),
        "\u{feff}rapport_orders,customer,date,order,amount EUR,category\r\n\
         1,'=1+1,2024-01-05,1,10.00,-7\r\n2,'=1+1,2024-01-05,1,-2.50,'@x\r\n"
    );
}

#[test]
fn rows_that_stand_in_two_files_are_exported_once() {
    let ticket = "ticket_id,customer_id,opened_at,type\nT1,2,2024-01-08 09:00,Return\n";
    let mut engine = Engine::default();
    open(&mut engine, &[], &[ticket, ticket], &[]);
    let rows = [1, 2].map(|id| exported(&engine, Some(id), formats()[0]).lines().count() - 1);
    assert_eq!(rows.iter().sum::<usize>(), 1);
}
