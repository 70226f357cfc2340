//! Files of orders in which no column names the customer.

use crate::support::*;
use rapport::import::*;

/// A settlement: notes above the table, sales, a refund, a fee and a transfer.
const SETTLEMENT: &str = "\"All amounts in USD, unless specified\"\n\"Definitions: see the help\"\n\
    date/time,settlement id,type,order id,sku,description,quantity,marketplace,product sales,fees,total\n\
    \"Feb 3, 2024 11:03:05 AM PST\",81,Order,A-1,S1,\"Bowl, red\",2,shop.example,60.00,-9.00,51.00\n\
    \"Feb 4, 2024 9:15:00 PM PST\",81,Order,A-2,S2,Pan,1,shop.example,\"1,040.00\",-90.00,950.00\n\
    \"Feb 7, 2024 8:00:00 AM PST\",81,Refund,A-1,S1,\"Bowl, red\",1,shop.example,-30.00,4.00,-26.00\n\
    \"Feb 8, 2024 8:00:00 AM PST\",81,Service Fee,,,Subscription,,shop.example,0,-40.00,-40.00\n\
    \"Feb 9, 2024 8:00:00 AM PST\",81,Transfer,,,To account ending with: 000,,shop.example,0,-935.00,-935.00\n";

fn asked(sniff: &Sniff) -> Option<&[usize]> {
    sniff.doubts.iter().find_map(|doubt| match doubt {
        Doubt::NoCustomers { columns } => Some(&**columns),
        _ => None,
    })
}

fn read(text: &str, mapping: &Mapping) -> Imported {
    whole(text.as_bytes(), mapping)
}

/// The story: a settlement could not be imported, because a customer was needed and the file has none; who chose the number of the
/// order or the description for one got customers that nobody is.
#[test]
fn a_settlement_without_customers_is_read_as_orders_of_unknown_customers() {
    let sniff = sniffed(SETTLEMENT.as_bytes());
    assert_eq!((sniff.mapping.kind, sniff.mapping.skip_lines), (Kind::Orders, 2));
    assert_eq!(sniff.mapping.column(Role::Customer), None, "{:?}", sniff.mapping.roles);
    assert!(sniff.mapping.missing().is_empty());
    assert_eq!(asked(&sniff), Some(&[][..]));
    assert!(sniff.doubts.iter().any(|doubt| matches!(doubt, Doubt::Types { column: 2 })), "{:?}", sniff.doubts);
    let read = read(SETTLEMENT, &sniff.mapping);
    // 60 + 1040 sold, 30 came back; the fee and the transfer are neither.
    let report = &read.report;
    assert_eq!((report.unknown.rows, report.unknown.sold, report.unknown.back), (3, cents(110_000), cents(3_000)));
    assert_eq!((report.rows_kept, report.refused, report.skipped.no_sale), (0, 0, 2), "{:?}", report.details);
    // The answers to a question said "0 rows · 0" of such a file: what is of unknown customers counts in them, too. Returns
    // that are left out do not.
    let day = |text: &str| text.parse::<rapport::units::Day>().unwrap();
    for (returns, sum, last) in [(Returns::Net, 107_000, "2024-02-07"), (Returns::Separate, 110_000, "2024-02-04")] {
        let read = self::read(SETTLEMENT, &Mapping { returns, ..sniff.mapping.clone() });
        let (kept, tally) = read.report.taken();
        assert_eq!((kept, tally.sum().money().0), (3, sum), "{returns:?}");
        assert_eq!(tally.days, Some((day("2024-02-03"), day(last))), "{returns:?}");
    }
    assert!(report.is_complete());
    assert_eq!(read.unknown.len(), 2);
}

#[test]
fn a_file_of_the_field_without_customers_has_its_sums() {
    let name = "a_file_of_the_field_without_customers_has_its_sums";
    let Some(bytes) = shared(name, "field/04-amazon-date-range-preamble.csv") else { return };
    let sniff = sniffed(&bytes);
    assert_eq!((asked(&sniff), sniff.mapping.skip_lines), (Some(&[][..]), 7));
    let report = whole(&bytes, &sniff.mapping).report;
    assert_eq!((report.unknown.sold, report.unknown.back, report.refused), (cents(130_000), cents(2_500), 0));
}

