//! Customers with equal summaries counted once: what a likelihood needs of them all.

use super::Summary;

/// Customers with equal x, t_x and T.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// One of them; its mean amount says nothing.
    pub summary: Summary,
    /// How many there are.
    pub customers: u64,
}

/// Repeat buyers with equal x and m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spend {
    /// Repeat purchases, 1 or more.
    pub x: u32,
    /// Mean amount of the repeat purchases in currency units, above zero.
    pub m: f64,
    /// How many there are.
    pub customers: u64,
}

/// A group by the places of its numbers among all that occur, so that a logarithm is taken once for each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub x: u32,
    pub t_x: u32,
    pub t: u32,
    pub customers: f64,
}

/// All customers, in as few rows as they have different summaries.
#[derive(Debug, Clone, Default)]
pub struct Grouped {
    groups: Vec<Group>,
    spend: Vec<Spend>,
    customers: u64,
    repeaters: u64,
    /// Repeat purchases that occur, ascending.
    pub(super) counts: Vec<f64>,
    /// Spans in weeks that occur, ascending.
    pub(super) spans: Vec<f64>,
    pub(super) rows: Vec<Row>,
}

impl Grouped {
    /// Counts customers with equal summaries.
    ///
    /// ```
    /// use rapport::analysis::value::{Grouped, Summary};
    /// let once = Summary { t: 30.0, ..Summary::default() };
    /// let again = Summary { x: 1, t_x: 4.0, t: 30.0, m: 12.5 };
    /// let grouped = Grouped::of([once, again, once, once]);
    /// assert_eq!((grouped.customers(), grouped.repeaters()), (4, 1));
    /// assert_eq!(grouped.groups().len(), 2);
    /// ```
    pub fn of(summaries: impl IntoIterator<Item = Summary>) -> Grouped {
        let (mut keys, mut spend) = (Vec::new(), Vec::new());
        for summary in summaries {
            let (t_x, t) = summary.weeks();
            // The bits of numbers that are not negative have the order of the numbers.
            keys.push((summary.x, t.to_bits(), t_x.to_bits()));
            spend.extend(summary.spend().map(|m| (summary.x, m.to_bits())));
        }
        let group = |((x, t, t_x), customers)| {
            let summary = Summary { x, t_x: f64::from_bits(t_x), t: f64::from_bits(t), m: 0.0 };
            Group { summary, customers }
        };
        let groups = counted(keys).into_iter().map(group).collect();
        let own = |((x, m), customers)| Spend { x, m: f64::from_bits(m), customers };
        Grouped::from_groups(groups, counted(spend).into_iter().map(own).collect())
    }

    fn from_groups(groups: Vec<Group>, spend: Vec<Spend>) -> Grouped {
        let mut counts: Vec<u32> = groups.iter().map(|group| group.summary.x).collect();
        counts.dedup();
        let mut spans: Vec<f64> = groups.iter().flat_map(|group| [group.summary.t_x, group.summary.t]).collect();
        spans.sort_unstable_by(f64::total_cmp);
        spans.dedup();
        let place = |span: f64| spans.partition_point(|known| *known < span) as u32;
        let row = |group: &Group| Row {
            x: counts.partition_point(|known| *known < group.summary.x) as u32,
            t_x: place(group.summary.t_x),
            t: place(group.summary.t),
            customers: group.customers as f64,
        };
        let rows = groups.iter().map(row).collect();
        let of = |wanted: fn(&Summary) -> bool| {
            groups.iter().filter(|group| wanted(&group.summary)).map(|group| group.customers).sum()
        };
        let (customers, repeaters) = (of(|_| true), of(|summary| summary.x > 0));
        let counts = counts.into_iter().map(f64::from).collect();
        Grouped { groups, spend, customers, repeaters, counts, spans, rows }
    }

    /// Every so manieth customer, so that at most so many are left: enough to find where to look.
    pub(super) fn thinned(&self, at_most: u64) -> Option<Grouped> {
        let step = self.customers.div_ceil(at_most.max(1));
        let mut seen = 0;
        let thin = |group: &Group| {
            let before = seen / step;
            seen += group.customers;
            let customers = seen / step - before;
            (customers > 0).then_some(Group { customers, ..*group })
        };
        (step > 1).then(|| Grouped::from_groups(self.groups.iter().filter_map(thin).collect(), Vec::new()))
    }

    /// The groups, by x, then T, then t_x.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Repeat buyers whose mean amount is above zero, by x, then m.
    pub fn spend(&self) -> &[Spend] {
        &self.spend
    }

    /// All customers.
    pub fn customers(&self) -> u64 {
        self.customers
    }

    /// Customers with a repeat purchase.
    pub fn repeaters(&self) -> u64 {
        self.repeaters
    }

    /// The longest span since a first purchase, in weeks.
    pub fn longest(&self) -> f64 {
        self.groups.iter().map(|group| group.summary.t).fold(0.0, f64::max)
    }

    /// Repeat purchases and weeks of all customers together.
    pub(super) fn totals(&self) -> (f64, f64) {
        let sum = |of: fn(&Summary) -> f64| {
            self.groups.iter().map(|group| of(&group.summary) * group.customers as f64).sum::<f64>()
        };
        (sum(|summary| f64::from(summary.x)), sum(|summary| summary.t))
    }
}

/// Each different key, ascending, with the number of times that it occurs.
fn counted<K: Ord + Copy>(mut keys: Vec<K>) -> Vec<(K, u64)> {
    keys.sort_unstable();
    let mut out: Vec<(K, u64)> = Vec::new();
    for key in keys {
        match out.last_mut() {
            Some((known, count)) if *known == key => *count += 1,
            _ => out.push((key, 1)),
        }
    }
    out
}
