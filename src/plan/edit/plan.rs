//! Edits of strategies, phases and milestones.

use super::super::column::Cell;
use super::super::document::Document;
use super::super::error::PlanError;
use super::super::model::{Id, LongRow, Milestone, Phase, Plan, ShortRow};
use super::checked::{day, insert, move_item, name as set_name, span, text};
use crate::analysis::Tier;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// A strategy table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    /// Short-term strategies.
    Short,
    /// Long-term strategies.
    Long,
}

/// A change of strategies, phases and milestones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum PlanEdit {
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
}

impl PlanEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        Some(match self {
            PlanEdit::MovePlan { .. } => (0, 0),
            PlanEdit::SetCell { row, cell, .. } => match cell {
                Cell::Short(column) => (row.0, *column as u64),
                Cell::Long(column) => (row.0, 100 + *column as u64),
            },
            PlanEdit::SetSegment { row, .. } | PlanEdit::SetDue { row, .. } => (row.0, 0),
            PlanEdit::RenamePhase { phase, .. }
            | PlanEdit::SetPhase { phase, .. }
            | PlanEdit::ShiftPhase { phase, .. }
            | PlanEdit::SetPhaseSegment { phase, .. } => (phase.0, 0),
            PlanEdit::RenameMilestone { milestone, .. }
            | PlanEdit::MoveMilestone { milestone, .. }
            | PlanEdit::SetMilestoneOwner { milestone, .. }
            | PlanEdit::SetMilestonePhase { milestone, .. }
            | PlanEdit::SetMilestoneDone { milestone, .. } => (milestone.0, 0),
            PlanEdit::AddRow { .. }
            | PlanEdit::RemoveRow { .. }
            | PlanEdit::MoveRow { .. }
            | PlanEdit::AddPhase { .. }
            | PlanEdit::RemovePhase { .. }
            | PlanEdit::AddMilestone { .. }
            | PlanEdit::RemoveMilestone { .. } => return None,
        })
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            PlanEdit::MovePlan { start } => move_plan(&mut document.plan, day(*start)?)?,
            PlanEdit::AddRow { table: Table::Short, at } => {
                let row = ShortRow { id: document.fresh(), ..ShortRow::default() };
                insert(&mut document.plan.short, row, *at)?;
            }
            PlanEdit::AddRow { table: Table::Long, at } => {
                let row = LongRow { id: document.fresh(), ..LongRow::default() };
                insert(&mut document.plan.long, row, *at)?;
            }
            PlanEdit::RemoveRow { row } => {
                let was_short = document.plan.short.retain(|other| other.id != *row);
                if !document.plan.long.retain(|other| other.id != *row) && !was_short {
                    return Err(PlanError::NoRow { row: *row });
                }
            }
            PlanEdit::MoveRow { row, to } => {
                let moved = move_item(&mut document.plan.short, *to, |other| other.id == *row)
                    || move_item(&mut document.plan.long, *to, |other| other.id == *row);
                if !moved {
                    return Err(PlanError::NoRow { row: *row });
                }
            }
            PlanEdit::SetCell { row, cell, text: new } => {
                let new = text(new)?;
                let short = document.plan.short.find_mut(|other| other.id == *row);
                let long = document.plan.long.find_mut(|other| other.id == *row);
                match (cell, short, long) {
                    (Cell::Short(column), Some(found), _) => *found.cell_mut(*column) = new,
                    (Cell::Long(column), _, Some(found)) => *found.cell_mut(*column) = new,
                    (_, None, None) => return Err(PlanError::NoRow { row: *row }),
                    _ => return Err(PlanError::NoCell { row: *row, cell: *cell }),
                }
            }
            PlanEdit::SetSegment { row, segment } => {
                let found = document.plan.short.find_mut(|other| other.id == *row);
                found.ok_or(PlanError::NoRow { row: *row })?.segment = *segment;
            }
            PlanEdit::SetDue { row, due } => {
                let due = due.map(day).transpose()?;
                let found = document.plan.long.find_mut(|other| other.id == *row);
                found.ok_or(PlanError::NoRow { row: *row })?.due = due;
            }
            PlanEdit::AddPhase { name, start, end } => {
                let (start, end) = span(*start, *end)?;
                let phase = Phase { id: document.fresh(), name: set_name(name)?, start, end, segment: None };
                insert(&mut document.plan.phases, phase, None)?;
            }
            PlanEdit::RenamePhase { phase, name } => phase_mut(document, *phase)?.name = set_name(name)?,
            PlanEdit::SetPhase { phase, start, end } => {
                let (start, end) = span(*start, *end)?;
                let found = phase_mut(document, *phase)?;
                (found.start, found.end) = (start, end);
            }
            PlanEdit::ShiftPhase { phase, days } => {
                let found = phase_mut(document, *phase)?;
                (found.start, found.end) = span(found.start.plus_days(*days), found.end.plus_days(*days))?;
                for place in milestones_of(&document.plan, *phase) {
                    if let Some(milestone) = document.plan.milestones.get_mut(place) {
                        milestone.date = day(milestone.date.plus_days(*days))?;
                    }
                }
            }
            PlanEdit::SetPhaseSegment { phase, segment } => phase_mut(document, *phase)?.segment = *segment,
            PlanEdit::RemovePhase { phase } => {
                phase_mut(document, *phase)?;
                document.plan.phases.retain(|other| other.id != *phase);
                for place in milestones_of(&document.plan, *phase) {
                    if let Some(milestone) = document.plan.milestones.get_mut(place) {
                        milestone.phase = None;
                    }
                }
            }
            PlanEdit::AddMilestone { name, date, phase } => {
                let (name, date) = (set_name(name)?, day(*date)?);
                known_phase(document, *phase)?;
                let milestone = Milestone { id: document.fresh(), name, date, phase: *phase, ..Milestone::default() };
                insert(&mut document.plan.milestones, milestone, None)?;
            }
            PlanEdit::RenameMilestone { milestone, name } => {
                milestone_mut(document, *milestone)?.name = set_name(name)?
            }
            PlanEdit::MoveMilestone { milestone, date } => milestone_mut(document, *milestone)?.date = day(*date)?,
            PlanEdit::SetMilestoneOwner { milestone, owner } => {
                milestone_mut(document, *milestone)?.owner = text(owner)?
            }
            PlanEdit::SetMilestonePhase { milestone, phase } => {
                known_phase(document, *phase)?;
                milestone_mut(document, *milestone)?.phase = *phase;
            }
            PlanEdit::SetMilestoneDone { milestone, done } => milestone_mut(document, *milestone)?.done = *done,
            PlanEdit::RemoveMilestone { milestone } => {
                milestone_mut(document, *milestone)?;
                document.plan.milestones.retain(|other| other.id != *milestone);
            }
        }
        Ok(())
    }
}

