//! The sample data that ships: it is what the generator writes, and it is lively enough to fill every screen.

#[path = "../examples/generate/random.rs"]
mod random;
#[path = "../examples/generate/sample.rs"]
mod sample;
#[path = "../examples/generate/sample_beside.rs"]
mod sample_beside;

use rapport::units::Day;
use std::collections::{BTreeMap, BTreeSet};

const SHIPPED: &str = include_str!("../public/sample/orders.csv");

struct Order {
    id: &'static str,
    customer: &'static str,
    day: Day,
    fen: u64,
    quantity: u32,
    category: &'static str,
    channel: &'static str,
    rating: Option<u32>,
    recommend: Option<u32>,
    campaign: &'static str,
}

/// No field of the sample is quoted, so a comma is always a border.
fn orders() -> Vec<Order> {
    let optional = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
    SHIPPED
        .lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<&'static str> = line.split(',').collect();
            assert_eq!(fields.len(), 10, "{line}");
            Order {
                id: fields[0],
                customer: fields[1],
                day: fields[2].parse().unwrap(),
                fen: fields[3].replace('.', "").parse().unwrap(),
                quantity: fields[4].parse().unwrap(),
                category: fields[5],
                channel: fields[6],
                rating: optional(fields[7]),
                recommend: optional(fields[8]),
                campaign: fields[9],
            }
        })
        .collect()
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn customers_of(orders: &[Order], year: i32) -> BTreeSet<&'static str> {
    orders.iter().filter(|o| o.day.ymd().0 == year).map(|o| o.customer).collect()
}

#[test]
fn shipped_file_is_what_the_generator_writes() {
    // Not assert_eq!: nobody wants to read four megabytes of difference.
    let same = sample::csv() == SHIPPED;
    assert!(same, "run: cargo run --release --example generate -- sample public/sample");
}

#[test]
fn size_and_span_are_as_described() {
    let orders = orders();
    assert!((58_000..=62_000).contains(&orders.len()), "{} orders", orders.len());
    let customers: BTreeSet<_> = orders.iter().map(|o| o.customer).collect();
    assert!((4_800..=5_200).contains(&customers.len()), "{} customers", customers.len());
    assert_eq!(orders.iter().map(|o| o.id).collect::<BTreeSet<_>>().len(), orders.len(), "an order id is unique");
    assert_eq!(orders.first().unwrap().day.to_string(), "2022-01-01");
    assert_eq!(orders.last().unwrap().day.to_string(), "2024-12-31");
    assert!(orders.iter().all(|o| o.fen > 0 && (1..=5).contains(&o.quantity)));
    assert!(SHIPPED.len() <= 4_000_000, "{} bytes", SHIPPED.len());
    assert_eq!(orders.iter().map(|o| o.channel).collect::<BTreeSet<_>>().len(), 4);
    assert_eq!(orders.iter().map(|o| o.category).collect::<BTreeSet<_>>().len(), 7);
}

#[test]
fn year_has_its_seasons_and_grows() {
    let orders = orders();
    for year in 2022..=2024 {
        let mut months = [0_u64; 12];
        for order in orders.iter().filter(|o| o.day.ymd().0 == year) {
            months[order.day.ymd().1 as usize - 1] += order.fen;
        }
        let lowest = months.iter().position(|m| m == months.iter().min().unwrap());
        let highest = months.iter().position(|m| m == months.iter().max().unwrap());
        assert_eq!(lowest, Some(1), "February is the lowest month of {year}: {months:?}");
        assert!(matches!(highest, Some(10 | 11)), "the peak of {year} is November or December: {months:?}");
    }
    let revenue = |year| orders.iter().filter(|o| o.day.ymd().0 == year).map(|o| o.fen).sum::<u64>();
    assert!(revenue(2022) < revenue(2023) && revenue(2023) < revenue(2024));
}

#[test]
fn customers_stay_leave_and_come_back_as_in_a_real_shop() {
    let orders = orders();
    let [a, b, c] = [2022, 2023, 2024].map(|year| customers_of(&orders, year));
    for (from, to) in [(&a, &b), (&b, &c)] {
        let retention = share(from.intersection(to).count(), from.len());
        assert!((0.57..=0.67).contains(&retention), "retention {retention}");
    }
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for order in orders.iter().filter(|o| o.day.ymd().0 == 2024) {
        *counts.entry(order.customer).or_default() += 1;
    }
    let repurchase = share(counts.values().filter(|&&n| n >= 2).count(), counts.len());
    assert!((0.6..=0.9).contains(&repurchase), "repurchase rate {repurchase}");
}

