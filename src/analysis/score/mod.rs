//! A score of 0 to 100 for each customer from what they bring, how loyal they are, what they cost to serve, and whom they bring.

mod ask;
mod dimensions;
mod effort;
mod ranks;
mod view;

pub use ask::{ScoreAsk, ScoreBehind, ScoreDimension, ScoreWeights};
pub use dimensions::{ScoreFacts, scores_by_customer};
pub use view::{ScoreLine, ScoreTenth, TopScores, ValueScores, value_scores};
