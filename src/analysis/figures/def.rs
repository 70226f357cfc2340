//! What is known of a figure without any data.

use super::{COMPUTES, FIGURES, FigureKey, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, Role};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Rising,
    /// Less is better.
    Falling,
}

/// How the value follows from the inputs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Formula {
    /// Counted, added up or ranked row by row: there is nothing to write out.
    Rows,
    /// One input ÷ another one: the first of these that is there.
    Quotient(InputKey, &'static [InputKey]),
    /// (one input − another one) ÷ a third one × 100.
    Points(InputKey, InputKey, InputKey),
}

/// A table that a figure can be computed from: its kind, and the columns that it must have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// What a row of the table is.
    pub kind: Kind,
    /// The meanings without which it says nothing.
    pub roles: &'static [Role],
}

/// What is known of a figure without any data. Its name, meaning and formula in words stand in the locale under its
/// slug (`locale/text/figures.rs`): `{slug}`, `{slug}_meaning`, `{slug}_formula` and, where it needs more than orders,
/// `{slug}_needs`.
#[derive(Debug, Clone, Copy)]
pub struct FigureDef {
    /// Which figure.
    pub key: FigureKey,
    /// Its name in files, in stored documents and in tests; it never changes.
    pub slug: &'static str,
    /// What its value is measured in.
    pub unit: Unit,
    /// Which way is good, as long as nobody says otherwise.
    pub better: Direction,
    /// How the value follows from the inputs.
    pub formula: Formula,
    /// Every number that can go into it.
    pub inputs: &'static [InputKey],
    /// The tables that it can be computed from, the one that speaks of nothing else first; empty where orders are enough.
    pub needs: &'static [Need],
    /// Where the formula comes from: a text of the locale.
    pub source: &'static str,
    /// Whether it is revenue, or a quotient of revenue, which returns lower where they are taken off.
    pub net_of_returns: bool,
    /// Whether it compares two spans of its own, so that it has an earlier value without a window, too.
    pub own_spans: bool,
}

impl FigureDef {
    /// A figure of the orders of which more is better.
    pub(super) const fn new(key: FigureKey, slug: &'static str, unit: Unit) -> FigureDef {
        FigureDef {
            key,
            slug,
            unit,
            better: Direction::Rising,
            formula: Formula::Rows,
            inputs: &[],
            needs: &[],
            source: "source_orders",
            net_of_returns: false,
            own_spans: false,
        }
    }
}

// A figure is its key: the rest follows.
impl PartialEq for FigureDef {
    fn eq(&self, other: &FigureDef) -> bool {
        self.key == other.key
    }
}

impl FigureKey {
    /// What is known of the figure.
    ///
    /// ```
    /// use rapport::analysis::{FigureKey, Unit};
    /// let def = FigureKey::RepeatPurchaseRate.def();
    /// assert_eq!((def.slug, def.unit), ("repeat_purchase_rate", Unit::Ratio));
    /// ```
    pub fn def(self) -> &'static FigureDef {
        let [first, ..] = &FIGURES;
        FIGURES.iter().find(|def| def.key == self).unwrap_or(first)
    }

    /// The unit of the value.
    pub fn unit(self) -> Unit {
        self.def().unit
    }

    /// The figure with this [`FigureDef::slug`].
    ///
    /// ```
    /// use rapport::analysis::FigureKey;
    /// assert_eq!(FigureKey::from_slug("nps"), Some(FigureKey::Nps));
    /// assert_eq!(FigureKey::from_slug("moon"), None);
    /// ```
    pub fn from_slug(slug: &str) -> Option<FigureKey> {
        FIGURES.iter().find(|def| def.slug == slug).map(|def| def.key)
    }

    /// Computes the figure. The functions stand in a list of their own, so that the page, which reads definitions and
    /// computes nothing, does not carry them.
    pub(in crate::analysis) fn compute(self, facts: &Facts<'_>) -> Computed {
        let found = COMPUTES.iter().find(|(key, _)| *key == self);
        found.map_or_else(|| Computed::missing(Missing::NoFile), |(_, compute)| compute(facts))
    }
}

impl Serialize for FigureKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.def().slug)
    }
}

impl<'de> Deserialize<'de> for FigureKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<FigureKey, D::Error> {
        let slug = String::deserialize(from)?;
        FigureKey::from_slug(&slug).ok_or_else(|| D::Error::custom("no such figure"))
    }
}
