//! The tables beside the orders of the sample: questions and complaints of its customers, and what it spends on them.

use super::random::Random;
use super::sample::SEED;
use rapport::units::Day;
use std::fmt::Write;

const TICKETS: &str = "ticket_id,customer_id,channel,opened_at,first_response_at,closed_at\n";
const SPEND: &str = "date,category,spend\n";

/// Orders that lead to a ticket, in a million.
const TICKET_OF_ORDER: u64 = 20_000;
/// Minutes to the first answer: most within two hours, some on the next day. Later years are faster.
const ANSWERS: [u64; 12] = [4, 7, 12, 18, 26, 38, 55, 80, 115, 190, 420, 1_150];
/// Minutes from the first answer to the end.
const ENDS: [u64; 10] = [10, 25, 60, 150, 300, 480, 780, 1_150, 1_900, 3_400];
/// Tickets that nobody has closed, in a million, among those of the last two weeks.
const OPEN: u64 = 350_000;

/// What is spent on, and on average a month, in yuan.
const SPENDING: [(&str, u64); 5] = [
    ("Member days and events", 9_600),
    ("Vouchers and gifts", 14_200),
    ("Service desk", 11_800),
    ("CRM and tools", 5_400),
    ("Surveys", 1_700),
];

/// The whole file `tickets.csv`, made from `orders.csv`.
pub fn tickets(orders: &str) -> String {
    let mut random = Random::new(SEED + 1);
    let mut rows: Vec<(i64, String)> = Vec::new();
    for line in orders.lines().skip(1) {
        let mut fields = line.split(',');
        let (Some(customer), Some(day)) = (fields.nth(1), fields.next()) else { continue };
        let Ok(day) = day.parse::<Day>() else { continue };
        let channel = fields.nth(3).unwrap_or_default();
        if !random.happens(TICKET_OF_ORDER) {
            continue;
        }
        let opened = i64::from(day.0 + 1 + random.below(9) as i32) * 1_440 + 8 * 60 + random.below(13 * 60) as i64;
        let last = i64::from(Day::from_ymd(2024, 12, 31).map_or(0, |last| last.0) + 1) * 1_440;
        // Faster by a fifth of the first year each year.
        let faster = 100 - 20 * (i64::from(day.ymd().0) - 2022);
        let answered = opened + random.one_of(&ANSWERS) as i64 * faster / 100;
        let closed = answered + random.one_of(&ENDS) as i64;
        let open = opened > last - 14 * 1_440 && random.happens(OPEN);
        if opened >= last {
            continue;
        }
        let at = |minute: i64| if minute < last { time(minute) } else { String::new() };
        let closed = if open { String::new() } else { at(closed) };
        rows.push((opened, format!("{customer},{channel},{},{},{closed}", time(opened), at(answered))));
    }
    rows.sort();
    let mut text = TICKETS.to_owned();
    for (index, (_, rest)) in rows.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "T{},{rest}", 10_001 + index);
    }
    text
}

/// A minute since 1970 as day and time.
fn time(minute: i64) -> String {
    let (day, rest) = (Day(minute.div_euclid(1_440) as i32), minute.rem_euclid(1_440));
    format!("{day} {:02}:{:02}", rest / 60, rest % 60)
}

/// The whole file `spend.csv`: a row a month and purpose, more in the months of the great sales.
pub fn spend() -> String {
    let mut random = Random::new(SEED + 2);
    let mut text = SPEND.to_owned();
    for month in 0..36_i32 {
        let Some(first) = Day::from_ymd(2022, 1, 1) else { continue };
        let day = Day::from_month_index(first.month_index() + month).plus_months(1).plus_days(-1);
        let season = match day.ymd().1 {
            6 | 12 => 125,
            11 => 160,
            2 => 80,
            _ => 100,
        };
        for (purpose, average) in SPENDING {
            let scatter = 88 + random.below(25);
            let amount = average * season * scatter * (100 + month as u64 / 3) / 1_000_000;
            let _ = writeln!(text, "{day},{purpose},{amount}.00");
        }
    }
    text
}
