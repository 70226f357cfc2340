//! Who is listed, in which order, and which part of the list.

use crate::analysis::value::ValueAsk;
use crate::analysis::{
    ChurnAsk, CohortBehind, CohortOf, CrossCell, FirstBuyers, LifeBehind, MOST_PARTS, MemberBehind, MovedCell,
    OnboardingBehind, PairBuyers, Params, ReferredBy, SchemeId, ScoreBehind, SegmentRef, StageBehind, TagId,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The word for any score.
const ANY: &str = "any";

/// Who is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Selector {
    /// Everybody with an order in the look-back who passes the filter.
    #[default]
    Everyone,
    /// The customers of a segment.
    Segment(SegmentRef),
    /// Those with these scores in the look-back of the shown scheme, whatever the filter; nothing stands for any score.
    Scores {
        /// Recency, from 1 to the parts of the scoring.
        recency: Option<u8>,
        /// Frequency.
        frequency: Option<u8>,
        /// Monetary value.
        monetary: Option<u8>,
    },
    /// Those who order again within the horizon with a chance from so many per cent up to below so many (100 included).
    Again {
        /// Least chance in per cent.
        from: u8,
        /// Chance in per cent that is too much.
        to: u8,
    },
    /// Those in a cell of two schemes side by side.
    Cross(CrossCell),
    /// Those who moved from one place of a scheme to another.
    Moved(MovedCell),
    /// Those who bought both categories of a pair in the window, or the first and not the second.
    Pair(PairBuyers),
    /// Those who bought the same first.
    First(FirstBuyers),
    /// Those whom a cell of a cohort table counts.
    Cohort(CohortBehind),
    /// Those who are of a kind in a month: new, retained, resurrected, lost.
    Life(LifeBehind),
    /// Those in a stage of the life cycle or of the journey.
    Stage(StageBehind),
    /// Those who are warned of: they show signs of leaving.
    Warned(ChurnAsk),
    /// Those who have a tag.
    Tag(TagId),
    /// Those in a level of a loyalty programme, or between two thresholds.
    Member(MemberBehind),
    /// New customers who took a step in their first days, or did not.
    Onboarding(OnboardingBehind),
    /// Those whose value score lies between two numbers.
    Score(ScoreBehind),
    /// Those whom somebody brought.
    Referred(ReferredBy),
}

impl Selector {
    /// The parameters under which its customers are counted on screen.
    pub(super) fn params<'a>(&self, params: &'a Params) -> Cow<'a, Params> {
        let mut params = Cow::Borrowed(params);
        match self {
            // Views of their own apply the filter themselves.
            Selector::Everyone
            | Selector::Again { .. }
            | Selector::Pair(_)
            | Selector::First(_)
            | Selector::Cohort(_)
            | Selector::Life(_)
            | Selector::Stage(_)
            | Selector::Warned(_)
            | Selector::Tag(_)
            | Selector::Member(_)
            | Selector::Score(_)
            | Selector::Onboarding(_)
            | Selector::Referred(_) => {}
            Selector::Segment(segment) => {
                let params = params.to_mut();
                params.filter.segment = Some(*segment);
                params.scheme = segment.scheme;
            }
            Selector::Scores { .. } => params.to_mut().filter = Default::default(),
            Selector::Cross(_) | Selector::Moved(_) => {
                params.to_mut().scheme = self.scheme().unwrap_or(params.scheme);
            }
        }
        params
    }

    /// The scheme whose segments its list names, where it says which.
    pub fn scheme(&self) -> Option<SchemeId> {
        match self {
            Selector::Everyone
            | Selector::Scores { .. }
            | Selector::Again { .. }
            | Selector::Pair(_)
            | Selector::First(_)
            | Selector::Cohort(_)
            | Selector::Life(_)
            | Selector::Stage(_)
            | Selector::Warned(_)
            | Selector::Tag(_)
            | Selector::Member(_)
            | Selector::Score(_)
            | Selector::Onboarding(_)
            | Selector::Referred(_) => None,
            Selector::Segment(segment) => Some(segment.scheme),
            Selector::Cross(cell) => Some(cell.schemes[0]),
            Selector::Moved(cell) => Some(cell.scheme),
        }
    }

    /// Whether it names something by its place in the open files: with other files it would mean something else.
    pub fn is_of_open_files(&self) -> bool {
        match self {
            Selector::Pair(_) | Selector::First(_) | Selector::Referred(_) => true,
            // A cohort by the name of the first order has its place, too.
            Selector::Cohort(behind) => matches!(behind.of, CohortOf::Name(_)),
            Selector::Everyone
            | Selector::Segment(_)
            | Selector::Scores { .. }
            | Selector::Again { .. }
            | Selector::Cross(_)
            | Selector::Moved(_)
            | Selector::Life(_)
            | Selector::Stage(_)
            | Selector::Warned(_)
            | Selector::Member(_)
            | Selector::Onboarding(_)
            | Selector::Score(_)
            | Selector::Tag(_) => false,
        }
    }
}

