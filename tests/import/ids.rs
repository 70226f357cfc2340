//! Who is the same customer: addresses that differ in case, ids that a spreadsheet has cut, text that was encoded twice.

use crate::support::*;
use proptest::prelude::*;
use rapport::dataset::Values;
use rapport::import::*;

/// Keeps the customers as they are, whatever they hold.
fn kept(mut mapping: Mapping) -> Mapping {
    mapping.handling.clear();
    mapping
}

fn imported(text: &str) -> (Sniff, Imported) {
    let sniff = sniffed(text.as_bytes());
    let imported = whole(text.as_bytes(), &kept(sniff.mapping.clone()));
    (sniff, imported)
}

fn names(imported: &Imported) -> Vec<&str> {
    imported.rows.iter().map(|row| &*row.customer).collect()
}

/// The customers of a table that holds no orders.
fn others(text: &str, mapping: &Mapping) -> (Vec<String>, RangeReport) {
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(mapping, start, Native);
    parser.push(text.as_bytes());
    let output = parser.finish_any();
    let Part::Others(table) = output.block else { panic!("no other table") };
    let column = table.columns.iter().find(|column| column.role == Role::Customer).expect("customers");
    let Values::Text(texts, index) = &column.values else { panic!("no texts") };
    (index.iter().map(|at| texts.get(*at).into_owned()).collect(), output.report)
}

const MAILS: &str = "order_id,email,order_date,amount\n\
    1,Ann.B@Example.com,2024-01-05,10.00\n\
    2,ann.b@example.com,2024-01-06,20.00\n\
    3,ann.b@example.com\u{200b},2024-02-09,50.00\n\
    4,\u{200e}ann.b＠example．com,2024-02-10,60.00\n\
    5,BEN@EXAMPLE.COM,2024-02-11,70.00\n\
    6,be\u{ad}n@example.com\u{a0},2024-02-12,80.00\n\
    7,Till-A,2024-02-13,90.00\n\
    8,till-a,2024-02-13,95.00\n";

#[test]
fn addresses_are_one_customer_whatever_their_case_and_other_ids_keep_theirs() {
    let (sniff, imported) = imported(MAILS);
    assert!(sniff.mapping.email_customers);
    let (ann, ben) = ("ann.b@example.com", "ben@example.com");
    assert_eq!(names(&imported), [ann, ann, ann, ann, ben, ben, "Till-A", "till-a"]);
    let changed: Vec<(u64, &str, RepairKind)> =
        imported.report.repaired.iter().map(|one| (one.line, &*one.read, one.kind)).collect();
    let alike = |line, read| (line, read, RepairKind::MailAlike);
    assert_eq!(changed, [alike(2, ann), alike(4, ann), alike(5, ann), alike(6, ben), alike(7, ben)]);
    assert_eq!((imported.report.repairs.mails, imported.report.refused), (5, 0));
}

#[test]
fn addresses_are_one_customer_as_pseudonyms_too() {
    let mut mapping = sniffed(MAILS.as_bytes()).mapping;
    let column = mapping.column(Role::Customer).expect("customers");
    mapping.handling[column].treatment = Treatment::Pseudonymise;
    let imported = whole(MAILS.as_bytes(), &mapping);
    let ids = names(&imported);
    assert!(ids.iter().all(|id| is_pseudonym(id)), "{ids:?}");
    assert!(ids[..4].iter().all(|id| *id == ids[0]) && ids[4] == ids[5] && ids[6] != ids[7]);
    assert_eq!((imported.customers(), imported.report.repairs.mails), (4, 5));
}

#[test]
fn addresses_of_other_tables_meet_those_of_the_orders() {
    let text = "ticket_id,customer_id,opened_at\nT1, Ann@Example.com,2024-01-08\nT2,ann@example.com\u{ad},2024-01-09\n";
    let mapping = kept(sniffed(text.as_bytes()).mapping);
    assert_eq!((mapping.kind, mapping.email_customers), (Kind::Tickets, true));
    let (customers, report) = others(text, &mapping);
    assert_eq!(customers, ["ann@example.com", "ann@example.com"]);
    assert_eq!(report.repairs.mails, 2);
}

#[test]
fn a_few_addresses_among_other_ids_change_nothing() {
    let (sniff, imported) =
        imported("customer,date,amount\nAb1,2024-01-02,1\nab1,2024-01-03,2\nAnn@B.de,2024-01-04,3\nC,2024-01-05,4\n");
    assert!(!sniff.mapping.email_customers);
    assert_eq!(names(&imported), ["Ab1", "ab1", "Ann@B.de", "C"]);
}

