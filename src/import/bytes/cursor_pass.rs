//! Passing over what is longer than any row: a line, or a field between quotes with all its lines.

use super::cursor::{Cursor, Passing, Step};

/// So many lines in a row that look like rows end a field that is passed over: its quote was a stray one.
const ROWS: usize = 3;

impl Cursor {
    /// Gives up a line whose quote nothing closes.
    pub(super) fn give_up_line(&mut self, bytes: &[u8], marks: &[u32]) -> Step {
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
                self.passing = Passing::Line;
                Step::TooLong { start, end: start + self.limit }
            }
        }
    }

    /// Passes over the rest of a line.
    pub(super) fn pass(&mut self, bytes: &[u8], marks: &[u32], eof: bool) -> Step {
        match self.line_end(bytes, marks) {
            Some((p, mark)) => {
                (self.pos, self.mark, self.passing) = (p + 1, mark + 1, Passing::Nothing);
                Step::Passed { lines: 1 }
            }
            None => {
                (self.pos, self.mark) = (bytes.len(), marks.len());
                if eof {
                    self.passing = Passing::Nothing;
                    return Step::Passed { lines: 1 };
                }
                Step::Incomplete
            }
        }
    }

    /// Begins to pass over a field between quotes that is longer than any row, behind its first bytes.
    pub(super) fn begin_field(&mut self, start: usize, behind: usize, bytes: &[u8], marks: &[u32]) -> Step {
        let end = self.dialect.line_end.byte();
        self.passed_lines = memchr::memchr_iter(end, bytes.get(start..behind).unwrap_or_default()).count() as u32;
        self.jump(behind, marks);
        (self.passing, self.in_line) = (Passing::Field, true);
        Step::TooLong { start, end: behind }
    }

    /// Passes over a field between quotes that is longer than any row. Where its lines are rows again, it was none.
    pub(super) fn pass_field(&mut self, bytes: &[u8], marks: &[u32], eof: bool) -> Step {
        let (end_byte, quote) = (self.dialect.line_end.byte(), self.dialect.quote);
        let mut lines = self.passed_lines;
        // The place, the mark and the number of lines before: of the line under way, and of those before that look like rows.
        let mut line = (self.pos, self.mark, lines);
        let mut rows: Vec<(usize, usize, u32)> = Vec::new();
        let (mut at, mut stop) = (self.mark, bytes.len());
        while let Some(p) = marks.get(at).map(|&m| m as usize) {
            at += 1;
            let b = bytes.get(p).copied();
            if b == Some(end_byte) {
                // A line that is longer than any row is none, and so is the rest of one.
                let whole = !std::mem::take(&mut self.in_line) && p - line.0 <= self.limit;
                if whole && self.shape.is_row(self.trimmed(bytes, line.0, p)) {
                    rows.push(line);
                } else {
                    rows.clear();
                }
                lines += 1;
                line = (p + 1, at, lines);
                if let Some(&row) = rows.first().filter(|_| rows.len() >= ROWS) {
                    self.passing = Passing::Nothing;
                    return self.passed(row);
                }
            } else if b == quote {
                let Some(&next) = bytes.get(p + 1) else {
                    stop = p;
                    break;
                };
                if Some(next) == quote {
                    at += 1; // doubled
                } else if next == self.dialect.delimiter || next == b'\r' || next == b'\n' {
                    self.passing = Passing::Line;
                    return self.passed((p + 1, at, lines));
                }
            }
        }
        if eof {
            self.passing = Passing::Nothing;
            let open = self.in_line || line.0 < bytes.len();
            return self.passed((bytes.len(), marks.len(), lines + u32::from(open)));
        }
        if bytes.len() - line.0.min(bytes.len()) > self.limit {
            // Not even kept until its end.
            self.in_line = true;
            self.jump(stop, marks);
            self.passed_lines = lines;
            return Step::Incomplete;
        }
        // What may still be a row is looked at again with what follows.
        let (pos, mark, before) = rows.first().copied().unwrap_or(line);
        (self.pos, self.mark, self.passed_lines) = (pos, mark, before);
        Step::Incomplete
    }

    /// Goes on at a place behind which so many lines have been passed over.
    fn passed(&mut self, (pos, mark, lines): (usize, usize, u32)) -> Step {
        (self.pos, self.mark, self.passed_lines, self.in_line) = (pos, mark, 0, false);
        Step::Passed { lines }
    }
}