/// Whole months keep phases on month ends; the last day of a span is moved as "the day before the next span".
fn move_plan(plan: &mut Plan, start: Day) -> Result<(), PlanError> {
    let same_day_of_month = plan.start.ymd().2 == start.ymd().2;
    let (months, days) = (start.month_index() - plan.start.month_index(), start.0 - plan.start.0);
    let first = |from: Day| {
        let to = if same_day_of_month { from.plus_months(months) } else { from.plus_days(days) };
        // A day beyond the calendar is not moved by `plus_months`.
        if to == from && days != 0 { Err(PlanError::DayOutOfRange { days: from.0 }) } else { day(to) }
    };
    let last = |from: Day| day(first(from.plus_days(1))?.plus_days(-1));
    plan.start = start;
    for phase in plan.phases.iter_mut() {
        // A one-day phase on a month end may close up.
        (phase.start, phase.end) = (first(phase.start)?, last(phase.end)?.max(first(phase.start)?));
    }
    for milestone in plan.milestones.iter_mut() {
        milestone.date = last(milestone.date)?;
    }
    for due in plan.long.iter_mut().filter_map(|row| row.due.as_mut()) {
        *due = last(*due)?;
    }
    Ok(())
}

/// The places of the milestones of a phase.
fn milestones_of(plan: &Plan, phase: Id) -> Vec<usize> {
    let found = plan.milestones.iter().enumerate().filter(|(_, other)| other.phase == Some(phase));
    found.map(|(place, _)| place).collect()
}

fn phase_mut(document: &mut Document, id: Id) -> Result<&mut Phase, PlanError> {
    document.plan.phases.find_mut(|phase| phase.id == id).ok_or(PlanError::NoPhase { phase: id })
}

fn known_phase(document: &Document, phase: Option<Id>) -> Result<(), PlanError> {
    match phase {
        Some(id) if document.plan.phase(id).is_none() => Err(PlanError::NoPhase { phase: id }),
        _ => Ok(()),
    }
}

fn milestone_mut(document: &mut Document, id: Id) -> Result<&mut Milestone, PlanError> {
    let found = document.plan.milestones.find_mut(|milestone| milestone.id == id);
    found.ok_or(PlanError::NoMilestone { milestone: id })
}
