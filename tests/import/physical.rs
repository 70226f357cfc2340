//! What a file holds by its bytes: too many fields, stray quotes, huge cells, other line ends.

use crate::support::*;
use rapport::import::*;

/// Imports as proposed, cut into ranges of several sizes, and checks that the cuts change nothing.
fn imported(text: &str) -> (Sniff, Imported) {
    let sniff = sniffed(text.as_bytes());
    let read = cut_alike(text, &sniff.mapping, 1 << 20);
    (sniff, read)
}

fn cut_alike(text: &str, mapping: &Mapping, longest: usize) -> Imported {
    let all = Chain::new(text.len() as u64, u64::MAX, true);
    let one = import(text.as_bytes(), mapping, all, text.len().max(1), longest, false);
    for range in [1, 17, 64, 200] {
        let chain = Chain::new(text.len() as u64, range, mapping.is_splittable());
        let mut cut = import(text.as_bytes(), mapping, chain, 7, longest, range % 2 == 0);
        cut.reparsed = one.reparsed;
        assert_eq!(cut, one, "ranges of {range}");
    }
    one
}

/// Orders of so many days of January with the amounts 1.00, 2.00, … and a note.
fn orders(from: u32, to: u32) -> String {
    (from..=to).map(|n| format!("A{n},K{},2024-01-{n:02},{n}.00,ok\n", n % 7)).collect()
}

const NAMES: &str = "order_id,customer_id,order_date,amount,note\n";

/// 1,234.50 without quotes is two cells: the order was read as one of 1.00 in the channel "234.50".
#[test]
fn a_comma_between_digits_is_put_together_where_the_row_fits_in_one_way_only() {
    let text = "customer_id,order_date,amount,channel\na,2024-01-01,1.00,web\na,2024-01-01,2.00,web\na,2024-01-01,3.00,web\na,2024-01-01,4.00,web\nb,2024-01-02,1,234.50,web\n\
        c,2024-01-03,12,000,000.00,shop\nd,2024-01-04,5.00,web,extra\ne,2024-01-05,6.00,web,\n";
    let (_, read) = imported(text);
    let amounts: Vec<i64> = read.rows.iter().map(|row| row.amount).collect();
    assert_eq!(amounts, [100, 200, 300, 400, 123_450, 1_200_000_000, 600]);
    assert_eq!(read.rows[4].texts[1].as_deref(), Some("web"));
    assert_eq!((read.report.repairs.joined, read.report.refused), (2, 1));
    assert_eq!(read.report.details[0].reason, Reason::TooManyFields { found: 5, expected: 4 });
}

#[test]
fn a_comma_that_could_stand_in_two_places_is_refused() {
    // 1 piece of 234,567.50 or 1,234 pieces of 567.50.
    let text = "customer_id,order_date,quantity,amount\na,2024-01-01,2,1.00\na,2024-01-01,2,5.00\nb,2024-01-02,1,234,567.50\nc,2024-01-03,2,1,234.50\n";
    let (_, read) = imported(text);
    assert_eq!(read.rows.iter().map(|row| row.amount).collect::<Vec<_>>(), [100, 500, 123_450]);
    assert_eq!(read.report.details[0].reason, Reason::TooManyFields { found: 5, expected: 4 });
}

#[test]
fn columns_without_a_name_are_columns() {
    let text = "customer_id,order_date,amount\na,2024-01-01,1.00,x\nb,2024-01-02,2.00,y\nc,2024-01-03,3.00,\n";
    let (sniff, read) = imported(text);
    assert_eq!((sniff.mapping.roles.len(), read.report.rows_kept, read.report.refused), (4, 3, 0));
}

/// One stray quote begins a note, another one ends one twelve lines later: by the letter these rows are one note, and eleven
/// orders were gone without a word.
#[test]
fn rows_between_stray_quotes_are_rows() {
    let text = NAMES.to_owned() + &orders(1, 28);
    for (open, close) in [(10u64, 21u64), (3, 4), (2, 27)] {
        let stray = text
            .replace(&format!(",{open}.00,ok"), &format!(",{open}.00,\"good"))
            .replace(&format!(",{close}.00,ok"), &format!(",{close}.00,size 5\""));
        let (_, read) = imported(&stray);
        assert_eq!((read.report.rows_kept, read.amount(), read.report.refused), (28, 40_600, 0), "{open} to {close}");
        assert_eq!(read.report.repairs.freed, close - open + 1u64);
    }
    // The note in the middle of the rows.
    let middle: String = (1..=9).map(|n| format!("A{n},ok,K{n},2024-01-0{n},{n}.00\n")).collect();
    let middle = format!("order_id,note,customer_id,order_date,amount\n{middle}")
        .replace("A3,ok", "A3,\"ok")
        .replace("A7,ok", "A7,ok\"");
    let (_, read) = imported(&middle);
    assert_eq!((read.report.rows_kept, read.amount()), (9, 4500));
}

