//! The columns that each kind of table can have, what their values are, and which are needed.

use crate::import::role::{Kind, Role};
use serde::{Deserialize, Serialize};

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A text, kept as it stands.
    Text,
    /// A calendar date.
    Day,
    /// A calendar date with or without a time of day.
    Time,
    /// An amount of money.
    Money,
    /// A number.
    Number,
    /// A number from 0 to 10.
    Score,
    /// Yes or no; a date or a count above zero is a yes.
    Flag,
}

/// A column that a kind of table can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Its meaning.
    pub role: Role,
    /// What its values are.
    pub value: Value,
    /// Whether there is no row without it.
    pub needed: bool,
}

const fn needs(role: Role, value: Value) -> Slot {
    Slot { role, value, needed: true }
}

const fn may(role: Role, value: Value) -> Slot {
    Slot { role, value, needed: false }
}

use Value::{Day, Flag, Money, Number, Score, Text, Time};

const ORDERS: &[Slot] = &[
    needs(Role::Customer, Text),
    needs(Role::Date, Day),
    needs(Role::Amount, Money),
    may(Role::UnitPrice, Money),
    may(Role::Quantity, Number),
    may(Role::Order, Text),
    may(Role::Category, Text),
    may(Role::Channel, Text),
    may(Role::Rating, Number),
    may(Role::Recommend, Score),
    may(Role::Campaign, Text),
    may(Role::Status, Text),
    may(Role::Type, Text),
    may(Role::Currency, Text),
    may(Role::Refunded, Money),
];

const CUSTOMERS: &[Slot] = &[
    needs(Role::Customer, Text),
    may(Role::Name, Text),
    may(Role::Email, Text),
    may(Role::Phone, Text),
    may(Role::Company, Text),
    may(Role::City, Text),
    may(Role::Region, Text),
    may(Role::Country, Text),
    may(Role::Gender, Text),
    may(Role::Birthday, Day),
    may(Role::Age, Number),
    may(Role::Job, Text),
    may(Role::Industry, Text),
    may(Role::Size, Text),
    may(Role::Segment, Text),
    may(Role::Consent, Flag),
    may(Role::Referrer, Text),
    may(Role::Channel, Text),
    may(Role::Since, Day),
    may(Role::Attribute, Text),
];

const INTERACTIONS: &[Slot] = &[
    needs(Role::Customer, Text),
    needs(Role::Date, Time),
    needs(Role::Event, Text),
    may(Role::Subject, Text),
    may(Role::Category, Text),
    may(Role::Channel, Text),
    may(Role::Campaign, Text),
    may(Role::Record, Text),
];

const SURVEYS: &[Slot] = &[
    may(Role::Customer, Text),
    may(Role::Date, Time),
    may(Role::Recommend, Score),
    may(Role::Rating, Number),
    may(Role::Effort, Number),
    may(Role::Driver, Text),
    may(Role::Comment, Text),
    may(Role::Channel, Text),
    may(Role::Order, Text),
    may(Role::Record, Text),
];

const TICKETS: &[Slot] = &[
    needs(Role::Opened, Time),
    may(Role::Record, Text),
    may(Role::Customer, Text),
    may(Role::FirstResponse, Time),
    may(Role::Closed, Time),
    may(Role::Type, Text),
    may(Role::Channel, Text),
    may(Role::Resolved, Flag),
    may(Role::Rating, Number),
    may(Role::Comment, Text),
];

const RESPONSES: &[Slot] = &[
    needs(Role::Customer, Text),
    needs(Role::Campaign, Text),
    may(Role::Date, Day),
    may(Role::Channel, Text),
    may(Role::Arm, Text),
    may(Role::Seen, Flag),
    may(Role::Participated, Flag),
    may(Role::Converted, Flag),
    may(Role::Amount, Money),
];

const SPEND: &[Slot] = &[
    needs(Role::Date, Day),
    needs(Role::Amount, Money),
    may(Role::Category, Text),
    may(Role::Segment, Text),
    may(Role::Channel, Text),
    may(Role::Campaign, Text),
    may(Role::Record, Text),
];

const TOUCH_POINTS: &[Slot] = &[
    needs(Role::Stage, Text),
    needs(Role::Count, Number),
    may(Role::Date, Day),
    may(Role::Channel, Text),
    may(Role::Segment, Text),
];

const SUMMARIES: &[Slot] = &[
    needs(Role::Customer, Text),
    needs(Role::Last, Day),
    needs(Role::Orders, Number),
    needs(Role::Amount, Money),
    may(Role::First, Day),
];

/// The columns that a kind of table can have.
pub fn slots(kind: Kind) -> &'static [Slot] {
    match kind {
        Kind::Orders => ORDERS,
        Kind::Customers => CUSTOMERS,
        Kind::Interactions => INTERACTIONS,
        Kind::Surveys => SURVEYS,
        Kind::Tickets => TICKETS,
        Kind::Responses => RESPONSES,
        Kind::Spend => SPEND,
        Kind::TouchPoints => TOUCH_POINTS,
        Kind::Summaries => SUMMARIES,
    }
}

/// The column of a kind with a meaning.
pub fn slot(kind: Kind, role: Role) -> Option<Slot> {
    slots(kind).iter().copied().find(|slot| slot.role == role)
}

/// Meanings of which a survey needs one: without an answer a row says nothing.
pub const ANSWERS: [Role; 5] = [Role::Recommend, Role::Rating, Role::Effort, Role::Driver, Role::Comment];

/// The needed meanings for which no column is given.
pub(in crate::import) fn missing(kind: Kind, has: impl Fn(Role) -> bool) -> Vec<Role> {
    let instead = |role| role == Role::Amount && kind == Kind::Orders && has(Role::Quantity) && has(Role::UnitPrice);
    let needed = slots(kind).iter().filter(|slot| slot.needed).map(|slot| slot.role);
    let mut missing: Vec<Role> = needed.filter(|&role| !has(role) && !instead(role)).collect();
    if kind == Kind::Surveys && !ANSWERS.into_iter().any(&has) {
        missing.push(Role::Recommend);
    }
    missing
}

/// The meanings that tell rows apart when a table is exported twice: a number of the row, or who, when and what.
/// Where the first of them has no column, only rows that are equal in all columns are the same.
pub fn identity(kind: Kind) -> &'static [Role] {
    match kind {
        Kind::Customers | Kind::Summaries => &[Role::Customer],
        Kind::Responses => &[Role::Customer, Role::Campaign, Role::Date],
        Kind::TouchPoints => &[Role::Date, Role::Stage, Role::Channel, Role::Segment],
        Kind::Orders => &[Role::Order],
        Kind::Interactions | Kind::Surveys | Kind::Tickets | Kind::Spend => &[Role::Record],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_has_a_meaning_twice_and_each_needs_something() {
        for kind in Kind::ALL {
            let roles: std::collections::BTreeSet<Role> = slots(kind).iter().map(|slot| slot.role).collect();
            assert_eq!(roles.len(), slots(kind).len(), "{kind:?}");
            assert!(!missing(kind, |_| false).is_empty(), "{kind:?}");
            assert!(missing(kind, |_| true).is_empty(), "{kind:?}");
        }
    }
}
