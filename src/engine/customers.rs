//! One customer view: which customers stand in which of the open tables.

use super::alias::Aliases;
use super::matches::{Suggestion, Suggestions};
use super::tables::{TableId, Tables};
use crate::dataset::{Dataset, Kind, NO_ENTRY, Role, Texts};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt::Write;

/// Examples given of each group.
const EXAMPLES: usize = 5;

/// A number with the first of those that it counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// How many.
    pub count: usize,
    /// The first ones, at most five.
    pub examples: Vec<String>,
}

impl Counted {
    fn add(&mut self, id: &str) {
        self.count += 1;
        if self.examples.len() < EXAMPLES {
            self.examples.push(id.to_owned());
        }
    }
}

/// How the customers of a table meet those of all others together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The table; nothing for the orders.
    pub table: Option<TableId>,
    /// Its kind.
    pub kind: Kind,
    /// Rows that count; of orders, the orders.
    pub rows: usize,
    /// Rows that name no customer.
    pub unnamed: usize,
    /// Customers in this table.
    pub customers: usize,
    /// Customers in this table and in another one.
    pub matched: usize,
    /// Customers in this table only.
    pub only_here: Counted,
    /// Customers in other tables only.
    pub only_elsewhere: Counted,
    /// Customers with several rows, where one row a customer is expected.
    pub several_rows: Counted,
}

/// Everything about who is who.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerView {
    /// One for each table with customers.
    pub joins: Vec<Join>,
    /// Customers in all tables together.
    pub customers: usize,
    /// Ids that may be one customer, the surest first.
    pub suggestions: Vec<Suggestion>,
    /// All suggestions, also those beyond the list.
    pub suggested: usize,
}

/// The customers of one table: how many rows each has.
pub(super) struct Source {
    pub table: Option<TableId>,
    pub kind: Kind,
    rows: usize,
    unnamed: usize,
    /// Distinct ids with their rows, in order of appearance.
    pub ids: Vec<(String, usize)>,
}

/// The customers of every table that has some, orders first.
pub(super) fn sources(orders: Option<&Dataset>, tables: &Tables, aliases: &Aliases) -> Vec<Source> {
    let mut sources = Vec::new();
    if let Some(dataset) = orders.filter(|dataset| dataset.orders() > 0) {
        let rows = dataset.histories().map(|history| history.days.len());
        let mut source = Source::new(None, Kind::Orders);
        source.rows = dataset.orders();
        source.collect(dataset.customers(), rows, aliases);
        sources.push(source);
    }
    for entry in &tables.open {
        let Some((ids, index)) = entry.table.texts(Role::Customer) else { continue };
        let mut counts = vec![0usize; ids.len()];
        let mut source = Source::new(Some(entry.id), entry.table.kind);
        for id in entry.rows().filter_map(|row| index.get(row)) {
            source.rows += 1;
            match counts.get_mut(*id as usize) {
                Some(count) => *count += 1,
                None => source.unnamed += usize::from(*id == NO_ENTRY),
            }
        }
        source.collect(ids, counts.into_iter(), aliases);
        sources.push(source);
    }
    sources
}

impl Source {
    fn new(table: Option<TableId>, kind: Kind) -> Source {
        Source { table, kind, rows: 0, unnamed: 0, ids: Vec::new() }
    }

    fn collect(&mut self, ids: &Texts, rows: impl Iterator<Item = usize>, aliases: &Aliases) {
        let mut places: HashMap<String, usize> = HashMap::new();
        for (id, rows) in ids.iter().zip(rows).filter(|(_, rows)| *rows > 0) {
            let stays = aliases.resolve(&id);
            // Without aliases the ids of a dictionary are distinct already.
            let known = if aliases.is_empty() { None } else { places.get(stays).copied() };
            match known.and_then(|at| self.ids.get_mut(at)) {
                Some((_, count)) => *count += rows,
                None => {
                    if !aliases.is_empty() {
                        places.insert(stays.to_owned(), self.ids.len());
                    }
                    self.ids.push((stays.to_owned(), rows));
                }
            }
        }
    }
}

/// For each customer the number of rows in each source.
fn matrix(sources: &[Source]) -> (Vec<&str>, HashMap<&str, Vec<u32>>) {
    let (mut order, mut all): (Vec<&str>, HashMap<&str, Vec<u32>>) = Default::default();
    for (place, source) in sources.iter().enumerate() {
        for (id, rows) in &source.ids {
            let counts = all.entry(id).or_insert_with(|| {
                order.push(id);
                vec![0; sources.len()]
            });
            if let Some(count) = counts.get_mut(place) {
                *count += *rows as u32;
            }
        }
    }
    (order, all)
}

/// Compares the customers of every table with those of all others.
pub(super) fn view(sources: &[Source], suggestions: Suggestions) -> CustomerView {
    let (order, all) = matrix(sources);
    let joins = sources.iter().enumerate().map(|(place, source)| {
        let mut join = Join {
            table: source.table,
            kind: source.kind,
            rows: source.rows,
            unnamed: source.unnamed,
            customers: source.ids.len(),
            ..Join::default()
        };
        for id in &order {
            let counts = all.get(id).map(Vec::as_slice).unwrap_or_default();
            let here = counts.get(place).copied().unwrap_or(0);
            let elsewhere = counts.iter().enumerate().any(|(other, count)| other != place && *count > 0);
            match (here > 0, elsewhere) {
                (true, true) => join.matched += 1,
                (true, false) => join.only_here.add(id),
                (false, _) => join.only_elsewhere.add(id),
            }
            if here > 1 && source.kind.one_row_a_customer() {
                join.several_rows.add(id);
            }
        }
        join
    });
    let joins = joins.collect();
    CustomerView { joins, customers: order.len(), suggestions: suggestions.list, suggested: suggestions.all }
}

/// Every customer with the number of rows in each table, as CSV. `names` are the tables in the order of the view.
pub(super) fn listing(sources: &[Source], names: &[String]) -> String {
    let (order, all) = matrix(sources);
    let mut out = String::from("customer_id");
    for name in names {
        out.push(',');
        cell(name, &mut out);
    }
    out.push_str("\r\n");
    for id in order {
        cell(id, &mut out);
        for count in all.get(id).into_iter().flatten() {
            let _ = write!(out, ",{count}");
        }
        out.push_str("\r\n");
    }
    out
}

/// One cell, quoted where needed; what a spreadsheet would run as a formula begins with an apostrophe.
fn cell(text: &str, out: &mut String) {
    let guard = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let guard = if guard { "'" } else { "" };
    if text.contains([',', '"', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ') {
        let _ = write!(out, "\"{guard}{}\"", text.replace('"', "\"\""));
    } else {
        let _ = write!(out, "{guard}{text}");
    }
}
