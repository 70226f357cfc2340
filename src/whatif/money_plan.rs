//! The base of the budget, its levers and its scenarios.

use super::assumption::{Assumption, Status};
use super::input::Input;
use super::lever::{Lever, LeverId};
use super::line::{Line, LineId};
use super::overlap::Overlap;
use super::split::{Locks, Split, SplitError};
use super::under::Under;
use super::unit::{InputSpec, MOST_MONEY};
use crate::units::Money;
use crate::units::Unit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Identifies a scenario within its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScenarioId(pub u64);

/// A named variation of the base.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scenario {
    /// Its identity.
    pub id: ScenarioId,
    /// Its name, in the user's words.
    pub name: String,
    /// The inputs it changes; every other input is inherited. The shares of the lines are one decision: either those of
    /// all lines are here or none, so that a change of the base can never leave a scenario with a split that is not 100 %.
    pub changes: BTreeMap<Input, f64>,
}

impl Scenario {
    /// Whether it spends the budget on the lines in its own way.
    pub fn has_split(&self) -> bool {
        self.changes.range(Input::Share(LineId(0))..=Input::Share(LineId(u64::MAX))).next().is_some()
    }
}

/// The budget and what it brings: the base and the scenarios.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MoneyPlan {
    /// The budget, in currency units.
    pub total: Assumption,
    /// Share of extra revenue that is counted.
    pub margin: Assumption,
    /// The lines of the budget, in the order of the user.
    pub lines: Vec<Line>,
    /// The levers, in the order of the user.
    pub levers: Vec<Lever>,
    /// Which of them count the same money.
    pub overlaps: Vec<Overlap>,
    /// The scenarios, in the order of the user.
    pub scenarios: Vec<Scenario>,
}

impl Default for MoneyPlan {
    /// Nothing stands in it: no budget, no line, no lever; revenue is counted in full.
    fn default() -> MoneyPlan {
        MoneyPlan {
            total: Assumption::new(0.0, Status::Unsupported),
            margin: Assumption::new(1.0, Status::Declared),
            lines: Vec::new(),
            levers: Vec::new(),
            overlaps: Vec::new(),
            scenarios: Vec::new(),
        }
    }
}

/// Why a change of the money was refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are the things and numbers the refusal speaks of")]
pub enum MoneyError {
    /// There is no such scenario.
    NoScenario { scenario: ScenarioId },
    /// There is no such budget line.
    NoLine { line: LineId },
    /// There is no such lever.
    NoLever { lever: LeverId },
    /// There is no such input.
    NoInput { input: Input },
    /// The value is not a finite number.
    NotANumber { input: Input },
    /// The value lies outside what the input accepts.
    OutOfRange { input: Input, value: f64, lowest: f64, highest: f64 },
    /// The range of an assumption has its ends reversed.
    RangeReversed { input: Input, low: f64, high: f64 },
    /// The bounds of a line are no amounts from 0 on, or reversed.
    BadBounds { line: LineId },
    /// The amount lies outside the bounds of its line.
    OutOfBounds { line: LineId, lowest: Money, highest: Money },
    /// The factors of a ready kind of lever are fixed.
    FixedFactors { lever: LeverId },
    /// Only two different levers that bring revenue can overlap, and only once.
    NoOverlap { a: LeverId, b: LeverId },
    /// The budget split refuses.
    Split(SplitError),
}

impl From<SplitError> for MoneyError {
    fn from(error: SplitError) -> MoneyError {
        MoneyError::Split(error)
    }
}

impl MoneyPlan {
    /// Whether nobody has written anything into it.
    pub fn is_blank(&self) -> bool {
        *self == MoneyPlan::default()
    }

    /// The scenario with this identity.
    pub fn scenario(&self, id: ScenarioId) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// The scenario with this identity, to be changed.
    pub fn scenario_mut(&mut self, id: ScenarioId) -> Result<&mut Scenario, MoneyError> {
        let found = self.scenarios.iter_mut().find(|scenario| scenario.id == id);
        found.ok_or(MoneyError::NoScenario { scenario: id })
    }

    /// The line with this identity.
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The line with this identity, to be changed.
    pub fn line_mut(&mut self, id: LineId) -> Result<&mut Line, MoneyError> {
        self.lines.iter_mut().find(|line| line.id == id).ok_or(MoneyError::NoLine { line: id })
    }

    /// The lever with this identity.
    pub fn lever(&self, id: LeverId) -> Option<&Lever> {
        self.levers.iter().find(|lever| lever.id == id)
    }

    /// The lever with this identity, to be changed.
    pub fn lever_mut(&mut self, id: LeverId) -> Result<&mut Lever, MoneyError> {
        self.levers.iter_mut().find(|lever| lever.id == id).ok_or(MoneyError::NoLever { lever: id })
    }

    /// The overlap of two levers, whichever is named first.
    pub fn overlap(&self, a: LeverId, b: LeverId) -> Option<&Overlap> {
        let input = Input::overlap(a, b);
        self.overlaps.iter().find(|overlap| overlap.input() == input)
    }

