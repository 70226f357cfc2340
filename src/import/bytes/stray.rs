//! What a row of this table looks like from outside, to tell rows that a stray quote has swallowed from a long text.
//!
//! A quoted field may hold line breaks. Its lines are rows all the same when they have as many fields as the table, a day in
//! the column of days and a number in the column of amounts: nobody writes that into a note.

use super::dialect::Dialect;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::values::date::date_form;
use crate::import::values::number::{DecimalMark, read_number};

/// Lines of a field that are looked at.
const MOST: usize = 64;

/// The look of a row.
#[derive(Debug, Clone, Default)]
pub(in crate::import) struct RowShape {
    dialect: Dialect,
    width: usize,
    day: Option<usize>,
    number: Option<usize>,
}

impl RowShape {
    pub fn of(mapping: &Mapping) -> RowShape {
        let first = |roles: &[Role]| roles.iter().find_map(|role| mapping.column(*role));
        RowShape {
            dialect: mapping.dialect(),
            width: mapping.roles.len(),
            day: first(&[Role::Date, Role::Opened, Role::Last, Role::Since]),
            number: first(&[Role::Amount, Role::UnitPrice, Role::Quantity]),
        }
    }

    /// Whether the table shows anything by which rows are known.
    fn is_known(&self) -> bool {
        self.width > 2 && self.day.is_some()
    }

    /// Whether a line could stand in the table.
    pub fn is_row(&self, line: &[u8]) -> bool {
        if !self.is_known() || memchr::memchr_iter(self.dialect.delimiter, line).count() + 1 != self.width {
            return false;
        }
        let cell = |column: usize| {
            let cell = line.split(|b| *b == self.dialect.delimiter).nth(column).unwrap_or_default().trim_ascii();
            let quote = |b: &u8| Some(*b) == self.dialect.quote;
            let start = usize::from(cell.first().is_some_and(quote));
            let end = cell.len() - usize::from(cell.len() > start && cell.last().is_some_and(quote));
            cell.get(start..end).unwrap_or_default()
        };
        let is_number = |cell: &[u8]| {
            let text = std::str::from_utf8(cell).unwrap_or_default();
            let read = |mark| read_number(text, mark).is_some();
            cell.is_empty() || read(DecimalMark::Point) || read(DecimalMark::Comma)
        };
        self.day.is_none_or(|column| date_form(cell(column)).is_some())
            && self.number.is_none_or(|column| is_number(cell(column)))
    }

    /// The lines of a text behind its first line end.
    fn lines_behind<'a>(&self, text: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
        let end = self.dialect.line_end.byte();
        text.split(move |b| *b == end).skip(1)
    }

    /// Whether a record of several lines is rows between two stray quotes: its first line and nearly all others are rows.
    pub fn is_swallowed(&self, record: &[u8]) -> bool {
        // Nearly every note shows with its second line that it is one.
        if !self.lines_behind(record).next().is_some_and(|line| self.is_row(line)) {
            return false;
        }
        let end = self.dialect.line_end.byte();
        let first = record.split(|b| *b == end).next().is_some_and(|line| self.is_row(line));
        let (rows, all) = self.count(self.lines_behind(record));
        first && rows * 5 >= all * 4
    }

    /// Whether the lines behind the first one of a record without end are no rows, so that it is one long text.
    pub fn is_long_text(&self, record: &[u8]) -> bool {
        let (rows, all) = self.count(self.lines_behind(record));
        self.is_known() && rows * 5 < all
    }

    fn count<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> (usize, usize) {
        lines.take(MOST).fold((0, 0), |(rows, all), line| (rows + usize::from(self.is_row(line)), all + 1))
    }
}
