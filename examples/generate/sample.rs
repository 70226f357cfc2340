//! The sample data: the orders of an invented household shop over three years.
//!
//! Tables instead of logarithms and powers: `libm` differs in the last digit between machines.

use super::random::Random;
use rapport::units::Day;
use std::fmt::Write;

const CUSTOMERS: u64 = 5_300;
/// The beginning of every sequence of random numbers of the sample.
pub const SEED: u64 = 20_220_101;
const HEADER: &str = "order_id,customer_id,order_date,amount,quantity,category,channel,rating,recommend,campaign\n";

/// Orders a customer places a year while active, in hundredths: 20 equally likely kinds, a heavy tail.
const RATES: [u64; 20] =
    [150, 185, 220, 260, 300, 350, 400, 455, 515, 585, 665, 755, 860, 1000, 1155, 1360, 1640, 2050, 2700, 4100];
/// Chance in a million that a customer is lost in a month. Drawn apart from the rate: good customers leave as well.
const LOSSES: [u64; 12] =
    [8_000, 14_000, 20_000, 26_000, 33_000, 41_000, 50_000, 62_000, 80_000, 115_000, 190_000, 360_000];
/// Demand by calendar month in per cent of an average month.
const SEASON: [u64; 12] = [92, 68, 90, 94, 100, 112, 92, 88, 98, 104, 146, 128];
/// New customers by calendar month in per cent of an average month.
const ARRIVALS: [u64; 12] = [90, 70, 92, 95, 100, 115, 92, 90, 100, 105, 140, 120];
/// What a customer spends against the price list, in per cent: a heavy tail again.
const SPENDING: [u64; 16] = [26, 34, 42, 50, 58, 66, 75, 84, 95, 107, 122, 141, 168, 210, 290, 520];
/// Scatter of one order around its price, in per cent.
const SCATTER: [u64; 12] = [55, 66, 75, 83, 90, 96, 102, 109, 118, 130, 148, 185];

/// Category, price of one piece in fen, weight.
const CATEGORIES: [(&str, u64, u64); 7] = [
    ("Food", 4_800, 24),
    ("Home", 15_900, 18),
    ("Beauty", 12_900, 17),
    ("Baby", 13_800, 13),
    ("Apparel", 19_800, 13),
    ("Sports", 21_800, 9),
    ("Electronics", 56_800, 6),
];
const CHANNELS: [&str; 4] = ["Online shop", "Store", "WeChat", "Marketplace"];
/// Weights of the channels in each of the three years: WeChat grows, the store shrinks.
const CHANNEL_WEIGHTS: [[u64; 4]; 3] = [[38, 30, 14, 18], [37, 26, 19, 18], [36, 22, 25, 17]];
/// Weights of the ratings 1 to 5 by channel.
const RATINGS: [[u64; 5]; 4] = [[2, 4, 9, 31, 54], [1, 3, 7, 29, 60], [2, 3, 8, 30, 57], [3, 6, 15, 34, 42]];
/// Weights of the answers 0 to 10 to "would you recommend us?".
const RECOMMENDATIONS: [u64; 11] = [1, 1, 1, 2, 2, 4, 6, 13, 20, 25, 27];

struct Customer {
    number: u64,
    joined: Day,
    rate: u64,
    loss: u64,
    spending: u64,
    favourite: usize,
    usual_channel: usize,
    joins_campaigns: bool,
}

/// The whole file `orders.csv`.
pub fn csv() -> String {
    let mut random = Random::new(SEED);
    let (Some(first), Some(last)) = (Day::from_ymd(2022, 1, 1), Day::from_ymd(2024, 12, 31)) else {
        return HEADER.to_owned();
    };
    let customers = arrivals(first, &mut random);
    let mut orders: Vec<(Day, u64, String)> = Vec::new();
    for customer in &customers {
        order_history(customer, first, last, &mut random, &mut orders);
    }
    orders.sort();
    let mut text = HEADER.to_owned();
    for (index, (_, _, rest)) in orders.iter().enumerate() {
        text.push_str(&format!("R{}{rest}\n", 100_001 + index));
    }
    text
}

