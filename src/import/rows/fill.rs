//! Merged cells, filled from the row above.

use super::record::Record;
use crate::import::bytes::encoding::Encoding;
use crate::import::bytes::field::{Field, text};
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::values::value::{is_missing, trim};

/// The columns that are filled; the first one says whether a row lacks its customer.
pub(super) fn filled_columns(mapping: &Mapping) -> impl Iterator<Item = usize> {
    [Role::Customer, Role::Date, Role::Order].into_iter().filter_map(|role| mapping.column(role))
}

/// Fills the rows of a preview.
pub(in crate::import) fn fill_texts(rows: &mut [Vec<String>], mapping: &Mapping) {
    let Some(customer) = mapping.column(Role::Customer) else { return };
    let mut above: Vec<(usize, String)> = filled_columns(mapping).map(|column| (column, String::new())).collect();
    for row in rows {
        let lacks = row.get(customer).is_none_or(|cell| is_missing(cell.as_bytes()));
        for (column, value) in &mut above {
            match row.get_mut(*column) {
                Some(cell) if !is_missing(cell.as_bytes()) => value.clone_from(cell),
                Some(cell) if lacks || Some(*column) == mapping.column(Role::Date) => cell.clone_from(value),
                _ => {}
            }
        }
    }
}

/// What the rows above said.
#[derive(Debug, Default)]
pub(in crate::import) struct FillDown {
    /// The columns that are filled, each with the last value seen; the first one is the customer.
    above: Vec<(usize, Vec<u8>)>,
    /// The one that is filled whoever the customer is.
    day: Option<usize>,
    /// The record and, behind it, the values it was given.
    bytes: Vec<u8>,
    fields: Vec<Field>,
}

impl FillDown {
    /// Fills the columns of a mapping whose customer is known.
    pub fn new(mapping: &Mapping) -> FillDown {
        let above = filled_columns(mapping).map(|column| (column, Vec::new())).collect();
        FillDown { above, day: mapping.column(Role::Date), ..FillDown::default() }
    }

    /// Whether one of the columns is empty in the record.
    pub fn has_gaps(&self, record: &Record, quote: Option<u8>, encoding: Encoding) -> bool {
        let mut scratch = Vec::new();
        self.above.iter().any(|(column, _)| {
            let field = record.fields.get(*column);
            field.is_none_or(|f| is_missing(trim(text(record.bytes, f, quote, &mut scratch), encoding)))
        })
    }

    /// The record with the values from above in its empty cells, if its customer or its day is empty; the text of the record, from
    /// `start` to `end`, stays as it stands in the file. Nothing when nothing had to be filled.
    pub fn fill(&mut self, record: Record, quote: Option<u8>, encoding: Encoding) -> Option<Record<'_>> {
        let raw = record.bytes.get(record.start..record.end).unwrap_or_default();
        let (mut lacks, mut given) = (false, false);
        self.bytes.clear();
        self.fields.clear();
        let mut scratch = Vec::new();
        for (place, (column, above)) in self.above.iter_mut().enumerate() {
            let Some(field) = record.fields.get(*column) else { continue };
            let value = trim(text(record.bytes, field, quote, &mut scratch), encoding);
            if !is_missing(value) {
                above.clear();
                above.extend_from_slice(value);
                continue;
            }
            lacks |= place == 0 && !above.is_empty();
            // A day may be merged over rows that each have a customer; an order belongs to one customer.
            if (lacks || Some(*column) == self.day) && !above.is_empty() {
                given |= !lacks;
                if self.fields.is_empty() {
                    self.bytes.extend_from_slice(raw);
                    let moved = |at: u32| (at as usize - record.start.min(at as usize)) as u32;
                    let shift = |f: &Field| Field { start: moved(f.start), end: moved(f.end), ..*f };
                    self.fields.extend(record.fields.iter().map(shift));
                }
                let start = self.bytes.len() as u32;
                self.bytes.extend_from_slice(above);
                let filled = Field::plain(start, self.bytes.len() as u32);
                if let Some(slot) = self.fields.get_mut(*column) {
                    *slot = filled;
                }
            }
        }
        (lacks || given).then_some(Record {
            bytes: &self.bytes,
            start: 0,
            end: raw.len(),
            fields: &self.fields,
            ..record
        })
    }
}
