//! Edits of the goals of the scorecard.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::goals;
use crate::analysis::{KpiKey, Target};
use serde::{Deserialize, Serialize};

/// A change of the goals of the scorecard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum GoalEdit {
    /// Sets the goal of a KPI.
    SetTarget { target: Target },
    /// Removes the goal of a KPI.
    RemoveTarget { key: KpiKey },
}

impl GoalEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            GoalEdit::SetTarget { target } => Some((0, target.key as u64)),
            GoalEdit::RemoveTarget { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            GoalEdit::SetTarget { target } => set_target(document, target)?,
            GoalEdit::RemoveTarget { key } => document.targets.retain(|target| target.key != *key),
        }
        Ok(())
    }
}

fn set_target(document: &mut Document, target: &Target) -> Result<(), PlanError> {
    let target = goals::target(target)?;
    match document.targets.iter_mut().find(|other| other.key == target.key) {
        Some(found) => *found = target,
        None => {
            let place = document.targets.partition_point(|other| other.key < target.key);
            document.targets.insert(place, target);
        }
    }
    Ok(())
}
