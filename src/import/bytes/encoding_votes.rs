//! What the whole file says about its encoding, where its beginning could not tell.
//!
//! A beginning of plain ASCII reads alike in every encoding. Texts further down that are no correct UTF-8 are then decoded in
//! each of the others, and the one in which they make sense is that of the file.

use super::detect::{OTHERS, correct, sense};
use super::encoding::{Decode, Encoding};
use serde::{Deserialize, Serialize};

/// Bytes of a range that are decoded in each encoding.
const MOST: usize = 8 << 10;
/// How many correct characters beyond ASCII to a damaged one make a file UTF-8 all the same.
const MOSTLY: u64 = 4;
/// Sense of a byte, in thousandths, below which nothing is decided.
const LEAST: i64 = 150;

/// The evidence of the texts that were read as UTF-8; nothing in another encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EncodingVotes {
    /// Correct characters beyond ASCII.
    pub correct: u64,
    /// Damaged ones.
    pub damaged: u64,
    /// Bytes that were decoded in each of the others.
    bytes: i64,
    /// How much sense they make in each, in thousandths, summed over the bytes.
    sense: [i64; OTHERS.len()],
}

impl EncodingVotes {
    /// Looks at distinct texts that were read as UTF-8, some of which are none.
    pub(in crate::import) fn judge<'a>(&mut self, texts: impl Iterator<Item = &'a [u8]>, decode: &impl Decode) {
        let mut foreign = Vec::new();
        for text in texts.filter(|text| !text.is_ascii()) {
            let (correct, damaged) = correct(text);
            self.correct += correct;
            self.damaged += damaged;
            if damaged > 0 && foreign.len() + text.len() < MOST {
                foreign.extend_from_slice(text);
                foreign.push(b'\n');
            }
        }
        if foreign.is_empty() {
            return;
        }
        self.bytes += foreign.len() as i64;
        for (sum, encoding) in self.sense.iter_mut().zip(OTHERS) {
            *sum += (sense(&decode.decode(encoding, &foreign), encoding) * 1000.0) as i64 * foreign.len() as i64;
        }
    }

    /// Adds what follows in the file.
    pub(in crate::import) fn merge(&mut self, next: EncodingVotes) {
        self.correct += next.correct;
        self.damaged += next.damaged;
        self.bytes += next.bytes;
        self.sense.iter_mut().zip(next.sense).for_each(|(own, next)| *own += next);
    }

    /// The encoding in which the file makes more sense than as UTF-8; nothing where it is UTF-8, or nobody can tell.
    pub fn better_than(&self, encoding: Encoding) -> Option<Encoding> {
        if encoding != Encoding::Utf8 || self.damaged == 0 || self.correct >= self.damaged * MOSTLY {
            return None;
        }
        let best = self.sense.iter().zip(OTHERS).max_by_key(|(sense, _)| **sense)?;
        (*best.0 > LEAST * self.bytes).then_some(best.1)
    }
}
