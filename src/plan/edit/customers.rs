//! Edits of what is taken for granted about customers.

use super::super::assumptions;
use super::super::document::Document;
use super::super::error::PlanError;
use crate::analysis::value::ValueAsk;
use serde::{Deserialize, Serialize};

/// A change of what is taken for granted about customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum CustomerEdit {
    /// Sets margin, discount and months of lifetime value.
    SetValue { value: ValueAsk },
}

impl CustomerEdit {
    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            CustomerEdit::SetValue { value } => document.customers.value = assumptions::value(value)?,
        }
        Ok(())
    }
}
