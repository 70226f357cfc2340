//! Revenue as a product of factors that a person names, such as orders × contribution × share.

use super::{BenefitKind, KindDef};

pub(super) static KIND: KindDef = KindDef { counts_as: BenefitKind::Revenue, factors: &[], open: true, people: &[] };
