//! One byte range of a file → a block and a report, streaming.

use super::report::{Furniture, RangeReport, Reason};
use crate::dataset::Block;
use crate::import::bytes::cursor::{Cursor, Step};
use crate::import::bytes::dialect::{LineEnd, unify_line_ends};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::Field;
use crate::import::bytes::marks::Marks;
use crate::import::bytes::speculate::first_record;
use crate::import::bytes::stray::RowShape;
use crate::import::bytes::transcode::Transcoder;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::rows::fill::FillDown;
use crate::import::rows::furniture::is_blank;
use crate::import::rows::record::Record;
use crate::import::rows::sink::{Part, Sink};
use crate::import::values::hash::hash64;
use crate::import::values::pseudonym::Secret;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Longest record in bytes; what is longer is no row.
const LONGEST_RECORD: usize = 1 << 20;
/// Bytes looked at to find the first record of a range.
const SPECULATION: usize = 64 << 10;

/// Ranges of more bytes get room for their rows as they come.
const LARGEST_EXPECTED: u64 = 16 << 20;

/// Where a parser starts and where its responsibility ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RangeStart {
    /// Position in the file of the first byte that is pushed.
    pub offset: u64,
    /// The range's nominal end: records that begin before it belong to the range.
    pub end: u64,
    /// Whether a record begins at `offset`; otherwise the parser looks for the first one after it.
    pub at_record_start: bool,
}

/// Whether a parser wants more bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fed {
    /// Push the bytes that follow, also beyond the range's end, until the file ends.
    More,
    /// All records that begin in the range are complete.
    Done,
}

/// What a range gave. `B` is the block, or the form in which it travels.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeOutput<B = Block> {
    /// Position in the file of the first record's first byte.
    pub begin: u64,
    /// Position behind the last record.
    pub end: u64,
    /// Lines covered.
    pub lines: u64,
    /// The rows.
    pub block: B,
    /// What became of every row.
    pub report: RangeReport,
}

/// Parses one range. Push bytes until [`Fed::Done`] or the end of the file, then [`finish`](RangeParser::finish).
pub struct RangeParser<D> {
    start: RangeStart,
    columns: usize,
    /// Bytes that are not records yet, their marks, and where the buffer lies in the file.
    buffer: Vec<u8>,
    marks: Marks,
    base: u64,
    cursor: Cursor,
    fields: Vec<Field>,
    mapping: Mapping,
    transcoder: Option<Transcoder>,
    /// Of the records, after transcoding.
    encoding: Encoding,
    rows: Sink<D>,
    pushed: u64,
    lines: u64,
    begin: Option<u64>,
    byte_order_mark: bool,
    /// A carriage return at the end of a push, kept back until the next byte shows whether it is a line end of its own.
    held: bool,
    /// Lines above the table that are still to come.
    skip_lines: u32,
    header: bool,
    /// Further records of names that are still to come.
    further_names: u32,
    fill: Option<FillDown>,
    /// The records so far, where those that are alike count once.
    seen: Option<HashSet<u64>>,
    done: bool,
    /// Whether room for the rows is still to be made.
    room: bool,
}

impl<D: Decode> RangeParser<D> {
    /// A parser for one range.
    pub fn new(mapping: &Mapping, start: RangeStart, decode: D) -> RangeParser<D> {
        let mapping = &mapping.without_dropped();
        let is_file_start = start.offset == 0 && start.at_record_start;
        let decoded_first = mapping.is_decoded_first();
        let transcoder = decoded_first.then(|| Transcoder::new(mapping.encoding, mapping.line_end.byte()));
        let fills = mapping.fill_down && mapping.column(Role::Customer).is_some();
        let encoding = if transcoder.is_some() { Encoding::Utf8 } else { mapping.encoding };
        let keep = mapping.columns_read();
        RangeParser {
            start,
            columns: mapping.roles.len(),
            buffer: Vec::new(),
            marks: Marks::default(),
            base: start.offset,
            cursor: Cursor::new(mapping.dialect(), LONGEST_RECORD, keep).of_rows(RowShape::of(mapping)),
            fields: Vec::new(),
            mapping: mapping.clone(),
            transcoder,
            encoding,
            rows: Sink::new(mapping, encoding, decode),
            pushed: 0,
            lines: 0,
            begin: start.at_record_start.then_some(start.offset),
            byte_order_mark: is_file_start,
            held: false,
            skip_lines: if is_file_start { mapping.skip_lines } else { 0 },
            fill: fills.then(|| FillDown::new(mapping)),
            seen: mapping.once.then(HashSet::new),
            header: is_file_start && mapping.has_header,
            further_names: if is_file_start { mapping.further_names } else { 0 },
            done: false,
            room: true,
        }
    }

