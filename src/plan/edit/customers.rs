//! Edits of what is taken for granted about customers.

use super::super::assumptions;
use super::super::document::Document;
use super::super::error::PlanError;
use crate::analysis::value::ValueAsk;
use crate::analysis::{ChurnAsk, ChurnCost, LoyaltyProgram, ScoreWeights, StageAsk};
use serde::{Deserialize, Serialize};

/// A change of what is taken for granted about customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum CustomerEdit {
    /// Sets margin, discount and months of lifetime value.
    SetValue { value: ValueAsk },
    /// Sets where the stages of the life cycle and of the journey part.
    SetStages { stages: StageAsk },
    /// Sets when somebody counts as lost, and the signs of it.
    SetChurn { churn: ChurnAsk },
    /// Sets what acquiring and keeping customers costs.
    SetChurnCost { cost: ChurnCost },
    /// Sets the loyalty programme, or ends it.
    SetLoyalty { program: Option<LoyaltyProgram> },
    /// Sets the weights of the value score.
    SetScore { weights: ScoreWeights },
}

impl CustomerEdit {
    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            CustomerEdit::SetValue { value } => document.customers.value = assumptions::value(value)?,
            CustomerEdit::SetStages { stages } => document.customers.stages = assumptions::stages(stages)?,
            CustomerEdit::SetChurn { churn } => document.customers.churn = assumptions::churn(churn)?,
            CustomerEdit::SetChurnCost { cost } => document.customers.churn_cost = assumptions::churn_cost(cost)?,
            CustomerEdit::SetScore { weights } => document.customers.score = assumptions::score(weights)?,
            CustomerEdit::SetLoyalty { program } => document.customers.loyalty = assumptions::loyalty(program)?,
        }
        Ok(())
    }
}
