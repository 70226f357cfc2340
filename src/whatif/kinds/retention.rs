//! Revenue of customers who would have left: customers × rise of retention / 100 × yearly value of one.
//!
//! Source: S0 report, section 6: 100 000 customers × 5 percentage points × 1 000 = 5 000 000.

use super::super::lever::FactorId;
use super::super::unit::{InputSpec, MOST_MONEY};
use crate::units::Unit;
use super::{BenefitKind, FactorDef, KindDef};

pub(super) static KIND: KindDef = KindDef {
    counts_as: BenefitKind::Revenue,
    factors: &[
        FactorDef { id: FactorId(1), key: "customers", spec: Unit::Count.spec(), neutral: 0.0 },
        FactorDef { id: FactorId(2), key: "retention_gain", spec: Unit::PercentagePoints.spec(), neutral: 0.0 },
        FactorDef {
            id: FactorId(3),
            key: "value_per_customer",
            spec: InputSpec::of(Unit::Money, (0.0, 5_000.0, 50.0), (0.0, MOST_MONEY)),
            neutral: 0.0,
        },
    ],
    open: false,
    people: &[FactorId(1), FactorId(2)],
};
