//! Extra revenue a year, as an amount.

use super::super::lever::FactorId;
use crate::units::Unit;
use super::{BenefitKind, FactorDef, KindDef};

pub(super) static KIND: KindDef = KindDef {
    counts_as: BenefitKind::Revenue,
    factors: &[FactorDef { id: FactorId(1), key: "extra_revenue", spec: Unit::Money.spec(), neutral: 0.0 }],
    open: false,
    people: &[],
};
