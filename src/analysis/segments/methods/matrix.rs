//! Value and loyalty: what an order brings against how many there are, cut into four (S1 step 1).

use super::super::{Known, Place, Rule};
use super::{Method, MethodDef, MethodError};
use serde::{Deserialize, Serialize};

pub(super) const METHOD: MethodDef =
    MethodDef { slug: "matrix", start: || Method::Matrix(ValueLoyalty::default()), grows: false, moves: false };

/// Most orders at which can be cut, and the largest amount in currency units.
const MOST: (u32, f64) = (1_000, 1e12);

/// The four places of the matrix, in the order of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// Much an order, many orders: to keep.
    Loyal,
    /// Much an order, few orders: to bring back.
    Potential,
    /// Little an order, many orders: to sell more a time.
    Frequent,
    /// Little an order, few orders: the place that the document leaves without a name.
    Rest,
}

impl Quadrant {
    /// Every place.
    pub const ALL: [Quadrant; 4] = [Quadrant::Loyal, Quadrant::Potential, Quadrant::Frequent, Quadrant::Rest];
}

/// Where is cut; who reaches a cut is above it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueLoyalty {
    /// Revenue an order in currency units; nothing stands for that of the customer in the middle.
    pub value: Option<f64>,
    /// Orders.
    pub orders: u32,
}

impl Default for ValueLoyalty {
    fn default() -> ValueLoyalty {
        ValueLoyalty { value: None, orders: 2 }
    }
}

impl ValueLoyalty {
    pub(super) fn fault(&self) -> Option<MethodError> {
        let value = self.value.is_none_or(|value| value.is_finite() && (0.0..=MOST.1).contains(&value));
        let orders = (1..=MOST.0).contains(&self.orders);
        (!(value && orders)).then_some(MethodError::MatrixCuts { orders: MOST.0 })
    }

    /// The amount in currency units at which is cut: the chosen one, or the median of revenue / orders over the customers with
    /// an order (the mean of the two in the middle of an even number). Nothing without customers.
    pub(in super::super) fn value_cut(&self, known: &Known<'_>) -> Option<f64> {
        if self.value.is_some() {
            return self.value;
        }
        let mut values: Vec<f64> = known.customers().filter_map(|own| an_order(known, own)).collect();
        values.sort_unstable_by(f64::total_cmp);
        let n = values.len();
        let at = |place: usize| values.get(place).copied();
        Some((at(n.checked_sub(1)? / 2)? + at(n / 2)?) / 2.0)
    }

    /// The place of a customer by what an order brings and how many there are.
    pub(in super::super) fn quadrant(&self, cut: f64, value: f64, orders: u32) -> Quadrant {
        match (value >= cut, orders >= self.orders) {
            (true, true) => Quadrant::Loyal,
            (true, false) => Quadrant::Potential,
            (false, true) => Quadrant::Frequent,
            (false, false) => Quadrant::Rest,
        }
    }

    pub(in super::super) fn places(&self, known: &Known<'_>) -> Vec<Place> {
        let cut = self.value_cut(known).unwrap_or(0.0);
        let place = |own: (u32, i32, i64)| match an_order(known, own) {
            None => Place::NONE,
            Some(value) => {
                let quadrant = self.quadrant(cut, value, own.0);
                let number = Quadrant::ALL.into_iter().position(|other| other == quadrant).unwrap_or(0);
                Place::new(number, Rule::Strict)
            }
        };
        known.customers().map(place).collect()
    }
}

/// Revenue an order of a customer in currency units; nothing without an order.
pub(in super::super) fn an_order(known: &Known<'_>, (orders, _, revenue): (u32, i32, i64)) -> Option<f64> {
    (orders > 0).then(|| known.base.unit.exact(i128::from(revenue)).units() / f64::from(orders))
}
