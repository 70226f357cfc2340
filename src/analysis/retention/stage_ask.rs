//! What the life-cycle stages are asked, and who is behind a count.

use crate::units::Day;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The stage of a customer on the as-of day, by the silence since the last order against the customer's own rhythm.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeStage {
    /// Orders on one day only, at most one rhythm ago.
    #[default]
    New,
    /// Silent for at most so many rhythms ([`StageAsk::silent_after`]).
    Active,
    /// As active, and the gap before the latest day with an order was longer than that after which customers count as lost.
    Returned,
    /// Silent for longer, but not as long as that.
    Silent,
    /// Silent for longer than so many rhythms ([`StageAsk::lost_after`]).
    Lost,
}

impl LifeStage {
    /// Every stage, in the order in which they are offered.
    pub const ALL: [LifeStage; 5] =
        [LifeStage::New, LifeStage::Active, LifeStage::Returned, LifeStage::Silent, LifeStage::Lost];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            LifeStage::New => "new",
            LifeStage::Active => "active",
            LifeStage::Returned => "returned",
            LifeStage::Silent => "silent",
            LifeStage::Lost => "lost",
        }
    }

    /// Whether customers of the stage are expected to go on by themselves.
    pub(super) fn is_active(self) -> bool {
        match self {
            LifeStage::New | LifeStage::Active | LifeStage::Returned => true,
            LifeStage::Silent | LifeStage::Lost => false,
        }
    }
}

/// The stage of a customer's journey, by the number of orders. Each customer is in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JourneyStage {
    /// One order.
    First,
    /// Two orders or more, and not loyal.
    Existing,
    /// So many orders or more ([`StageAsk::loyal_orders`]) and neither silent nor lost.
    Loyal,
}

impl JourneyStage {
    /// Every stage, in the order of the journey.
    pub const ALL: [JourneyStage; 3] = [JourneyStage::First, JourneyStage::Existing, JourneyStage::Loyal];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            JourneyStage::First => "first",
            JourneyStage::Existing => "existing",
            JourneyStage::Loyal => "loyal",
        }
    }
}

/// Where the stages part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct StageAsk {
    /// Hundredths of the rhythm after which a customer counts as silent.
    pub silent_after: u32,
    /// Hundredths of the rhythm after which a customer counts as lost; at least as many.
    pub lost_after: u32,
    /// The rhythm in days where nobody ever came back and so nothing is known.
    pub plain_days: u32,
    /// Orders from which on a customer who is not silent counts as loyal.
    pub loyal_orders: u32,
}

impl Default for StageAsk {
    /// Twice and four times the rhythm; 45 days, four orders.
    fn default() -> StageAsk {
        StageAsk { silent_after: 200, lost_after: 400, plain_days: 45, loyal_orders: 4 }
    }
}

impl StageAsk {
    /// The same within sensible bounds: up to a hundred rhythms, lost not before silent.
    pub fn sound(self) -> StageAsk {
        let silent_after = self.silent_after.clamp(1, 10_000);
        StageAsk {
            silent_after,
            lost_after: self.lost_after.clamp(silent_after, 10_000),
            plain_days: self.plain_days.clamp(1, 3_650),
            loyal_orders: self.loyal_orders.max(2),
        }
    }
}

/// Whose count it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageOf {
    /// A stage of the life cycle.
    Life(LifeStage),
    /// A stage of the journey.
    Journey(JourneyStage),
}

/// The customers of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StageBehind {
    /// Where the stages part.
    pub ask: StageAsk,
    /// The stage.
    pub of: StageOf,
}

/// In an address: silent, lost, plain days, loyal orders, kind of stage, stage: `200.400.45.4.life.silent`.
///
/// ```
/// use rapport::analysis::StageBehind;
/// for text in ["200.400.45.4.life.silent", "150.300.30.5.journey.loyal"] {
///     assert_eq!(text.parse::<StageBehind>().unwrap().to_string(), text);
/// }
/// assert!("200.400.45.4.life.loyal".parse::<StageBehind>().is_err());
/// ```
impl fmt::Display for StageBehind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let StageAsk { silent_after, lost_after, plain_days, loyal_orders } = self.ask;
        write!(f, "{silent_after}.{lost_after}.{plain_days}.{loyal_orders}.")?;
        match self.of {
            StageOf::Life(stage) => write!(f, "life.{}", stage.slug()),
            StageOf::Journey(stage) => write!(f, "journey.{}", stage.slug()),
        }
    }
}

impl FromStr for StageBehind {
    type Err = ();

    fn from_str(text: &str) -> Result<StageBehind, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        let [silent_after, lost_after, plain_days, loyal_orders, kind, stage] = parts[..] else { return Err(()) };
        let number = |text: &str| text.parse::<u32>().map_err(|_| ());
        let ask = StageAsk {
            silent_after: number(silent_after)?,
            lost_after: number(lost_after)?,
            plain_days: number(plain_days)?,
            loyal_orders: number(loyal_orders)?,
        };
        let life = || LifeStage::ALL.into_iter().find(|known| known.slug() == stage).map(StageOf::Life);
        let journey = || JourneyStage::ALL.into_iter().find(|known| known.slug() == stage).map(StageOf::Journey);
        let of = match kind {
            "life" => life(),
            "journey" => journey(),
            _ => None,
        };
        Ok(StageBehind { ask, of: of.ok_or(())? })
    }
}

/// Days from the last order to a day.
pub(super) fn silence(as_of: Day, last: i32) -> i64 {
    i64::from(as_of.0) - i64::from(last)
}
