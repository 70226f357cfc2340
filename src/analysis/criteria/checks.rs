//! Criteria made ready to be asked of one customer after the other.

use super::bounds::Bounds;
use super::texts::told;
use super::{Attribute, AttributeKind, Condition, Criteria, Test};
use crate::analysis::rfm::{Scores, Scoring, recency};
use crate::analysis::segments::Known;
use std::rc::Rc;

/// Criteria over the customers of a look-back.
pub(in crate::analysis) struct Compiled {
    alternatives: Vec<Vec<Check>>,
}

/// A condition over the customers.
struct Check {
    seen: Look,
    not: bool,
}

/// Where the value of a customer stands.
enum Look {
    /// Whole numbers of the look-back.
    Whole(Attribute, Bounds),
    /// A number of each customer, NaN where there is none.
    Number(Rc<[f64]>, f64, f64),
    /// Whether it holds for each customer.
    Flags(Rc<[bool]>),
    /// What is asked for is not there, so nobody is meant, whether it must be so or must not.
    Nobody,
}

/// What is known of one customer in the look-back.
#[derive(Clone, Copy)]
pub(in crate::analysis) struct Row {
    pub customer: usize,
    pub orders: u32,
    pub last: i32,
    pub revenue: i64,
    pub scores: Scores,
}

impl Compiled {
    /// Looks up what the conditions ask for.
    pub fn of(criteria: &Criteria, known: &Known<'_>) -> Compiled {
        let check = |condition: &Condition| Check { seen: look(condition, known), not: condition.not };
        let alternatives = criteria.alternatives().map(|all| all.iter().map(check).collect());
        Compiled { alternatives: alternatives.collect() }
    }

    /// Whether a customer is meant; nobody is without a condition.
    #[inline]
    pub fn holds(&self, row: &Row, known: &Known<'_>) -> bool {
        self.alternatives.iter().any(|all| all.iter().all(|check| check.holds(row, known)))
    }

    /// Whether each customer with an order in the look-back is meant.
    pub fn members(&self, known: &Known<'_>, scoring: Option<Scoring>) -> Vec<bool> {
        known.rows(scoring.as_ref()).map(|row| row.orders > 0 && self.holds(&row, known)).collect()
    }
}

impl Check {
    #[inline]
    fn holds(&self, row: &Row, known: &Known<'_>) -> bool {
        let holds = match &self.seen {
            Look::Whole(of, bounds) => bounds.hold(whole(of, row, known)),
            Look::Number(numbers, least, most) => {
                let number = numbers.get(row.customer).copied().unwrap_or(f64::NAN);
                *least <= number && number <= *most
            }
            Look::Flags(flags) => flags.get(row.customer).copied().unwrap_or(false),
            // Of what no file says, neither it nor its opposite can be said of anybody.
            Look::Nobody => return false,
        };
        holds != self.not
    }
}

#[inline]
fn whole(of: &Attribute, row: &Row, known: &Known<'_>) -> i64 {
    match of {
        Attribute::RecencyDays => recency(known.as_of, row.last),
        Attribute::Orders => i64::from(row.orders),
        Attribute::Revenue => row.revenue,
        Attribute::LastDay => i64::from(row.last),
        Attribute::RecencyScore => i64::from(row.scores.r),
        Attribute::FrequencyScore => i64::from(row.scores.f),
        Attribute::MonetaryScore => i64::from(row.scores.m),
        Attribute::FmScore => i64::from(row.scores.f + row.scores.m),
        // Nothing else is looked at as a whole number.
        _ => 0,
    }
}

fn look(condition: &Condition, known: &Known<'_>) -> Look {
    let of = &condition.of;
    match of {
        Attribute::RecencyDays
        | Attribute::Orders
        | Attribute::Revenue
        | Attribute::LastDay
        | Attribute::RecencyScore
        | Attribute::FrequencyScore
        | Attribute::MonetaryScore
        | Attribute::FmScore => {
            Bounds::of(condition, known.base.unit).map_or(Look::Nobody, |bounds| Look::Whole(of.clone(), bounds))
        }
        Attribute::Tag(tag) => known.tagged(*tag).map_or(Look::Nobody, Look::Flags),
        _ if of.kind() == AttributeKind::Text => told(of, &condition.test, known).map_or(Look::Nobody, Look::Flags),
        _ => match (&condition.test, known.numbers(of)) {
            (Test::AtLeast(number), Some(numbers)) => Look::Number(numbers, *number, f64::INFINITY),
            (Test::AtMost(number), Some(numbers)) => Look::Number(numbers, f64::NEG_INFINITY, *number),
            (Test::Between(from, to), Some(numbers)) => Look::Number(numbers, *from, *to),
            (Test::Known, Some(numbers)) => Look::Number(numbers, f64::NEG_INFINITY, f64::INFINITY),
            (Test::Is(text), Some(numbers)) => match text.trim().parse() {
                Ok(number) => Look::Number(numbers, number, number),
                Err(_) => Look::Nobody,
            },
            (test, None) => told(of, test, known).map_or(Look::Nobody, Look::Flags),
        },
    }
}
