//! Rules that a person writes: for each segment its conditions; the first segment whose conditions all hold wins, and the
//! last one is everybody else. So every customer with an order is in exactly one.

use super::super::{Known, Place, Rule};
use super::{Method, MethodDef, MethodError};
use crate::analysis::rfm::{Scoring, recency};
use crate::units::AmountUnit;
use serde::{Deserialize, Serialize};

pub(super) const METHOD: MethodDef = MethodDef { slug: "rules", start, grows: true, moves: true };

/// Most conditions of one segment.
const MOST: usize = 12;

/// Largest number of a condition.
const LARGEST: f64 = 1e12;

/// The rules of the segments in their order; the last segment has none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnRules {
    /// What each segment but the last asks for.
    pub rules: Vec<SegmentRule>,
}

/// What a segment asks for: all conditions must hold. Without a condition it is nobody's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SegmentRule {
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// One condition.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// What is looked at.
    pub of: Attribute,
    /// What it must be.
    pub test: Test,
}

/// What a condition looks at, in the look-back of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// Days from the last order to the as-of day.
    RecencyDays,
    /// Number of orders.
    Orders,
    /// Revenue in currency units.
    Revenue,
    /// Recency score from 1 to the parts of the scheme; the highest is most recent.
    RecencyScore,
    /// Frequency score from 1 to the parts of the scheme.
    FrequencyScore,
    /// Monetary score from 1 to the parts of the scheme.
    MonetaryScore,
    /// Mean of frequency and monetary score, by halves.
    FmScore,
}

impl Attribute {
    /// Every attribute, in the order in which they are offered.
    pub const ALL: [Attribute; 7] = [
        Attribute::RecencyDays,
        Attribute::Orders,
        Attribute::Revenue,
        Attribute::RecencyScore,
        Attribute::FrequencyScore,
        Attribute::MonetaryScore,
        Attribute::FmScore,
    ];

    /// The word in files and lists.
    pub fn slug(self) -> &'static str {
        match self {
            Attribute::RecencyDays => "recency_days",
            Attribute::Orders => "orders",
            Attribute::Revenue => "revenue",
            Attribute::RecencyScore => "recency_score",
            Attribute::FrequencyScore => "frequency_score",
            Attribute::MonetaryScore => "monetary_score",
            Attribute::FmScore => "fm_score",
        }
    }

    /// The attribute with this [`Attribute::slug`].
    pub fn from_slug(slug: &str) -> Option<Attribute> {
        Attribute::ALL.into_iter().find(|attribute| attribute.slug() == slug)
    }

    /// Whole units of the number that is compared in one of the number that is typed: amounts are compared in minor units, a
    /// mean of two scores as their sum.
    fn scale(self) -> f64 {
        match self {
            Attribute::Revenue => 100.0,
            Attribute::FmScore => 2.0,
            Attribute::RecencyDays
            | Attribute::Orders
            | Attribute::RecencyScore
            | Attribute::FrequencyScore
            | Attribute::MonetaryScore => 1.0,
        }
    }
}

/// What an attribute must be; the numbers themselves belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// From the first to the second.
    Between(f64, f64),
}

impl Test {
    /// The numbers of it.
    fn numbers(self) -> (f64, f64) {
        match self {
            Test::AtLeast(number) | Test::AtMost(number) => (number, number),
            Test::Between(from, to) => (from, to),
        }
    }
}

/// New rules begin with an example of each kind of condition: regulars, and those who have not come for long.
fn start() -> Method {
    let condition = |of, test| Condition { of, test };
    let regular =
        vec![condition(Attribute::RecencyDays, Test::AtMost(90.0)), condition(Attribute::Orders, Test::AtLeast(2.0))];
    let away = vec![condition(Attribute::RecencyDays, Test::AtLeast(181.0))];
    let rules = [regular, away].map(|conditions| SegmentRule { conditions }).to_vec();
    Method::Rules(OwnRules { rules })
}

/// A condition in whole numbers: both ends belong to it.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    of: Attribute,
    least: i64,
    most: i64,
}

impl Bounds {
    /// `unit` is that of the revenue.
    fn of(condition: &Condition, unit: AmountUnit) -> Bounds {
        let scale = condition.of.scale();
        let parts = if condition.of == Attribute::Revenue { unit.per_hundredth() as f64 } else { 1.0 };
        // What a person types in decimals is a whole number of minor units, whatever the nearest double says.
        let whole = |number: f64| (number * scale).round();
        let exact = |number: f64| ((number * scale) - whole(number)).abs() < 1e-6;
        let up =
            |number: f64| if exact(number) { whole(number) * parts } else { (number * scale * parts).ceil() } as i64;
        let down =
            |number: f64| if exact(number) { whole(number) * parts } else { (number * scale * parts).floor() } as i64;
        let (least, most) = match condition.test {
            Test::AtLeast(number) => (up(number), i64::MAX),
            Test::AtMost(number) => (i64::MIN, down(number)),
            Test::Between(from, to) => (up(from), down(to)),
        };
        Bounds { of: condition.of, least, most }
    }
}

impl OwnRules {
    pub(super) fn fault(&self) -> Option<MethodError> {
        let sound = |condition: &Condition| {
            let (from, to) = condition.test.numbers();
            let number = |number: f64| number.is_finite() && number.abs() <= LARGEST;
            number(from) && number(to) && from <= to
        };
        if self.rules.iter().any(|rule| rule.conditions.len() > MOST) {
            Some(MethodError::TooMany { most: MOST })
        } else if self.rules.iter().flat_map(|rule| &rule.conditions).all(sound) {
            None
        } else {
            Some(MethodError::Condition)
        }
    }

    /// Whether any condition looks at a score.
    pub fn asks_scores(&self) -> bool {
        self.rules.iter().flat_map(|rule| &rule.conditions).any(|condition| match condition.of {
            Attribute::RecencyScore | Attribute::FrequencyScore | Attribute::MonetaryScore | Attribute::FmScore => true,
            Attribute::RecencyDays | Attribute::Orders | Attribute::Revenue => false,
        })
    }

    pub(in super::super) fn places(&self, known: &Known<'_>, scoring: &Scoring) -> Vec<Place> {
        let rules: Vec<Vec<Bounds>> = self
            .rules
            .iter()
            .map(|rule| rule.conditions.iter().map(|one| Bounds::of(one, known.base.unit)).collect())
            .collect();
        let scored = self.asks_scores().then(|| known.scored(scoring));
        let codes = scored.as_ref().map_or(&[][..], |scored| &scored.of);
        let rest = Place::new(rules.len(), Rule::Fallback);
        let place = |(customer, (orders, last, revenue)): (usize, (u32, i32, i64))| {
            if orders == 0 {
                return Place::NONE;
            }
            let scores = codes.get(customer).and_then(|code| code.scores()).unwrap_or_default();
            let holds = |bounds: &Bounds| {
                let value = match bounds.of {
                    Attribute::RecencyDays => recency(known.as_of, last),
                    Attribute::Orders => i64::from(orders),
                    Attribute::Revenue => revenue,
                    Attribute::RecencyScore => i64::from(scores.r),
                    Attribute::FrequencyScore => i64::from(scores.f),
                    Attribute::MonetaryScore => i64::from(scores.m),
                    Attribute::FmScore => i64::from(scores.f + scores.m),
                };
                (bounds.least..=bounds.most).contains(&value)
            };
            let first = rules.iter().position(|rule| !rule.is_empty() && rule.iter().all(holds));
            first.map_or(rest, |number| Place::new(number, Rule::Strict))
        };
        known.customers().enumerate().map(place).collect()
    }
}
