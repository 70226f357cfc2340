//! Whether two files hold the same orders, without keeping all of either.

use crate::dataset::Block;
use crate::import::values::hash::hash64;
use crate::units::{AmountUnit, Day, Period};
use serde::{Deserialize, Serialize};

/// Hashes kept of a file.
const KEPT: usize = 2048;
/// In a block of more rows only every sixteenth row is looked at.
const LARGE: usize = 1 << 13;
/// The low bits of a hash tell whether the row is looked at in large blocks, too.
const COARSE: u64 = 0xF;

/// The hash of each row of a block: customer, day, amount and order.
pub fn row_hashes(block: &Block) -> impl Iterator<Item = u64> + '_ {
    (0..block.rows()).map(|row| whole(block, row))
}

fn whole(block: &Block, row: usize) -> u64 {
    let customer = block.customer.get(row).map(|customer| hash64(&customer.text(&block.customers)));
    let day = block.day.get(row).map(|day| *day as u64);
    let amount = block.amount.get(row).map(|amount| fine(block, *amount));
    let mut bytes = [0u8; 32];
    let parts = [customer, day, amount, block.order.get(row).copied()];
    for (slot, part) in bytes.chunks_exact_mut(8).zip(parts) {
        slot.copy_from_slice(&part.unwrap_or(0).to_le_bytes());
    }
    hash64(&bytes)
}

/// An amount in ten-thousandths, whatever the block counts: a row in hundredths is alike to the same one in a finer block.
fn fine(block: &Block, amount: i64) -> u64 {
    amount.wrapping_mul(AmountUnit::TenThousandths.per_hundredth() / block.unit.per_hundredth()) as u64
}

/// Four bits that cost next to nothing, so that most rows of a large block need no whole hash.
fn quick(block: &Block, row: usize) -> u64 {
    let day = block.day.get(row).map_or(0, |day| *day as u64);
    let amount = block.amount.get(row).map_or(0, |amount| fine(block, *amount));
    (amount ^ day << 40).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 60
}

/// The days of a file's orders and the smallest hashes of its rows (customer, day, amount, order). Files that share rows
/// share hashes, and the smallest hashes are a fair sample (bottom-k sketch: Cohen & Kaplan 2007, PODC).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Packed", into = "Packed")]
pub struct Fingerprint {
    /// First and last day number; nothing without rows.
    days: Option<(i32, i32)>,
    /// Whether only every sixteenth row was looked at.
    coarse: bool,
    /// Distinct hashes in rising order.
    least: Vec<u64>,
    /// Of each, how many rows have it and where.
    seen: Vec<Seen>,
    /// All rows.
    rows: u64,
}

/// The rows that have one hash: how many, and the places of the first and the last among all rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Seen(u64, u64, u64);

/// A [`Fingerprint`] as it travels from the parse workers: the page reads one for each range of a file, and thousands of
/// numbers with twenty digits each would cost it more than the rest of the answer.
#[derive(Serialize, Deserialize)]
struct Packed {
    days: Option<(i32, i32)>,
    coarse: bool,
    rows: u64,
    /// For each hash the step from the one before, its rows less one, the first place and the way to the last.
    sample: String,
}

impl From<Fingerprint> for Packed {
    fn from(print: Fingerprint) -> Packed {
        let Fingerprint { days, coarse, least, seen, rows } = print;
        Packed { days, coarse, rows, sample: packed(&least, &seen) }
    }
}

impl TryFrom<Packed> for Fingerprint {
    type Error = &'static str;

    fn try_from(packed: Packed) -> Result<Fingerprint, Self::Error> {
        let Packed { days, coarse, rows, sample } = packed;
        let (least, seen) = unpacked(&sample).ok_or("the sample of a fingerprint is cut")?;
        Ok(Fingerprint { days, coarse, least, seen, rows })
    }
}

// Functions of their own: a browser translates anew all that a loop stands in.

/// The sample as letters.
#[inline(never)]
fn packed(least: &[u64], seen: &[Seen]) -> String {
    let mut sample = String::with_capacity(least.len() * 20);
    let mut before = 0;
    for (hash, Seen(times, first, last)) in least.iter().zip(seen) {
        for number in [hash - before, times - 1, *first, last - first] {
            write_number(&mut sample, number);
        }
        before = *hash;
    }
    sample
}

/// The sample from its letters; nothing when it is cut.
#[inline(never)]
fn unpacked(sample: &str) -> Option<(Vec<u64>, Vec<Seen>)> {
    let (mut least, mut seen): (Vec<u64>, Vec<Seen>) = Default::default();
    let (mut rest, mut before) = (sample.as_bytes(), 0u64);
    while !rest.is_empty() {
        let mut next = || read_number(&mut rest);
        let (step, more, first, way) = (next()?, next()?, next()?, next()?);
        before = before.checked_add(step)?;
        least.push(before);
        seen.push(Seen(more.saturating_add(1), first, first.saturating_add(way)));
    }
    Some((least, seen))
}

