//! What the mapping step says of the values is what the import makes of them.

use crate::support::*;
use rapport::dataset::Values;
use rapport::import::*;
use rapport::units::{AmountUnit, Day};

fn readings(file: &str) -> (Sniff, Vec<ColumnSniff>) {
    let sniff = sniffed(file.as_bytes());
    let sent = serde_json::to_string(&sniff.columns).unwrap();
    // They travel from the worker to the page.
    let columns: Vec<ColumnSniff> = serde_json::from_str(&sent).unwrap();
    assert_eq!(columns, sniff.columns);
    (sniff, columns)
}

fn shown(column: &ColumnSniff) -> Vec<(&str, Read)> {
    column.readings.iter().map(|one| (&*one.raw, one.read.clone())).collect()
}

fn counts(column: &ColumnSniff) -> (u32, u32, u32) {
    (column.changed, column.unreadable, column.filled)
}

#[test]
fn every_value_is_shown_with_what_it_is_kept_as() {
    let file = "customer_id,order_date,amount,category,remark\n17850.0,03/04/2024,\"１，２３４.50元\",007,x\n\
                17851.0,2024-04-13,12.5,007,y\n17852,14/04/2024,3.005,1-10,z\n,bad,many,,\n";
    let (_, readings) = readings(file);
    let text = |text: &str| Read::Text(text.to_owned());
    let day = |text: &str| Read::Day(text.parse::<Day>().unwrap());
    let ids = [("17850.0", text("17850")), ("17851.0", text("17851")), ("17852", text("17852"))];
    assert_eq!((shown(&readings[0]), counts(&readings[0])), (ids.to_vec(), (2, 0, 3)));
    let days = [
        ("03/04/2024", day("2024-04-03")),
        ("2024-04-13", day("2024-04-13")),
        ("14/04/2024", day("2024-04-14")),
        ("bad", Read::Nothing),
    ];
    assert_eq!((shown(&readings[1]), counts(&readings[1])), (days.to_vec(), (2, 1, 4)));
    let amounts = [
        ("１，２３４.50元", Read::Money(cents(123_450))),
        ("12.5", Read::Money(cents(1250))),
        ("3.005", Read::Money(AmountUnit::TenThousandths.exact(30_050))),
        ("many", Read::Nothing),
    ];
    assert_eq!((shown(&readings[2]), counts(&readings[2])), (amounts.to_vec(), (1, 1, 4)));
    // Leading zeros stay, and a code never becomes a date.
    assert_eq!(shown(&readings[3]), [("007", text("007")), ("1-10", text("1-10"))]);
    assert_eq!((counts(&readings[3]), &readings[4].readings[..]), ((0, 0, 3), &[][..]));
}

#[test]
fn a_changed_value_is_found_behind_many_that_are_not() {
    let rows: String = (0..200).map(|row| format!("C{row},2024-01-05,{row}.00\n")).collect();
    let (_, readings) = readings(&format!("customer_id,order_date,amount\n{rows}C9,2024-01-06,$7.00\n"));
    let last = shown(&readings[2]).pop();
    assert_eq!((last, counts(&readings[2])), (Some(("$7.00", Read::Money(cents(700)))), (1, 0, 201)));
}

#[test]
fn the_import_keeps_what_was_shown() {
    let file = "ticket_id,customer_id,opened_at,first_response,resolved,csat,type\n\
                8.0,'0012,2024-03-05 14:07,5.3.2024 15:00,是,4,Return\n9.0,\"=\"\"0013\"\"\",2024-03-06 09:30:15,soon,0,５,\n";
    let (sniff, _) = readings(file);
    let start = RangeStart { offset: 0, end: file.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&sniff.mapping, start, Native);
    parser.push(file.as_bytes());
    let Part::Others(table) = parser.finish_any().block else { panic!("tickets are no orders") };
    let mut compared = 0;
    for column in &table.columns {
        let place = sniff.mapping.column(column.role).unwrap();
        let shown = shown(&sniff.columns[place]);
        let cells = (0..2).filter(|row| !sniff.rows[*row][place].is_empty());
        for (row, (raw, read)) in cells.zip(&shown) {
            assert_eq!(*raw, sniff.rows[row][place]);
            compared += 1;
            match (&column.values, read) {
                (Values::Text(texts, index), Read::Text(text)) => assert_eq!(texts.get(index[row]), **text),
                (Values::Time(times), Read::Time(day, time)) => {
                    assert_eq!(times[row], i64::from(day.0) * 86_400 + i64::from(*time));
                }
                (Values::Flag(flags), Read::Flag(yes)) => assert_eq!(flags[row], u8::from(*yes)),
                (Values::Number(numbers), Read::Number(number)) => assert_eq!(numbers[row], *number),
                (values, Read::Nothing) => assert!(!values.has(row), "{raw}"),
                (values, read) => panic!("{raw} is shown as {read:?} and kept as {values:?}"),
            }
        }
    }
    assert_eq!(compared, 13);
}

#[test]
fn columns_that_are_left_out_or_hidden_say_so() {
    let file = "customer_id,name,email\nA1,Li Wei,li@example.com\nA2,Ann Ode,ann@example.com\n";
    let mut mapping = sniffed(file.as_bytes()).mapping;
    for (column, treatment) in [(1, Treatment::Drop), (2, Treatment::Pseudonymise)] {
        mapping.handling[column].treatment = treatment;
    }
    let columns = resniff(file.as_bytes(), true, &mapping, None, &Native).columns;
    assert_eq!(columns[1].readings, []);
    assert_eq!(shown(&columns[2])[0], ("li@example.com", Read::Pseudonym));
}
