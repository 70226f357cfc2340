//! The four value tiers, by ordered rules that leave nobody out and put nobody in twice.

use super::super::scheme::{Colour, SegmentTarget};
use super::super::{Known, Place, Rule};
use super::{Method, MethodDef, MethodError};
use crate::analysis::rfm::{MOST_PARTS, ScoreCode, Scores, Scoring, recency};
use serde::{Deserialize, Serialize};

pub(super) const METHOD: MethodDef =
    MethodDef { slug: "tiers", start: || Method::Tiers(Tiers::default()), grows: false, moves: false };

/// Longest time, in days, after which a customer may count as lost: a hundred years.
const LONGEST: u32 = 36_525;

/// The four tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Recent, frequent and of high value.
    HighValue,
    /// In the middle.
    Potential,
    /// Below the middle.
    General,
    /// Away for long and never of much value.
    Lost,
}

impl Tier {
    /// All tiers, in the order in which they are shown.
    pub const ALL: [Tier; 4] = [Tier::HighValue, Tier::Potential, Tier::General, Tier::Lost];

    /// The name used in links, files and chart keys.
    pub fn slug(self) -> &'static str {
        match self {
            Tier::HighValue => "high_value",
            Tier::Potential => "potential",
            Tier::General => "general",
            Tier::Lost => "lost",
        }
    }

    /// The tier with this [`Tier::slug`].
    pub fn from_slug(slug: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.slug() == slug)
    }

    /// Its colour in a new scheme.
    pub fn colour(self) -> Colour {
        match self {
            Tier::HighValue => Colour::First,
            Tier::Potential => Colour::Third,
            Tier::General => Colour::Fifth,
            Tier::Lost => Colour::Second,
        }
    }

    /// The shares of the annual strategy.
    pub fn target(self) -> SegmentTarget {
        let (customer_share, revenue_share) = match self {
            Tier::HighValue => (0.10, 0.40),
            Tier::Potential => (0.20, 0.30),
            Tier::General => (0.50, 0.20),
            Tier::Lost => (0.20, 0.10),
        };
        SegmentTarget { customer_share, revenue_share }
    }
}

/// The thresholds of the four tiers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tiers {
    /// A customer is away for long when the last order is more than this many days before the as-of day.
    pub lost_after_days: u32,
    /// From this score on a score is high.
    pub high: u8,
    /// Up to this score a score is low.
    pub low: u8,
    /// From this mean of the three scores on, a customer for whom no rule holds has potential.
    pub potential_from: f64,
}

impl Default for Tiers {
    /// Half a year; 4 and 5 are high, 1 and 2 are low, 3 is the middle.
    fn default() -> Tiers {
        Tiers { lost_after_days: 180, high: 4, low: 2, potential_from: 3.0 }
    }
}

/// Finds the tier. The first rule that holds wins (with the usual thresholds):
///
/// 1. High value: R, F and M scores are all at least 4.
/// 2. Lost: more than `lost_after_days` without an order, F ≤ 2 and M ≤ 2. Days, not the score: the annual strategy
///    says "R high" of its best and of its lost customers, and means recent once and many days the other time.
/// 3. Potential: R, F and M are all 3.
/// 4. General: R, F and M are all at most 2.
/// 5. Fallback, for the combinations that the four rules leave open: Potential when the mean of the three scores is at
///    least 3, else General.
///
/// ```
/// use rapport::analysis::{tier_of, Rule, Scores, Tier, Tiers};
/// let usual = Tiers::default();
/// let tier = |r, f, m, days| tier_of(&usual, Scores { r, f, m }, days);
/// assert_eq!(tier(5, 4, 4, 10), (Tier::HighValue, Rule::Strict));
/// assert_eq!(tier(1, 1, 2, 181), (Tier::Lost, Rule::Strict));
/// assert_eq!(tier(1, 1, 2, 180), (Tier::General, Rule::Strict));
/// assert_eq!(tier(3, 3, 3, 50), (Tier::Potential, Rule::Strict));
/// assert_eq!(tier(5, 2, 2, 5), (Tier::Potential, Rule::Fallback)); // mean 3
/// assert_eq!(tier(4, 2, 2, 5), (Tier::General, Rule::Fallback)); // mean 2.67
/// // with 5 alone as high, 4 is in the middle
/// let strict = Tiers { high: 5, ..usual };
/// assert_eq!(tier_of(&strict, Scores { r: 5, f: 4, m: 4 }, 10), (Tier::Potential, Rule::Fallback));
/// assert_eq!(tier_of(&strict, Scores { r: 4, f: 4, m: 3 }, 10), (Tier::Potential, Rule::Strict));
/// ```
pub fn tier_of(tiers: &Tiers, scores: Scores, recency_days: i64) -> (Tier, Rule) {
    away_or_not(tiers, scores, recency_days > i64::from(tiers.lost_after_days))
}

