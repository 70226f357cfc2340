//! Tables with something around them: titles, totals, repeated names, another table, merged cells.

use crate::support::*;
use rapport::import::*;

/// Imports as proposed, cut into ranges of every small size, and checks that the cuts change nothing.
fn imported(text: &str) -> (Sniff, Imported) {
    let sniff = sniffed(text.as_bytes());
    let one = whole(text.as_bytes(), &sniff.mapping);
    for range in [1, 7, 30, 64] {
        let chain = Chain::new(text.len() as u64, range, sniff.mapping.is_splittable());
        let mut cut = import(text.as_bytes(), &sniff.mapping, chain, 5, 1 << 20, range % 2 == 0);
        cut.reparsed = one.reparsed;
        assert_eq!(cut, one, "ranges of {range}");
    }
    (sniff, one)
}

fn amounts(imported: &Imported) -> Vec<(&str, i64)> {
    imported.rows.iter().map(|row| (row.customer.as_str(), row.amount)).collect()
}

#[test]
fn a_title_above_and_totals_below_are_skipped_and_counted() {
    let text = "销售订单明细,,,\n导出时间：2024-02-01 10:00,,,\n,,,\n客户编号,下单日期,金额,备注\n\
        a,2024-01-02,10.00,\nb,2024-01-03,20.00,急\n合计,,30.00,\n注：不含运费,,,\n";
    let (sniff, imported) = imported(text);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!((sniff.mapping.skip_lines, sniff.mapping.headers.len(), sniff.rows.len()), (3, 4, 2));
    assert_eq!(amounts(&imported), [("a", 1000), ("b", 2000)]);
    let expected = Skips { preamble: 2, totals: 1, notes: 1, ..Skips::default() };
    assert_eq!((imported.report.rows_in, imported.report.skipped, imported.report.refused), (6, expected, 0));
    assert_eq!(imported.report.blank_lines, 1);
}

#[test]
fn a_stray_quote_in_the_title_costs_nothing() {
    let text = "Orders of \"North\n\"exported, on Monday\n\ncustomer,date,amount\na,2024-01-02,10.00\nb,2024-01-03,x\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.mapping.skip_lines, 3);
    assert_eq!(amounts(&imported), [("a", 1000)]);
    // The lines are those of the file.
    assert_eq!(imported.report.details.iter().map(|r| r.line).collect::<Vec<_>>(), [6]);
}

#[test]
fn exports_of_several_months_in_one_file_repeat_the_names() {
    let text = "customer,date,amount\na,2024-01-02,1.50\ncustomer,date,amount\nb,2024-02-02,2.50\n\ncustomer,date,amount\nc,2024-03-02,3.50\n";
    let (sniff, imported) = imported(text);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!(amounts(&imported), [("a", 150), ("b", 250), ("c", 350)]);
    assert_eq!((imported.report.rows_in, imported.report.skipped.headers), (5, 2));
}

#[test]
fn another_table_below_is_reported_and_not_read() {
    let text = "customer,date,amount\na,2024-01-02,1.50\nb,2024-02-02,2.50\n\nRefunds by reason\nreason,count\nlate,3\nbroken,4\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.doubts, [Doubt::OtherTable { line: 3 }]);
    assert_eq!(amounts(&imported), [("a", 150), ("b", 250)]);
    assert_eq!((imported.report.rows_in, imported.report.skipped.other_table), (6, 4));
    assert_eq!(imported.report.refused, 0);
}

#[test]
fn the_table_of_orders_is_found_below_a_summary() {
    let text = "month,orders\n2024-01,2\n\ncustomer,date,amount\na,2024-01-02,1.50\nb,2024-02-02,2.50\n";
    let (sniff, imported) = imported(text);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!((sniff.mapping.skip_lines, imported.report.skipped.preamble), (3, 2));
    assert_eq!(amounts(&imported), [("a", 150), ("b", 250)]);
}

