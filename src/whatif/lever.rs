//! Levers: what the programme moves, and what that is worth.

use super::assumption::Assumption;
use super::kinds::{BenefitKind, FactorDef, LeverKind};
use super::line::LineId;
use super::response::Response;
use super::unit::InputSpec;
use crate::units::Unit;
use serde::{Deserialize, Serialize};

/// Identifies a lever within its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LeverId(pub u64);

/// Identifies a factor within its lever; for a ready kind, the number of its [`FactorDef`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FactorId(pub u32);

/// A factor of the product that a lever brings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Factor {
    /// Its identity.
    pub id: FactorId,
    /// Its name, where a person added it; empty for the ready name of its kind.
    pub name: String,
    /// What it counts, where a person added it.
    pub unit: Option<Unit>,
    /// Its value, and what that rests on.
    pub assumption: Assumption,
}

impl Factor {
    /// A factor of a ready kind at its neutral value.
    pub fn ready(def: &FactorDef) -> Factor {
        Factor { id: def.id, assumption: Assumption::neutral(def.neutral), ..Factor::default() }
    }
}

/// Something that money moves, and its benefit in a year: the product of its factors, answering to the money on a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lever {
    /// Its identity.
    pub id: LeverId,
    /// What it is: its factors, and whether it brings revenue or saves cost.
    pub kind: LeverKind,
    /// Its own name; empty for the ready name of its kind.
    pub name: String,
    /// The factors of its product.
    pub factors: Vec<Factor>,
    /// The budget line that pays for it.
    pub line: Option<LineId>,
    /// How it answers to the money on that line.
    pub response: Response,
    /// The money on its line for which the benefit is declared, in currency units; 0 while nobody has said so.
    pub declared: f64,
}

impl Lever {
    /// A lever of a kind with neutral factors, paid from no line.
    pub fn new(id: LeverId, kind: LeverKind, name: String) -> Lever {
        let factors = kind.def().factors.iter().map(Factor::ready).collect();
        Lever { id, kind, name, factors, line: None, response: Response::None, declared: 0.0 }
    }

    /// The factor with this identity.
    pub fn factor(&self, id: FactorId) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id == id)
    }

    /// The factor with this identity, to be changed.
    pub fn factor_mut(&mut self, id: FactorId) -> Option<&mut Factor> {
        self.factors.iter_mut().find(|factor| factor.id == id)
    }

    /// Unit and bounds of a factor.
    pub fn spec(&self, id: FactorId) -> Option<InputSpec> {
        let factor = self.factor(id)?;
        let ready = self.kind.def().factor(id).map(|def| def.spec);
        Some(ready.unwrap_or_else(|| factor.unit.unwrap_or_default().spec()))
    }

    /// Whether it brings revenue, which margin and overlap apply to.
    pub fn is_revenue(&self) -> bool {
        self.kind.def().counts_as == BenefitKind::Revenue
    }

    /// An identity that no factor has.
    pub fn fresh_factor(&self) -> FactorId {
        FactorId(self.factors.iter().map(|factor| factor.id.0).max().unwrap_or(0).saturating_add(1))
    }
}
