//! Byte ranges of one file, parsed in any order, accepted in file order.
//!
//! A range that does not begin the file guesses where its first record begins. Its output is accepted only if the range
//! before it ended exactly there; otherwise the range is parsed again from the true place. So the accepted rows are
//! always those of one parser that reads the file from its beginning.

use super::range::{RangeOutput, RangeStart};
use super::report::RangeReport;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

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
    /// (see [`Mapping::is_splittable`](super::Mapping::is_splittable)).
    pub fn new(length: u64, range: u64, splittable: bool) -> Chain<B> {
        let step = if splittable { range.max(1) } else { length.max(1) };
        Chain::with_borders(length, (1..=length.saturating_sub(1) / step).map(|i| i * step))
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