/// In an address: `everyone`, `segment.tiers.lost`, `scores.5.any.1`, `again.20.50`, and the word of a view with whom it names:
/// `cross.tiers.lost.7.9`, `cohort.month.on.1.start.2024-01-01.3`.
///
/// ```
/// use rapport::analysis::Selector;
/// let cell = "cohort.month.on.1.start.2024-01-01.3";
/// for text in ["everyone", "segment.7.9", "scores.5.any.1", "again.80.100", "cross.tiers.lost.7.9", cell] {
///     assert_eq!(text.parse::<Selector>().unwrap().to_string(), text);
/// }
/// assert!("scores.10.1.1".parse::<Selector>().is_err() && "segment.7".parse::<Selector>().is_err());
/// ```
impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Selector::Everyone => f.write_str("everyone"),
            Selector::Segment(segment) => write!(f, "segment.{segment}"),
            Selector::Scores { recency, frequency, monetary } => {
                f.write_str("scores")?;
                [recency, frequency, monetary].into_iter().try_for_each(|score| match score {
                    Some(score) => write!(f, ".{score}"),
                    None => write!(f, ".{ANY}"),
                })
            }
            Selector::Again { from, to } => write!(f, "again.{from}.{to}"),
            Selector::Cross(cell) => write!(f, "cross.{cell}"),
            Selector::Moved(cell) => write!(f, "moved.{cell}"),
            Selector::Pair(pair) => write!(f, "pair.{pair}"),
            Selector::First(who) => write!(f, "first.{who}"),
            Selector::Cohort(behind) => write!(f, "cohort.{behind}"),
            Selector::Life(behind) => write!(f, "life.{behind}"),
            Selector::Stage(behind) => write!(f, "stage.{behind}"),
            Selector::Warned(ask) => write!(f, "warned.{ask}"),
            Selector::Tag(tag) => write!(f, "tag.{tag}"),
            Selector::Member(behind) => write!(f, "member.{behind}"),
            Selector::Onboarding(behind) => write!(f, "onboarding.{behind}"),
            Selector::Score(behind) => write!(f, "score.{behind}"),
            Selector::Referred(who) => write!(f, "referred.{who}"),
        }
    }
}

impl FromStr for Selector {
    type Err = ();

