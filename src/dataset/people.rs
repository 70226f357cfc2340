//! One number for everybody who stands in any table.

use super::customer_id::mix;
use super::{CustomerId, CustomerIds, Texts};

/// Everybody under one number: who ordered has the place among the customers of the orders, who stands in other tables
/// only comes behind them, in order of appearance. Ids are compared as they stand, so ids that are one customer must be put
/// together before.
///
/// Only the ids of the other tables are looked up: the customers of the orders, who may be a million, are gone through once.
///
/// ```
/// use rapport::dataset::{Block, Builder, People, Texts};
/// let mut block = Block { day: vec![1, 1], amount: vec![100, 100], ..Block::default() };
/// ["Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let orders = builder.finish();
/// let mut survey = Texts::default();
/// ["Cid", "Bob"].iter().for_each(|id| { survey.push(id.as_bytes()); });
/// let people = People::of(Some(orders.customers()), &[&survey]);
/// assert_eq!((people.count(), people.ordering()), (3, 2));
/// let bob = (0..2).find(|at| orders.customers().get(*at) == "Bob").unwrap();
/// assert_eq!(people.of_table(0), [2, bob]); // Cid never ordered
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    ordering: usize,
    count: usize,
    tables: Vec<Vec<u32>>,
}

/// The ids of the tables beside the orders, each under the number in which it was found: open addressing, and before it a
/// bit for each id, so small that most customers of the orders are told from them without a look into memory far away.
struct Found<'a> {
    /// 1 + the number of an id; 0 is free.
    slots: Vec<u32>,
    /// The spread bits of each id; of a long one its text, too, since two texts can have the same.
    ids: Vec<(u64, Option<&'a [u8]>)>,
    bits: Vec<u64>,
}

/// Bits of [`Found::bits`] for each id: one in eight of the strangers is looked up in vain.
const BITS: usize = 8;

impl<'a> Found<'a> {
    /// Room for so many ids.
    fn new(most: usize) -> Found<'a> {
        let slots = (most * 2).next_power_of_two();
        let bits = (slots * BITS / 2).div_ceil(64);
        Found { slots: vec![0; slots], ids: Vec::new(), bits: vec![0; bits.next_power_of_two()] }
    }

    /// The word and the bit of an id.
    fn bit(&self, key: u64) -> (usize, u64) {
        ((key >> 38) as usize & (self.bits.len() - 1), 1 << (key >> 32 & 63))
    }

    /// The number of an id, or the free place for it.
    fn look(&self, key: u64, long: Option<&[u8]>) -> Result<u32, usize> {
        let mut at = key as usize & (self.slots.len() - 1);
        loop {
            let Some(number) = self.slots.get(at).copied().unwrap_or(0).checked_sub(1) else { return Err(at) };
            if self.ids.get(number as usize).is_some_and(|(known, text)| *known == key && *text == long) {
                return Ok(number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The number of an id, which is new to the list where it was not found before.
    fn number(&mut self, id: &'a [u8]) -> u32 {
        let (key, long) = key(id);
        let at = match self.look(key, long) {
            Ok(number) => return number,
            Err(at) => at,
        };
        self.ids.push((key, long));
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = self.ids.len() as u32;
        }
        let (word, bit) = self.bit(key);
        if let Some(word) = self.bits.get_mut(word) {
            *word |= bit;
        }
        self.ids.len() as u32 - 1
    }

    /// The number of an id that may not be there.
    #[inline]
    fn find(&self, key: u64, long: Option<&[u8]>) -> Option<u32> {
        let (word, bit) = self.bit(key);
        (self.bits.get(word).copied().unwrap_or(0) & bit != 0).then(|| self.look(key, long).ok()).flatten()
    }
}

/// An id as spread bits: of a short one they are the id, of a long one the text tells the rest.
fn key(id: &[u8]) -> (u64, Option<&[u8]>) {
    match CustomerId::short(id) {
        Some(short) => (short.mixed(), None),
        None => (spread(id), Some(id)),
    }
}

/// The bits of a text, eight bytes at a time.
fn spread(text: &[u8]) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let whole = words.iter().fold(text.len() as u64, |all, word| mix(all ^ u64::from_le_bytes(*word)));
    mix(whole ^ rest.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)))
}

