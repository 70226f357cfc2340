//! What a person takes for granted about customers: margin and discount, when somebody counts as silent or lost, by which signs
//! churn is foretold, and what a customer costs.

use super::error::PlanError;
use crate::analysis::value::ValueAsk;
use crate::analysis::{ChurnAsk, ChurnCost, StageAsk};
use crate::units::Ratio;
use serde::{Deserialize, Serialize};

/// The longest time that is looked ahead, ten years in months.
const MOST_MONTHS: u32 = 120;

/// The highest cost of a customer in currency units.
const MOST_COST: f64 = 1e12;

/// Assumptions about customers; what nobody has touched is the first choice of the program, and says so.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Assumptions {
    /// About lifetime value.
    pub value: ValueAsk,
    /// Where the stages of the life cycle and of the journey part.
    pub stages: StageAsk,
    /// When somebody counts as lost, and the signs of it.
    pub churn: ChurnAsk,
    /// What acquiring and keeping customers costs.
    pub churn_cost: ChurnCost,
}

impl Assumptions {
    /// Whether nobody has touched them.
    pub fn is_first(&self) -> bool {
        *self == Assumptions::default()
    }
}

/// Assumptions about value that can be used: a margin above 0 up to 100 %, a discount from 0 to 100 % a year, 1 to 120 months.
pub(super) fn value(value: &ValueAsk) -> Result<ValueAsk, PlanError> {
    let share = |ratio: Ratio| (0.0..=1.0).contains(&ratio.0);
    let sound = value.margin.is_none_or(|margin| share(margin) && margin.0 > 0.0)
        && share(value.discount)
        && (1..=MOST_MONTHS).contains(&value.months);
    sound.then_some(*value).ok_or(PlanError::BadValueAsk { months: MOST_MONTHS })
}

/// Stages that can be used: see [`StageAsk::sound`].
pub(super) fn stages(stages: &StageAsk) -> Result<StageAsk, PlanError> {
    (stages.sound() == *stages).then_some(*stages).ok_or(PlanError::BadStageAsk)
}

/// Signs of churn that can be used: see [`ChurnAsk::sound`]; one of them has a weight.
pub(super) fn churn(churn: &ChurnAsk) -> Result<ChurnAsk, PlanError> {
    let weighed = churn.weights.iter().any(|weight| *weight > 0);
    (churn.sound() == *churn && weighed).then_some(*churn).ok_or(PlanError::BadChurnAsk)
}

/// Costs that can be used: none below 0, and keeping up to the cost of acquiring.
pub(super) fn churn_cost(cost: &ChurnCost) -> Result<ChurnCost, PlanError> {
    let sound =
        cost.acquiring.is_none_or(|cost| (0.0..=MOST_COST).contains(&cost)) && (0.0..=1.0).contains(&cost.keeping.0);
    sound.then_some(*cost).ok_or(PlanError::BadChurnCost)
}
