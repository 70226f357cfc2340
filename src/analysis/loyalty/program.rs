//! A loyalty programme as a person defines it.

use super::members::{MemberBehind, MemberMeasure};
use crate::units::Ratio;
use serde::{Deserialize, Serialize};

/// Levels of a programme, at most.
pub const MOST_LEVELS: usize = 8;
/// The longest span over which it counts, ten years in months.
const MOST_MONTHS: u32 = 120;
/// The greatest threshold, cost and number of points.
const MOST: f64 = 1e12;
/// The greatest multiple of points.
const MOST_BONUS: f64 = 100.0;
/// Characters of a name and of a benefit.
const LONGEST: [usize; 2] = [60, 400];
/// Ten-thousandths of a currency unit.
const PARTS: f64 = 10_000.0;
/// A number this close to a whole one is that: 0.1 · 30 is 3.
const WHOLE: f64 = 1e-6;

/// A threshold above another.
fn above(from: f64) -> f64 {
    (from * 2.0).max(1.0)
}

/// What the levels are reached by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoyaltyBasis {
    /// Revenue of the customer in currency units.
    #[default]
    Spend,
    /// Orders.
    Orders,
    /// Points that the revenue earns, without the bonus of a level.
    Points,
}

impl LoyaltyBasis {
    /// Every basis, in the order in which they are offered.
    pub const ALL: [LoyaltyBasis; 3] = [LoyaltyBasis::Spend, LoyaltyBasis::Orders, LoyaltyBasis::Points];

    /// The word in forms.
    pub fn slug(self) -> &'static str {
        match self {
            LoyaltyBasis::Spend => "spend",
            LoyaltyBasis::Orders => "orders",
            LoyaltyBasis::Points => "points",
        }
    }
}

/// A level of members.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MemberLevel {
    /// Its identity among the levels of the programme.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// The least that reaches it, in the basis of the programme.
    pub from: f64,
    /// What its members get, in words.
    pub benefit: String,
    /// What a member costs over the months of the programme, in currency units, beside discount and points.
    pub cost_per_member: f64,
    /// The discount that its members have, as a share of their revenue.
    pub discount: Ratio,
    /// How many times the points its members earn.
    pub bonus: f64,
    /// The share of the customers that should be in it; nothing where nobody wants one.
    pub wanted: Option<Ratio>,
}

/// A loyalty programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoyaltyProgram {
    /// What the levels are reached by.
    pub basis: LoyaltyBasis,
    /// Over how many months up to the as-of day.
    pub months: u32,
    /// Points for a currency unit of revenue.
    pub points_per_unit: f64,
    /// What a point is worth in currency units when it is redeemed.
    pub value_of_a_point: f64,
    /// The share of the points that is ever redeemed.
    pub redeemed: Ratio,
    /// The levels, the lowest first.
    pub levels: Vec<MemberLevel>,
}

impl Default for LoyaltyProgram {
    /// By revenue over twelve months, one point a unit that is worth a hundredth; no level.
    fn default() -> LoyaltyProgram {
        LoyaltyProgram {
            basis: LoyaltyBasis::Spend,
            months: 12,
            points_per_unit: 1.0,
            value_of_a_point: 0.01,
            redeemed: Ratio(1.0),
            levels: Vec::new(),
        }
    }
}

impl LoyaltyProgram {
    /// Whether it can be computed with: up to [`MOST_LEVELS`] levels with names and rising thresholds from 0 on, 1 to 120 months,
    /// shares from 0 to 100 %, points above 0.
    pub fn is_sound(&self) -> bool {
        let amount = |number: f64| (0.0..=MOST).contains(&number);
        let share = |ratio: Ratio| (0.0..=1.0).contains(&ratio.0);
        let [name, benefit] = LONGEST;
        let level = |level: &MemberLevel| {
            !level.name.trim().is_empty()
                && level.name.chars().count() <= name
                && level.benefit.chars().count() <= benefit
                && amount(level.from)
                && amount(level.cost_per_member)
                && share(level.discount)
                && (0.0..=MOST_BONUS).contains(&level.bonus)
                && level.wanted.is_none_or(share)
        };
        let mut ids: Vec<u32> = self.levels.iter().map(|level| level.id).collect();
        ids.sort_unstable();
        self.levels.len() <= MOST_LEVELS
            && (1..=MOST_MONTHS).contains(&self.months)
            && (0.0..=MOST).contains(&self.points_per_unit)
            && self.points_per_unit > 0.0
            && amount(self.value_of_a_point)
            && share(self.redeemed)
            && self.levels.iter().all(level)
            && self.thresholds().is_sorted_by(|a, b| a < b)
            && ids.is_sorted_by(|a, b| a < b)
    }

