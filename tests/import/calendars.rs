//! Years of other calendars, digits of other scripts and offsets beside times, through the whole import.

use crate::support::*;
use rapport::import::*;
use rapport::units::Day;

/// What a file with these dates becomes, as proposed.
fn days(dates: &[&str]) -> (Sniff, Imported, Vec<String>) {
    let rows: String = dates.iter().map(|date| format!("a;{date};1.00\n")).collect();
    let text = format!("customer;date;amount\n{rows}");
    let sniff = sniffed(text.as_bytes());
    let imported = whole(text.as_bytes(), &sniff.mapping);
    let read = imported.rows.iter().map(|row| Day(row.day).to_string()).collect();
    (sniff, imported, read)
}

#[test]
fn years_of_other_calendars_are_read_and_counted() {
    let days_of = ["2024-01-05", "2024-02-29", "2023-12-25"];
    for (dates, calendar) in [
        (["113/01/05", "113/02/29", "112/12/25"], Calendar::Roc),
        (["113-1-5", "113-2-29", "112-12-25"], Calendar::Roc),
        (["1130105", "1130229", "1121225"], Calendar::Roc),
        (["113年1月5日", "113年2月29日", "112年12月25日"], Calendar::Roc),
        (["113.01.05 10:00", "113.02.29 23:59:59", "112.12.25 00:00"], Calendar::Roc),
        (["5/1/2567", "29/2/2567", "25/12/2566"], Calendar::Buddhist),
        (["2567-01-05", "2567-02-29", "2566-12-25"], Calendar::Buddhist),
        (["๕/๑/๒๕๖๗", "๒๙/๒/๒๕๖๗", "๒๕/๑๒/๒๕๖๖"], Calendar::Buddhist),
        (["5-Jan-2567", "29-Feb-2567", "25-Dec-2566"], Calendar::Buddhist),
        (["1402/10/15", "1402/12/10", "1402/10/04"], Calendar::Jalali),
        (["1402-10-15 08:30", "1402-12-10 08:30", "1402-10-04 08:30"], Calendar::Jalali),
        (["۱۴۰۲/۱۰/۱۵", "۱۴۰۲/۱۲/۱۰", "۱۴۰۲/۱۰/۰۴"], Calendar::Jalali),
    ] {
        let (sniff, imported, read) = days(&dates);
        assert!(sniff.certain(), "{dates:?}: {:?}", sniff.doubts);
        assert_eq!(sniff.mapping.calendar, calendar, "{dates:?}");
        assert_eq!(read, days_of, "{dates:?}");
        assert_eq!(imported.report.dates.in_calendar(calendar), 3, "{dates:?}");
        assert_eq!(imported.report.refused, 0, "{dates:?}");
    }
    let (sniff, imported, read) = days(&["民國113年1月5日", "民國113/2/29", "民國112.12.25"]);
    assert_eq!((sniff.mapping.calendar, imported.report.dates.eras), (Calendar::Gregorian, 3));
    assert_eq!(read, days_of);
}

#[test]
fn the_calendar_may_change_in_the_middle_of_a_file() {
    let dates = ["31/12/2023", "5/1/2567", "2024-02-29", "15/02/2567"];
    let (sniff, _, read) = days(&dates);
    assert_eq!(sniff.mapping.calendar, Calendar::Buddhist);
    assert_eq!(read, ["2023-12-31", "2024-01-05", "2024-02-29", "2024-02-15"]);
    // Before the year 100 of the Republic, some wrote two digits.
    let (sniff, _, read) = days(&["99/12/31", "100/01/01", "100/02/28"]);
    assert_eq!(sniff.mapping.calendar, Calendar::Roc);
    assert_eq!(read, ["2010-12-31", "2011-01-01", "2011-02-28"]);
}

#[test]
fn years_of_a_calendar_that_is_not_read_are_refused_by_name() {
    let (sniff, imported, _) = days(&["1445/06/23", "1445/07/15", "1445/08/19"]);
    assert_eq!(sniff.mapping.calendar, Calendar::Gregorian);
    assert_eq!(imported.report.refused, 3);
    assert_eq!(imported.report.refused_by[&ReasonKind::OtherCalendar], 3);
    assert_eq!(imported.report.details[0].reason, Reason::OtherCalendar { year: 1445 });
    // 1402 beside 1445 is 1982, not 2023.
    let (sniff, imported, _) = days(&["1402/06/23", "1445/07/15", "1445/08/19"]);
    assert_eq!((sniff.mapping.calendar, imported.report.refused), (Calendar::Gregorian, 3));
    // The first years of the common calendar stand for no date, not for 2001.
    let (_, imported, read) = days(&["0001-01-01", "01.01.0001", "0000-00-00", "00.00.0000", "2024-01-05"]);
    let RangeReport { refused, skipped, .. } = imported.report;
    assert_eq!((refused, skipped.incredible, read), (2, 2, vec!["2024-01-05".to_owned()]));
}

