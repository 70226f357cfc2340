//! What the ledger says about benefits and inputs.

use super::assumption::{Assumption, Status};
use super::book::Book;
use super::evaluate::BenefitLine;
use super::input::{InputKey, InputSpec};
use super::split::BudgetLine;
use crate::units::Period;

/// Days of a year on average, leap years counted.
const DAYS_OF_YEAR: f64 = 365.25;

impl Book {
    /// What a benefit rests on: the weakest of its inputs, and of the elasticity where the response changes the amount.
    ///
    /// ```
    /// use rapport::whatif::{Benefit, Book, Status, evaluate};
    /// let book = Book::s0();
    /// let outcome = evaluate(&book, None);
    /// let support = |benefit| book.support(outcome.line(benefit).unwrap());
    /// assert_eq!(support(Benefit::Retention), Status::Declared);
    /// assert_eq!(support(Benefit::Crm), Status::Unsupported);
    /// ```
    pub fn support(&self, line: &BenefitLine) -> Status {
        let responds = line.effect.is_some_and(|effect| effect.multiplier != 1.0);
        let keys = line.inputs.iter().map(|(key, _)| *key).chain(responds.then_some(InputKey::ResponseElasticity));
        keys.map(|key| self.status(key)).max().unwrap_or_default()
    }

    /// What an input of the base rests on.
    pub fn status(&self, key: InputKey) -> Status {
        self.base.get(&key).map_or(key.spec().status, |assumption| assumption.status)
    }

    /// The inputs of the base that rest on nothing yet, in the order in which inputs are shown.
    pub fn unsupported(&self) -> Vec<InputKey> {
        InputKey::ALL.into_iter().filter(|key| self.status(*key) == Status::Unsupported).collect()
    }

    /// The budget lines to which no benefit answers: money moved there shows no return.
    ///
    /// ```
    /// use rapport::whatif::{Book, BudgetLine};
    /// assert_eq!(Book::s0().lines_without_effect(), [BudgetLine::Training, BudgetLine::Other]);
    /// ```
    pub fn lines_without_effect(&self) -> Vec<BudgetLine> {
        BudgetLine::ALL.into_iter().filter(|line| self.links.values().all(|linked| linked != line)).collect()
    }

    /// Whether the base spends the budget as it did when the benefits were declared.
    pub fn declared_holds(&self) -> bool {
        let split = self.split(None);
        BudgetLine::ALL.into_iter().all(|line| split.share(line).0 == *self.declared.get(line))
    }
}

impl Assumption {
    /// The same with another low end; nothing takes the range away. A missing high end is the value itself.
    ///
    /// ```
    /// use rapport::whatif::{Assumption, InputKey};
    /// let gain = Assumption::first(InputKey::RetentionGain).with_low(Some(2.0));
    /// assert_eq!(gain.range, Some((2.0, 5.0)));
    /// assert_eq!(gain.with_high(Some(8.0)).range, Some((2.0, 8.0)));
    /// ```
    pub fn with_low(&self, low: Option<f64>) -> Assumption {
        let high = self.range.map_or(self.value, |(_, high)| high);
        Assumption { range: low.map(|low| (low, high)), ..self.clone() }
    }

    /// The same with another high end; nothing takes the range away. A missing low end is the value itself.
    pub fn with_high(&self, high: Option<f64>) -> Assumption {
        let low = self.range.map_or(self.value, |(low, _)| low);
        Assumption { range: high.map(|high| (low, high)), ..self.clone() }
    }
}

impl InputSpec {
    /// Right end and step of a slider on which the value has its place: tenfold until it fits.
    ///
    /// ```
    /// use rapport::whatif::InputKey;
    /// let spec = InputKey::BudgetTotal.spec();
    /// assert_eq!(spec.slider_for(2.5e6), (1e7, 1e4));
    /// assert_eq!(spec.slider_for(2.5e8), (1e9, 1e6));
    /// assert_eq!(InputKey::Margin.spec().slider_for(1.0), (1.0, 0.01));
    /// ```
    pub fn slider_for(&self, value: f64) -> (f64, f64) {
        let (mut end, mut step) = (self.max, self.step);
        while end > 0.0 && end < value && end < self.highest {
            (end, step) = (end * 10.0, step * 10.0);
        }
        (end.min(self.highest.max(self.max)), step)
    }
}

/// A sum of a period as a sum of a year. Formula: sum × 365.25 / days. `None` for an empty period.
///
/// ```
/// use rapport::units::{Day, Period};
/// use rapport::whatif::a_year;
/// let four_years = Period { from: Day(0), to: Day(1460) };
/// assert_eq!(a_year(400.0, four_years), Some(100.0));
/// ```
pub fn a_year(sum: f64, period: Period) -> Option<f64> {
    (period.days() > 0).then(|| sum * DAYS_OF_YEAR / f64::from(period.days())).filter(|value| value.is_finite())
}
