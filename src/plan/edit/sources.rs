//! Edits of the systems that data come from, and of how their quality is judged.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::inventory::{self, QualityRules, System};
use super::super::table::Id;
use super::checked::{insert, name, text};
use crate::analysis::FigureKey;
use crate::dataset::Kind;
use serde::{Deserialize, Serialize};

/// A change of where data come from and of how their quality is judged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum SourceEdit {
    /// Sets how the quality of data is scored.
    SetQualityRules { rules: QualityRules },
    /// Adds a system that data come from; its identity is given out.
    AddSystem { system: System },
    /// Sets everything about a system.
    SetSystem { system: System },
    /// Removes a system.
    RemoveSystem { system: Id },
    /// Chooses the kind of table that a figure comes from, or leaves the choice to the rule.
    SetFigureSource { figure: FigureKey, from: Option<Kind> },
}

impl SourceEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            SourceEdit::SetQualityRules { .. } => Some((0, 0)),
            SourceEdit::SetSystem { system } => Some((system.id.0, 0)),
            SourceEdit::AddSystem { .. } | SourceEdit::RemoveSystem { .. } | SourceEdit::SetFigureSource { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        let checked = |system: &System| {
            inventory::times(system)?;
            [&system.owner, &system.tables, &system.files].into_iter().try_for_each(|part| text(part).map(drop))?;
            Ok::<System, PlanError>(System { name: name(&system.name)?, ..system.clone() })
        };
        match self {
            SourceEdit::SetQualityRules { rules } => document.inventory.rules = inventory::rules(rules)?,
            SourceEdit::AddSystem { system } => {
                let system = System { id: document.fresh(), ..checked(system)? };
                insert(&mut document.inventory.systems, system, None)?;
            }
            SourceEdit::SetSystem { system } => {
                let found = document.inventory.systems.find_mut(|other| other.id == system.id);
                *found.ok_or(PlanError::NoSystem { system: system.id })? = checked(system)?;
            }
            SourceEdit::RemoveSystem { system } => {
                let gone = document.inventory.systems.retain(|other| other.id != *system);
                gone.then_some(()).ok_or(PlanError::NoSystem { system: *system })?;
            }
            SourceEdit::SetFigureSource { figure, from } => {
                if from.is_some_and(|from| !inventory::can_come(*figure, from)) {
                    return Err(PlanError::OtherSource { figure: *figure });
                }
                document.inventory.figure_sources.set(*figure, *from);
            }
        }
        Ok(())
    }
}
