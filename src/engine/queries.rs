//! The questions that the engine answers from its rows, each with the type of its answer. A question changes nothing.
//!
//! To add one, write a line in the list below; the compiler asks for what answers it. The messages between page and
//! worker, and the way back to the right type, follow.

use super::Engine;
use super::alias::Alias;
use super::customers::CustomerView;
use super::listed::{ListForm, ListTable};
use super::profile::Profiles;
use super::reach::Reach;
use super::traits::TraitFacts;
use crate::analysis::value::{self, Holdout, Refusal, TwoModels, ValueAsk, ValueView};
use crate::analysis::{
    self, BasketAsk, Baskets, Churn, ChurnAsk, CohortAsk, CohortTable, CrossTable, Currencies, CustomerCard,
    CustomerPage, Density, LifeMonths, ListAsk, Loyalty, LoyaltyProgram, Movement, Onboarding, OnboardingAsk, Overlay,
    OverlayBy, Params, Referrals, Results, RuleOverlap, Scheme, SchemeId, ScoreAsk, ScoreSpread, SegmentMonths,
    Sequence, SequenceAsk, Sources, StageAsk, Stages, Stay, Tag, TagId, TagTable, ValueScores,
};
use crate::goals::{KpiAnswer, KpiAsk};
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// A question with the type of its answer.
pub trait Ask: Into<Query> {
    /// What is answered.
    type Answer;

    /// The answer to this question; nothing when it is one to another.
    fn take(answer: Answer) -> Option<Self::Answer>;
}