#[test]
fn notes_of_many_lines_stay_notes() {
    let note = "\"dear all,\nplease send, soon,\n\n\"\"thanks\"\", 2024-01-05, 3, 4, 5\n\"";
    let text = NAMES.to_owned() + &orders(1, 9).replace(",5.00,ok", &format!(",5.00,{note}"));
    let (_, read) = imported(&text);
    assert_eq!((read.report.rows_kept, read.report.repairs.freed, read.amount()), (9, 0, 4500));
}

/// A cell of megabytes was given up line by line: 40,001 refused rows.
#[test]
fn a_huge_cell_costs_one_row() {
    let cell = "QUJDQUJDQUJDQUJD\n".repeat(60);
    let text = NAMES.to_owned() + &orders(1, 3) + &format!("A4,K4,2024-01-04,4.00,\"{cell}\"\n") + &orders(5, 9);
    let mapping = sniffed((NAMES.to_owned() + &orders(1, 9)).as_bytes()).mapping;
    let read = cut_alike(&text, &mapping, 200);
    assert_eq!((read.report.rows_kept, read.report.refused), (8, 1));
    assert_eq!((read.report.details[0].line, read.report.details[0].reason), (5, Reason::LineTooLong));
    assert_eq!(read.lines, 10 + 60);
    // A stray quote above many rows is no huge cell, and where the rows begin again, it ends.
    let stray = text.replace(&format!("\"{cell}\""), &format!("\"{}\n", &cell[..400]));
    let read = cut_alike(&stray, &mapping, 200);
    assert_eq!((read.report.rows_kept, read.report.refused), (8, 1));
    let open = NAMES.to_owned() + &orders(1, 28).replace(",4.00,ok", ",4.00,\"ok");
    let read = cut_alike(&open, &mapping, 200);
    assert_eq!(read.report.rows_kept, 26 + 1);
}

/// Files put together of parts with different line ends: a tail with carriage returns alone was one row.
#[test]
fn line_ends_that_change_are_noticed() {
    let (head, tail) = (NAMES.to_owned() + &orders(1, 9), orders(10, 19).replace('\n', "\r"));
    let head_only = sniffed(head.as_bytes());
    let read = whole((head + &tail).as_bytes(), &head_only.mapping);
    assert!(read.report.hidden_line_ends > 0 && read.report.rows_kept == 9);
    for (first, second, text) in [
        (LineEnd::Lf, "\n", NAMES.to_owned() + &orders(1, 9) + &orders(10, 19).replace('\n', "\r")),
        (LineEnd::Cr, "\r", (NAMES.to_owned() + &orders(1, 9)).replace('\n', "\r") + &orders(10, 19)),
        (LineEnd::Lf, "\n", NAMES.to_owned() + &orders(1, 5) + &orders(6, 12).replace('\n', "\r") + &orders(13, 19)),
    ] {
        // Where only the first part is seen.
        let part = NAMES.replace('\n', second) + &orders(1, 5).replace('\n', second);
        let mut mapping = sniffed(part.as_bytes()).mapping;
        assert_eq!(mapping.line_end, first);
        let read = whole(text.as_bytes(), &mapping);
        assert!(read.report.rows_kept < 19);
        assert!(read_again(&mut mapping, &read.report, rapport::units::Day::MAX, true));
        let read = whole(text.as_bytes(), &mapping);
        assert_eq!((read.report.rows_kept, read.report.refused, read.amount()), (19, 0, 19_000));
        assert!(!read_again(&mut mapping, &read.report, rapport::units::Day::MAX, true));
    }
}

/// Old programs leave vertical tabs and C1 codes in every row, and zero bytes behind the end: that was "no text".
#[test]
fn control_codes_and_padding_are_text() {
    for sign in ["\u{b}", "\u{85}", "\u{1c}", "\u{9c}"] {
        let text = NAMES.to_owned() + &orders(1, 9).replace("ok", &format!("o{sign}k{sign}{sign}"));
        let (sniff, read) = imported(&text);
        assert!(sniff.certain(), "{sign:?}: {:?}", sniff.doubts);
        assert_eq!((read.report.rows_kept, read.report.rows_in), (9, 9));
    }
    let (sniff, read) = imported(&(NAMES.to_owned() + &orders(1, 9) + &"\0".repeat(3000)));
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!((read.report.rows_kept, read.report.rows_in), (9, 9));
}