/// Stands where nobody has a number yet.
const NOBODY: u32 = u32::MAX;

impl People {
    /// Numbers the customers of the orders and of the tables beside them; each table is its distinct ids.
    pub fn of<'a>(orders: Option<&CustomerIds>, tables: &[&'a Texts]) -> People {
        let ordering = orders.map_or(0, CustomerIds::len);
        let mut found = Found::new(tables.iter().map(|ids| ids.len()).sum::<usize>().max(1));
        let mut table = |ids: &&'a Texts| (0..ids.len() as u32).map(|at| found.number(ids.bytes(at))).collect();
        let tables: Vec<Vec<u32>> = tables.iter().map(&mut table).collect();
        let mut numbers = vec![NOBODY; found.ids.len()];
        for (customer, id) in orders.map(|orders| (0u32..).zip(&orders.ids)).into_iter().flatten() {
            let known = match (id.place(), orders) {
                (Some(place), Some(orders)) => {
                    let text = orders.long.bytes(place);
                    found.find(spread(text), Some(text))
                }
                _ => found.find(id.mixed(), None),
            };
            if let Some(slot) = known.and_then(|known| numbers.get_mut(known as usize)) {
                *slot = customer;
            }
        }
        let mut count = ordering;
        for number in numbers.iter_mut().filter(|number| **number == NOBODY) {
            *number = count as u32;
            count += 1;
        }
        let own = |found: u32| numbers.get(found as usize).copied().unwrap_or(NOBODY);
        let tables = tables.into_iter().map(|table| table.into_iter().map(own).collect()).collect();
        People { ordering, count, tables }
    }

    /// How many people there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many of them have orders: theirs are the first numbers.
    pub fn ordering(&self) -> usize {
        self.ordering
    }

    /// The number of each distinct id of a table, by its place in the list that was given.
    pub fn of_table(&self, table: usize) -> &[u32] {
        self.tables.get(table).map(Vec::as_slice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Block, Builder, Dataset};

    fn orders(ids: &[&str]) -> Dataset {
        let mut block =
            Block { day: (0..ids.len() as i32).collect(), amount: vec![100; ids.len()], ..Block::default() };
        ids.iter().for_each(|id| block.push_customer(id.as_bytes()));
        let mut builder = Builder::new();
        builder.push(block).unwrap();
        builder.finish()
    }

    fn texts(ids: &[&str]) -> Texts {
        let mut texts = Texts::default();
        ids.iter().for_each(|id| {
            texts.push(id.as_bytes());
        });
        texts
    }

    /// Short ids, numbers, long ids and addresses, each known to the orders and not.
    #[test]
    fn the_same_id_is_the_same_number_in_every_table() {
        let ids = ["Ann", "13800138000", "bob@example.com", "a very long customer id", "Ann"];
        let orders = orders(&ids);
        let (survey, tickets) =
            (texts(&["bob@example.com", "new@example.com", "13800138000"]), texts(&["N1", "Ann", "new@example.com"]));
        let people = People::of(Some(orders.customers()), &[&survey, &tickets]);
        let place = |id: &str| (0..4).find(|at| orders.customers().get(*at) == id).unwrap();
        assert_eq!(people.of_table(0), [place("bob@example.com"), 4, place("13800138000")]);
        assert_eq!(people.of_table(1), [5, place("Ann"), 4]);
        assert_eq!((people.ordering(), people.count()), (4, 6));
        assert!(people.of_table(2).is_empty());
    }

    #[test]
    fn without_orders_people_are_numbered_as_they_appear() {
        let people = People::of(None, &[&texts(&["B", "A"]), &texts(&["A", "C"])]);
        assert_eq!((people.of_table(0), people.of_table(1)), (&[0, 1][..], &[1, 2][..]));
        assert_eq!((People::of(None, &[]).count(), people.count()), (0, 3));
    }

    #[test]
    fn case_and_leading_zeros_tell_people_apart() {
        let orders = orders(&["7", "007", "ann"]);
        let people = People::of(Some(orders.customers()), &[&texts(&["07", "Ann"])]);
        assert_eq!(people.of_table(0), [3, 4]);
    }
}
