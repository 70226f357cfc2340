//! One byte range of a file → a block and a report, streaming.

use super::cursor::{Cursor, Field, Step};
use super::encoding::{Decode, Encoding};
use super::mapping::Mapping;
use super::marks::mark;
use super::report::{RangeReport, Reason};
use super::row::Record;
use super::sink::{Part, Sink};
use super::speculate::first_record;
use super::transcode::Transcoder;
use crate::dataset::Block;
use serde::{Deserialize, Serialize};

/// Longest record in bytes; what is longer is no row.
const LONGEST_RECORD: usize = 1 << 20;
/// Bytes looked at to find the first record of a range.
const SPECULATION: usize = 64 << 10;

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
    marks: Vec<u32>,
    base: u64,
    cursor: Cursor,
    fields: Vec<Field>,
    mapping: Mapping,
    transcoder: Option<Transcoder>,
    rows: Sink<D>,
    pushed: u64,
    lines: u64,
    begin: Option<u64>,
    byte_order_mark: bool,
    header: bool,
    done: bool,
}

impl<D: Decode> RangeParser<D> {
    /// A parser for one range.
    pub fn new(mapping: &Mapping, start: RangeStart, decode: D) -> RangeParser<D> {
        let is_file_start = start.offset == 0 && start.at_record_start;
        let transcoder = match mapping.encoding {
            e if e.is_utf16() => Some(Transcoder::utf16(e)),
            Encoding::Gb18030 if !mapping.is_splittable() => Some(Transcoder::Lines { pending: Vec::new() }),
            _ => None,
        };
        let encoding = if transcoder.is_some() { Encoding::Utf8 } else { mapping.encoding };
        let keep = mapping.roles.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        RangeParser {
            start,
            columns: mapping.roles.len(),
            buffer: Vec::new(),
            marks: Vec::new(),
            base: start.offset,
            cursor: Cursor::new(mapping.dialect(), LONGEST_RECORD, keep),
            fields: Vec::new(),
            mapping: mapping.clone(),
            transcoder,
            rows: Sink::new(mapping, encoding, decode),
            pushed: 0,
            lines: 0,
            begin: start.at_record_start.then_some(start.offset),
            byte_order_mark: is_file_start,
            header: is_file_start && mapping.has_header,
            done: false,
        }
    }

    /// Refuses records longer than this many bytes instead of 1 MiB. All ranges of a file need the same limit.
    pub fn with_longest_record(mut self, bytes: usize) -> RangeParser<D> {
        let keep = self.mapping.roles.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        self.cursor = Cursor::new(self.mapping.dialect(), bytes.max(1), keep);
        self
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) -> Fed {
        if self.done {
            return Fed::Done;
        }
        self.pushed += bytes.len() as u64;
        let old = self.buffer.len();
        match &mut self.transcoder {
            Some(transcoder) => transcoder.feed(bytes, self.rows.decode(), &mut self.buffer),
            None => self.buffer.extend_from_slice(bytes),
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
            Part::Orders(block) => *block,
            Part::Others(_) => Block::default(),
        };
        RangeOutput { begin, end, lines, block, report }
    }

    /// The rows of whatever kind and the report.
    pub fn finish_any(mut self) -> RangeOutput<Part> {
        if !self.done {
            let old = self.buffer.len();
            if let Some(transcoder) = &mut self.transcoder {
                transcoder.finish(self.rows.decode(), &mut self.buffer);
            }
            self.read_from(old, true);
        }
        let file_end = self.start.offset + self.pushed;
        let end = if self.done { self.base } else { file_end };
        let (block, report) = self.rows.finish();
        RangeOutput { begin: self.begin.unwrap_or(end), end, lines: self.lines, block, report }
    }

    /// Reads all complete records; the buffer is new from position `old` on.
    fn read_from(&mut self, old: usize, eof: bool) {
        mark(self.buffer.get(old..).unwrap_or_default(), old, self.mapping.dialect(), &mut self.marks);
        if self.byte_order_mark && (self.buffer.len() >= 3 || eof) {
            self.byte_order_mark = false;
            if self.buffer.starts_with(b"\xEF\xBB\xBF") {
                self.cursor.jump(3, &self.marks);
            }
        }
        if self.byte_order_mark || self.begin.is_none() && !self.find_begin(eof) {
            return;
        }
        self.read_records(eof);
        // Forget what has been read.
        self.base += self.cursor.pos as u64;
        self.buffer.drain(..self.cursor.pos.min(self.buffer.len()));
        self.cursor.rebase(&mut self.marks);
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

    fn read_records(&mut self, eof: bool) {
        // A transcoded file is one range; its positions in the buffer are not positions in the file.
        let stop = if self.transcoder.is_some() { u64::MAX } else { self.start.end };
        let buffer = &self.buffer;
        loop {
            if self.base + self.cursor.pos as u64 >= stop && self.cursor.is_free() && !self.header {
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
                    self.rows.add(Record { bytes: buffer, start, end, fields: &self.fields, count: fields, line });
                }
                Step::Unclosed { start, end, lines } => {
                    self.lines += u64::from(lines);
                    if !std::mem::take(&mut self.header) {
                        self.rows.refuse(buffer, start, end, line, Reason::UnclosedQuote);
                    }
                }
                Step::TooLong { start, end } => {
                    if !std::mem::take(&mut self.header) {
                        self.rows.refuse(buffer, start, end, line, Reason::LineTooLong);
                    }
                }
                Step::Passed { lines } => self.lines += u64::from(lines),
            }
        }
    }
}
