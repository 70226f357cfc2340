//! What customers bought first and whether they came again: by hand, and counted again.

use crate::support::{Line, dataset, line};
use rapport::analysis::{
    FirstBuyers, FirstBy, FirstRow, ListAsk, Params, Selector, SequenceAsk, Window, customer_list, sequence, wilson,
};
use rapport::dataset::Dataset;
use rapport::units::{Day, Ratio};
use std::collections::{BTreeMap, BTreeSet};

fn of(customer: &str, day: &str, order: &str, category: &str, amount: i64) -> Line {
    let category = (!category.is_empty()).then(|| category.to_owned());
    Line { order: Some(order.into()), category, channel: Some("web".into()), ..line(customer, day, amount) }
}

fn listed(data: &Dataset, params: &Params, who: FirstBuyers) -> BTreeSet<String> {
    let ask = ListAsk { selector: Selector::First(who), count: usize::MAX, ..ListAsk::default() };
    customer_list(data, params, &ask).rows.into_iter().map(|row| row.id).collect()
}

/// As of 2024-06-30: Ann begins with cups (20.00 against tea for 9.00, in two orders of a day) and comes again after 10 and then
/// 20 days; Bob begins with tea, and again after 31 days; Cid begins with tea and stays away; Dan begins with tea 89 days ago, Eve
/// without a category exactly 90 days ago.
fn five() -> Dataset {
    dataset(&[
        of("Ann", "2024-01-01", "1", "tea", 900),
        of("Ann", "2024-01-01", "2", "cups", 1200),
        of("Ann", "2024-01-01", "2", "cups", 800),
        of("Ann", "2024-01-11", "3", "tea", 100),
        of("Ann", "2024-01-31", "4", "pot", 100),
        of("Bob", "2024-01-01", "5", "tea", 500),
        of("Bob", "2024-02-01", "6", "tea", 500),
        of("Bob", "2024-02-01", "6", "pot", 500),
        of("Cid", "2024-03-01", "7", "tea", 500),
        of("Dan", "2024-04-02", "8", "tea", 500),
        of("Dan", "2024-06-30", "9", "tea", 500),
        of("Eve", "2024-04-01", "10", "", 500),
    ])
}

#[test]
fn five_customers_by_hand() {
    let data = five();
    let found = sequence(&data, &Params::default(), &SequenceAsk::default()).unwrap();
    let row = |name: Option<&str>| found.rows.iter().find(|row| row.name.as_deref() == name).unwrap();
    let names: Vec<Option<&str>> = found.rows.iter().map(|row| row.name.as_deref()).collect();
    assert_eq!((names, found.rest), (vec![Some("tea"), None, Some("cups")], (0, 0)));
    let (tea, cups, none) = (row(Some("tea")), row(Some("cups")), row(None));
    let sum = |row: &FirstRow| (row.sum.customers, row.sum.judged, row.sum.second);
    // Dan came again, and it is too early all the same: he has not had 90 days.
    assert_eq!((sum(tea), sum(cups), sum(none)), ((3, 2, 1), (1, 1, 1), (1, 1, 0)));
    assert_eq!((tea.sum.rate, tea.sum.interval), (Some(Ratio(0.5)), wilson(1, 2)));
    assert_eq!((tea.sum.to_second, tea.sum.to_third), (Some(31.0), None));
    assert_eq!((cups.sum.to_second, cups.sum.to_third), (Some(10.0), Some(20.0)));
    // Bob's second purchase is as much tea as pot: the earlier name.
    assert_eq!((&tea.next, &cups.next), (&vec![(Some("pot".to_owned()), 1)], &vec![(Some("tea".to_owned()), 1)]));
    assert_eq!((found.all.customers, found.all.judged, found.all.second), (5, 4, 2));
    // 10 and 31 days.
    assert_eq!((found.all.to_second, found.all.to_third), (Some(20.5), Some(20.0)));
    let list = |code, second| {
        let who = FirstBuyers { by: FirstBy::Category, code, follow: 90, second };
        listed(&data, &Params::default(), who).into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        [list(tea.code, None), list(tea.code, Some(true)), list(tea.code, Some(false))],
        ["Bob Cid Dan", "Bob", "Cid"]
    );
    assert_eq!([list(None, None), list(None, Some(false)), list(Some(99), None)], ["Eve", "Eve", ""]);
    // With 91 days it is too early for Eve, too.
    let later = sequence(&data, &Params::default(), &SequenceAsk { follow: 91, ..SequenceAsk::default() }).unwrap();
    assert_eq!(later.all.judged, 3);
    let channels =
        sequence(&data, &Params::default(), &SequenceAsk { by: FirstBy::Channel, ..SequenceAsk::default() }).unwrap();
    assert_eq!(
        (channels.rows.len(), channels.rows[0].name.as_deref(), channels.rows[0].sum),
        (1, Some("web"), channels.all)
    );
    // The window says when they began: in the three months from April on, Dan and Eve.
    let window = Params { window: Window::Months(3), ..Params::default() };
    assert_eq!(sequence(&data, &window, &SequenceAsk::default()).unwrap().all.customers, 2);
    assert!(sequence(&dataset(&[]), &Params::default(), &SequenceAsk::default()).is_none());
    let plain =
        sequence(&dataset(&[line("Ann", "2024-01-01", 1)]), &Params::default(), &SequenceAsk::default()).unwrap();
    assert_eq!((plain.rows.len(), plain.all.customers), (0, 1));
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
}

