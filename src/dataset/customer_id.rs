//! Customer ids in 64 bits.
//!
//! With a million customers, looking an id up in one large table costs more than reading the row: every look is a miss
//! of the cache. Most ids are short, or long numbers; these fit 64 bits as they are, so that a row carries its id with
//! it and nothing needs to be looked up. Other ids are numbered within their block.

use super::{Texts, short_word};
use std::borrow::Cow;

/// The id of a customer: the text itself when it is short, otherwise a place in a dictionary. Equal ids of one
/// dictionary are equal texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CustomerId(pub(super) u64);

/// The upper four bits say what stands in the lower 60: 0–8 ASCII characters of seven bits, a number of 9–18 digits, 1–5
/// ASCII characters before a number, or a place in a dictionary.
const NUMBER: u64 = 9;
const LONG: u64 = 15;
const LOW: u64 = (1 << 60) - 1;
const SHORTEST_NUMBER: usize = 9;
const LONGEST_NUMBER: usize = 18;
/// Most characters before a number, and the most digits that have room behind each length.
const LONGEST_PREFIX: u64 = 5;
const MOST_DIGITS: [usize; LONGEST_PREFIX as usize] = [15, 13, 11, 9, 7];
impl CustomerId {
    /// The id of a text that fits 60 bits: at most eight ASCII characters, 9 to 18 digits, or a few characters and then
    /// digits.
    ///
    /// ```
    /// use rapport::dataset::CustomerId;
    /// assert!(CustomerId::short(b"C0012345").is_some());
    /// assert!(CustomerId::short(b"13800138000").is_some());
    /// assert!(CustomerId::short(b"CUST-0012345").is_some());
    /// assert_ne!(CustomerId::short(b"17"), CustomerId::short(b"017"));
    /// assert_eq!(CustomerId::short(b"ann@example.com"), None);
    /// ```
    #[inline]
    pub fn short(text: &[u8]) -> Option<CustomerId> {
        match text.len() {
            0..=8 => characters(text),
            SHORTEST_NUMBER..=LONGEST_NUMBER => number(text).or_else(|| prefixed(text)),
            _ => None,
        }
    }

    /// The id with a place in the dictionary of its block.
    pub fn long(place: u32) -> CustomerId {
        CustomerId(LONG << 60 | u64::from(place))
    }

    /// The place in the dictionary; none for an id that is its own text.
    #[inline]
    pub fn place(self) -> Option<u32> {
        (self.0 >> 60 == LONG).then_some(self.0 as u32)
    }

    /// The text of the id.
    pub fn text(self, long: &Texts) -> Cow<'_, [u8]> {
        let low = self.0 & LOW;
        match self.0 >> 60 {
            length @ 0..=8 => Cow::Owned(unpacked(low, length)),
            NUMBER => Cow::Owned(digits(low + fewer(SHORTEST_NUMBER))),
            tag if tag - NUMBER <= LONGEST_PREFIX => {
                let length = tag - NUMBER;
                Cow::Owned([unpacked(low, length), digits(low >> (7 * length))].concat())
            }
            _ => Cow::Borrowed(long.bytes(self.0 as u32)),
        }
    }

    /// A bijection in which every bit of the id reaches the upper bits.
    #[inline]
    pub(super) fn mixed(self) -> u64 {
        mix(self.0)
    }
}

/// Spreads the bits of a number over all bits (multiply and shift, as in rrmxmx).
#[inline]
pub(super) fn mix(number: u64) -> u64 {
    let h = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let h = (h ^ h >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^ h >> 32
}

#[inline]
fn characters(text: &[u8]) -> Option<CustomerId> {
    let x = short_word(text);
    if x & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    // Eight times seven bits move together: pairs, then pairs of pairs, then both halves.
    let x = (x & 0x007F_007F_007F_007F) | (x & 0x7F00_7F00_7F00_7F00) >> 1;
    let x = (x & 0x0000_3FFF_0000_3FFF) | (x & 0x3FFF_0000_3FFF_0000) >> 2;
    let x = (x & 0x0FFF_FFFF) | (x & 0x0FFF_FFFF_0000_0000) >> 4;
    Some(CustomerId((text.len() as u64) << 60 | x))
}

fn number(text: &[u8]) -> Option<CustomerId> {
    Some(CustomerId(NUMBER << 60 | (counted(text)? - fewer(SHORTEST_NUMBER))))
}

/// A few characters and the digits behind the last one that is none, as in `K-00012345`.
fn prefixed(text: &[u8]) -> Option<CustomerId> {
    let digits = text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (prefix, behind) = text.split_at(text.len() - digits);
    let room = *MOST_DIGITS.get(prefix.len().checked_sub(1)?)?;
    if digits > room || !prefix.is_ascii() {
        return None;
    }
    let packed = prefix.iter().rev().fold(0, |packed, byte| packed << 7 | u64::from(*byte));
    let length = prefix.len() as u64;
    Some(CustomerId((NUMBER + length) << 60 | counted(behind)? << (7 * length) | packed))
}

/// The place of a number among all numbers, those with fewer digits first.
fn counted(text: &[u8]) -> Option<u64> {
    let mut value = 0u64;
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + u64::from(digit);
    }
    Some(fewer(text.len()) + value)
}