fn away_or_not(tiers: &Tiers, scores: Scores, away: bool) -> (Tier, Rule) {
    let Scores { r, f, m } = scores;
    let all = |holds: &dyn Fn(u8) -> bool| [r, f, m].into_iter().all(holds);
    let low = |score: u8| score <= tiers.low;
    if all(&|score| score >= tiers.high) {
        (Tier::HighValue, Rule::Strict)
    } else if away && low(f) && low(m) {
        (Tier::Lost, Rule::Strict)
    } else if all(&|score| score > tiers.low && score < tiers.high) {
        (Tier::Potential, Rule::Strict)
    } else if all(&low) {
        (Tier::General, Rule::Strict)
    } else if f64::from(r + f + m) >= tiers.potential_from * 3.0 - 1e-9 {
        (Tier::Potential, Rule::Fallback)
    } else {
        (Tier::General, Rule::Fallback)
    }
}

impl Tiers {
    /// The usual thresholds where scores go up to another number: the upper third or so is high, as much is low, and the
    /// mean of all scores begins potential.
    ///
    /// ```
    /// use rapport::analysis::Tiers;
    /// assert_eq!(Tiers::of_parts(5), Tiers::default());
    /// let bounds = |parts| (Tiers::of_parts(parts).high, Tiers::of_parts(parts).low, Tiers::of_parts(parts).potential_from);
    /// assert_eq!([2, 3, 4, 9].map(bounds), [(2, 1, 1.5), (3, 1, 2.0), (3, 2, 2.5), (7, 3, 5.0)]);
    /// ```
    pub fn of_parts(parts: u8) -> Tiers {
        let parts = parts.clamp(2, MOST_PARTS);
        let high = (parts * 7).div_ceil(10);
        Tiers { high, low: parts + 1 - high, potential_from: f64::from(parts + 1) / 2.0, ..Tiers::default() }
    }

    pub(super) fn fault(&self, parts: u8) -> Option<MethodError> {
        let scores = (1..self.high).contains(&self.low)
            && self.high <= parts
            && self.potential_from.is_finite()
            && (1.0..=f64::from(parts)).contains(&self.potential_from);
        match self.lost_after_days {
            1..=LONGEST => (!scores).then_some(MethodError::Scores { parts }),
            days => Some(MethodError::LostAfter { days, most: LONGEST }),
        }
    }

    /// The rules ask for the scores and for who has been away for long: so few answers are found once for all.
    pub(in super::super) fn places(&self, known: &Known<'_>, scoring: &Scoring) -> Vec<Place> {
        let places = |away: bool| {
            ScoreCode::each(|code| match code.scores() {
                Some(scores) => {
                    let (tier, rule) = away_or_not(self, scores, away);
                    Place::new(tier as usize, rule)
                }
                None => Place::NONE,
            })
        };
        let (here, away) = (places(false), places(true));
        let longest = i64::from(self.lost_after_days);
        let scored = known.scored(scoring);
        let customers = known.base.last.iter().zip(&scored.of);
        let place = |(last, code): (&i32, &ScoreCode)| {
            let places = if recency(known.as_of, *last) > longest { &away } else { &here };
            places.get(code.place()).copied().unwrap_or_default()
        };
        customers.map(place).collect()
    }
}