    /// Makes pseudonyms with this key. All ranges of all files need the same one.
    pub fn with_secret(mut self, secret: Secret) -> RangeParser<D> {
        self.rows.set_secret(secret);
        self
    }

    /// Refuses records longer than this many bytes instead of 1 MiB. All ranges of a file need the same limit.
    pub fn with_longest_record(mut self, bytes: usize) -> RangeParser<D> {
        let keep = self.mapping.columns_read();
        let shape = RowShape::of(&self.mapping);
        self.cursor = Cursor::new(self.mapping.dialect(), bytes.max(1), keep).of_rows(shape);
        self
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) -> Fed {
        self.fill(bytes.len(), |room| room.copy_from_slice(bytes))
    }

    /// Takes the next `length` bytes of the file, which `fill` puts where they are needed.
    pub fn fill(&mut self, length: usize, fill: impl FnOnce(&mut [u8])) -> Fed {
        if self.done {
            return Fed::Done;
        }
        self.pushed += length as u64;
        let old = self.buffer.len();
        self.release();
        match &mut self.transcoder {
            Some(transcoder) => {
                let mut bytes = vec![0; length];
                fill(&mut bytes);
                transcoder.feed(&bytes, self.rows.decode(), &mut self.buffer);
            }
            None => {
                let from = self.buffer.len();
                self.buffer.resize(from + length, 0);
                fill(self.buffer.get_mut(from..).unwrap_or_default());
            }
        }
        if self.mapping.line_end == LineEnd::Mixed {
            self.held = self.buffer.len() > old && self.buffer.pop_if(|last| *last == b'\r').is_some();
            unify_line_ends(self.buffer.get_mut(old..).unwrap_or_default());
        }
        self.read_from(old, false);
        if self.done { Fed::Done } else { Fed::More }
    }

    /// Rows read so far, for progress.
    pub fn rows_in(&self) -> u64 {
        self.rows.rows_in()
    }

    /// The orders and the report; no rows when the table is of another kind. When the last push did not answer
    /// [`Fed::Done`], the file ends here.
    pub fn finish(self) -> RangeOutput {
        let RangeOutput { begin, end, lines, block, report } = self.finish_any();
        let block = match block {
            Part::Orders(orders) | Part::Both { orders, .. } => *orders,
            Part::Others(_) => Block::default(),
        };
        RangeOutput { begin, end, lines, block, report }
    }

    /// The rows of whatever kind and the report.
    pub fn finish_any(mut self) -> RangeOutput<Part> {
        if !self.done {
            let old = self.buffer.len();
            self.release();
            if let Some(transcoder) = &mut self.transcoder {
                transcoder.finish(self.rows.decode(), &mut self.buffer);
            }
            if self.mapping.line_end == LineEnd::Mixed {
                unify_line_ends(self.buffer.get_mut(old..).unwrap_or_default());
            }
            self.read_from(old, true);
        }
        let file_end = self.start.offset + self.pushed;
        let end = if self.done { self.base } else { file_end };
        let (block, mut report) = self.rows.finish();
        report.repairs.freed = self.cursor.freed;
        RangeOutput { begin: self.begin.unwrap_or(end), end, lines: self.lines, block, report }
    }

    /// Gives back the carriage return that was kept back.
    fn release(&mut self) {
        if std::mem::take(&mut self.held) {
            self.buffer.push(b'\r');
        }
    }

    /// Reads all complete records; the buffer is new from position `old` on.
    fn read_from(&mut self, old: usize, eof: bool) {
        self.marks.add(self.buffer.get(old..).unwrap_or_default(), old, self.mapping.dialect());
        if self.byte_order_mark && (self.buffer.len() >= 3 || eof) {
            self.byte_order_mark = false;
            if self.buffer.starts_with(b"\xEF\xBB\xBF") {
                self.cursor.jump(3, &self.marks);
            }
        }
        if self.byte_order_mark || self.begin.is_none() && !self.find_begin(eof) {
            return;
        }
        if self.skip_preamble(eof) {
            self.read_records(eof);
            self.expect_rows();
        }
        // Forget what has been read.
        self.base += self.cursor.pos as u64;
        self.buffer.drain(..self.cursor.pos.min(self.buffer.len()));
        self.cursor.rebase(&mut self.marks);
    }

    /// Makes room for the rows of the range, judged by the first ones: growing column by column copies all of them again
    /// and again.
    fn expect_rows(&mut self) {
        let (size, read) = (self.start.end.saturating_sub(self.start.offset), self.cursor.pos as u64);
        if std::mem::take(&mut self.room) && size <= LARGEST_EXPECTED && read > 0 {
            self.rows.expect(size as f64 / read as f64);
        }
    }

