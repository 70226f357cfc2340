//! Refused rows that a person corrects or leaves out: every row stays accounted for.

use crate::support::*;
use rapport::dataset::Values;
use rapport::import::*;

/// Eight rows; lines 3, 4, 6, 7 and 8 are refused.
const FILE: &str = "customer_id;order_date;amount;note\n\
    1;2024-01-05;10,00;\n\
    2;2024-02-31;20,00;a, b\n\
    3;2024-02-31;n/k;\n\
    4;2024-03-01;40,00;\n\
    8;2024-03-32;50,00;x\n\
    5;2024-03-03\n\
    \"6;2024-03-04;60,00;y\n\
    7;2024-03-05;70,00;z\n";

struct Read {
    mapping: Mapping,
    imported: Imported,
}

impl Read {
    fn new(file: &str) -> Read {
        let mapping = sniffed(file.as_bytes()).mapping;
        let imported = whole(file.as_bytes(), &mapping);
        Read { mapping, imported }
    }

    fn row(&self, line: u64) -> &Refusal {
        self.imported.report.details.iter().find(|row| row.line == line).unwrap()
    }

    fn put(&self, lines: &[u64], column: usize, value: &str) -> Correction {
        let rows = lines.iter().map(|line| self.row(*line));
        Correction::new(rows, Remedy::Put(vec![(column, value.to_owned())]))
    }

    /// The report after these corrections and the amounts that they bring in.
    fn after(&self, steps: Vec<Correction>) -> (RangeReport, Vec<i64>) {
        let corrected = Corrections(steps).apply(&self.mapping, &self.imported.report.details);
        let again = whole(corrected.text.as_bytes(), &corrected.mapping);
        let mut report = self.imported.report.clone();
        corrected.settle(&mut report, again.report);
        assert!(report.is_complete(), "{report:?}");
        assert_eq!(report.rows_in, self.imported.report.rows_in);
        (report, again.rows.iter().map(|row| row.amount).collect())
    }
}

fn lines(report: &RangeReport) -> Vec<(u64, ReasonKind)> {
    report.details.iter().map(|row| (row.line, row.reason.kind())).collect()
}

#[test]
fn a_corrected_row_counts_among_the_kept_and_the_rest_stays() {
    use ReasonKind::*;
    let read = Read::new(FILE);
    let all = [(3, BadDate), (4, BadDate), (6, BadDate), (7, TooFewFields), (8, UnclosedQuote)];
    assert_eq!(lines(&read.imported.report), all);
    let (report, amounts) = read.after(vec![read.put(&[3], 1, "2024-02-28")]);
    assert_eq!((report.rows_kept, report.refused, amounts), (4, 4, vec![2000]));
    assert_eq!(lines(&report), all[1..]);
}

#[test]
fn a_row_that_is_still_wrong_keeps_its_text_and_tells_the_new_reason() {
    let read = Read::new(FILE);
    let (report, amounts) = read.after(vec![read.put(&[3, 4], 1, "2024-02-28")]);
    assert_eq!(amounts, [2000]);
    let row = &report.details[0];
    assert_eq!((row.line, row.reason, &*row.value), (4, Reason::BadAmount, "n/k"));
    assert_eq!(row.raw, "3;2024-02-31;n/k;");
    // What was put before is still there for the next step, and undoing the one step leaves the other.
    let steps = vec![read.put(&[3, 4], 1, "2024-02-28"), read.put(&[4], 2, "30,00")];
    assert_eq!(Corrections(steps.clone()).fields(read.row(4), &read.mapping), ["3", "2024-02-28", "30,00", ""]);
    assert_eq!(read.after(steps.clone()).1, [2000, 3000]);
    assert_eq!(read.after(steps[1..].to_vec()).0.refused, 5);
}

#[test]
fn short_rows_get_their_missing_fields_and_an_open_quote_means_itself() {
    let read = Read::new(FILE);
    let fields = |line| Corrections::default().fields(read.row(line), &read.mapping);
    assert_eq!(fields(7), ["5", "2024-03-03", "", ""]);
    assert_eq!(fields(8), ["\"6", "2024-03-04", "60,00", "y"]);
    let (report, amounts) = read.after(vec![read.put(&[7], 2, "55,00"), read.put(&[8], 0, "6")]);
    assert_eq!((report.rows_kept, amounts), (5, vec![5500, 6000]));
}

#[test]
fn rows_that_are_left_out_or_emptied_are_skipped_by_the_person() {
    let read = Read::new(FILE);
    let skip = Correction::new([read.row(3), read.row(8)], Remedy::Skip);
    let empty = (0..4).map(|column| (column, String::new())).collect();
    let emptied = Correction::new([read.row(4)], Remedy::Put(empty));
    let (report, amounts) = read.after(vec![skip, emptied]);
    assert_eq!((report.skipped.by_person, report.refused, amounts.len()), (3, 2, 0));
    assert_eq!(report.blank_lines, read.imported.report.blank_lines);
}

#[test]
fn a_correction_is_for_its_row_and_for_no_other_on_that_line() {
    let read = Read::new(FILE);
    let correction = read.put(&[3], 1, "2024-02-28");
    let other = Read::new(&FILE.replace("20,00", "21,00"));
    assert_eq!(other.after(vec![correction]).0, other.imported.report);
}

#[test]
fn other_tables_are_corrected_the_same_way() {
    let file = "ticket_id,customer_id,opened_at,type\nT1,2,2024-01-08,Return\nT2,2,2024-13-08,\"a, \"\"b\"\"\"\n";
    let mapping = sniffed(file.as_bytes()).mapping;
    assert_eq!(mapping.kind, Kind::Tickets);
    let table = |bytes: &[u8], mapping: &Mapping| {
        let start = RangeStart { offset: 0, end: bytes.len() as u64, at_record_start: true };
        let mut parser = RangeParser::new(mapping, start, Native);
        parser.push(bytes);
        parser.finish_any()
    };
    let mut report = table(file.as_bytes(), &mapping).report;
    let steps = vec![Correction::new(&report.details, Remedy::Put(vec![(2, "2024-12-08".to_owned())]))];
    let corrected = Corrections(steps).apply(&mapping, &report.details);
    let again = table(corrected.text.as_bytes(), &corrected.mapping);
    let Part::Others(rows) = again.block else { panic!("tickets") };
    let Values::Text(texts, _) = &rows.columns[3].values else { panic!("texts") };
    assert_eq!(texts.get(0), "a, \"b\"");
    corrected.settle(&mut report, again.report);
    assert!(report.is_complete() && report.rows_kept == 2 && report.refused == 0);
}
