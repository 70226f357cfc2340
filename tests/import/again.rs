//! Looking again with a mapping that a person has changed.

use crate::support::{Native, sniffed};
use rapport::import::*;

fn again(bytes: &[u8], chosen: &Mapping, fresh: Option<Role>) -> Sniff {
    resniff(bytes, true, chosen, fresh, &Native)
}

#[test]
fn an_unchanged_mapping_stays() {
    let bytes = b"order_id,customer_id,order_date,amount\n1,a,2024-03-05,9.50\n2,b,2024-03-06,-1.20\n";
    let first = sniffed(bytes);
    let second = again(bytes, &first.mapping, None);
    assert_eq!(second.mapping, first.mapping);
    assert_eq!((second.rows, second.doubts), (first.rows, vec![]));
}

#[test]
fn another_encoding_brings_readable_names_and_their_roles() {
    let bytes = encoding_rs::GB18030.encode("客户编号,下单日期,订单金额\n甲,2024年3月5日,9.50\n").0.into_owned();
    let right = sniffed(&bytes);
    let wrong = again(&bytes, &Mapping { encoding: Encoding::Windows1252, ..right.mapping.clone() }, None);
    assert_ne!(wrong.mapping.headers, right.mapping.headers);
    let unnamed = Mapping { roles: vec![None; 3], ..wrong.mapping };
    let back = again(&bytes, &Mapping { encoding: Encoding::Gb18030, ..unnamed }, None);
    assert_eq!(back.mapping, right.mapping);
}

#[test]
fn another_delimiter_cuts_other_columns() {
    let bytes = b"customer;date;amount\na;2024-03-05;9,50\nb;2024-03-06;1,20\n";
    let right = sniffed(bytes);
    let one = again(bytes, &Mapping { delimiter: b'\t', ..right.mapping.clone() }, None);
    assert_eq!(one.columns.len(), 1);
    assert!(one.doubts.contains(&Doubt::MissingRole(Role::Customer)));
    let back = again(bytes, &Mapping { delimiter: b';', ..one.mapping }, None);
    assert_eq!(back.mapping, right.mapping);
}

#[test]
fn a_header_that_is_none_becomes_a_row() {
    let bytes = b"customer,date,amount\na,2024-03-05,9.50\n";
    let right = sniffed(bytes);
    let chosen = Mapping { has_header: false, ..right.mapping.clone() };
    let without = again(bytes, &chosen, None);
    assert_eq!(without.rows.len(), 2);
    assert_eq!(without.mapping.roles, right.mapping.roles);
    assert!(!without.doubts.contains(&Doubt::NoHeader), "the person has just said so");
}

#[test]
fn a_chosen_order_of_dates_stays_and_is_measured() {
    let bytes = b"customer,date,amount\na,1/13/2024,9.50\nb,2/14/2024,1.20\n";
    let chosen = Mapping { dates: DateOrder::Dmy, ..sniffed(bytes).mapping };
    let wrong = again(bytes, &chosen, None);
    assert_eq!(wrong.mapping.dates, DateOrder::Dmy);
    let doubt = Doubt::UnreadableValues { role: Role::Date, column: 1, readable: 0, of: 2 };
    assert_eq!(wrong.doubts, [doubt]);
}

#[test]
fn a_role_given_to_another_column_is_read_in_the_notation_of_that_column() {
    let bytes = b"customer,ordered,shipped,amount\na,2024-03-05,13.03.2024,9.50\nb,2024-03-06,14.03.2024,1.20\n";
    let mut chosen = sniffed(bytes).mapping;
    chosen.roles = vec![Some(Role::Customer), None, Some(Role::Date), Some(Role::Amount)];
    chosen.dates = DateOrder::Ymd;
    assert_eq!(again(bytes, &chosen, Some(Role::Date)).mapping.dates, DateOrder::Dmy);
    assert_eq!(again(bytes, &chosen, None).mapping.dates, DateOrder::Ymd);
}
