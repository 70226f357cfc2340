//! What is bought together: four orders by hand, and any orders counted again.

use crate::support::{Line, dataset, line, shared, table};
use rapport::analysis::{
    BasketAsk, BasketBy, Baskets, Filter, ListAsk, PAIRED, PAIRS_SHOWN, PairBuyers, Params, Scheme, SegmentRef,
    Selector, Tier, Window, baskets, customer_list, rfm_scores,
};
use rapport::dataset::Dataset;
use rapport::units::{Money, Ratio};
use std::collections::{BTreeMap, BTreeSet};

fn of(customer: &str, day: &str, order: &str, category: &str) -> Line {
    let category = (!category.is_empty()).then(|| category.to_owned());
    Line { order: Some(order.into()), category, ..line(customer, day, 1000) }
}

fn listed(data: &Dataset, params: &Params, pair: PairBuyers) -> BTreeSet<String> {
    let ask = ListAsk { selector: Selector::Pair(pair), count: usize::MAX, ..ListAsk::default() };
    customer_list(data, params, &ask).rows.into_iter().map(|row| row.id).collect()
}

/// Tea and cups in two of four orders, tea in three, cups in three, a pot in one; a fifth order has no category.
fn four() -> Vec<Line> {
    vec![
        of("Ann", "2024-01-01", "1", "tea"),
        of("Ann", "2024-01-01", "1", "cups"),
        of("Ann", "2024-01-01", "1", "tea"),
        of("Bob", "2024-01-02", "2", "tea"),
        of("Bob", "2024-01-02", "2", "cups"),
        of("Bob", "2024-01-02", "2", "pot"),
        of("Cid", "2024-02-03", "3", "tea"),
        of("Cid", "2024-03-04", "4", "cups"),
        of("Dan", "2024-03-05", "5", ""),
    ]
}

#[test]
fn four_orders_by_hand() {
    let data = dataset(&four());
    let ask = |by, at_least| baskets(&data, &Params::default(), &BasketAsk { by, at_least }).unwrap();
    let pair = |found: &Baskets, a: &str, b: &str| {
        let names = [a.to_owned(), b.to_owned()];
        found.pairs.iter().find(|pair| pair.names == names).unwrap().clone()
    };
    let found = ask(BasketBy::Orders, 1);
    assert_eq!((found.baskets, found.categories, found.paired, found.rare, found.beyond), (4, 3, 3, 0, 0));
    // Of equal counts the earlier name comes first: cups before tea.
    let both = pair(&found, "cups", "tea");
    assert_eq!((both.each, both.both, both.support), ([3, 3], 2, Ratio(0.5)));
    assert_eq!(both.confidence, [Ratio(2.0 / 3.0); 2]);
    assert_eq!(both.lift, 2.0 * 4.0 / 9.0);
    // Cid bought both, in two orders.
    assert_eq!((both.customers, both.only), (3, [0, 0]));
    // The pot is in one order of four, beside both: 1 · 4 / (3 · 1).
    let pot = pair(&found, "tea", "pot");
    assert_eq!(
        (pot.confidence, pot.lift, pot.customers, pot.only),
        ([Ratio(1.0 / 3.0), Ratio(1.0)], 4.0 / 3.0, 1, [2, 0])
    );
    let order: Vec<String> = found.pairs.iter().map(|pair| pair.names.join(" ")).collect();
    assert_eq!(order, ["cups pot", "tea pot", "cups tea"]);
    let found = ask(BasketBy::Orders, 2);
    assert_eq!((found.pairs.len(), found.rare), (1, 2));
    let found = ask(BasketBy::Customers, 2);
    assert_eq!((found.baskets, found.pairs.len(), found.rare), (3, 1, 2));
    assert_eq!((found.pairs[0].both, found.pairs[0].lift), (3, 1.0));
    assert_eq!(ask(BasketBy::Orders, 30).rare, 3);
    let [tea, pot] = pot.codes;
    let list =
        |a, b, both| listed(&data, &Params::default(), PairBuyers { a, b, both }).into_iter().collect::<Vec<_>>();
    assert_eq!(list(tea, pot, true), ["Bob"]);
    assert_eq!(list(tea, pot, false), ["Ann", "Cid"]);
    assert_eq!(list(tea, 99, true).len() + list(99, 98, false).len(), 0);
    assert!(baskets(&dataset(&[]), &Params::default(), &BasketAsk::default()).is_none());
    let plain =
        baskets(&dataset(&[line("Ann", "2024-01-01", 100)]), &Params::default(), &BasketAsk::default()).unwrap();
    assert_eq!((plain.baskets, plain.categories, plain.pairs.len()), (0, 0, 0));
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
}

