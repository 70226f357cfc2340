//! Adding, linking and removing lines, levers and overlaps.

use super::assumption::Assumption;
use super::input::Input;
use super::lever::{Factor, FactorId, Lever, LeverId};
use super::line::{Line, LineId};
use super::money_plan::{MoneyError, MoneyPlan};
use super::overlap::Overlap;
use super::response::Response;

use crate::units::Unit;

impl MoneyPlan {
    /// Adds a line without money; the first one takes all of it.
    pub fn add_line(&mut self, mut line: Line) {
        if self.lines.is_empty() {
            line.share.value = 1.0;
        }
        self.lines.push(line);
    }

    /// Removes a line; its share goes to the others, here and in every scenario, and no lever is paid from it any more.
    pub fn remove_line(&mut self, id: LineId) -> Result<(), MoneyError> {
        self.line_mut(id)?;
        let locks = self.locks();
        let base = self.split(None).without(&locks, id);
        let own: Vec<_> = self.scenarios.iter().map(|scenario| scenario.has_split().then_some(scenario.id)).collect();
        let splits: Vec<_> = own.into_iter().map(|id| id.map(|id| self.split(Some(id)))).collect();
        for (scenario, split) in self.scenarios.iter_mut().zip(splits) {
            let Some(split) = split else { continue };
            scenario.changes.retain(|input, _| input.line().is_none());
            let left = split.without(&locks, id);
            if left != base {
                scenario.changes.extend(left.shares().map(|(line, share)| (Input::Share(line), share.0)));
            }
        }
        self.lines.retain(|line| line.id != id);
        self.set_split(None, &base)?;
        for lever in self.levers.iter_mut().filter(|lever| lever.line == Some(id)) {
            (lever.line, lever.declared) = (None, 0.0);
        }
        Ok(())
    }

    /// Sets the least and the most money that may stand on a line, in currency units.
    pub fn set_bounds(&mut self, id: LineId, bounds: Option<(f64, f64)>) -> Result<(), MoneyError> {
        let tidy = |amount: f64| Unit::Money.spec().tidy(amount);
        let kept = match bounds {
            None => None,
            Some((low, high)) => {
                let pair = tidy(low).zip(tidy(high)).filter(|(low, high)| low <= high);
                Some(pair.ok_or(MoneyError::BadBounds { line: id })?)
            }
        };
        self.line_mut(id)?.bounds = kept;
        Ok(())
    }

    /// Removes a lever with its overlaps and what scenarios say about it.
    pub fn remove_lever(&mut self, id: LeverId) -> Result<(), MoneyError> {
        self.lever_mut(id)?;
        self.levers.retain(|lever| lever.id != id);
        self.overlaps.retain(|overlap| overlap.a != id && overlap.b != id);
        self.forget(|input| input.is_of(id));
        Ok(())
    }

    /// Has scenarios inherit inputs.
    fn forget(&mut self, which: impl Fn(Input) -> bool) {
        for scenario in &mut self.scenarios {
            scenario.changes.retain(|input, _| !which(*input));
        }
    }

    /// Pays a lever from a line, or from none. Its benefit is declared for the money that stands there.
    pub fn set_link(&mut self, id: LeverId, line: Option<LineId>) -> Result<(), MoneyError> {
        if let Some(line) = line.filter(|line| self.line(*line).is_none()) {
            return Err(MoneyError::NoLine { line });
        }
        let spend = line.map_or(0.0, |line| self.spend(line));
        let lever = self.lever_mut(id)?;
        if lever.line != line {
            (lever.line, lever.declared) = (line, spend);
        }
        Ok(())
    }

    /// Sets how a lever answers to its line. Where nobody has said for which money it is declared, it is the present one.
    pub fn set_response(&mut self, id: LeverId, response: &Response) -> Result<(), MoneyError> {
        let spend = self.lever(id).and_then(|lever| lever.line).map_or(0.0, |line| self.spend(line));
        let lever = self.lever_mut(id)?;
        match response {
            Response::None => {
                lever.response = Response::None;
                self.forget(|input| input == Input::Elasticity(id));
            }
            Response::Elasticity(assumption) => {
                let before = std::mem::replace(&mut lever.response, Response::Elasticity(Assumption::default()));
                if lever.declared == 0.0 {
                    lever.declared = spend;
                }
                if let Err(refused) = self.set_assumption(Input::Elasticity(id), assumption) {
                    self.lever_mut(id)?.response = before;
                    return Err(refused);
                }
            }
        }
        Ok(())
    }

