//! Rows with more fields than the table has columns.
//!
//! Empty fields at the end say nothing. A comma between the digits of an amount, which nobody has quoted, cuts it in two:
//! `1,234.50`. Where the fields fit the columns in exactly one way when digits are put together again in groups of three,
//! they are; everything else is no row of this table. The same holds for `12,50` where the whole file proves it (see
//! [`cut_decimal`](crate::import::values::cut_decimal)).

use super::record::Record;
use crate::import::bytes::dialect::{Dialect, LineEnd};
use crate::import::bytes::encoding::Encoding;
use crate::import::bytes::field::{Field, Form, text};
use crate::import::bytes::table::each_field;
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::values::cut_decimal::{is_fraction, is_whole};
use crate::import::values::date::{date_form, date_form_of_text};
use crate::import::values::number::{DecimalMark, read_number};
use crate::import::values::value::{is_missing, trim};

/// More fields than this are no row of a table that is cut too often.
const MOST: usize = 4;

/// What the fields beyond the width are.
pub(in crate::import) enum Surplus {
    /// Nothing.
    Empty,
    /// Parts of numbers: the fields of the record as they belong together, with places in the record, and the column of the first.
    Joined(Vec<Field>, usize),
    /// Something else.
    TooMany,
}

/// What a column holds, as far as that tells how fields belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Any,
    Number,
    Day,
    /// A text that is no part of a number: the customer, the order.
    Text,
}

/// Judges the fields beyond the width of a table.
#[derive(Debug)]
pub(in crate::import) struct Columns {
    pub width: u32,
    holds: Vec<Holds>,
    joins: bool,
    /// The columns whose decimal comma cuts them in two, as the file has proved; then nothing else is put together.
    cut: Vec<usize>,
    dialect: Dialect,
    encoding: Encoding,
}

impl Columns {
    /// `encoding` is that of the buffer, after transcoding.
    pub fn of(mapping: &Mapping, encoding: Encoding) -> Columns {
        let holds = |role: &Option<Role>| match role {
            Some(Role::Amount | Role::UnitPrice | Role::Quantity | Role::Refunded) => Holds::Number,
            Some(Role::Date) => Holds::Day,
            Some(Role::Customer | Role::Order) => Holds::Text,
            _ => Holds::Any,
        };
        let orders = matches!(mapping.kind, Kind::Orders | Kind::Spend);
        Columns {
            // Without any column there is nothing to compare with.
            width: if mapping.roles.is_empty() { u32::MAX } else { mapping.roles.len() as u32 },
            holds: mapping.roles.iter().map(holds).collect(),
            joins: mapping.delimiter == b','
                && (orders && mapping.decimal == DecimalMark::Point || !mapping.cut_decimals.is_empty()),
            cut: mapping.cut_decimals.clone(),
            dialect: mapping.dialect(),
            encoding,
        }
    }

    /// Whether the other kind of line end stands in the record: it may be many rows.
    pub fn hides_line_end(&self, record: &Record) -> bool {
        let other = match self.dialect.line_end {
            LineEnd::Lf => b'\r',
            LineEnd::Cr => b'\n',
            LineEnd::Mixed => return false,
        };
        memchr::memchr(other, record.bytes.get(record.start..record.end).unwrap_or_default()).is_some()
    }

    /// What the fields of a record beyond the width are.
    #[cold]
    pub fn surplus(&self, record: &Record) -> Surplus {
        let raw = record.bytes.get(record.start..record.end).unwrap_or_default();
        let mut fields = Vec::new();
        each_field(raw, self.dialect, |_, field| fields.push(*field));
        let width = self.width as usize;
        let mut scratch = Vec::new();
        let mut is_empty =
            |field: &Field| trim(text(raw, field, self.dialect.quote, &mut scratch), self.encoding).is_empty();
        if fields.iter().skip(width).all(&mut is_empty) {
            return Surplus::Empty;
        }
        if !self.joins || fields.len() > width + MOST {
            return Surplus::TooMany;
        }
        let mut ways = Ways { columns: self, raw, fields: &fields, under_way: Vec::new(), found: Vec::new() };
        ways.from(0, 0);
        match <[Vec<usize>; 1]>::try_from(ways.found) {
            Ok([ends]) => {
                let begins = std::iter::once(0).chain(ends.iter().copied());
                let groups: Vec<(usize, usize)> = begins.zip(ends.iter().copied()).collect();
                let column = groups.iter().position(|(from, to)| to - from > 1).unwrap_or(0);
                let joined = groups.iter().filter_map(|&(from, to)| {
                    let (first, last) = (fields.get(from)?, fields.get(to.checked_sub(1)?)?);
                    let moved = record.start as u32;
                    let one = Field { start: first.start + moved, end: first.end + moved, ..*first };
                    Some(if to - from > 1 { Field::plain(first.start + moved, last.end + moved) } else { one })
                });
                Surplus::Joined(joined.collect(), column)
            }
            Err(_) => Surplus::TooMany,
        }
    }
}

