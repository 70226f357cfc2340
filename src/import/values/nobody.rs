//! Words in the place of a customer that stand for nobody: guests, walk-ins, "unknown", the till.

use super::cut_id::CutIds;
use super::dictionary::Dictionary;
use super::nobody_words::WORDS;
use super::plain::plain;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::mapping::{Guests, Mapping};

/// Longer ids are nobody's placeholder.
const LONGEST: usize = 31;
/// The shortest id that was cut is `1E+15`.
const SHORTEST_CUT: u32 = 5;

/// Whether ids stand for nobody, each distinct one judged once; and how many rows each of these had.
pub(in crate::import) struct Nobody {
    /// By the last byte of an id, the lengths that placeholders with this ending have, as bits. Nearly every id is told
    /// from them by this alone.
    endings: [u32; 256],
    /// Whether a character beyond ASCII may be one of a placeholder in another encoding.
    foreign: bool,
    words: bool,
    zero: bool,
    cut: CutIds,
    /// Ids that a person has said stand for nobody.
    also: Vec<String>,
    /// No column names a customer.
    everyone: bool,
    known: Dictionary,
    /// The text of each that stands for nobody.
    judged: Vec<Option<String>>,
    rows: Vec<u64>,
}

impl Default for Nobody {
    fn default() -> Self {
        Nobody {
            endings: [0; 256],
            foreign: false,
            words: false,
            zero: false,
            cut: CutIds::Stand,
            also: Vec::new(),
            everyone: false,
            known: Dictionary::default(),
            judged: Vec::new(),
            rows: Vec::new(),
        }
    }
}

impl Nobody {
    /// `encoding` is that of the cells.
    pub fn of(mapping: &Mapping, encoding: Encoding) -> Nobody {
        let words = mapping.guests == Guests::Group;
        let mut nobody = Nobody {
            foreign: encoding != Encoding::Utf8 && (words || !mapping.nobody.is_empty()),
            words,
            zero: words && mapping.zero_is_nobody,
            cut: mapping.cut_ids,
            also: mapping.nobody.clone(),
            everyone: mapping.names_nobody(),
            ..Nobody::default()
        };
        if words {
            WORDS.iter().for_each(|word| nobody.expect(word));
            // A few marks and nothing else.
            for mark in ["-", "_", ".", "?", "*", "/", "—", "–", "(", ")", "<", ">", "[", "]"] {
                (1..=3).for_each(|times| nobody.expect(&mark.repeat(times)));
            }
            for word in ["none", "unknown", "guest", "anonymous", "not set", "empty"] {
                [("(", ")"), ("<", ">"), ("[", "]")].iter().for_each(|(a, b)| nobody.expect(&format!("{a}{word}{b}")));
            }
        }
        if nobody.zero {
            nobody.expect("0");
        }
        if nobody.cut != CutIds::Stand {
            // All of them end in a digit.
            nobody
                .endings
                .iter_mut()
                .skip(usize::from(b'0'))
                .take(10)
                .for_each(|lengths| *lengths |= !0 << SHORTEST_CUT);
        }
        let also = std::mem::take(&mut nobody.also);
        also.iter().for_each(|id| nobody.expect(id));
        nobody.also = also;
        nobody
    }

    /// Whether no column names a customer, so that every row is nobody's.
    pub fn is_everyone(&self) -> bool {
        self.everyone
    }

    fn expect(&mut self, word: &str) {
        for form in [word.to_owned(), word.to_uppercase()] {
            let (last, length) = (form.as_bytes().last().copied().unwrap_or(0), form.len());
            if let Some(lengths) = self.endings.get_mut(usize::from(last)).filter(|_| length <= LONGEST) {
                *lengths |= 1 << length;
            }
        }
    }

    /// Whether an id must be looked at more closely.
    #[inline(always)]
    pub fn may_be(&self, id: &[u8]) -> bool {
        let lengths = id.last().and_then(|last| self.endings.get(usize::from(*last))).copied().unwrap_or(0);
        (id.len() <= LONGEST && lengths >> id.len() & 1 == 1) || self.foreign && !id.is_ascii()
    }

    /// Whether an id stands for nobody; each row with one is counted.
    #[inline(never)]
    pub fn is(&mut self, id: &[u8], encoding: Encoding, decode: &impl Decode) -> bool {
        if !self.may_be(id) {
            return false;
        }
        let place = self.known.number(id, 0) as usize;
        if place >= self.judged.len() {
            let mut text = String::new();
            let text = plain(id, encoding, decode, &mut text);
            let judged = self.judge(text).then(|| text.to_owned());
            self.judged.push(judged);
            self.rows.push(0);
        }
        let is = self.judged.get(place).is_some_and(Option::is_some);
        if let Some(rows) = self.rows.get_mut(place).filter(|_| is) {
            *rows += 1;
        }
        is
    }

