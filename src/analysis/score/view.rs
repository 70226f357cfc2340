//! How scores are spread, and what the best customers are like.

use super::ask::{ScoreAsk, ScoreBehind, ScoreDimension};
use super::dimensions::{ScoreFacts, Scored, scored};
use crate::analysis::Params;
use crate::analysis::activity::Wide;
use crate::dataset::Dataset;
use crate::units::{Day, Money, Ratio};
use serde::{Deserialize, Serialize};

/// Points of a tenth, in hundredths.
const TENTH: u16 = 1_000;
/// Tenths of the scale.
const TENTHS: u16 = 10;

/// The scores of all customers as of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValueScores {
    /// What they are computed with.
    pub ask: ScoreAsk,
    /// The day.
    pub as_of: Day,
    /// Customers with an order up to that day.
    pub customers: u64,
    /// Whether value is what the models expect; otherwise it is revenue.
    pub by_models: bool,
    /// One for each of [`ScoreDimension::ALL`].
    pub dimensions: Vec<ScoreLine>,
    /// Ten of ten points each, the lowest first; the last one holds 100.
    pub tenths: Vec<ScoreTenth>,
    /// The tenth of the customers with the highest scores.
    pub top: TopScores,
}

/// A dimension.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ScoreLine {
    /// Which one.
    pub dimension: ScoreDimension,
    /// Whether the open files say anything of it; otherwise it takes no part.
    pub known: bool,
    /// Its share in the score; 0 where nothing is known.
    pub share: Ratio,
    /// The mean rank of the tenth of the customers with the highest scores, 0 to 100; nothing where nothing is known,
    /// or nobody is there.
    pub top: Option<f64>,
    /// The mean rank of all.
    pub all: Option<f64>,
}

/// Customers whose scores lie within ten points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ScoreTenth {
    /// Who they are.
    pub behind: ScoreBehind,
    /// How many.
    pub customers: u64,
    /// Their revenue up to the as-of day.
    pub revenue: Money,
}

/// The customers with the highest scores: a tenth of all, and who has the score of the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TopScores {
    /// Who they are.
    pub behind: ScoreBehind,
    /// How many.
    pub customers: u64,
    /// Their orders up to the as-of day.
    pub orders: u64,
    /// Their revenue.
    pub revenue: Money,
    /// Their share of the revenue of all; nothing where that is not above zero.
    pub share: Option<Ratio>,
}

/// The scores of the customers who pass the filter: the mean of their ranks by dimension, weighted, rounded to hundredths of
/// a point. A rank goes from 0 to 100, equal customers share the mean of their ranks. Nothing without orders.
///
/// ```
/// use rapport::analysis::value::ValueAsk;
/// use rapport::analysis::{OpenTables, Params, ScoreAsk, ScoreFacts, ScoreWeights, value_scores};
/// use rapport::dataset::{Block, Builder};
/// // Ann buys twice, Bob once for more.
/// let mut block = Block { day: vec![0, 9, 9], amount: vec![700, 500, 3000], ..Block::default() };
/// ["Ann", "Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let tables = OpenTables::default();
/// let facts = ScoreFacts { tables: &tables, returns: None, worths: None, brought: None };
/// let ask = ScoreAsk::new(ScoreWeights([3, 1, 0, 0]), &ValueAsk::default());
/// let found = value_scores(&builder.finish(), &Params::default(), &ask, &facts).unwrap();
/// // Ann 0.75 · 0 + 0.25 · 100, Bob the other way round.
/// assert_eq!((found.tenths[2].customers, found.tenths[7].customers, found.top.revenue.units()), (1, 1, 30.0));
/// ```
pub fn value_scores(dataset: &Dataset, params: &Params, ask: &ScoreAsk, facts: &ScoreFacts<'_>) -> Option<ValueScores> {
    let found = scored(dataset, params, ask, facts)?;
    let top = edge(&found.score);
    let line = |((dimension, share), ranks): ((ScoreDimension, Ratio), &Option<Vec<f32>>)| {
        let mean = |wanted: &dyn Fn(u16) -> bool| {
            let own = ranks.as_ref()?.iter().zip(&found.score).filter(|(_, score)| wanted(**score));
            let (count, sum) = own.fold((0u64, 0.0), |(n, sum), (rank, _)| (n + 1, sum + f64::from(*rank)));
            Ratio::of(sum, count as f64).map(|mean| mean.0)
        };
        let known = ranks.is_some();
        ScoreLine { dimension, known, share, top: mean(&|score| score >= top), all: mean(&|_| true) }
    };
    let dimensions = ScoreDimension::ALL.into_iter().zip(found.shares).zip(&found.ranks);
    Some(ValueScores {
        ask: *ask,
        as_of: found.as_of,
        customers: found.customers.len() as u64,
        by_models: found.by_models,
        dimensions: dimensions.map(line).collect(),
        tenths: tenths(ask, &found),
        top: best(ask, &found, top),
    })
}

/// The score of the last one of the highest tenth.
fn edge(scores: &[u16]) -> u16 {
    let mut counts = vec![0usize; usize::from(TENTH * TENTHS) + 1];
    for score in scores {
        counts.get_mut(usize::from(*score)).into_iter().for_each(|count| *count += 1);
    }
    let wanted = scores.len().div_ceil(usize::from(TENTHS));
    let mut above = 0;
    let found = counts.iter().enumerate().rev().find(|(_, count)| {
        above += **count;
        above >= wanted
    });
    found.map_or(0, |(score, _)| score as u16)
}

fn tenths(ask: &ScoreAsk, found: &Scored) -> Vec<ScoreTenth> {
    let mut sums = vec![(0u64, Wide::default()); usize::from(TENTHS)];
    for (score, revenue) in found.score.iter().zip(&found.revenue) {
        let place = usize::from((score / TENTH).min(TENTHS - 1));
        if let Some((customers, sum)) = sums.get_mut(place) {
            *customers += 1;
            sum.add(*revenue);
        }
    }
    let tenth = |(place, (customers, revenue)): (u16, (u64, Wide))| {
        let to = if place + 1 == TENTHS { TENTH * TENTHS } else { (place + 1) * TENTH - 1 };
        let behind = ScoreBehind { ask: *ask, from: place * TENTH, to };
        ScoreTenth { behind, customers, revenue: found.unit.money(revenue.sum()) }
    };
    (0..TENTHS).zip(sums).map(tenth).collect()
}

fn best(ask: &ScoreAsk, found: &Scored, from: u16) -> TopScores {
    let behind = ScoreBehind { ask: *ask, from, to: TENTH * TENTHS };
    let (mut customers, mut orders, mut revenue, mut all) = (0, 0, Wide::default(), Wide::default());
    for ((score, own), count) in found.score.iter().zip(&found.revenue).zip(&found.orders) {
        all.add(*own);
        if behind.holds(*score) {
            customers += 1;
            orders += u64::from(*count);
            revenue.add(*own);
        }
    }
    TopScores {
        behind,
        customers,
        orders,
        revenue: found.unit.money(revenue.sum()),
        share: Ratio::of(revenue.sum() as f64, all.sum() as f64).filter(|_| all.sum() > 0),
    }
}
