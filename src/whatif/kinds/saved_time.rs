//! Pay saved: people × pay in a month × months × share of their work that is saved.
//!
//! Source: S0 report, section 6: 10 agents × 5 000 × 12 months × 30 % = 180 000.

use super::super::lever::FactorId;
use super::super::unit::{InputSpec, MOST_MONEY};
use crate::units::Unit;
use super::{BenefitKind, FactorDef, KindDef};

pub(super) static KIND: KindDef = KindDef {
    counts_as: BenefitKind::CostSaving,
    factors: &[
        FactorDef {
            id: FactorId(1),
            key: "agents",
            spec: InputSpec::of(Unit::Count, (0.0, 100.0, 1.0), (0.0, 1e6)),
            neutral: 0.0,
        },
        FactorDef {
            id: FactorId(2),
            key: "salary",
            spec: InputSpec::of(Unit::Money, (0.0, 20_000.0, 100.0), (0.0, MOST_MONEY)),
            neutral: 0.0,
        },
        FactorDef { id: FactorId(3), key: "months", spec: Unit::Months.spec(), neutral: 12.0 },
        FactorDef { id: FactorId(4), key: "saving_rate", spec: Unit::Ratio.spec(), neutral: 0.0 },
    ],
    open: false,
    people: &[],
};