    fn judge(&self, text: &str) -> bool {
        let text = text.trim();
        self.cut.leaves(text)
            || self.also.iter().any(|also| also == text)
            || self.words && (is_placeholder(text) || self.zero && text == "0")
    }

    /// The placeholders that came and how many rows each had.
    pub fn counted(self) -> impl Iterator<Item = (String, u64)> {
        self.judged.into_iter().zip(self.rows).filter_map(|(text, rows)| Some((text?, rows)))
    }
}

/// Whether an id is a word for nobody in one of six languages, or nothing but marks. `0` is not one by itself.
///
/// ```
/// use rapport::import::is_placeholder;
/// for id in ["Guest", "walk-in customer", "WALK_IN", "散客", "匿名用户", "遊客", "Laufkundschaft", "(none)", "-", "N/A"] {
///     assert!(is_placeholder(id), "{id}");
/// }
/// for id in ["guest17", "C-2000", "Till", "0", "ann@guest.example", "Gäste GmbH"] {
///     assert!(!is_placeholder(id), "{id}");
/// }
/// ```
pub fn is_placeholder(id: &str) -> bool {
    let inner = id.trim().trim_matches(['(', ')', '<', '>', '[', ']', '（', '）']);
    let words: Vec<String> = inner.to_lowercase().split([' ', '_', '-', '\u{3000}']).map(str::to_owned).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let plain = words.join(" ");
    let marks = id.chars().count() <= 3 && !id.chars().any(char::is_alphanumeric);
    marks && !id.is_empty() || WORDS.binary_search(&plain.as_str()).is_ok()
}

/// Whether the id 0 stands for nobody among these ids: all others, but for words for nobody, have letters or at least
/// three digits. Among small numbers, 0 may be the first customer.
pub(in crate::import) fn zero_is_nobody(ids: impl Iterator<Item = String>) -> bool {
    let mut others = false;
    for id in ids {
        // Ids that went through a number column.
        let id = id.trim();
        let id = id.strip_suffix(".0").unwrap_or(id);
        let small = id.len() < 3 && id.bytes().all(|b| b.is_ascii_digit());
        if id != "0" && (small || !others) && !is_placeholder(id) {
            if small {
                return false;
            }
            others = true;
        }
    }
    others
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::look::meanings::NoDecoder;

    #[test]
    fn words_are_sorted_and_plain() {
        assert!(WORDS.is_sorted() && WORDS.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(WORDS.iter().all(|word| is_placeholder(word) && word.len() <= LONGEST), "{WORDS:?}");
    }

    #[test]
    fn the_quick_look_lets_every_placeholder_through() {
        let mapping = Mapping { zero_is_nobody: true, nobody: vec!["SHOP-1".into()], ..Mapping::default() };
        let mut nobody = Nobody::of(&mapping, Encoding::Utf8);
        let mut is = |id: &str| nobody.is(id.as_bytes(), Encoding::Utf8, &NoDecoder);
        for word in WORDS {
            let dressed = [word.to_uppercase(), word.replace(' ', "-"), word.replace(' ', "_")];
            assert!(is(word) && dressed.iter().all(|word| is(word)), "{word}");
        }
        assert!(is("0") && is("SHOP-1") && is("--") && is("(None)") && is("—") && !is("00") && !is("shop-1"));
        let counted: Vec<(String, u64)> = nobody.counted().collect();
        assert!(counted.contains(&("0".to_owned(), 1)) && !counted.iter().any(|(id, _)| id == "00"));
    }

    #[test]
    fn among_small_numbers_0_may_be_the_first_customer() {
        let zero = |ids: &[&str]| zero_is_nobody(ids.iter().map(|id| id.to_string()));
        assert!(zero(&["0", "1001", "1002"]) && zero(&["0", "C1", "C2"]) && zero(&["0.0", "1001.0"]));
        assert!(!zero(&["0", "1", "2"]) && !zero(&["0.0", "1.0", "2.0"]) && !zero(&["0"]));
    }

    #[test]
    fn persons_stay_persons_where_somebody_says_so() {
        let mapping = Mapping { guests: Guests::Persons, zero_is_nobody: true, ..Mapping::default() };
        let mut nobody = Nobody::of(&mapping, Encoding::Utf8);
        assert!(!["Guest", "0", "-"].iter().any(|id| nobody.is(id.as_bytes(), Encoding::Utf8, &NoDecoder)));
    }
}
