//! Amounts as different countries and programs write them, through the whole import and exact to the cent.

use crate::support::*;
use rapport::import::*;

#[test]
fn amounts_of_many_places_are_read_without_a_question() {
    for (place, amounts, cents, currency) in [
        ("German", ["1.234.567,89 €", "12,50 €", "-3,00 €"], [123_456_789, 1_250, -300], Some("EUR")),
        ("French", ["1\u{202f}234\u{202f}567,89 €", "12,50 €", "-3,00 €"], [123_456_789, 1_250, -300], Some("EUR")),
        ("no-break", ["1\u{a0}234\u{a0}567,89", "12,50", "-3,00"], [123_456_789, 1_250, -300], None),
        ("Swiss", ["CHF 1'234'567.89", "CHF 12.50", "CHF -3.00"], [123_456_789, 1_250, -300], Some("CHF")),
        ("Indian", ["₹12,34,567.89", "₹12.50", "-₹3.00"], [123_456_789, 1_250, -300], Some("INR")),
        ("accounting", ["$1,234,567.89", "$12.50", "($3.00)"], [123_456_789, 1_250, -300], Some("USD")),
        ("trailing minus", ["1,234,567.89", "12.50", "3.00-"], [123_456_789, 1_250, -300], None),
        ("Chinese", ["¥123.456789万", "12.5元", "-3元"], [123_456_789, 1_250, -300], Some("CNY")),
        (
            "full width",
            ["￥１，２３４，５６７．８９", "￥１２．５０", "￥－３．００"],
            [123_456_789, 1_250, -300],
            Some("CNY"),
        ),
        ("thousands", ["1234.56789k", "0.0125k", "-0.003k"], [123_456_789, 1_250, -300], None),
    ] {
        let rows: String = amounts.iter().map(|amount| format!("a,2024-01-31,\"{amount}\"\n")).collect();
        let text = format!("customer,date,amount\n{rows}");
        let sniff = sniffed(text.as_bytes());
        assert!(sniff.certain(), "{place}: {:?}", sniff.doubts);
        let mapping = Mapping { returns: Returns::Net, ..sniff.mapping };
        let imported = whole(text.as_bytes(), &mapping);
        let read: Vec<i64> = imported.rows.iter().chain(&imported.refunds).map(|row| row.amount).collect();
        assert_eq!(read, cents, "{place}: {:?}", imported.report.details);
        assert_eq!(imported.report.repairs.rounded, 0, "{place}");
        assert_eq!(mapping.currency.map(|c| c.code().to_owned()).as_deref(), currency, "{place}");
    }
}

#[test]
fn a_share_is_no_amount() {
    let text = "customer,date,amount\na,2024-01-31,12%\nb,2024-01-31,12.50\n";
    let imported = whole(text.as_bytes(), &sniffed(text.as_bytes()).mapping);
    assert_eq!((imported.rows.len(), imported.report.details[0].reason), (1, Reason::BadAmount));
}

#[test]
fn ids_stay_as_they_are_written() {
    let ids = ["007", "12345678901234567890", "1-10", "1.10", "1e5", "0x1F", "１２"];
    let rows: String = ids.iter().map(|id| format!("{id},2024-01-31,1.00\n")).collect();
    let text = format!("customer,date,amount\n{rows}");
    let imported = whole(text.as_bytes(), &sniffed(text.as_bytes()).mapping);
    assert_eq!(imported.rows.iter().map(|row| row.customer.as_str()).collect::<Vec<_>>(), ids);
}

fn amounts(header: &str, rows: &[&str]) -> (Sniff, Vec<i64>) {
    let rows: String = rows.iter().map(|row| format!("a;2024-01-05;{row}\n")).collect();
    let text = format!("customer;date;{header}\n{rows}");
    let sniff = sniffed(text.as_bytes());
    let mapping = Mapping { returns: Returns::Net, ..sniff.mapping.clone() };
    let imported = whole(text.as_bytes(), &mapping);
    // Returns stand beside the orders.
    let read = imported.rows.iter().chain(&imported.refunds).map(|row| row.amount).collect();
    (sniff, read)
}

