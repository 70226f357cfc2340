//! The base and its scenarios.

use super::assumption::{Assumption, Status};
use super::input::InputKey;
use super::split::{BudgetLine, PerLine, Split, SplitError, WHOLE};
use super::under::Under;
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Identifies a scenario within its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScenarioId(pub u64);

/// A line of the benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Benefit {
    /// Revenue of customers who would have left.
    Retention,
    /// Revenue from more repeat purchases.
    Repurchase,
    /// Pay saved by service bots.
    Bots,
    /// Cost saved by the CRM system.
    Crm,
}

impl Benefit {
    /// Every benefit, in the order in which they are shown.
    pub const ALL: [Benefit; 4] = [Benefit::Retention, Benefit::Repurchase, Benefit::Bots, Benefit::Crm];

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Benefit::Retention => "retention",
            Benefit::Repurchase => "repurchase",
            Benefit::Bots => "bots",
            Benefit::Crm => "crm",
        }
    }

    /// The budget line it is linked to at first.
    pub fn first_link(self) -> BudgetLine {
        match self {
            Benefit::Retention => BudgetLine::Activities,
            Benefit::Repurchase => BudgetLine::Analytics,
            Benefit::Bots | Benefit::Crm => BudgetLine::Tools,
        }
    }
}

/// A named variation of the base.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scenario {
    /// Its identity.
    pub id: ScenarioId,
    /// Its name, in the user's words.
    pub name: String,
    /// The inputs it changes; every other input is inherited. The five budget shares are one decision: either all of
    /// them are here or none, so that a change of the base can never leave a scenario with a split that is not 100 %.
    pub changes: BTreeMap<InputKey, f64>,
}

/// The base, how benefits answer to the budget, and the scenarios.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// What the base assumes.
    pub base: BTreeMap<InputKey, Assumption>,
    /// Which budget line each benefit answers to; a benefit that is absent answers to none.
    pub links: BTreeMap<Benefit, BudgetLine>,
    /// Budget lines whose share stays while another one is moved.
    pub locks: PerLine<bool>,
    /// The split for which the benefits are declared: where the base spends otherwise, they respond to it.
    pub declared: PerLine<f64>,
    /// The scenarios, in the order of the user.
    pub scenarios: Vec<Scenario>,
}

/// Why a change of the book was refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BookError {
    /// There is no such scenario.
    NoScenario {
        /// The identity asked for.
        scenario: ScenarioId,
    },
    /// The value is not a finite number.
    NotANumber {
        /// The input.
        key: InputKey,
    },
    /// The value lies outside what the input accepts.
    OutOfRange {
        /// The input.
        key: InputKey,
        /// The value.
        value: f64,
        /// Smallest accepted value.
        lowest: f64,
        /// Largest accepted value.
        highest: f64,
    },
    /// The range of an assumption has its ends reversed.
    RangeReversed {
        /// The input.
        key: InputKey,
        /// Lower end as given.
        low: f64,
        /// Upper end as given.
        high: f64,
    },
    /// The budget split refuses.
    Split(SplitError),
}

impl From<SplitError> for BookError {
    fn from(error: SplitError) -> BookError {
        BookError::Split(error)
    }
}

impl Default for Book {
    fn default() -> Book {
        Book::s0()
    }
}

/// The value as it is kept, or the reason why it is refused.
fn checked(key: InputKey, value: f64) -> Result<f64, BookError> {
    if !value.is_finite() {
        return Err(BookError::NotANumber { key });
    }
    let spec = key.spec();
    key.tidy(value).ok_or(BookError::OutOfRange { key, value, lowest: spec.lowest, highest: spec.highest })
}