/// Writes a number as letters of five bits each, the lowest first; all but the last are large letters or signs behind them.
fn write_number(text: &mut String, mut number: u64) {
    while number >= 32 {
        text.push(char::from(FIRST_MORE + (number & 31) as u8));
        number >>= 5;
    }
    text.push(char::from(FIRST_LAST + number as u8));
}

/// Reads what [`write_number`] wrote, and steps behind it.
fn read_number(rest: &mut &[u8]) -> Option<u64> {
    let (mut number, mut shift) = (0u64, 0);
    loop {
        let (letter, behind) = rest.split_first()?;
        *rest = behind;
        let (bits, last) = match letter.checked_sub(FIRST_LAST) {
            Some(bits) => (bits, true),
            None => (letter.checked_sub(FIRST_MORE)?, false),
        };
        if bits > 31 || shift > 60 {
            return None;
        }
        number |= u64::from(bits) << shift;
        if last {
            return Some(number);
        }
        shift += 5;
    }
}

/// Letters of which more follow: `#` to `B`. None of either kind has to be escaped in a text of JSON.
const FIRST_MORE: u8 = b'#';
/// Letters that end a number: from `]` on to `|`.
const FIRST_LAST: u8 = b']';

impl Seen {
    fn and(self, next: Seen) -> Seen {
        Seen(self.0 + next.0, self.1.min(next.1), self.2.max(next.2))
    }
}

/// Rows of a file that are alike in customer, day, amount and order, in the sample of a [`Fingerprint`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::import) struct Alike {
    /// Rows of the sample.
    pub sampled: u64,
    /// Rows of the file.
    pub rows: u64,
    /// Different rows of the sample.
    pub different: u64,
    /// Those of them that stand in the file exactly twice.
    pub twice: u64,
    /// Rows that repeat another one.
    pub again: u64,
    /// Rows that repeat one far above, which lines of one order do not.
    pub far: u64,
}

/// Lines of one order stand together; so many rows apart are two orders.
const APART: u64 = 500;

impl Fingerprint {
    /// Of the rows of a block.
    pub fn of(block: &Block) -> Fingerprint {
        let days = block.day.iter().min().copied().zip(block.day.iter().max().copied());
        let coarse = block.rows() > LARGE;
        let mut sampled: Vec<(u64, u32)> = Vec::new();
        for row in 0..block.rows() {
            let quick = quick(block, row);
            if !coarse || quick == 0 {
                sampled.push((whole(block, row) & !COARSE | quick, row as u32));
            }
        }
        sampled.sort_unstable();
        let (mut least, mut seen): (Vec<u64>, Vec<Seen>) = Default::default();
        for (hash, row) in sampled {
            let one = Seen(1, row.into(), row.into());
            match seen.last_mut().filter(|_| least.last() == Some(&hash)) {
                Some(known) => *known = known.and(one),
                None if least.len() == KEPT => break,
                None => {
                    least.push(hash);
                    seen.push(one);
                }
            }
        }
        Fingerprint { days, coarse, least, seen, rows: block.rows() as u64 }
    }

