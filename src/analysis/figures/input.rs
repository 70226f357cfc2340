//! Numbers that go into figures.

use super::{FIGURES, Unit};
use crate::units::Money;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A number that goes into a figure, by its name in files. Those that several figures share stand here; what only one
/// figure has stands in its file. A name in words is `input_{slug}` in the locale, or that of the figure with this slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InputKey(&'static str);

impl InputKey {
    /// Customers with an order in the period.
    pub const CUSTOMERS: InputKey = InputKey("customers");
    /// Orders in the period.
    pub const ORDERS: InputKey = InputKey("orders");
    /// Revenue of the period.
    pub const REVENUE: InputKey = InputKey("revenue");
    /// What was given back to customers without an order that it could lower, without its sign.
    pub const UNSOLD_REFUNDS: InputKey = InputKey("refunds_without_order");
    /// Revenue of the customers who have any.
    pub const POSITIVE_REVENUE: InputKey = InputKey("positive_revenue");
    /// Customers who gave back as much as they bought, or more.
    pub const NOT_POSITIVE: InputKey = InputKey("customers_not_positive");
    /// Revenue of unknown customers, which is not in the figure.
    pub const UNKNOWN_REVENUE: InputKey = InputKey("unknown_customers_revenue");
    /// Sum of the returned amounts, without their sign.
    pub const RETURNED_AMOUNT: InputKey = InputKey("returned_amount");
    /// Orders with something that came back.
    pub const RETURNS: InputKey = InputKey("returns");

    /// An input with this name in files.
    pub(super) const fn new(slug: &'static str) -> InputKey {
        InputKey(slug)
    }

    /// Its name in files.
    pub fn slug(self) -> &'static str {
        self.0
    }

    /// Every input of every figure, each once, in the order of the figures.
    ///
    /// ```
    /// use rapport::analysis::InputKey;
    /// assert_eq!(InputKey::all().first(), Some(&InputKey::CUSTOMERS));
    /// ```
    pub fn all() -> Vec<InputKey> {
        let mut all: Vec<InputKey> = Vec::new();
        for key in FIGURES.iter().flat_map(|def| def.inputs) {
            if !all.contains(key) {
                all.push(*key);
            }
        }
        all
    }
}

impl Serialize for InputKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for InputKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<InputKey, D::Error> {
        let slug = String::deserialize(from)?;
        let known = FIGURES.iter().flat_map(|def| def.inputs).find(|key| key.0 == slug);
        known.copied().ok_or_else(|| D::Error::custom("no such input"))
    }
}

/// A number that went into a figure, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// Which number.
    pub key: InputKey,
    /// Its value; money in currency units.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
}

impl Input {
    pub(in crate::analysis) fn count(key: InputKey, value: u64) -> Input {
        Input { key, value: value as f64, unit: Unit::Count }
    }

    pub(in crate::analysis) fn money(key: InputKey, value: Money) -> Input {
        Input { key, value: value.units(), unit: Unit::Money }
    }

    pub(in crate::analysis) fn number(key: InputKey, value: f64) -> Input {
        Input { key, value, unit: Unit::Number }
    }
}