#[test]
fn digits_and_marks_of_other_scripts_are_read_like_any() {
    let text = "customer,date,amount\nK1,٢٠٢٤/٠١/٠٥,١٬٢٣٤٫٥٠\nK2,۲۰۲۴/۰۱/۱۵,۹۹٫۰۰\nK3,２０２４/０２/０３,１０.２５\n\
                K1,๒๐๒๔/๐๒/๒๙,๕๐๐\nK2,२०२४-०३-०१,\u{200f}-३.५\n";
    let sniff = sniffed(text.as_bytes());
    let imported = whole(text.as_bytes(), &Mapping { returns: Returns::Net, ..sniff.mapping.clone() });
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    // The return stands beside the orders.
    let rows = || imported.rows.iter().chain(&imported.refunds);
    let amounts: Vec<i64> = rows().map(|row| row.amount).collect();
    assert_eq!(amounts, [123_450, 9_900, 1_025, 50_000, -350]);
    let read: Vec<String> = rows().map(|row| Day(row.day).to_string()).collect();
    assert_eq!(read, ["2024-01-05", "2024-01-15", "2024-02-03", "2024-02-29", "2024-03-01"]);
    // A date and an amount of each row but those in full width.
    assert_eq!(imported.report.notation.digits, 8);
}

#[test]
fn times_with_offsets_are_moved_into_one_zone() {
    let dates = [
        "2024-01-31T23:30:00+09:00",
        "2024-01-31T20:00:00Z",
        "2024-01-31 23:30:00 -0500",
        "2024-02-01 00:10:00 GMT+9",
        "2024-01-31 12:00",
        "2024-02-28 15:00:00 UTC",
        "2024-01-31T24:00:00+09:00",
    ];
    let (sniff, imported, read) = days(&dates);
    assert!(sniff.certain(), "{:?}", sniff.doubts);
    assert_eq!(sniff.mapping.zone, Some(Zone::Offset(540)));
    let tokyo = ["2024-01-31", "2024-02-01", "2024-02-01", "2024-02-01", "2024-01-31", "2024-02-29", "2024-01-31"];
    assert_eq!(read, tokyo);
    assert_eq!((imported.report.notation.moved, imported.report.notation.offsets.len()), (3, 2));
    let under = |zone| {
        let rows: String = dates.iter().map(|date| format!("a;{date};1.00\n")).collect();
        let mapping = Mapping { zone: Some(zone), ..sniff.mapping.clone() };
        let imported = whole(format!("customer;date;amount\n{rows}").as_bytes(), &mapping);
        imported.rows.iter().map(|row| Day(row.day).to_string()).collect::<Vec<_>>()
    };
    let greenwich = ["2024-01-31", "2024-01-31", "2024-02-01", "2024-01-31", "2024-01-31", "2024-02-28", "2024-01-31"];
    assert_eq!(under(Zone::Offset(0)), greenwich);
    let written = ["2024-01-31", "2024-01-31", "2024-01-31", "2024-02-01", "2024-01-31", "2024-02-28", "2024-01-31"];
    assert_eq!(under(Zone::Written), written);
}

#[test]
fn times_of_tickets_have_the_end_of_a_day_and_leap_seconds() {
    // Durations were a day too short: 24:00 and 23:59:60 were read as midnight before.
    let text = "ticket_id,customer_id,opened_at,closed_at,channel\n\
                T1,K1,2024-01-31 22:00:00,2024-01-31 24:00:00,chat\n\
                T2,K2,2024/1/5 23:59:30,2024/1/5 23:59:60,phone\n\
                T3,K2,2024-02-03 12:00:00+01:00,2024-02-03 12:00:00Z,mail\n\
                T4,K2,2024-02-03 12:00:00,2024-02-03 25:10,mail\n\
                T5,K2,2024-02-03 12:00:00,1d 03:22,mail\n";
    let sniff = sniffed(text.as_bytes());
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let mut parser = RangeParser::new(&sniff.mapping, start, Native);
    parser.push(text.as_bytes());
    let output = parser.finish_any();
    let Part::Others(table) = output.block else { panic!("no table") };
    let times = |role| {
        let column = table.columns.iter().find(|column| column.role == role).unwrap();
        let rapport::dataset::Values::Time(times) = &column.values else { panic!("no times") };
        times.clone()
    };
    let (opened, closed) = (times(Role::Opened), times(Role::Closed));
    // Noon in Greenwich is one o'clock in Berlin.
    let taken: Vec<i64> = (0..3).map(|row| closed[row] - opened[row]).collect();
    assert_eq!(taken, [2 * 3600, 30, 3600]);
    // Neither 25:10 nor a duration is a time: empty, and told.
    assert_eq!(closed[3..], [rapport::dataset::NO_VALUE; 2]);
    assert_eq!(output.report.repairs.left_empty, 2);
}

/// What a file becomes when it is read as often as it itself demands, as the page does.
fn settled(text: &str, today: &str) -> (Mapping, Imported) {
    let mut mapping = sniffed(text.as_bytes()).mapping;
    for _ in 0..5 {
        let imported = whole(text.as_bytes(), &mapping);
        if !read_again(&mut mapping, &imported.report, today.parse().unwrap(), false) {
            return (mapping, imported);
        }
    }
    panic!("the file is never settled")
}

