//! What the score is asked, and who is behind a count.

use crate::analysis::value::ValueAsk;
use crate::units::Ratio;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The greatest weight.
const MOST_WEIGHT: u32 = 1_000;
/// The highest score, in hundredths of a point.
const HIGHEST: u16 = 10_000;
/// Parts of a discount of 1.
const PARTS: f64 = 10_000.0;

/// A side of the value of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreDimension {
    /// What the models expect the customer to bring; without models the revenue up to the as-of day.
    Value,
    /// Orders, and days from the first to the last one, half each.
    Loyalty,
    /// Returns and tickets an order: fewer are better.
    Effort,
    /// Customers whom the customer has brought.
    Referral,
}

impl ScoreDimension {
    /// Every dimension, in the order of the weights.
    pub const ALL: [ScoreDimension; 4] =
        [ScoreDimension::Value, ScoreDimension::Loyalty, ScoreDimension::Effort, ScoreDimension::Referral];

    /// The word in tests and files.
    pub fn slug(self) -> &'static str {
        match self {
            ScoreDimension::Value => "value",
            ScoreDimension::Loyalty => "loyalty",
            ScoreDimension::Effort => "effort",
            ScoreDimension::Referral => "referral",
        }
    }
}

/// The weights of the dimensions, in the order of [`ScoreDimension::ALL`]. One that nothing is known of takes no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScoreWeights(pub [u32; 4]);

impl Default for ScoreWeights {
    /// All alike.
    fn default() -> ScoreWeights {
        ScoreWeights([25; 4])
    }
}

impl ScoreWeights {
    /// Whether they can be used: none above 1,000, and one above 0.
    pub fn is_sound(&self) -> bool {
        self.0.iter().all(|weight| *weight <= MOST_WEIGHT) && self.0.iter().any(|weight| *weight > 0)
    }

    /// The share of each dimension in the score: 0 of what is not known; alike where only what is not known has a weight.
    ///
    /// ```
    /// use rapport::analysis::ScoreWeights;
    /// use rapport::units::Ratio;
    /// let shares = ScoreWeights([30, 10, 40, 20]).shares([true, true, false, false]);
    /// assert_eq!(shares, [0.75, 0.25, 0.0, 0.0].map(Ratio));
    /// assert_eq!(ScoreWeights([0, 0, 9, 0]).shares([true, true, false, false]), [0.5, 0.5, 0.0, 0.0].map(Ratio));
    /// ```
    pub fn shares(&self, known: [bool; 4]) -> [Ratio; 4] {
        let own = |weight: u32, known: bool| if known { f64::from(weight) } else { 0.0 };
        let mut out = [0.0; 4];
        out.iter_mut().zip(self.0).zip(known).for_each(|((out, weight), known)| *out = own(weight, known));
        if out.iter().sum::<f64>() <= 0.0 {
            out = known.map(|known| own(1, known));
        }
        let all = out.iter().sum::<f64>();
        out.map(|weight| Ratio::of(weight, all).unwrap_or_default())
    }
}

/// What the score is computed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ScoreAsk {
    /// The weights.
    pub weights: ScoreWeights,
    /// Months over which the models look ahead.
    pub months: u32,
    /// Their discount of a year, in ten-thousandths.
    pub discount: u32,
}

impl ScoreAsk {
    /// The score with these weights and what is taken for granted about lifetime value.
    pub fn new(weights: ScoreWeights, value: &ValueAsk) -> ScoreAsk {
        ScoreAsk { weights, months: value.months, discount: (value.discount.0 * PARTS).round() as u32 }
    }

    /// What the models are asked: values as revenue, because a margin changes no rank.
    pub fn value(&self) -> ValueAsk {
        ValueAsk { margin: None, discount: Ratio(f64::from(self.discount) / PARTS), months: self.months }
    }
}

/// Customers with a score from one number to another, in hundredths of a point; both ends belong to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ScoreBehind {
    /// How the score is computed.
    pub ask: ScoreAsk,
    /// The least score.
    pub from: u16,
    /// The highest score.
    pub to: u16,
}

impl ScoreBehind {
    /// Whether a score is one of them.
    pub fn holds(&self, score: u16) -> bool {
        (self.from..=self.to).contains(&score)
    }
}

/// In an address: weights, months, discount, least and highest score: `25.25.25.25.12.1000.9000.10000`.
///
/// ```
/// use rapport::analysis::ScoreBehind;
/// let text = "40.30.20.10.12.1000.9000.10000";
/// assert_eq!(text.parse::<ScoreBehind>().unwrap().to_string(), text);
/// for bad in ["0.0.0.0.12.1000.0.10", "25.25.25.25.0.1000.0.10", "25.25.25.25.12.1000.0.10001", "25.25.25.25.12.1000.0"] {
///     assert!(bad.parse::<ScoreBehind>().is_err());
/// }
/// ```
impl fmt::Display for ScoreBehind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ScoreBehind { ask: ScoreAsk { weights: ScoreWeights([a, b, c, d]), months, discount }, from, to } = self;
        write!(f, "{a}.{b}.{c}.{d}.{months}.{discount}.{from}.{to}")
    }
}

impl FromStr for ScoreBehind {
    type Err = ();

    fn from_str(text: &str) -> Result<ScoreBehind, ()> {
        let numbers: Vec<u32> = text.split('.').map(|text| text.parse().map_err(|_| ())).collect::<Result<_, ()>>()?;
        let [a, b, c, d, months, discount, from, to] = numbers[..] else { return Err(()) };
        let weights = ScoreWeights([a, b, c, d]);
        let point = |number: u32| u16::try_from(number).ok().filter(|number| *number <= HIGHEST).ok_or(());
        let sound = weights.is_sound() && (1..=120).contains(&months) && f64::from(discount) <= PARTS;
        let ask = sound.then_some(ScoreAsk { weights, months, discount }).ok_or(())?;
        Ok(ScoreBehind { ask, from: point(from)?, to: point(to)? })
    }
}
