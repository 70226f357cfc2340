//! Published data: the counts were made with pandas by somebody else (`reference/`).

use crate::support::*;
use rapport::import::*;
use rapport::units::Day;

const VARIANTS: [(&str, Encoding, u8, DateOrder, Option<&str>); 9] = [
    ("01_utf8_lf.csv", Encoding::Utf8, b',', DateOrder::Ymd, None),
    ("02_utf8_bom_crlf_all_quoted.csv", Encoding::Utf8, b',', DateOrder::Ymd, None),
    ("03_gb18030_zh_headers.csv", Encoding::Gb18030, b',', DateOrder::Ymd, Some("CNY")),
    ("04_utf16le_bom_tab_zh.txt", Encoding::Utf16Le, b'\t', DateOrder::Ymd, None),
    ("05_latin1_semicolon_decimal_comma_dmy.csv", Encoding::Windows1252, b';', DateOrder::Dmy, Some("EUR")),
    ("06_us_mdy_no_padding.csv", Encoding::Utf8, b',', DateOrder::Mdy, Some("USD")),
    ("07_compact_yyyymmdd_shuffled.csv", Encoding::Utf8, b',', DateOrder::Compact, None),
    ("08_iso_datetime_z_extra_columns.csv", Encoding::Utf8, b',', DateOrder::Ymd, None),
    ("09_excel_serial_dates.csv", Encoding::Utf8, b',', DateOrder::ExcelSerial, None),
];

#[test]
fn all_nine_cdnow_variants_give_the_same_figures_without_a_question() {
    for (name, encoding, delimiter, dates, currency) in VARIANTS {
        let Some(bytes) = shared("cdnow variants", &format!("cdnow/variants/{name}")) else { return };
        let sniff = sniffed(&bytes);
        let mapping = &sniff.mapping;
        assert!(sniff.certain(), "{name}: {:?}", sniff.doubts);
        assert_eq!((mapping.encoding, mapping.delimiter, mapping.dates), (encoding, delimiter, dates), "{name}");
        assert_eq!(mapping.currency.map(|c| c.code().to_owned()).as_deref(), currency, "{name}");
        let one = whole(&bytes, mapping);
        assert_eq!(one.report.details, [], "{name}");
        assert_eq!((one.report.rows_in, one.report.rows_kept), (6919, 6919), "{name}");
        assert_eq!((one.customers(), one.orders(), one.amount()), (2357, 6919, 24_409_194), "{name}");
        assert_eq!(one.rows.iter().map(|r| r.day).min().map(Day), "1997-01-01".parse().ok(), "{name}");
        assert_eq!(one.rows.iter().map(|r| r.day).max().map(Day), "1998-06-30".parse().ok(), "{name}");
        // Eight orders of the sample have an amount of zero. The file has no returns, so they count as orders.
        let strict = whole(&bytes, &Mapping { keep_zero: false, ..mapping.clone() });
        assert_eq!(strict.report.skipped, Skips { zero: 8, ..Skips::default() }, "{name}");
        // Cut into ranges, the rows stay the same.
        let chain = Chain::new(bytes.len() as u64, 20_000, mapping.is_splittable());
        assert_eq!(import(&bytes, mapping, chain, 7_001, 1 << 20, true).rows, one.rows, "{name}");
    }
}

const UNKNOWN_SOLD: i64 = 12_191_952;
const UNKNOWN_BACK: i64 = 3_699_364;

#[test]
fn january_of_online_retail_gives_the_reference_counts() {
    let Some(bytes) = shared("online retail", "online_retail/online_retail_2011-01.csv") else { return };
    let sniff = sniffed(&bytes);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    let mapping = sniff.mapping;
    assert!(mapping.float_customers && !mapping.float_orders);
    let ignore = whole(&bytes, &mapping);
    assert_eq!(ignore.report.rows_in, 35_147);
    // Rows without a customer are no faults: they are one group beside the customers, and their money is told.
    assert_eq!((ignore.report.refused, ignore.report.unknown.rows, ignore.report.unknown.empty), (0, 13_235, 13_235));
    // Quantity times price over these rows, above zero and below, made with Python's decimal module.
    assert_eq!((ignore.report.unknown.sold, ignore.report.unknown.back), (cents(UNKNOWN_SOLD), cents(UNKNOWN_BACK)));
    assert_eq!(ignore.unknown.iter().map(|row| row.amount).sum::<i64>(), UNKNOWN_SOLD);
    assert_eq!(ignore.report.rows_kept, 21_229);
    assert_eq!(ignore.report.repairs.float_ids, 21_229);
    assert_eq!(ignore.report.skipped.total(), 683);
    assert_eq!((ignore.amount(), ignore.orders(), ignore.customers()), (56_944_504, 987, 741));
    assert!(ignore.rows.iter().any(|r| r.customer == "13313"));
    // The sum of quantity × price over the 21,912 rows with a customer, made with Python's decimal module.
    // Kept apart: 680 rows with a negative amount and 3 of zero; sums made with Python's decimal module.
    let apart = whole(&bytes, &Mapping { returns: Returns::Separate, ..mapping.clone() });
    assert_eq!(apart.rows, ignore.rows);
    assert_eq!((ignore.report.skipped.zero, ignore.report.zeros.rows), (3, 3));
    assert_eq!(apart.report.returned, Returned { rows: 680, amount: cents(9_437_066), sold: cents(56_944_504) });
    assert_eq!((apart.report.skipped.total(), ignore.report.returned), (683, Returned::default()));
    let net = whole(&bytes, &Mapping { returns: Returns::Net, ..mapping.clone() });
    // Taken off: the same orders, and the returns beside them lower the sum. The three rows of zero are none of them.
    assert_eq!((net.rows.len(), net.refunds.len()), (21_229, 680));
    assert_eq!((net.report.rows_kept, net.report.netted, net.report.skipped.total()), (21_909, 680, 3));
    assert_eq!((net.amount(), net.orders(), net.customers()), (47_507_438, 987, 741));
    assert_eq!(net.unknown.iter().map(|row| row.amount).sum::<i64>(), UNKNOWN_SOLD - UNKNOWN_BACK);

    let chain = Chain::new(bytes.len() as u64, 300_000, mapping.is_splittable());
    let cut = import(&bytes, &mapping, chain, 65_536, 1 << 20, true);
    assert_eq!((cut.rows, cut.unknown, cut.report), (ignore.rows, ignore.unknown, ignore.report));
}
