//! Distinct texts, each stored once and numbered in order of first appearance.

use super::encoding::{Decode, Encoding};
use super::hash::hash64;
use crate::dataset::Texts;

/// A hash table from the raw bytes of a text to its number.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    texts: Texts,
    /// Number + 1 of a text (0 is free) and the upper half of its hash; the length is a power of two.
    slots: Vec<(u32, u32)>,
}

impl Dictionary {
    /// The number of a text.
    pub fn number(&mut self, text: &[u8]) -> u32 {
        if (self.texts.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let hash = hash64(text);
        let (mask, tag) = (self.slots.len() - 1, (hash >> 32) as u32);
        let mut at = hash as usize & mask;
        loop {
            match self.slots.get(at).copied() {
                Some((entry @ 1.., t)) => {
                    if t == tag && self.texts.bytes(entry - 1) == text {
                        return entry - 1;
                    }
                }
                _ => {
                    let number = self.texts.push(text);
                    if let Some(slot) = self.slots.get_mut(at) {
                        *slot = (number + 1, tag);
                    }
                    return number;
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![(0, 0); size];
        for number in 0..self.texts.len() as u32 {
            let hash = hash64(self.texts.bytes(number));
            let mut at = hash as usize & (size - 1);
            while self.slots.get(at).is_some_and(|s| s.0 != 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = (number + 1, (hash >> 32) as u32);
            }
        }
    }

    /// The texts as UTF-8, each decoded once, and how many of them hold characters that could not be read.
    pub fn into_texts(self, encoding: Encoding, decode: &impl Decode) -> (Texts, u64) {
        let (bytes, ends) = self.texts.parts();
        let ascii = bytes.is_ascii();
        // Whole texts only: two halves of a character in neighbouring texts must not make a whole.
        let whole =
            || std::str::from_utf8(bytes).is_ok_and(|all| ends.iter().all(|&end| all.is_char_boundary(end as usize)));
        if ascii || encoding == Encoding::Utf8 && whole() {
            return (self.texts, 0);
        }
        let (mut texts, mut unreadable) = (Texts::default(), 0);
        for number in 0..self.texts.len() as u32 {
            let raw = self.texts.bytes(number);
            let text = decoded(raw, encoding, decode);
            unreadable += u64::from(text.contains(char::REPLACEMENT_CHARACTER));
            texts.push(text.as_bytes());
        }
        (texts, unreadable)
    }
}

/// The text of some bytes; UTF-8 needs no decoder.
pub(super) fn decoded(raw: &[u8], encoding: Encoding, decode: &impl Decode) -> String {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(raw).into_owned(),
        _ if raw.is_ascii() => String::from_utf8_lossy(raw).into_owned(),
        _ => decode.decode(encoding, raw),
    }
}
