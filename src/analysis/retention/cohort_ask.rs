//! What a table of cohorts is asked, and who is behind one of its cells.

use crate::units::Day;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The length of a period of a cohort table; all are those of the calendar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CohortStep {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    #[default]
    Month,
    /// January to March, and so on.
    Quarter,
}

impl CohortStep {
    /// Every length, the shortest first.
    pub const ALL: [CohortStep; 4] = [CohortStep::Day, CohortStep::Week, CohortStep::Month, CohortStep::Quarter];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            CohortStep::Day => "day",
            CohortStep::Week => "week",
            CohortStep::Month => "month",
            CohortStep::Quarter => "quarter",
        }
    }
}

/// When a customer counts as having come back in period k after the one of the first order. The names are those of
/// PostHog and Mixpanel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnRule {
    /// With an order in period k ("N-day retention").
    #[default]
    On,
    /// With an order in period k or in a later one up to the as-of day ("unbounded retention"). Young cohorts have had less
    /// time to come back later, so that their last columns are low.
    OnOrAfter,
    /// With an order in one of the periods of bracket k: see [`BRACKETS`].
    Bracket,
}

impl ReturnRule {
    /// Every rule, in the order in which they are offered.
    pub const ALL: [ReturnRule; 3] = [ReturnRule::On, ReturnRule::OnOrAfter, ReturnRule::Bracket];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            ReturnRule::On => "on",
            ReturnRule::OnOrAfter => "on_or_after",
            ReturnRule::Bracket => "bracket",
        }
    }

    /// The column that holds a period, counted from that of the first order.
    #[inline]
    pub(super) fn column(self, period: usize) -> usize {
        match self {
            ReturnRule::On | ReturnRule::OnOrAfter => period,
            ReturnRule::Bracket => match period {
                0 | 1 => period,
                2..=3 => 2,
                4..=6 => 3,
                7..=12 => 4,
                _ => 5,
            },
        }
    }

    /// How many columns are wholly over once so many periods are. The last bracket is never over.
    pub(super) fn columns_over(self, periods: usize) -> usize {
        match self {
            ReturnRule::On | ReturnRule::OnOrAfter => periods,
            ReturnRule::Bracket => {
                BRACKETS.iter().take_while(|(_, last)| last.is_some_and(|last| (last as usize) < periods)).count()
            }
        }
    }
}

/// The first and the last period of each column under [`ReturnRule::Bracket`]; the last one has no end.
pub const BRACKETS: [(u32, Option<u32>); 6] =
    [(0, Some(0)), (1, Some(1)), (2, Some(3)), (4, Some(6)), (7, Some(12)), (13, None)];

/// What the rows of a cohort table are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CohortSplit {
    /// The period of the first order.
    #[default]
    Start,
    /// The channel of the first line of the first order.
    Channel,
    /// The category of the first line of the first order.
    Category,
}

impl CohortSplit {
    /// Every split, in the order in which they are offered.
    pub const ALL: [CohortSplit; 3] = [CohortSplit::Start, CohortSplit::Channel, CohortSplit::Category];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            CohortSplit::Start => "start",
            CohortSplit::Channel => "channel",
            CohortSplit::Category => "category",
        }
    }
}

/// Which customers stand in a row of a cohort table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CohortOf {
    /// Those whose first order lies in the period that begins on this day.
    Start(Day),
    /// Those whose first order has the name at this place among the channels or categories of the data; nothing stands for a
    /// first order without a name.
    Name(Option<u32>),
}

/// What a cohort table is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct CohortAsk {
    /// The length of a period.
    pub step: CohortStep,
    /// When a customer counts as having come back.
    pub rule: ReturnRule,
    /// Only customers with at least so many orders up to the as-of day are in the cohorts at all, so that a share is one of
    /// them; 0 and 1 are everybody.
    pub min_orders: u32,
    /// What the rows are.
    pub split: CohortSplit,
}

impl Default for CohortAsk {
    fn default() -> CohortAsk {
        CohortAsk {
            step: CohortStep::default(),
            rule: ReturnRule::default(),
            min_orders: 1,
            split: CohortSplit::default(),
        }
    }
}

/// The customers whom a cell of a cohort table counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CohortBehind {
    /// What the table was asked.
    pub ask: CohortAsk,
    /// The row.
    pub of: CohortOf,
    /// The column; 0 is everybody of the row.
    pub k: u16,
}

/// In an address: step, rule, least orders, split, row, column. `month.on.1.start.2024-01-01.3`, `week.bracket.2.channel.0.4`,
/// `day.on_or_after.1.category.none.0`.
///
/// ```
/// use rapport::analysis::CohortBehind;
/// let ways = ["month.on.1.start.2024-01-01.3", "week.bracket.2.channel.0.4", "day.on_or_after.1.category.none.0"];
/// for text in ways {
///     assert_eq!(text.parse::<CohortBehind>().unwrap().to_string(), text);
/// }
/// assert!("month.on.1.start.7.3".parse::<CohortBehind>().is_err());
/// ```
impl fmt::Display for CohortBehind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let CohortAsk { step, rule, min_orders, split } = self.ask;
        write!(f, "{}.{}.{min_orders}.{}.", step.slug(), rule.slug(), split.slug())?;
        match self.of {
            CohortOf::Start(day) => write!(f, "{day}")?,
            CohortOf::Name(Some(place)) => write!(f, "{place}")?,
            CohortOf::Name(None) => f.write_str(NONE)?,
        }
        write!(f, ".{}", self.k)
    }
}

/// The word for no name.
const NONE: &str = "none";

impl FromStr for CohortBehind {
    type Err = ();

    fn from_str(text: &str) -> Result<CohortBehind, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        let [step, rule, min_orders, split, of, k] = parts[..] else { return Err(()) };
        let ask = CohortAsk {
            step: CohortStep::ALL.into_iter().find(|known| known.slug() == step).ok_or(())?,
            rule: ReturnRule::ALL.into_iter().find(|known| known.slug() == rule).ok_or(())?,
            min_orders: min_orders.parse().map_err(|_| ())?,
            split: CohortSplit::ALL.into_iter().find(|known| known.slug() == split).ok_or(())?,
        };
        let of = match ask.split {
            CohortSplit::Start => CohortOf::Start(of.parse().map_err(|_| ())?),
            CohortSplit::Channel | CohortSplit::Category if of == NONE => CohortOf::Name(None),
            CohortSplit::Channel | CohortSplit::Category => CohortOf::Name(Some(of.parse().map_err(|_| ())?)),
        };
        Ok(CohortBehind { ask, of, k: k.parse().map_err(|_| ())? })
    }
}
