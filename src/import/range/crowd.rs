//! One id with most of the orders: a shop's best customer, or a till on which everybody is booked?

use super::report::RangeReport;
use crate::dataset::{Block, CustomerId};
use crate::import::look::doubt::Doubt;
use crate::import::mapping::Mapping;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows of a block that are looked at first, evenly spread: one id that stands out is seen in so many.
const SAMPLE: usize = 1 << 12;
/// Ids of a block that are counted when one of them stands out.
const COUNTED: usize = 4;
/// Ids that are kept of a file.
const KEPT: usize = 64;
/// Fewer rows of one id are no crowd.
const FEWEST: u64 = 10;

/// The rows of the ids that have most of them, and of how many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crowd {
    /// All rows of known customers.
    rows: u64,
    /// Rows by id, counted where one id has a fifth or more.
    ids: BTreeMap<String, u64>,
}

impl Crowd {
    /// Of the rows of a block. Only a sample is looked at unless one id stands out.
    pub fn of(block: &Block) -> Crowd {
        let rows = block.rows();
        let step = (rows / SAMPLE).max(1);
        let sample = || block.customer.iter().step_by(step).copied();
        if !may_stand_out(sample()) {
            return Crowd { rows: rows as u64, ids: BTreeMap::new() };
        }
        let mut seen: Vec<CustomerId> = sample().collect();
        seen.sort_unstable();
        let same = seen.chunk_by(|one, other| one == other);
        let mut most: Vec<(usize, CustomerId)> = same.filter_map(|same| Some((same.len(), *same.first()?))).collect();
        if most.iter().any(|one| one.0 * 5 >= seen.len()) {
            most.sort_unstable_by_key(|one| std::cmp::Reverse(*one));
        } else {
            most.clear();
        }
        let count = |id: CustomerId| block.customer.iter().filter(|other| **other == id).count() as u64;
        let text = |id: CustomerId| String::from_utf8_lossy(&id.text(&block.customers)).into_owned();
        let counted = most.into_iter().take(COUNTED);
        Crowd { rows: rows as u64, ids: counted.map(|(_, id)| (text(id), count(id))).collect() }
    }

    /// Adds another part of the file.
    pub(in crate::import) fn merge(&mut self, next: Crowd) {
        self.rows += next.rows;
        for (id, rows) in next.ids {
            if self.ids.len() < KEPT || self.ids.contains_key(&id) {
                *self.ids.entry(id).or_default() += rows;
            }
        }
    }

    /// The id that stands out: more than 30 % of all rows and more than 20 times those of any other; or, where it looks
    /// different from the next one or its digits are all the same, more than 20 % and five times as many.
    ///
    /// ```
    /// use rapport::dataset::Block;
    /// use rapport::import::Crowd;
    /// let mut block = Block::default();
    /// (0..40).for_each(|n| block.push_customer(if n < 16 { "Till".to_owned() } else { format!("C{n}") }.as_bytes()));
    /// assert_eq!(Crowd::of(&block).stands_out(), Some(("Till", 16, 40)));
    /// ```
    pub fn stands_out(&self) -> Option<(&str, u64, u64)> {
        let (name, most) = self.ids.iter().max_by_key(|one| one.1)?;
        let others = || self.ids.iter().filter(|other| other.0 != name);
        let second = others().max_by_key(|other| other.1);
        let next = second.map_or(1, |other| *other.1);
        let odd = is_odd(name, second.map_or("", |other| other.0));
        let far = *most * 10 > self.rows * 3 && *most > next * 20;
        let odd = odd && *most * 5 > self.rows && *most > next * 5;
        (*most >= FEWEST && *most < self.rows && (far || odd)).then_some((name, *most, self.rows))
    }
}

