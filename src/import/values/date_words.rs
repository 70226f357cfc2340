//! Dates with words in them: names of months, eras, weeks.

use super::calendar::Calendar;
use super::date::{DateForm, date};
use crate::units::Day;

/// How the months begin in English, German, French and Spanish, in lower case.
const MONTHS: [(&str, u32); 31] = [
    ("jan", 1),
    ("jän", 1),
    ("ene", 1),
    ("feb", 2),
    ("fév", 2),
    ("fev", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrz", 3),
    ("mae", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("may", 5),
    ("mai", 5),
    ("juin", 6),
    ("jun", 6),
    ("jul", 7),
    ("juil", 7),
    ("aug", 8),
    ("aoû", 8),
    ("aou", 8),
    ("ago", 8),
    ("sep", 9),
    ("oct", 10),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
    ("déc", 12),
    ("dic", 12),
];

/// What each era adds to its years: 民国 113 is 2024, 令和 6 is 2024.
const ERAS: [(&str, u32); 5] = [("民国", 1911), ("民國", 1911), ("令和", 2018), ("平成", 1988), ("昭和", 1925)];

/// Reads a date with words; none when a word is not known.
pub(super) fn date_in_words(text: &str) -> Option<DateForm> {
    let text = text.trim();
    if let Some((offset, rest)) = era(text) {
        return of_era(offset, rest);
    }
    if !text.bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    iso_week(text).or_else(|| named_month(text))
}

fn era(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix("中華").or(text.strip_prefix("中华")).unwrap_or(text);
    ERAS.iter().find_map(|(name, offset)| Some((*offset, text.strip_prefix(name)?)))
}

/// 113年1月5日, 113/1/5, 元年1月5日 behind the name of an era.
fn of_era(offset: u32, rest: &str) -> Option<DateForm> {
    let rest = rest.trim().replacen('元', "1", 1);
    let mut numbers = rest.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut next = || numbers.next().filter(|part| part.len() <= 3)?.parse::<u32>().ok();
    let (year, month, day) = (next()? + offset, next()?, next()?);
    rest.starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
    date(year, month, day).map(|_| DateForm::Era(year, month, day))
}

/// 2024-W05 is the Monday of that week, 2024-W05-3 its Wednesday (ISO 8601).
fn iso_week(text: &str) -> Option<DateForm> {
    let (year, rest) = text.split_at_checked(4)?;
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let rest = rest.strip_prefix(['W', 'w'])?;
    let (week, weekday) = rest.split_at_checked(2)?;
    let weekday = match weekday.strip_prefix('-').unwrap_or(weekday) {
        "" => 1,
        day => day.parse::<i32>().ok().filter(|day| (1..=7).contains(day) && !weekday.is_empty())?,
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i32>().ok()).flatten();
    let (year, week) = (digits(year)?, digits(week).filter(|week| (1..=53).contains(week))?);
    // Week 1 holds the 4th of January; day 0 of the calendar is a Thursday.
    let monday = |year: i32| Day::from_ymd(year, 1, 4).map(|fourth| fourth.0 - (fourth.0 + 3).rem_euclid(7));
    let first = monday(year)?;
    (first + 7 * (week - 1) < monday(year + 1)?).then_some(())?;
    let (year, month, day) = Day(first + 7 * (week - 1) + weekday - 1).ymd();
    Some(DateForm::Named(year as u32, month, day))
}

/// 4-Jan-2011, 4. Januar 2011, 4 de enero de 2011, Jan 4, 2011, 2011-Jan-04, Tue Jan 04 2011 10:00:00.
fn named_month(text: &str) -> Option<DateForm> {
    let lower = text.to_lowercase();
    let mut parts = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
        .filter(|part| !part.is_empty() && !is_filler(part))
        .take(3);
    let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
    let (day, month, year) = match (month(one), month(two)) {
        (Some(month), None) => (two, month, three),
        (None, Some(month)) if one.len() == 4 => (three, month, one),
        (None, Some(month)) => (one, month, three),
        _ => return None,
    };
    let day = number(["st", "nd", "rd", "th", "er", "º"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day))?;
    let year = number(year).filter(|number| year.len() == 2 || year.len() == 4 && *number >= 100)?;
    Calendar::ALL.iter().any(|calendar| calendar.day(year, month, day).is_some()).then_some(())?;
    Some(DateForm::Named(year, month, day))
}

/// Words between the numbers, and days of the week.
fn is_filler(part: &str) -> bool {
    const WEEKDAYS: [&str; 36] = [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "mo",
        "di",
        "mi",
        "do",
        "fr",
        "sa",
        "so",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lun",
        "mer",
        "jeu",
        "ven",
        "sam",
        "dim",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lunes",
        "martes",
    ];
    const MORE: [&str; 9] = ["de", "del", "of", "le", "the", "miércoles", "jueves", "viernes", "domingo"];
    part.ends_with("day") || WEEKDAYS.contains(&part) || MORE.contains(&part) || part == "sábado"
}

fn month(word: &str) -> Option<u32> {
    let letters = word.chars().all(char::is_alphabetic);
    MONTHS.iter().find(|(begin, _)| letters && word.starts_with(begin)).map(|(_, month)| *month)
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}
