//! Edits of budget, assumptions and scenarios.

use super::super::document::Document;
use super::super::error::PlanError;
use super::checked::{day, name as set_name, room_for_one, text};
use crate::units::Money;
use crate::whatif::{Assumption, Benefit, BudgetLine, InputKey, PerLine, Scenario, ScenarioId};
use serde::{Deserialize, Serialize};

/// A change of budget, assumptions and scenarios. A scenario of `None` is the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum MoneyEdit {
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
}

impl MoneyEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        let of = |scenario: &Option<ScenarioId>| scenario.map_or(0, |id| id.0);
        Some(match self {
            MoneyEdit::SetInput { scenario, key, .. } => (of(scenario), *key as u64),
            MoneyEdit::SetShare { scenario, line, .. } | MoneyEdit::SetAmount { scenario, line, .. } => {
                (of(scenario), *line as u64)
            }
            MoneyEdit::SetShares { scenario, .. } => (of(scenario), 0),
            MoneyEdit::SetAssumption { key, .. } => (0, *key as u64),
            MoneyEdit::RenameScenario { scenario, .. } => (scenario.0, 0),
            MoneyEdit::SetLock { line, .. } => (0, *line as u64),
            MoneyEdit::SetLink { benefit, .. } => (0, *benefit as u64),
            MoneyEdit::DeclareSplit => (0, 0),
            MoneyEdit::InheritInput { .. }
            | MoneyEdit::RescaleSplit { .. }
            | MoneyEdit::AddScenario { .. }
            | MoneyEdit::DuplicateScenario { .. }
            | MoneyEdit::RemoveScenario { .. } => return None,
        })
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        let book = &mut document.book;
        match self {
            MoneyEdit::SetInput { scenario, key, value } => book.set(*scenario, *key, *value)?,
            MoneyEdit::InheritInput { scenario, key } => book.inherit(*scenario, *key)?,
            MoneyEdit::SetShare { scenario, line, share } => book.set_share(*scenario, *line, *share)?,
            MoneyEdit::SetAmount { scenario, line, amount } => book.set_amount(*scenario, *line, *amount)?,
            MoneyEdit::SetShares { scenario, shares } => book.set_shares(*scenario, shares)?,
            MoneyEdit::RescaleSplit { scenario } => book.rescale_split(*scenario)?,
            MoneyEdit::DeclareSplit => book.declare_split(),
            MoneyEdit::SetLock { line, locked } => *book.locks.get_mut(*line) = *locked,
            MoneyEdit::SetAssumption { key, assumption } => {
                text(&assumption.source)?;
                text(&assumption.owner)?;
                assumption.date.map(day).transpose()?;
                book.set_assumption(*key, assumption)?;
            }
            MoneyEdit::SetLink { benefit, line: Some(line) } => {
                book.links.insert(*benefit, *line);
            }
            MoneyEdit::SetLink { benefit, line: None } => {
                book.links.remove(benefit);
            }
            MoneyEdit::AddScenario { name } => {
                let scenario = Scenario { name: set_name(name)?, ..Scenario::default() };
                add_scenario(document, scenario, None)?;
            }
            MoneyEdit::RenameScenario { scenario, name } => book.scenario_mut(*scenario)?.name = set_name(name)?,
            MoneyEdit::DuplicateScenario { scenario, name } => {
                let copy = Scenario { name: set_name(name)?, ..book.scenario_mut(*scenario)?.clone() };
                let after = book.scenarios.iter().position(|other| other.id == *scenario);
                add_scenario(document, copy, after.map(|place| place + 1))?;
            }
            MoneyEdit::RemoveScenario { scenario } => {
                book.scenario_mut(*scenario)?;
                book.scenarios.retain(|other| other.id != *scenario);
            }
        }
        Ok(())
    }
}

fn add_scenario(document: &mut Document, mut scenario: Scenario, at: Option<usize>) -> Result<(), PlanError> {
    scenario.id = ScenarioId(document.fresh().0);
    let scenarios = &mut document.book.scenarios;
    room_for_one(scenarios.len())?;
    scenarios.insert(at.unwrap_or(scenarios.len()).min(scenarios.len()), scenario);
    Ok(())
}
