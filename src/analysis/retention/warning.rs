//! Who shows signs of leaving: three indicators, each from 0 to 1, and their weighted mean.

use super::churn_ask::ChurnAsk;
use super::cohort_members::past;
use super::evidence::Evidence;
use super::rhythm::Rhythms;
use super::stage_ask::silence;
use crate::analysis::activity::Selection;
use crate::analysis::scope::Scope;
use crate::dataset::History;
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// A sign of leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    /// The silence since the last order in own rhythms: 0 up to one rhythm, 1 from four on.
    Gap,
    /// Fewer contacts than before: 1 − contacts of the last 90 days / those of the 90 days before, at least 0.
    Interactions,
    /// The last answer below the mean of the earlier ones: 0 where it is not, 1 from two points of five on.
    Satisfaction,
}

impl Indicator {
    /// Every sign, in the order of the weights.
    pub const ALL: [Indicator; 3] = [Indicator::Gap, Indicator::Interactions, Indicator::Satisfaction];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            Indicator::Gap => "gap",
            Indicator::Interactions => "interactions",
            Indicator::Satisfaction => "satisfaction",
        }
    }
}

/// What the signs say of a customer on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Signs {
    /// By [`Indicator::ALL`]; nothing where the data say nothing.
    pub known: [Option<f64>; 3],
    /// Whether the customer is warned of.
    pub warned: bool,
    /// Whether a plain rule would have warned: silent for twice the own rhythm.
    pub plain: bool,
}

/// Weighted mean of the indicators that are known; nothing where none of them has a weight.
fn score(weights: [u32; 3], known: [Option<f64>; 3]) -> Option<f64> {
    let (mut sum, mut all) = (0.0, 0.0);
    for (weight, value) in weights.into_iter().zip(known) {
        if let Some(value) = value {
            sum += f64::from(weight) * value;
            all += f64::from(weight);
        }
    }
    (all > 0.0).then(|| sum / all)
}

/// Calls back with everybody who could still be kept on a day, the orders up to it, those up to the as-of day, and the signs.
/// That is who ordered less than the churn days ago: the others count as lost already.
pub(super) fn at_risk(
    selection: &Selection<'_>,
    scope: &Scope,
    evidence: &Evidence,
    ask: &ChurnAsk,
    day: Day,
    mut visit: impl FnMut(usize, &History<'_>, &History<'_>, Signs),
) {
    let rhythms = Rhythms::of(selection, day, ask.plain_days);
    let mut scratch = Vec::new();
    let upto = Period { from: Day(i32::MIN), to: day };
    for (customer, whole) in selection.histories(past(scope)) {
        let history = whole.within(upto);
        let Some(silent) = history.days.last().map(|last| silence(day, *last)) else { continue };
        if silent >= i64::from(ask.days) {
            continue;
        }
        let times = rhythms.rhythm(&history, &mut scratch).times(silent);
        let gap = ((times - 1.0) / 3.0).clamp(0.0, 1.0);
        let known = [Some(gap), evidence.fewer_contacts(customer, day), evidence.less_satisfied(customer, day)];
        let warned = score(ask.weights, known).is_some_and(|score| score * 100.0 >= f64::from(ask.threshold));
        visit(customer, &history, &whole, Signs { known, warned, plain: times >= 2.0 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_leaves_its_weight_to_the_others() {
        assert_eq!(score([60, 20, 20], [Some(0.5), None, None]), Some(0.5));
        assert_eq!(score([60, 20, 20], [Some(0.5), Some(1.0), None]), Some(50.0 / 80.0));
        assert_eq!(score([60, 20, 20], [Some(0.5), Some(1.0), Some(0.0)]), Some(0.5));
        assert_eq!(score([0, 20, 20], [Some(0.5), None, None]), None);
    }
}
