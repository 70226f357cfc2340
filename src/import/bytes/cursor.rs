//! Records from marks, and what to do where the quotes are broken: the second pass.
//!
//! A quoted field opens only at the beginning of a field. Two rules keep one stray quote from swallowing the rows
//! after it. A record that is longer than the limit or still open at the end of the file is given up: its first line
//! is refused and reading goes on at the next line. So is a record whose quote closes after a line break and is then
//! followed by text, since that quote was meant to open another field. Where rows stand between two stray quotes
//! ([`RowShape`]), they are read line by line, and a quote that nothing closes on its line is text. All decisions depend only on the bytes from
//! the record's first byte on, never on how the bytes arrive, so that every way of cutting a file gives one result.

use super::dialect::{Dialect, LineEnd};
use super::field::{Field, Form};
use super::marks::Marks;
use super::straight::{Straight, fits, straight};
use super::stray::RowShape;

/// What the cursor found next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Step {
    /// A whole record; `end` excludes its line end.
    Record { start: usize, end: usize, lines: u32, fields: u32 },
    /// A line that cannot be read because a quote is not closed.
    Unclosed { start: usize, end: usize, lines: u32 },
    /// A line longer than the limit; its rest is passed over.
    TooLong { start: usize, end: usize },
    /// The end of a line that was too long.
    Passed { lines: u32 },
    /// More bytes are needed, or at the end of the file nothing is left.
    Incomplete,
}

/// A place in a buffer of bytes and marks.
#[derive(Debug, Clone)]
pub(in crate::import) struct Cursor {
    pub(in crate::import) dialect: Dialect,
    /// Longest record in bytes, its line end included.
    pub(in crate::import) limit: usize,
    /// Fields to keep of each record.
    keep: usize,
    /// Whether records are first tried in the common form.
    straight: bool,
    /// The next unread byte.
    pub pos: usize,
    /// The first mark at or after `pos`.
    pub(in crate::import) mark: usize,
    /// Until here, a second failure switches to reading line by line.
    watched: usize,
    /// Until here, no quoted field may hold a line end.
    by_line: usize,
    /// Until here, the lines are rows that a stray quote has swallowed.
    freed_until: usize,
    /// How many of them were read.
    pub freed: u64,
    pub(super) passing: Passing,
    /// Lines of a field that are passed over already.
    pub(super) passed_lines: u32,
    /// Whether the place is within a line of a field that is passed over.
    pub(super) in_line: bool,
    pub(in crate::import) shape: RowShape,
}

/// What is passed over because it is longer than any row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passing {
    Nothing,
    /// The rest of a line.
    Line,
    /// A field between quotes, with all its lines.
    Field,
}

enum Walk {
    Record {
        end: usize,
        next: usize,
        mark: usize,
        lines: u32,
        fields: u32,
    },
    /// Given up in the line that begins at `line`.
    Failed {
        line: usize,
        /// Whether that is because nothing closes a quote.
        open: bool,
    },
    Incomplete,
}

impl Cursor {
    pub fn new(dialect: Dialect, limit: usize, keep: usize) -> Cursor {
        Cursor {
            dialect,
            limit,
            keep,
            straight: fits(dialect),
            pos: 0,
            mark: 0,
            watched: 0,
            by_line: 0,
            freed_until: 0,
            freed: 0,
            passing: Passing::Nothing,
            passed_lines: 0,
            in_line: false,
            shape: RowShape::default(),
        }
    }

    /// Tells rows between stray quotes, and texts that are longer than any row.
    pub fn of_rows(self, shape: RowShape) -> Cursor {
        Cursor { shape, ..self }
    }

    /// Reads every record with the careful reader.
    #[cfg(test)]
    pub fn be_careful(&mut self) {
        self.straight = false;
    }

    /// Whether a record may begin here without knowing what came before.
    pub fn is_free(&self) -> bool {
        self.passing == Passing::Nothing && self.pos >= self.watched && self.pos >= self.by_line
    }

    /// Moves to a later position at which a record begins.
    pub fn jump(&mut self, pos: usize, marks: &[u32]) {
        self.pos = pos;
        self.mark = marks.partition_point(|&m| (m as usize) < pos);
    }

    /// Forgets what has been read: the buffer loses its first `pos` bytes and the marks in them.
    pub fn rebase(&mut self, marks: &mut Marks) {
        marks.forget(self.mark, self.pos);
        self.mark = 0;
        self.watched = self.watched.saturating_sub(self.pos);
        self.by_line = self.by_line.saturating_sub(self.pos);
        self.freed_until = self.freed_until.saturating_sub(self.pos);
        self.pos = 0;
    }