#[test]
fn merged_cells_are_filled_down_when_asked() {
    let text = "customer,order_id,date,item,amount\na,1,2024-01-02,tea,1.00\n,,,pot,20.00\nb,2,2024-01-03,cup,3.00\n,,,,\n,,,jug,4.00\nTotal,,,,28.00\n,,Total,,28.00\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.doubts, [Doubt::MergedCells { column: 0, blank: 2, of: 4 }]);
    assert!(sniff.mapping.fill_down && !sniff.mapping.is_splittable());
    assert_eq!(sniff.rows[1], ["a", "1", "2024-01-02", "pot", "20.00"]);
    assert_eq!(amounts(&imported), [("a", 100), ("a", 2000), ("b", 300), ("b", 400)]);
    assert_eq!((imported.orders(), imported.report.repairs.filled_down), (2, 2));
    assert_eq!(imported.report.skipped.totals, 2);
    // Without the option these rows are refused, as they stand in the file: nobody knows their day.
    let plain = whole(text.as_bytes(), &Mapping { fill_down: false, ..sniff.mapping });
    assert_eq!(plain.report.refused_by.get(&ReasonKind::MissingDate), Some(&2));
    assert_eq!(plain.report.details[0].raw, ",,,pot,20.00");
}

#[test]
fn a_subtotal_gives_nothing_to_the_rows_below() {
    let text = "customer,date,amount\na,2024-01-02,1.00\n,,2.00\nSubtotal,,3.00\n,,4.00\n,Total,3.00\n,,5.00\n";
    let (_, imported) = imported(text);
    assert_eq!(amounts(&imported), [("a", 100), ("a", 200), ("a", 400), ("a", 500)]);
    assert_eq!((imported.report.skipped.totals, imported.report.repairs.filled_down), (2, 3));
}

#[test]
fn a_broken_line_of_another_table_is_not_refused() {
    let text = "customer,date,amount\na,2024-01-02,1.50\n\nreason,count\nlate,3\n\"open,4\nx,5\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.mapping.last_line, Some(2));
    assert_eq!((imported.report.refused, imported.report.skipped.other_table), (0, 4));
}

#[test]
fn purchases_of_unknown_people_are_not_merged_cells() {
    let text = "customer,date,amount\na,2024-01-02,1.50\n,2024-02-02,2.50\nb,2024-02-03,2.75\n,2024-02-02,3.50\n";
    let (sniff, imported) = imported(text);
    assert!(!sniff.mapping.fill_down);
    let unknown = &imported.report.unknown;
    assert_eq!((imported.report.refused, unknown.rows, unknown.empty, unknown.sold), (0, 2, 2, cents(600)));
}

#[test]
fn a_first_line_for_excel_names_the_delimiter() {
    let text = "sep=;\r\nKunde;Datum;Betrag\r\na;03.01.2024;1,50\r\nb;04.02.2024;2,50\r\nc;24.02.2024;3,50\r\n";
    let (sniff, imported) = imported(text);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!((sniff.mapping.delimiter, sniff.mapping.skip_lines), (b';', 1));
    assert_eq!(amounts(&imported), [("a", 150), ("b", 250), ("c", 350)]);
    assert_eq!(imported.report.skipped.preamble, 1);
}

#[test]
fn without_names_the_values_say_which_column_is_which() {
    let (sniff, imported) = imported("00001,19970101,1,11.77\n00002,19970112,1,12.00\n00002,19970112,5,77.00\n");
    assert!(sniff.doubts.contains(&Doubt::NoHeader));
    assert_eq!(sniff.mapping.roles, [Some(Role::Customer), Some(Role::Date), None, Some(Role::Amount)]);
    assert_eq!(amounts(&imported), [("00001", 1177), ("00002", 1200), ("00002", 7700)]);
}

#[test]
fn ids_that_a_spreadsheet_has_rounded_are_a_doubt() {
    let text = "customer,date,amount\n1.23457E+11,2024-01-02,1.50\n123456789012,2024-02-02,2.50\n";
    let damaged = Doubt::DamagedIds { role: Role::Customer, column: 0, count: 1, ids: 1, long: false };
    assert_eq!(sniffed(text.as_bytes()).doubts, [damaged]);
}

#[test]
fn a_title_that_crosses_a_border_is_skipped_once() {
    let title = "This is a very long title that says nothing about orders at all\n".repeat(5);
    let (sniff, imported) = imported(&format!("{title}customer,date,amount\na,2024-01-02,1.50\nb,2024-02-02,2.50\n"));
    assert_eq!(sniff.mapping.skip_lines, 5);
    assert_eq!((amounts(&imported), imported.report.skipped.preamble), (vec![("a", 150), ("b", 250)], 5));
}