#[test]
fn spending_has_a_heavy_tail_and_every_tier_has_customers() {
    let orders = orders();
    let mut customers: BTreeMap<&str, (i32, u64, u64)> = BTreeMap::new();
    for order in &orders {
        let entry = customers.entry(order.customer).or_default();
        *entry = (order.day.0, entry.1 + 1, entry.2 + order.fen);
    }
    let quantile = |mut values: Vec<u64>, per_cent: usize| {
        values.sort_unstable();
        values[values.len() * per_cent / 100]
    };
    let days = |per_cent| quantile(customers.values().map(|c| c.0 as u64).collect(), per_cent) as i32;
    let frequency = |per_cent| quantile(customers.values().map(|c| c.1).collect(), per_cent);
    let money = |per_cent| quantile(customers.values().map(|c| c.2).collect(), per_cent);
    let (d, f, m) = ([days(40), days(60)], [frequency(40), frequency(60)], [money(40), money(60)]);
    let high = customers.values().filter(|c| c.0 > d[1] && c.1 > f[1] && c.2 > m[1]).count();
    let lost = customers.values().filter(|c| c.0 <= d[0] && c.1 <= f[0] && c.2 <= m[0]).count();
    let (high, lost) = (share(high, customers.len()), share(lost, customers.len()));
    assert!((0.10..=0.22).contains(&high), "upper two fifths in all three: {high}");
    assert!((0.12..=0.25).contains(&lost), "lower two fifths in all three: {lost}");
    let mut spent: Vec<u64> = customers.values().map(|c| c.2).collect();
    spent.sort_unstable_by(|a, b| b.cmp(a));
    let top = spent[..spent.len() / 5].iter().sum::<u64>() as f64 / spent.iter().sum::<u64>() as f64;
    assert!((0.6..=0.8).contains(&top), "top 20 % of customers bring {top}");
}

#[test]
fn answers_to_surveys_and_campaigns_are_sparse_and_plausible() {
    let orders = orders();
    let ratings: Vec<u32> = orders.iter().filter_map(|o| o.rating).collect();
    assert!(ratings.iter().all(|r| (1..=5).contains(r)));
    assert!((0.08..=0.16).contains(&share(ratings.len(), orders.len())));
    let csat = ratings.iter().sum::<u32>() as f64 / ratings.len() as f64;
    assert!((4.2..=4.4).contains(&csat), "CSAT {csat}");
    let answers: Vec<u32> = orders.iter().filter_map(|o| o.recommend).collect();
    assert!(answers.iter().all(|a| (0..=10).contains(a)));
    let promoters = share(answers.iter().filter(|&&a| a >= 9).count(), answers.len());
    let detractors = share(answers.iter().filter(|&&a| a <= 6).count(), answers.len());
    let nps = 100.0 * (promoters - detractors);
    assert!((30.0..=38.0).contains(&nps), "NPS {nps}");
    let joined: BTreeSet<_> =
        orders.iter().filter(|o| o.day.ymd().0 == 2024 && !o.campaign.is_empty()).map(|o| o.customer).collect();
    let participation = share(joined.len(), customers_of(&orders, 2024).len());
    assert!((0.22..=0.26).contains(&participation), "participation {participation}");
}

const TICKETS: &str = include_str!("../public/sample/tickets.csv");
const SPEND: &str = include_str!("../public/sample/spend.csv");

#[test]
fn the_tables_beside_the_orders_are_what_the_generator_writes() {
    let same = sample_beside::tickets(SHIPPED) == TICKETS && sample_beside::spend() == SPEND;
    assert!(same, "run: cargo run --release --example generate -- sample public/sample");
    assert!(TICKETS.len() + SPEND.len() < 150_000, "{} and {} bytes", TICKETS.len(), SPEND.len());
}

#[test]
fn tickets_are_of_customers_and_become_faster() {
    let customers: BTreeSet<&str> = orders().iter().map(|order| order.customer).collect();
    let (mut in_time, mut all) = (BTreeMap::<&str, usize>::new(), BTreeMap::<&str, usize>::new());
    let minutes = |text: &str| {
        let (day, time) = text.split_once(' ').unwrap();
        let (hours, minutes) = time.split_once(':').unwrap();
        i64::from(day.parse::<Day>().unwrap().0) * 1_440
            + hours.parse::<i64>().unwrap() * 60
            + minutes.parse::<i64>().unwrap()
    };
    for line in TICKETS.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        assert!(fields.len() == 6 && customers.contains(fields[1]), "{line}");
        let year = &fields[3][..4];
        *all.entry(year).or_default() += 1;
        if !fields[4].is_empty() {
            let waited = minutes(fields[4]) - minutes(fields[3]);
            assert!(waited >= 0, "{line}");
            *in_time.entry(year).or_default() += usize::from(waited <= 120);
        }
    }
    let shares: Vec<f64> = all.iter().map(|(year, all)| share(in_time[year], *all)).collect();
    assert!(shares.len() == 3 && shares.iter().all(|share| (0.6..0.95).contains(share)), "{shares:?}");
    assert!(shares[0] < shares[2], "{shares:?}");
}

#[test]
fn a_tenth_of_the_revenue_is_spent_on_customers() {
    let spent: f64 = SPEND.lines().skip(1).map(|line| line.rsplit(',').next().unwrap().parse::<f64>().unwrap()).sum();
    let revenue = orders().iter().map(|order| order.fen).sum::<u64>() as f64 / 100.0;
    assert!((0.05..0.2).contains(&(spent / revenue)), "{spent} of {revenue}");
}
