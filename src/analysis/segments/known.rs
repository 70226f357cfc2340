//! What a method of segments may know of the customers: what they did in the look-back, and their scores.

use crate::analysis::activity::Activity;
use crate::analysis::rfm::Scored;
use crate::units::Day;
use std::borrow::Cow;
use std::cell::OnceCell;

/// What customers did in a look-back; scores are found when somebody asks for them.
pub(in crate::analysis) struct Known<'a> {
    /// Orders, revenue and last day of everybody.
    pub base: &'a Activity,
    /// The day from which one looks back.
    pub as_of: Day,
    /// The revenue of the customers with an order in ascending order, where somebody has sorted it already.
    ascending: Option<&'a [i64]>,
    scored: OnceCell<Scored>,
}

impl<'a> Known<'a> {
    /// Knows what customers did up to a day.
    pub fn new(base: &'a Activity, as_of: Day, ascending: Option<&'a [i64]>) -> Known<'a> {
        Known { base, as_of, ascending, scored: OnceCell::new() }
    }

    /// The scores of everybody.
    pub fn scored(&self) -> &Scored {
        self.scored.get_or_init(|| Scored::of(self.base, self.as_of, self.ascending))
    }

    /// The revenue of the customers with an order in ascending order.
    pub fn ascending(&self) -> Cow<'a, [i64]> {
        match self.ascending {
            Some(ascending) => Cow::Borrowed(ascending),
            None => Cow::Owned(self.base.sorted_revenue()),
        }
    }

    /// Orders, day of the last order and revenue of every customer, in their order.
    pub fn customers(&self) -> impl Iterator<Item = (u32, i32, i64)> {
        let base = self.base;
        let measured = base.orders.iter().zip(base.last.iter().zip(&base.revenue));
        measured.map(|(orders, (last, revenue))| (*orders, *last, *revenue))
    }
}
