//! One customer under several ids: which id stands for which, and the rows under the id that stays.

use super::tables::Tables;
use crate::analysis::Summaries;
use crate::dataset::{Kind, NO_ENTRY, NO_VALUE, Role, Texts, Values};
use crate::units::Day;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

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
pub(super) struct Aliases {
    into: HashMap<String, String>,
    /// Ids that others stand for.
    ends: HashSet<String>,
}

impl Aliases {
    /// Takes the pairs in their order; a pair that would lead back to itself changes nothing.
    pub fn new(pairs: &[Alias]) -> Aliases {
        let mut aliases = Aliases::default();
        for Alias { from, into } in pairs {
            let (from, into) = (aliases.resolve(from).to_owned(), aliases.resolve(into).to_owned());
            if from != into {
                aliases.ends.insert(into.clone());
                aliases.into.insert(from, into);
            }
        }
        aliases
    }

    /// Whether every id stands for itself.
    pub fn is_empty(&self) -> bool {
        self.into.is_empty()
    }

    /// The id that an id stands for.
    pub fn resolve<'a>(&'a self, id: &'a str) -> &'a str {
        let mut id = id;
        while let Some(next) = self.into.get(id) {
            id = next;
        }
        id
    }

    /// The ids that stay, in order of appearance, and for each given id the position of the one that it stands for.
    /// Only ids that were put together are looked up: the others are distinct already.
    pub fn places(&self, ids: &Texts) -> (Texts, Vec<u32>) {
        let mut texts = Texts::default();
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut places = Vec::with_capacity(ids.len());
        for at in 0..ids.len() as u32 {
            let id = ids.get(at);
            // The map must outlive the text, so it holds the name that the pairs have.
            let end = self.ends.get(self.resolve(&id));
            let place = match end.and_then(|end| known.get(end.as_str())) {
                Some(place) => *place,
                None => {
                    let place = texts.push(end.map_or(ids.bytes(at), |end| end.as_bytes()));
                    known.extend(end.map(|end| (end.as_str(), place)));
                    place
                }
            };
            places.push(place);
        }
        (texts, places)
    }

    /// The sums of the open summaries, one a customer; nothing when there are none. Sums of ids that are one customer are
    /// added. A customer without a whole order is none. The ids of the customers come with them.
    pub fn summaries(&self, tables: &Tables) -> Option<(Summaries, Texts)> {
        let units = tables.of(Kind::Summaries).filter_map(|entry| match entry.table.values(Role::Amount) {
            Some(Values::Money(unit, _)) => Some(*unit),
            _ => None,
        });
        let finest = units.max().unwrap_or_default();
        let mut sums = Summaries { from: Day(i32::MAX), unit: finest, ..Summaries::default() };
        let mut customers = Texts::default();
        let mut others: HashMap<Vec<u8>, u32> = HashMap::new();
        let alone = tables.of(Kind::Summaries).count() == 1;
        for entry in tables.of(Kind::Summaries) {
            let table = &entry.table;
            let (Some((ids, index)), Some(Values::Number(orders)), Some(Values::Money(unit, amounts)), Some(last)) = (
                table.texts(Role::Customer),
                table.values(Role::Orders),
                table.values(Role::Amount),
                table.values(Role::Last),
            ) else {
                continue;
            };
            let first = table.values(Role::First);
            let (stay, places) = self.places(ids);
            // Where in the sums each id of this table stands.
            let mut slots = vec![NO_ENTRY; stay.len()];
            for row in entry.rows() {
                let (Some(place), Some(orders), Some(amount), Some(last)) = (
                    index.get(row).and_then(|id| places.get(*id as usize)),
                    orders.get(row),
                    amounts.get(row),
                    last.day(row),
                ) else {
                    continue;
                };
                if *amount == NO_VALUE || !orders.is_finite() || *orders < 1.0 {
                    continue;
                }
                let Some(slot) = slots.get_mut(*place as usize) else { continue };
                if *slot == NO_ENTRY {
                    let fresh = sums.last.len() as u32;
                    *slot = if alone { fresh } else { *others.entry(stay.bytes(*place).to_vec()).or_insert(fresh) };
                    if *slot == fresh {
                        customers.push(stay.bytes(*place));
                        sums.orders.push(0);
                        sums.amount.push(0);
                        sums.last.push(i32::MIN);
                    }
                }
                let slot = *slot as usize;
                add(sums.orders.get_mut(slot), |n| n.saturating_add(orders.round() as u32));
                add(sums.amount.get_mut(slot), |n| n.saturating_add(finest.of(*amount, *unit)));
                add(sums.last.get_mut(slot), |day| day.max(last.0));
                let from = first.and_then(|first| first.day(row)).unwrap_or(last).min(last);
                sums.from = sums.from.min(from);
            }
        }
        (!sums.last.is_empty()).then_some((sums, customers))
    }
}

fn add<T: Copy>(slot: Option<&mut T>, change: impl FnOnce(T) -> T) {
    if let Some(slot) = slot {
        *slot = change(*slot);
    }
}