    fn from_str(text: &str) -> Result<Selector, ()> {
        match text.split_once('.') {
            None if text == "everyone" => Ok(Selector::Everyone),
            Some(("segment", segment)) if segment.contains('.') => segment.parse().map(Selector::Segment),
            Some(("cross", cell)) => cell.parse().map(Selector::Cross),
            Some(("moved", cell)) => cell.parse().map(Selector::Moved),
            Some(("pair", pair)) => pair.parse().map(Selector::Pair),
            Some(("first", who)) => who.parse().map(Selector::First),
            Some(("cohort", behind)) => behind.parse().map(Selector::Cohort),
            Some(("life", behind)) => behind.parse().map(Selector::Life),
            Some(("stage", behind)) => behind.parse().map(Selector::Stage),
            Some(("warned", ask)) => ask.parse().map(Selector::Warned),
            Some(("tag", tag)) => tag.parse().map(|id| Selector::Tag(TagId(id))).map_err(|_| ()),
            Some(("member", behind)) => behind.parse().map(Selector::Member),
            Some(("onboarding", behind)) => behind.parse().map(Selector::Onboarding),
            Some(("score", behind)) => behind.parse().map(Selector::Score),
            Some(("referred", who)) => who.parse().map(Selector::Referred),
            Some(("scores", scores)) => {
                let score = |text: &str| match text {
                    ANY => Ok(None),
                    _ => text.parse().ok().filter(|score| (1..=MOST_PARTS).contains(score)).map(Some).ok_or(()),
                };
                match scores.split('.').collect::<Vec<_>>()[..] {
                    [r, f, m] => Ok(Selector::Scores { recency: score(r)?, frequency: score(f)?, monetary: score(m)? }),
                    _ => Err(()),
                }
            }
            Some(("again", band)) => {
                let (from, to) = band.split_once('.').ok_or(())?;
                let percent = |text: &str| text.parse().ok().filter(|percent| *percent <= 100u8).ok_or(());
                Ok(Selector::Again { from: percent(from)?, to: percent(to)? })
            }
            _ => Err(()),
        }
    }
}

/// What a list is sorted by. Equal values stand in the order of the data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListSort {
    /// Revenue in the look-back.
    #[default]
    Revenue,
    /// Orders in the look-back.
    Orders,
    /// Day of the last order.
    Last,
    /// Day of the first order of all.
    First,
    /// Revenue / orders.
    OrderValue,
    /// Revenue in the window, with the filter on lines.
    WindowRevenue,
    /// What the models expect a customer to bring.
    Value,
    /// The chance of ordering again within the horizon.
    Again,
}

impl ListSort {
    /// Every order, in the order in which they are offered.
    pub const ALL: [ListSort; 8] = [
        ListSort::Revenue,
        ListSort::Orders,
        ListSort::Last,
        ListSort::First,
        ListSort::OrderValue,
        ListSort::WindowRevenue,
        ListSort::Value,
        ListSort::Again,
    ];

    /// Whether it needs the models of lifetime value.
    pub fn is_of_models(self) -> bool {
        matches!(self, ListSort::Value | ListSort::Again)
    }

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            ListSort::Revenue => "revenue",
            ListSort::Orders => "orders",
            ListSort::Last => "last",
            ListSort::First => "first",
            ListSort::OrderValue => "order_value",
            ListSort::WindowRevenue => "window_revenue",
            ListSort::Value => "value",
            ListSort::Again => "again",
        }
    }

    /// The order with this [`ListSort::slug`].
    pub fn from_slug(slug: &str) -> Option<ListSort> {
        ListSort::ALL.into_iter().find(|sort| sort.slug() == slug)
    }
}

/// A part of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAsk {
    /// Who is listed.
    pub selector: Selector,
    /// Sorted by this, the greatest first.
    pub sort: ListSort,
    /// The least first.
    pub ascending: bool,
    /// Only customers whose id holds this text, whatever the case of ASCII letters; empty for all.
    pub search: String,
    /// How many customers come before the first of the page.
    pub from: usize,
    /// How many the page has.
    pub count: usize,
    /// What is taken for granted about lifetime value; nothing where it is not asked for.
    pub value: Option<ValueAsk>,
    /// The attributes of the tables of customers that are told, by their keys.
    pub own: Vec<String>,
    /// Whether tags are told.
    pub tags: bool,
}

impl ListAsk {
    /// Whether two questions name the same customers and know the same of them, whatever their order.
    pub fn is_of_same(&self, other: &ListAsk) -> bool {
        self.selector == other.selector && self.value == other.value
    }

    /// Whether two questions about the same customers have them in the same order.
    pub fn is_sorted_alike(&self, other: &ListAsk) -> bool {
        (self.sort, self.ascending, &self.search) == (other.sort, other.ascending, &other.search)
    }
}
