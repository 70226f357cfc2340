//! The marks of a file: found by themselves, and read as they were written.

use crate::chain::{check_all_cuts, mapping};
use crate::support::*;
use proptest::prelude::*;
use rapport::import::*;

const ROWS: [[&str; 4]; 4] = [
    ["customer", "date", "amount", "note"],
    ["a", "2024-01-02", "1.50", "x"],
    ["b", "2024-01-13", "2.50", "y"],
    ["c", "2024-02-14", "13.50", "z"],
];

fn joined(delimiter: &str, end: &str) -> String {
    ROWS.map(|row| row.join(delimiter) + end).concat()
}

fn customers_and_amounts(text: &str) -> (Sniff, Vec<(String, i64)>) {
    let sniff = sniffed(text.as_bytes());
    let imported = whole(text.as_bytes(), &sniff.mapping);
    assert_eq!(imported.report.refused, 0, "{text:?}: {:?}", imported.report.details);
    (sniff, imported.rows.into_iter().map(|row| (row.customer, row.amount)).collect())
}

fn expected() -> Vec<(String, i64)> {
    vec![("a".to_owned(), 150), ("b".to_owned(), 250), ("c".to_owned(), 1350)]
}

#[test]
fn every_delimiter_and_line_end_is_found() {
    for (delimiter, byte) in
        [(",", b','), (";", b';'), ("\t", b'\t'), ("|", b'|'), (":", b':'), ("^", b'^'), ("~", b'~'), ("   ", b' ')]
    {
        for (end, line_end) in [("\n", LineEnd::Lf), ("\r\n", LineEnd::Lf), ("\r", LineEnd::Cr)] {
            let text = joined(delimiter, end);
            let (sniff, rows) = customers_and_amounts(&text);
            assert!(sniff.certain(), "{text:?}: {:?}", sniff.doubts);
            assert_eq!((sniff.mapping.delimiter, sniff.mapping.line_end), (byte, line_end), "{text:?}");
            assert_eq!(rows, expected(), "{text:?}");
        }
    }
}

#[test]
fn line_ends_may_be_mixed() {
    let text = "customer,date,amount\ra,2024-01-02,1.50\rb,2024-01-13,2.50\nc,2024-02-14,13.50\r\n";
    let (sniff, rows) = customers_and_amounts(text);
    assert_eq!((sniff.mapping.line_end, rows), (LineEnd::Mixed, expected()));
}

#[test]
fn columns_aligned_with_blanks_are_read() {
    // The layout of the original CDNOW file, with a header.
    let text = " customer     date  quantity  amount\n    00001 19970101         1   11.77 \n    00002 19970112         1   12.00\n    00002 19970112         5   77.00\n";
    let (sniff, rows) = customers_and_amounts(text);
    assert_eq!((sniff.mapping.delimiter, sniff.columns.len()), (b' ', 4));
    assert_eq!(rows, [("00001".to_owned(), 1177), ("00002".to_owned(), 1200), ("00002".to_owned(), 7700)]);
}

#[test]
fn trailing_delimiters_and_short_rows() {
    let text = "customer,date,amount\na,2024-01-02,1.50,\nb,2024-01-13,2.50,,,\nc,2024-02-14,13.50\nd,2024-02-14\n";
    let imported = whole(text.as_bytes(), &sniffed(text.as_bytes()).mapping);
    assert_eq!(imported.rows.len(), 3);
    assert_eq!(imported.report.details[0].reason, Reason::TooFewFields { found: 2, needed: 3 });
}

#[test]
fn quotes_of_either_kind_with_either_escape() {
    for (text, quote, backslash) in [
        ("customer,date,amount\n\"a, \"\"b\"\"\",2024-01-02,1.50\n\"c\",2024-01-03,2.50\n", b'"', false),
        ("customer,date,amount\n\"a, \\\"b\\\"\",2024-01-02,1.50\n\"c\",2024-01-03,2.50\n", b'"', true),
        ("customer,date,amount\n'a, \"b\"',2024-01-02,1.50\n'c',2024-01-03,2.50\n", b'"', false),
        ("customer,date,amount\na\\, \"b\",2024-01-02,1.50\nc,2024-01-03,2.50\n", b'"', true),
        ("customer, date, amount\n\"a, \"\"b\"\"\", 2024-01-02, 1.50\n \"c\", 2024-01-03, 2.50\n", b'"', false),
    ] {
        let sniff = sniffed(text.as_bytes());
        let mapping = if text.contains('\'') {
            Mapping { quote: Some(b'\''), ..sniff.mapping }
        } else {
            assert_eq!((sniff.mapping.quote, sniff.mapping.backslash), (Some(quote), backslash), "{text}");
            sniff.mapping
        };
        let imported = whole(text.as_bytes(), &mapping);
        let customers: Vec<&str> = imported.rows.iter().map(|row| row.customer.as_str()).collect();
        assert_eq!(customers, ["a, \"b\"", "c"], "{text}");
    }
    let apostrophes = "customer,date,amount\n'a, b',2024-01-02,1.50\n'c',2024-01-03,2.50\n";
    assert_eq!(sniffed(apostrophes.as_bytes()).mapping.quote, Some(b'\''));
    // A backslash at the end of a quoted path is no escape.
    let paths = "customer,date,amount,file\na,2024-01-02,1.50,\"C:\\\"\nb,2024-01-03,2.50,\"D:\\\"\n";
    assert!(!sniffed(paths.as_bytes()).mapping.backslash);
}