    /// What is counted of a customer to find the level.
    pub fn measure(&self) -> MemberMeasure {
        match self.basis {
            LoyaltyBasis::Spend | LoyaltyBasis::Points => MemberMeasure::Spend,
            LoyaltyBasis::Orders => MemberMeasure::Orders,
        }
    }

    /// The least of the measure that reaches a threshold: ten-thousandths of a currency unit, or orders.
    ///
    /// ```
    /// use rapport::analysis::{LoyaltyBasis, LoyaltyProgram};
    /// let by = |basis| LoyaltyProgram { basis, points_per_unit: 0.1, ..LoyaltyProgram::default() };
    /// assert_eq!(by(LoyaltyBasis::Spend).least(2.5), 25_000);
    /// assert_eq!(by(LoyaltyBasis::Orders).least(2.5), 3);
    /// // 3 points, each for ten units.
    /// assert_eq!(by(LoyaltyBasis::Points).least(3.0), 300_000);
    /// ```
    pub fn least(&self, from: f64) -> i64 {
        let exact = match self.basis {
            LoyaltyBasis::Spend => from * PARTS,
            LoyaltyBasis::Points => from / self.points_per_unit * PARTS,
            LoyaltyBasis::Orders => from,
        };
        let whole = exact.round();
        (if (exact - whole).abs() < WHOLE { whole } else { exact.ceil() }) as i64
    }

    /// The thresholds of the levels in the measure.
    pub fn thresholds(&self) -> Vec<i64> {
        self.levels.iter().map(|level| self.least(level.from)).collect()
    }

    /// A number of the measure in the basis: the other way round.
    pub fn value(&self, measured: i64) -> f64 {
        match self.basis {
            LoyaltyBasis::Spend => measured as f64 / PARTS,
            LoyaltyBasis::Points => measured as f64 / PARTS * self.points_per_unit,
            LoyaltyBasis::Orders => measured as f64,
        }
    }

    /// An identity that no level has.
    pub fn next_id(&self) -> u32 {
        self.levels.iter().map(|level| level.id).max().map_or(1, |id| id.saturating_add(1))
    }

    /// A threshold to begin with above the highest: twice as much.
    pub fn next_from(&self) -> f64 {
        self.levels.last().map_or(0.0, |level| above(level.from))
    }

    /// The levels take these thresholds, the lowest first; those that are left rise by twice as much each.
    ///
    /// ```
    /// use rapport::analysis::{LoyaltyProgram, MemberLevel};
    /// let mut program = LoyaltyProgram { levels: vec![MemberLevel::default(); 3], ..LoyaltyProgram::default() };
    /// program.place(&[50.0, 90.0]);
    /// assert_eq!(program.levels.iter().map(|level| level.from).collect::<Vec<_>>(), [50.0, 90.0, 180.0]);
    /// ```
    pub fn place(&mut self, thresholds: &[f64]) {
        let mut last = 0.0;
        let mut given = thresholds.iter().copied();
        for level in &mut self.levels {
            level.from = given.next().unwrap_or_else(|| above(last));
            last = level.from;
        }
    }

    /// A level by its identity.
    pub fn level(&self, id: u32) -> Option<&MemberLevel> {
        self.levels.iter().find(|level| level.id == id)
    }

    /// The level whose members these are: between its threshold and the next one.
    pub fn level_of(&self, behind: &MemberBehind) -> Option<&MemberLevel> {
        let thresholds = self.thresholds();
        let next = thresholds.iter().skip(1).map(|least| Some(*least)).chain([None]);
        let own = self.levels.iter().zip(&thresholds).zip(next);
        let same = self.measure() == behind.measure && self.months == behind.months;
        own.filter(|_| same)
            .find(|((_, least), next)| behind.from == Some(**least) && behind.below == *next)
            .map(|((level, _), _)| level)
    }
}
