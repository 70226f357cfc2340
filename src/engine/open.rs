//! The tables beside the orders: opening and closing them, and whose rows are whose.

use super::Engine;
use super::alias::{Alias, Aliases};
use super::beside::{Returned, Rows};
use super::customers::{self, CustomerView, Everyone, sources};
use super::matches::{Suggestions, suggest, suggest_alone};
use super::once::Once;
use super::tables::{Entry, OpenTable, TableId, Tables};
use crate::analysis::{Params, Results, Summaries, run_summaries};
use crate::dataset::{Dataset, Facts, Kind, People, Role, Table, Texts, TraitSource, Traits};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Of more customers than these nobody reads through pairs, and finding them would hold up the figures.
const MOST_ALONE: usize = 2_000_000;

/// What is open after files came, went, or ids were put together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Settled {
    /// The orders, the summaries in their place, or orders that name no customer; nothing when there is none of them.
    pub facts: Option<Facts>,
    /// Every other open table.
    pub tables: Vec<OpenTable>,
    /// Rows of orders left out because an earlier file has them, too.
    pub orders_twice: usize,
}

/// What the engine keeps beside the orders.
#[derive(Default)]
pub(super) struct Others {
    pub tables: Tables,
    pub aliases: Aliases,
    pub once: Once,
    pub returned: Returned,
    pub unknown: Rows,
    /// The orders under the ids that stay, while any ids are put together.
    united: Option<Dataset>,
    /// The sums that stand in for orders.
    summaries: Option<Summaries>,
    /// The ids of their customers.
    summary_names: Texts,
}

impl Others {
    /// The orders are replaced.
    pub fn forget_united(&mut self) {
        self.united = None;
    }
}

impl Engine {
    pub(super) fn append_table(&mut self, bytes: &[u8]) -> bool {
        let table = Table::from_bytes(bytes);
        table.map(|table| self.others.tables.append(table)).is_some()
    }

    pub(super) fn discard_tables(&mut self) {
        self.others.tables.discard();
    }

    /// The next file of orders begins; its rows of these days that an earlier file has, too, are left out. Without this
    /// call since [`Engine::begin`] all rows count.
    pub fn next_file(&mut self, days: Period) {
        self.others.once.next_file(days);
    }

    /// The appended parts are the whole of a table, which waits for [`Engine::settle`]; false when they do not fit.
    pub fn close_table(&mut self, id: TableId) -> bool {
        self.others.tables.close(id)
    }

    /// Opens the listed tables that wait, closes those that are not listed, and tells what is open. `keep_all` are the kinds of
    /// which rows that stand in two files count twice.
    pub fn settle(&mut self, listed: &[TableId], keep_all: &[Kind]) -> Settled {
        self.others.tables.settle(listed, keep_all);
        self.settled()
    }

    /// Puts ids together, in the place of all that were put together before.
    pub fn unite(&mut self, pairs: &[Alias]) -> Settled {
        self.others.aliases = Aliases::new(pairs);
        self.others.united = None;
        self.settled()
    }

    fn settled(&mut self) -> Settled {
        self.forget_value();
        let others = &mut self.others;
        if others.aliases.is_empty() {
            others.united = None;
        } else if others.united.is_none() {
            others.united = self.dataset.as_ref().and_then(|dataset| others.aliases.unite(dataset).ok());
        }
        let (summaries, names) = others.aliases.summaries(&others.tables).unzip();
        (others.summaries, others.summary_names) = (summaries, names.unwrap_or_default());
        others.returned.join(others.united.as_ref().or(self.dataset.as_ref()), &others.aliases);
        self.number_people();
        let facts = match self.orders() {
            Some(dataset) => Some(dataset.facts()),
            None => self.others.summaries.as_ref().map(summary_facts).or_else(|| self.strangers().map(nobodys_facts)),
        };
        Settled { facts, tables: self.others.tables.facts(), orders_twice: self.others.once.left_out }
    }

