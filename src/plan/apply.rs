//! Edit → changed document.

use super::column::Cell;
use super::document::{Document, FORMAT};
use super::edit::{Edit, Table};
use super::error::PlanError;
use super::goals;
use super::inventory::{self, System};
use super::list::List;
use super::model::{Id, LongRow, MAX_ITEMS, MAX_TEXT, Milestone, Phase, Plan, ShortRow};
use super::part::Part;
use crate::analysis::Target;
use crate::units::Day;
use crate::whatif::{Scenario, ScenarioId};

/// The document after an edit, or why the edit is refused.
///
/// ```
/// use rapport::plan::{Document, Edit, PlanError, Id, Table, apply};
/// let document = Document::default();
/// let next = apply(&document, &Edit::AddRow { table: Table::Short, at: None }).unwrap();
/// assert_eq!(next.plan.short[0].id, Id(document.next_id));
/// assert_eq!(apply(&document, &Edit::RemoveRow { row: Id(9) }), Err(PlanError::NoRow { row: Id(9) }));
/// ```
pub fn apply(document: &Document, edit: &Edit) -> Result<Document, PlanError> {
    let mut next = document.clone();
    change(&mut next, edit)?;
    Ok(next)
}

fn change(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    // After how many days somebody is lost is no goal.
    let only_days = matches!(edit, Edit::SetScheme { scheme } if scheme.has_targets_of(&document.scheme));
    match edit {
        Edit::Rename { name } => document.name = text(name)?,
        Edit::SetCurrency { currency } => document.currency = *currency,
        Edit::Batch { edits } => {
            for edit in edits {
                change(document, edit)?;
            }
        }
        Edit::Replace { document: other } if other.format != FORMAT => {
            return Err(PlanError::WrongFormat { format: other.format });
        }
        Edit::Replace { document: other } => *document = (**other).clone(),
        Edit::MovePlan { .. }
        | Edit::AddRow { .. }
        | Edit::RemoveRow { .. }
        | Edit::MoveRow { .. }
        | Edit::SetCell { .. }
        | Edit::SetSegment { .. }
        | Edit::SetDue { .. } => change_tables(document, edit)?,
        Edit::AddPhase { .. }
        | Edit::RenamePhase { .. }
        | Edit::SetPhase { .. }
        | Edit::ShiftPhase { .. }
        | Edit::SetPhaseSegment { .. }
        | Edit::RemovePhase { .. } => change_phases(document, edit)?,
        Edit::AddMilestone { .. }
        | Edit::RenameMilestone { .. }
        | Edit::MoveMilestone { .. }
        | Edit::SetMilestoneOwner { .. }
        | Edit::SetMilestonePhase { .. }
        | Edit::SetMilestoneDone { .. }
        | Edit::RemoveMilestone { .. } => change_milestones(document, edit)?,
        Edit::SetTarget { target } => set_target(document, target)?,
        Edit::RemoveTarget { key } => document.targets.retain(|target| target.key != *key),
        Edit::Own { .. } => {}
        Edit::SetScheme { scheme } => document.scheme = goals::scheme(scheme)?,
        Edit::SetQualityRules { .. } | Edit::AddSystem { .. } | Edit::SetSystem { .. } | Edit::RemoveSystem { .. } => {
            change_inventory(document, edit)?;
        }
        _ => change_book(document, edit)?,
    }
    // What somebody touches is an example no more.
    if let Some(part) = Part::of(edit).filter(|_| !only_days) {
        document.examples.remove(&part);
    }
    Ok(())
}

