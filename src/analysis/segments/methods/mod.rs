//! The ways in which customers are put into segments: a file a method, and a line in [`METHODS`].

mod groups;
mod matrix;
mod rules;
mod share;
mod tiers;

pub use groups::{Group, GroupMap};
pub(super) use matrix::an_order;
pub use matrix::{Quadrant, ValueLoyalty};
pub use rules::OwnRules;
pub use share::{ShareOf, ValueShare};
pub use tiers::{Tier, Tiers, tier_of};

use crate::analysis::rfm::ScoringFault;
use serde::{Deserialize, Serialize};

/// A method with its settings. Whatever they are, every customer with an order gets exactly one segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Four tiers by recency, frequency and monetary value.
    Tiers(Tiers),
    /// The common RFM groups.
    Groups(GroupMap),
    /// Four places by revenue an order and orders.
    Matrix(ValueLoyalty),
    /// Rules that a person writes; the first that holds wins.
    Rules(OwnRules),
    /// By share of revenue or of customers, highest revenue first.
    Share(ValueShare),
}

/// Everything about a method but its settings.
#[derive(Debug, Clone, Copy)]
pub struct MethodDef {
    /// Its word in links and files.
    pub slug: &'static str,
    /// The settings with which a new scheme begins.
    pub start: fn() -> Method,
    /// Whether segments can be added and removed.
    pub grows: bool,
    /// Whether a segment can change its place: where the place is a rank of value, it cannot.
    pub moves: bool,
}

/// Every method, in the order in which they are offered.
pub const METHODS: [MethodDef; 6] =
    [tiers::METHOD, groups::ELEVEN, groups::TEN, matrix::METHOD, rules::METHOD, share::METHOD];

/// Why the settings of a method cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum MethodError {
    /// A customer cannot be lost after so many days.
    LostAfter {
        /// The days asked for.
        days: u32,
        /// The most accepted; the least is 1.
        most: u32,
    },
    /// The score of the best must lie above that of the rest, both between 1 and the highest score, and so must a mean score.
    Scores {
        /// The highest score.
        parts: u8,
    },
    /// The maps of groups are made for so many scores.
    GroupScores {
        /// How many.
        parts: u8,
    },
    /// Scores cannot be given so.
    Scoring {
        /// Why not.
        fault: ScoringFault,
    },
    /// A condition holds something that is no number, or a span whose end lies before its beginning.
    Condition,
    /// There are too many conditions.
    TooMany {
        /// The most accepted of one segment.
        most: usize,
    },
    /// The matrix is cut at an amount of 0 or more, and at 1 order or more.
    MatrixCuts {
        /// The most orders accepted.
        orders: u32,
    },
    /// The shares at which is cut must rise, each between 0 and 100 %.
    Cuts,
}

impl Method {
    /// Everything about it but its settings.
    pub fn def(&self) -> &'static MethodDef {
        match self {
            Method::Tiers(_) => &tiers::METHOD,
            Method::Groups(GroupMap::Eleven) => &groups::ELEVEN,
            Method::Groups(GroupMap::Ten) => &groups::TEN,
            Method::Matrix(_) => &matrix::METHOD,
            Method::Rules(_) => &rules::METHOD,
            Method::Share(_) => &share::METHOD,
        }
    }

    /// How many segments it makes.
    pub fn places(&self) -> usize {
        match self {
            Method::Tiers(_) => Tier::ALL.len(),
            Method::Groups(map) => map.count(),
            Method::Matrix(_) => Quadrant::ALL.len(),
            Method::Rules(rules) => rules.rules.len() + 1,
            Method::Share(share) => share.cuts.len() + 1,
        }
    }

    /// Why its settings cannot be used with scores up to a number; nothing where they can.
    pub(super) fn fault(&self, parts: u8) -> Option<MethodError> {
        match self {
            Method::Tiers(tiers) => tiers.fault(parts),
            Method::Groups(_) => {
                (parts != GroupMap::PARTS).then_some(MethodError::GroupScores { parts: GroupMap::PARTS })
            }
            Method::Matrix(matrix) => matrix.fault(),
            Method::Rules(rules) => rules.fault(),
            Method::Share(share) => share.fault(),
        }
    }

    /// Whether it looks at scores.
    pub fn asks_scores(&self) -> bool {
        match self {
            Method::Tiers(_) | Method::Groups(_) => true,
            Method::Rules(rules) => rules.asks_scores(),
            Method::Matrix(_) | Method::Share(_) => false,
        }
    }

    /// Makes room for one segment more at a place; the last one is for everybody else and stays the last.
    pub fn insert(&mut self, place: usize) {
        match self {
            Method::Tiers(_) | Method::Groups(_) | Method::Matrix(_) => {}
            Method::Rules(rules) => rules.rules.insert(place.min(rules.rules.len()), Default::default()),
            Method::Share(share) => share.insert(place),
        }
    }

    /// Takes the segment at a place out; its customers go to whoever comes next.
    pub fn remove(&mut self, place: usize) {
        match self {
            Method::Tiers(_) | Method::Groups(_) | Method::Matrix(_) => {}
            Method::Rules(rules) => {
                if place < rules.rules.len() {
                    rules.rules.remove(place);
                }
            }
            Method::Share(share) => share.remove(place),
        }
    }

    /// Moves what the segment at a place asks for to another place.
    pub fn move_to(&mut self, from: usize, to: usize) {
        match self {
            Method::Tiers(_) | Method::Groups(_) | Method::Matrix(_) | Method::Share(_) => {}
            Method::Rules(rules) => {
                if from < rules.rules.len() && to < rules.rules.len() {
                    let rule = rules.rules.remove(from);
                    rules.rules.insert(to, rule);
                }
            }
        }
    }
}