/// A beginning of plain ASCII says nothing about the encoding: 1,600 customers became 1,085 without a word.
#[test]
fn an_encoding_that_shows_late_is_found() {
    let head: String = (0..9000).map(|n| format!("A{n},C{n},2024-01-{:02},1.00,ok\n", n % 28 + 1)).collect();
    let names = ["王小明", "李秀英", "張偉", "陳大文", "東京太郎"];
    let tail: String = (0..900).map(|n| format!("B{n},{}{n},2024-02-01,2.00,ok\n", names[n % 4])).collect();
    for (encoding, coder) in [(Encoding::Gb18030, encoding_rs::GB18030), (Encoding::Big5, encoding_rs::BIG5)] {
        let tail = if encoding == Encoding::Big5 { tail.replace("张", "張") } else { tail.clone() };
        let bytes = [(NAMES.to_owned() + &head).into_bytes(), coder.encode(&tail).0.into_owned()].concat();
        let sniff = sniffed(&bytes);
        assert_eq!((sniff.encoding, sniff.certain()), (Encoding::Utf8, true));
        let chain = Chain::new(bytes.len() as u64, 100_000, true);
        let read = import(&bytes, &sniff.mapping, chain, 64 << 10, 1 << 20, true);
        assert_eq!(read.report.encodings.better_than(Encoding::Utf8), Some(encoding));
        let read = whole(&bytes, &Mapping { encoding, ..sniff.mapping });
        assert_eq!((read.customers(), read.report.encodings.better_than(encoding)), (9900, None));
    }
    // A damaged character in a file of UTF-8 changes nothing.
    let bytes = [(NAMES.to_owned() + &head + &tail).into_bytes(), b"X,\xE7\x8E,2024-02-01,2.00,ok\n".to_vec()].concat();
    assert_eq!(whole(&bytes, &sniffed(&bytes).mapping).report.encodings.better_than(Encoding::Utf8), None);
}

/// The story: in a file with commas whose amounts have a decimal comma, too, and no quotes, 12,50 was read as 12 with a nameless
/// column of 50 behind it.
#[test]
fn decimal_commas_without_quotes_are_put_together_where_the_whole_file_proves_it() {
    let amounts = ["12,50", "1.200,05", "7,00", "-3,90", "0,99"];
    let rows = |one: &dyn Fn(&str, usize) -> String| {
        amounts.iter().enumerate().map(|(n, amount)| one(amount, n)).collect::<String>()
    };
    // 12.50 + 1200.05 + 7 - 3.90 + 0.99.
    let read = |text: &str| {
        let sniff = sniffed(text.as_bytes());
        let net = Mapping { returns: Returns::Net, ..sniff.mapping };
        let read = whole(text.as_bytes(), &net);
        (net.cut_decimals.clone(), read.amount(), read.report.refused, read.report.repairs.joined)
    };
    let last = format!("customer,date,amount\n{}", rows(&|amount, n| format!("c{n},2024-01-0{},{amount}\n", n + 1)));
    assert_eq!(read(&last), (vec![2], 121_664, 0, 5));
    let amid = format!(
        "Kunde,Betrag EUR,Datum,Menge\n{}",
        rows(&|amount, n| format!("c{n},{amount},0{}.01.2024,{n}\n", n + 1))
    );
    assert_eq!(read(&amid), (vec![1], 121_664, 0, 5));
    let two = format!(
        "customer,date,tax,total,quantity\n{}",
        rows(&|amount, n| format!("c{n},2024-01-0{},1,90,{amount},2\n", n + 1))
    );
    assert_eq!(read(&two), (vec![2, 3], 121_664, 0, 5));
    // A row that does not fit in exactly one way stays refused; a round amount is one cell.
    assert_eq!(
        read(&format!("{last}c8,2024-01-09,12,505\n{}c9,2024-01-09,5\n", last.split_once('\n').unwrap().1.repeat(8))).2,
        1
    );
    // Three digits, letters or a second way prove nothing, and a name for each cell needs no proof.
    for text in [
        format!("customer,date,amount\n{}", rows(&|_, n| format!("c{n},2024-01-0{},12,505\n", n + 1))),
        format!("customer,date,amount\n{}", rows(&|_, n| format!("c{n},2024-01-0{},12,ab\n", n + 1))),
        format!("customer,date,tax,total\n{}", rows(&|_, n| format!("c{n},2024-01-0{},12,10,11\n", n + 1))),
        format!("customer,date,amount,age\n{}", rows(&|_, n| format!("c{n},2024-01-0{},12,50\n", n + 1))),
    ] {
        assert!(sniffed(text.as_bytes()).mapping.cut_decimals.is_empty(), "{text}");
    }
}