/// A table written by a careful program.
fn written(rows: &[Vec<String>], dialect: Dialect, crlf: bool, always: bool) -> String {
    let quote = char::from(dialect.quote.unwrap());
    let end = match dialect.line_end {
        LineEnd::Cr => "\r",
        _ if crlf => "\r\n",
        _ => "\n",
    };
    let field = |text: &String, alone: bool| {
        let marks = [quote, char::from(dialect.delimiter), '\n', '\r', ' '];
        if !(always || alone || text.is_empty() && dialect.delimiter == b' ' || text.contains(marks)) {
            return if dialect.backslash { text.replace('\\', "\\\\") } else { text.clone() };
        }
        let inside = match dialect.backslash {
            true => text.replace('\\', "\\\\").replace(quote, &format!("\\{quote}")),
            false => text.replace(quote, &format!("{quote}{quote}")),
        };
        format!("{quote}{inside}{quote}")
    };
    let line = |row: &Vec<String>| {
        let fields: Vec<String> = row.iter().map(|text| field(text, row.len() == 1)).collect();
        fields.join(&char::from(dialect.delimiter).to_string()) + end
    };
    rows.iter().map(line).collect()
}

fn any_dialect() -> impl Strategy<Value = Dialect> {
    let delimiter = prop::sample::select(b",;\t|:^~ ".to_vec());
    let quote = prop::sample::select(vec![b'"', b'\'']);
    let line_end = prop::sample::select(vec![LineEnd::Lf, LineEnd::Cr, LineEnd::Mixed]);
    (delimiter, quote, line_end, any::<bool>()).prop_map(|(delimiter, quote, line_end, backslash)| Dialect {
        delimiter,
        quote: Some(quote),
        line_end,
        backslash,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_written_and_read_back_is_equal(
        rows in prop::collection::vec(prop::collection::vec("[ab\"',;|:^~ \\\\\n\r\té客0]{0,5}", 1..5), 0..6),
        dialect in any_dialect(),
        crlf in any::<bool>(),
        always in any::<bool>(),
    ) {
        // Where both line ends count, a lone carriage return in a value becomes the other one.
        let clean = |text: &String| match dialect.line_end {
            LineEnd::Mixed => text.replace('\r', ""),
            _ => text.clone(),
        };
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(clean).collect()).collect();
        let text = written(&rows, dialect, crlf, always);
        let back: Vec<Vec<String>> = records(text.as_bytes(), dialect)
            .into_iter()
            .map(|row| row.into_iter().map(|cell| String::from_utf8(cell).unwrap()).collect())
            .collect();
        prop_assert_eq!(back, rows, "{:?}", text);
    }
}

/// Once the limit fell between blanks: a record that is too long, and whose beginning alone is not.
#[test]
fn a_limit_between_blanks_cuts_the_same() {
    for longest in 4..30 {
        let mapping = Mapping { delimiter: b' ', ..mapping(Some(b'"')) };
        check_all_cuts(b"a 1  2024-01-01 5 x 7 \r\na 1  2024-01-01 5 x 7 \r\n", &mapping, longest);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_text_of_any_dialect_cut_at_every_byte_reads_the_same(
        text in "(a,1,2024-01-01,5,x,7\n|a 1  2024-01-01 5 x 7 \r\n|[\",\n\r\\\\ a1]){0,16}",
        dialect in any_dialect(),
        longest in 4usize..60,
        skip_lines in 0u32..3,
    ) {
        let Dialect { line_end, backslash, .. } = dialect;
        for delimiter in [b',', b' '] {
            let mapping = Mapping { delimiter, line_end, backslash, skip_lines, ..mapping(Some(b'"')) };
            check_all_cuts(text.as_bytes(), &mapping, 1 << 20);
            check_all_cuts(text.as_bytes(), &mapping, longest);
        }
    }
}
