//! KPIs as a person defines them: what they rest on, where they shall go, and how they stand.
//!
//! A [`Kpi`] is plain data of the document. [`KpiAsk`] is what it asks of the rows, [`KpiAnswer`] what comes back;
//! [`evaluate`] holds the answers against the targets and makes the [`Scorecard`] of it.

mod annual;
mod ask;
mod convert;
mod kpi;
mod path;
mod score;
mod scorecard;
mod weights;

pub use annual::annual_goals;
pub use ask::{Covered, KpiAnswer, KpiAsk};
pub use convert::{per_year, to_hundred};
pub use kpi::{Bands, Baseline, Basis, Kpi, KpiId, KpiPeriod, Revision, TypedValue};
pub use path::{PathShape, TargetPath, TargetPoint};
pub use score::Weights;
pub use scorecard::{KpiRow, Scorecard, Source, Status, evaluate};
pub use weights::{LockedOut, fitting, rescaled};