#[test]
fn a_file_looked_at_again_and_the_next_one_compare_addresses_too() {
    let sniff = sniffed(MAILS.as_bytes());
    let again = resniff(MAILS.as_bytes(), true, &sniff.mapping, None, &Native);
    assert!(again.mapping.email_customers);
    let old = Mapping { email_customers: false, ..sniff.mapping.clone() };
    assert!(old.for_file(&sniff.mapping).email_customers && sniff.mapping.for_file(&old).email_customers);
}

#[test]
fn leading_zeros_stay() {
    let (_, imported) = imported("Kundennr;Datum;Betrag\n0000010001;05.01.2024;1,50\n10001;15.01.2024;2,50\n");
    assert_eq!(names(&imported), ["0000010001", "10001"]);
}

/// What a choice gives: known customers, rows of unknown ones, and the sum of both in hundredths.
fn weighed(text: &str, choice: &Choice) -> (Answer, usize, usize, i64) {
    let read = whole(text.as_bytes(), &kept(choice.mapping.clone()));
    let sum = read.rows.iter().chain(&read.unknown).map(|row| row.amount).sum();
    (choice.answer, read.customers(), read.unknown.len(), sum)
}

#[test]
fn rows_that_a_cut_id_would_fuse_are_asked_about() {
    let exponents = "customer,date,amount\n1.23457E+11,2024-01-02,1\n1.23457E+11,2024-01-03,2\n4711,2024-01-04,4\n";
    let zeros = "customer,date,amount\n123457000000,2024-01-02,1\n123458000000,2024-01-03,2\n123459000000,2024-01-04,4\n\
        123459000000,2024-01-05,8\n123459000017,2024-01-05,16\n";
    let long = "customer,date,amount\n4012888888881880,2024-01-02,1\n5105105105105100,2024-01-03,2\n\
        4111111111111110,2024-01-04,4\n4111111111111110,2024-01-05,8\n17,2024-01-06,16\n";
    for (text, rows, ids, is_long, as_written, known, sum) in
        [(exponents, 2, 1, false, 2, 1, 700), (zeros, 4, 3, false, 4, 1, 3100), (long, 4, 3, true, 4, 1, 3100)]
    {
        let sniff = sniffed(text.as_bytes());
        let doubt = Doubt::DamagedIds { role: Role::Customer, column: 0, count: rows, ids, long: is_long };
        assert_eq!(sniff.doubts, std::slice::from_ref(&doubt));
        let [stand, unknown] = &*doubt.choices(&sniff.mapping) else { panic!("two answers") };
        assert_eq!(stand.mapping, sniff.mapping, "proposed as written");
        assert_eq!(weighed(text, stand), (Answer::CutStand, as_written, 0, sum));
        assert_eq!(weighed(text, unknown), (Answer::CutUnknown, known, rows as usize, sum));
    }
    // Order numbers are told, too; their rows would be gone with them.
    let orders = "customer,order_id,date,amount\na,1.23457E+11,2024-01-02,1\nb,17,2024-01-03,2\n";
    let doubts = sniffed(orders.as_bytes()).doubts;
    assert!(
        matches!(&*doubts, [doubt @ Doubt::DamagedIds { role: Role::Order, ids: 1, .. }] if doubt.choices(&Mapping::default()).is_empty())
    );
}

#[test]
fn honest_numbers_are_no_cut_ids() {
    for ids in
        ["13800138000 13912340000 15000000001", "1000 2000 3000", "4012888888881881 4012888888881880 5105105105105100"]
    {
        let rows: String = ids.split(' ').map(|id| format!("{id},2024-01-02,1.50\n")).collect();
        let sniff = sniffed(format!("customer,date,amount\n{rows}").as_bytes());
        assert!(!sniff.doubts.iter().any(|doubt| matches!(doubt, Doubt::DamagedIds { .. })), "{ids}");
    }
}

const TWICE: &str = "customer_name,order_date,order_id,amount,category\n\
    Müller,2024-01-05,A0,10.00,Café\nJørgensen,2024-01-06,A1,20.00,Tee\nPlain,2024-01-09,A4,5.00,Tee\n\
    MÃ¼ller,2024-02-05,B0,11.00,CafÃ©\nJÃ¸rgensen,2024-02-06,B1,21.00,Tee\nZoÃ« Ã‰tÃ©,2024-02-07,B2,31.00,Tee\n";

