//! Papa Parse's own test tables. Every case in which we read otherwise stands in `papaparse.md` with the reason.

use crate::support::*;
use rapport::import::{Dialect, LineEnd, records, sniff};
use serde_json::Value;
use std::collections::BTreeSet;

/// The differences that are argued: suite, number of the case.
fn argued() -> BTreeSet<(String, usize)> {
    let rows =
        include_str!("papaparse.md").lines().filter(|line| line.starts_with("| core") || line.starts_with("| parse"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        (cells[1].to_owned(), cells[2].parse().expect("the number of a case"))
    })
    .collect()
}

/// The marks that a case names; those that it leaves open are sniffed.
fn dialect(input: &str, config: &Value) -> Dialect {
    let found = sniff(input.as_bytes(), true, &Native).mapping.dialect();
    let byte = |key: &str| config[key].as_str().filter(|text| text.len() == 1).map(|text| text.as_bytes()[0]);
    Dialect {
        delimiter: byte("delimiter").unwrap_or(found.delimiter),
        quote: byte("quoteChar").or(found.quote),
        line_end: match config["newline"].as_str() {
            Some("\r") => LineEnd::Cr,
            Some(_) => LineEnd::Lf,
            None => found.line_end,
        },
        backslash: byte("escapeChar") == Some(b'\\') || found.backslash,
    }
}

fn read(case: &Value) -> Value {
    let input = case["input"].as_str().expect("a text");
    let rows = records(input.as_bytes(), dialect(input, &case["config"]));
    let text = |cell: Vec<u8>| Value::from(String::from_utf8(cell).expect("text"));
    let mut rows = rows.into_iter().map(|row| row.into_iter().map(text).collect::<Vec<Value>>());
    // Papa Parse gives rows below a header as objects; what is beyond the header has a name of its own.
    if case["config"]["header"] == true && !case["expected"]["data"][0].is_array() {
        let names: Vec<String> =
            rows.next().unwrap_or_default().iter().map(|name| name.as_str().unwrap_or_default().to_owned()).collect();
        let object = |mut row: Vec<Value>| {
            let extra = row.split_off(row.len().min(names.len()));
            let extra = (!extra.is_empty()).then(|| ("__parsed_extra".to_owned(), Value::from(extra)));
            Value::Object(names.iter().cloned().zip(row).chain(extra).collect())
        };
        return rows.map(object).collect();
    }
    rows.map(Value::from).collect()
}

#[test]
fn every_difference_from_papa_parse_is_argued() {
    let mut different = BTreeSet::new();
    let mut all = 0;
    for (suite, file) in [("core", "core_parser_tests.json"), ("parse", "parse_tests.json")] {
        let Some(bytes) = shared("papaparse", &format!("csv-conformance/papaparse/{file}")) else { return };
        let cases: Vec<Value> = serde_json::from_slice(&bytes).expect("cases");
        all += cases.len();
        for (number, case) in cases.iter().enumerate() {
            if case["input"].is_string() && read(case) == case["expected"]["data"] {
                continue;
            }
            println!("| {suite} | {number} | {} |", case["description"].as_str().unwrap_or_default());
            different.insert((suite.to_owned(), number));
        }
    }
    println!("{} of {all} alike", all - different.len());
    assert_eq!(different, argued());
}