    /// Adds the rows of another part of the file.
    #[inline(never)]
    pub fn merge(&mut self, other: Fingerprint) {
        self.days = match (self.days, other.days) {
            (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
        self.coarse |= other.coarse;
        // Both are in order, so that nothing has to be sorted.
        let (coarse, above) = (self.coarse, self.rows);
        let of = |least: Vec<u64>, seen: Vec<Seen>| {
            least.into_iter().zip(seen).filter(move |(hash, _)| !coarse || hash & COARSE == 0).peekable()
        };
        let mut own = of(std::mem::take(&mut self.least), std::mem::take(&mut self.seen));
        let below = other.seen.into_iter().map(|seen| Seen(seen.0, seen.1 + above, seen.2 + above)).collect();
        let mut others = of(other.least, below);
        let next = || match (own.peek(), others.peek()) {
            (Some((one, _)), Some((other, _))) => {
                let (from_own, from_others) = (one <= other, other <= one);
                let other = if from_others { others.next() } else { None };
                let one = if from_own { own.next() } else { None };
                match (one, other) {
                    (Some((hash, one)), Some((_, other))) => Some((hash, one.and(other))),
                    (one, other) => one.or(other),
                }
            }
            (_, None) => own.next(),
            (None, _) => others.next(),
        };
        (self.least, self.seen) = std::iter::from_fn(next).take(KEPT).unzip();
        self.rows += other.rows;
    }

    /// How many rows are alike.
    pub(in crate::import) fn alike(&self) -> Alike {
        let mut alike = Alike { rows: self.rows, different: self.seen.len() as u64, ..Alike::default() };
        for Seen(times, first, last) in &self.seen {
            let again = times.saturating_sub(1);
            alike.sampled += times;
            alike.again += again;
            alike.twice += u64::from(*times == 2);
            alike.far += if last - first > APART { again } else { 0 };
        }
        alike
    }

    /// The largest hash that another part of the file can still add.
    pub fn limit(&self) -> u64 {
        let full = self.coarse && self.least.len() >= KEPT;
        self.least.last().copied().filter(|_| full).unwrap_or(u64::MAX)
    }

    /// Leaves out what is above the limit of the parts before, so that it need not travel.
    pub fn keep_to(&mut self, limit: u64) {
        self.least.truncate(self.least.partition_point(|hash| *hash <= limit));
        self.seen.truncate(self.least.len());
    }

    /// First and last day of the rows.
    pub fn days(&self) -> Option<(Day, Day)> {
        self.days.map(|(from, to)| (Day(from), Day(to)))
    }

    /// The days on which both files have rows.
    pub fn common_days(&self, other: &Fingerprint) -> Option<Period> {
        let ((from, to), (other_from, other_to)) = self.days.zip(other.days)?;
        let (from, to) = (from.max(other_from), to.min(other_to));
        (from <= to).then_some(Period { from: Day(from), to: Day(to) })
    }

    /// The share of this file's rows that stand in the other one, too: exact for files of at most 2,048 rows, else an
    /// estimate. Nothing when the days do not meet or the sample is too small to tell.
    pub fn share_in(&self, other: &Fingerprint) -> Option<f64> {
        self.common_days(other)?;
        let coarse = self.coarse || other.coarse;
        // Above its last hash a full sample says nothing about the file.
        let reach = |print: &Fingerprint| {
            let full = print.least.len() >= KEPT;
            print.least.last().copied().filter(|_| full).unwrap_or(u64::MAX)
        };
        let limit = reach(self).min(reach(other));
        let own: Vec<u64> =
            self.least.iter().copied().filter(|hash| *hash <= limit && (!coarse || hash & COARSE == 0)).collect();
        let both = own.iter().filter(|hash| other.least.binary_search(hash).is_ok()).count();
        (!own.is_empty()).then(|| both as f64 / own.len() as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows numbered from `from` to `to`, one a day and customer.
    fn print(from: i32, to: i32) -> Fingerprint {
        let mut block = Block::default();
        for n in from..to {
            block.push_customer(format!("C{n}").as_bytes());
            block.day.push(n % 365);
            block.amount.push(i64::from(n) * 37 % 9973);
        }
        Fingerprint::of(&block)
    }

    #[test]
    fn small_files_are_compared_exactly() {
        assert_eq!(print(0, 100).share_in(&print(50, 150)), Some(0.5));
        assert_eq!(print(0, 100).share_in(&print(0, 400)), Some(1.0));
        assert_eq!(print(0, 100).share_in(&print(200, 300)), None); // other days
        let mut whole = print(0, 60);
        whole.merge(print(60, 100));
        assert_eq!(whole, print(0, 100));
    }

    #[test]
    fn what_is_left_out_on_the_way_changes_nothing() {
        let parts: Vec<Fingerprint> =
            [0, 5_000, 90_000, 97_000, 150_000, 190_000].windows(2).map(|at| print(at[0], at[1])).collect();
        let (mut all, mut short, mut sent) = (Fingerprint::default(), Fingerprint::default(), Vec::new());
        for part in parts {
            let mut kept = part.clone();
            kept.keep_to(short.limit());
            sent.push(kept.least.len());
            short.merge(kept);
            all.merge(part);
            assert_eq!(short, all);
        }
        assert_eq!(sent.first(), Some(&KEPT));
        assert!(sent.last().is_some_and(|count| *count < KEPT), "{sent:?}");
    }

    #[test]
    fn it_travels_as_a_short_text() {
        for whole in [print(0, 100), print(0, 30_000), Fingerprint::default()] {
            let mut whole = whole;
            whole.merge(print(0, 50));
            let text = serde_json::to_string(&whole).unwrap();
            assert!(text.len() < 100 + whole.least.len() * 22, "{} for {}", text.len(), whole.least.len());
            assert_eq!(serde_json::from_str::<Fingerprint>(&text).unwrap(), whole);
        }
        for number in [0, 1, 31, 32, 33, 1023, 1024, u64::MAX / 3, u64::MAX - 1, u64::MAX] {
            let mut text = String::new();
            write_number(&mut text, number);
            let mut rest = text.as_bytes();
            assert_eq!((read_number(&mut rest), rest.len()), (Some(number), 0), "{text}");
            assert!(!text.contains(['"', '\\']));
        }
        for cut in ["#", "]]]", "]]]#", "\u{7f}", "\\", " "] {
            let text = serde_json::json!({ "days": null, "coarse": false, "rows": 1, "sample": cut });
            assert!(serde_json::from_value::<Fingerprint>(text).is_err(), "{cut}");
        }
    }

    #[test]
    fn large_files_are_compared_by_a_sample() {
        let share = print(0, 200_000).share_in(&print(100_000, 300_000)).unwrap();
        assert!((share - 0.5).abs() < 0.05, "{share}");
        let share = print(0, 50_000).share_in(&print(0, 200_000)).unwrap();
        assert!(share > 0.99, "{share}");
        assert_eq!(print(0, 200_000).share_in(&print(200_000, 400_000)), Some(0.0));
    }
}