/// A few categories in most orders, many in few.
fn any_lines(seed: u64, categories: u64) -> Vec<Line> {
    let mut dice = Dice(seed);
    let lines = (0..2_000).map(|_| {
        let order = dice.below(600);
        let most = 1 + dice.below(categories);
        let category = (dice.below(10) > 0).then(|| format!("k{}", dice.below(most)));
        Line {
            customer: format!("c{}", order % 83),
            day: 19_000 + order as i32,
            amount: 100 + dice.below(900) as i64,
            order: Some(order.to_string()),
            category,
            channel: [Some("web".into()), Some("shop".into())][dice.below(2) as usize].clone(),
            ..Line::default()
        }
    });
    lines.collect()
}

/// The baskets of the lines that count, as sets of names.
fn sets<'l>(lines: impl Iterator<Item = &'l Line>, by: BasketBy) -> Vec<BTreeSet<&'l str>> {
    let mut sets: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for l in lines {
        let key = match by {
            BasketBy::Orders => l.order.as_deref().unwrap(),
            BasketBy::Customers => &l.customer,
        };
        if let Some(category) = &l.category {
            sets.entry(key).or_default().insert(category);
        }
    }
    sets.into_values().collect()
}

#[test]
fn any_orders_counted_again() {
    for (seed, categories, channel, tier) in
        [(1, 12, None, None), (2, 40, Some("web"), None), (3, 40, None, Some(Tier::General)), (4, 900, None, None)]
    {
        let lines = any_lines(seed, categories);
        let data = dataset(&lines);
        let filter = Filter {
            channel: channel.map(str::to_owned),
            segment: tier.map(SegmentRef::tier),
            category: Some("k1".into()),
        };
        let params = Params { window: Window::Months(12), filter, ..Params::default() };
        let in_segment: BTreeSet<String> = (rfm_scores(&data, &Params::default()).into_iter())
            .filter(|row| {
                tier.is_none_or(|tier| {
                    Scheme::default().reference(Scheme::default().tier(tier).unwrap()).segment == row.segment
                })
            })
            .map(|row| row.id)
            .collect();
        for by in [BasketBy::Orders, BasketBy::Customers] {
            let found = baskets(&data, &params, &BasketAsk { by, at_least: 3 }).unwrap();
            let days = found.period.from.0..=found.period.to.0;
            let counts = |l: &&Line| {
                let fits = channel.is_none_or(|c| l.channel.as_deref() == Some(c));
                days.contains(&l.day) && fits && in_segment.contains(&l.customer)
            };
            let sets_by = |by| sets(lines.iter().filter(counts), by);
            let (own, customers) = (sets_by(by), sets_by(BasketBy::Customers));
            assert_eq!(found.baskets, own.len() as u64);
            let names: BTreeSet<&str> = own.iter().flatten().copied().collect();
            assert_eq!((found.categories, found.paired), (names.len(), names.len().min(PAIRED)));
            let count = |sets: &[BTreeSet<&str>], held: &dyn Fn(&BTreeSet<&str>) -> bool| {
                sets.iter().filter(|s| held(s)).count() as u64
            };
            for pair in &found.pairs {
                let [a, b] = [pair.names[0].as_str(), pair.names[1].as_str()];
                let (n_a, n_b) = (count(&own, &|s| s.contains(a)), count(&own, &|s| s.contains(b)));
                let both = count(&own, &|s| s.contains(a) && s.contains(b));
                assert_eq!((pair.each, pair.both), ([n_a, n_b], both));
                assert!(
                    both >= 3 && (pair.lift - both as f64 * own.len() as f64 / n_a as f64 / n_b as f64).abs() < 1e-12
                );
                assert_eq!(pair.customers, count(&customers, &|s| s.contains(a) && s.contains(b)));
                let only = [
                    count(&customers, &|s| s.contains(a) && !s.contains(b)),
                    count(&customers, &|s| s.contains(b) && !s.contains(a)),
                ];
                assert_eq!(pair.only, only);
            }
            for pair in found.pairs.iter().take(5) {
                let [a, b] = pair.codes;
                let both = PairBuyers { a, b, both: true };
                assert_eq!(listed(&data, &params, both).len() as u64, pair.customers);
                assert_eq!(listed(&data, &params, PairBuyers { both: false, ..both }).len() as u64, pair.only[0]);
                assert_eq!(listed(&data, &params, PairBuyers { a: b, b: a, both: false }).len() as u64, pair.only[1]);
            }
            let order: Vec<(f64, u64)> = found.pairs.iter().map(|pair| (-pair.lift, u64::MAX - pair.both)).collect();
            assert!(order.is_sorted() && order.len() <= PAIRS_SHOWN);
            // Every pair that any basket holds is told or counted.
            if names.len() <= PAIRED {
                let mut all: BTreeMap<(&str, &str), u64> = BTreeMap::new();
                for set in &own {
                    for a in set {
                        set.iter().filter(|b| *b > a).for_each(|b| *all.entry((a, b)).or_default() += 1);
                    }
                }
                let enough = all.values().filter(|count| **count >= 3).count() as u64;
                assert_eq!((found.pairs.len() as u64 + found.beyond, found.rare), (enough, all.len() as u64 - enough));
            }
        }
    }
}

