//! Segments, KPIs, retention: one method, one file.

mod activity;
mod bounds;
mod breakdown;
mod change;
mod cohorts;
mod concentration;
mod course;
mod customers;
mod figure;
mod figures;
mod kpi;
mod measure;
mod months;
mod params;
mod results;
mod returns;
mod rfm;
mod scope;
mod score;
mod scorecard;
mod service;
mod sorted;
mod summaries;
mod survey;
mod tiers;
mod trend;
mod unknown;

pub use bounds::GoalError;
pub use breakdown::{Breakdown, Part, PartName, SHOWN};
pub use change::Change;
pub use cohorts::{Cohort, Cohorts};
pub use concentration::{Concentration, GroupedShares, LorenzPoint, TopShare, concentration, top_share};
pub use customers::{CustomerRow, rfm_scores};
pub use figures::{FIGURES, FigureDef};
pub use figure::{Column, Figure, FigureKey, Input, InputKey, Missing, Unit};
pub use measure::{Compared, Measure};
pub use params::{Filter, Params, Scheme, Tier, TierTarget, Window};
pub use results::{Basis, Counts, Results, run, run_beside};
pub use returns::Apart;
pub use rfm::{Band, Quintiles, Rfm, RfmCell, Scores, Thresholds};
pub use scorecard::{
    Direction, Gap, KpiKey, KpiRow, Scorecard, Source, Status, Target, Weights, default_targets, evaluate,
};
pub use service::{Answers, Service};
pub use summaries::{Summaries, run_summaries};
pub use survey::nps;
pub use tiers::{Rule, TierRow, TierTable, tier_of};
pub use trend::Month;
pub use unknown::{Beside, Unknown, UnknownMonth};
