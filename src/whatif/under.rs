//! The book as one scenario has it: the scenario is looked up once, not for every input.

use super::book::{Book, Scenario, ScenarioId};
use super::input::InputKey;
use super::split::Split;
use crate::units::Money;

/// The book under a scenario; without one, the base.
#[derive(Clone, Copy)]
pub struct Under<'a> {
    /// The book.
    pub book: &'a Book,
    /// The scenario.
    pub scenario: Option<&'a Scenario>,
}

impl<'a> Under<'a> {
    /// The base, then each scenario in the order of the book.
    pub fn each(book: &'a Book) -> impl Iterator<Item = Under<'a>> {
        let scenarios = book.scenarios.iter().map(Some);
        std::iter::once(None).chain(scenarios).map(move |scenario| Under { book, scenario })
    }

    /// Which scenario; none is the base.
    pub fn id(self) -> Option<ScenarioId> {
        self.scenario.map(|scenario| scenario.id)
    }

    /// The value of an input, inherited where the scenario does not change it.
    pub fn value(self, key: InputKey) -> f64 {
        let change = self.scenario.and_then(|scenario| scenario.changes.get(&key));
        change.copied().unwrap_or_else(|| self.book.base_value(key))
    }

    /// The budget split.
    pub fn split(self) -> Split {
        Split::from_ratios(|line| self.value(line.input()))
    }

    /// The budget total.
    pub fn budget(self) -> Money {
        Money::from_units(self.value(InputKey::BudgetTotal))
    }
}
