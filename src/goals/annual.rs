//! The goals of the annual strategy.

use super::{Kpi, KpiId, KpiPeriod};
use crate::analysis::FigureKey;

/// The goals of the annual strategy, each over a year: retention 60 → 65 % (weight 30 %), repurchase 30 → 38 % (25 %),
/// satisfaction 4.2 → 4.5 (20 %), NPS 30 → 40 points (15 %), participation 20 → 30 % (10 %). Their identities are 1 to 5.
pub fn annual_goals() -> Vec<Kpi> {
    let goals = [
        (FigureKey::Retention, 0.60, 0.65, 0.30),
        (FigureKey::RepeatPurchaseRate, 0.30, 0.38, 0.25),
        (FigureKey::Csat, 4.2, 4.5, 0.20),
        (FigureKey::Nps, 30.0, 40.0, 0.15),
        (FigureKey::Participation, 0.20, 0.30, 0.10),
    ];
    let goal = |(id, (key, baseline, target, weight))| Kpi {
        id: KpiId(id),
        period: KpiPeriod::Months(12),
        ..Kpi::of_figure(key, baseline, target, weight)
    };
    (1..).zip(goals).map(goal).collect()
}
