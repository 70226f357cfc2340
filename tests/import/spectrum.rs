//! csv-spectrum: records and fields exactly as its JSON says.

use crate::support::*;
use rapport::import::{Dialect, records};
use serde_json::Value;

const FILES: [&str; 12] = [
    "comma_in_quotes",
    "empty",
    "empty_crlf",
    "escaped_quotes",
    "json",
    "location_coordinates",
    "newlines",
    "newlines_crlf",
    "quotes_and_newlines",
    "simple",
    "simple_crlf",
    "utf8",
];

#[test]
fn csv_spectrum_is_read_exactly() {
    for name in FILES {
        let folder = "csv-conformance/csv-spectrum";
        let Some(csv) = shared("csv-spectrum", &format!("{folder}/csvs/{name}.csv")) else { return };
        let Some(json) = shared("csv-spectrum", &format!("{folder}/json/{name}.json")) else { return };
        let expected = match serde_json::from_slice(&json) {
            Ok(Value::Array(rows)) => rows,
            Ok(row) => vec![row],
            Err(e) => panic!("{name}: {e}"),
        };
        let mut table = records(&csv, Dialect::default()).into_iter();
        let text = |cell: Vec<u8>| String::from_utf8(cell).unwrap();
        let header: Vec<String> = table.next().unwrap().into_iter().map(text).collect();
        let rows: Vec<Value> = table
            .map(|row| {
                assert_eq!(row.len(), header.len(), "{name}");
                header.iter().cloned().zip(row.into_iter().map(|c| Value::String(text(c)))).collect()
            })
            .collect();
        // The published JSON has another telephone number than the published CSV.
        let rows: Vec<Value> = match name {
            "location_coordinates" => {
                let other = serde_json::to_string(&rows).unwrap().replace("2095257564", "1234567890");
                serde_json::from_str(&other).unwrap()
            }
            _ => rows,
        };
        assert_eq!(rows, expected, "{name}");
    }
}
