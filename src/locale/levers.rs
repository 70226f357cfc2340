//! What a kind of lever is called, in any language.

use super::text::Texts;
use crate::whatif::{Lever, LeverKind, Unit};

/// The texts of a kind of lever.
#[derive(Debug, Clone, Copy)]
pub struct KindTexts {
    /// Its name.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub mean: &'static str,
    /// The names of its factors, in the order of its formula.
    pub factors: [&'static str; 4],
}

impl Texts {
    /// The texts of a kind of lever.
    pub fn kind(&self, kind: LeverKind) -> KindTexts {
        let t = &self.levers;
        let of = |name, mean, factors| KindTexts { name, mean, factors };
        match kind {
            LeverKind::Retention => {
                of(t.retention, t.retention_mean, [t.customers, t.retention_gain, t.value_per_customer, ""])
            }
            LeverKind::RepeatRevenue => of(t.repeat_revenue, t.repeat_revenue_mean, [t.repurchase_benefit, "", "", ""]),
            LeverKind::SavedTime => of(t.saved_time, t.saved_time_mean, [t.agents, t.salary, t.months, t.saving_rate]),
            LeverKind::SystemSaving => of(t.system_saving, t.system_saving_mean, [t.system_saving_factor, "", "", ""]),
            LeverKind::ExtraRevenue => of(t.extra_revenue, t.extra_revenue_mean, [t.amount, "", "", ""]),
            LeverKind::SavedCost => of(t.saved_cost, t.saved_cost_mean, [t.amount, "", "", ""]),
            LeverKind::RevenueProduct => of(t.revenue_product, t.revenue_product_mean, [""; 4]),
            LeverKind::SavingProduct => of(t.saving_product, t.saving_product_mean, [""; 4]),
        }
    }

    /// The name of a lever: its own, or that of its kind.
    pub fn lever_name(&self, lever: &Lever) -> String {
        let own = lever.name.trim();
        if own.is_empty() { self.kind(lever.kind).name.to_owned() } else { own.to_owned() }
    }

    /// The word for a unit where a person chooses one.
    pub fn unit_word(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Count => self.basis.unit_count,
            Unit::Money => self.levers.unit_money,
            Unit::Ratio => self.levers.unit_share,
            Unit::PercentagePoints => self.basis.unit_pp,
            Unit::Points => self.basis.unit_points,
            Unit::Scale5 => self.basis.unit_scale,
            Unit::Hours => self.basis.unit_hours,
            Unit::Days => self.basis.unit_days,
            Unit::Months => self.basis.unit_months,
            Unit::Number => self.basis.unit_number,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{EN, ZH_HANS, ZH_HANT};
    use crate::whatif::LeverKind;

    #[test]
    fn every_kind_has_a_name_a_meaning_and_a_name_for_each_factor() {
        for texts in [&EN, &ZH_HANS, &ZH_HANT] {
            for kind in LeverKind::ALL {
                let words = texts.kind(*kind);
                assert!(!words.name.is_empty() && !words.mean.is_empty(), "{kind:?}");
                let named = words.factors.iter().filter(|name| !name.is_empty()).count();
                assert_eq!(named, kind.def().factors.len(), "{kind:?}");
            }
        }
    }
}
