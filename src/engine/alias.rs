//! One customer under several ids: which id stands for which, and the rows under the id that stays.

use super::tables::Tables;
use crate::analysis::Summaries;
use crate::dataset::{Block, BlockError, Builder, Dataset, Kind, NO_ENTRY, NO_VALUE, Role, Texts, Values};
use crate::units::Day;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Two ids of one customer, as a person has confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Alias {
    /// The id that is replaced.
    pub from: String,
    /// The id that stays.
    pub into: String,
}

/// Which id stands for which. Chains are followed to their end.
#[derive(Debug, Clone, Default)]
pub(super) struct Aliases(HashMap<String, String>);

impl Aliases {
    /// Takes the pairs in their order; a pair that would lead back to itself changes nothing.
    pub fn new(pairs: &[Alias]) -> Aliases {
        let mut aliases = Aliases::default();
        for Alias { from, into } in pairs {
            let (from, into) = (aliases.resolve(from).to_owned(), aliases.resolve(into).to_owned());
            if from != into {
                aliases.0.insert(from, into);
            }
        }
        aliases
    }

    /// Whether every id stands for itself.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The id that an id stands for.
    pub fn resolve<'a>(&'a self, id: &'a str) -> &'a str {
        let mut id = id;
        while let Some(next) = self.0.get(id) {
            id = next;
        }
        id
    }

    /// For each text the position of the text that it stands for; new ones are added at the end.
    fn places(&self, ids: &Texts) -> (Texts, Vec<u32>) {
        let mut texts = Texts::default();
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut places = Vec::with_capacity(ids.len());
        for id in ids.iter() {
            let id = self.resolve(&id);
            let place = match known.get(id) {
                Some(place) => *place,
                None => {
                    let place = texts.push(id.as_bytes());
                    known.insert(id.to_owned(), place);
                    place
                }
            };
            places.push(place);
        }
        (texts, places)
    }

    /// The same orders under the ids that stay. The lines of an order keep its day.
    pub fn unite(&self, dataset: &Dataset) -> Result<Dataset, BlockError> {
        let (customers, places) = self.places(dataset.customers());
        let lines = dataset.lines();
        let mut block = Block {
            customers,
            categories: dataset.categories().clone(),
            channels: dataset.channels().clone(),
            campaigns: dataset.campaigns().clone(),
            customer: Vec::with_capacity(lines),
            day: Vec::with_capacity(lines),
            amount: dataset.line_amounts().to_vec(),
            order: Vec::with_capacity(lines),
            quantity: dataset.line_quantities().to_vec(),
            category: dataset.line_categories().to_vec(),
            channel: dataset.line_channels().to_vec(),
            campaign: dataset.line_campaigns().to_vec(),
            rating: dataset.line_ratings().to_vec(),
            recommend: dataset.line_recommends().to_vec(),
        };
        for (history, place) in dataset.histories().zip(places) {
            for (order, day) in (history.first..).zip(history.days) {
                for _ in dataset.lines_of(order..order + 1) {
                    block.customer.push(place);
                    block.day.push(*day);
                    block.order.push(order as u64);
                }
            }
        }
        let mut builder = Builder::new();
        builder.push(block)?;
        Ok(builder.finish())
    }

    /// The sums of the open summaries, one a customer; nothing when there are none. Rows without a day, a number of
    /// orders or an amount were refused when the file was read; sums of ids that are one customer are added.
    pub fn summaries(&self, tables: &Tables) -> Option<(Texts, Summaries)> {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut texts = Texts::default();
        let mut sums = Summaries { from: Day(i32::MAX), ..Summaries::default() };
        for entry in tables.of(Kind::Summaries) {
            let table = &entry.table;
            let (Some((ids, index)), Some(Values::Number(orders)), Some(Values::Money(amounts)), Some(last)) = (
                table.texts(Role::Customer),
                table.values(Role::Orders),
                table.values(Role::Amount),
                table.values(Role::Last),
            ) else {
                continue;
            };
            let first = table.values(Role::First);
            for row in entry.rows() {
                let (Some(id), Some(orders), Some(amount), Some(last)) =
                    (index.get(row), orders.get(row), amounts.get(row), last.day(row))
                else {
                    continue;
                };
                if *id == NO_ENTRY || *amount == NO_VALUE || !orders.is_finite() || *orders < 1.0 {
                    continue;
                }
                let id = ids.get(*id);
                let id = self.resolve(&id);
                let from = first.and_then(|first| first.day(row)).unwrap_or(last).min(last);
                sums.from = sums.from.min(from);
                let orders = orders.round() as u32;
                match known.get(id) {
                    Some(&at) => {
                        add(sums.orders.get_mut(at), |n| n.saturating_add(orders));
                        add(sums.amount.get_mut(at), |n| n.saturating_add(*amount));
                        add(sums.last.get_mut(at), |day| day.max(last.0));
                    }
                    None => {
                        known.insert(id.to_owned(), sums.last.len());
                        texts.push(id.as_bytes());
                        sums.orders.push(orders);
                        sums.amount.push(*amount);
                        sums.last.push(last.0);
                    }
                }
            }
        }
        (!sums.last.is_empty()).then_some((texts, sums))
    }
}

fn add<T: Copy>(slot: Option<&mut T>, change: impl FnOnce(T) -> T) {
    if let Some(slot) = slot {
        *slot = change(*slot);
    }
}
