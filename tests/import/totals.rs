//! Rows that add up others: by their words, by their sums, and never a customer who is called so.

use crate::support::*;
use rapport::import::*;

/// Imports as proposed, cut into ranges of every small size, and checks that the cuts change nothing.
fn imported(text: &str) -> (Sniff, Imported) {
    let sniff = sniffed(text.as_bytes());
    let one = whole(text.as_bytes(), &sniff.mapping);
    for range in [1, 30, 64] {
        let chain = Chain::new(text.len() as u64, range, sniff.mapping.is_splittable());
        let mut cut = import(text.as_bytes(), &sniff.mapping, chain, 5, 1 << 20, range % 2 == 0);
        cut.reparsed = one.reparsed;
        assert_eq!(cut, one, "ranges of {range}");
    }
    (sniff, one)
}

/// Rows kept, their sum in hundredths, totals and refused rows.
fn seen(text: &str) -> (u64, i64, u64, u64) {
    let (sniff, read) = imported(text);
    let doubts =
        sniff.doubts.iter().filter(|doubt| matches!(doubt, Doubt::TotalRows { .. } | Doubt::MergedCells { .. }));
    assert_eq!(doubts.count(), 0, "{:?}", sniff.doubts);
    (read.report.rows_kept, read.amount(), read.report.skipped.totals, read.report.refused)
}

/// The totals of an accounting program carry the day and stand in the column of the customer, so that they were read as
/// orders: 3,760.00 instead of 940.00.
#[test]
fn totals_with_a_day_are_no_orders() {
    for (day, month, all) in [
        ("小计", "本月合计", "总计"),
        ("小計", "本月合計", "總計"),
        ("Subtotal", "Total for March", "Grand Total"),
        ("Zwischensumme", "Summe März", "Gesamtsumme"),
        ("Sous-total", "Total mars", "Total général"),
        ("Subtotal", "Suma marzo", "Total general"),
        ("小計", "3月合計", "総計"),
    ] {
        let text = format!(
            "date,order_no,customer,item,amount\n2024-03-05,X1,Ann,tea,100.00\n2024-03-05,X2,Bob,pot,230.00\n\
             2024-03-05,,{day},,330.00\n2024-03-06,X3,Ann,cup,50.00\n2024-03-06,,{day},,50.00\n2024-03-31,,{month},,380.00\n\
             2024-04-01,X4,Cem,jug,60.00\n2024-04-30,,{all},,440.00\n"
        );
        assert_eq!(seen(&text), (4, 44_000, 4, 0), "{day}");
    }
}

/// A total in the column of items, with customer and day: only its sums show that it is none of the items.
#[test]
fn totals_in_other_columns_are_proven_by_their_sums() {
    let text = "customer,order_id,date,item,amount\nann,1,2024-01-02,tea,1.50\nann,2,2024-01-03,pot,20.25\n\
        ann,2,2024-01-03,Subtotal,21.75\nbob,3,2024-01-04,tea,7.10\nbob,4,2024-01-05,pot,2.40\nbob,4,2024-01-05,Subtotal,9.50\n";
    let (_, read) = imported(text);
    assert_eq!((read.amount(), read.report.skipped.totals), (3125, 2));
    // An item of that name which is no sum stays.
    let (_, read) = imported(&text.replace("21.75", "21.70").replace("9.50", "9.00"));
    assert_eq!((read.report.rows_kept, read.report.skipped.totals), (6, 0));
}

/// A spreadsheet's outline writes "Ann Total" below the rows of each customer.
#[test]
fn a_name_and_the_word_are_a_total_when_the_sums_say_so() {
    let text = "customer,date,amount\nAnn,2024-01-02,1.50\nAnn,2024-01-03,20.25\nAnn Total,,21.75\nBob,2024-01-04,7.10\n\
        Bob Total,,7.10\nGrand Total,,28.85\n";
    assert_eq!(seen(text), (3, 2885, 3, 0));
    assert_eq!(seen(&text.replace("Total,,", "Total,2024-01-31,")), (3, 2885, 3, 0));
}

#[test]
fn a_customer_called_like_a_total_stays() {
    let rows = "Total Energies,2024-01-02,12.50\nTotal Wine & More,2024-01-03,7.00\nSum 41 Fans,2024-01-04,9.10\n\
        Total Energies,2024-02-05,3.30\n";
    assert_eq!(seen(&format!("customer,date,amount\n{rows}")), (4, 3190, 0, 0));
    // Also beside true totals.
    let text = format!("customer,date,amount\n{rows}Total,2024-02-29,31.90\n");
    assert_eq!(seen(&text), (4, 3190, 1, 0));
}

/// A customer is simply called "Total": the rows stay, and the person is asked.
#[test]
fn a_word_without_a_sum_is_kept_and_asked_about() {
    let text = "customer,date,amount\nann,2024-01-02,12.50\nTotal,2024-01-03,7.00\nbob,2024-01-04,9.10\nTotal,2024-02-05,3.30\n";
    let (sniff, read) = imported(text);
    assert_eq!(sniff.doubts, [Doubt::TotalRows { count: 2, others: 2, name: "Total".to_owned() }]);
    assert_eq!((read.report.rows_kept, read.amount()), (4, 3190));
    let answered = Mapping { totals: Totals { kept: false, ..sniff.mapping.totals.clone() }, ..sniff.mapping };
    let read = whole(text.as_bytes(), &answered);
    assert_eq!((read.report.rows_kept, read.report.skipped.totals, read.amount()), (2, 2, 2160));
}