/// Products of UCI Online Retail, January 2011: the counts of the strongest pair, by sets.
#[test]
fn products_of_a_month_are_counted_again() {
    let Some(data) = shared("products_of_a_month_are_counted_again") else { return };
    let rows = std::fs::read_dir(data.join("online_retail")).unwrap();
    let Some(file) = rows.map(|entry| entry.unwrap().path()).find(|path| path.extension().is_some_and(|e| e == "csv"))
    else {
        println!("SKIPPED products_of_a_month_are_counted_again: no table");
        return;
    };
    let sold = |row: &&std::collections::HashMap<String, String>| {
        !row["CustomerID"].is_empty() && !row["InvoiceNo"].starts_with('C')
    };
    let rows = table(file);
    let lines: Vec<Line> = (rows.iter().filter(sold))
        .map(|row| Line {
            order: Some(row["InvoiceNo"].clone()),
            category: Some(row["StockCode"].clone()),
            ..line(
                &row["CustomerID"],
                &row["InvoiceDate"][..10],
                Money::from_units(row["UnitPrice"].parse().unwrap()).0,
            )
        })
        .collect();
    let found =
        baskets(&dataset(&lines), &Params::default(), &BasketAsk { at_least: 20, ..BasketAsk::default() }).unwrap();
    let own = sets(lines.iter(), BasketBy::Orders);
    assert_eq!((found.baskets, found.paired), (own.len() as u64, PAIRED));
    assert!(found.categories > 2_000 && !found.pairs.is_empty());
    for pair in &found.pairs {
        let [a, b] = [pair.names[0].as_str(), pair.names[1].as_str()];
        let both = own.iter().filter(|set| set.contains(a) && set.contains(b)).count() as u64;
        assert_eq!((pair.both, pair.each[0]), (both, own.iter().filter(|set| set.contains(a)).count() as u64));
    }
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let mut lines = any_lines(6, 60);
    let told = |lines: &[Line]| {
        let found =
            baskets(&dataset(lines), &Params::default(), &BasketAsk { at_least: 2, ..BasketAsk::default() }).unwrap();
        let pairs = found
            .pairs
            .into_iter()
            .map(|pair| (pair.names, pair.each, pair.both, pair.lift, pair.customers, pair.only));
        (found.baskets, found.categories, found.rare, found.beyond, pairs.collect::<Vec<_>>())
    };
    let before = told(&lines);
    lines.reverse();
    assert!(before.4.len() > 50 && told(&lines) == before);
}