#[test]
fn a_title_longer_than_the_table_does_not_hide_the_delimiter() {
    let text = "Umsätze nach Kunden\nMandant: Nord\nErstellt am 01.02.2024\nvon Frau Meier\n\nKunde;Datum;Betrag\na;13.01.2024;1,50\n";
    let (sniff, imported) = imported(text);
    assert_eq!((sniff.mapping.delimiter, sniff.mapping.skip_lines), (b';', 5));
    assert_eq!((amounts(&imported), imported.report.skipped.preamble), (vec![("a", 150)], 4));
}

/// What follows the rows of a file that is larger than the first look: each row of the other table was refused.
#[test]
fn another_table_below_a_large_one_is_skipped_too() {
    let rows: String = (0..15000).map(|n| format!("c{n},2024-01-{:02},1.50\n", n % 28 + 1)).collect();
    let text = format!("customer,date,amount\n{rows}\nRefunds by reason\nreason,count\nlate,3\nbroken,4\n");
    let sniff = sniffed(text.as_bytes());
    assert_eq!(sniff.mapping.last_line, None);
    let chain = Chain::new(text.len() as u64, 50_000, true);
    let mut report = import(text.as_bytes(), &sniff.mapping, chain, 4096, 1 << 20, false).report;
    report.settle_end(&sniff.mapping);
    assert!(report.is_complete());
    assert_eq!((report.rows_kept, report.refused), (15000, 0));
    assert_eq!(report.skipped.other_table + report.skipped.notes, 4);
    // Rows that are wrong stay refused.
    let text = format!("customer,date,amount\n{rows}x,yesterday,1.00\ny,2024-01-02,many\n");
    let mut report = whole(text.as_bytes(), &sniff.mapping).report;
    report.settle_end(&sniff.mapping);
    assert_eq!((report.refused, report.skipped.other_table), (2, 0));
}

/// The sum of all at the end of a file that is larger than the first look, without a word.
#[test]
fn the_sum_of_a_large_file_is_a_total() {
    let rows: String = (0..15000).map(|n| format!("c{n},2024-01-{:02},1.50\n", n % 28 + 1)).collect();
    let text = format!("customer,date,amount\n{rows},,22500.00\n");
    let sniff = sniffed(text.as_bytes());
    let mut report = whole(text.as_bytes(), &sniff.mapping).report;
    report.settle_end(&sniff.mapping);
    assert_eq!((report.rows_kept, report.refused, report.skipped.totals), (15000, 0, 1));
    assert!(report.is_complete());
}

#[test]
fn a_merged_day_is_filled_whoever_the_customer_is() {
    let text = "customer,date,amount\na,2024-01-02,1.00\nb,,2.00\nc,,3.00\na,2024-01-05,4.00\nd,,5.00\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.doubts, [Doubt::MergedCells { column: 1, blank: 3, of: 5 }]);
    assert_eq!(imported.report.rows_kept, 5);
    assert_eq!(imported.rows[2].day, imported.rows[0].day);
    assert_eq!((sniff.rows[1][1].as_str(), imported.report.repairs.filled_down), ("2024-01-02", 3));
}

#[test]
fn a_merged_customer_is_filled_where_the_day_is_given() {
    let text = "customer,date,amount\na,2024-01-02,1.00\n,2024-01-03,2.00\nb,2024-01-02,3.00\n,2024-01-04,4.00\nc,2024-01-05,5.00\n";
    let (sniff, imported) = imported(text);
    assert_eq!(sniff.doubts, [Doubt::MergedCells { column: 0, blank: 2, of: 5 }]);
    assert_eq!(amounts(&imported), [("a", 100), ("a", 200), ("b", 300), ("b", 400), ("c", 500)]);
}

