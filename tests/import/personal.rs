//! Personal data: columns that name a person are recognised, and become pseudonyms that still join.

use crate::support::*;
use rapport::dataset::{Table, Values};
use rapport::import::*;

/// Orders of three customers, each known by a mobile number that is written in several ways.
const ORDERS: &str = "phone,order_date,amount\n13800138000,2024-01-05,10.00\n+86 138-0013-8000,2024-01-06,20.00\n\
    15912345678,2024-01-07,30.00\n13800138000,2024-02-31,1.00\n18612345678,2024-01-09,40.00\n";

fn orders(role: Role) -> Mapping {
    let mut mapping = sniffed(ORDERS.as_bytes()).mapping;
    mapping.roles = vec![Some(role), Some(Role::Date), Some(Role::Amount)];
    resniff(ORDERS.as_bytes(), true, &mapping, None, &Native).mapping
}

fn table(text: &str, change: impl FnOnce(&mut Mapping)) -> Table {
    let mut mapping = sniffed(text.as_bytes()).mapping;
    change(&mut mapping);
    let start = RangeStart { offset: 0, end: u64::MAX, at_record_start: true };
    let mut parser = RangeParser::new(&mapping, start, Native);
    parser.push(text.as_bytes());
    match parser.finish_any().block {
        Part::Others(table) => table,
        Part::Orders(_) | Part::Both { .. } => panic!("orders"),
    }
}

fn texts(table: &Table, role: Role) -> Vec<String> {
    let Some(Values::Text(texts, index)) = table.values(role) else { return Vec::new() };
    index.iter().map(|at| texts.get(*at).into_owned()).collect()
}

#[test]
fn telephone_numbers_as_customers_become_pseudonyms_and_the_same_customers_are_counted() {
    let mapping = orders(Role::Customer);
    assert_eq!(mapping.handling[0].personal, Some(Personal::Phone));
    assert!(mapping.hides_customers());
    let read = whole(ORDERS.as_bytes(), &mapping);
    assert_eq!((read.customers(), read.amount(), read.report.refused), (3, 10_000, 1));
    assert!(read.rows.iter().all(|row| is_pseudonym(&row.customer)), "{:?}", read.rows);
    assert_eq!(read.rows[0].customer, read.rows[1].customer);

    let mut kept = mapping.clone();
    kept.handling[0].treatment = Treatment::Keep;
    let plain = whole(ORDERS.as_bytes(), &kept);
    assert_eq!((plain.amount(), &*plain.rows[0].customer), (10_000, "13800138000"));
    // Looking again keeps what was chosen, and what was not refused as before.
    let again = resniff(ORDERS.as_bytes(), true, &kept, None, &Native).mapping;
    assert_eq!(again.handling, kept.handling);
}

#[test]
fn the_list_of_refused_rows_hides_pseudonymised_columns() {
    let mapping = orders(Role::Customer);
    let read = whole(ORDERS.as_bytes(), &mapping);
    let refusal = &read.report.details[0];
    assert!(refusal.raw.contains("13800138000"));
    assert_eq!(mapping.masked(refusal).raw, "•••,2024-02-31,1.00");
}

#[test]
fn in_a_table_of_customers_addresses_become_pseudonyms_and_names_are_left_out() {
    let text = "customer_id,name,email,phone,city\nC1,Ann Berg,Ann@example.com,13800138000,Bonn\n\
        C2,Ben Dorn,ann@EXAMPLE.com ,+8613800138000,Kiel\n";
    let read = table(text, |_| {});
    assert_eq!(texts(&read, Role::Customer), ["C1", "C2"]);
    assert!(read.column(Role::Name).is_none());
    assert_eq!(texts(&read, Role::City), ["Bonn", "Kiel"]);
    for role in [Role::Email, Role::Phone] {
        let values = texts(&read, role);
        assert!(is_pseudonym(&values[0]) && values[0] == values[1], "{values:?}");
    }
    let kept = table(text, |mapping| {
        mapping.handling.iter_mut().for_each(|handling| handling.treatment = Treatment::Keep);
    });
    assert_eq!(texts(&kept, Role::Name), ["Ann Berg", "Ben Dorn"]);
    let dropped = table(text, |mapping| mapping.handling[4].treatment = Treatment::Drop);
    assert!(dropped.column(Role::City).is_none());
}

#[test]
fn a_name_has_one_pseudonym_in_every_encoding() {
    let text = "客户姓名,日期,金额\n张伟,2024-01-05,10\n王芳,2024-01-06,20\n";
    let read = |bytes: &[u8]| whole(bytes, &sniffed(bytes).mapping).rows;
    let (utf8, gbk) = (read(text.as_bytes()), read(&encoding_rs::GBK.encode(text).0));
    assert_eq!(
        utf8.iter().map(|r| &r.customer).collect::<Vec<_>>(),
        gbk.iter().map(|r| &r.customer).collect::<Vec<_>>()
    );
    assert!(is_pseudonym(&utf8[0].customer));
}

