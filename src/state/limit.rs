//! What the tab can hold, judged before it is tried and while it is read.

use super::data::{Candidate, ImportFailure};
use crate::platform::memory;

/// Memory that a row takes at the peak of an import, all programs together. Measured with order lines of ten columns.
const BYTES_PER_ROW: f64 = 60.0;
/// What the programs take without any row.
const OVERHEAD: f64 = 128.0 * 1024.0 * 1024.0;
/// A forecast may be wrong by this factor before a reading is stopped for it.
const DOUBT: f64 = 1.25;

/// Refuses files that the tab cannot hold.
pub fn refuse_too_large(candidates: &[Candidate]) -> Result<(), ImportFailure> {
    let rows: f64 = candidates.iter().map(|candidate| candidate.rows).sum();
    let largest = candidates.iter().max_by(|a, b| a.rows.total_cmp(&b.rows));
    largest.and_then(|file| too_large(&file.name, rows)).map_or(Ok(()), Err)
}

/// Why a reading stops that has brought so many rows and will bring about so many in all: it is stopped when it is clear,
/// not when the memory is full.
pub fn outgrows(file: &str, rows: u64, foretold: f64) -> Option<ImportFailure> {
    too_large(file, rows as f64).or_else(|| too_large(file, foretold / DOUBT).and(too_large(file, foretold)))
}

fn too_large(file: &str, rows: f64) -> Option<ImportFailure> {
    let (needed, limit) = (OVERHEAD + rows * BYTES_PER_ROW, memory::limit());
    (needed > limit).then(|| ImportFailure::TooLarge { file: file.to_owned(), rows, needed, limit })
}

/// Bytes that the program of a parse worker may take: the rows also pass through the browser's hands and the engine's.
pub fn room() -> u64 {
    (memory::limit() / 2.0) as u64
}