/// How many numbers have fewer digits, from one digit on: leading zeros are kept apart.
fn fewer(digits: usize) -> u64 {
    (10u64.pow(digits as u32) - 1) / 9 - 1
}

/// So many characters of seven bits.
fn unpacked(low: u64, length: u64) -> Vec<u8> {
    (0..length).map(|i| (low >> (7 * i)) as u8 & 0x7F).collect()
}

/// The number at a place among all numbers.
fn digits(place: u64) -> Vec<u8> {
    let length = (1..=LONGEST_NUMBER).rev().find(|length| fewer(*length) <= place).unwrap_or(1);
    format!("{:0length$}", place - fewer(length)).into_bytes()
}

/// The ids of all customers of a dataset, by customer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CustomerIds {
    pub(super) ids: Vec<CustomerId>,
    pub(super) long: Texts,
}

impl CustomerIds {
    /// How many customers there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The id of a customer; wrong UTF-8 is shown as replacement characters, and nobody's id is empty.
    pub fn get(&self, customer: u32) -> String {
        let id = self.ids.get(customer as usize);
        id.map(|id| String::from_utf8_lossy(&id.text(&self.long)).into_owned()).unwrap_or_default()
    }

    /// The customer with an id; nothing where nobody has it.
    ///
    /// ```
    /// use rapport::dataset::{Block, Builder};
    /// let mut block = Block { day: vec![1, 2], amount: vec![100, 200], ..Block::default() };
    /// ["Ann", "a.very.long.name@example.org"].iter().for_each(|id| block.push_customer(id.as_bytes()));
    /// let mut builder = Builder::new();
    /// builder.push(block).unwrap();
    /// let dataset = builder.finish();
    /// let place = dataset.customers().place_of("a.very.long.name@example.org").unwrap();
    /// assert_eq!(dataset.customers().get(place as u32), "a.very.long.name@example.org");
    /// assert_eq!(dataset.customers().place_of("Bob"), None);
    /// ```
    pub fn place_of(&self, text: &str) -> Option<usize> {
        match CustomerId::short(text.as_bytes()) {
            Some(short) => self.ids.iter().position(|id| *id == short),
            None => self.ids.iter().position(|id| id.place().is_some() && *id.text(&self.long) == *text.as_bytes()),
        }
    }

    /// The texts of all ids, by customer.
    pub fn to_texts(&self) -> Texts {
        let mut texts = Texts::default();
        for id in &self.ids {
            texts.push(&id.text(&self.long));
        }
        texts
    }

    /// All ids by customer.
    pub fn iter(&self) -> impl Iterator<Item = String> {
        (0..self.len() as u32).map(|customer| self.get(customer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_ids_are_their_own_text() {
        for text in [
            "",
            "7",
            "C0012345",
            "~_-. /",
            "000000000",
            "999999999",
            "13800138000",
            "123456789012345678",
            "K-00000001",
            "C000000000000000",
            "C999999999999999",
            "AB9999999999999",
            "ID:99999999999",
            "CUST999999999",
            "Kund-0000000",
            "Kund-9999999",
        ] {
            let id = CustomerId::short(text.as_bytes()).expect(text);
            assert_eq!((id.text(&Texts::default()).as_ref(), id.place()), (text.as_bytes(), None), "{text}");
        }
        for text in [
            "ann@example.com",
            "客户",
            "1234567890123456789",
            "12345678x",
            "é",
            "C1234567890123456",
            "Kunde-000001",
            "客00000001",
        ] {
            assert_eq!(CustomerId::short(text.as_bytes()), None, "{text}");
        }
        assert_eq!(CustomerId::long(7).place(), Some(7));
    }

    proptest! {
        #[test]
        fn no_two_texts_share_an_id(a in "[ -~]{0,8}|[0-9]{9,18}|[ -~]{3}[0-9]{6,11}", b in "[ -~]{0,8}|[0-9]{9,18}|[AB-]{0,5}[0-9]{4,7}") {
            prop_assume!(CustomerId::short(a.as_bytes()).is_some() && CustomerId::short(b.as_bytes()).is_some());
            let (x, y) = (CustomerId::short(a.as_bytes()).unwrap(), CustomerId::short(b.as_bytes()).unwrap());
            prop_assert_eq!(x == y, a == b);
            prop_assert_eq!(x.text(&Texts::default()).into_owned(), a.into_bytes());
        }
    }
}
