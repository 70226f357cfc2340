//! Records from marks, and what to do where the quotes are broken: the second pass.
//!
//! A quoted field opens only at the beginning of a field. Two rules keep one stray quote from swallowing the rows
//! after it. A record that is longer than the limit or still open at the end of the file is given up: its first line
//! is refused and reading goes on at the next line. So is a record whose quote closes after a line break and is then
//! followed by text, since that quote was meant to open another field. All decisions depend only on the bytes from
//! the record's first byte on, never on how the bytes arrive, so that every way of cutting a file gives one result.

use super::dialect::{Dialect, LineEnd};

/// How a field was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As it is, or between quotes without a doubled quote: the span is the value.
    Plain,
    /// Between quotes, with doubled quotes inside.
    Doubled,
    /// Quoted text followed by more text; the span includes the opening quote.
    Mixed,
}

/// Where a field's text lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub start: u32,
    pub end: u32,
    pub form: Form,
}

/// What the cursor found next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
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
pub(super) struct Cursor {
    dialect: Dialect,
    /// Longest record in bytes, its line end included.
    limit: usize,
    /// Fields to keep of each record.
    keep: usize,
    /// The next unread byte.
    pub pos: usize,
    /// The first mark at or after `pos`.
    mark: usize,
    /// Until here, a second failure switches to reading line by line.
    watched: usize,
    /// Until here, no quoted field may hold a line end.
    by_line: usize,
    passing: bool,
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
    },
    Incomplete,
}

impl Cursor {
    pub fn new(dialect: Dialect, limit: usize, keep: usize) -> Cursor {
        Cursor { dialect, limit, keep, pos: 0, mark: 0, watched: 0, by_line: 0, passing: false }
    }

    /// Whether a record may begin here without knowing what came before.
    pub fn is_free(&self) -> bool {
        !self.passing && self.pos >= self.watched && self.pos >= self.by_line
    }

    /// Moves to a later position at which a record begins.
    pub fn jump(&mut self, pos: usize, marks: &[u32]) {
        self.pos = pos;
        self.mark = marks.partition_point(|&m| (m as usize) < pos);
    }

    /// Forgets what has been read: the buffer loses its first `pos` bytes and the marks in them.
    pub fn rebase(&mut self, marks: &mut Vec<u32>) {
        marks.drain(..self.mark.min(marks.len()));
        marks.iter_mut().for_each(|m| *m -= self.pos as u32);
        self.mark = 0;
        self.watched = self.watched.saturating_sub(self.pos);
        self.by_line = self.by_line.saturating_sub(self.pos);
        self.pos = 0;
    }