/// Sums below each group without any word: 825.00 instead of 275.00 when they were taken for merged cells.
#[test]
fn totals_without_a_word_are_known_by_their_sums() {
    let text = "customer,date,order_no,amount\nAlder,2024-01-05,A1,80.00\n,,,80.00\nBirch,2024-01-06,B1,40.00\n\
        Birch,2024-02-02,B2,60.00\n,,,100.00\nCedar,2024-02-10,C1,15.00\n,,,15.00\n,,,195.00\n";
    assert_eq!(seen(text), (4, 19_500, 4, 0));
    // The sum of all alone, at the end.
    let text = "customer,date,amount\na,2024-01-05,1.10\nb,2024-01-05,2.20\nc,2024-01-06,3.30\n,,6.60\n";
    assert_eq!(seen(text), (3, 660, 1, 0));
    // With the day of the group.
    let text = "customer,date,order_no,amount\na,2024-01-05,1,1.10\nb,2024-01-05,2,2.20\n,2024-01-05,,3.30\n\
        c,2024-01-06,3,3.30\na,2024-01-06,4,4.40\n,2024-01-06,,7.70\n";
    assert_eq!(seen(text), (4, 1100, 2, 0));
}

/// Merged cells are no totals, even where an amount happens to be that of the row above.
#[test]
fn merged_cells_stay_rows() {
    let text = "customer,date,amount\na,2024-01-05,5.00\n,,5.00\nb,2024-01-06,7.00\n,,2.00\n,,3.00\nc,2024-01-07,1.00\n,,4.00\n";
    let (sniff, read) = imported(text);
    assert!(sniff.mapping.fill_down && sniff.mapping.totals.lacking.is_empty(), "{:?}", sniff.mapping.totals);
    assert_eq!((read.report.rows_kept, read.amount()), (7, 2700));
}

/// Exports of advertising write their sums below, or first, with dashes for nothing.
#[test]
fn summaries_of_advertising_are_totals() {
    let text = "Campaign report\nDay,Campaign,Cost\n2024-01-01,Brand,412.30\n2024-01-02,Generic,88.90\n\
        Total: Campaigns, --,501.20\nTotal: Account, --,501.20\n";
    let sniff = sniffed(text.as_bytes());
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&sniff.mapping, start, Native);
    parser.push(text.as_bytes());
    let report = parser.finish_any().report;
    assert_eq!((sniff.mapping.kind, report.rows_kept), (Kind::Spend, 2));
    assert_eq!((report.skipped.totals, report.skipped.preamble, report.refused), (2, 1, 0));
}

/// Lists of SAP mark their sums with asterisks.
#[test]
fn asterisks_are_totals() {
    let text = "|Kunde|Name|Datum|Betrag|\n|-----------------------|\n|10001|Müller|05.01.2024|1.234,56|\n\
        |10002|Öz|15.01.2024|99,90|\n|*|||1.334,46|\n|10001|Müller|28.01.2024|10,00|\n|**|||1.344,46|\n";
    let (_, read) = imported(text);
    assert_eq!((read.report.rows_kept, read.amount(), read.report.skipped.totals), (3, 134_446, 2));
}

/// Rows enough that the first look does not reach the end, with the sum of their amounts in hundredths.
fn large() -> (String, i64) {
    let (mut text, mut sum) = ("order_id,customer_id,order_date,amount\n".to_owned(), 0);
    for n in 0..12_000i64 {
        let cents = 1_000 + n * 37 % 9_000;
        sum += cents;
        text += &format!(
            "A{n},C{},2024-{:02}-{:02},{}.{:02}\n",
            n % 700,
            1 + n / 1_000,
            1 + n % 28,
            cents / 100,
            cents % 100
        );
    }
    assert!(text.len() > 300 << 10);
    (text, sum)
}

/// The story: below a large file stood the sum of all with the day of the export and without a word; it was revenue of an unknown
/// customer, and doubled what the shop had sold.
#[test]
fn the_sum_of_a_large_file_is_known_at_its_end() {
    let (rows, sum) = large();
    let money = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
    let read = |text: &str| {
        let mut mapping = sniffed(text.as_bytes()).mapping;
        let first = whole(text.as_bytes(), &mapping).report;
        let again = read_again(&mut mapping, &first, "2026-01-01".parse().unwrap(), false);
        (again, whole(text.as_bytes(), &mapping).report)
    };
    let (again, report) = read(&format!("{rows},,2024-12-31,{}\n", money(sum)));
    assert_eq!((again, report.skipped.totals, report.unknown.rows, report.rows_kept), (true, 1, 0, 12_000));
    // A cent more, and it is what an unknown customer bought; so is a second row of this amount.
    for text in [
        format!("{rows},,2024-12-31,{}\n", money(sum + 1)),
        format!("{rows},,2024-12-31,{0}\n,,2024-12-30,{0}\n", money(sum)),
    ] {
        let (again, report) = read(&text);
        assert_eq!((again, report.skipped.totals), (false, 0));
    }
    // What unknown customers bought and gave back is in the sum.
    let below = format!("B1,,2024-12-01,70.00\nB2,C5,2024-12-02,-30.00\n,,2024-12-31,{}\n", money(sum + 4_000));
    let (again, report) = read(&format!("{rows}{below}"));
    assert_eq!((again, report.skipped.totals, report.unknown.rows), (true, 1, 1));
}
