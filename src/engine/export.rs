//! Everything computed, as one documented JSON file.

use crate::analysis::{Filter, Results};
use crate::import::RangeReport;
use crate::plan::Document;
use serde::Serialize;

/// A file that the results rest on.
#[derive(Debug, Clone, Serialize)]
pub struct ExportedFile {
    name: String,
    rows_in: u64,
    rows_kept: u64,
    rows_refused: u64,
    rows_skipped: u64,
}

impl ExportedFile {
    /// A file and what became of its rows.
    pub fn new(name: &str, report: &RangeReport) -> ExportedFile {
        ExportedFile {
            name: name.to_owned(),
            rows_in: report.rows_in,
            rows_kept: report.rows_kept,
            rows_refused: report.refused,
            rows_skipped: report.skipped.total(),
        }
    }
}

/// The results file.
pub fn export(results: &Results, document: &Document, filter: &Filter, files: &[ExportedFile]) -> String {
    serde_json::to_string_pretty(&(results, &document.name, filter, files)).unwrap_or_default()
}
