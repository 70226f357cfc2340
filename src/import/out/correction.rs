//! What a person does about refused rows: their cells are corrected and they are read once more, or they are left out.

use crate::import::bytes::dialect::{Dialect, LineEnd};
use crate::import::bytes::encoding::Encoding;
use crate::import::bytes::table::records;
use crate::import::mapping::Mapping;
use crate::import::range::report::{RangeReport, Reason, Refusal};
use crate::import::values::hash::hash64;
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of refused rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// These columns, from 0, take these values; then the rows are read like any other.
    Put(Vec<(usize, String)>),
    /// The rows are left out and counted as skipped.
    Skip,
}

/// One step of a person, for one row or for many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The lines on which the rows begin, each with the hash of its text: in another file of the same name it is
    /// another row.
    rows: BTreeMap<u64, u64>,
    /// What becomes of them.
    pub remedy: Remedy,
}

impl Correction {
    /// A step for these rows. A row that is too long to be kept whole can be left out, not corrected.
    pub fn new<'a>(rows: impl IntoIterator<Item = &'a Refusal>, remedy: Remedy) -> Correction {
        let possible = |row: &&Refusal| remedy == Remedy::Skip || row.is_whole();
        let rows = rows.into_iter().filter(possible).map(|row| (row.line, hash64(row.raw.as_bytes()))).collect();
        Correction { rows, remedy }
    }

    /// The lines on which its rows begin, in rising order.
    pub fn lines(&self) -> impl Iterator<Item = u64> {
        self.rows.keys().copied()
    }

    /// How many rows it is for.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// Whether it is for this row.
    pub fn concerns(&self, row: &Refusal) -> bool {
        self.rows.get(&row.line).is_some_and(|hash| *hash == hash64(row.raw.as_bytes()))
    }
}

/// All steps for one file in the order in which they were made; a later one counts over an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corrections(pub Vec<Correction>);

/// The corrected rows as a small table of their own, which goes through the same reader as the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Corrected {
    /// The table: UTF-8, commas, no names of columns. Empty when no row is to be read.
    pub text: String,
    /// How it is to be read: as the file, but for its marks.
    pub mapping: Mapping,
    /// The line in the table and the line in the file on which each row begins.
    rows: BTreeMap<u64, u64>,
    /// Lines of rows that are left out.
    skipped: Vec<u64>,
}

impl Corrections {
    /// The values of a refused row as they stand after all corrections, as many as the file has columns or more.
    pub fn fields(&self, row: &Refusal, mapping: &Mapping) -> Vec<String> {
        // A quote that was never closed means itself.
        let open = row.reason == Reason::UnclosedQuote;
        let dialect = Dialect { quote: mapping.quote.filter(|_| !open), ..mapping.dialect() };
        let cells = records(row.raw.as_bytes(), dialect).into_iter().next().unwrap_or_default();
        let mut fields: Vec<String> =
            cells.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        if fields.len() < mapping.roles.len() {
            fields.resize(mapping.roles.len(), String::new());
        }
        for correction in self.0.iter().filter(|one| one.concerns(row)) {
            let Remedy::Put(cells) = &correction.remedy else { continue };
            for (column, value) in cells {
                if let Some(field) = fields.get_mut(*column) {
                    field.clone_from(value);
                }
            }
        }
        fields
    }

    /// What these refused rows become.
    pub fn apply(&self, mapping: &Mapping, refused: &[Refusal]) -> Corrected {
        let mapping_of_text = Mapping {
            encoding: Encoding::Utf8,
            delimiter: b',',
            quote: Some(b'"'),
            line_end: LineEnd::Lf,
            backslash: false,
            skip_lines: 0,
            last_line: None,
            fill_down: false,
            once: false,
            has_header: false,
            compressed: false,
            // What a person types may have more decimals than the file.
            fine: true,
            ..mapping.clone()
        };
        let mut out =
            Corrected { text: String::new(), mapping: mapping_of_text, rows: BTreeMap::new(), skipped: Vec::new() };
        let mut line = 1;
        for row in refused {
            match self.0.iter().rfind(|one| one.concerns(row)).map(|one| &one.remedy) {
                None => {}
                Some(Remedy::Skip) => out.skipped.push(row.line),
                Some(Remedy::Put(_)) => {
                    let fields: Vec<String> = self.fields(row, mapping).iter().map(|field| quoted(field)).collect();
                    let record = fields.join(",");
                    out.rows.insert(line, row.line);
                    line += 1 + record.matches('\n').count() as u64;
                    out.text.push_str(&record);
                    out.text.push('\n');
                }
            }
        }
        out
    }
}

impl Corrected {
    /// Whether there is nothing to read and nothing to leave out.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.skipped.is_empty()
    }

    /// Puts what became of the corrected rows in the place of their refusals. `again` is the report of
    /// [`Corrected::text`]; a row that is still refused keeps its line and its text, with the new reason.
    pub fn settle(&self, report: &mut RangeReport, mut again: RangeReport) {
        let (rows, skipped) = (&self.rows, &self.skipped);
        let lines: BTreeSet<u64> = rows.values().chain(skipped).copied().collect();
        let mut texts = BTreeMap::new();
        for row in report.details.extract_if(.., |row| lines.contains(&row.line)) {
            report.rows_in -= 1;
            report.refused -= 1;
            if let Some(count) = report.refused_by.get_mut(&row.reason.kind()) {
                *count -= 1;
            }
            texts.insert(row.line, row.raw);
        }
        report.refused_by.retain(|_, count| *count > 0);
        for row in &mut again.details {
            row.line = rows.get(&row.line).copied().unwrap_or(row.line);
            row.raw = texts.remove(&row.line).unwrap_or_default();
        }
        for repair in &mut again.repaired {
            repair.line = rows.get(&repair.line).copied().unwrap_or(repair.line);
        }
        // A row of which every cell was emptied is left out, too.
        let left_out = again.blank_lines + skipped.len() as u64;
        again.blank_lines = 0;
        again.rows_in += left_out;
        again.skipped.by_person += left_out;
        report.merge(again);
        report.details.sort_by_key(|row| row.line);
    }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
