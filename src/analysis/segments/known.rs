//! What a method of segments may know of the customers: what they did in the look-back, and their scores.

use crate::analysis::activity::Activity;
use crate::analysis::criteria::{Behind, Row, Seen};
use crate::analysis::rfm::{Scored, Scoring};
use crate::analysis::{Attribute, TagId};
use crate::units::Day;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// What customers did in a look-back; scores are found when somebody asks for them.
pub(in crate::analysis) struct Known<'a> {
    /// Orders, revenue and last day of everybody.
    pub base: &'a Activity,
    /// The day from which one looks back.
    pub as_of: Day,
    /// The revenue of the customers with an order in ascending order, where somebody has sorted it already.
    ascending: Option<&'a [i64]>,
    /// Scores, by how they are given.
    scored: RefCell<Vec<(Scoring, Rc<Scored>)>>,
    /// The single orders, where they are known.
    behind: Option<Behind<'a>>,
    seen: Seen,
}

impl<'a> Known<'a> {
    /// Knows what customers did up to a day.
    pub fn new(base: &'a Activity, as_of: Day, ascending: Option<&'a [i64]>) -> Known<'a> {
        Known { base, as_of, ascending, scored: RefCell::default(), behind: None, seen: Seen::default() }
    }

    /// The same with what stands behind the sums.
    pub fn with(self, behind: Option<Behind<'a>>) -> Known<'a> {
        Known { behind, ..self }
    }

    /// The single orders and the tags.
    pub fn behind(&self) -> Option<&Behind<'a>> {
        self.behind.as_ref()
    }

    /// The number of an attribute for each customer, NaN where there is none; nothing where the data have no such number.
    pub fn numbers(&self, of: &Attribute) -> Option<Rc<[f64]>> {
        self.seen.numbers(self, self.behind.as_ref()?, of)
    }

    /// The one name of each customer for an attribute of the orders, by its place; found once.
    pub fn names(&self, of: &Attribute, find: impl FnOnce() -> Vec<u32>) -> Rc<[u32]> {
        self.seen.names(of, find)
    }

    /// Whether each customer has a tag; nothing where there is no such tag.
    pub fn tagged(&self, tag: TagId) -> Option<Rc<[bool]>> {
        self.seen.tagged(self, self.behind.as_ref()?, tag)
    }

    /// Every customer in their order, with scores where it is said how they are given.
    pub fn rows(&self, scoring: Option<&Scoring>) -> impl Iterator<Item = Row> {
        let scored = scoring.map(|scoring| self.scored(scoring));
        self.customers().enumerate().map(move |(customer, (orders, last, revenue))| {
            let code = scored.as_ref().and_then(|scored| scored.of.get(customer));
            let scores = code.and_then(|code| code.scores()).unwrap_or_default();
            Row { customer, orders, last, revenue, scores }
        })
    }

    /// The scores of everybody; those given in one way are found once.
    pub fn scored(&self, scoring: &Scoring) -> Rc<Scored> {
        let found = self.scored.borrow().iter().find(|(known, _)| known == scoring).map(|(_, scored)| scored.clone());
        found.unwrap_or_else(|| {
            let scored = Rc::new(Scored::of(self.base, self.as_of, scoring, self.ascending));
            self.scored.borrow_mut().push((scoring.clone(), scored.clone()));
            scored
        })
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
