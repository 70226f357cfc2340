//! One level of a programme: its members, what they bring and what they cost.

use super::members::MemberBehind;
use super::program::{LoyaltyProgram, MemberLevel};
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};

/// The threshold that gives a level about the share of the customers that is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct WantedLevel {
    /// The threshold in the basis of the programme.
    pub from: f64,
    /// Customers that the level has by it.
    pub customers: u64,
}

/// A level with its members, or the customers below all levels.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LevelLine {
    /// The identity of the level; nothing for those below all.
    pub level: Option<u32>,
    /// Who they are.
    pub behind: MemberBehind,
    /// How many.
    pub customers: u64,
    /// Their revenue in the months.
    pub revenue: Money,
    /// Points that they earn for it, with the bonus of the level.
    pub points: f64,
    /// What all these points are worth.
    pub points_worth: Money,
    /// Members × cost of a member.
    pub member_cost: Money,
    /// Discount × revenue.
    pub discounts: Money,
    /// Worth of the points × share that is redeemed.
    pub redeemed: Money,
    /// How many of them lack at most a fifth of the next threshold; nothing in the highest level.
    pub close: Option<u64>,
    /// Who those are.
    pub behind_close: Option<MemberBehind>,
    /// How many there were in the same months before, under the same thresholds; nothing where the data do not cover them.
    pub before: Option<u64>,
    /// The threshold that gives the wanted share.
    pub wanted: Option<WantedLevel>,
}

impl LevelLine {
    /// What the level costs: members, discounts and points that are redeemed.
    pub fn cost(&self) -> Money {
        self.member_cost + self.discounts + self.redeemed
    }

    /// Cost as a share of the revenue; nothing without revenue.
    pub fn cost_share(&self) -> Option<Ratio> {
        Ratio::of(self.cost().units(), self.revenue.units()).filter(|_| self.revenue > Money::ZERO)
    }

    /// Revenue of a member in currency units; nothing without members.
    pub fn revenue_per_member(&self) -> Option<f64> {
        (self.customers > 0).then(|| self.revenue.units() / self.customers as f64)
    }

    /// Points and costs of a level; those below all earn nothing and cost nothing. `earning` is the sum of the revenue of
    /// those whose revenue is above zero.
    pub(super) fn priced(self, program: &LoyaltyProgram, level: &MemberLevel, earning: Money) -> LevelLine {
        let points = earning.units() * program.points_per_unit * level.bonus;
        let worth = points * program.value_of_a_point;
        LevelLine {
            points,
            points_worth: Money::from_units(worth),
            member_cost: Money::from_units(self.customers as f64 * level.cost_per_member),
            discounts: self.revenue.scale(level.discount.0).max(Money::ZERO),
            redeemed: Money::from_units(worth * program.redeemed.0),
            ..self
        }
    }
}