    /// Says that the benefits are declared for the money that the base has on their lines.
    pub fn declare(&mut self) {
        let (budget, split) = (self.budget(None).units(), self.split(None));
        for lever in &mut self.levers {
            lever.declared = lever.line.map_or(0.0, |line| budget * split.share(line).0);
        }
    }

    /// Takes a budget for which the benefits stay as they are: the money for which they are declared moves along. Where
    /// there was no budget, they are declared for the new one.
    pub fn take_budget(&mut self, total: f64) -> Result<(), MoneyError> {
        let before = self.budget(None).units();
        self.set(None, Input::Total, total)?;
        if before > 0.0 {
            let scale = self.budget(None).units() / before;
            for lever in &mut self.levers {
                lever.declared *= scale;
            }
        } else {
            self.declare();
        }
        Ok(())
    }

    /// Adds a factor to a lever whose factors are a person's own.
    pub fn add_factor(&mut self, id: LeverId, name: String, unit: Unit) -> Result<(), MoneyError> {
        let lever = self.lever_mut(id)?;
        if !lever.kind.def().open {
            return Err(MoneyError::FixedFactors { lever: id });
        }
        let id = lever.fresh_factor();
        lever.factors.push(Factor { id, name, unit: Some(unit), ..Factor::default() });
        Ok(())
    }

    /// Names a factor and says what it counts; a value that the unit does not take becomes the nearest one it does.
    pub fn set_factor(&mut self, id: LeverId, factor: FactorId, name: String, unit: Unit) -> Result<(), MoneyError> {
        let input = Input::Factor(id, factor);
        let lever = self.lever_mut(id)?;
        if !lever.kind.def().open {
            return Err(MoneyError::FixedFactors { lever: id });
        }
        let held = lever.factor_mut(factor).ok_or(MoneyError::NoInput { input })?;
        if held.unit != Some(unit) {
            let spec = unit.spec();
            let near = |value: f64| spec.tidy(value.clamp(spec.lowest, spec.highest)).unwrap_or(0.0);
            held.assumption.value = near(held.assumption.value);
            held.assumption.range = held.assumption.range.map(|(low, high)| (near(low), near(high)));
            for scenario in &mut self.scenarios {
                scenario.changes.entry(input).and_modify(|value| *value = near(*value));
            }
        }
        if let Some(held) = self.lever_mut(id)?.factor_mut(factor) {
            (held.name, held.unit) = (name, Some(unit));
        }
        Ok(())
    }

    /// Removes a factor that a person added.
    pub fn remove_factor(&mut self, id: LeverId, factor: FactorId) -> Result<(), MoneyError> {
        let input = Input::Factor(id, factor);
        let lever = self.lever_mut(id)?;
        if !lever.kind.def().open {
            return Err(MoneyError::FixedFactors { lever: id });
        }
        lever.factor(factor).ok_or(MoneyError::NoInput { input })?;
        lever.factors.retain(|other| other.id != factor);
        self.forget(|other| other == input);
        Ok(())
    }

    /// Says that two levers may count the same money.
    pub fn add_overlap(&mut self, a: LeverId, b: LeverId) -> Result<(), MoneyError> {
        let is_revenue = |id| self.lever(id).is_some_and(Lever::is_revenue);
        if a == b || !is_revenue(a) || !is_revenue(b) || self.overlap(a, b).is_some() {
            return Err(MoneyError::NoOverlap { a, b });
        }
        self.overlaps.push(Overlap::new(a, b));
        Ok(())
    }

    /// Says that two levers count different money.
    pub fn remove_overlap(&mut self, a: LeverId, b: LeverId) -> Result<(), MoneyError> {
        self.overlap(a, b).ok_or(MoneyError::NoOverlap { a, b })?;
        let input = Input::overlap(a, b);
        self.overlaps.retain(|overlap| overlap.input() != input);
        self.forget(|other| other == input);
        Ok(())
    }
}
