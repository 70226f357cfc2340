//! Sample files of other tools, read as a person would read them. The expectations were worked out by looking at the
//! files; the counts of rows were checked with Python's csv module. The last line of `airedale.csv` ("Report created …")
//! and seven footnotes and two rulers of `milk.csv` are no rows.

use crate::support::*;
use rapport::import::*;

/// A file, the marks it has, its columns and rows, and one row: place from 0, and the first values of it.
struct Sample {
    file: &'static str,
    encoding: Encoding,
    delimiter: char,
    header: bool,
    columns: usize,
    rows: usize,
    row: (usize, &'static [&'static str]),
}

const fn sample(file: &'static str, columns: usize, rows: usize, row: (usize, &'static [&'static str])) -> Sample {
    Sample { file, encoding: Encoding::Utf8, delimiter: ',', header: true, columns, rows, row }
}

const SAMPLES: [Sample; 55] = [
    sample("csvkit/bad.csv", 3, 3, (0, &["1", "27", "", "I'm too long!"])),
    sample("csvkit/bad_skip_lines.csv", 3, 3, (2, &["0", "mixed types.... uh oh", "17"])),
    sample("csvkit/blanks.csv", 6, 1, (0, &["", "NA", "N/A", "NONE", "NULL", "."])),
    sample("csvkit/dummy.csv", 3, 1, (0, &["1", "2", "3"])),
    Sample { delimiter: '\t', ..sample("csvkit/dummy.tsv", 3, 1, (0, &["1", "2", "3"])) },
    sample("csvkit/dummy3.csv", 3, 2, (1, &["1", "4", "5"])),
    sample("csvkit/dummy_col_shuffled_ragged.csv", 4, 1, (0, &["2", "3", "1", "4"])),
    sample("csvkit/foo1.csv", 3, 2, (0, &["1", "Jake", "22"])),
    sample("csvkit/iris.csv", 5, 150, (149, &["5.9", "3.0", "5.1", "1.8", "Iris-virginica"])),
    sample("csvkit/irismeta.csv", 3, 3, (2, &["Iris-setosa", "", "IRSE"])),
    sample("csvkit/join_short.csv", 5, 2, (0, &["1", "b", "", "b", "c"])),
    sample(
        "csvkit/ks_1033_data.csv",
        14,
        1575,
        (0, &["KS", "ALLEN", "20001", "1005-00-073-9421", "RIFLE,5.56 MILLIMETER"]),
    ),
    sample("csvkit/mac_newlines.csv", 3, 2, (1, &["Once upon\ra time", "5", "6"])),
    Sample { header: false, ..sample("csvkit/no_header_row.csv", 3, 1, (0, &["1", "2", "3"])) },
    Sample { header: false, ..sample("csvkit/no_header_row3.csv", 3, 2, (1, &["4", "5", "6"])) },
    sample("csvkit/null_byte.csv", 3, 1, (0, &["", "2", "3"])),
    sample("csvkit/optional_quote_characters.csv", 3, 1, (0, &["1", "2", "3"])),
    sample("csvkit/sheetsxls_converted.csv", 9, 5, (4, &["Unicode! Σ", "", ""])),
    Sample { delimiter: ';', ..sample("csvkit/sniff_limit.csv", 3, 1, (0, &["1", "2", "3"])) },
    sample("csvkit/sort_ints_nulls.csv", 3, 3, (1, &["4", "", "6"])),
    sample("csvkit/test_date_format.csv", 1, 2, (1, &["31/12/2012"])),
    sample("csvkit/test_extra_header.csv", 4, 1, (0, &["1", "2", "3"])),
    sample("csvkit/test_geo.csv", 12, 17, (0, &["dcl", "Downtown Coffee Lounge", ""])),
    sample("csvkit/test_geojson.csv", 7, 3, (1, &["", "value0", "0.0"])),
    sample("csvkit/test_header_newline.csv", 3, 1, (0, &["d", "e", "f"])),
    sample("csvkit/test_join_short_rows.csv", 3, 3, (1, &["dog", "c"])),
    Sample { encoding: Encoding::Windows1252, ..sample("csvkit/test_latin1.csv", 3, 2, (1, &["4", "5", "©"])) },
    sample("csvkit/test_locale.csv", 3, 1, (0, &["1,7", "200.000.000", ""])),
    sample("csvkit/test_no_leading_zeroes.csv", 3, 1, (0, &["01", "00.11", "0.1"])),
    sample("csvkit/test_numeric_date_format.csv", 1, 2, (0, &["20140102"])),
    sample("csvkit/test_skip_lines.csv", 3, 1, (0, &["1", "2", "3"])),
    Sample { encoding: Encoding::Utf16Be, ..sample("csvkit/test_utf16_big.csv", 3, 2, (1, &["4", "5", "ʤ"])) },
    Sample { encoding: Encoding::Utf16Le, ..sample("csvkit/test_utf16_little.csv", 3, 2, (1, &["4", "5", "ʤ"])) },
    sample("csvkit/test_utf8_bom.csv", 3, 2, (1, &["4", "5", "ʤ"])),
    sample("csvkit/testfixed_converted.csv", 8, 4, (3, &["Row with blanks", "", ""])),
    sample("csvkit/testjson_nested_converted.csv", 7, 2, (1, &["Chicago Sun-Times", "1.27"])),
    sample(
        "clevercsv/airedale.csv",
        8,
        53,
        (0, &["DEPARTMENT OF HEALTH", "AIREDALE NHS FOUNDATION TRUST", "16/07/2010"]),
    ),
    sample(
        "clevercsv/imdb.csv",
        44,
        100,
        (64, &["titles01/tt0057012", "tt0057012", "Dr. Seltsam, oder wie ich lernte, die Bombe zu lieben (1964)"]),
    ),
    Sample { delimiter: '\t', ..sample("clevercsv/milk.csv", 23, 370, (0, &["1987", "", "14718.2"])) },
    sample("rust-csv/smallpop.csv", 4, 10, (0, &["Southborough", "MA", "United States", "9686"])),
    Sample {
        delimiter: ':',
        ..sample("rust-csv/smallpop-colon.csv", 4, 10, (0, &["Southborough", "MA", "United States", "9686"]))
    },
    Sample {
        header: false,
        ..sample("rust-csv/smallpop-no-headers.csv", 4, 10, (0, &["Southborough", "MA", "United States", "9686"]))
    },
    Sample {
        delimiter: ';',
        header: false,
        ..sample("rust-csv/strange.csv", 2, 6, (0, &["\"Hacksaw\" Jim Duggan", "1987"]))
    },
    sample("rust-csv/uspop.csv", 5, 100, (2, &["Oakman", "AL", "", "33.7133333"])),
    Sample { encoding: Encoding::Windows1252, ..sample("rust-csv/uspop-latin1.csv", 5, 100, (2, &["Õakman", "AL"])) },
    Sample {
        delimiter: ';',
        ..sample(
            "tabulator-special/accent.csv",
            17,
            2,
            (0, &["XXX", "YYY", "ZZZ", "FR*A17*P*ZZZ*3*_*_*_", "Parking 1"]),
        )
    },
    sample("tabulator-special/bom.csv", 2, 2, (1, &["2", "中国人"])),
    sample(
        "tabulator-special/doublequote.csv",
        17,
        5,
        (0, &["A.N.E.P.", "Administración Nacional de Educación Pública", "CES"]),
    ),
    sample("tabulator-special/escaping.csv", 2, 3, (2, &["3", "Test \" line 3"])),
    sample("tabulator-special/issue305.csv", 31, 338, (0, &["7006950", "112", "BLR340", "340", "2020-03-25"])),
    Sample { encoding: Encoding::Windows1252, ..sample("tabulator-special/latin1.csv", 2, 2, (1, &["2", "©"])) },
    sample("tabulator-special/long.csv", 2, 6, (5, &["6", "f"])),
    sample("tabulator-special/skip-blank-at-the-end.csv", 2, 1, (0, &["1", "2"])),
    sample("tabulator-special/skip-rows.csv", 2, 2, (1, &["2", "中国人"])),
    Sample { delimiter: '\t', ..sample("tabulator-special/table.tsv", 2, 3, (2, &["3", "\\N"])) },
];

#[test]
fn samples_of_other_tools_are_read_as_a_person_would() {
    for sample in &SAMPLES {
        let Some(bytes) = shared("samples", &format!("csv-conformance/{}", sample.file)) else { return };
        let sniff = sniff(&bytes, true, &Native);
        let mapping = &sniff.mapping;
        let seen = (mapping.encoding, char::from(mapping.delimiter), mapping.has_header, sniff.columns.len());
        assert_eq!(seen, (sample.encoding, sample.delimiter, sample.header, sample.columns), "{}", sample.file);
        assert_eq!(sniff.shape.of as usize, sample.rows, "{}", sample.file);
        let (place, expected) = sample.row;
        if let Some(row) = sniff.rows.get(place) {
            assert_eq!(row[..expected.len().min(row.len())], *expected, "{}", sample.file);
        } else {
            // The preview is short: the row is looked for in the records.
            let text = Native.decode(mapping.encoding, &bytes);
            let records = records(text.as_bytes(), mapping.dialect());
            let row: Vec<_> = records[place + 1].iter().map(|cell| String::from_utf8_lossy(cell)).collect();
            assert_eq!(row[..expected.len()], *expected, "{}", sample.file);
        }
    }
}

#[test]
fn an_empty_file_has_no_columns() {
    let Some(bytes) = shared("samples", "csv-conformance/csvkit/empty.csv") else { return };
    assert!(sniff(&bytes, true, &Native).doubts.contains(&Doubt::NoRows));
}
