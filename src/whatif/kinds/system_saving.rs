//! Cost a year that a system saves, as an amount.
//!
//! Source: S0 report, section 6, which states 200 000 for the CRM system without a derivation.

use super::super::lever::FactorId;
use crate::units::Unit;
use super::{BenefitKind, FactorDef, KindDef};

pub(super) static KIND: KindDef = KindDef {
    counts_as: BenefitKind::CostSaving,
    factors: &[FactorDef { id: FactorId(1), key: "system_saving", spec: Unit::Money.spec(), neutral: 0.0 }],
    open: false,
    people: &[],
};
