//! What the tab can hold, judged before it is tried.

use super::data::{Candidate, ImportFailure};
use crate::platform::memory;

/// Memory that a row takes at the peak of an import, all programs together. Measured with order lines of ten columns.
const BYTES_PER_ROW: f64 = 60.0;
/// What the programs take without any row.
const OVERHEAD: f64 = 128.0 * 1024.0 * 1024.0;

/// Refuses files that the tab cannot hold.
pub fn refuse_too_large(candidates: &[Candidate]) -> Result<(), ImportFailure> {
    let rows: f64 = candidates.iter().map(|candidate| candidate.rows).sum();
    let (needed, limit) = (OVERHEAD + rows * BYTES_PER_ROW, memory::limit());
    let largest = candidates.iter().max_by(|a, b| a.rows.total_cmp(&b.rows));
    match largest {
        Some(file) if needed > limit => Err(ImportFailure::TooLarge { file: file.name.clone(), rows, needed, limit }),
        _ => Ok(()),
    }
}
