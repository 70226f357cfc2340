//! Baseline, assumptions and scenario → money.
//!
//! A [`MoneyPlan`] holds the base (budget lines, levers and overlaps, every [`Input`] with its [`Assumption`]) and
//! scenarios that inherit from it and store only their differences. [`evaluate`] turns one of them into an [`Outcome`];
//! [`compare`] puts several side by side. Pure and small: it runs on the page at every movement of a slider.

mod assumption;
mod basis;
mod change;
mod compare;
mod evaluate;
mod example;
mod input;
mod kinds;
mod ledger;
mod lever;
mod line;
mod money_plan;
mod overlap;
mod response;
mod set;
mod split;
mod under;
mod unit;

pub use crate::units::Unit;
pub use assumption::{Assumption, Status};
pub use basis::{Basis, Figure, FigureValue, Operation, Term};
pub use compare::{Change, Comparison, ComparisonRow, Variance, compare};
pub use evaluate::{
    BenefitCostRatio, Ceiling, LeverOutcome, LineOutcome, NetRoi, NoReturn, Outcome, OverlapOutcome, TECHNOLOGY_LIMIT,
    TechnologyShare, evaluate, evaluate_under,
};
pub use input::{Input, NoInput};
pub use kinds::{BenefitKind, FactorDef, KindDef, LeverKind};
pub use ledger::a_year;
pub use lever::{Factor, FactorId, Lever, LeverId};
pub use line::{Line, LineId, LineKind};
pub use money_plan::{MoneyError, MoneyPlan, Scenario, ScenarioId};
pub use overlap::Overlap;
pub use response::{Effect, Response, multiplier};
pub use split::{Locks, Split, SplitError, WHOLE};
pub use under::Under;
pub use unit::{FACTOR_UNITS, InputSpec, MOST_MONEY};
