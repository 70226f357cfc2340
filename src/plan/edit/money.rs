//! Edits of budget, levers and scenarios.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::model::MAX_ITEMS;
use super::checked::{day, name as named, room_for_one, text};
use crate::units::Money;
use crate::whatif::{
    Assumption, FactorId, Input, Lever, LeverId, LeverKind, Line, LineId, LineKind, Response, Scenario, ScenarioId,
    Unit,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most factors of one lever.
const MAX_FACTORS: usize = 20;

/// A change of budget, levers and scenarios. A scenario of `None` is the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum MoneyEdit {
    /// Sets an input; a budget share keeps the sum.
    SetInput { scenario: Option<ScenarioId>, input: Input, value: f64 },
    /// Lets a scenario inherit an input again.
    InheritInput { scenario: ScenarioId, input: Input },
    /// Sets the share of a budget line and keeps the sum.
    SetShare { scenario: Option<ScenarioId>, line: LineId, share: f64 },
    /// Sets the amount of a budget line and keeps the total.
    SetAmount { scenario: Option<ScenarioId>, line: LineId, amount: Money },
    /// Sets the shares of all lines; they must sum to 100 %.
    SetShares { scenario: Option<ScenarioId>, shares: BTreeMap<LineId, f64> },
    /// Scales the unlocked shares to 100 %.
    RescaleSplit { scenario: Option<ScenarioId> },
    /// Sets value and ledger fields of an input of the base.
    SetAssumption { input: Input, assumption: Assumption },
    /// Takes a budget for which the benefits stay as they are.
    TakeBudget { total: f64 },
    /// Says that the benefits are declared for the money that the base has on their lines now.
    Declare,
    /// Adds a budget line without money; the first one takes all of it. A ready line may go without a name of its own.
    AddLine { kind: LineKind, name: String },
    /// Names a line.
    RenameLine { line: LineId, name: String },
    /// Removes a line; its share goes to the others.
    RemoveLine { line: LineId },
    /// Moves a line to a place in the list.
    MoveLine { line: LineId, to: usize },
    /// Locks a budget line while others are moved.
    SetLock { line: LineId, locked: bool },
    /// Says whether the policy on technology counts a line.
    SetTechnology { line: LineId, technology: bool },
    /// Sets the least and the most money that may stand on a line, in currency units.
    SetBounds { line: LineId, bounds: Option<(f64, f64)> },
    /// Adds a lever. Without a name of its own it has that of its kind.
    AddLever { kind: LeverKind, name: String },
    /// Names a lever.
    RenameLever { lever: LeverId, name: String },
    /// Adds a copy of a lever behind it.
    DuplicateLever { lever: LeverId, name: String },
    /// Removes a lever with its overlaps.
    RemoveLever { lever: LeverId },
    /// Moves a lever to a place in the list.
    MoveLever { lever: LeverId, to: usize },
    /// Pays a lever from a budget line, or from none.
    SetLink { lever: LeverId, line: Option<LineId> },
    /// Says how a lever answers to the money on its line.
    SetResponse { lever: LeverId, response: Response },
    /// Adds a factor to a lever of own factors.
    AddFactor { lever: LeverId, name: String, unit: Unit },
    /// Names a factor of a lever of own factors and says what it counts.
    SetFactor { lever: LeverId, factor: FactorId, name: String, unit: Unit },
    /// Removes a factor of a lever of own factors.
    RemoveFactor { lever: LeverId, factor: FactorId },
    /// Says that two levers may count the same revenue.
    AddOverlap { a: LeverId, b: LeverId },
    /// Says that two levers count different revenue.
    RemoveOverlap { a: LeverId, b: LeverId },
    /// Adds a scenario that changes nothing yet.
    AddScenario { name: String },
    /// Makes what the base says now a new scenario, and gives the base back what it said before.
    KeepAsScenario { name: String, before: BTreeMap<Input, Assumption> },
    /// Names a scenario.
    RenameScenario { scenario: ScenarioId, name: String },
    /// Adds a copy of a scenario.
    DuplicateScenario { scenario: ScenarioId, name: String },
    /// Removes a scenario.
    RemoveScenario { scenario: ScenarioId },
}

/// An input as a number, so that two edits of one input can be one step.
fn number(input: Input) -> u64 {
    let mix = |kind: u64, a: u64, b: u64| (a.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ b).wrapping_mul(8) + kind;
    match input {
        Input::Factor(lever, factor) => mix(0, lever.0, factor.0.into()),
        Input::Elasticity(lever) => mix(1, lever.0, 0),
        Input::Margin => 2,
        Input::Overlap(a, b) => mix(3, a.0, b.0),
        Input::Total => 4,
        Input::Share(line) => mix(5, line.0, 0),
    }
}

