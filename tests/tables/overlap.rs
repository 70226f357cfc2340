//! Rows that stand in two files of a kind.

use crate::support::{open, read};
use rapport::dataset::Kind;
use rapport::engine::{Engine, Overlap};

const JANUARY: &str = "ticket_id,customer_id,opened_at,closed_at,type\n\
    T1,A,2024-01-03 10:00,2024-01-04 10:00,Return\n\
    T2,B,2024-01-20 10:00,,Return\n\
    T3,C,2024-01-30 10:00,,Delivery\n";
// T2 is closed meanwhile, T3 is as it was, T4 is new.
const FEBRUARY: &str = "ticket_id,customer_id,opened_at,closed_at,type\n\
    T2,B,2024-01-20 10:00,2024-02-02 10:00,Return\n\
    T3,C,2024-01-30 10:00,,Delivery\n\
    T4,A,2024-02-11 10:00,,Return\n";

#[test]
fn an_export_that_grows_counts_every_ticket_once_in_its_last_state() {
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[], &[JANUARY, FEBRUARY], &[]);
    let overlap: Vec<&Overlap> = settled.tables.iter().map(|table| &table.overlap).collect();
    assert_eq!(overlap[0], &Overlap { same: 0, replaced: 1, with: vec![2] }); // T2
    assert_eq!(overlap[1], &Overlap { same: 1, replaced: 0, with: vec![1] }); // T3
    // Four tickets of three customers: two in January's file, two in February's.
    let view = engine.customers(&[]);
    assert_eq!(view.joins.iter().map(|join| join.rows).collect::<Vec<_>>(), [2, 2]);
    assert_eq!(view.customers, 3);
    // All rows are kept when a person says so; what they share is still told.
    let settled = engine.settle(&[1, 2], &[Kind::Tickets]);
    assert_eq!(settled.tables[1].overlap.same, 1);
    assert_eq!(engine.customers(&[]).joins.iter().map(|join| join.rows).collect::<Vec<_>>(), [3, 3]);
    // Closing one file brings back what it stood for.
    let settled = engine.settle(&[2], &[]);
    assert_eq!((settled.tables.len(), settled.tables[0].overlap.rows()), (1, 0));
    assert_eq!(engine.customers(&[]).joins[0].rows, 3);
}

#[test]
fn without_a_number_only_equal_rows_are_the_same_and_as_often_as_they_stand() {
    // Two equal views in the first file are two views; the second file has three of them, so one is new.
    let first = "customer_id,event_type,event_time\nA,view,2024-01-01 10:00\nA,view,2024-01-01 10:00\n";
    let second = "event_time,customer_id,event_type\n2024-01-01 10:00,A,view\n2024-01-01 10:00,A,view\n\
        2024-01-01 10:00,A,view\n2024-01-02 10:00,A,click\n";
    let settled = open(&mut Engine::default(), &[], &[first, second], &[]);
    assert_eq!(settled.tables[0].overlap.rows(), 0);
    assert_eq!(settled.tables[1].overlap.same, 2);
}

#[test]
fn a_choice_made_while_a_file_is_read_does_not_lose_that_file() {
    let mut engine = Engine::default();
    open(&mut engine, &[], &[JANUARY], &[]);
    // February's file is read to its end, but not open yet, when a person lets all rows count.
    read(&mut engine, FEBRUARY, true);
    assert!(engine.close_table(2));
    assert_eq!(engine.settle(&[1], &[Kind::Tickets]).tables.len(), 1);
    assert_eq!(engine.settle(&[1, 2], &[Kind::Tickets]).tables.len(), 2);
}

#[test]
fn a_table_is_opened_only_as_a_whole_and_a_discarded_one_never() {
    let mut engine = Engine::default();
    open(&mut engine, &[], &[JANUARY], &[]);
    assert!(!engine.append(Box::new(b"RAPTAB01 but damaged".to_vec())));
    engine.discard();
    let settled = engine.settle(&[1, 9], &[]);
    assert_eq!(settled.tables.iter().map(|table| table.id).collect::<Vec<_>>(), [1]);
    engine.clear();
    assert_eq!(engine.settle(&[1], &[]).tables, []);
}

#[test]
fn orders_that_stand_in_two_files_count_once_as_often_as_they_stand_in_one() {
    use rapport::import::*;
    struct Utf8;
    impl Decode for Utf8 {
        fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
    let block = |text: &str| {
        let mapping = sniff(text.as_bytes(), true, &Utf8).mapping;
        let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(&mapping, start, Utf8);
        parser.push(text.as_bytes());
        parser.finish().block
    };
    // A bought twice for 5.00 on one day; the second export has both and a third one, and February.
    let first = block("customer_id,order_date,amount\nA,2024-01-05,5.00\nA,2024-01-05,5.00\nB,2024-01-09,7.00\n");
    let second = block(
        "customer_id,order_date,amount\nB,2024-01-09,7.00\nA,2024-01-05,5.00\nA,2024-01-05,5.00\nA,2024-01-05,5.00\n\
         A,2024-02-01,1.00\n",
    );
    let prints = [Fingerprint::of(&first), Fingerprint::of(&second)];
    assert_eq!(prints[0].share_in(&prints[1]), Some(1.0));
    // Of three different rows of the second file, two stand in the first one.
    assert!(prints[1].share_in(&prints[0]).is_some_and(|share| (share - 2.0 / 3.0).abs() < 1e-12));
    let days = prints[0].common_days(&prints[1]).expect("January");
    assert_eq!((days.from, days.to), ("2024-01-05".parse().unwrap(), "2024-01-09".parse().unwrap()));

    let mut engine = Engine::default();
    let mut orders = |once: bool| {
        engine.begin();
        for block in [&first, &second] {
            if once {
                engine.next_file(days);
            }
            assert!(engine.append(Box::new(block.to_bytes(1))));
        }
        engine.build();
        let settled = engine.settle(&[], &[]);
        (settled.facts.map_or(0, |facts| facts.orders), settled.orders_twice)
    };
    assert_eq!(orders(true), (5, 3)); // 3 of the first file, and one of A's and February of the second
    assert_eq!(orders(false), (8, 0));
}
