//! Extra revenue a year from a higher repurchase rate, as an amount.
//!
//! Source: S0 report, section 6, which states 3 000 000 without a derivation.

use super::super::lever::FactorId;
use super::super::unit::{InputSpec, MOST_MONEY};
use crate::units::Unit;
use super::{BenefitKind, FactorDef, KindDef};

pub(super) static KIND: KindDef = KindDef {
    counts_as: BenefitKind::Revenue,
    factors: &[FactorDef {
        id: FactorId(1),
        key: "repurchase_benefit",
        spec: InputSpec::of(Unit::Money, (0.0, 1e7, 100_000.0), (0.0, MOST_MONEY)),
        neutral: 0.0,
    }],
    open: false,
    people: &[],
};