/// One in three was a customer before the file begins; the others arrive with growth and season.
fn arrivals(first: Day, random: &mut Random) -> Vec<Customer> {
    let mut weights = Vec::with_capacity(36);
    for month in 0..36_u64 {
        let season = ARRIVALS[month as usize % 12];
        weights.push(season * (100 + month) / 100);
    }
    let mut days: Vec<Day> = (0..CUSTOMERS)
        .map(|_| {
            if random.happens(320_000) {
                return first.plus_days(-1);
            }
            let start = Day::from_month_index(first.month_index() + random.weighted(&weights) as i32);
            let days = start.plus_months(1).0 - start.0;
            start.plus_days(random.below(days as u64) as i32)
        })
        .collect();
    days.sort();
    let category_weights: Vec<u64> = CATEGORIES.iter().map(|category| category.2).collect();
    days.into_iter()
        .enumerate()
        .map(|(index, joined)| Customer {
            number: index as u64 + 1,
            joined,
            rate: random.one_of(&RATES),
            loss: random.one_of(&LOSSES),
            spending: random.one_of(&SPENDING),
            favourite: random.weighted(&category_weights),
            usual_channel: random.weighted(&CHANNEL_WEIGHTS[1]),
            joins_campaigns: random.happens(430_000),
        })
        .collect()
}

/// The first order on the day of arrival, later ones by rate, season and weekday until the customer is lost.
fn order_history(
    customer: &Customer,
    first: Day,
    last: Day,
    random: &mut Random,
    orders: &mut Vec<(Day, u64, String)>,
) {
    let mut day = customer.joined.max(first);
    while day <= last {
        let (_, month, day_of_month) = day.ymd();
        if day != customer.joined && day_of_month == 1 && random.happens(customer.loss) {
            return;
        }
        // 1970-01-01 was a Thursday, so 2 and 3 are Saturday and Sunday.
        let weekend = if matches!(day.0.rem_euclid(7), 2 | 3) { 128 } else { 89 };
        let growth = 100 + (day.0 - first.0) as u64 * 10 / 1_096;
        // Hundredths a year → chance in a million a day, then three factors in per cent.
        let chance = customer.rate * 10_000 / 365 * SEASON[month as usize - 1] * weekend * growth / 1_000_000;
        if day == customer.joined || random.happens(chance) {
            orders.push((day, customer.number, order(customer, day, first, random)));
        }
        day = day.plus_days(1);
    }
}

/// One line without its order id, which follows from the order of the days.
fn order(customer: &Customer, day: Day, first: Day, random: &mut Random) -> String {
    let category_weights: Vec<u64> = CATEGORIES.iter().map(|category| category.2).collect();
    let category = if random.happens(550_000) { customer.favourite } else { random.weighted(&category_weights) };
    let (name, price, _) = CATEGORIES[category];
    let year = ((day.0 - first.0) / 366) as usize;
    let channel =
        if random.happens(600_000) { customer.usual_channel } else { random.weighted(&CHANNEL_WEIGHTS[year]) };
    let quantity = 1 + random.weighted(&[58, 24, 10, 5, 3]) as u64;
    let amount = price * quantity * customer.spending / 100 * random.one_of(&SCATTER) / 100;
    let mut line = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        line,
        ",C{:05},{day},{}.{:02},{quantity},{name},{},",
        customer.number,
        amount / 100,
        amount % 100,
        CHANNELS[channel]
    );
    if random.happens(120_000) {
        let _ = write!(line, "{}", 1 + random.weighted(&RATINGS[channel]));
    }
    line.push(',');
    if random.happens(60_000) {
        let _ = write!(line, "{}", random.weighted(&RECOMMENDATIONS));
    }
    line.push(',');
    if let Some(campaign) = campaign(day)
        && customer.joins_campaigns
        && random.happens(600_000)
    {
        line.push_str(campaign);
    }
    line
}

/// The campaign that runs on a day.
fn campaign(day: Day) -> Option<&'static str> {
    let (_, month, day_of_month) = day.ymd();
    match (month, day_of_month) {
        (1, 10..=31) => Some("New Year"),
        (3, 1..=15) => Some("Spring"),
        (6, 1..=20) => Some("618"),
        (9, 10..=25) => Some("Mid-Autumn"),
        (11, 1..=14) => Some("Double 11"),
        (12, 8..=14) => Some("Double 12"),
        _ => None,
    }
}
