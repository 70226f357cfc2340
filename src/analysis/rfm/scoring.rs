//! How scores are given: into how many parts recency, frequency and monetary value are cut, and where.

use super::Thresholds;
use serde::{Deserialize, Serialize};

/// Most scores that there can be.
pub const MOST_PARTS: u8 = 9;

/// Largest number of an edge: days, orders or currency units.
const LARGEST: f64 = 1e12;

/// How scores are given; belongs to a scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scoring {
    /// How many scores there are, 2–9: they go from 1 to this number, which is the best.
    pub parts: u8,
    /// Where the values are cut.
    pub cuts: ScoreCuts,
}

/// Where values are cut into scores. Under each of them equal values get equal scores.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreCuts {
    /// Into equal shares of the customers, as far as equal values allow ([`super::ScoreEdges::quantiles`]).
    #[default]
    Quantiles,
    /// At natural breaks: the values within a part differ as little as they can ([`super::ScoreEdges::breaks`]).
    Breaks,
    /// At these values, one fewer than there are parts each; who lies on an edge belongs below it.
    Own(Thresholds),
}

/// Why scores cannot be given in a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScoringFault {
    /// There are fewer than two scores, or more than this many.
    Parts {
        /// The most accepted.
        most: u8,
    },
    /// There are not so many edges as parts ask for, they do not rise, or one is no number of days, orders or money.
    Edges {
        /// How many edges each of the three needs.
        count: u8,
    },
}

impl Default for Scoring {
    /// Quintiles.
    fn default() -> Scoring {
        Scoring { parts: 5, cuts: ScoreCuts::Quantiles }
    }
}

impl ScoreCuts {
    /// The word in lists and files.
    pub fn slug(&self) -> &'static str {
        match self {
            ScoreCuts::Quantiles => "quantiles",
            ScoreCuts::Breaks => "breaks",
            ScoreCuts::Own(_) => "own",
        }
    }
}

impl Scoring {
    /// Whether it is that of every new scheme.
    pub fn is_usual(&self) -> bool {
        *self == Scoring::default()
    }

    /// Why it cannot be used; nothing where it can.
    ///
    /// ```
    /// use rapport::analysis::{ScoreCuts, Scoring, Thresholds};
    /// let own = |recency: &[f64]| {
    ///     let edges = Thresholds { recency: recency.to_vec(), frequency: vec![1.0, 3.0], monetary: vec![-5.0, 99.9] };
    ///     Scoring { parts: 3, cuts: ScoreCuts::Own(edges) }.fault()
    /// };
    /// assert_eq!(own(&[30.0, 90.0]), None);
    /// // they must rise, and be two
    /// assert!(own(&[90.0, 90.0]).is_some() && own(&[30.0]).is_some() && own(&[-1.0, 30.0]).is_some());
    /// assert!(Scoring { parts: 1, ..Scoring::default() }.fault().is_some());
    /// ```
    pub fn fault(&self) -> Option<ScoringFault> {
        if !(2..=MOST_PARTS).contains(&self.parts) {
            return Some(ScoringFault::Parts { most: MOST_PARTS });
        }
        let count = self.parts - 1;
        let sound = |edges: &[f64], least: f64| {
            let number = |edge: &f64| edge.is_finite() && (least..=LARGEST).contains(edge);
            let rising = edges.iter().zip(edges.iter().skip(1)).all(|(one, next)| one < next);
            edges.len() == usize::from(count) && rising && edges.iter().all(number)
        };
        match &self.cuts {
            ScoreCuts::Quantiles | ScoreCuts::Breaks => None,
            ScoreCuts::Own(own) => {
                let all = sound(&own.recency, 0.0) && sound(&own.frequency, 0.0) && sound(&own.monetary, -LARGEST);
                (!all).then_some(ScoringFault::Edges { count })
            }
        }
    }
}
