//! Segments, KPIs, retention: one method, one file.

mod activity;
mod answers;
mod bounds;
mod breakdown;
mod change;
mod cohorts;
mod concentration;
mod course;
mod customers;
mod facts;
mod figures;
mod measure;
mod months;
mod open_tables;
mod params;
mod results;
mod returns;
mod rfm;
mod scope;
mod service;
mod snapshot;
mod sorted;
mod sources;
mod summaries;
mod tiers;
mod trend;
mod unknown;

pub use bounds::GoalError;
pub use breakdown::{Breakdown, Part, PartName, SHOWN};
pub use change::{Change, Gap};
pub use cohorts::{Cohort, Cohorts};
pub use concentration::{Concentration, GroupedShares, LorenzPoint, TopShare, concentration, top_share};
pub use customers::{CustomerRow, rfm_scores};
pub use figures::{
    Direction, FIGURES, Figure, FigureDef, FigureKey, Formula, Input, InputKey, Lack, Missing, Need, Unit, nps,
};
pub use measure::{Compared, Measure};
pub use open_tables::{OpenRows, OpenTables};
pub use params::{Compare, Filter, Params, Scheme, Tier, TierTarget, Window};
pub use results::{Basis, Counts, Results, run, run_beside, run_figures};
pub use returns::Apart;
pub use rfm::{Band, Quintiles, Rfm, RfmCell, Scores, Thresholds};
pub use service::{Answers, Service};
pub use sources::Sources;
pub use summaries::{Summaries, run_summaries};
pub use tiers::{Rule, TierRow, TierTable, tier_of};
pub use trend::Month;
pub use unknown::{Beside, Unknown, UnknownMonth};