fn change_inventory(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    let checked = |system: &System| {
        inventory::times(system)?;
        [&system.owner, &system.tables, &system.files].into_iter().try_for_each(|part| text(part).map(drop))?;
        Ok::<System, PlanError>(System { name: name(&system.name)?, ..system.clone() })
    };
    match edit {
        Edit::SetQualityRules { rules } => document.inventory.rules = inventory::rules(rules)?,
        Edit::AddSystem { system } => {
            let system = System { id: document.fresh(), ..checked(system)? };
            insert(&mut document.inventory.systems, system, None)?;
        }
        Edit::SetSystem { system } => {
            let found = document.inventory.systems.find_mut(|other| other.id == system.id);
            *found.ok_or(PlanError::NoSystem { system: system.id })? = checked(system)?;
        }
        Edit::RemoveSystem { system } => {
            let gone = document.inventory.systems.retain(|other| other.id != *system);
            gone.then_some(()).ok_or(PlanError::NoSystem { system: *system })?;
        }
        _ => {}
    }
    Ok(())
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

fn change_tables(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    match edit {
        Edit::MovePlan { start } => move_plan(&mut document.plan, day(*start)?)?,
        Edit::AddRow { table: Table::Short, at } => {
            let row = ShortRow { id: document.fresh(), ..ShortRow::default() };
            insert(&mut document.plan.short, row, *at)?;
        }
        Edit::AddRow { table: Table::Long, at } => {
            let row = LongRow { id: document.fresh(), ..LongRow::default() };
            insert(&mut document.plan.long, row, *at)?;
        }
        Edit::RemoveRow { row } => {
            let was_short = document.plan.short.retain(|other| other.id != *row);
            if !document.plan.long.retain(|other| other.id != *row) && !was_short {
                return Err(PlanError::NoRow { row: *row });
            }
        }
        Edit::MoveRow { row, to } => {
            let moved = move_item(&mut document.plan.short, *to, |other| other.id == *row)
                || move_item(&mut document.plan.long, *to, |other| other.id == *row);
            if !moved {
                return Err(PlanError::NoRow { row: *row });
            }
        }
        Edit::SetCell { row, cell, text: new } => {
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
        Edit::SetSegment { row, segment } => {
            let found = document.plan.short.find_mut(|other| other.id == *row);
            found.ok_or(PlanError::NoRow { row: *row })?.segment = *segment;
        }
        Edit::SetDue { row, due } => {
            let due = due.map(day).transpose()?;
            let found = document.plan.long.find_mut(|other| other.id == *row);
            found.ok_or(PlanError::NoRow { row: *row })?.due = due;
        }
        _ => {}
    }
    Ok(())
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

fn change_phases(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    match edit {
        Edit::AddPhase { name, start, end } => {
            let (start, end) = span(*start, *end)?;
            let phase = Phase { id: document.fresh(), name: self::name(name)?, start, end, segment: None };
            insert(&mut document.plan.phases, phase, None)?;
        }
        Edit::RenamePhase { phase, name } => phase_mut(document, *phase)?.name = self::name(name)?,
        Edit::SetPhase { phase, start, end } => {
            let (start, end) = span(*start, *end)?;
            let found = phase_mut(document, *phase)?;
            (found.start, found.end) = (start, end);
        }
        Edit::ShiftPhase { phase, days } => {
            let found = phase_mut(document, *phase)?;
            (found.start, found.end) = span(found.start.plus_days(*days), found.end.plus_days(*days))?;
            for place in milestones_of(&document.plan, *phase) {
                if let Some(milestone) = document.plan.milestones.get_mut(place) {
                    milestone.date = day(milestone.date.plus_days(*days))?;
                }
            }
        }
        Edit::SetPhaseSegment { phase, segment } => phase_mut(document, *phase)?.segment = *segment,
        Edit::RemovePhase { phase } => {
            phase_mut(document, *phase)?;
            document.plan.phases.retain(|other| other.id != *phase);
            for place in milestones_of(&document.plan, *phase) {
                if let Some(milestone) = document.plan.milestones.get_mut(place) {
                    milestone.phase = None;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// The places of the milestones of a phase.
fn milestones_of(plan: &Plan, phase: Id) -> Vec<usize> {
    let found = plan.milestones.iter().enumerate().filter(|(_, other)| other.phase == Some(phase));
    found.map(|(place, _)| place).collect()
}

fn change_milestones(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    match edit {
        Edit::AddMilestone { name, date, phase } => {
            let (name, date) = (self::name(name)?, day(*date)?);
            known_phase(document, *phase)?;
            let milestone = Milestone { id: document.fresh(), name, date, phase: *phase, ..Milestone::default() };
            insert(&mut document.plan.milestones, milestone, None)?;
        }
        Edit::RenameMilestone { milestone, name } => milestone_mut(document, *milestone)?.name = self::name(name)?,
        Edit::MoveMilestone { milestone, date } => milestone_mut(document, *milestone)?.date = day(*date)?,
        Edit::SetMilestoneOwner { milestone, owner } => milestone_mut(document, *milestone)?.owner = text(owner)?,
        Edit::SetMilestonePhase { milestone, phase } => {
            known_phase(document, *phase)?;
            milestone_mut(document, *milestone)?.phase = *phase;
        }
        Edit::SetMilestoneDone { milestone, done } => milestone_mut(document, *milestone)?.done = *done,
        Edit::RemoveMilestone { milestone } => {
            milestone_mut(document, *milestone)?;
            document.plan.milestones.retain(|other| other.id != *milestone);
        }
        _ => {}
    }
    Ok(())
}

fn change_book(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    let book = &mut document.book;
    match edit {
        Edit::SetInput { scenario, key, value } => book.set(*scenario, *key, *value)?,
        Edit::InheritInput { scenario, key } => book.inherit(*scenario, *key)?,
        Edit::SetShare { scenario, line, share } => book.set_share(*scenario, *line, *share)?,
        Edit::SetAmount { scenario, line, amount } => book.set_amount(*scenario, *line, *amount)?,
        Edit::SetShares { scenario, shares } => book.set_shares(*scenario, shares)?,
        Edit::RescaleSplit { scenario } => book.rescale_split(*scenario)?,
        Edit::DeclareSplit => book.declare_split(),
        Edit::SetLock { line, locked } => *book.locks.get_mut(*line) = *locked,
        Edit::SetAssumption { key, assumption } => {
            text(&assumption.source)?;
            text(&assumption.owner)?;
            assumption.date.map(day).transpose()?;
            book.set_assumption(*key, assumption)?;
        }
        Edit::SetLink { benefit, line: Some(line) } => {
            book.links.insert(*benefit, *line);
        }
        Edit::SetLink { benefit, line: None } => {
            book.links.remove(benefit);
        }
        Edit::AddScenario { name } => {
            let scenario = Scenario { name: self::name(name)?, ..Scenario::default() };
            add_scenario(document, scenario, None)?;
        }
        Edit::RenameScenario { scenario, name } => book.scenario_mut(*scenario)?.name = self::name(name)?,
        Edit::DuplicateScenario { scenario, name } => {
            let copy = Scenario { name: self::name(name)?, ..book.scenario_mut(*scenario)?.clone() };
            let after = book.scenarios.iter().position(|other| other.id == *scenario);
            add_scenario(document, copy, after.map(|place| place + 1))?;
        }
        Edit::RemoveScenario { scenario } => {
            book.scenario_mut(*scenario)?;
            book.scenarios.retain(|other| other.id != *scenario);
        }
        _ => {}
    }
    Ok(())
}

fn add_scenario(document: &mut Document, mut scenario: Scenario, at: Option<usize>) -> Result<(), PlanError> {
    scenario.id = ScenarioId(document.fresh().0);
    let scenarios = &mut document.book.scenarios;
    room_for_one(scenarios.len())?;
    scenarios.insert(at.unwrap_or(scenarios.len()).min(scenarios.len()), scenario);
    Ok(())
}

fn room_for_one(length: usize) -> Result<(), PlanError> {
    if length >= MAX_ITEMS { Err(PlanError::TooMany { limit: MAX_ITEMS }) } else { Ok(()) }
}

fn insert<T: Clone>(list: &mut List<T>, item: T, at: Option<usize>) -> Result<(), PlanError> {
    room_for_one(list.len())?;
    list.insert(at.unwrap_or(list.len()), item);
    Ok(())
}

fn move_item<T: Clone>(list: &mut List<T>, to: usize, is_it: impl Fn(&T) -> bool) -> bool {
    let found = list.iter().position(is_it);
    if let Some(from) = found {
        list.move_to(from, to);
    }
    found.is_some()
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

/// A text that is short enough.
fn text(text: &str) -> Result<String, PlanError> {
    match text.chars().count() {
        length if length > MAX_TEXT => Err(PlanError::TextTooLong { length, limit: MAX_TEXT }),
        _ => Ok(text.to_owned()),
    }
}

/// A text that names something.
fn name(name: &str) -> Result<String, PlanError> {
    if name.trim().is_empty() { Err(PlanError::EmptyName) } else { text(name) }
}

/// A day that can be written and read back.
pub(super) fn day(day: Day) -> Result<Day, PlanError> {
    let (year, _, _) = day.ymd();
    if (1..=9999).contains(&year) { Ok(day) } else { Err(PlanError::DayOutOfRange { days: day.0 }) }
}

fn span(start: Day, end: Day) -> Result<(Day, Day), PlanError> {
    let (start, end) = (day(start)?, day(end)?);
    if end < start { Err(PlanError::EndBeforeStart { start, end }) } else { Ok((start, end)) }
}
