//! The order of day, month and year of a whole column, also where single values say nothing.

use crate::support::*;
use rapport::import::*;

/// A file with these dates, one customer and an amount each.
fn file(dates: impl Iterator<Item = String>) -> String {
    let rows: String = dates.map(|date| format!("a,\"{date}\",1.00\n")).collect();
    format!("customer,date,amount\n{rows}")
}

fn days(text: &str) -> (Sniff, Vec<String>) {
    let sniff = sniffed(text.as_bytes());
    let imported = whole(text.as_bytes(), &sniff.mapping);
    (sniff, imported.rows.iter().map(|row| rapport::units::Day(row.day).to_string()).collect())
}

#[test]
fn two_digit_years_first_are_told_by_what_changes() {
    let (sniff, read) = days(&file((1..=28).map(|day| format!("24/01/{day:02}"))));
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!((sniff.mapping.dates, read[27].as_str()), (DateOrder::Ymd, "2024-01-28"));
    // The other way round the last number is the year.
    let (sniff, read) = days(&file((1..=28).map(|day| format!("{day:02}/01/24"))));
    assert_eq!((sniff.mapping.dates, read[27].as_str()), (DateOrder::Dmy, "2024-01-28"));
    // The whole column does not overrule what the beginning has shown.
    let counted = DateEvidence { day_first: 10, either: 18, short_year_first: 28, ..DateEvidence::default() };
    assert_eq!(counted.better_than(DateOrder::Ymd), None);
}

#[test]
fn what_is_no_day_of_any_calendar_fits_no_order() {
    let dates = ["2024-01-31", "2024-13-12", "2024-02-30", "2024-02-01", "2024年2月30日"];
    let (sniff, read) = days(&file(dates.iter().map(|date| date.to_string())));
    assert_eq!((sniff.dates.fits(DateOrder::Ymd), sniff.dates.unreadable, sniff.dates.total()), (2, 3, 5));
    assert_eq!(read, ["2024-01-31", "2024-02-01"]);
}

#[test]
fn every_kind_of_column_is_recognised() {
    for (dates, order) in [
        (["2024-01-31", "2024-02-01"], DateOrder::Ymd),
        (["31.01.2024", "01.02.2024"], DateOrder::Dmy),
        (["1/31/2024 3:20 PM", "2/1/2024 9:00 AM"], DateOrder::Mdy),
        (["20240131", "20240201"], DateOrder::Compact),
        (["45322", "45323.5"], DateOrder::ExcelSerial),
        (["1706659200", "1706745600"], DateOrder::Unix),
        (["1706659200000", "1706745600123"], DateOrder::Unix),
        (["2024年1月31日", "2024年2月1日"], DateOrder::Ymd),
        (["民国113年1月31日", "民国113年2月1日"], DateOrder::Dmy),
        (["31. Januar 2024", "1. Februar 2024"], DateOrder::Dmy),
        (["31 janvier 2024", "1er février 2024"], DateOrder::Dmy),
        (["31 de enero de 2024", "1 de febrero de 2024"], DateOrder::Dmy),
        (["Jan 31, 2024", "Feb 1, 2024"], DateOrder::Dmy),
        (["2024-01-31T23:59:59+08:00", "2024-02-01T00:00:00Z"], DateOrder::Ymd),
    ] {
        let (sniff, read) = days(&file(dates.iter().map(|date| date.to_string())));
        assert!(sniff.certain(), "{dates:?}: {:?}", sniff.doubts);
        assert_eq!(sniff.mapping.dates, order, "{dates:?}");
        assert_eq!(read, ["2024-01-31", "2024-02-01"], "{dates:?}");
        assert_eq!(sniff.dates.fits(order), 2, "{dates:?}");
        let days = sniff.days.map(|(first, last)| [first.to_string(), last.to_string()]);
        assert_eq!(days, Some(["2024-01-31".to_owned(), "2024-02-01".to_owned()]), "{dates:?}");
    }
}

/// The story: 9999-12-31 was set aside in one notation and refused in others, and 0000-00-00 was called a faulty date where a
/// program had written that there is none.
#[test]
fn texts_that_stand_for_no_date_are_told_as_such() {
    for (real, [never, missing]) in [
        (["2024-01-13", "2024-02-14"], ["9999-12-31", "0000-00-00 00:00:00"]),
        (["13/01/2024", "14/02/2024"], ["31/12/9999", "00/00/0000"]),
        (["1/13/2024", "2/14/2024"], ["12/31/9999", "0/0/0000"]),
        (["13.01.2024", "14.02.2024"], ["31.12.9999", "00.00.0000"]),
        (["20240113", "20240214"], ["99991231", "00000000"]),
        (["13-Jan-2024", "14-Feb-2024"], ["31-Dec-9999", "00-00-0000"]),
        (["2024年1月13日", "2024年2月14日"], ["9999年12月31日", "0000年0月0日"]),
    ] {
        let rows = (0..20).map(|n| format!("c{n},{},5.00\n", real[n % 2])).collect::<String>();
        let text = format!("customer,date,amount\n{rows}x,{never},1.00\ny,{missing},1.00\n");
        let sniff = sniffed(text.as_bytes());
        let report = whole(text.as_bytes(), &sniff.mapping).report;
        assert_eq!((report.rows_kept, report.skipped.incredible, report.refused), (20, 1, 1), "{never}");
        assert_eq!(report.details[0].reason, Reason::MissingDate, "{missing}");
        assert!(
            !sniff.doubts.iter().any(|doubt| matches!(doubt, Doubt::UnreadableValues { .. })),
            "{:?}",
            sniff.doubts
        );
        // Who believes all days sees both refused, since they are none.
        let all = Mapping { all_days: true, ..sniff.mapping };
        assert_eq!(whole(text.as_bytes(), &all).report.refused, 2, "{never}");
    }
}
