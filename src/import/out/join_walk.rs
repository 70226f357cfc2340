//! The records of a file one after the other, each with its text as it stands: what two files need to be joined.

use crate::import::bytes::cursor::{Cursor, Step};
use crate::import::bytes::dialect::{LineEnd, unify_line_ends};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::Field;
use crate::import::bytes::marks::Marks;
use crate::import::bytes::stray::RowShape;
use crate::import::bytes::transcode::Transcoder;
use crate::import::mapping::Mapping;
use crate::import::rows::furniture::is_blank;
use crate::import::rows::record::Record;

/// Longest record in bytes, as when a file is read.
const LONGEST_RECORD: usize = 1 << 20;

/// What a piece of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum What {
    /// The names of the columns.
    Names,
    /// Further names, such as the ids of a survey's questions.
    Further,
    /// A row of the table.
    Row,
    /// Anything else: lines above and below the table, blank ones, and what cannot be read.
    Other,
}

/// A piece of a file.
pub(in crate::import) struct Piece<'a> {
    pub what: What,
    /// The buffer in which it lies.
    pub bytes: &'a [u8],
    /// Its text with its line end.
    pub text: &'a [u8],
    pub fields: &'a [Field],
    /// Fields of a row, also those that nobody looks at.
    count: usize,
}

impl Piece<'_> {
    /// Whether the row has more fields than the table has columns: then it is open which of them belongs to which. Marks alone
    /// at its end are none.
    pub fn is_wide(&self, mapping: &Mapping) -> bool {
        let surplus = self.count.saturating_sub(mapping.headers.len());
        let empty = |b: &&u8| **b == mapping.delimiter || b.is_ascii_whitespace();
        let marks = || self.text.iter().rev().take_while(empty).filter(|b| **b == mapping.delimiter).count();
        self.what == What::Row && !mapping.headers.is_empty() && surplus > 0 && marks() < surplus
    }
}

/// Walks through a file; its pieces together are all of it, except for a byte order mark.
pub(in crate::import) struct Walk<D> {
    mapping: Mapping,
    buffer: Vec<u8>,
    marks: Marks,
    cursor: Cursor,
    fields: Vec<Field>,
    count: usize,
    transcoder: Option<Transcoder>,
    /// Of the pieces.
    pub encoding: Encoding,
    pub decode: D,
    byte_order_mark: bool,
    held: bool,
    lines: u64,
    skip_lines: u32,
    header: bool,
    further_names: u32,
}

impl<D: Decode> Walk<D> {
    /// `columns` of each record are looked at.
    pub fn new(mapping: &Mapping, columns: usize, decode: D) -> Walk<D> {
        let transcoder = mapping.is_decoded_first().then(|| Transcoder::new(mapping.encoding, mapping.line_end.byte()));
        Walk {
            mapping: mapping.clone(),
            buffer: Vec::new(),
            marks: Marks::default(),
            cursor: Cursor::new(mapping.dialect(), LONGEST_RECORD, columns).of_rows(RowShape::of(mapping)),
            fields: Vec::new(),
            count: 0,
            encoding: if transcoder.is_some() { Encoding::Utf8 } else { mapping.encoding },
            transcoder,
            decode,
            byte_order_mark: true,
            held: false,
            lines: 0,
            skip_lines: mapping.skip_lines,
            header: mapping.has_header,
            further_names: mapping.further_names,
        }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8], mut each: impl FnMut(Piece, &D)) {
        let old = self.buffer.len();
        self.release();
        match &mut self.transcoder {
            Some(transcoder) => transcoder.feed(bytes, &self.decode, &mut self.buffer),
            None => self.buffer.extend_from_slice(bytes),
        }
        if self.mapping.line_end == LineEnd::Mixed {
            self.held = self.buffer.len() > old && self.buffer.pop_if(|last| *last == b'\r').is_some();
            unify_line_ends(self.buffer.get_mut(old..).unwrap_or_default());
        }
        self.walk(old, false, &mut each);
    }

    /// The file ends here.
    pub fn finish(&mut self, mut each: impl FnMut(Piece, &D)) {
        let old = self.buffer.len();
        self.release();
        if let Some(transcoder) = &mut self.transcoder {
            transcoder.finish(&self.decode, &mut self.buffer);
        }
        if self.mapping.line_end == LineEnd::Mixed {
            unify_line_ends(self.buffer.get_mut(old..).unwrap_or_default());
        }
        self.walk(old, true, &mut each);
    }

    fn release(&mut self) {
        if std::mem::take(&mut self.held) {
            self.buffer.push(b'\r');
        }
    }

    fn walk(&mut self, old: usize, eof: bool, each: &mut impl FnMut(Piece, &D)) {
        self.marks.add(self.buffer.get(old..).unwrap_or_default(), old, self.mapping.dialect());
        if self.byte_order_mark && (self.buffer.len() >= 3 || eof) {
            self.byte_order_mark = false;
            if self.buffer.starts_with(b"\xEF\xBB\xBF") {
                self.cursor.jump(3, &self.marks);
            }
        }
        if self.byte_order_mark {
            return;
        }
        loop {
            let from = self.cursor.pos;
            let (what, go_on) = self.step(eof);
            let to = self.cursor.pos.min(self.buffer.len());
            self.tell(what, from..to, each);
            if !go_on {
                break;
            }
        }
        let mut read = self.cursor.pos.min(self.buffer.len());
        if eof {
            self.tell(What::Other, read..self.buffer.len(), each);
            read = self.buffer.len();
        }
        self.buffer.drain(..read);
        self.cursor.rebase(&mut self.marks);
    }

    fn tell(&self, what: What, span: std::ops::Range<usize>, each: &mut impl FnMut(Piece, &D)) {
        let text = self.buffer.get(span).unwrap_or_default();
        if !text.is_empty() {
            each(Piece { what, bytes: &self.buffer, text, fields: &self.fields, count: self.count }, &self.decode);
        }
    }

    /// Moves behind the next piece; false when more bytes are needed.
    fn step(&mut self, eof: bool) -> (What, bool) {
        if self.skip_lines > 0 {
            if self.cursor.skip_line(&self.buffer, &self.marks, eof).is_some() {
                self.lines += 1;
                self.skip_lines -= 1;
                return (What::Other, true);
            }
            if !eof && self.buffer.len().saturating_sub(self.cursor.pos) < LONGEST_RECORD {
                return (What::Other, false);
            }
            self.skip_lines = 0;
        }
        let line = self.lines + 1;
        match self.cursor.next(&self.buffer, &self.marks, eof, &mut self.fields) {
            Step::Incomplete => (What::Other, false),
            Step::Record { start, end, lines, fields } => {
                self.lines += u64::from(lines);
                self.count = fields as usize;
                let record = Record { bytes: &self.buffer, start, end, fields: &self.fields, count: fields, line };
                let beyond = self.mapping.last_line.is_some_and(|last| line > last);
                if beyond || start == end || is_blank(&record, self.mapping.dialect()) {
                    return (What::Other, true);
                }
                if std::mem::take(&mut self.header) {
                    return (What::Names, true);
                }
                if self.further_names > 0 {
                    self.further_names -= 1;
                    return (What::Further, true);
                }
                (What::Row, true)
            }
            Step::Unclosed { lines, .. } | Step::Passed { lines } => {
                self.lines += u64::from(lines);
                (What::Other, true)
            }
            Step::TooLong { .. } => (What::Other, true),
        }
    }
}
