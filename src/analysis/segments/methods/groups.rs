//! The common RFM groups: ready maps from scores to groups, of eleven groups by all three scores or of ten by recency and
//! frequency. Many tools use them; neither has one author.

use super::super::scheme::Colour;
use super::super::{Known, Place, Rule};
use super::{Method, MethodDef};
use crate::analysis::rfm::{ScoreCode, Scores, Scoring};
use serde::{Deserialize, Serialize};

pub(super) const ELEVEN: MethodDef =
    MethodDef { slug: "rfm11", start: || Method::Groups(GroupMap::Eleven), grows: false, moves: false };
pub(super) const TEN: MethodDef =
    MethodDef { slug: "rfm10", start: || Method::Groups(GroupMap::Ten), grows: false, moves: false };

/// Which map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupMap {
    /// Eleven groups by recency, frequency and monetary value.
    Eleven,
    /// Ten groups by recency and frequency.
    Ten,
}

/// A group of customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "their names in the field say it")]
pub enum Group {
    Champions,
    Loyal,
    PotentialLoyalists,
    New,
    Promising,
    NeedAttention,
    AboutToSleep,
    AtRisk,
    /// Long away, and once among the best.
    CannotLose,
    Hibernating,
    Lost,
}

use Group::*;

/// The map of 125 codes, in the order in which groups are shown.
const BY_RFM: [(Group, &str); 11] = [
    (Champions, "555 554 545 544 455 454 445"),
    (Loyal, "543 444 435 355 354 345 344 335"),
    (
        PotentialLoyalists,
        "553 552 551 542 541 533 532 531 453 452 451 442 441 433 432 431 423 353 352 351 342 341 333 323",
    ),
    (New, "512 511 422 421 412 411 311"),
    (Promising, "525 524 523 522 521 515 514 513 425 424 415 414 413 315 314 313"),
    (NeedAttention, "535 534 443 434 343 334 325 324"),
    (AboutToSleep, "331 321 312 251 241 231 221 213"),
    (AtRisk, "255 254 253 252 245 244 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"),
    (CannotLose, "215 214 155 154 144 115 114 113"),
    (Hibernating, "332 322 233 232 223 222 212 211 132 123 122"),
    (Lost, "151 141 131 121 112 111"),
];

/// The map of 25 codes of recency and frequency, which alone cannot tell lost from hibernating.
const BY_RF: [(Group, &str); 10] = [
    (Champions, "55 54"),
    (Loyal, "45 44 35 34"),
    (PotentialLoyalists, "53 52 43 42"),
    (New, "51"),
    (Promising, "41"),
    (NeedAttention, "33"),
    (AboutToSleep, "32 31"),
    (AtRisk, "24 23 14 13"),
    (CannotLose, "25 15"),
    (Hibernating, "22 21 12 11"),
];

impl Group {
    /// Its colour in a new scheme: the best, the middle, those who leave.
    fn colour(self) -> Colour {
        match self {
            Champions => Colour::First,
            Loyal | PotentialLoyalists => Colour::Third,
            New | Promising => Colour::Fifth,
            NeedAttention | AboutToSleep => Colour::Sixth,
            AtRisk | CannotLose => Colour::Second,
            Hibernating | Lost => Colour::Rest,
        }
    }
}

impl GroupMap {
    /// How many scores of each kind the maps are made for.
    pub const PARTS: u8 = 5;

    /// How many groups there are.
    pub fn count(self) -> usize {
        self.table().len()
    }

    /// The group at a place, in the order in which they are shown.
    ///
    /// ```
    /// use rapport::analysis::{Group, GroupMap};
    /// assert_eq!(GroupMap::Eleven.group(10), Some(Group::Lost));
    /// assert_eq!(GroupMap::Ten.group(10), None);
    /// ```
    pub fn group(self, place: usize) -> Option<Group> {
        self.table().get(place).map(|(group, _)| *group)
    }

    /// The codes that belong to a group: three digits R, F and M, or two digits R and F.
    ///
    /// ```
    /// use rapport::analysis::{Group, GroupMap};
    /// assert_eq!(GroupMap::Ten.codes(Group::Champions), "55 54");
    /// ```
    pub fn codes(self, group: Group) -> &'static str {
        self.table().iter().find(|(other, _)| *other == group).map_or("", |(_, codes)| *codes)
    }

    fn table(self) -> &'static [(Group, &'static str)] {
        match self {
            GroupMap::Eleven => &BY_RFM,
            GroupMap::Ten => &BY_RF,
        }
    }

    /// The number of the group of these scores.
    fn number(self, Scores { r, f, m }: Scores) -> Option<usize> {
        if [r, f, m].iter().any(|score| *score > GroupMap::PARTS) {
            return None;
        }
        let code = match self {
            GroupMap::Eleven => format!("{r}{f}{m}"),
            GroupMap::Ten => format!("{r}{f}"),
        };
        self.table().iter().position(|(_, codes)| codes.split(' ').any(|own| own == code))
    }

    /// The colour of the segment at a place in a new scheme.
    pub(in super::super) fn colour(self, place: usize) -> Colour {
        self.group(place).map_or(Colour::Rest, |group| group.colour())
    }

    pub(in super::super) fn places(self, known: &Known<'_>, scoring: &Scoring) -> Vec<Place> {
        let place = |scores| self.number(scores).map_or(Place::NONE, |number| Place::new(number, Rule::Strict));
        let places = ScoreCode::each(|code| code.scores().map_or(Place::NONE, place));
        let of = |code: &ScoreCode| places.get(code.place()).copied().unwrap_or_default();
        known.scored(scoring).of.iter().map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_belongs_to_one_group() {
        let digits = || 1..=5u8;
        for map in [GroupMap::Eleven, GroupMap::Ten] {
            for (r, f, m) in digits().flat_map(|r| digits().flat_map(move |f| digits().map(move |m| (r, f, m)))) {
                assert!(map.number(Scores { r, f, m }).is_some(), "{map:?} {r}{f}{m}");
            }
        }
        let count = |table: &[(Group, &str)]| table.iter().map(|(_, codes)| codes.split(' ').count()).sum::<usize>();
        assert_eq!((count(&BY_RFM), count(&BY_RF)), (125, 25));
    }
}
