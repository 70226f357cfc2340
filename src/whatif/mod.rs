//! Baseline, assumptions and scenario → money.
//!
//! A [`Book`] holds the base (every [`InputKey`] with its [`Assumption`]) and scenarios that inherit from it and store
//! only their differences. [`evaluate`] turns one of them into an [`Outcome`]; [`compare`] puts several side by side.
//! Pure and small: it runs on the page at every movement of a slider.

mod assumption;
mod basis;
mod book;
mod compare;
mod evaluate;
mod input;
mod ledger;
mod response;
mod split;
mod under;

pub use assumption::{Assumption, Status};
pub use basis::{Basis, Figure, FigureValue, Operation, Term};
pub use book::{Benefit, Book, BookError, Scenario, ScenarioId};
pub use compare::{Change, Comparison, ComparisonRow, Variance, compare};
pub use evaluate::{
    BenefitCostRatio, BenefitKind, BenefitLine, Ceiling, NetRoi, NoReturn, Outcome, TECHNOLOGY_LIMIT, TechnologyShare,
    evaluate, evaluate_under,
};
pub use input::{InputKey, InputSpec, Unit};
pub use ledger::a_year;
pub use response::{Effect, multiplier};
pub use split::{BudgetLine, PerLine, Split, SplitError, WHOLE};
pub use under::Under;
