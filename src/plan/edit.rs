//! The changes a person can make.

use super::column::Cell;
use super::document::Document;
use super::inventory::{QualityRules, System};
use super::model::Id;
use super::part::Part;
use crate::analysis::{KpiKey, Scheme, Target, Tier};
use crate::units::{Currency, Day, Money};
use crate::whatif::{Assumption, Benefit, BudgetLine, InputKey, PerLine, ScenarioId};
use serde::{Deserialize, Serialize};
use std::mem::Discriminant;

/// A strategy table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    /// Short-term strategies.
    Short,
    /// Long-term strategies.
    Long,
}

/// One change of the document. What is added gets the identity [`Document::next_id`] of the document before.
/// A scenario of `None` is the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum Edit {
    /// Names the document.
    Rename { name: String },
    /// Sets the currency of every amount; amounts stay as they are.
    SetCurrency { currency: Currency },
    /// Moves the whole plan to another first day: by whole months where both fall on the same day of the month.
    MovePlan { start: Day },

    /// Adds an empty row, at the end or before the row at this place.
    AddRow { table: Table, at: Option<usize> },
    /// Removes a row.
    RemoveRow { row: Id },
    /// Moves a row within its table; a place beyond the end is the end.
    MoveRow { row: Id, to: usize },
    /// Sets the text of a cell.
    SetCell { row: Id, cell: Cell, text: String },
    /// Links a short-term row to a customer tier.
    SetSegment { row: Id, segment: Option<Tier> },
    /// Sets the date of a long-term row.
    SetDue { row: Id, due: Option<Day> },

    /// Adds a phase.
    AddPhase { name: String, start: Day, end: Day },
    /// Names a phase.
    RenamePhase { phase: Id, name: String },
    /// Sets first and last day of a phase; milestones stay.
    SetPhase { phase: Id, start: Day, end: Day },
    /// Moves a phase together with its milestones.
    ShiftPhase { phase: Id, days: i32 },
    /// Links a phase to a customer tier.
    SetPhaseSegment { phase: Id, segment: Option<Tier> },
    /// Removes a phase; its milestones stay without one.
    RemovePhase { phase: Id },

    /// Adds a milestone.
    AddMilestone { name: String, date: Day, phase: Option<Id> },
    /// Names a milestone.
    RenameMilestone { milestone: Id, name: String },
    /// Sets the date of a milestone.
    MoveMilestone { milestone: Id, date: Day },
    /// Sets the owner of a milestone.
    SetMilestoneOwner { milestone: Id, owner: String },
    /// Puts a milestone into a phase.
    SetMilestonePhase { milestone: Id, phase: Option<Id> },
    /// Says whether a milestone is reached.
    SetMilestoneDone { milestone: Id, done: bool },
    /// Removes a milestone.
    RemoveMilestone { milestone: Id },

    /// Sets an input; a budget share keeps the sum.
    SetInput { scenario: Option<ScenarioId>, key: InputKey, value: f64 },
    /// Lets a scenario inherit an input again.
    InheritInput { scenario: ScenarioId, key: InputKey },
    /// Sets the share of a budget line and keeps the sum.
    SetShare { scenario: Option<ScenarioId>, line: BudgetLine, share: f64 },
    /// Sets the amount of a budget line and keeps the total.
    SetAmount { scenario: Option<ScenarioId>, line: BudgetLine, amount: Money },
    /// Sets all five shares; they must sum to 100 %.
    SetShares { scenario: Option<ScenarioId>, shares: PerLine<f64> },
    /// Scales the unlocked shares to 100 %.
    RescaleSplit { scenario: Option<ScenarioId> },
    /// Locks a budget line while others are moved.
    SetLock { line: BudgetLine, locked: bool },
    /// Sets value and ledger fields of an input of the base.
    SetAssumption { key: InputKey, assumption: Assumption },
    /// Links a benefit to a budget line, or to none.
    SetLink { benefit: Benefit, line: Option<BudgetLine> },
    /// Says that the benefits are declared for the base's present split: from here on it counts as the reference.
    DeclareSplit,
    /// Adds a scenario that changes nothing yet.
    AddScenario { name: String },
    /// Names a scenario.
    RenameScenario { scenario: ScenarioId, name: String },
    /// Adds a copy of a scenario.
    DuplicateScenario { scenario: ScenarioId, name: String },
    /// Removes a scenario.
    RemoveScenario { scenario: ScenarioId },

    /// Sets the goal of a KPI.
    SetTarget { target: Target },
    /// Removes the goal of a KPI.
    RemoveTarget { key: KpiKey },
    /// Sets how customers are put into tiers and what share each should have.
    SetScheme { scheme: Scheme },
    /// Sets how the quality of data is scored.
    SetQualityRules { rules: QualityRules },
    /// Adds a system that data come from; its identity is given out.
    AddSystem { system: System },
    /// Sets everything about a system.
    SetSystem { system: System },
    /// Removes a system.
    RemoveSystem { system: Id },

    /// Says that what came with a template is a person's own from here on.
    Own { part: Part },
    /// Several changes as one: all or none (pasting a block of cells).
    Batch { edits: Vec<Edit> },
    /// Puts another document in the place of this one (opening a file, starting from a template).
    Replace { document: Box<Document> },
}

