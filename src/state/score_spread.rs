//! How the values behind the scores of a scheme are spread, kept current.

use super::{App, Loadable};
use crate::analysis::{SchemeId, ScoreSpread};
use crate::engine::ScoreSpreadOf;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The spread of recency, orders and revenue behind the scores of a scheme.
    pub fn score_spread(self, scheme: SchemeId) -> ReadSignal<Loadable<Arc<ScoreSpread>>> {
        let looked_at = self.looked_at();
        self.answered(looked_at, move |(_, params)| ScoreSpreadOf(params, scheme))
    }
}