    /// Gives everybody in any table one number, under the ids that stay: once when tables or orders change, never for a
    /// question.
    pub(super) fn number_people(&mut self) {
        if self.others.tables.open.is_empty() {
            return self.attach_traits();
        }
        let others = &self.others;
        let ids: Vec<Option<&Texts>> =
            others.tables.open.iter().map(|entry| entry.table.texts(Role::Customer).map(|(ids, _)| ids)).collect();
        let none = Texts::default();
        let stay: Vec<Option<(Texts, Vec<u32>)>> = match others.aliases.is_empty() {
            true => ids.iter().map(|_| None).collect(),
            false => ids.iter().map(|ids| ids.map(|ids| others.aliases.places(ids))).collect(),
        };
        let named = ids.iter().zip(&stay).map(|(ids, stay)| stay.as_ref().map_or(ids.unwrap_or(&none), |(ids, _)| ids));
        // Where sums stand in for orders, their customers have the first numbers.
        let orders = self.orders();
        let first = if orders.is_none() { &others.summary_names } else { &none };
        let tables: Vec<&Texts> = std::iter::once(first).chain(named).collect();
        let people = People::of(orders.map(Dataset::customers), &tables);
        let numbers: Vec<Vec<u32>> = stay
            .iter()
            .enumerate()
            .map(|(at, stay)| {
                let own = people.of_table(at + 1);
                match stay {
                    None => own.to_vec(),
                    Some((_, places)) => places.iter().filter_map(|at| own.get(*at as usize)).copied().collect(),
                }
            })
            .collect();
        for (entry, numbers) in self.others.tables.open.iter_mut().zip(numbers) {
            entry.people = numbers;
        }
        self.attach_traits();
    }

    /// Lets the customers of the orders know what the open tables say of them.
    fn attach_traits(&mut self) {
        let customers = self.orders().map_or(0, |orders| orders.customers().len());
        let sources: Vec<TraitSource<'_>> = self.others.tables.open.iter().map(Entry::trait_source).collect();
        let traits = Traits::of(customers, &sources);
        if let Some(orders) = self.others.united.as_mut().or(self.dataset.as_mut()) {
            orders.set_traits(traits);
        }
    }

    /// The orders under the ids that stay; nothing without any order.
    pub(super) fn orders(&self) -> Option<&Dataset> {
        self.others.united.as_ref().or(self.dataset.as_ref()).filter(|dataset| dataset.orders() > 0)
    }

    /// Whether sums of customers stand in for orders.
    pub(super) fn sums_only(&self) -> bool {
        self.orders().is_none() && self.others.summaries.is_some()
    }

    /// The sums of customers with their ids.
    pub(super) fn sums(&self) -> Option<(&Summaries, &Texts)> {
        self.others.summaries.as_ref().map(|sums| (sums, &self.others.summary_names))
    }

    pub(super) fn analyse_summaries(&self, params: &Params) -> Option<Results> {
        let tables = self.beside().tables;
        self.others.summaries.as_ref().map(|sums| run_summaries(sums, &tables, params))
    }

    /// How the customers of the open tables meet, and which ids may be one customer; `refused` are pairs that are not.
    pub fn customers(&self, refused: &[(String, String)]) -> CustomerView {
        let Others { tables, aliases, .. } = &self.others;
        if let Some(orders) = self.orders().filter(|_| tables.open.is_empty() && aliases.is_empty()) {
            let found = if orders.customers().len() > MOST_ALONE {
                Suggestions::default()
            } else {
                suggest_alone(orders, refused)
            };
            return customers::alone(orders, found);
        }
        let sources = sources(self.orders(), tables, aliases);
        let everyone = Everyone::of(&sources);
        customers::view(&sources, &everyone, suggest(&everyone, self.orders(), tables, aliases, refused))
    }

    /// An open table with the rows of it that count.
    pub(super) fn entry(&self, id: TableId) -> Option<&super::tables::Entry> {
        self.others.tables.open.iter().find(|entry| entry.id == id)
    }

    /// Every customer with the number of rows in each table, as CSV; `names` are the tables in the order of the view.
    pub fn list_customers(&self, names: &[String]) -> String {
        let sources = sources(self.orders(), &self.others.tables, &self.others.aliases);
        customers::listing(&Everyone::of(&sources), names)
    }
}

/// Orders of unknown customers alone.
fn nobodys_facts(unknown: &Dataset) -> Facts {
    Facts { customers: 0, ..unknown.facts() }
}

fn summary_facts(sums: &Summaries) -> Facts {
    Facts {
        customers: sums.last.len(),
        lines: sums.last.len(),
        orders: sums.orders.iter().map(|n| *n as usize).sum(),
        first_day: Some(sums.from),
        last_day: sums.last.iter().max().map(|day| Day(*day)),
        ..Facts::default()
    }
}
