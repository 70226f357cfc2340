//! How many customers are known in all that matters.

use super::Engine;
use super::customers::{Everyone, sources};
use crate::dataset::{Kind, Role};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Attributes of a customers table that say who somebody is.
const BASIC: [Role; 13] = [
    Role::Company,
    Role::City,
    Role::Region,
    Role::Country,
    Role::Gender,
    Role::Birthday,
    Role::Age,
    Role::Job,
    Role::Industry,
    Role::Size,
    Role::Segment,
    Role::Since,
    Role::Attribute,
];

/// Customers of whom the key information is known: basic attributes, transactions and service history.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Customers in all tables.
    pub customers: usize,
    /// With at least one basic attribute in a customers table.
    pub attributes: usize,
    /// With an order, or a summary of orders.
    pub transactions: usize,
    /// With a ticket, an interaction or an answer to a survey.
    pub service: usize,
    /// With all three.
    pub all: usize,
}

impl Engine {
    /// Counts the customers by what is known of them, each once under the id that stays.
    pub(super) fn coverage(&self) -> Coverage {
        let (tables, aliases) = (&self.others.tables, &self.others.aliases);
        let sources = sources(self.orders(), tables, aliases);
        let everyone = Everyone::of(&sources);
        let places = |kinds: &[Kind]| sources.iter().map(|source| kinds.contains(&source.kind)).collect::<Vec<bool>>();
        let bought = places(&[Kind::Orders, Kind::Summaries]);
        let served = places(&[Kind::Tickets, Kind::Interactions, Kind::Surveys]);
        let mut described: HashSet<String> = HashSet::new();
        for entry in tables.of(Kind::Customers) {
            let Some((ids, index)) = entry.table.texts(Role::Customer) else { continue };
            let columns = || entry.table.columns.iter().filter(|column| BASIC.contains(&column.role));
            for row in entry.rows().filter(|row| columns().any(|column| column.values.has(*row))) {
                if let Some(id) = index.get(row).filter(|id| (**id as usize) < ids.len()) {
                    described.insert(aliases.resolve(&ids.get(*id)).to_owned());
                }
            }
        }
        let mut coverage = Coverage { customers: everyone.ids.len(), ..Coverage::default() };
        for customer in 0..everyone.ids.len() {
            let known = [
                described.contains(&*everyone.name(customer)),
                everyone.stands_in(customer, &bought),
                everyone.stands_in(customer, &served),
            ];
            let [attributes, transactions, service] = known.map(usize::from);
            coverage.attributes += attributes;
            coverage.transactions += transactions;
            coverage.service += service;
            coverage.all += usize::from(known == [true; 3]);
        }
        coverage
    }
}