/// A part that was pasted twice, and orders that stand twice under one number.
#[test]
fn rows_that_stand_twice_are_asked_about() {
    let part = "a,2024-01-02,1.00\nb,2024-01-02,2.00\nc,2024-01-03,3.00\n";
    let text = format!("customer,date,amount\n{part}d,2024-01-04,4.00\n{part}");
    let (sniff, read) = imported(&text);
    assert_eq!(sniff.doubts, [Doubt::DuplicateRows { rows: 3, of: 7, same: false }]);
    assert_eq!(read.report.rows_kept, 7);
    let read = whole(text.as_bytes(), &Mapping { once: true, ..sniff.mapping });
    assert_eq!((read.report.rows_kept, read.report.skipped.repeated, read.amount()), (4, 3, 1000));
    assert!(read.report.is_complete());
    let text = "order_id,customer,date,amount\n1,a,2024-01-02,1.00\n2,b,2024-01-02,2.00\n2,b,2024-01-02,2.00\n3,c,2024-01-03,3.00\n";
    let (sniff, read) = imported(text);
    assert_eq!(sniff.doubts, [Doubt::DuplicateRows { rows: 1, of: 4, same: true }]);
    assert_eq!((read.report.rows_kept, read.report.skipped.repeated), (3, 1));
    // Two alike purchases without anything that speaks for a mistake.
    let text = "customer,date,amount\na,2024-01-02,1.00\na,2024-01-02,1.00\nb,2024-01-03,3.00\n";
    assert!(imported_certain(text));
}

fn imported_certain(text: &str) -> bool {
    imported(text).0.certain()
}

/// The story: rows that stand in a file twice were noticed in its beginning only; an export that was put together from two with
/// common weeks counted these twice.
#[test]
fn rows_that_stand_far_apart_twice_are_asked_about() {
    let row =
        |n: i64| format!("A{n},C{},2024-{:02}-{:02},{}.50,web\n", n % 900, 1 + n / 2_000, 1 + n % 28, 10 + n * 7 % 500);
    let rows = |from: i64, to: i64| (from..to).map(row).collect::<String>();
    let names = "order_id,customer_id,order_date,amount,channel\n";
    let asked = |text: &str, mapping: &Mapping| {
        let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
        let output = parse(text.as_bytes(), mapping, start, 64 << 10, 1 << 20);
        let mut report = output.report.clone();
        report.fingerprint = output.block.fingerprint();
        second_look(mapping, &report).into_iter().find(|doubt| matches!(doubt, Doubt::RepeatedRows { .. }))
    };
    let text = format!("{names}{}{}", rows(0, 20_000), rows(15_000, 20_000));
    let mapping = sniffed(text.as_bytes()).mapping;
    let doubt = asked(&text, &mapping).expect("a question");
    let Doubt::RepeatedRows { rows: again, of: 25_000, numbered: true } = doubt else { panic!("{doubt:?}") };
    // 5,000, within what a sample of 1,500 rows can tell.
    assert!((4_300..5_700).contains(&again), "{again}");
    let choices = doubt.choices(&mapping);
    assert_eq!(choices[0].answer, Answer::OnceEach);
    assert_eq!(whole(text.as_bytes(), &choices[0].mapping).report.skipped.repeated, 5_000);
    // Either answer settles it, also for next month's file.
    assert_eq!(choices.iter().filter_map(|choice| asked(&text, &choice.mapping)).count(), 0);
    // Each row once, or two lines of one order alike, are no question.
    let lines: String = (0..9_000).map(|n| row(n).repeat(2)).collect();
    assert_eq!(asked(&format!("{names}{}", rows(0, 20_000)), &mapping), None);
    assert_eq!(asked(&format!("{names}{}{lines}", rows(9_000, 20_000)), &mapping), None);
    // Without numbers only a file that stands twice as a whole is one.
    let bare = |from, to| {
        rows(from, to).lines().map(|line| line.split_once(',').unwrap().1.to_owned() + "\n").collect::<String>()
    };
    let names = "customer_id,order_date,amount,channel\n";
    let text = format!("{names}{0}{0}", bare(0, 9_000));
    let mapping = sniffed(text.as_bytes()).mapping;
    assert!(matches!(asked(&text, &mapping), Some(Doubt::RepeatedRows { numbered: false, .. })));
    let text = format!("{names}{}{}", bare(0, 9_000), bare(8_000, 9_000));
    assert_eq!(asked(&text, &mapping), None);
}
