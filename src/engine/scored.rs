//! The value score: what the models, the tables beside the orders and the referrals say, put together.

use super::Engine;
use crate::analysis::{Params, ScoreAsk, ScoreFacts, ValueScores, scores_by_customer, value_scores};

impl Engine {
    /// How the scores are spread; nothing without orders.
    pub(super) fn value_scores(&self, params: &Params, ask: &ScoreAsk) -> Option<ValueScores> {
        let orders = self.orders()?;
        self.with_score_facts(params, ask, |facts| value_scores(orders, params, ask, facts))
    }

    /// The score of every customer; empty without orders.
    pub(super) fn scores(&self, params: &Params, ask: &ScoreAsk) -> Vec<Option<u16>> {
        let Some(orders) = self.orders() else { return Vec::new() };
        self.with_score_facts(params, ask, |facts| scores_by_customer(orders, params, ask, facts))
    }

    fn with_score_facts<T>(&self, params: &Params, ask: &ScoreAsk, look: impl FnOnce(&ScoreFacts<'_>) -> T) -> T {
        let valued = self.valued(params, &ask.value()).and_then(|(_, worths)| worths);
        let (beside, brought) = (self.beside(), self.brought());
        look(&ScoreFacts {
            tables: &beside.tables,
            returns: beside.returns,
            worths: valued.as_deref(),
            brought: brought.as_deref(),
        })
    }
}
