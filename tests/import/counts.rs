//! Rows in = kept + refused + skipped holds for the records that stand in the file, counted here by a reader of its own.

use crate::support::*;
use proptest::prelude::*;
use rapport::import::*;

/// The records of a file with careful quotes, one character after the other: those in which anything stands.
fn records_of(text: &str) -> u64 {
    let (mut records, mut quoted, mut filled, mut begins) = (0, false, false, true);
    for c in text.trim_start_matches('\u{feff}').chars() {
        match c {
            '"' if quoted => quoted = false,
            '"' if begins || !quoted && !filled => quoted = true,
            // A doubled quote opens again what it has closed.
            '"' => quoted = true,
            '\n' if !quoted => {
                records += u64::from(filled);
                (filled, begins) = (false, true);
                continue;
            }
            ',' if !quoted => {
                begins = true;
                continue;
            }
            c if c.is_ascii_whitespace() || c == '\0' => {}
            _ => filled = true,
        }
        begins = false;
    }
    records + u64::from(filled)
}

#[test]
fn the_reference_counts_as_a_person_does() {
    for (text, count) in
        [("", 0), ("a,b\n1,2", 2), ("a,b\r\n\r\n,\r\n\"x\ny\",2\r\n", 2), ("\"a\"\"\n\",\"\"\n\"\",\n", 1)]
    {
        assert_eq!(records_of(text), count, "{text:?}");
    }
}

/// A line as exports hold them, with all that stands between rows.
fn line() -> impl Strategy<Value = String> {
    let note = prop_oneof![
        Just(String::new()),
        Just("one\u{2028}two".to_owned()),
        Just("one\u{85}two".to_owned()),
        Just("one\u{b}two\u{c}three\u{1c}".to_owned()),
        Just("\"line\nline, \"\"two\"\"\"".to_owned()),
        Just("\u{202e}abc".to_owned()),
    ];
    let row = ("[a-d]", 1u32..29, -50i32..5000, note).prop_map(|(who, day, cents, note)| {
        format!("{who},2024-01-{day:02},{}.{:02},{note}", cents / 100, (cents % 100).abs())
    });
    prop_oneof![
        12 => row,
        1 => Just("customer,date,amount,note".to_owned()),
        1 => Just("\u{feff}customer,date,amount,note".to_owned()),
        1 => Just("Total,,1234.00,".to_owned()),
        1 => Just("合计,2024-01-31,9.00,".to_owned()),
        1 => Just("# a remark, with a comma".to_owned()),
        1 => Just("a,2024-01-02,1,234.50,x".to_owned()),
        1 => Just("a,2024-01-02,5.00,x,y,z".to_owned()),
        1 => Just("a,2024-01-02,5.00,x,,".to_owned()),
        1 => Just("a,2024-01-02".to_owned()),
        1 => Just(",,7.00,".to_owned()),
        1 => Just(",,,".to_owned()),
        1 => Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_record_is_kept_refused_or_skipped(
        lines in prop::collection::vec(line(), 1..40), crlf in any::<bool>(), last in any::<bool>(), range in 20u64..400,
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut text = format!("customer,date,amount,note{end}{}", lines.join(end));
        if last {
            text += end;
        }
        let sniff = sniffed(text.as_bytes());
        prop_assert_eq!(&sniff.mapping.headers[..3], ["customer", "date", "amount"]);
        let chain = Chain::new(text.len() as u64, range, sniff.mapping.is_splittable());
        let read = import(text.as_bytes(), &sniff.mapping, chain, 11, 1 << 20, false);
        let report = &read.report;
        prop_assert_eq!(report.rows_in, records_of(&text) - 1, "{:?}", text);
        prop_assert_eq!(report.rows_in, report.rows_kept + report.refused + report.skipped.total());
    }
}

/// Where returns are ignored, what came back of known customers is left out, and was left out of the receipt too.
#[test]
fn what_came_back_and_is_ignored_is_counted_with_its_sum() {
    let text = "order_id,customer_id,order_date,quantity,amount\n1,A,2024-01-05,1,10.00\n2,A,2024-01-06,1,-2.50\n\
        C3,B,2024-01-07,-1,-4.00\n4,,2024-01-07,1,-8.00\n";
    let mapping = sniffed(text.as_bytes()).mapping;
    let ignored = |returns| whole(text.as_bytes(), &Mapping { returns, ..mapping.clone() }).report.ignored;
    // The fourth row is nobody's, and told with the unknown customers.
    assert_eq!(ignored(Returns::Ignore), Excluded { rows: 2, amount: cents(-650) });
    assert_eq!([Returns::Net, Returns::Separate].map(ignored), [Excluded::default(); 2]);
}