    fn find_begin(&mut self, eof: bool) -> bool {
        if self.buffer.len() < SPECULATION && !eof {
            return false;
        }
        let found = first_record(&self.buffer, &self.marks, self.mapping.dialect(), self.columns, eof);
        if found.is_none() && self.buffer.len() < LONGEST_RECORD && !eof {
            return false;
        }
        let at = found.unwrap_or(self.buffer.len());
        self.cursor.jump(at, &self.marks);
        self.begin = Some(self.base + at as u64);
        true
    }

    /// A line that is no record: refused, unless it stands where no row is expected.
    fn give_up(&mut self, span: std::ops::Range<usize>, line: u64, reason: Reason) {
        if std::mem::take(&mut self.header) {
            return;
        }
        if self.mapping.last_line.is_some_and(|last| line > last) {
            self.rows.pass_over(self.buffer.get(span).unwrap_or_default(), Furniture::OtherTable);
        } else {
            self.rows.refuse(&self.buffer, span.start, span.end, line, reason);
        }
    }

    /// Passes over the lines above the table; false when more bytes are needed.
    fn skip_preamble(&mut self, eof: bool) -> bool {
        while self.skip_lines > 0 {
            match self.cursor.skip_line(&self.buffer, &self.marks, eof) {
                Some((start, end)) => {
                    self.lines += 1;
                    self.skip_lines -= 1;
                    self.rows.pass_over(self.buffer.get(start..end).unwrap_or_default(), Furniture::Preamble);
                }
                None if !eof && self.buffer.len() - self.cursor.pos.min(self.buffer.len()) < LONGEST_RECORD => {
                    return false;
                }
                // What has no line end for so long is no line.
                None => self.skip_lines = 0,
            }
        }
        true
    }

    fn read_records(&mut self, eof: bool) {
        // A transcoded file is one range; its positions in the buffer are not positions in the file.
        let stop = if self.transcoder.is_some() { u64::MAX } else { self.start.end };
        loop {
            let buffer = &self.buffer;
            if self.base + self.cursor.pos as u64 >= stop
                && self.cursor.is_free()
                && !self.header
                && self.further_names == 0
            {
                self.done = true;
                return;
            }
            let line = self.lines + 1;
            match self.cursor.next(buffer, &self.marks, eof, &mut self.fields) {
                Step::Incomplete => return,
                Step::Record { start, end, lines, fields } => {
                    self.lines += u64::from(lines);
                    if self.header && start < end {
                        self.header = false;
                        continue;
                    }
                    if self.further_names > 0 && start < end {
                        self.further_names -= 1;
                        self.rows.pass_over(buffer.get(start..end).unwrap_or_default(), Furniture::Header);
                        continue;
                    }
                    let record = Record { bytes: buffer, start, end, fields: &self.fields, count: fields, line };
                    if self.mapping.last_line.is_some_and(|last| line > last) {
                        self.rows.pass_over(buffer.get(start..end).unwrap_or_default(), Furniture::OtherTable);
                        continue;
                    }
                    if let Some(seen) = self.seen.as_mut().filter(|_| !is_blank(&record, self.mapping.dialect()))
                        && !seen.insert(hash64(buffer.get(start..end).unwrap_or_default()))
                        && self.rows.furniture(&record).is_none()
                    {
                        self.rows.repeat();
                        continue;
                    }
                    let Some(fill) = self.fill.as_mut().filter(|_| !is_blank(&record, self.mapping.dialect())) else {
                        self.rows.add(record);
                        continue;
                    };
                    let (quote, encoding) = (self.mapping.quote, self.encoding);
                    // A line of totals neither takes values from above nor gives them to the rows below.
                    if fill.has_gaps(&record, quote, encoding) && self.rows.furniture(&record).is_some() {
                        self.rows.add(record);
                        continue;
                    }
                    match fill.fill(record, quote, encoding) {
                        Some(filled) => {
                            self.rows.filled(&filled, self.mapping.column(Role::Customer));
                            self.rows.add(filled);
                        }
                        None => self.rows.add(record),
                    }
                }
                Step::Unclosed { start, end, lines } => {
                    self.lines += u64::from(lines);
                    self.give_up(start..end, line, Reason::UnclosedQuote);
                }
                Step::TooLong { start, end } => self.give_up(start..end, line, Reason::LineTooLong),
                Step::Passed { lines } => self.lines += u64::from(lines),
            }
        }
    }
}
