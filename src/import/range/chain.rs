//! Byte ranges of one file, parsed in any order, accepted in file order.
//!
//! A range that does not begin the file guesses where its first record begins. Its output is accepted only if the range
//! before it ended exactly there; otherwise the range is parsed again from the true place. So the accepted rows are
//! always those of one parser that reads the file from its beginning.

use super::parser::{RangeOutput, RangeStart};
use super::report::RangeReport;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Below this a second worker is not worth its start.
const SMALLEST: u64 = 512 << 10;
/// The last ranges of a large file.
const SMALL: u64 = 2 << 20;
/// Above this the blocks under way would take too much memory.
const LARGEST: u64 = 8 << 20;

/// A range to parse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Which range; given back with its output.
    pub range: usize,
    /// Where to read and parse.
    pub start: RangeStart,
}

/// The coordinator of one file.
#[derive(Debug)]
pub struct Chain<B> {
    /// Nominal ends of the ranges; the last is the length of the file.
    ends: Vec<u64>,
    /// Ranges that have never been handed out begin here.
    fresh: usize,
    again: VecDeque<usize>,
    waiting: BTreeMap<usize, RangeOutput<B>>,
    /// The next range to accept, and where it must begin.
    next: usize,
    begin: u64,
    lines: u64,
    ready: VecDeque<RangeOutput<B>>,
    report: RangeReport,
    reparsed: u32,
}

impl<B> Chain<B> {
    /// A file of `length` bytes in ranges of about `range` bytes; one range when the file cannot be split
    /// (see [`Mapping::is_splittable`](crate::import::Mapping::is_splittable)).
    pub fn new(length: u64, range: u64, splittable: bool) -> Chain<B> {
        let step = if splittable { range.max(1) } else { length.max(1) };
        Chain::with_borders(length, (1..=length.saturating_sub(1) / step).map(|i| i * step))
    }

    /// A file of `length` bytes for so many ranges at a time; one range when the file cannot be split.
    pub fn for_lanes(length: u64, lanes: usize, splittable: bool) -> Chain<B> {
        Chain::with_borders(length, borders(length, lanes).filter(|_| splittable))
    }

    /// A file cut at these positions, in rising order.
    pub fn with_borders(length: u64, borders: impl IntoIterator<Item = u64>) -> Chain<B> {
        let mut ends: Vec<u64> = borders.into_iter().filter(|&b| b > 0 && b < length).collect();
        ends.push(length);
        Chain {
            ends,
            fresh: 0,
            again: VecDeque::new(),
            waiting: BTreeMap::new(),
            next: 0,
            begin: 0,
            lines: 0,
            ready: VecDeque::new(),
            report: RangeReport::default(),
            reparsed: 0,
        }
    }

    /// The next range to parse; none when all that is left is being parsed.
    pub fn next_job(&mut self) -> Option<Job> {
        let range = match self.again.pop_front() {
            Some(range) => range,
            None => {
                let range = self.fresh.max(self.next);
                self.ends.get(range)?;
                self.fresh = range + 1;
                range
            }
        };
        let end = self.ends.get(range).copied()?;
        let start = if range == self.next {
            RangeStart { offset: self.begin, end, at_record_start: true }
        } else {
            // One byte before the border, since a line end there means that a record begins at the border.
            let border = range.checked_sub(1).and_then(|i| self.ends.get(i)).copied().unwrap_or(0);
            RangeStart { offset: border.saturating_sub(1), end, at_record_start: border == 0 }
        };
        Some(Job { range, start })
    }

    /// Takes the output of a range.
    pub fn deliver(&mut self, range: usize, output: RangeOutput<B>) {
        if range >= self.next && range < self.ends.len() {
            self.waiting.insert(range, output);
            self.accept();
        }
    }

    /// A range's worker has died: the range is handed out again.
    pub fn failed(&mut self, range: usize) {
        if range >= self.next && !self.waiting.contains_key(&range) && !self.again.contains(&range) {
            self.again.push_back(range);
        }
    }

    /// The next accepted output in file order, its lines counted from the beginning of the file.
    pub fn take_ready(&mut self) -> Option<RangeOutput<B>> {
        self.ready.pop_front()
    }

    /// Whether all ranges are accepted.
    pub fn is_complete(&self) -> bool {
        self.next >= self.ends.len()
    }

    /// Bytes of the file that are accepted.
    pub fn accepted_bytes(&self) -> u64 {
        self.begin
    }

    /// The report of all accepted ranges.
    pub fn report(&self) -> &RangeReport {
        &self.report
    }

    /// How many ranges had to be parsed again.
    pub fn reparsed(&self) -> u32 {
        self.reparsed
    }

    fn accept(&mut self) {
        while let Some(&end) = self.ends.get(self.next) {
            // A record that began earlier may cover a whole range; nothing begins in it.
            if self.begin >= end && self.next > 0 {
                self.waiting.remove(&self.next);
                self.again.retain(|&r| r != self.next);
                self.next += 1;
                continue;
            }
            let Some(mut output) = self.waiting.remove(&self.next) else { return };
            if output.begin != self.begin {
                self.reparsed += 1;
                self.again.push_front(self.next);
                return;
            }
            output.report.shift_lines(self.lines);
            self.lines += output.lines;
            self.begin = output.end;
            self.next += 1;
            self.report.merge(output.report.clone());
            self.ready.push_back(output);
        }
    }
}

/// Where ranges end: large at first, since each costs something, and small towards the end, so that all lanes come to
/// theirs at about the same time.
fn borders(length: u64, lanes: usize) -> impl Iterator<Item = u64> {
    let lanes = lanes.max(1) as u64;
    let smallest = (length / (lanes * 8)).clamp(SMALLEST, SMALL);
    let next = move |at: &u64| {
        let range = ((length - at) / (lanes * 3 / 2)).clamp(smallest, LARGEST);
        Some(at + range).filter(|end| end + smallest / 2 < length)
    };
    std::iter::successors(next(&0), next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_cover_the_file_and_grow_smaller_towards_its_end() {
        for (length, lanes) in [(0, 4), (1, 4), (700 << 10, 4), (1_500 << 10, 1), (76_000_000, 4), (760_000_000, 16)] {
            let mut ends: Vec<u64> = borders(length, lanes).collect();
            assert!(ends.iter().all(|end| (1..length).contains(end)), "{length}: {ends:?}");
            ends.push(length);
            let starts = std::iter::once(0).chain(ends.iter().copied());
            let ranges: Vec<u64> = ends.iter().zip(starts).map(|(end, start)| end - start).collect();
            assert_eq!(ranges.iter().sum::<u64>(), length);
            // What is left at the end may be half a small range longer.
            let (last, others) = ranges.split_last().expect("one range at least");
            assert!(others.is_sorted_by(|a, b| a >= b) && others.iter().all(|range| *range <= LARGEST), "{ranges:?}");
            assert!(others.last().is_none_or(|before| *last <= before + SMALL / 2), "{ranges:?}");
        }
        // A small file stays whole; a large one keeps every lane busy to its end.
        assert_eq!(borders(700 << 10, 4).count(), 0);
        assert!((12..=24).contains(&borders(76_000_000, 4).count()));
    }
}
