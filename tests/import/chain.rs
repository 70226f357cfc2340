//! However a file is cut, and however its bytes arrive, the rows and the report are those of one sequential parse.

use crate::support::*;
use proptest::prelude::*;
use rapport::import::*;

pub fn mapping(quote: Option<u8>) -> Mapping {
    Mapping {
        delimiter: b',',
        quote,
        has_header: true,
        headers: ["note", "customer", "date", "amount", "category", "order"].map(String::from).to_vec(),
        roles: vec![
            None,
            Some(Role::Customer),
            Some(Role::Date),
            Some(Role::Amount),
            Some(Role::Category),
            Some(Role::Order),
        ],
        ..Mapping::default()
    }
}

fn chain(len: usize, cuts: &[usize]) -> Chain<Part> {
    Chain::with_borders(len as u64, cuts.iter().map(|&c| c as u64))
}

/// All cuts of a file into two, and some into many.
pub fn check_all_cuts(bytes: &[u8], mapping: &Mapping, longest: usize) -> u32 {
    let len = bytes.len();
    let one = import(bytes, mapping, chain(len, &[]), len.max(1), longest, false);
    let mut reparsed = 0;
    for cut in 1..len {
        let mut two = import(bytes, mapping, chain(len, &[cut]), len, longest, cut % 2 == 0);
        reparsed += std::mem::take(&mut two.reparsed);
        assert_eq!(two, one, "cut at {cut} of {:?}", String::from_utf8_lossy(bytes));
    }
    for step in [1, 2, 3, 7, 16] {
        let cuts: Vec<usize> = (1..len).step_by(step).collect();
        let mut many = import(bytes, mapping, chain(len, &cuts), 3, longest, step % 2 == 0);
        reparsed += std::mem::take(&mut many.reparsed);
        assert_eq!(many, one, "cut every {step} of {:?}", String::from_utf8_lossy(bytes));
    }
    reparsed
}

/// A cell as a careful program writes it.
fn quoted(text: &str, always: bool) -> String {
    if always || text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[derive(Debug, Clone)]
struct Table {
    rows: Vec<[String; 6]>,
    crlf: bool,
    always: bool,
    blank_lines: bool,
    last_line_end: bool,
}

impl Table {
    fn bytes(&self) -> Vec<u8> {
        let end = if self.crlf { "\r\n" } else { "\n" };
        let mut out = String::from("note,customer,date,amount,category,order") + end;
        for (i, row) in self.rows.iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|c| quoted(c, self.always)).collect();
            out += &cells.join(",");
            if i + 1 < self.rows.len() || self.last_line_end {
                out += end;
            }
            if self.blank_lines && i % 2 == 0 {
                out += end;
            }
        }
        out.into_bytes()
    }
}

fn table() -> impl Strategy<Value = Table> {
    let note = "[a\",\n\r é]{0,6}";
    let row =
        (note, "[ab\"\n,]{0,2}", "2024-0[1-3]-[0-3][0-9]", "-?[0-9]{1,3}\\.[0-9]{2}", "[xy,\"]{0,2}", "[0-9]{1,2}")
            .prop_map(|(a, b, c, d, e, f)| [a, b, c, d, e, f]);
    (prop::collection::vec(row, 0..7), any::<[bool; 4]>()).prop_map(
        |(rows, [crlf, always, blank_lines, last_line_end])| Table { rows, crlf, always, blank_lines, last_line_end },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_cut_at_every_byte_reads_the_same(table in table()) {
        let bytes = table.bytes();
        let one = whole(&bytes, &mapping(Some(b'"')));
        // What a careful program wrote is read as it was written.
        prop_assert_eq!(one.report.rows_in, table.rows.len() as u64);
        let dated = |r: &&[String; 6]| r[1].trim().is_empty() && r[2].parse::<rapport::units::Day>().is_ok();
        prop_assert_eq!(one.report.unknown.empty, table.rows.iter().filter(dated).count() as u64);
        prop_assert_eq!(one.report.refused_by.get(&ReasonKind::UnclosedQuote), None);
        check_all_cuts(&bytes, &mapping(Some(b'"')), 1 << 20);
    }

    #[test]
    fn broken_text_cut_at_every_byte_reads_the_same(text in "(a,1,2024-01-01,5,x,7\n|[\",\n\ra1]){0,24}", longest in 4usize..40) {
        check_all_cuts(text.as_bytes(), &mapping(Some(b'"')), 1 << 20);
        check_all_cuts(text.as_bytes(), &mapping(Some(b'"')), longest);
        check_all_cuts(text.as_bytes(), &mapping(None), longest);
    }
}

#[test]
fn a_wrong_guess_is_parsed_again() {
    // The note looks like more rows than a guess looks at, so that a range that begins in it guesses wrong.
    // They are none: no such day exists, or they would be read as rows that a stray quote has swallowed.
    let row = "a,c1,2024-01-41,5.00,x,1\n";
    let bytes = format!(
        "note,customer,date,amount,category,order\n\"{}\",c2,2024-01-02,6.00,y,2\na,c1,2024-01-01,5.00,x,1\n",
        row.repeat(40)
    );
    let reparsed = check_all_cuts(bytes.as_bytes(), &mapping(Some(b'"')), 1 << 20);
    assert!(reparsed > 0);
    assert_eq!(whole(bytes.as_bytes(), &mapping(Some(b'"'))).rows.len(), 2);
}

#[test]
fn line_numbers_count_the_lines_of_the_file() {
    let text = "note,customer,date,amount,category,order\r\n\"a\r\nb\",c,2024-01-01,1,x,1\r\n\r\nz,d,,1,x,1\r\n";
    let one = whole(text.as_bytes(), &mapping(Some(b'"')));
    assert_eq!(one.report.details.iter().map(|r| r.line).collect::<Vec<_>>(), [5]);
    assert_eq!((one.lines, one.report.blank_lines), (5, 1));
    check_all_cuts(text.as_bytes(), &mapping(Some(b'"')), 1 << 20);
}

#[test]
fn a_dead_worker_costs_no_row() {
    let bytes = Table {
        rows: (0..50).map(|i| ["n", &format!("c{i}"), "2024-01-01", "1.00", "x", "1"].map(String::from)).collect(),
        crlf: false,
        always: false,
        blank_lines: false,
        last_line_end: true,
    }
    .bytes();
    let mapping = mapping(Some(b'"'));
    let mut chain: Chain<Part> = Chain::new(bytes.len() as u64, 100, true);
    let mut rows = 0;
    let mut failures = 0;
    while !chain.is_complete() {
        let job = chain.next_job().expect("work is left");
        if job.range % 3 == 1 && failures < 5 {
            failures += 1;
            chain.failed(job.range);
            continue;
        }
        chain.deliver(job.range, parse(&bytes, &mapping, job.start, 10, 1 << 20));
        while let Some(output) = chain.take_ready() {
            let Part::Orders(orders) = &output.block else { panic!("orders alone") };
            rows += orders.rows();
        }
    }
    assert_eq!((rows, failures), (50, 5));
}
