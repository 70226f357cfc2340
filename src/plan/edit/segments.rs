//! Edits of how customers are put into groups.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::goals;
use crate::analysis::Scheme;
use serde::{Deserialize, Serialize};

/// A change of how customers are put into groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum SegmentEdit {
    /// Sets how customers are put into tiers and what share each should have.
    SetScheme { scheme: Scheme },
}

impl SegmentEdit {
    /// The thing and its part that the edit sets.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            SegmentEdit::SetScheme { .. } => Some((0, 0)),
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            SegmentEdit::SetScheme { scheme } => document.scheme = goals::scheme(scheme)?,
        }
        Ok(())
    }
}
