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