impl MoneyEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        let of = |scenario: &Option<ScenarioId>| scenario.map_or(0, |id| id.0);
        Some(match self {
            MoneyEdit::SetInput { scenario, input, .. } => (of(scenario), number(*input)),
            MoneyEdit::SetShare { scenario, line, .. } | MoneyEdit::SetAmount { scenario, line, .. } => {
                (of(scenario), line.0)
            }
            MoneyEdit::SetShares { scenario, .. } => (of(scenario), 0),
            MoneyEdit::SetAssumption { input, .. } => (0, number(*input)),
            MoneyEdit::TakeBudget { .. } | MoneyEdit::Declare => (0, 0),
            MoneyEdit::RenameScenario { scenario, .. } => (scenario.0, 0),
            MoneyEdit::RenameLine { line, .. }
            | MoneyEdit::SetLock { line, .. }
            | MoneyEdit::SetTechnology { line, .. }
            | MoneyEdit::SetBounds { line, .. } => (line.0, 0),
            MoneyEdit::RenameLever { lever, .. }
            | MoneyEdit::SetLink { lever, .. }
            | MoneyEdit::SetResponse { lever, .. } => (lever.0, 0),
            MoneyEdit::SetFactor { lever, factor, .. } => (lever.0, factor.0.into()),
            MoneyEdit::InheritInput { .. }
            | MoneyEdit::RescaleSplit { .. }
            | MoneyEdit::AddLine { .. }
            | MoneyEdit::RemoveLine { .. }
            | MoneyEdit::MoveLine { .. }
            | MoneyEdit::AddLever { .. }
            | MoneyEdit::DuplicateLever { .. }
            | MoneyEdit::RemoveLever { .. }
            | MoneyEdit::MoveLever { .. }
            | MoneyEdit::AddFactor { .. }
            | MoneyEdit::RemoveFactor { .. }
            | MoneyEdit::AddOverlap { .. }
            | MoneyEdit::RemoveOverlap { .. }
            | MoneyEdit::AddScenario { .. }
            | MoneyEdit::KeepAsScenario { .. }
            | MoneyEdit::DuplicateScenario { .. }
            | MoneyEdit::RemoveScenario { .. } => return None,
        })
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        let plan = &mut document.money;
        match self {
            MoneyEdit::SetInput { scenario, input, value } => plan.set(*scenario, *input, *value)?,
            MoneyEdit::InheritInput { scenario, input } => plan.inherit(*scenario, *input)?,
            MoneyEdit::SetShare { scenario, line, share } => plan.set_share(*scenario, *line, *share)?,
            MoneyEdit::SetAmount { scenario, line, amount } => plan.set_amount(*scenario, *line, *amount)?,
            MoneyEdit::SetShares { scenario, shares } => plan.set_shares(*scenario, shares)?,
            MoneyEdit::RescaleSplit { scenario } => plan.rescale_split(*scenario)?,
            MoneyEdit::SetAssumption { input, assumption } => {
                sound(assumption)?;
                plan.set_assumption(*input, assumption)?;
            }
            MoneyEdit::TakeBudget { total } => plan.take_budget(*total)?,
            MoneyEdit::Declare => plan.declare(),
            MoneyEdit::AddLine { kind, name } => {
                let name = if *kind == LineKind::Own { named(name)? } else { text(name)? };
                room_for_one(plan.lines.len())?;
                let line = Line::new(LineId(document.fresh().0), *kind, name);
                document.money.add_line(line);
            }
            MoneyEdit::RenameLine { line, name } => plan.line_mut(*line)?.name = named(name)?,
            MoneyEdit::RemoveLine { line } => plan.remove_line(*line)?,
            MoneyEdit::MoveLine { line, to } => {
                plan.line_mut(*line)?;
                move_to(&mut plan.lines, *to, |other| other.id == *line);
            }
            MoneyEdit::SetLock { line, locked } => plan.line_mut(*line)?.locked = *locked,
            MoneyEdit::SetTechnology { line, technology } => plan.line_mut(*line)?.technology = *technology,
            MoneyEdit::SetBounds { line, bounds } => plan.set_bounds(*line, *bounds)?,
            MoneyEdit::AddLever { kind, name } => {
                let lever = Lever::new(LeverId(0), *kind, text(name)?);
                add_lever(document, lever, None)?;
            }
            MoneyEdit::RenameLever { lever, name } => plan.lever_mut(*lever)?.name = named(name)?,
            MoneyEdit::DuplicateLever { lever, name } => {
                let copy = Lever { name: named(name)?, ..plan.lever_mut(*lever)?.clone() };
                let after = plan.levers.iter().position(|other| other.id == *lever);
                add_lever(document, copy, after.map(|place| place + 1))?;
            }
            MoneyEdit::RemoveLever { lever } => plan.remove_lever(*lever)?,
            MoneyEdit::MoveLever { lever, to } => {
                plan.lever_mut(*lever)?;
                move_to(&mut plan.levers, *to, |other| other.id == *lever);
            }
            MoneyEdit::SetLink { lever, line } => plan.set_link(*lever, *line)?,
            MoneyEdit::SetResponse { lever, response } => {
                response.elasticity().map(sound).transpose()?;
                plan.set_response(*lever, response)?;
            }
            MoneyEdit::AddFactor { lever, name, unit } => {
                let count = plan.lever_mut(*lever)?.factors.len();
                if count >= MAX_FACTORS {
                    return Err(PlanError::TooMany { limit: MAX_FACTORS });
                }
                plan.add_factor(*lever, named(name)?, *unit)?;
            }
            MoneyEdit::SetFactor { lever, factor, name, unit } => {
                plan.set_factor(*lever, *factor, named(name)?, *unit)?;
            }
            MoneyEdit::RemoveFactor { lever, factor } => plan.remove_factor(*lever, *factor)?,
            MoneyEdit::AddOverlap { a, b } => {
                room_for_one(plan.overlaps.len())?;
                plan.add_overlap(*a, *b)?;
            }
            MoneyEdit::RemoveOverlap { a, b } => plan.remove_overlap(*a, *b)?,
            MoneyEdit::AddScenario { name } => {
                let scenario = Scenario { name: named(name)?, ..Scenario::default() };
                add_scenario(document, scenario, None)?;
            }
            MoneyEdit::KeepAsScenario { name, before } => {
                if before.len() > 2 * MAX_ITEMS {
                    return Err(PlanError::TooMany { limit: 2 * MAX_ITEMS });
                }
                before.values().try_for_each(sound)?;
                let changes = plan.keep_as_scenario(before)?;
                add_scenario(document, Scenario { name: named(name)?, changes, ..Scenario::default() }, None)?;
            }
            MoneyEdit::RenameScenario { scenario, name } => plan.scenario_mut(*scenario)?.name = named(name)?,
            MoneyEdit::DuplicateScenario { scenario, name } => {
                let copy = Scenario { name: named(name)?, ..plan.scenario_mut(*scenario)?.clone() };
                let after = plan.scenarios.iter().position(|other| other.id == *scenario);
                add_scenario(document, copy, after.map(|place| place + 1))?;
            }
            MoneyEdit::RemoveScenario { scenario } => {
                plan.scenario_mut(*scenario)?;
                plan.scenarios.retain(|other| other.id != *scenario);
            }
        }
        Ok(())
    }
}

/// What an assumption says in words is short enough, and its day can be written.
fn sound(assumption: &Assumption) -> Result<(), PlanError> {
    text(&assumption.source)?;
    text(&assumption.owner)?;
    assumption.date.map(day).transpose()?;
    Ok(())
}

fn move_to<T>(list: &mut Vec<T>, to: usize, is_it: impl Fn(&T) -> bool) {
    if let Some(from) = list.iter().position(is_it) {
        let item = list.remove(from);
        list.insert(to.min(list.len()), item);
    }
}

fn add_lever(document: &mut Document, mut lever: Lever, at: Option<usize>) -> Result<(), PlanError> {
    lever.id = LeverId(document.fresh().0);
    let levers = &mut document.money.levers;
    room_for_one(levers.len())?;
    levers.insert(at.unwrap_or(levers.len()).min(levers.len()), lever);
    Ok(())
}

fn add_scenario(document: &mut Document, mut scenario: Scenario, at: Option<usize>) -> Result<(), PlanError> {
    scenario.id = ScenarioId(document.fresh().0);
    let scenarios = &mut document.money.scenarios;
    room_for_one(scenarios.len())?;
    scenarios.insert(at.unwrap_or(scenarios.len()).min(scenarios.len()), scenario);
    Ok(())
}
