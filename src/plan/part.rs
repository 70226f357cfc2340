//! The parts of a document that a template can bring, and that are a person's own as soon as they touch them.

use super::document::Document;
use super::edit::Edit;
use serde::{Deserialize, Serialize};

/// A part of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The goals of the scorecard, and the shares that tiers should have.
    Goals,
    /// Baseline, assumptions, budget, scenarios.
    Budget,
    /// Strategies, phases, milestones.
    Plan,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 3] = [Part::Goals, Part::Budget, Part::Plan];

    /// The part that an edit makes a person's own; nothing for what belongs to none, or to several.
    pub fn of(edit: &Edit) -> Option<Part> {
        match edit {
            Edit::Rename { .. }
            | Edit::SetCurrency { .. }
            | Edit::SetQualityRules { .. }
            | Edit::AddSystem { .. }
            | Edit::SetSystem { .. }
            | Edit::RemoveSystem { .. }
            | Edit::Batch { .. }
            | Edit::Replace { .. } => None,
            Edit::Own { part } => Some(*part),
            Edit::SetTarget { .. } | Edit::RemoveTarget { .. } | Edit::SetScheme { .. } => Some(Part::Goals),
            Edit::SetInput { .. }
            | Edit::InheritInput { .. }
            | Edit::SetShare { .. }
            | Edit::SetAmount { .. }
            | Edit::SetShares { .. }
            | Edit::RescaleSplit { .. }
            | Edit::SetLock { .. }
            | Edit::SetAssumption { .. }
            | Edit::SetLink { .. }
            | Edit::DeclareSplit
            | Edit::AddScenario { .. }
            | Edit::RenameScenario { .. }
            | Edit::DuplicateScenario { .. }
            | Edit::RemoveScenario { .. } => Some(Part::Budget),
            Edit::MovePlan { .. }
            | Edit::AddRow { .. }
            | Edit::RemoveRow { .. }
            | Edit::MoveRow { .. }
            | Edit::SetCell { .. }
            | Edit::SetSegment { .. }
            | Edit::SetDue { .. }
            | Edit::AddPhase { .. }
            | Edit::RenamePhase { .. }
            | Edit::SetPhase { .. }
            | Edit::ShiftPhase { .. }
            | Edit::SetPhaseSegment { .. }
            | Edit::RemovePhase { .. }
            | Edit::AddMilestone { .. }
            | Edit::RenameMilestone { .. }
            | Edit::MoveMilestone { .. }
            | Edit::SetMilestoneOwner { .. }
            | Edit::SetMilestonePhase { .. }
            | Edit::SetMilestoneDone { .. }
            | Edit::RemoveMilestone { .. } => Some(Part::Plan),
        }
    }
}

impl Document {
    /// Whether nothing stands in a part yet.
    ///
    /// ```
    /// use rapport::plan::{Document, Part};
    /// assert!(Part::ALL.into_iter().all(|part| Document::default().is_blank(part)));
    /// ```
    pub fn is_blank(&self, part: Part) -> bool {
        match part {
            Part::Goals => self.targets.is_empty() && !self.scheme.has_targets(),
            Part::Budget => self.book.is_blank(),
            Part::Plan => {
                let plan = &self.plan;
                plan.short.is_empty() && plan.long.is_empty() && plan.phases.is_empty() && plan.milestones.is_empty()
            }
        }
    }

    /// Whether a part came with a template and nobody has touched or confirmed it.
    pub fn is_example(&self, part: Part) -> bool {
        self.examples.contains(&part)
    }
}