/// The ways in which fields can belong together.
struct Ways<'a> {
    columns: &'a Columns,
    raw: &'a [u8],
    fields: &'a [Field],
    /// Where the fields of each column end, so far.
    under_way: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Ways<'_> {
    /// Gives the fields from `at` on to the columns from `column` on.
    fn from(&mut self, column: usize, at: usize) {
        // One way more than one is enough.
        if self.found.len() > 1 {
            return;
        }
        let (columns, fields) = (self.columns.width as usize, self.fields.len());
        if column == columns || at == fields {
            if column == columns && at == fields {
                self.found.push(self.under_way.clone());
            }
            return;
        }
        // As many fields as leave one for each column behind.
        let most = (fields - at).saturating_sub(columns - column - 1);
        for count in 1..=most {
            if self.fits(column, at, count) {
                self.under_way.push(at + count);
                self.from(column + 1, at + count);
                self.under_way.pop();
            }
        }
    }

    fn fits(&self, column: usize, at: usize, count: usize) -> bool {
        let holds = self.columns.holds.get(column).copied().unwrap_or(Holds::Any);
        let Some(cells) = self.fields.get(at..at + count) else { return false };
        let cell = |field: &Field| self.raw.get(field.start as usize..field.end as usize).unwrap_or_default();
        if count > 1 && !self.columns.cut.is_empty() {
            let text = |field: &Field| std::str::from_utf8(cell(field)).unwrap_or_default().trim();
            let pair = matches!(cells, [whole, rest] if is_whole(text(whole)) && is_fraction(text(rest)));
            return pair && self.columns.cut.contains(&column);
        }
        if count > 1 {
            return matches!(holds, Holds::Any | Holds::Number)
                && cells.iter().all(|field| field.form == Form::Plain && !field.escapes)
                && are_groups(cells.iter().map(cell));
        }
        let mut scratch = Vec::new();
        let Some(field) = cells.first() else { return false };
        let value = trim(text(self.raw, field, self.columns.dialect.quote, &mut scratch), self.columns.encoding);
        if is_missing(value) {
            return true;
        }
        let written = String::from_utf8_lossy(value);
        match holds {
            Holds::Any | Holds::Text => true,
            Holds::Number => read_number(&written, DecimalMark::Point).is_some(),
            Holds::Day => date_form(value).or_else(|| date_form_of_text(&written, &mut String::new())).is_some(),
        }
    }
}

/// Whether two neighbouring cells could be one number that a comma has cut.
pub(in crate::import) fn has_cut_number(row: &[String]) -> bool {
    row.windows(2).any(|pair| are_groups(pair.iter().map(String::as_bytes)))
}

/// Whether the cells are the digits of one number: up to three, then three at a time, then a fraction.
fn are_groups<'a>(mut cells: impl Iterator<Item = &'a [u8]>) -> bool {
    let digits = |cell: &[u8]| cell.iter().all(u8::is_ascii_digit);
    let Some(first) = cells.next() else { return false };
    // A sign or a currency may stand before the first.
    let begin = first.iter().position(u8::is_ascii_digit).unwrap_or(first.len());
    let (sign, whole) = first.split_at(begin);
    let begins = (1..=3).contains(&whole.len()) && digits(whole) && !whole.starts_with(b"0") && sign.len() <= 4;
    let mut rest = cells.peekable();
    let mut all = begins;
    while let Some(cell) = rest.next() {
        let (group, behind) = cell.split_at_checked(3).unwrap_or((b"", b""));
        let fraction = behind.strip_prefix(b".").is_some_and(|part| !part.is_empty() && digits(part));
        all &= group.len() == 3 && digits(group) && (behind.is_empty() || fraction && rest.peek().is_none());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_groups_of_three_digits_belong_together() {
        let groups = |text: &str| are_groups(text.split(',').map(str::as_bytes));
        for number in ["1,234.50", "12,000.00", "1,234,567", "-1,234.5", "$1,000"] {
            assert!(groups(number), "{number}");
        }
        for other in ["12,50", "1234,500", "0,500", "1,23.50", "1,234.", "a,234", "1,234.5,000", "web,234"] {
            assert!(!groups(other), "{other}");
        }
    }
}