#[test]
fn a_till_is_one_of_orders_also_without_numbers_where_a_person_says_so() {
    let till = "Date,Product,Qty,Unit Price\n2024-01-05,Tea,2,3.50\n2024-01-06,Cake,1,4.00\n";
    let sniff = sniffed(till.as_bytes());
    assert_eq!((sniff.mapping.kind, asked(&sniff)), (Kind::Orders, Some(&[][..])));
    assert_eq!(read(till, &sniff.mapping).report.unknown.sold, cents(1_100));
    // Money on a day may be spent as well: that is asked, and orders is an answer that can be read.
    let money = "date,category,amount\n2024-01-05,Ads,10.00\n2024-01-06,Gifts,4.00\n";
    let sniff = sniffed(money.as_bytes());
    assert_eq!(sniff.mapping.kind, Kind::Spend);
    let choices = sniff.doubts[0].choices(&sniff.mapping);
    let orders = &choices.iter().find(|choice| choice.answer == Answer::Kind(Kind::Orders)).expect("an answer").mapping;
    let sniff = resniff(money.as_bytes(), true, orders, None, &Native);
    assert_eq!((sniff.mapping.missing(), asked(&sniff)), (vec![], Some(&[][..])));
}

/// A column that nobody knows and whose values come again is offered, never taken.
#[test]
fn a_column_with_an_unknown_name_is_an_answer() {
    let file = "receipt no,date,loyalty ref,description,amount\n1,2024-01-05,L1,Tea,3.50\n2,2024-01-06,L2,Tea,4.00\n3,2024-01-09,L1,Cake,2.00\n";
    let sniff = sniffed(file.as_bytes());
    assert_eq!((asked(&sniff), sniff.mapping.column(Role::Customer)), (Some(&[2][..]), None), "{:?}", sniff.doubts);
    let doubt = Doubt::NoCustomers { columns: vec![2] };
    let choices = doubt.choices(&sniff.mapping);
    let answers: Vec<Answer> = choices.iter().map(|choice| choice.answer).collect();
    assert_eq!(answers, [Answer::NoCustomers, Answer::Column(2)]);
    assert_eq!(choices[0].mapping, sniff.mapping);
    // Under the other answer the question stays, and both answers too.
    let chosen = resniff(file.as_bytes(), true, &choices[1].mapping, choices[1].fresh, &Native);
    assert_eq!((asked(&chosen), chosen.mapping.column(Role::Customer)), (Some(&[2][..]), Some(2)));
    assert_eq!(read(file, &chosen.mapping).report.rows_kept, 3);
    assert!(doubt.choices(&chosen.mapping).iter().any(|choice| choice.mapping == chosen.mapping));
    // A column that a person finds elsewhere is an answer as well, so that none takes it away again.
    let by_hand = Mapping { roles: vec![Some(Role::Customer); 1], ..sniff.mapping.clone() };
    assert!(Doubt::NoCustomers { columns: vec![] }.choices(&by_hand).iter().any(|choice| choice.mapping == by_hand));
}

#[test]
fn next_months_file_is_read_without_the_question() {
    let first = "order id,date,amount\n1,2024-01-05,3.50\n2,2024-01-06,4.00\n";
    let remembered = sniffed(first.as_bytes()).mapping;
    let next = "order id,date,amount\n3,2024-02-05,7.00\n";
    let mapping = remembered.for_file(&sniffed(next.as_bytes()).mapping);
    assert!(mapping.missing().is_empty());
    assert_eq!(read(next, &mapping).report.unknown.sold, cents(700));
    // A mapping from before still needs a customer.
    assert_eq!(Mapping { without_customers: false, ..mapping }.missing(), [Role::Customer]);
}

/// Without names nobody knows what a column is, and the customer stays asked for.
#[test]
fn a_file_without_names_still_needs_a_customer() {
    let sniff = sniffed(b"2024-01-05,3.50\n2024-01-06,4.00\n");
    assert_eq!((asked(&sniff), sniff.mapping.missing().contains(&Role::Customer)), (None, true));
}