#[test]
fn the_currency_says_what_a_mark_before_three_digits_is() {
    // "1,200" yen was asked about, with 1.20 as one of the answers.
    for (header, rows, cents) in [
        ("amount;currency", ["1,200;jpy", "15,400;jpy", "980;jpy"], [120_000, 1_540_000, 98_000]),
        ("amount (JPY)", ["1,200", "15,400", "980"], [120_000, 1_540_000, 98_000]),
        ("amount", ["₩1,200", "₩15,400", "₩980"], [120_000, 1_540_000, 98_000]),
        ("amount", ["1.200 ₫", "15.400 ₫", "980 ₫"], [120_000, 1_540_000, 98_000]),
        ("amount", ["1,200円", "15,400円", "980円"], [120_000, 1_540_000, 98_000]),
        ("amount;currency", ["12.250;KWD", "1.500;KWD", "7.750;KWD"], [1_225, 150, 775]),
        ("amount", ["KWD 12.250", "KWD 1.500", "KWD 7.750"], [1_225, 150, 775]),
    ] {
        let (sniff, read) = amounts(header, &rows);
        assert!(sniff.certain(), "{header} {rows:?}: {:?}", sniff.doubts);
        assert_eq!(read, cents, "{header} {rows:?}");
    }
    // Without a currency, with one of two places, or with a comma in dinars nobody can know.
    for (header, rows) in
        [("amount", ["1,200", "980"]), ("amount (EUR)", ["1.200", "980"]), ("amount (KWD)", ["12,250", "7"])]
    {
        let (sniff, _) = amounts(header, &rows);
        assert!(sniff.doubts.contains(&Doubt::AmbiguousDecimal { column: 2 }), "{header}: {:?}", sniff.doubts);
    }
}

#[test]
fn what_rounding_changes_is_counted_exactly() {
    let rows: String =
        (0..20).map(|n| if n % 2 == 0 { "a,2024-01-05,0.125\n" } else { "b,2024-01-06,12.250\n" }).collect();
    let file = format!("customer,date,amount\n{rows}");
    let seen = sniffed(file.as_bytes()).mapping;
    let imported = whole(file.as_bytes(), &seen);
    assert_eq!((imported.amount(), imported.report.repairs.rounded, imported.report.notation.rounding), (12_375, 0, 0));
    // Read in hundredths, ten amounts of 0.125 become 0.13: 123.80 instead of 123.75.
    let imported = whole(file.as_bytes(), &Mapping { fine: false, ..seen });
    assert_eq!((imported.amount(), imported.report.repairs.rounded), (12_380, 10));
    assert_eq!(imported.report.notation.rounding, 5_000_000);
    // Products, and amounts below zero: 3 × 0.335 = 1.005 and -1.005.
    let text = "customer,date,quantity,price\na,2024-01-05,3,0.335\nb,2024-01-06,-3,0.335\nc,2024-01-06,1,0.3333\n";
    let mapping = Mapping { returns: Returns::Net, fine: false, ..sniffed(text.as_bytes()).mapping };
    let imported = whole(text.as_bytes(), &mapping);
    assert_eq!((imported.amount(), imported.report.notation.rounding), (33, -330_000));
}

#[test]
fn a_return_that_is_negative_twice_is_no_sale_unless_somebody_says_so() {
    let text = "customer,date,quantity,price\na,2024-01-05,2,10.00\na,2024-01-09,-1,-10.00\nb,2024-01-06,-1,4.00\n";
    let mapping = Mapping { returns: Returns::Net, ..sniffed(text.as_bytes()).mapping };
    let read = |mapping: &Mapping| whole(text.as_bytes(), mapping);
    assert_eq!(read(&mapping).amount(), 2_000 - 1_000 - 400);
    let doubts = second_look(&mapping, &read(&mapping).report);
    assert_eq!(doubts, [Doubt::TwiceNegative { rows: 1, amount: rapport::units::Money(1_000) }]);
    let choices = doubts[0].choices(&mapping);
    let sums: Vec<i64> = choices.iter().map(|choice| read(&choice.mapping).amount()).collect();
    assert_eq!(sums, [600, 2_600]);
    assert!(choices.iter().all(|choice| second_look(&choice.mapping, &read(&choice.mapping).report).is_empty()));
    // Under the rule that leaves returns out, it is left out, too.
    let ignored = read(&Mapping { returns: Returns::Ignore, ..mapping });
    assert_eq!((ignored.amount(), ignored.report.skipped.not_positive), (2_000, 2));
}

#[test]
fn odd_amounts_are_read_and_unclear_ones_refused() {
    let rows = ["12.–", "'-75.63", "'-10.00", "-12.50", "12.50-", "(12.00)", "1.5e3", "2E2", "−100.00", "1'234.50"];
    let (sniff, read) = amounts("amount", &rows);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!(read, [1_200, 150_000, 20_000, 123_450, -7_563, -1_000, -1_250, -1_250, -1_200, -10_000]);
    let (_, read) = amounts("amount", &["1,23,456.78", "₹ 12,34,567.00", "10,00,00,000.50", "9,999.99 Cr", "5.00 Dr"]);
    assert_eq!(read, [12_345_678, 123_456_700, 10_000_000_050]);
}
