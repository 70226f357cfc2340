//! Cost saved a year, as an amount.

use super::super::lever::FactorId;
use crate::units::Unit;
use super::{BenefitKind, FactorDef, KindDef};

pub(super) static KIND: KindDef = KindDef {
    counts_as: BenefitKind::CostSaving,
    factors: &[FactorDef { id: FactorId(1), key: "saved_cost", spec: Unit::Money.spec(), neutral: 0.0 }],
    open: false,
    people: &[],
};
