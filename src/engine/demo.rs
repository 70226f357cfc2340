//! The customers of the annual strategy as made-up orders: 100,000 people, of whom 10, 20, 50 and 20 % are in the four
//! tiers under the default scheme, with 40, 30, 20 and 10 % of the revenue. Made on demand, the same every time.

use crate::units::Day;
use std::fmt::Write;

/// Customers who are alike: each score of each value goes to a fifth of all or, where many have one order, to nobody, so
/// that the edges of the scores fall between the groups.
struct Group {
    customers: i32,
    /// Fewest and most days since the last order.
    away: (i32, i32),
    /// Fewest and most orders; as many customers have each number.
    orders: (i32, i32),
    /// Least and largest sum of the orders, in currency units; the mean of the group lies in the middle.
    spent: (i64, i64),
}

/// In the order of their revenue. Days: 0–29 are a recency of 5, 30–59 of 4, 60–89 of 3, 90–169 of 2, more of 1. Orders: one is a
/// frequency of 1, two of 4, more of 5. Money: below 100 is a value of 1, below 211 of 2, below 220 of 3, up to 600 of 4.
const GROUPS: [Group; 8] = [
    // General: 2 + 1 + 1 by its rule, 5 + 1 + 1, 4 + 1 + 3 and 3 + 1 + 4 by the mean.
    Group { customers: 10_000, away: (90, 169), orders: (1, 1), spent: (50, 95) },
    Group { customers: 10_000, away: (0, 29), orders: (1, 1), spent: (50, 95) },
    // Lost: more than 180 days.
    Group { customers: 20_000, away: (200, 560), orders: (1, 1), spent: (190, 210) },
    Group { customers: 20_000, away: (30, 59), orders: (1, 1), spent: (211, 219) },
    Group { customers: 10_000, away: (60, 89), orders: (1, 1), spent: (220, 230) },
    // Potential: 3 + 4 + 4 and 2 + 5 + 5.
    Group { customers: 10_000, away: (60, 89), orders: (2, 2), spent: (400, 600) },
    Group { customers: 10_000, away: (90, 169), orders: (3, 4), spent: (601, 799) },
    // High value: 5 + 5 + 5.
    Group { customers: 10_000, away: (0, 29), orders: (5, 8), spent: (1000, 2200) },
];

/// All customers.
const CUSTOMERS: i32 = 100_000;
/// Spreads neighbours over the whole list; it has no factor in common with the number of customers.
const STEP: i32 = 7_919;

const CATEGORIES: [&str; 6] = ["Apparel", "Home", "Sports", "Beauty", "Food", "Toys"];
const CHANNELS: [&str; 4] = ["Online shop", "Marketplace", "Store", "Mini program"];

/// The days before the last one on which somebody ordered: away for 560 days, or for 29 and seven spans
/// of 80 at most.
const DAYS: usize = 800;

/// An order of a day.
struct Order {
    customer: i32,
    cents: i64,
}

/// The orders as a table of text, by day.
pub fn demo() -> String {
    let last = Day::from_ymd(2024, 12, 31).unwrap_or_default().0;
    // By the days before the last one.
    let mut orders: Vec<Vec<Order>> = (0..DAYS).map(|_| Vec::new()).collect();
    let mut before = 0;
    for group in &GROUPS {
        for place in 0..group.customers {
            // A number that differs for all customers and looks like chance.
            let customer = (i64::from(before + place) * i64::from(STEP) % i64::from(CUSTOMERS)) as i32;
            group.order(place, customer, &mut orders);
        }
        before += group.customers;
    }
    let mut text = String::from("order_id,customer_id,order_date,amount,category,channel\n");
    let by_day = orders.iter().enumerate().rev();
    let by_day = by_day.flat_map(|(away, orders)| orders.iter().map(move |order| (last - away as i32, order)));
    for (number, (day, Order { customer, cents })) in by_day.enumerate() {
        let pick = |words: &[&'static str], by: usize| words.get(by % words.len().max(1)).copied().unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "D{:06},C{customer:05},{},{}.{:02},{},{}",
            number + 1,
            Day(day),
            cents / 100,
            cents % 100,
            pick(&CATEGORIES, number * 7 / 3),
            pick(&CHANNELS, (*customer as usize) * 5 / 3),
        );
    }
    text
}

impl Group {
    /// The orders of one customer, the last one first.
    fn order(&self, place: i32, customer: i32, out: &mut [Vec<Order>]) {
        let among = |(from, to): (i32, i32)| from + place % (to - from + 1);
        let count = among(self.orders);
        let (mut away, mut left) = (among(self.away), self.spent(place));
        for order in 1..=count {
            // Every order brings about as much; the first one what is left.
            let cents = if order == count { left } else { left / i64::from(count - order + 1) / 10 * 9 };
            if let Some(orders) = usize::try_from(away).ok().and_then(|away| out.get_mut(away)) {
                orders.push(Order { customer, cents });
            }
            left -= cents;
            away += 21 + (customer + order * 13) % 60;
        }
    }

    /// What a customer spent, in cents. Two neighbours lie as far above as below the middle, so that the sum is known.
    fn spent(&self, place: i32) -> i64 {
        let (from, to) = (self.spent.0 * 100, self.spent.1 * 100);
        let off = (to - from) / 2 * i64::from(place / 2) / i64::from(self.customers / 2);
        if place % 2 == 0 { from + off } else { to - off }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_are_all_customers_and_spend_what_the_strategy_says() {
        assert_eq!(GROUPS.iter().map(|group| group.customers).sum::<i32>(), CUSTOMERS);
        // 8, 4, 12 and 16 million: 20, 10, 30 and 40 %.
        let sum = |groups: std::ops::Range<usize>| -> i64 {
            let spent = |group: &Group| (0..group.customers).map(|place| group.spent(place)).sum::<i64>();
            GROUPS[groups].iter().map(spent).sum::<i64>() / 100
        };
        assert_eq!(
            (sum(0..2) + sum(3..5), sum(2..3), sum(5..7), sum(7..8)),
            (8_000_000, 4_000_000, 12_000_000, 16_000_000)
        );
    }
}
