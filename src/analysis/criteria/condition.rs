//! A condition, and several of them joined by "and" and "or".

use super::Attribute;
use crate::analysis::rfm::Scoring;
use serde::{Deserialize, Serialize};

/// Most conditions of one segment or tag.
pub const MAX_CONDITIONS: usize = 24;

/// Largest number of a condition.
const LARGEST: f64 = 1e12;

/// Longest text of a condition, in characters.
const LONGEST: usize = 200;

/// What customers are asked for. "And" binds stronger than "or": with an "or" before the third of three conditions, both the
/// first and the second must hold, or the third. Without a condition it is nobody.
///
/// ```
/// use rapport::analysis::{Attribute, Condition, Criteria, Test};
/// let at_least = |of, number| Condition::new(of, Test::AtLeast(number));
/// let often = at_least(Attribute::Orders, 10.0);
/// let much = Condition { or: true, ..at_least(Attribute::Revenue, 500.0) };
/// let criteria = Criteria { conditions: vec![often.clone(), at_least(Attribute::RecencyDays, 30.0), much] };
/// assert_eq!(criteria.alternatives().map(<[_]>::len).collect::<Vec<_>>(), [2, 1]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Criteria {
    /// The conditions in their order.
    pub conditions: Vec<Condition>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// What is looked at.
    pub of: Attribute,
    /// What it must be.
    pub test: Test,
    /// Whether it must not be so. Of whom nothing is known, it is not so; where no open file says it at all, nobody is meant
    /// either way.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
    /// Whether it begins another way to be meant: "or" stands before it, not "and".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub or: bool,
}

/// What an attribute must be; the numbers themselves belong to it. A day is its day number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// From the first to the second.
    Between(f64, f64),
    /// This text, whatever the case of its letters.
    Is(String),
    /// Anything.
    Known,
}

impl Test {
    /// The numbers of it; the same twice where there is one.
    fn numbers(&self) -> Option<(f64, f64)> {
        match self {
            Test::AtLeast(number) | Test::AtMost(number) => Some((*number, *number)),
            Test::Between(from, to) => Some((*from, *to)),
            Test::Is(_) | Test::Known => None,
        }
    }
}

impl Condition {
    /// An attribute must be something.
    pub fn new(of: Attribute, test: Test) -> Condition {
        Condition { of, test, not: false, or: false }
    }

    /// The same as another way to be meant.
    pub fn or(self) -> Condition {
        Condition { or: true, ..self }
    }

    /// Whether it can be asked.
    fn is_sound(&self) -> bool {
        let number = |number: f64| number.is_finite() && number.abs() <= LARGEST;
        let sound = match (&self.test, self.test.numbers()) {
            (Test::Is(text), _) => !text.trim().is_empty() && text.chars().count() <= LONGEST,
            (_, numbers) => numbers.is_none_or(|(from, to)| number(from) && number(to) && from <= to),
        };
        let named = !matches!(&self.of, Attribute::Column(key) if key.chars().count() > LONGEST);
        sound && named
    }
}

impl Criteria {
    /// Conditions all of which must hold.
    pub fn all(conditions: Vec<Condition>) -> Criteria {
        Criteria { conditions }
    }

    /// Whether all conditions can be asked.
    pub fn is_sound(&self) -> bool {
        self.conditions.iter().all(Condition::is_sound)
    }

    /// The ways to be meant: the conditions of each must all hold.
    pub fn alternatives(&self) -> impl Iterator<Item = &[Condition]> {
        self.conditions.chunk_by(|_, next| !next.or)
    }

    /// How scores are given where no scheme says it: by quintiles. Nothing where no condition looks at one.
    pub(in crate::analysis) fn scoring(&self) -> Option<Scoring> {
        self.asks_scores().then(Scoring::default)
    }

    /// Whether any condition looks at a score.
    pub fn asks_scores(&self) -> bool {
        self.conditions.iter().any(|condition| condition.of.is_score())
    }
}
