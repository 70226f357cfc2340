//! Ready schemes of own rules, from the documents of the field: taken over, they are a person's own.

use super::methods::{Method, OwnRules};
use crate::analysis::{Attribute, Condition, Criteria, Test};

/// A ready scheme. Its segments are called by its word and their number, the last one is for everybody else.
#[derive(Debug, Clone, Copy)]
pub struct ReadyScheme {
    /// Its word in texts.
    pub slug: &'static str,
    rules: fn() -> Vec<Vec<Condition>>,
}

/// Every ready scheme.
pub const READY_SCHEMES: [ReadyScheme; 2] = [
    // S3 chapter 1: high value → personal service, medium → standard process, potential → automated nurture, at risk of
    // churn → early warning.
    ReadyScheme {
        slug: "service",
        rules: || {
            vec![vec![silent()], vec![high()], vec![most(Attribute::Orders, 1.0), most(Attribute::KnownDays, 180.0)]]
        },
    },
    // S2 3.1.2 and 4.3: value, risk of churn and stage of life in one; first campaigns for high value gone silent, and for the
    // new.
    ReadyScheme {
        slug: "value_life",
        rules: || {
            vec![
                vec![most(Attribute::KnownDays, 30.0)],
                vec![high(), silent()],
                vec![high()],
                vec![most(Attribute::Silence, SILENT)],
                vec![most(Attribute::Silence, LOST)],
            ]
        },
    },
];

/// Multiples of the own rhythm after which somebody counts as silent, and as lost.
const SILENT: f64 = 2.0;
const LOST: f64 = 4.0;

/// More than a number: the next one that is kept apart from it.
const MORE: f64 = 1e-6;

fn most(of: Attribute, number: f64) -> Condition {
    Condition::new(of, Test::AtMost(number))
}

/// Silent for more than twice the own rhythm.
fn silent() -> Condition {
    Condition::new(Attribute::Silence, Test::AtLeast(SILENT + MORE))
}

/// Among the fifth of the customers who bring most.
fn high() -> Condition {
    most(Attribute::RevenueRank, 20.0)
}

impl ReadyScheme {
    /// Its method.
    pub fn method(&self) -> Method {
        Method::Rules(OwnRules { rules: (self.rules)().into_iter().map(Criteria::all).collect() })
    }
}

/// Rules with a segment for each of some texts of an attribute, in their order; whoever has none of them is everybody else.
///
/// ```
/// use rapport::analysis::{Attribute, rules_by_value};
/// let method = rules_by_value(&Attribute::Column("region".into()), ["North".into(), "South".into()]);
/// assert_eq!(method.places(), 3);
/// ```
pub fn rules_by_value(of: &Attribute, texts: impl IntoIterator<Item = String>) -> Method {
    let rule = |text| Criteria::all(vec![Condition::new(of.clone(), Test::Is(text))]);
    Method::Rules(OwnRules { rules: texts.into_iter().map(rule).collect() })
}