fn orders(days: impl Iterator<Item = String>) -> String {
    let rows: String = days.enumerate().map(|(at, day)| format!("K{at},{day},A{at},10.00\n")).collect();
    format!("customer_id,order_date,order_id,amount\n{rows}")
}

#[test]
fn days_that_cannot_be_right_are_set_aside_and_let_in_by_one_choice() {
    // One row in the year 2199 made that the last day of the data, and everybody was lost.
    let real = (1..=28).map(|day| format!("2024-02-{day:02}"));
    let odd = ["9999-12-31", "1900-01-01", "1970-01-01", "2099-12-31", "2199-01-01", "2024-02-30"].map(String::from);
    let text = orders(real.chain(odd));
    let (mapping, imported) = settled(&text, "2026-11-26");
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert_eq!(mapping.credible, Some((day("2024-02-01"), day("2024-02-28"))));
    let RangeReport { rows_in, rows_kept, refused, skipped, tally, notation, .. } = &imported.report;
    assert_eq!((*rows_in, *rows_kept, *refused, skipped.incredible), (34, 28, 1, 5));
    assert_eq!(tally.days, mapping.credible);
    assert_eq!(notation.set_aside, Some((day("1900-01-01"), day("2199-01-01"))));
    // Let in by a person, and not doubted again.
    let all = Mapping { all_days: true, credible: None, ..mapping.clone() };
    let imported = whole(text.as_bytes(), &all);
    assert_eq!(imported.report.rows_kept, 32);
    assert!(!read_again(&mut all.clone(), &imported.report, day("2026-11-26"), true));
    // The bounds are those of this file, not of the next.
    assert_eq!((mapping.for_file(&mapping).credible, all.for_file(&all).all_days), (None, true));
}

#[test]
fn a_file_that_is_old_or_to_come_as_a_whole_is_believed() {
    for (days, today) in [("2024-02", "2019-01-01"), ("1996-02", "2026-11-26"), ("2030-02", "2026-11-26")] {
        let text = orders((1..=28).map(|day| format!("{days}-{day:02}")));
        let (mapping, imported) = settled(&text, today);
        assert_eq!((mapping.credible, imported.report.rows_kept), (None, 28), "{days}");
    }
}

#[test]
fn what_only_the_rest_of_a_file_shows_has_it_read_again() {
    // 256 KiB of common years, then a program that was set to another calendar and zone.
    let common = (0..9000).map(|n| format!("{:02}/01/2024 10:00", n % 28 + 1));
    let rest = (0..900).map(|n| format!("{:02}/02/2567 23:30:00+07:00", n % 28 + 1));
    let (mapping, imported) = settled(&orders(common.chain(rest)), "2026-11-26");
    assert_eq!((mapping.calendar, mapping.zone), (Calendar::Buddhist, Some(Zone::Offset(420))));
    assert_eq!((imported.report.refused, imported.report.dates.buddhist), (0, 900));
    assert_eq!(imported.report.tally.days.map(|days| days.1.to_string()).as_deref(), Some("2024-02-28"));
}

#[test]
fn month_and_day_exchanged_by_a_spreadsheet_are_asked_about() {
    // 1 March to 20 April, written day first and opened by a spreadsheet that puts the month first: it took the days up
    // to 12 for months, and left the others as texts.
    let right: Vec<Day> = (0..51).map(|n| "2024-03-01".parse::<Day>().unwrap().plus_days(n)).collect();
    let written = right.iter().map(|day| match day.ymd() {
        (y, m, d @ 1..=12) => format!("{y}-{d:02}-{m:02}"),
        (y, m, d) => format!("{d:02}/{m:02}/{y}"),
    });
    let text = orders(written);
    let (mapping, imported) = settled(&text, "2026-11-26");
    // Both kinds are read, whatever is answered.
    assert_eq!(imported.report.refused, 0);
    let doubts = second_look(&mapping, &imported.report);
    let [doubt @ Doubt::SwappedDates { real: 24, texts: 27 }] = &*doubts else { panic!("{doubts:?}") };
    let choices = doubt.choices(&mapping);
    let read = |at: usize| -> Vec<Day> {
        let imported = whole(text.as_bytes(), &choices[at].mapping);
        imported.rows.iter().map(|row| Day(row.day)).collect()
    };
    assert_eq!(read(0), right);
    assert_ne!(read(1), right);
    // Answered, and remembered for the next file.
    for choice in &choices {
        assert_eq!(second_look(&choice.mapping.for_file(&mapping), &imported.report), []);
    }
    // Real dates with days above 12 beside texts are in no doubt.
    let text = orders((1..=28).map(|d| if d % 2 == 0 { format!("2024-03-{d:02}") } else { format!("{d:02}/03/2024") }));
    let (mapping, imported) = settled(&text, "2026-11-26");
    assert_eq!((second_look(&mapping, &imported.report), imported.report.refused), (vec![], 0));
}
