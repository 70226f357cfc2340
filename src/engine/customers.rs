//! One customer view: which customers stand in which of the open tables.

use super::Engine;
use super::alias::{Alias, Aliases};
use super::matches::{Suggestion, Suggestions};
use super::tables::{TableId, Tables};
use crate::dataset::{Dataset, Kind, Role, Texts};
use crate::import::csv_cell;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
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
    fn add<'a>(&mut self, id: impl FnOnce() -> Cow<'a, str>) {
        self.count += 1;
        if self.examples.len() < EXAMPLES {
            self.examples.push(id().into_owned());
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

/// The customers of one table.
pub(super) struct Source {
    pub table: Option<TableId>,
    pub kind: Kind,
    rows: usize,
    unnamed: usize,
    /// Distinct ids in order of appearance.
    ids: Texts,
    /// Rows of each.
    counts: Vec<u32>,
}

/// The customers of every table that has some, orders first.
pub(super) fn sources(orders: Option<&Dataset>, tables: &Tables, aliases: &Aliases) -> Vec<Source> {
    let mut sources = Vec::new();
    if let Some(dataset) = orders {
        let counts = dataset.histories().map(|history| history.days.len() as u32).collect();
        let source = Source::new(None, Kind::Orders, dataset.orders());
        sources.push(source.with(&dataset.customers().to_texts(), counts, aliases));
    }
    for entry in &tables.open {
        let Some((ids, index)) = entry.table.texts(Role::Customer) else { continue };
        let mut counts = vec![0u32; ids.len()];
        let mut source = Source::new(Some(entry.id), entry.table.kind, 0);
        for id in entry.rows().filter_map(|row| index.get(row)) {
            source.rows += 1;
            match counts.get_mut(*id as usize) {
                Some(count) => *count += 1,
                None => source.unnamed += 1,
            }
        }
        sources.push(source.with(ids, counts, aliases));
    }
    sources
}

impl Source {
    fn new(table: Option<TableId>, kind: Kind, rows: usize) -> Source {
        Source { table, kind, rows, unnamed: 0, ids: Texts::default(), counts: Vec::new() }
    }

    /// The same with its customers, under the ids that stay.
    fn with(self, ids: &Texts, counts: Vec<u32>, aliases: &Aliases) -> Source {
        if aliases.is_empty() {
            return Source { ids: ids.clone(), counts, ..self };
        }
        let (ids, places) = aliases.places(ids);
        let mut sums = vec![0u32; ids.len()];
        for (place, count) in places.into_iter().zip(counts) {
            if let Some(sum) = sums.get_mut(place as usize) {
                *sum += count;
            }
        }
        Source { ids, counts: sums, ..self }
    }

    /// The ids with at least one row, and how many rows they have.
    fn named(&self) -> impl Iterator<Item = (&[u8], u32)> {
        let ids = (0..self.ids.len() as u32).map(|at| self.ids.bytes(at));
        ids.zip(self.counts.iter().copied()).filter(|(_, count)| *count > 0)
    }
}

/// The customers of all tables, numbered in order of appearance, with their rows in each table.
pub(super) struct Everyone<'a> {
    pub ids: Vec<&'a [u8]>,
    /// For each source the rows of each customer.
    rows: Vec<Vec<u32>>,
    /// Whether the first source holds orders.
    orders: bool,
}

impl<'a> Everyone<'a> {
    pub fn of(sources: &'a [Source]) -> Everyone<'a> {
        let mut known: HashMap<&[u8], u32> = HashMap::new();
        let mut everyone = Everyone {
            ids: Vec::new(),
            rows: Vec::new(),
            orders: sources.first().is_some_and(|source| source.table.is_none()),
        };
        for source in sources {
            let mut rows = vec![0u32; everyone.ids.len()];
            for (id, count) in source.named() {
                let number = *known.entry(id).or_insert_with(|| {
                    everyone.ids.push(id);
                    everyone.ids.len() as u32 - 1
                });
                if rows.len() <= number as usize {
                    rows.resize(number as usize + 1, 0);
                }
                if let Some(slot) = rows.get_mut(number as usize) {
                    *slot += count;
                }
            }
            everyone.rows.push(rows);
        }
        everyone
    }

    /// The id of a customer as text.
    pub fn name(&self, customer: usize) -> Cow<'a, str> {
        String::from_utf8_lossy(self.ids.get(customer).copied().unwrap_or_default())
    }

    /// The rows of a customer in each source.
    fn rows(&self, customer: usize) -> impl Iterator<Item = u32> {
        self.rows.iter().map(move |rows| rows.get(customer).copied().unwrap_or(0))
    }

    /// Whether a customer has a row in one of the sources that are marked.
    pub fn stands_in(&self, customer: usize, marked: &[bool]) -> bool {
        self.rows(customer).zip(marked).any(|(rows, marked)| rows > 0 && *marked)
    }

    /// How many sources know a customer, and whether the customer has orders.
    pub fn standing(&self, customer: usize) -> (usize, bool) {
        (self.rows(customer).filter(|rows| *rows > 0).count(), self.orders && self.rows(customer).next() > Some(0))
    }
}

impl Engine {
    /// The places of the pairs that name an id which no open table has.
    pub fn unknown(&self, pairs: &[Alias]) -> Vec<usize> {
        let sources = sources(self.dataset.as_ref(), &self.others.tables, &Aliases::default());
        let named: HashSet<&[u8]> =
            pairs.iter().flat_map(|pair| [pair.from.as_bytes(), pair.into.as_bytes()]).collect();
        let ids = sources.iter().flat_map(|source| source.named().map(|(id, _)| id));
        let known: HashSet<&[u8]> = ids.filter(|id| named.contains(id)).collect();
        let is_known = |id: &str| known.contains(id.as_bytes());
        let unknown = |(_, pair): &(usize, &Alias)| !is_known(&pair.from) || !is_known(&pair.into);
        pairs.iter().enumerate().filter(unknown).map(|(place, _)| place).collect()
    }
}

/// Compares the customers of every table with those of all others.
pub(super) fn view(sources: &[Source], everyone: &Everyone, suggestions: Suggestions) -> CustomerView {
    let joins = sources.iter().enumerate().map(|(place, source)| {
        let mut join = Join {
            table: source.table,
            kind: source.kind,
            rows: source.rows,
            unnamed: source.unnamed,
            ..Join::default()
        };
        for customer in 0..everyone.ids.len() {
            let here = everyone.rows(customer).nth(place).unwrap_or(0);
            let elsewhere = everyone.rows(customer).enumerate().any(|(other, rows)| other != place && rows > 0);
            join.customers += usize::from(here > 0);
            match (here > 0, elsewhere) {
                (true, true) => join.matched += 1,
                (true, false) => join.only_here.add(|| everyone.name(customer)),
                (false, _) => join.only_elsewhere.add(|| everyone.name(customer)),
            }
            if here > 1 && source.kind.one_row_a_customer() {
                join.several_rows.add(|| everyone.name(customer));
            }
        }
        join
    });
    let joins = joins.collect();
    CustomerView { joins, customers: everyone.ids.len(), suggestions: suggestions.list, suggested: suggestions.all }
}

/// The view of orders alone, which meet nothing.
pub(super) fn alone(orders: &Dataset, suggestions: Suggestions) -> CustomerView {
    let (customers, suggested) = (orders.customers().len(), suggestions.all);
    CustomerView { joins: Vec::new(), customers, suggestions: suggestions.list, suggested }
}

/// Every customer with the number of rows in each table, as CSV. `names` are the tables in the order of the view.
pub(super) fn listing(everyone: &Everyone, names: &[String]) -> String {
    let mut out = String::from("customer_id");
    for name in names {
        out.push(',');
        csv_cell(name, &mut out);
    }
    out.push_str("\r\n");
    for customer in 0..everyone.ids.len() {
        csv_cell(&everyone.name(customer), &mut out);
        for rows in everyone.rows(customer) {
            let _ = write!(out, ",{rows}");
        }
        out.push_str("\r\n");
    }
    out
}
