//! Who comes back, how many are there at a time, and who is about to leave: what the screen "Retention & value" rests on.

mod back_test;
mod base_rate;
mod churn;
mod churn_ask;
mod cohort_ask;
mod cohort_members;
mod cohort_sums;
mod cohort_table;
mod evidence;
mod gaps;
mod life;
mod rhythm;
mod stage_ask;
mod stages;
mod steps;
mod warning;

pub use back_test::{BackTest, CutTest, Judged};
pub use base_rate::{CHURN_DAYS, ChurnPoint};
pub(super) use churn::warned_members;
pub use churn::{Churn, IndicatorLine, churn};
pub use churn_ask::ChurnAsk;
pub use cohort_ask::{BRACKETS, CohortAsk, CohortBehind, CohortOf, CohortSplit, CohortStep, ReturnRule};
pub(super) use cohort_members::cohort_members;
pub use cohort_table::{CohortEntry, CohortLine, CohortMean, CohortTable, cohort_table};
pub(super) use life::life_members;
pub use life::{LifeBehind, LifeKind, LifeMonth, LifeMonths, life_months};
pub use rhythm::RhythmSource;
pub use stage_ask::{JourneyStage, LifeStage, StageAsk, StageBehind, StageOf};
pub(super) use stages::stage_members;
pub use stages::{JourneyLine, StageLine, Stages, life_stages};
pub use warning::Indicator;