    /// Every input, in the order in which they are shown: levers, counting, budget.
    pub fn inputs(&self) -> impl Iterator<Item = Input> {
        let of_lever = |lever: &Lever| {
            let factors = lever.factors.iter().map(|factor| Input::Factor(lever.id, factor.id)).collect::<Vec<_>>();
            let elasticity = lever.response.elasticity().map(|_| Input::Elasticity(lever.id));
            factors.into_iter().chain(elasticity)
        };
        let levers = self.levers.iter().flat_map(of_lever);
        let overlaps = self.overlaps.iter().map(Overlap::input);
        let lines = self.lines.iter().map(|line| Input::Share(line.id));
        levers.chain([Input::Margin]).chain(overlaps).chain([Input::Total]).chain(lines)
    }

    /// What the base says about an input; nothing where there is no such input.
    pub fn assumption(&self, input: Input) -> Option<&Assumption> {
        match input {
            Input::Factor(lever, factor) => self.lever(lever)?.factor(factor).map(|factor| &factor.assumption),
            Input::Elasticity(lever) => self.lever(lever)?.response.elasticity(),
            Input::Margin => Some(&self.margin),
            Input::Overlap(a, b) => self.overlap(a, b).map(|overlap| &overlap.share),
            Input::Total => Some(&self.total),
            Input::Share(line) => self.line(line).map(|line| &line.share),
        }
    }

    /// The same, to be changed.
    pub fn assumption_mut(&mut self, input: Input) -> Option<&mut Assumption> {
        match input {
            Input::Factor(lever, factor) => {
                let lever = self.lever_mut(lever).ok()?;
                lever.factor_mut(factor).map(|factor| &mut factor.assumption)
            }
            Input::Elasticity(lever) => self.lever_mut(lever).ok()?.response.elasticity_mut(),
            Input::Margin => Some(&mut self.margin),
            Input::Overlap(..) => {
                let found = self.overlaps.iter_mut().find(|overlap| overlap.input() == input);
                found.map(|overlap| &mut overlap.share)
            }
            Input::Total => Some(&mut self.total),
            Input::Share(line) => self.line_mut(line).ok().map(|line| &mut line.share),
        }
    }

    /// Unit and bounds of an input; nothing where there is no such input.
    pub fn spec(&self, input: Input) -> Option<InputSpec> {
        match input {
            Input::Factor(lever, factor) => self.lever(lever)?.spec(factor),
            Input::Elasticity(_) => {
                self.assumption(input).map(|_| InputSpec::of(Unit::Number, (0.0, 1.0, 0.05), (0.0, 2.0)))
            }
            Input::Total => Some(InputSpec::of(Unit::Money, (0.0, 1e7, 10_000.0), (0.0, MOST_MONEY))),
            Input::Margin | Input::Overlap(..) | Input::Share(_) => self.assumption(input).map(|_| Unit::Ratio.spec()),
        }
    }

    /// The value of an input in the base; 0 where there is no such input.
    pub fn base_value(&self, input: Input) -> f64 {
        self.assumption(input).map_or(0.0, |assumption| assumption.value)
    }

    /// The plan as a scenario has it, or the base; an unknown scenario is the base.
    pub fn under(&self, scenario: Option<ScenarioId>) -> Under<'_> {
        Under { plan: self, scenario: scenario.and_then(|id| self.scenario(id)) }
    }

    /// The value of an input in a scenario, inherited where the scenario does not change it. `None` is the base.
    pub fn value(&self, scenario: Option<ScenarioId>, input: Input) -> f64 {
        self.under(scenario).value(input)
    }

    /// The budget split of a scenario or the base.
    pub fn split(&self, scenario: Option<ScenarioId>) -> Split {
        self.under(scenario).split()
    }

    /// The lines whose share stays while another one is moved.
    pub fn locks(&self) -> Locks {
        self.lines.iter().filter(|line| line.locked).map(|line| line.id).collect()
    }

    /// The budget total of a scenario or the base.
    pub fn budget(&self, scenario: Option<ScenarioId>) -> Money {
        self.under(scenario).budget()
    }

    /// The money of the base on a line, in currency units.
    pub fn spend(&self, line: LineId) -> f64 {
        self.budget(None).units() * self.split(None).share(line).0
    }

    /// What a scenario changes, as (base value, scenario value); stored values that equal the base are left out.
    pub fn differences(&self, scenario: ScenarioId) -> BTreeMap<Input, (f64, f64)> {
        let Some(scenario) = self.scenario(scenario) else {
            return BTreeMap::new();
        };
        let under = Under { plan: self, scenario: Some(scenario) };
        // A split of its own says something about lines that came later, too: they have no money.
        let later = self.lines.iter().filter(|_| scenario.has_split()).map(|line| Input::Share(line.id));
        let inputs = scenario.changes.keys().copied().chain(later);
        inputs
            .map(|input| (input, (self.base_value(input), under.value(input))))
            .filter(|(_, (base, value))| base != value)
            .collect()
    }
}