#[test]
fn the_next_file_takes_the_treatment_of_the_open_one() {
    let mut open = orders(Role::Customer);
    open.handling[0].treatment = Treatment::Keep;
    let mut next = orders(Role::Customer);
    next.join(&open);
    assert_eq!(next.handling[0].treatment, Treatment::Keep);
}

/// Orders with an address of e-mail beside the id of the customer.
const BESIDE: &str = "customer_id,contact,order_date,amount\nC1,ann@example.com,2024-01-05,10.00\n\
    C2,ben@example.com,2024-01-06,20.00\nC1,ann@example.com,2024-01-07,30.00\n";

/// A column of addresses that was left out stayed as it is when a person made it the customer by hand, while the page
/// went on to say "left out": what had been decided for the column without a meaning counted for the customer too.
#[test]
fn what_becomes_of_personal_data_is_decided_anew_with_every_change_of_meaning() {
    let mut mapping = sniffed(BESIDE.as_bytes()).mapping;
    assert_eq!(mapping.handled(1).personal, Some(Personal::Email));
    assert_eq!((mapping.roles[1], mapping.treatment(1)), (None, Treatment::Drop));
    mapping.roles = vec![None, Some(Role::Customer), Some(Role::Date), Some(Role::Amount)];
    // Nobody has looked at the file again yet, and a person may press "Import" now.
    let read = whole(BESIDE.as_bytes(), &mapping);
    assert_eq!(mapping.treatment(1), Treatment::Pseudonymise);
    assert!(mapping.hides_customers() && read.rows.iter().all(|row| is_pseudonym(&row.customer)), "{:?}", read.rows);
    assert_eq!(read.customers(), 2);
    let again = resniff(BESIDE.as_bytes(), true, &mapping, Some(Role::Customer), &Native).mapping;
    assert_eq!(again.handled(1), mapping.handled(1));

    // What a person chose for the customer does not follow the column into another meaning, and back it is asked anew.
    let mut kept = again.clone();
    kept.handling[1].treatment = Treatment::Keep;
    kept = resniff(BESIDE.as_bytes(), true, &kept, None, &Native).mapping;
    assert_eq!(
        (kept.treatment(1), whole(BESIDE.as_bytes(), &kept).rows[0].customer.as_str()),
        (Treatment::Keep, "ann@example.com")
    );
    kept.roles = vec![Some(Role::Customer), Some(Role::Channel), Some(Role::Date), Some(Role::Amount)];
    assert_eq!(kept.treatment(1), Treatment::Drop);
    kept = resniff(BESIDE.as_bytes(), true, &kept, None, &Native).mapping;
    kept.roles[0] = None;
    kept.roles[1] = Some(Role::Customer);
    assert_eq!(kept.treatment(1), Treatment::Pseudonymise);
}

#[test]
fn every_meaning_gives_a_column_of_addresses_a_treatment_that_is_offered_and_is_what_happens() {
    let names = "customer_id,contact,city\nC1,ann@example.com,Bonn\nC2,ben@example.com,Kiel\n";
    for kind in Kind::ALL {
        for slot in slots(kind) {
            let mut mapping = sniffed(names.as_bytes()).mapping;
            mapping.kind = kind;
            mapping.roles = vec![None, Some(slot.role), None];
            let before = mapping.handled(1);
            assert!(treatments(kind, slot.role).contains(&before.treatment), "{kind:?} {:?}", slot.role);
            let again = resniff(names.as_bytes(), true, &mapping, Some(slot.role), &Native).mapping;
            let after = again.handled(1);
            assert!(treatments(kind, slot.role).contains(&after.treatment), "{kind:?} {:?}", slot.role);
            let joins = matches!(slot.role, Role::Customer | Role::Email);
            if joins {
                assert_eq!((before.treatment, after.treatment), (Treatment::Pseudonymise, Treatment::Pseudonymise));
            }
        }
    }
}

/// Profiles that were saved before the meaning was kept with the decision keep what the person had chosen.
#[test]
fn an_older_profile_keeps_what_was_chosen_for_its_columns() {
    let mut old = orders(Role::Customer);
    old.handling[0].treatment = Treatment::Keep;
    let mut text = serde_json::to_value(&old).unwrap();
    for handling in text["handling"].as_array_mut().unwrap() {
        handling.as_object_mut().unwrap().remove("role");
    }
    let old: Mapping = serde_json::from_value(text).unwrap();
    let used = old.for_file(&orders(Role::Customer));
    assert_eq!(used.treatment(0), Treatment::Keep);
    let again = resniff(ORDERS.as_bytes(), true, &used, None, &Native).mapping;
    assert_eq!(again.treatment(0), Treatment::Keep);
}
