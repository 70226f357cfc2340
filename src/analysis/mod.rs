//! Segments, KPIs, retention: one method, one file.

mod activity;
mod answers;
mod baskets;
mod bounds;
mod breakdown;
mod card;
mod change;
mod cohorts;
mod concentration;
mod course;
mod criteria;
mod currencies;
mod customers;
mod facts;
mod figures;
mod grouped;
mod interval;
mod list;
mod loyalty;
mod measure;
mod months;
mod onboarding;
mod open_tables;
mod params;
mod referrals;
mod results;
mod retention;
mod returns;
mod rfm;
mod scope;
mod score;
mod segments;
mod selected;
mod sequence;
mod service;
mod snapshot;
mod sorted;
mod sources;
mod summaries;
mod tags;
mod trend;
mod unknown;
pub mod value;
mod without_orders;

pub use baskets::{BasketAsk, BasketBy, Baskets, CategoryPair, PAIRED, PAIRS_SHOWN, PairBuyers, baskets};
pub use bounds::GoalError;
pub use breakdown::{Breakdown, Part, PartName, SHOWN};
pub use card::{CardOrder, CardTable, CustomerCard, Stay, customer_card, customer_course};
pub use change::{Change, Gap};
pub use cohorts::{Cohort, Cohorts};
pub use concentration::{Concentration, GroupedShares, LorenzPoint, TopShare, concentration, top_share};
pub use criteria::{Attribute, AttributeKind, Condition, Criteria, MAX_CONDITIONS, Test};
pub use currencies::Currencies;
pub use customers::{CustomerRow, rfm_scores};
pub use figures::{
    Direction, FIGURES, Figure, FigureDef, FigureKey, Formula, Input, InputKey, Lack, Missing, Need, Unit, nps,
};
pub use interval::wilson;
pub use list::{
    CustomerPage, ListAsk, ListColumn, ListSort, ListSource, ListedCustomer, Listing, OwnValue, Selector, Sight,
    Valued, customer_list, customer_list_of_sums, customer_list_valued,
};
pub use loyalty::{
    LevelLine, Loyalty, LoyaltyBasis, LoyaltyProgram, MOST_LEVELS, MemberBehind, MemberLevel, MemberMeasure,
    MemberSpread, MovedMembers, WantedLevel, loyalty,
};
pub use measure::{Compared, Measure};
pub use onboarding::{Onboarding, OnboardingAsk, OnboardingBehind, OnboardingLine, OnboardingStep, onboarding};
pub use open_tables::{OpenRows, OpenTables};
pub use params::{Compare, Filter, Params, Window};
pub use referrals::{
    MAX_STEPS, REFERRERS_SHOWN, ReferralSum, Referrals, Referred, ReferredBy, ReferrerRow, brought, referrals,
};
pub use results::{Basis, Counts, Results, run, run_beside, run_figures};
pub use retention::{
    BRACKETS, BackTest, CHURN_DAYS, Churn, ChurnAsk, ChurnCost, ChurnPoint, CohortAsk, CohortBehind, CohortEntry,
    CohortLine, CohortMean, CohortMeasure, CohortOf, CohortSplit, CohortStep, CohortTable, CostOfChurn, CutTest,
    FirstReturn, Indicator, IndicatorLine, JourneyLine, JourneyStage, Judged, LifeBehind, LifeKind, LifeMonth,
    LifeMonths, LifeStage, LostYear, ReturnRule, RhythmSource, StageAsk, StageBehind, StageLine, StageOf, Stages,
    Verdict, churn, cohort_table, life_months, life_stages,
};
pub use returns::Apart;
pub use rfm::{
    Band, MOST_PARTS, Rfm, RfmCell, ScoreCuts, ScoreEdges, ScoreMeasure, ScoreSpread, Scores, Scoring, ScoringFault,
    Thresholds, ValueSpread,
};
pub use score::{
    ScoreAsk, ScoreBehind, ScoreDimension, ScoreFacts, ScoreLine, ScoreTenth, ScoreWeights, TopScores, ValueScores,
    scores_by_customer, value_scores,
};
pub use segments::{
    Colour, CrossCell, CrossRow, CrossTable, Density, Group, GroupMap, LookBack, MAX_MONTH_ENDS, MAX_SCHEMES,
    MAX_SEGMENTS, METHODS, Method, MethodDef, MethodError, MoveRow, MoveSum, MovedCell, Movement, OVERLAID, Outside,
    Overlay, OverlayBy, OverlayCell, OverlayRow, OwnRules, Place, Quadrant, READY_SCHEMES, ReadyScheme, Rule,
    RuleOverlap, Scheme, SchemeId, Segment, SegmentId, SegmentMonth, SegmentMonths, SegmentRef, SegmentRow, SegmentSum,
    SegmentTable, SegmentTarget, ShareOf, Standing, Tier, Tiers, ValueLoyalty, ValueShare, cross_table, density,
    movement, overlay, rule_overlap, rules_by_value, score_spread, score_spread_of_sums, segment_history, tier_of,
};
pub use sequence::{FIRSTS_SHOWN, FirstBuyers, FirstBy, FirstRow, FirstSum, Sequence, SequenceAsk, sequence};
pub use service::{Answers, InTime, Service};
pub use sources::Sources;
pub use summaries::{Summaries, run_summaries};
pub use tags::{
    CORE_TAGS, MAX_TAGS, READY_TAGS, ReadyTag, TOPICS, Tag, TagGroup, TagId, TagRow, TagTable, Topic, tag_table,
    tags_of,
};
pub use trend::Month;
pub use unknown::{Beside, Unknown, UnknownMonth};