#[test]
fn text_that_was_encoded_twice_is_asked_about_and_read_right() {
    let sniff = sniffed(TWICE.as_bytes());
    let doubt = sniff.doubts.iter().find(|doubt| matches!(doubt, Doubt::DoubleEncoded { .. })).expect("a doubt");
    assert_eq!(doubt, &Doubt::DoubleEncoded { count: 4, written: "MÃ¼ller".into(), read: "Müller".into() });
    let [right, written] = &*doubt.choices(&sniff.mapping) else { panic!("two answers") };
    assert_eq!(right.mapping, sniff.mapping, "proposed to be read right");
    assert_eq!(weighed(TWICE, right), (Answer::ReadRight, 4, 0, 9800));
    assert_eq!(weighed(TWICE, written), (Answer::ReadAsWritten, 6, 0, 9800));

    let read = whole(TWICE.as_bytes(), &kept(right.mapping.clone()));
    assert_eq!(names(&read), ["Müller", "Jørgensen", "Plain", "Müller", "Jørgensen", "Zoë Été"]);
    assert_eq!(read.rows[3].texts[0].as_deref(), Some("Café"));
    assert_eq!((read.report.repairs.read_right, read.report.twice.texts), (3, 0));
    // As pseudonyms both writings are one person, too.
    let mut hidden = right.mapping.clone();
    hidden.handling[0].treatment = Treatment::Pseudonymise;
    assert_eq!(whole(TWICE.as_bytes(), &hidden).customers(), 4);
}

#[test]
fn text_that_was_encoded_twice_far_down_is_asked_about_when_all_is_read() {
    let mut text = String::from("customer,date,amount\n");
    (0..20_000).for_each(|row| text += &format!("Müller {row},2024-01-05,1.00\n"));
    text += "MÃ¼ller 7,2024-01-06,1.00\n";
    let sniff = sniffed(text.as_bytes());
    assert_eq!(sniff.mapping.repair_text, None);
    let mapping = kept(sniff.mapping);
    let report = whole(text.as_bytes(), &mapping).report;
    let doubt = Doubt::DoubleEncoded { count: 1, written: "MÃ¼ller 7".into(), read: "Müller 7".into() };
    assert_eq!(second_look(&mapping, &report), std::slice::from_ref(&doubt));
    let [right, written] = &*doubt.choices(&mapping) else { panic!("two answers") };
    assert_eq!((right.answer, &written.mapping), (Answer::ReadRight, &mapping));
    assert_eq!(whole(text.as_bytes(), &right.mapping).customers(), 20_000);
    // Whoever has said that they stay as they are is not asked again.
    let stays = Mapping { repair_text: Some(false), ..mapping };
    assert_eq!(second_look(&stays, &report), []);
}

#[test]
fn chinese_that_was_taken_for_latin_is_read_right() {
    // 张三 and 李四 in GB18030, each byte taken for a letter.
    let text = "客户,日期,金额\n张三,2024-01-05,1.00\nÕÅÈý,2024-01-06,2.00\nÀîËÄ,2024-01-07,3.00\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.mapping.repair_text, Some(true));
    assert_eq!(names(&imported), ["张三", "张三", "李四"]);
}

#[test]
fn files_of_the_field_know_who_is_the_same() {
    for (name, customers, orders, total) in
        [("15-double-encoded.csv", 4, 9, 17_400), ("51-email-case-and-invisible.csv", 3, 10, 55_000)]
    {
        let Some(bytes) = shared("files_of_the_field_know_who_is_the_same", &format!("field/{name}")) else { return };
        let mapping = sniffed(&bytes).mapping;
        for mapping in [kept(mapping.clone()), mapping] {
            let read = whole(&bytes, &mapping);
            assert_eq!((read.customers(), read.orders(), read.amount()), (customers, orders, total), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn cutting_a_file_changes_nothing_about_who_is_who(
        ids in proptest::collection::vec("(Ann@X\\.de|ann@x\\.de\u{ad}?|ANN@x\\.de|MÃ¼ller@x\\.de|müller@x\\.de|Ab|1\\.2E\\+15)", 1..30),
        size in 20u64..90,
    ) {
        let rows: String = ids.iter().map(|id| format!("{id},2024-01-05,1.00\n")).collect();
        let text = format!("customer,date,amount\n{rows}");
        let mapping = Mapping {
            email_customers: true,
            repair_text: Some(true),
            cut_ids: CutIds::Unknown,
            ..kept(sniffed(text.as_bytes()).mapping)
        };
        let one = whole(text.as_bytes(), &mapping);
        let chain: Chain<Part> = Chain::new(text.len() as u64, size, true);
        let cut = import(text.as_bytes(), &mapping, chain, 7, 1 << 20, true);
        prop_assert_eq!(names(&one), names(&cut));
        prop_assert_eq!((one.report.repairs, one.report.unknown), (cut.report.repairs, cut.report.unknown));
        prop_assert!(one.rows.iter().all(|row| ["ann@x.de", "müller@x.de", "Ab"].contains(&&*row.customer)));
    }
}