    /// Reads one record into `fields`.
    pub fn next(&mut self, bytes: &[u8], marks: &[u32], eof: bool, fields: &mut Vec<Field>) -> Step {
        match self.passing {
            Passing::Nothing => {}
            Passing::Line => return self.pass(bytes, marks, eof),
            Passing::Field => return self.pass_field(bytes, marks, eof),
        }
        let start = self.pos;
        if start >= bytes.len() {
            return Step::Incomplete;
        }
        if start < self.by_line {
            return self.one_line(bytes, marks, eof, fields);
        }
        let limit = start.saturating_add(self.limit);
        if self.straight
            && let Some(record) =
                straight(bytes, marks.get(self.mark..).unwrap_or_default(), start, self.dialect, self.keep, fields)
            && record.next <= limit
        {
            let Straight { end, next, marks: used, lines, fields: count } = record;
            if lines > 1 && self.shape.is_swallowed(bytes.get(start..end).unwrap_or_default()) {
                return self.free(next, bytes, marks, eof, fields);
            }
            let (marks, fields) = (used, count);
            (self.pos, self.mark) = (next, self.mark + marks);
            return Step::Record { start, end, lines, fields };
        }
        match self.walk(bytes, marks, limit, eof, fields) {
            Walk::Record { end, next, lines, .. }
                if lines > 1 && self.shape.is_swallowed(bytes.get(start..end).unwrap_or_default()) =>
            {
                self.free(next, bytes, marks, eof, fields)
            }
            Walk::Record { end, next, mark, lines, fields } => {
                (self.pos, self.mark) = (next, mark);
                Step::Record { start, end, lines, fields }
            }
            Walk::Incomplete => Step::Incomplete,
            Walk::Failed { open: true, .. }
                if bytes.len() > limit && self.shape.is_long_text(bytes.get(start..limit).unwrap_or_default()) =>
            {
                self.begin_field(start, limit, bytes, marks)
            }
            Walk::Failed { line, .. } => {
                if start < self.watched {
                    self.by_line = self.watched.max(line);
                } else {
                    self.watched = line;
                }
                self.give_up_line(bytes, marks)
            }
        }
    }

    /// The first line end at or after the cursor, with its place among the marks.
    pub(in crate::import) fn line_end(&self, bytes: &[u8], marks: &[u32]) -> Option<(usize, usize)> {
        let end = self.dialect.line_end.byte();
        let rest = marks.get(self.mark..).unwrap_or_default();
        let ahead = rest.iter().position(|&m| bytes.get(m as usize) == Some(&end))?;
        Some((*rest.get(ahead)? as usize, self.mark + ahead))
    }

    /// Passes over one line, whatever its quotes; none when the line is not complete yet or longer than the limit.
    pub fn skip_line(&mut self, bytes: &[u8], marks: &[u32], eof: bool) -> Option<(usize, usize)> {
        let start = self.pos;
        let (end, next, mark) = match self.line_end(bytes, marks) {
            Some((p, mark)) => (p, p + 1, mark + 1),
            None if eof && start < bytes.len() => (bytes.len(), bytes.len(), marks.len()),
            None => return None,
        };
        if end >= start.saturating_add(self.limit) {
            return None;
        }
        (self.pos, self.mark) = (next, mark);
        Some((start, self.without_return(bytes, start, end)))
    }

    /// Begins to read line by line what a stray quote has swallowed, up to the end of the record that it made.
    fn free(&mut self, until: usize, bytes: &[u8], marks: &[u32], eof: bool, fields: &mut Vec<Field>) -> Step {
        self.by_line = self.by_line.max(until);
        self.freed_until = until;
        self.one_line(bytes, marks, eof, fields)
    }

