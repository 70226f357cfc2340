//! What a person takes for granted about customers: margin and discount, when somebody counts as silent or lost, by which signs
//! churn is foretold, what a customer costs, the loyalty programme,
//! and what the value score weighs.

use super::error::PlanError;
use crate::analysis::value::ValueAsk;
use crate::analysis::{ChurnAsk, ChurnCost, LoyaltyProgram, MOST_LEVELS, ScoreWeights, StageAsk};
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
    /// The loyalty programme; nothing while nobody has begun one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loyalty: Option<LoyaltyProgram>,
    /// The weights of the value score.
    pub score: ScoreWeights,
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

/// A loyalty programme that can be used: see [`LoyaltyProgram::is_sound`].
pub(super) fn loyalty(program: &Option<LoyaltyProgram>) -> Result<Option<LoyaltyProgram>, PlanError> {
    let sound = program.as_ref().is_none_or(LoyaltyProgram::is_sound);
    sound.then(|| program.clone()).ok_or(PlanError::BadLoyalty { levels: MOST_LEVELS })
}

/// Weights that can be used: see [`ScoreWeights::is_sound`].
pub(super) fn score(weights: &ScoreWeights) -> Result<ScoreWeights, PlanError> {
    weights.is_sound().then_some(*weights).ok_or(PlanError::BadScoreWeights)
}

/// Costs that can be used: none below 0, and keeping up to the cost of acquiring.
pub(super) fn churn_cost(cost: &ChurnCost) -> Result<ChurnCost, PlanError> {
    let sound =
        cost.acquiring.is_none_or(|cost| (0.0..=MOST_COST).contains(&cost)) && (0.0..=1.0).contains(&cost.keeping.0);
    sound.then_some(*cost).ok_or(PlanError::BadChurnCost)
}