/// Declares the questions: name, what is asked with, what is answered, and how.
macro_rules! queries {
    (|$engine:ident| $($(#[$doc:meta])* $name:ident($($part:ident: $type:ty),*) -> $answer:ty = $how:expr;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
            pub struct $name($(pub $type),*);

            impl From<$name> for Query {
                fn from(query: $name) -> Query {
                    Query::$name(query)
                }
            }

            impl Ask for $name {
                type Answer = $answer;

                fn take(answer: Answer) -> Option<$answer> {
                    if let Answer::$name(answer) = answer { Some(*answer) } else { None }
                }
            }
        )*

        /// Any question.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Query {
            $($(#[$doc])* $name($name),)*
        }

        /// The answer to a question.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Answer {
            $(#[doc = concat!("Answer to [`", stringify!($name), "`].")] $name(Box<$answer>),)*
        }

        impl Engine {
            /// Answers a question; nothing where there are no rows to answer it from.
            pub fn ask(&self, query: &Query) -> Option<Answer> {
                let $engine = self;
                match query {
                    $(Query::$name($name($($part),*)) => {
                        let answer: Option<$answer> = $how;
                        answer.map(|answer| Answer::$name(Box::new(answer)))
                    })*
                }
            }
        }
    };
}

queries! { |engine|
    /// Every view.
    Analyse(params: Params) -> Results = engine.analyse(params);
    /// The figures that KPIs ask for, with these schemes of segments and these tags, these tables and the currencies that the files name.
    Kpis(schemes: Vec<Scheme>, tags: Vec<Tag>, sources: Sources, currencies: Currencies, asks: Vec<KpiAsk>) -> Vec<KpiAnswer> =
        engine.kpis(schemes, tags, sources, currencies, asks);
    /// Who fits several rules of a scheme.
    OverlapView(params: Params, scheme: SchemeId) -> RuleOverlap =
        analysis::rule_overlap(engine.orders()?, params, *scheme);
    /// Who has which tag.
    TagView(params: Params) -> TagTable = analysis::tag_table(engine.orders()?, params);
    /// The tags of the customer with an id.
    TagsOf(params: Params, id: String) -> Vec<TagId> = Some(analysis::tags_of(engine.orders()?, params, id));
    /// What attributes customers have, and with which values.
    TraitView() -> Vec<TraitFacts> = Some(engine.traits());
    /// A page of the customers behind a count.
    ListPage(params: Params, ask: ListAsk) -> CustomerPage = engine.list(params, ask);
    /// All customers behind a count as a file, with how many it holds; with or without those who may not be written to.
    ListFile(params: Params, ask: ListAsk, form: ListForm, everybody: bool) -> (String, u64) =
        engine.list_file(params, ask, form, *everybody);
    /// A window of a list as text for a spreadsheet, with how many it holds; ids masked or as they are.
    ListText(params: Params, ask: ListAsk, table: ListTable, masked: bool) -> (String, u64) =
        engine.list_text(params, ask, table, *masked);
    /// How many of a list may be written to, and of how many an address is known.
    ListReach(params: Params, ask: ListAsk) -> Reach = engine.reach(params, ask);
    /// What customers are worth, with what a person takes for granted.
    Value(params: Params, ask: ValueAsk) -> ValueView = engine.value(params, ask);
    /// The model of purchases held against the last days.
    Calibration(params: Params) -> Result<Holdout, Refusal> = engine.calibration(params);
    /// The two models of purchases side by side. It takes seconds where customers are many: it is asked by hand.
    TwoModelsView(params: Params, ask: ValueAsk) -> TwoModels = value::two_models(engine.orders()?, params, ask);
    /// The card of the customer with an id.
    Card(params: Params, id: String, ask: ValueAsk) -> CustomerCard = engine.card(params, id, ask);
    /// Where the customer with an id was, month by month.
    CourseOf(params: Params, id: String) -> Vec<Stay> = engine.course(params, id);
    /// Two schemes side by side.
    CrossView(params: Params, a: SchemeId, b: SchemeId) -> CrossTable =
        analysis::cross_table(engine.orders()?, params, [*a, *b]);
    /// Where customers lie between value and loyalty.
    DensityOf(params: Params, scheme: SchemeId) -> Density = analysis::density(engine.orders()?, params, *scheme);
    /// How recency, orders and revenue are spread behind the scores of a scheme.
    ScoreSpreadOf(params: Params, scheme: SchemeId) -> ScoreSpread =
        match engine.orders() {
            Some(orders) => analysis::score_spread(orders, params, *scheme),
            None => analysis::score_spread_of_sums(engine.sums()?.0, params, *scheme),
        };
    /// Who moved where under a scheme between two days.
    MovementView(params: Params, scheme: SchemeId, from: Day, to: Day) -> Movement =
        analysis::movement(engine.orders()?, params, *scheme, [*from, *to]);
    /// What the segments of a scheme buy, by category or channel.
    OverlayView(params: Params, scheme: SchemeId, by: OverlayBy) -> Overlay =
        analysis::overlay(engine.orders()?, params, *scheme, *by);
    /// A scheme at each of the last so many month ends.
    SegmentHistory(params: Params, scheme: SchemeId, months: u32) -> SegmentMonths =
        analysis::segment_history(engine.orders()?, params, *scheme, *months);
    /// Which categories are bought together.
    BasketView(params: Params, ask: BasketAsk) -> Baskets = analysis::baskets(engine.orders()?, params, ask);
    /// What customers bought first, and whether they came again.
    SequenceView(params: Params, ask: SequenceAsk) -> Sequence = analysis::sequence(engine.orders()?, params, ask);
    /// Who brought whom.
    ReferralView(params: Params) -> Referrals = engine.referrals(params);
    /// Who came back and what they brought, by the period or the name of the first order.
    CohortView(params: Params, ask: CohortAsk) -> CohortTable =
        Some(analysis::cohort_table(engine.orders()?, params, ask));
    /// Month by month who is new, stayed, came back and was lost.
    LifeView(params: Params) -> LifeMonths = Some(analysis::life_months(engine.orders()?, params));
    /// Who is new, active, back, silent or lost by the own rhythm of buying.
    StageView(params: Params, ask: StageAsk) -> Stages =
        Some(analysis::life_stages(engine.orders()?, &engine.beside().tables, params, ask));
    /// What new customers did in their first days.
    OnboardingView(params: Params, ask: OnboardingAsk) -> Onboarding =
        analysis::onboarding(engine.orders()?, &engine.beside().tables, params, ask);
    /// Who may leave, and how often such warnings came true.
    ChurnView(params: Params, ask: ChurnAsk) -> Churn =
        Some(analysis::churn(engine.orders()?, &engine.beside().tables, params, ask));
    /// Who is in which level of a loyalty programme.
    LoyaltyView(params: Params, program: LoyaltyProgram) -> Loyalty =
        analysis::loyalty(engine.orders()?, params, program);
    /// How the value scores of customers are spread.
    ScoreView(params: Params, ask: ScoreAsk) -> ValueScores = engine.value_scores(params, ask);
    /// What every kept column is like; this is today.
    Describe(today: Day) -> Profiles = Some(engine.profile(*today));
    /// How the customers of the open tables meet; these pairs are known to be two customers.
    Customers(refused: Vec<(String, String)>) -> CustomerView = Some(engine.customers(refused));
    /// Every customer with the rows in each table, as CSV; these are the names of the tables.
    ListCustomers(names: Vec<String>) -> String = Some(engine.list_customers(names));
    /// The places of the pairs that name an id which no open table has.
    Unknown(pairs: Vec<Alias>) -> Vec<usize> = Some(engine.unknown(pairs));
}