/// Whether an id may have a fifth of a sample or more: it is one of those that are left when five different ones at a
/// time are taken away (Misra & Gries 1982, Sci. Comput. Program. 2).
#[inline(never)]
fn may_stand_out(sample: impl Iterator<Item = CustomerId> + Clone) -> bool {
    let mut left: [(u32, Option<CustomerId>); 5] = Default::default();
    for id in sample.clone() {
        if let Some(one) = left.iter_mut().find(|one| one.1 == Some(id)) {
            one.0 += 1;
        } else if let Some(free) = left.iter_mut().find(|one| one.0 == 0) {
            *free = (1, Some(id));
        } else {
            left.iter_mut().for_each(|one| one.0 -= 1);
        }
    }
    let all = sample.clone().count();
    left.iter().filter_map(|one| one.1).any(|id| sample.clone().filter(|other| *other == id).count() * 5 >= all)
}

/// Whether an id is written as no other: without a digit where others have some or the other way round, or with one and
/// the same digit all along, such as 0 or 9999.
fn is_odd(id: &str, other: &str) -> bool {
    let has_digit = |id: &str| id.bytes().any(|b| b.is_ascii_digit());
    let mut digits = id.bytes().filter(u8::is_ascii_digit);
    let (first, length) = (digits.next(), digits.clone().count() + 1);
    let same = first.is_some_and(|first| digits.all(|digit| digit == first));
    !other.is_empty() && has_digit(id) != has_digit(other) || same && (first == Some(b'0') || length > 2)
}

/// What is asked about the id that stands out, unless a person has said who it is.
pub(in crate::import) fn crowd(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    // A pseudonym is no id that next month's file could be asked for.
    let settled = |name: &str| mapping.hides_customers() || mapping.somebody.iter().any(|known| known == name);
    let (name, rows, of) = report.crowd.stands_out()?;
    (!settled(name)).then(|| Doubt::Crowd { name: name.to_owned(), rows, of })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd_of(ids: impl IntoIterator<Item = String>) -> Crowd {
        let mut block = Block::default();
        for id in ids {
            block.customer.extend(CustomerId::short(id.as_bytes()));
        }
        Crowd::of(&block)
    }

    /// `most` rows of one id, and `each` of every other one.
    fn shop(id: &str, most: usize, others: usize, each: usize) -> Crowd {
        let others = (0..others * each).map(|n| format!("C{}", 2000 + n / each));
        crowd_of(std::iter::repeat_n(id.to_owned(), most).chain(others))
    }

    #[test]
    fn one_id_with_most_of_the_rows_stands_out() {
        assert_eq!(shop("C1000", 42, 40, 2).stands_out(), Some(("C1000", 42, 122)));
        assert_eq!(shop("C1000", 40, 40, 2).stands_out(), None); // 20 times as many are not more
        assert_eq!(shop("C1000", 36, 84, 1).stands_out(), None); // 30 % are not more
        assert_eq!(shop("C1000", 50, 0, 1).stands_out(), None); // the only customer
    }

    #[test]
    fn an_odd_one_stands_out_sooner() {
        for id in ["Till", "0", "C9999", "CASH"] {
            assert_eq!(shop(id, 32, 8, 2).stands_out(), Some((id, 32, 48)), "{id}");
        }
        for id in ["C1234", "C1", "11"] {
            assert_eq!(shop(id, 32, 8, 2).stands_out(), None, "{id}");
        }
        assert_eq!(shop("Till", 9, 8, 1).stands_out(), None); // too few to tell
    }

    #[test]
    fn parts_of_a_file_are_seen_as_one() {
        let mut whole = shop("Till", 20_000, 20_000, 1);
        assert_eq!(whole.stands_out(), Some(("Till", 20_000, 40_000)));
        whole.merge(shop("Till", 100, 60_000, 1));
        // 20 % and a little: the few of the second part are not counted.
        assert_eq!(whole.stands_out(), None);
        whole.merge(shop("Till", 10_000, 5, 1));
        assert_eq!(whole.stands_out(), Some(("Till", 30_000, 110_105)));
    }
}
