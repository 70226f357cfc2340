//! Setting numbers of the base and of scenarios.

use super::assumption::{Assumption, Status};
use super::input::Input;
use super::line::LineId;
use super::money_plan::{MoneyError, MoneyPlan, ScenarioId};
use super::split::{Split, SplitError};
use crate::units::Money;
use std::collections::BTreeMap;

impl MoneyPlan {
    /// The value as it is kept, or the reason why it is refused.
    fn checked(&self, input: Input, value: f64) -> Result<f64, MoneyError> {
        let spec = self.spec(input).ok_or(MoneyError::NoInput { input })?;
        if !value.is_finite() {
            return Err(MoneyError::NotANumber { input });
        }
        let refused = MoneyError::OutOfRange { input, value, lowest: spec.lowest, highest: spec.highest };
        spec.tidy(value).ok_or(refused)
    }

    /// Sets an input of a scenario or the base. In a scenario, the value of the base removes the difference; a budget
    /// share keeps the sum of the split; a derived assumption set by hand becomes a declared one.
    pub fn set(&mut self, scenario: Option<ScenarioId>, input: Input, value: f64) -> Result<(), MoneyError> {
        let value = self.checked(input, value)?;
        match (input, scenario) {
            (Input::Share(line), _) => self.set_share(scenario, line, value),
            (_, None) => {
                let assumption = self.assumption_mut(input).ok_or(MoneyError::NoInput { input })?;
                if assumption.value != value && assumption.status == Status::Derived {
                    assumption.status = Status::Declared;
                }
                assumption.value = value;
                Ok(())
            }
            (_, Some(id)) => {
                let base = self.base_value(input);
                let changes = &mut self.scenario_mut(id)?.changes;
                if value == base {
                    changes.remove(&input);
                } else {
                    changes.insert(input, value);
                }
                Ok(())
            }
        }
    }

    /// Sets value and ledger fields of an input of the base.
    pub fn set_assumption(&mut self, input: Input, assumption: &Assumption) -> Result<(), MoneyError> {
        let range = match assumption.range {
            Some((low, high)) if low > high => return Err(MoneyError::RangeReversed { input, low, high }),
            Some((low, high)) => Some((self.checked(input, low)?, self.checked(input, high)?)),
            None => None,
        };
        // A share is set only when it changes: setting it would rescale the other ones.
        if self.checked(input, assumption.value)? != self.base_value(input) {
            self.set(None, input, assumption.value)?;
        }
        let value = self.base_value(input);
        let held = self.assumption_mut(input).ok_or(MoneyError::NoInput { input })?;
        *held = Assumption { value, range, ..assumption.clone() };
        Ok(())
    }

    /// Lets a scenario inherit an input again; of a budget share, the whole split.
    pub fn inherit(&mut self, scenario: ScenarioId, input: Input) -> Result<(), MoneyError> {
        let whole_split = input.line().is_some();
        self.scenario_mut(scenario)?
            .changes
            .retain(|other, _| *other != input && !(whole_split && other.line().is_some()));
        Ok(())
    }

    /// Sets the share of one budget line; see [`Split::set_share`].
    pub fn set_share(&mut self, scenario: Option<ScenarioId>, line: LineId, share: f64) -> Result<(), MoneyError> {
        self.line_mut(line)?;
        let split = self.split(scenario).set_share(&self.locks(), line, share)?;
        self.set_moved(scenario, line, &split)
    }

    /// Sets the amount of one budget line; see [`Split::set_amount`].
    pub fn set_amount(&mut self, scenario: Option<ScenarioId>, line: LineId, amount: Money) -> Result<(), MoneyError> {
        self.line_mut(line)?;
        let split = self.split(scenario).set_amount(&self.locks(), line, amount, self.budget(scenario))?;
        self.set_moved(scenario, line, &split)
    }

    /// Stores a split in which a line was moved; it must stay within its bounds.
    fn set_moved(&mut self, scenario: Option<ScenarioId>, line: LineId, split: &Split) -> Result<(), MoneyError> {
        let amount = self.budget(scenario).units() * split.share(line).0;
        if let Some(held) = self.line(line).filter(|held| !held.holds(amount)) {
            let (lowest, highest) = held.bounds.unwrap_or_default();
            let [lowest, highest] = [lowest, highest].map(Money::from_units);
            return Err(MoneyError::OutOfBounds { line, lowest, highest });
        }
        self.set_split(scenario, split)
    }

    /// Scales the unlocked shares so that they sum to 100 %; see [`Split::rescaled`].
    pub fn rescale_split(&mut self, scenario: Option<ScenarioId>) -> Result<(), MoneyError> {
        let split = self.split(scenario).rescaled(&self.locks())?;
        self.set_split(scenario, &split)
    }

    /// Sets all shares at once; they must sum to 100 %, and a line that is not named gets none. Locks do not matter: they
    /// bind the movement of one share.
    pub fn set_shares(
        &mut self,
        scenario: Option<ScenarioId>,
        shares: &BTreeMap<LineId, f64>,
    ) -> Result<(), MoneyError> {
        if let Some(line) = shares.keys().find(|line| self.line(**line).is_none()) {
            return Err(MoneyError::NoLine { line: *line });
        }
        let share = |line: LineId| shares.get(&line).copied().unwrap_or(0.0);
        let split = Split::from_ratios(self.lines.iter().map(|line| (line.id, share(line.id))));
        if !split.is_whole() {
            return Err(SplitError::NotWhole { sum: split.sum_share() }.into());
        }
        self.set_split(scenario, &split)
    }

    /// Stores a split: the shares of all lines or, where it equals the base's, none.
    pub(super) fn set_split(&mut self, scenario: Option<ScenarioId>, split: &Split) -> Result<(), MoneyError> {
        match scenario {
            None => {
                for line in &mut self.lines {
                    line.share.value = split.share(line.id).0;
                }
            }
            Some(id) => {
                let own = *split != self.split(None);
                let changes = &mut self.scenario_mut(id)?.changes;
                changes.retain(|input, _| input.line().is_none());
                if own {
                    changes.extend(split.shares().map(|(line, share)| (Input::Share(line), share.0)));
                }
            }
        }
        Ok(())
    }

    /// Makes what the base says now a new scenario, and gives the base back what it said before. `before` names the
    /// inputs concerned; those that are not there any more are left out.
    pub fn keep_as_scenario(
        &mut self,
        before: &BTreeMap<Input, Assumption>,
    ) -> Result<BTreeMap<Input, f64>, MoneyError> {
        let mut changes = BTreeMap::new();
        let split = self.split(None);
        for (input, assumption) in before {
            let Some(held) = self.assumption(*input) else { continue };
            if held.value != assumption.value {
                changes.insert(*input, held.value);
            }
            if input.line().is_none() {
                self.set_assumption(*input, assumption)?;
            } else {
                let value = self.checked(*input, assumption.value)?;
                if let Some(held) = self.assumption_mut(*input) {
                    *held = Assumption { value, ..assumption.clone() };
                }
            }
        }
        let restored = self.split(None);
        if !restored.is_whole() && split.is_whole() {
            return Err(SplitError::NotWhole { sum: restored.sum_share() }.into());
        }
        changes.retain(|input, _| input.line().is_none());
        if restored != split {
            changes.extend(split.shares().map(|(line, share)| (Input::Share(line), share.0)));
        }
        Ok(changes)
    }
}
