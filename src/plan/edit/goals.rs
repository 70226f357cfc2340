//! Edits of the KPIs of the scorecard.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::goals::sound;
use super::checked::{day, insert, move_item, text};
use crate::goals::{Kpi, KpiId, TargetPath, fitting, rescaled};
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// A change of the KPIs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum GoalEdit {
    /// Adds a KPI at the end, under an identity of its own. It gets as much of its weight as the others leave to 100 %.
    Add { kpi: Box<Kpi> },
    /// Puts what was changed in the place of the KPI with the same identity.
    Set { kpi: Box<Kpi> },
    /// Adds the same KPI once more, behind it; its weight is what the others leave.
    Copy { kpi: KpiId },
    /// Moves a KPI to another place.
    Move { kpi: KpiId, to: usize },
    /// Keeps a KPI for the record, without counting it.
    Retire { kpi: KpiId },
    /// Counts a KPI again; its weight is what the others leave.
    Unretire { kpi: KpiId },
    /// Removes a KPI.
    Remove { kpi: KpiId },
    /// Gives a KPI another target and keeps the old one with the reason.
    Revise { kpi: KpiId, target: TargetPath, day: Day, reason: String },
    /// Sets several weights at once.
    SetWeights { weights: Vec<(KpiId, f64)> },
    /// Scales the weights that are not locked so that all sum to 100 %.
    Rescale,
}

impl GoalEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            GoalEdit::Set { kpi } => Some((kpi.id.0, 0)),
            GoalEdit::SetWeights { .. } => Some((0, 1)),
            GoalEdit::Add { .. }
            | GoalEdit::Copy { .. }
            | GoalEdit::Move { .. }
            | GoalEdit::Retire { .. }
            | GoalEdit::Unretire { .. }
            | GoalEdit::Remove { .. }
            | GoalEdit::Revise { .. }
            | GoalEdit::Rescale => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            GoalEdit::Add { kpi } => add(document, kpi, None)?,
            GoalEdit::Set { kpi } => {
                document.known_segment(kpi.segment())?;
                *found(document, kpi.id)? = sound(kpi)?;
            }
            GoalEdit::Copy { kpi } => {
                let copied = found(document, *kpi)?.clone();
                let place = document.kpis.iter().position(|other| other.id == *kpi).map(|place| place + 1);
                add(document, &Kpi { locked: false, revisions: Vec::new(), retired: false, ..copied }, place)?;
            }
            GoalEdit::Move { kpi, to } => {
                if !move_item(&mut document.kpis, *to, |other| other.id == *kpi) {
                    return Err(PlanError::NoKpi { kpi: *kpi });
                }
            }
            GoalEdit::Retire { kpi } => found(document, *kpi)?.retired = true,
            GoalEdit::Unretire { kpi } => {
                let others = others(document, *kpi);
                let kpi = found(document, *kpi)?;
                kpi.weight = fitting(kpi.weight, others);
                kpi.retired = false;
            }
            GoalEdit::Remove { kpi } => {
                if !document.kpis.retain(|other| other.id != *kpi) {
                    return Err(PlanError::NoKpi { kpi: *kpi });
                }
            }
            GoalEdit::Revise { kpi, target, day: on, reason } => {
                let (on, reason) = (day(*on)?, text(reason)?);
                let kpi = found(document, *kpi)?;
                let mut revised = kpi.clone();
                revised.revise(target.clone(), on, reason);
                *kpi = sound(&revised)?;
            }
            GoalEdit::SetWeights { weights } => {
                for (kpi, weight) in weights {
                    let kpi = found(document, *kpi)?;
                    *kpi = sound(&Kpi { weight: *weight, ..kpi.clone() })?;
                }
            }
            GoalEdit::Rescale => rescale(document)?,
        }
        Ok(())
    }
}

fn found(document: &mut Document, kpi: KpiId) -> Result<&mut Kpi, PlanError> {
    document.kpis.find_mut(|other| other.id == kpi).ok_or(PlanError::NoKpi { kpi })
}

/// What all other KPIs count together.
fn others(document: &Document, kpi: KpiId) -> f64 {
    let others = document.kpis.iter().filter(|other| other.id != kpi && !other.retired);
    others.map(Kpi::sound_weight).sum()
}

fn add(document: &mut Document, kpi: &Kpi, at: Option<usize>) -> Result<(), PlanError> {
    document.known_segment(kpi.segment())?;
    let mut kpi = sound(kpi)?;
    kpi.weight = fitting(kpi.weight, others(document, KpiId(0)));
    kpi.id = KpiId(document.next_id);
    insert(&mut document.kpis, kpi, at)?;
    document.fresh();
    Ok(())
}

fn rescale(document: &mut Document) -> Result<(), PlanError> {
    let counted = document.kpis.iter().filter(|kpi| !kpi.retired);
    let weights: Vec<(f64, bool)> = counted.map(|kpi| (kpi.sound_weight(), kpi.locked)).collect();
    let scaled = rescaled(&weights).map_err(|_| PlanError::WeightsLocked)?;
    let counted = document.kpis.iter_mut().filter(|kpi| !kpi.retired);
    for (kpi, weight) in counted.zip(scaled) {
        kpi.weight = weight;
    }
    Ok(())
}