    /// A line without the carriage return before its end.
    pub(in crate::import) fn trimmed<'a>(&self, bytes: &'a [u8], start: usize, p: usize) -> &'a [u8] {
        bytes.get(start..self.without_return(bytes, start, p)).unwrap_or_default()
    }

    fn one_line(&mut self, bytes: &[u8], marks: &[u32], eof: bool, fields: &mut Vec<Field>) -> Step {
        let start = self.pos;
        let (stop, mark) = match self.line_end(bytes, marks) {
            Some((p, mark)) if p < start.saturating_add(self.limit) => (p + 1, mark + 1),
            None if bytes.len() - start <= self.limit => {
                if !eof {
                    return Step::Incomplete;
                }
                (bytes.len(), marks.len())
            }
            _ => {
                self.passing = Passing::Line;
                return Step::TooLong { start, end: start + self.limit };
            }
        };
        let line = bytes.get(..stop).unwrap_or(bytes);
        let walk = self.walk(line, marks.get(..mark).unwrap_or(marks), usize::MAX, true, fields);
        self.freed += u64::from(start < self.freed_until);
        (self.pos, self.mark) = (stop, mark);
        match walk {
            Walk::Record { end, lines, fields, .. } => Step::Record { start, end, lines, fields },
            _ => Step::Unclosed { start, end: stop, lines: 1 },
        }
    }

    /// The position `p` of a line end, or that of the carriage return before it.
    pub(super) fn without_return(&self, bytes: &[u8], start: usize, p: usize) -> usize {
        let returned = self.dialect.line_end != LineEnd::Cr && p > start && bytes.get(p - 1) == Some(&b'\r');
        p - usize::from(returned)
    }

    fn walk(&self, bytes: &[u8], marks: &[u32], limit: usize, eof: bool, fields: &mut Vec<Field>) -> Walk {
        let Dialect { delimiter, quote, line_end, backslash } = self.dialect;
        let end_byte = line_end.byte();
        let byte = |p: usize| bytes.get(p).copied().unwrap_or(0);
        let escaped = |p: usize, from: usize| backslash && is_escaped(bytes, from, p);
        // Without more marks the record is open: wait, unless it is already too long.
        let open = |line| if bytes.len() > limit || eof { Walk::Failed { line, open: true } } else { Walk::Incomplete };
        // A quote that nothing closes on its line is text, where only lines are read.
        let lenient = self.pos < self.freed_until;
        fields.clear();
        let (mut at, mut count, mut lines, mut line) = (self.mark, 0u32, 0u32, self.pos);
        let mut field = self.pos + self.blanks(bytes, self.pos);
        at += field - self.pos;
        loop {
            // Blanks before an opening quote are no part of the field.
            let mut first = field;
            while byte(first) == b' ' {
                first += 1;
            }
            let mut quoted = first < bytes.len() && quote == Some(byte(first));
            let (mut form, mut broken, mut close) = (Form::Plain, false, 0);
            if quoted {
                at += 1; // the opening quote
                let opened = (at, lines, line);
                loop {
                    let Some(p) = marks.get(at).map(|&m| m as usize).filter(|&p| p < limit) else {
                        if !lenient {
                            return open(line);
                        }
                        (at, lines, line) = opened;
                        (quoted, form, broken) = (false, Form::Plain, false);
                        break;
                    };
                    at += 1;
                    let b = byte(p);
                    if quote == Some(b) {
                        if escaped(p, first + 1) {
                            continue;
                        }
                        if marks.get(at) == Some(&(p as u32 + 1)) && byte(p + 1) == b {
                            at += 1;
                            form = Form::Doubled;
                        } else {
                            close = p;
                            break;
                        }
                    } else if b == end_byte {
                        lines += 1;
                        line = p + 1;
                        broken = true;
                    }
                }
            }
            // Quotes inside an unquoted field are text.
            let stop = loop {
                let Some(p) = marks.get(at).map(|&m| m as usize) else { break None };
                if p >= limit {
                    return Walk::Failed { line, open: false };
                }
                at += 1;
                let b = byte(p);
                if b == end_byte || b == delimiter && !escaped(p, if quoted { close + 1 } else { field }) {
                    break Some(p);
                }
            };
            let (p, mut last) = match stop {
                Some(p) => (p, byte(p) == end_byte),
                None if bytes.len() > limit => return Walk::Failed { line, open: false },
                None if eof => (bytes.len(), true),
                None => return Walk::Incomplete,
            };
            let end = if last { self.without_return(bytes, field, p) } else { p };
            let escapes = backslash && bytes.get(field..end).is_some_and(|f| f.contains(&b'\\'));
            let mut span = Field { start: field as u32, end: end as u32, form, escapes };
            if quoted {
                let tail = bytes.get(close + 1..end).unwrap_or_default();
                if tail.iter().all(|&b| b == b' ') {
                    span = Field { start: first as u32 + 1, end: close as u32, form, escapes };
                } else if broken {
                    return Walk::Failed { line, open: false };
                } else {
                    (span.start, span.form) = (first as u32, Form::Mixed);
                }
            }
            count += 1;
            if fields.len() < self.keep {
                fields.push(span);
            }
            let mut next = (p + 1).min(bytes.len());
            if !last && delimiter == b' ' {
                let run = self.blanks(bytes, next);
                (next, at) = (next + run, at + run);
                // Blanks at the end of a line close the record; a carriage return may stand before the line feed.
                let feed = next + usize::from(line_end != LineEnd::Cr && byte(next) == b'\r');
                if next >= limit && bytes.len() > limit {
                    return Walk::Failed { line, open: false };
                }
                if feed >= bytes.len() && !eof {
                    return if bytes.len() > limit { Walk::Failed { line, open: false } } else { Walk::Incomplete };
                }
                if next >= bytes.len() {
                    last = true;
                } else if byte(feed) == end_byte {
                    (last, next, at) = (true, feed + 1, at + 1);
                }
            }
            if last {
                return Walk::Record { end, next, mark: at, lines: lines + 1, fields: count };
            }
            field = next;
        }
    }

    /// How many blanks stand at a place where any run of blanks is one delimiter.
    fn blanks(&self, bytes: &[u8], from: usize) -> usize {
        if self.dialect.delimiter != b' ' {
            return 0;
        }
        bytes.get(from..).unwrap_or_default().iter().take_while(|&&b| b == b' ').count()
    }
}

/// Whether an odd number of backslashes stands right before `p`, not looking before `from`.
fn is_escaped(bytes: &[u8], from: usize, p: usize) -> bool {
    let before = bytes.get(from..p).unwrap_or_default();
    before.iter().rev().take_while(|&&b| b == b'\\').count() % 2 == 1
}