    /// Reads one record into `fields`.
    pub fn next(&mut self, bytes: &[u8], marks: &[u32], eof: bool, fields: &mut Vec<Field>) -> Step {
        if self.passing {
            return self.pass(bytes, marks, eof);
        }
        let start = self.pos;
        if start >= bytes.len() {
            return Step::Incomplete;
        }
        if start < self.by_line {
            return self.one_line(bytes, marks, eof, fields);
        }
        match self.walk(bytes, marks, start.saturating_add(self.limit), eof, fields) {
            Walk::Record { end, next, mark, lines, fields } => {
                (self.pos, self.mark) = (next, mark);
                Step::Record { start, end, lines, fields }
            }
            Walk::Incomplete => Step::Incomplete,
            Walk::Failed { line } => {
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
    fn line_end(&self, bytes: &[u8], marks: &[u32]) -> Option<(usize, usize)> {
        let end = self.dialect.line_end.byte();
        let rest = marks.get(self.mark..).unwrap_or_default();
        let ahead = rest.iter().position(|&m| bytes.get(m as usize) == Some(&end))?;
        Some((*rest.get(ahead)? as usize, self.mark + ahead))
    }

    fn give_up_line(&mut self, bytes: &[u8], marks: &[u32]) -> Step {
        let start = self.pos;
        match self.line_end(bytes, marks) {
            Some((p, mark)) if p < start.saturating_add(self.limit) => {
                (self.pos, self.mark) = (p + 1, mark + 1);
                Step::Unclosed { start, end: self.without_return(bytes, start, p), lines: 1 }
            }
            _ if bytes.len() - start <= self.limit => {
                (self.pos, self.mark) = (bytes.len(), marks.len());
                Step::Unclosed { start, end: bytes.len(), lines: 1 }
            }
            _ => {
                self.passing = true;
                Step::TooLong { start, end: start + self.limit }
            }
        }
    }

    fn pass(&mut self, bytes: &[u8], marks: &[u32], eof: bool) -> Step {
        match self.line_end(bytes, marks) {
            Some((p, mark)) => {
                (self.pos, self.mark, self.passing) = (p + 1, mark + 1, false);
                Step::Passed { lines: 1 }
            }
            None => {
                (self.pos, self.mark) = (bytes.len(), marks.len());
                if eof {
                    self.passing = false;
                    return Step::Passed { lines: 1 };
                }
                Step::Incomplete
            }
        }
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
                self.passing = true;
                return Step::TooLong { start, end: start + self.limit };
            }
        };
        let line = bytes.get(..stop).unwrap_or(bytes);
        let walk = self.walk(line, marks.get(..mark).unwrap_or(marks), usize::MAX, true, fields);
        (self.pos, self.mark) = (stop, mark);
        match walk {
            Walk::Record { end, lines, fields, .. } => Step::Record { start, end, lines, fields },
            _ => Step::Unclosed { start, end: stop, lines: 1 },
        }
    }

    /// The position `p` of a line end, or that of the carriage return before it.
    fn without_return(&self, bytes: &[u8], start: usize, p: usize) -> usize {
        let returned = self.dialect.line_end == LineEnd::Lf && p > start && bytes.get(p - 1) == Some(&b'\r');
        p - usize::from(returned)
    }

    fn walk(&self, bytes: &[u8], marks: &[u32], limit: usize, eof: bool, fields: &mut Vec<Field>) -> Walk {
        let Dialect { delimiter, quote, line_end } = self.dialect;
        let end_byte = line_end.byte();
        let byte = |p: usize| bytes.get(p).copied().unwrap_or(0);
        // Without more marks the record is open: wait, unless it is already too long.
        let open = |line| if bytes.len() > limit || eof { Walk::Failed { line } } else { Walk::Incomplete };
        fields.clear();
        let (mut at, mut count, mut lines, mut line) = (self.mark, 0u32, 0u32, self.pos);
        let mut field = self.pos;
        loop {
            let quoted = field < bytes.len() && quote == Some(byte(field));
            let (mut form, mut broken, mut close) = (Form::Plain, false, 0);
            if quoted {
                at += 1; // the opening quote
                loop {
                    let Some(p) = marks.get(at).map(|&m| m as usize).filter(|&p| p < limit) else { return open(line) };
                    at += 1;
                    let b = byte(p);
                    if quote == Some(b) {
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
                    return Walk::Failed { line };
                }
                at += 1;
                if byte(p) == delimiter || byte(p) == end_byte {
                    break Some(p);
                }
            };
            let (p, last) = match stop {
                Some(p) => (p, byte(p) == end_byte),
                None if bytes.len() > limit => return Walk::Failed { line },
                None if eof => (bytes.len(), true),
                None => return Walk::Incomplete,
            };
            let end = if last { self.without_return(bytes, field, p) } else { p };
            let mut span = Field { start: field as u32, end: end as u32, form };
            if quoted {
                let tail = bytes.get(close + 1..end).unwrap_or_default();
                if tail.iter().all(|&b| b == b' ') {
                    span = Field { start: field as u32 + 1, end: close as u32, form };
                } else if broken {
                    return Walk::Failed { line };
                } else {
                    span.form = Form::Mixed;
                }
            }
            count += 1;
            if fields.len() < self.keep {
                fields.push(span);
            }
            if last {
                let next = stop.map_or(bytes.len(), |p| p + 1);
                return Walk::Record { end, next, mark: at, lines: lines + 1, fields: count };
            }
            field = p + 1;
        }
    }
}

/// The value of a field: its span, or a copy without the quotes in `scratch`.
#[inline]
pub(super) fn text<'a>(bytes: &'a [u8], field: &Field, quote: Option<u8>, scratch: &'a mut Vec<u8>) -> &'a [u8] {
    let raw = bytes.get(field.start as usize..field.end as usize).unwrap_or_default();
    if field.form == Form::Plain {
        return raw;
    }
    unquoted(raw, field.form, quote, scratch)
}

fn unquoted<'a>(raw: &[u8], form: Form, quote: Option<u8>, scratch: &'a mut Vec<u8>) -> &'a [u8] {
    scratch.clear();
    let mut inside = form == Form::Doubled;
    let mut rest = raw.iter().copied().peekable();
    if form == Form::Mixed {
        rest.next();
        inside = true;
    }
    while let Some(b) = rest.next() {
        if inside && Some(b) == quote {
            if rest.peek() == Some(&b) {
                rest.next();
            } else {
                inside = false;
                continue;
            }
        }
        scratch.push(b);
    }
    scratch
}