/// What an edit sets: two edits with the same target can be one step of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(Discriminant<Edit>, u64, u64);

impl Edit {
    /// What the edit sets; none where the edit is no setting of one value and so never joins another one.
    pub(super) fn place(&self) -> Option<Place> {
        let of = |scenario: &Option<ScenarioId>| scenario.map_or(0, |id| id.0);
        let (id, part) = match self {
            Edit::Rename { .. } | Edit::MovePlan { .. } | Edit::SetCurrency { .. } => (0, 0),
            Edit::SetCell { row, cell, .. } => match cell {
                Cell::Short(column) => (row.0, *column as u64),
                Cell::Long(column) => (row.0, 100 + *column as u64),
            },
            Edit::SetSegment { row, .. } | Edit::SetDue { row, .. } => (row.0, 0),
            Edit::RenamePhase { phase, .. }
            | Edit::SetPhase { phase, .. }
            | Edit::ShiftPhase { phase, .. }
            | Edit::SetPhaseSegment { phase, .. } => (phase.0, 0),
            Edit::RenameMilestone { milestone, .. }
            | Edit::MoveMilestone { milestone, .. }
            | Edit::SetMilestoneOwner { milestone, .. }
            | Edit::SetMilestonePhase { milestone, .. }
            | Edit::SetMilestoneDone { milestone, .. } => (milestone.0, 0),
            Edit::SetInput { scenario, key, .. } => (of(scenario), *key as u64),
            Edit::SetShare { scenario, line, .. } | Edit::SetAmount { scenario, line, .. } => {
                (of(scenario), *line as u64)
            }
            Edit::SetShares { scenario, .. } => (of(scenario), 0),
            Edit::SetAssumption { key, .. } => (0, *key as u64),
            Edit::RenameScenario { scenario, .. } => (scenario.0, 0),
            Edit::SetLock { line, .. } => (0, *line as u64),
            Edit::SetLink { benefit, .. } => (0, *benefit as u64),
            Edit::SetTarget { target } => (0, target.key as u64),
            Edit::SetScheme { .. } | Edit::SetQualityRules { .. } | Edit::DeclareSplit => (0, 0),
            Edit::SetSystem { system } => (system.id.0, 0),
            Edit::AddRow { .. }
            | Edit::RemoveRow { .. }
            | Edit::MoveRow { .. }
            | Edit::AddPhase { .. }
            | Edit::RemovePhase { .. }
            | Edit::AddMilestone { .. }
            | Edit::RemoveMilestone { .. }
            | Edit::InheritInput { .. }
            | Edit::AddSystem { .. }
            | Edit::RemoveSystem { .. }
            | Edit::RescaleSplit { .. }
            | Edit::AddScenario { .. }
            | Edit::DuplicateScenario { .. }
            | Edit::RemoveScenario { .. }
            | Edit::RemoveTarget { .. }
            | Edit::Own { .. }
            | Edit::Batch { .. }
            | Edit::Replace { .. } => return None,
        };
        Some(Place(std::mem::discriminant(self), id, part))
    }
}