impl Book {
    /// The benefit example of the S0 report, without scenarios.
    ///
    /// ```
    /// use rapport::units::Money;
    /// use rapport::whatif::{Book, evaluate};
    /// assert_eq!(evaluate(&Book::s0(), None).total, Money::from_units(8_380_000.0));
    /// ```
    pub fn s0() -> Book {
        Book {
            base: InputKey::ALL.into_iter().map(|key| (key, Assumption::first(key))).collect(),
            links: Benefit::ALL.into_iter().map(|benefit| (benefit, benefit.first_link())).collect(),
            locks: PerLine::default(),
            declared: PerLine::from_fn(|line| line.input().spec().default),
            scenarios: Vec::new(),
        }
    }

    /// A book in which nothing stands: no benefit, no budget, spread evenly once there is one.
    ///
    /// ```
    /// use rapport::units::Money;
    /// use rapport::whatif::{Book, evaluate};
    /// let outcome = evaluate(&Book::blank(), None);
    /// assert_eq!((outcome.total, outcome.cost, outcome.ratio.is_err()), (Money::ZERO, Money::ZERO, true));
    /// ```
    pub fn blank() -> Book {
        let blank = |key: InputKey| Assumption { value: key.blank(), ..Assumption::first(key) };
        Book {
            base: InputKey::ALL.into_iter().map(|key| (key, blank(key))).collect(),
            declared: PerLine::from_fn(|line| line.input().blank()),
            ..Book::s0()
        }
    }

    /// Whether nobody has written anything into it.
    pub fn is_blank(&self) -> bool {
        *self == Book::blank()
    }

    /// The scenario with this identity.
    pub fn scenario(&self, id: ScenarioId) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// The scenario with this identity, to be changed.
    pub fn scenario_mut(&mut self, id: ScenarioId) -> Result<&mut Scenario, BookError> {
        let found = self.scenarios.iter_mut().find(|scenario| scenario.id == id);
        found.ok_or(BookError::NoScenario { scenario: id })
    }

    /// The value of an input in the base.
    pub fn base_value(&self, key: InputKey) -> f64 {
        self.base.get(&key).map_or(key.spec().default, |assumption| assumption.value)
    }

