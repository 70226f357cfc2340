//! The plan of money as one scenario has it: the scenario is looked up once, not for every input.

use super::input::Input;
use super::line::LineId;
use super::money_plan::{MoneyPlan, Scenario, ScenarioId};
use super::split::Split;
use crate::units::Money;

/// The plan of money under a scenario; without one, the base.
#[derive(Clone, Copy)]
pub struct Under<'a> {
    /// The plan.
    pub plan: &'a MoneyPlan,
    /// The scenario.
    pub scenario: Option<&'a Scenario>,
}

impl<'a> Under<'a> {
    /// The base, then each scenario in the order of the plan.
    pub fn each(plan: &'a MoneyPlan) -> impl Iterator<Item = Under<'a>> {
        let scenarios = plan.scenarios.iter().map(Some);
        std::iter::once(None).chain(scenarios).map(move |scenario| Under { plan, scenario })
    }

    /// Which scenario; none is the base.
    pub fn id(self) -> Option<ScenarioId> {
        self.scenario.map(|scenario| scenario.id)
    }

    /// The value of an input, inherited where the scenario does not change it. The split is one decision: in a scenario
    /// with shares of its own, a line that came later has none.
    pub fn value(self, input: Input) -> f64 {
        let Some(scenario) = self.scenario else {
            return self.plan.base_value(input);
        };
        match (scenario.changes.get(&input), input) {
            (Some(changed), _) => *changed,
            (None, Input::Share(_)) if scenario.has_split() => 0.0,
            (None, _) => self.plan.base_value(input),
        }
    }

    /// The budget split.
    pub fn split(self) -> Split {
        let own = self.scenario.filter(|scenario| scenario.has_split());
        let share = |line: LineId, base: f64| match own {
            None => base,
            Some(scenario) => scenario.changes.get(&Input::Share(line)).copied().unwrap_or(0.0),
        };
        Split::from_ratios(self.plan.lines.iter().map(|line| (line.id, share(line.id, line.share.value))))
    }

    /// The budget total.
    pub fn budget(self) -> Money {
        Money::from_units(self.value(Input::Total))
    }
}
