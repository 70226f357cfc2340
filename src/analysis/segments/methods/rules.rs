//! Rules that a person writes: for each segment its criteria; the first segment whose criteria hold wins, and the
//! last one is everybody else. So every customer with an order is in exactly one.

use super::super::{Known, Place, Rule};
use super::{Method, MethodDef, MethodError};
use crate::analysis::criteria::{Compiled, Row};
use crate::analysis::rfm::Scoring;
use crate::analysis::{Attribute, Condition, Criteria, MAX_CONDITIONS, Test};
use serde::{Deserialize, Serialize};

pub(super) const METHOD: MethodDef = MethodDef { slug: "rules", start, grows: true, moves: true };

/// The rules of the segments in their order; the last segment has none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnRules {
    /// What each segment but the last asks for.
    pub rules: Vec<Criteria>,
}

/// New rules begin with an example of each kind of condition: regulars, and those who have not come for long.
fn start() -> Method {
    let condition = Condition::new;
    let regular =
        vec![condition(Attribute::RecencyDays, Test::AtMost(90.0)), condition(Attribute::Orders, Test::AtLeast(2.0))];
    let away = vec![condition(Attribute::RecencyDays, Test::AtLeast(181.0))];
    let rules = [regular, away].map(Criteria::all).to_vec();
    Method::Rules(OwnRules { rules })
}

impl OwnRules {
    pub(super) fn fault(&self) -> Option<MethodError> {
        if self.rules.iter().any(|rule| rule.conditions.len() > MAX_CONDITIONS) {
            return Some(MethodError::TooMany { most: MAX_CONDITIONS });
        }
        (!self.rules.iter().all(Criteria::is_sound)).then_some(MethodError::Condition)
    }

    /// Whether any condition looks at a score.
    pub fn asks_scores(&self) -> bool {
        self.rules.iter().any(Criteria::asks_scores)
    }

    pub(in super::super) fn places(&self, known: &Known<'_>, scoring: &Scoring) -> Vec<Place> {
        let rules: Vec<Compiled> = self.rules.iter().map(|rule| Compiled::of(rule, known)).collect();
        let scoring = Some(scoring).filter(|_| self.asks_scores());
        let rest = Place::new(rules.len(), Rule::Fallback);
        let place = |row: Row| {
            if row.orders == 0 {
                return Place::NONE;
            }
            let first = rules.iter().position(|rule| rule.holds(&row, known));
            first.map_or(rest, |number| Place::new(number, Rule::Strict))
        };
        known.rows(scoring).map(place).collect()
    }
}
