//! Files as the field has them, whose trouble lies in their rows: what is read as proposed.

use crate::support::*;
use rapport::import::*;

/// A file and what it gives as proposed: rows kept, their sum in hundredths, refused, totals skipped.
const FILES: [(&str, u64, i64, u64, u64); 12] = [
    ("10-erp-daily-subtotals.csv", 6, 94_000, 0, 7),
    ("11-subtotals-without-label.csv", 6, 27_500, 0, 4),
    ("16-sap-list-pipes.txt", 3, 183_446, 1, 2),
    ("26-concat-bom-quoted-header.csv", 5, 15_000, 0, 0),
    ("27-concat-without-newline.csv", 4, 12_000, 1, 0),
    ("29-other-line-separators.csv", 7, 28_000, 0, 0),
    ("30-swallowed-rows.csv", 30, 46_500, 0, 0),
    ("31-unquoted-thousands.csv", 60, 1_618_900, 0, 0),
    ("32-wide-500-duplicate-names.csv", 11, 7_750, 0, 0),
    ("34-huge-field.csv.gz", 2, 4_000, 1, 0),
    ("48-google-ads-utf16.csv", 4, 0, 0, 3),
    ("58-total-row-that-parses.csv", 14, 149_100, 0, 2),
];

#[test]
fn files_of_the_field_are_read_as_they_should_be() {
    let mut wrong = Vec::new();
    for (name, rows, total, refused, totals) in FILES {
        let Some(bytes) = shared("files_of_the_field_are_read_as_they_should_be", &format!("field/{name}")) else {
            return;
        };
        let bytes = if name.ends_with(".gz") { unzipped(&bytes) } else { bytes };
        let sniff = sniffed(&bytes);
        let start = RangeStart { offset: 0, end: bytes.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(&sniff.mapping, start, Native);
        for piece in bytes.chunks(64 << 10) {
            parser.push(piece);
        }
        let read = parser.finish_any();
        let sum = match &read.block {
            Part::Orders(orders) => orders.amount.iter().sum(),
            Part::Both { .. } | Part::Others(_) => 0i64,
        };
        assert!(read.report.is_complete(), "{name}");
        let seen = (read.report.rows_kept, sum, read.report.refused, read.report.skipped.totals);
        if seen != (rows, total, refused, totals) {
            let details: Vec<_> = read.report.details.iter().take(5).collect();
            wrong.push(format!(
                "{name}: {seen:?} instead of {:?}\n  {:?}\n  {:?}\n  {:?}\n",
                (rows, total, refused, totals),
                sniff.doubts,
                read.report.skipped,
                details
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The gzip container of a test file, through the reader of the system.
fn unzipped(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut child = std::process::Command::new("gzip")
        .arg("-dc")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("gzip");
    let mut stdin = child.stdin.take().expect("piped");
    let sent = bytes.to_vec();
    std::thread::spawn(move || stdin.write_all(&sent));
    child.wait_with_output().expect("gzip").stdout
}
