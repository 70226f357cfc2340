//! What the ledger says about levers and inputs.

use super::assumption::Status;
use super::evaluate::LeverOutcome;
use super::input::Input;
use super::lever::LeverId;
use super::line::LineId;
use super::money_plan::MoneyPlan;
use super::response::is_same;
use crate::units::Period;

/// Days of a year on average, leap years counted.
const DAYS_OF_YEAR: f64 = 365.25;

impl MoneyPlan {
    /// What the benefit of a lever rests on: the weakest of its factors, and of the elasticity where the response changes
    /// the amount.
    ///
    /// ```
    /// use rapport::whatif::{MoneyPlan, Status, evaluate};
    /// let plan = MoneyPlan::example();
    /// let outcome = evaluate(&plan, None);
    /// let support = outcome.levers.iter().map(|lever| plan.support(lever));
    /// let [retention, _, _, crm] = support.collect::<Vec<_>>()[..] else { panic!() };
    /// assert_eq!((retention, crm), (Status::Declared, Status::Unsupported));
    /// ```
    pub fn support(&self, outcome: &LeverOutcome) -> Status {
        let responds = outcome.effect.is_some_and(|effect| effect.multiplier != 1.0);
        let elasticity = responds.then_some(Input::Elasticity(outcome.lever));
        let inputs = outcome.factors.iter().map(|(input, _)| *input).chain(elasticity);
        inputs.map(|input| self.status(input)).max().unwrap_or_default()
    }

    /// What an input of the base rests on.
    pub fn status(&self, input: Input) -> Status {
        self.assumption(input).map(|assumption| assumption.status).unwrap_or_default()
    }

    /// The inputs of the base that rest on nothing yet, in the order in which inputs are shown.
    pub fn unsupported(&self) -> Vec<Input> {
        self.inputs().filter(|input| self.status(*input) == Status::Unsupported).collect()
    }

    /// The budget lines that pay for no lever: money moved there shows no return.
    ///
    /// ```
    /// use rapport::whatif::{LineId, MoneyPlan};
    /// assert_eq!(MoneyPlan::example().lines_without_effect(), [LineId(3), LineId(5)]); // training, other
    /// ```
    pub fn lines_without_effect(&self) -> Vec<LineId> {
        let pays = |line: &LineId| self.levers.iter().any(|lever| lever.line == Some(*line));
        self.lines.iter().map(|line| line.id).filter(|line| !pays(line)).collect()
    }

    /// The levers that answer to a line on which the base has other money than that for which they are declared.
    pub fn not_as_declared(&self) -> Vec<LeverId> {
        let (budget, split) = (self.budget(None).units(), self.split(None));
        let differs = |lever: &&super::lever::Lever| {
            let spend = lever.line.map(|line| budget * split.share(line).0);
            lever.response.elasticity().is_some() && spend.is_some_and(|spend| !is_same(spend, lever.declared))
        };
        self.levers.iter().filter(differs).map(|lever| lever.id).collect()
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