    /// The book as a scenario has it, or the base; an unknown scenario is the base.
    pub fn under(&self, scenario: Option<ScenarioId>) -> Under<'_> {
        Under { book: self, scenario: scenario.and_then(|id| self.scenario(id)) }
    }

    /// The value of an input in a scenario, inherited where the scenario does not change it. `None` is the base.
    pub fn value(&self, scenario: Option<ScenarioId>, key: InputKey) -> f64 {
        self.under(scenario).value(key)
    }

    /// The budget split of a scenario or the base.
    pub fn split(&self, scenario: Option<ScenarioId>) -> Split {
        self.under(scenario).split()
    }

    /// Says that the benefits are declared for the base's present split.
    pub fn declare_split(&mut self) {
        let split = self.split(None);
        self.declared = PerLine::from_fn(|line| split.share(line).0);
    }

    /// The budget total of a scenario or the base.
    pub fn budget(&self, scenario: Option<ScenarioId>) -> Money {
        self.under(scenario).budget()
    }

    /// What a scenario changes, as (base value, scenario value); stored values that equal the base are left out.
    pub fn differences(&self, scenario: ScenarioId) -> BTreeMap<InputKey, (f64, f64)> {
        let changes = self.scenario(scenario).map(|scenario| scenario.changes.iter()).into_iter().flatten();
        changes
            .map(|(key, value)| (*key, (self.base_value(*key), *value)))
            .filter(|(_, (base, value))| base != value)
            .collect()
    }

    /// Sets an input of a scenario or the base. In a scenario, the value of the base removes the difference; a budget
    /// share keeps the sum of the split; a derived assumption set by hand becomes a declared one.
    pub fn set(&mut self, scenario: Option<ScenarioId>, key: InputKey, value: f64) -> Result<(), BookError> {
        let value = checked(key, value)?;
        match (key.line(), scenario) {
            (Some(line), _) => self.set_share(scenario, line, value),
            (None, None) => {
                let assumption = self.base.entry(key).or_insert_with(|| Assumption::first(key));
                if assumption.value != value && assumption.status == Status::Derived {
                    assumption.status = Status::Declared;
                }
                assumption.value = value;
                Ok(())
            }
            (None, Some(id)) => {
                let base = self.base_value(key);
                let changes = &mut self.scenario_mut(id)?.changes;
                if value == base {
                    changes.remove(&key);
                } else {
                    changes.insert(key, value);
                }
                Ok(())
            }
        }
    }

    /// Sets value and ledger fields of an input of the base.
    pub fn set_assumption(&mut self, key: InputKey, assumption: &Assumption) -> Result<(), BookError> {
        let range = match assumption.range {
            Some((low, high)) if low > high => return Err(BookError::RangeReversed { key, low, high }),
            Some((low, high)) => Some((checked(key, low)?, checked(key, high)?)),
            None => None,
        };
        // A share is set only when it changes: setting it would rescale the other ones.
        if checked(key, assumption.value)? != self.base_value(key) {
            self.set(None, key, assumption.value)?;
        }
        let value = self.base_value(key);
        self.base.insert(key, Assumption { value, range, ..assumption.clone() });
        Ok(())
    }

    /// Lets a scenario inherit an input again; of a budget share, the whole split.
    pub fn inherit(&mut self, scenario: ScenarioId, key: InputKey) -> Result<(), BookError> {
        let whole_split = key.line().is_some();
        self.scenario_mut(scenario)?
            .changes
            .retain(|other, _| *other != key && !(whole_split && other.line().is_some()));
        Ok(())
    }

    /// Sets the share of one budget line; see [`Split::set_share`].
    pub fn set_share(&mut self, scenario: Option<ScenarioId>, line: BudgetLine, share: f64) -> Result<(), BookError> {
        let split = self.split(scenario).set_share(&self.locks, line, share)?;
        self.set_split(scenario, &split)
    }

    /// Sets the amount of one budget line; see [`Split::set_amount`].
    pub fn set_amount(
        &mut self,
        scenario: Option<ScenarioId>,
        line: BudgetLine,
        amount: Money,
    ) -> Result<(), BookError> {
        let split = self.split(scenario).set_amount(&self.locks, line, amount, self.budget(scenario))?;
        self.set_split(scenario, &split)
    }

    /// Scales the unlocked shares so that they sum to 100 %; see [`Split::rescaled`].
    pub fn rescale_split(&mut self, scenario: Option<ScenarioId>) -> Result<(), BookError> {
        let split = self.split(scenario).rescaled(&self.locks)?;
        self.set_split(scenario, &split)
    }

    /// Sets all five shares at once; they must sum to 100 %. Locks do not matter: they bind the movement of one share.
    pub fn set_shares(&mut self, scenario: Option<ScenarioId>, shares: &PerLine<f64>) -> Result<(), BookError> {
        let split = Split::from_ratios(|line| *shares.get(line));
        if split.sum() != WHOLE {
            return Err(SplitError::NotWhole { sum: Ratio(split.sum() as f64 / WHOLE as f64) }.into());
        }
        self.set_split(scenario, &split)
    }

    /// Stores a split: all five shares or, where it equals the base's, none.
    fn set_split(&mut self, scenario: Option<ScenarioId>, split: &Split) -> Result<(), BookError> {
        let base = self.split(None);
        match scenario {
            None => {
                for line in BudgetLine::ALL {
                    let key = line.input();
                    self.base.entry(key).or_insert_with(|| Assumption::first(key)).value = split.share(line).0;
                }
            }
            Some(id) => {
                let changes = &mut self.scenario_mut(id)?.changes;
                for line in BudgetLine::ALL {
                    if *split == base {
                        changes.remove(&line.input());
                    } else {
                        changes.insert(line.input(), split.share(line).0);
                    }
                }
            }
        }
        Ok(())
    }
}