/// Who, the days of the purchases, and what the second one mostly was.
type Begun = (String, Vec<i32>, Option<String>);

fn middle(mut days: Vec<i32>) -> Option<f64> {
    days.sort();
    let n = days.len();
    match n {
        0 => None,
        n if n % 2 == 1 => Some(days[n / 2].into()),
        _ => Some((f64::from(days[n / 2 - 1]) + f64::from(days[n / 2])) / 2.0),
    }
}

/// Lines by customer and day; of each purchase the entry with the most revenue, of equal ones the first by name.
#[test]
fn any_orders_counted_again() {
    for (seed, categories) in [(1, 5), (2, 160)] {
        let mut dice = Dice(seed);
        let lines: Vec<Line> = (0..3_000)
            .map(|order| Line {
                customer: format!("c{}", dice.below(900)),
                day: 19_000 + dice.below(500) as i32,
                amount: dice.below(9) as i64 * 100,
                order: Some((order / 2).to_string()),
                category: (dice.below(9) > 0).then(|| format!("k{}", dice.below(categories))),
                ..Line::default()
            })
            .collect();
        // An order of two lines has one day: that of its first line.
        let mut days: BTreeMap<(String, String), i32> = BTreeMap::new();
        for l in &lines {
            let day = days.entry((l.customer.clone(), l.order.clone().unwrap())).or_insert(l.day);
            *day = l.day.min(*day);
        }
        let mut purchases: BTreeMap<&str, BTreeMap<i32, BTreeMap<Option<&str>, i64>>> = BTreeMap::new();
        for l in &lines {
            let day = days[&(l.customer.clone(), l.order.clone().unwrap())];
            let sums = purchases.entry(&l.customer).or_default().entry(day).or_default();
            *sums.entry(l.category.as_deref()).or_default() += l.amount;
        }
        let data = dataset(&lines);
        let as_of = Day(19_400);
        let params = Params { as_of: Some(as_of), window: Window::Months(9), ..Params::default() };
        let found = sequence(&data, &params, &SequenceAsk { follow: 120, ..SequenceAsk::default() }).unwrap();
        let main = |sums: &BTreeMap<Option<&str>, i64>| -> Option<String> {
            let most = sums.iter().filter(|(name, _)| name.is_some()).map(|(_, sum)| *sum).max()?;
            sums.iter().find(|(name, sum)| name.is_some() && **sum == most)?.0.map(str::to_owned)
        };
        let mut rows: BTreeMap<Option<String>, Vec<Begun>> = BTreeMap::new();
        for (who, own) in &purchases {
            let own: Vec<_> = own.iter().filter(|(day, _)| **day <= as_of.0).collect();
            let Some((first, sums)) = own.first().filter(|(day, _)| **day >= found.period.from.0) else { continue };
            assert!(**first <= as_of.0);
            let days = own.iter().map(|(day, _)| **day).collect();
            rows.entry(main(sums)).or_default().push((
                who.to_string(),
                days,
                own.get(1).and_then(|(_, sums)| main(sums)),
            ));
        }
        assert_eq!(found.rows.len() + found.rest.0, rows.len());
        assert!(rows.len() > 100 || found.rest == (0, 0));
        let told: u64 = found.rows.iter().map(|row| row.sum.customers).sum();
        assert_eq!(
            (told + found.rest.1, found.all.customers),
            (found.all.customers, rows.values().map(Vec::len).sum::<usize>() as u64)
        );
        for row in &found.rows {
            let own = &rows[&row.name];
            let judged: Vec<_> = own.iter().filter(|(_, days, _)| days[0] + 120 <= as_of.0).collect();
            let came: Vec<_> = judged.iter().filter(|(_, days, _)| days.len() > 1).collect();
            let third: Vec<i32> =
                came.iter().filter(|(_, days, _)| days.len() > 2).map(|(_, days, _)| days[2] - days[1]).collect();
            assert_eq!(
                (row.sum.customers, row.sum.judged, row.sum.second),
                (own.len() as u64, judged.len() as u64, came.len() as u64)
            );
            assert_eq!(row.sum.to_second, middle(came.iter().map(|(_, days, _)| days[1] - days[0]).collect()));
            assert_eq!(row.sum.to_third, middle(third));
            let mut next: BTreeMap<&Option<String>, u64> = BTreeMap::new();
            came.iter().for_each(|(_, _, name)| *next.entry(name).or_default() += 1);
            let mut next: Vec<(Option<String>, u64)> =
                next.into_iter().map(|(name, count)| (name.clone(), count)).collect();
            next.sort_by_key(|(_, count)| u64::MAX - count);
            next.truncate(3);
            assert_eq!(row.next, next);
            let who = |second| FirstBuyers { by: FirstBy::Category, code: row.code, follow: 120, second };
            let ids = |of: &[&Begun]| of.iter().map(|(who, ..)| who.clone()).collect::<BTreeSet<_>>();
            assert_eq!(listed(&data, &params, who(None)), ids(&own.iter().collect::<Vec<_>>()));
            let (yes, no): (Vec<_>, Vec<_>) = judged.iter().partition(|(_, days, _)| days.len() > 1);
            assert_eq!(listed(&data, &params, who(Some(true))), ids(&yes));
            assert_eq!(listed(&data, &params, who(Some(false))), ids(&no));
        }
    }
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let mut dice = Dice(3);
    let mut lines: Vec<Line> = (0..800)
        .map(|order| Line {
            customer: format!("c{}", dice.below(200)),
            day: 19_000 + dice.below(300) as i32,
            amount: dice.below(4) as i64 * 100,
            order: Some((order / 3).to_string()),
            category: (dice.below(9) > 0).then(|| format!("k{}", dice.below(12))),
            ..Line::default()
        })
        .collect();
    let told = |lines: &[Line]| {
        let found = sequence(&dataset(lines), &Params::default(), &SequenceAsk::default()).unwrap();
        let rows = found.rows.into_iter().map(|row| (row.name, row.sum, row.next));
        (found.all, rows.collect::<Vec<_>>())
    };
    let before = told(&lines);
    lines.reverse();
    assert!(before.1.len() > 10 && told(&lines) == before);
}
