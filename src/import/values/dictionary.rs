//! Distinct texts, each stored once and numbered in order of first appearance.

use super::hash::hash64;
use super::twice::{may_be_twice, mended};
use crate::dataset::{Texts, short_word};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::range::repair::RepairKind;
use crate::import::range::report::RangeReport;
use std::fmt::Write;

/// A hash table from the raw bytes of a text to its number.
#[derive(Debug, Default)]
pub(in crate::import) struct Dictionary {
    texts: Texts,
    /// A power of two of slots, at most half of them taken.
    slots: Vec<Slot>,
    /// Texts that came lately, by a few bits of theirs.
    recent: Vec<Recent>,
    /// The lines on which texts that are not ASCII stand first, with their numbers.
    first_lines: Vec<(u32, u64)>,
}

/// A text of at most 16 bytes: its first and its last eight bytes and its length say all of it.
#[derive(Debug, Clone, Copy)]
struct Recent {
    first: u64,
    last: u64,
    len: u32,
    number: u32,
}

impl Recent {
    const BITS: u32 = 6;
    const LONGEST: usize = 16;
    /// No text has this length.
    const NONE: Recent = Recent { first: 0, last: 0, len: u32::MAX, number: 0 };

    fn place(first: u64, last: u64) -> usize {
        ((first ^ last.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Recent::BITS)) as usize
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u64,
    /// Number + 1; 0 is free.
    entry: u32,
    len: u32,
}

/// Up to this length [`hash64`] is one-to-one among texts of equal length, so that equal hashes need no look at the
/// text. With many customers that look would be the dearest part of a row: two more cache misses.
const EXACT: usize = 8;

impl Dictionary {
    /// The number of a text that stands on this line. Most columns have few different short values, and those are known
    /// at a glance.
    #[inline]
    pub fn number(&mut self, text: &[u8], line: u64) -> u32 {
        if text.len() > Recent::LONGEST {
            return self.search(text, line);
        }
        let (first, last) = (short_word(text), text.last_chunk().map_or(0, |eight| u64::from_le_bytes(*eight)));
        let (place, len) = (Recent::place(first, last), text.len() as u32);
        if let Some(recent) = self.recent.get(place)
            && (recent.first, recent.last, recent.len) == (first, last, len)
        {
            return recent.number;
        }
        let number = self.search(text, line);
        self.recent.resize(1 << Recent::BITS, Recent::NONE);
        if let Some(recent) = self.recent.get_mut(place) {
            *recent = Recent { first, last, len, number };
        }
        number
    }

    #[inline(never)]
    fn search(&mut self, text: &[u8], line: u64) -> u32 {
        if (self.texts.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let (hash, len, mask) = (hash64(text), text.len() as u32, self.slots.len() - 1);
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.entry == 0 {
                let number = self.texts.push(text);
                *slot = Slot { hash, entry: number + 1, len };
                if !text.is_ascii() {
                    self.first_lines.push((number, line));
                }
                return number;
            }
            let known = slot.hash == hash && slot.len == len;
            if known && (text.len() <= EXACT || self.texts.bytes(slot.entry - 1) == text) {
                return slot.entry - 1;
            }
            at = (at + 1) & mask;
        }
        self.texts.push(text)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        for slot in old.into_iter().filter(|s| s.entry != 0) {
            let mut at = slot.hash as usize & (size - 1);
            while self.slots.get(at).is_some_and(|s| s.entry != 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }

    /// The texts as UTF-8, each decoded once; those with characters that could not be read are counted and listed as
    /// values of `column`.
    pub fn into_texts(
        self,
        encoding: Encoding,
        decode: &impl Decode,
        column: Option<usize>,
        report: &mut RangeReport,
    ) -> Texts {
        let (bytes, ends) = self.texts.parts();
        let ascii = bytes.is_ascii();
        // Whole texts only: two halves of a character in neighbouring texts must not make a whole.
        let whole =
            || std::str::from_utf8(bytes).is_ok_and(|all| ends.iter().all(|&end| all.is_char_boundary(end as usize)));
        if ascii || encoding == Encoding::Utf8 && whole() {
            if may_be_twice(bytes) {
                for number in self.first_lines.iter().map(|(number, _)| *number) {
                    let written = self.texts.get(number);
                    if let Some(read) = mended(&written, decode) {
                        report.twice.add(&written, read);
                    }
                }
            }
            return self.texts;
        }
        if encoding == Encoding::Utf8 {
            let raw = (0..self.texts.len() as u32).map(|number| self.texts.bytes(number));
            report.encodings.judge(raw, decode);
        }
        let mut texts = Texts::default();
        for number in 0..self.texts.len() as u32 {
            let raw = self.texts.bytes(number);
            let text = decoded(raw, encoding, decode);
            // UTF-8 can hold the replacement character as a character of its own, which somebody else has put there.
            let unreadable = match encoding {
                Encoding::Utf8 => std::str::from_utf8(raw).is_err(),
                _ => text.contains(char::REPLACEMENT_CHARACTER),
            };
            if encoding != Encoding::Gb18030
                && let Some(read) = mended(&text, decode)
            {
                report.twice.add(&text, read);
            }
            if unreadable {
                let line = self.first_lines.binary_search_by_key(&number, |first| first.0);
                let line = line.ok().and_then(|at| self.first_lines.get(at)).map_or(0, |first| first.1);
                report.repair(RepairKind::Undecodable, line, column, || (escaped(raw, encoding), text.clone()));
            }
            texts.push(text.as_bytes());
        }
        texts
    }
}

/// The text with its bytes that are no characters as `\xFF`; all bytes beyond ASCII when nobody can tell which these are.
fn escaped(raw: &[u8], encoding: Encoding) -> String {
    let mut out = String::new();
    for chunk in raw.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c.is_ascii() || encoding == Encoding::Utf8 {
                true => out.push(c),
                false => c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| escape(byte, &mut out)),
            }
        }
        chunk.invalid().iter().for_each(|byte| escape(*byte, &mut out));
    }
    out
}

fn escape(byte: u8, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\\x{byte:02X}");
}

/// The text of some bytes; UTF-8 needs no decoder.
pub(in crate::import) fn decoded(raw: &[u8], encoding: Encoding, decode: &impl Decode) -> String {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(raw).into_owned(),
        _ if raw.is_ascii() => String::from_utf8_lossy(raw).into_owned(),
        _ => decode.decode(encoding, raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_one_number() {
        let mut dictionary = Dictionary::default();
        let texts: Vec<String> = (0..5000).map(|i| "x".repeat(i % 20) + &(i / 20 * 977).to_string()).collect();
        let mut known = std::collections::HashMap::new();
        for text in texts.iter().chain(&texts) {
            let next = known.len() as u32;
            let expected = *known.entry(text.clone()).or_insert(next);
            assert_eq!(dictionary.number(text.as_bytes(), 1), expected, "{text}");
        }
        assert_eq!(dictionary.texts.len(), known.len());
    }

    #[test]
    fn short_texts_of_one_length_never_share_a_hash() {
        // The steps of the hash are one-to-one; a sample shows that no step was broken.
        let hashes: std::collections::HashSet<u64> = (0..200_000u64).map(|i| hash64(&i.to_le_bytes())).collect();
        assert_eq!(hashes.len(), 200_000);
    }
}
