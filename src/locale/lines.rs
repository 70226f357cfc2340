//! The words of a language as lines: what the page loads beside its program.
//!
//! The first line is the [`STAMP`]; then comes a line for every text, in the order of the keys. `scripts/texts.rs` writes the
//! files.

use super::text::Texts;
use std::str::Split;

/// Tells whether lines were written for the same keys in the same order.
const STAMP: u64 = stamp(Texts::KEYS);

/// Everything that is said in one language.
#[derive(Debug)]
pub struct Words {
    /// The page.
    pub texts: Texts,
}

impl Words {
    /// Reads what [`Words::lines`] wrote; `None` when it was written for other keys.
    pub fn from_lines(text: &'static str) -> Option<Box<Words>> {
        let mut lines = Lines { rest: text.split('\n'), complete: true };
        if lines.take() != first_line() {
            return None;
        }
        let mut words = Box::new(Words { texts: Texts::BLANK });
        words.texts.fill(&mut lines);
        (lines.complete && lines.rest.next().is_none()).then_some(words)
    }

    /// The words of a language as lines.
    pub fn lines(texts: &Texts) -> String {
        let mut lines = vec![first_line()];
        lines.extend(texts.entries().into_iter().map(|(.., text)| text.to_owned()));
        lines.join("\n")
    }
}

/// Lines that are still to be read.
pub(super) struct Lines {
    rest: Split<'static, char>,
    complete: bool,
}

impl Lines {
    fn take(&mut self) -> &'static str {
        let line = self.rest.next();
        self.complete &= line.is_some();
        line.unwrap_or_default()
    }

    /// Fills in the next line. It is written a thousand times, so it stays a call.
    #[inline(never)]
    pub(super) fn fill(&mut self, text: &mut &'static str) {
        *text = self.take();
    }
}

fn first_line() -> String {
    format!("{STAMP:016x}")
}

/// FNV-1a over the keys, each closed by a byte that no key has.
const fn stamp(mut screens: &[&[&str]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    while let Some((keys, others)) = screens.split_first() {
        let mut keys: &[&str] = keys;
        while let Some((key, further)) = keys.split_first() {
            let mut bytes = key.as_bytes();
            while let Some((byte, rest)) = bytes.split_first() {
                hash = step(hash, *byte);
                bytes = rest;
            }
            hash = step(hash, b'\n');
            keys = further;
        }
        screens = others;
    }
    hash
}

const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for lang in Lang::ALL {
            let written = Words::lines(lang.texts());
            let words = Words::from_lines(written.leak()).unwrap();
            assert_eq!(words.texts.entries(), lang.texts().entries(), "{}", lang.code());
        }
    }

    #[test]
    fn lines_of_another_build_are_refused() {
        let written = Words::lines(Lang::En.texts());
        let missing = written.rsplit_once('\n').unwrap().0.to_owned();
        let other = format!("0{written}");
        for text in [String::new(), missing, format!("{written}\n"), other] {
            assert!(Words::from_lines(text.leak()).is_none());
        }
    }

    #[test]
    fn the_stamp_knows_names_and_order() {
        let first = stamp(&[&["a", "b"], &["c"]]);
        assert_ne!(first, stamp(&[&["b", "a"], &["c"]]));
        assert_ne!(first, stamp(&[&["ab"], &["c"]]));
        // FNV-1a of "a\n", by the definition: two steps from the offset basis.
        assert_eq!(stamp(&[&["a"]]), step(step(0xcbf2_9ce4_8422_2325, b'a'), b'\n'));
        // Published test vector of FNV-1a 64: "a".
        assert_eq!(step(0xcbf2_9ce4_8422_2325, b'a'), 0xaf63_dc4c_8601_ec8c);
    }
}
