//! What the early warning of churn is asked.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// When somebody counts as lost, and by which signs that is foretold. It is also who is warned of: the customers behind the
/// count are those of the same question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct ChurnAsk {
    /// The definition of churn: so many days without an order.
    pub days: u32,
    /// Days in which a warning must come true; nothing stands for as many as the definition has.
    pub horizon: Option<u32>,
    /// Weights of [`crate::analysis::Indicator::ALL`] in that order; only how they compare counts.
    pub weights: [u32; 3],
    /// Hundredths of the score from which on a customer is warned of.
    pub threshold: u32,
    /// The rhythm in days where nobody ever came back and so nothing is known.
    pub plain_days: u32,
}

impl Default for ChurnAsk {
    /// 180 days, after which the four tiers call a customer lost, too; 60, 20 and 20 %, warned from half of the score on.
    fn default() -> ChurnAsk {
        ChurnAsk { days: 180, horizon: None, weights: [60, 20, 20], threshold: 50, plain_days: 45 }
    }
}

impl ChurnAsk {
    /// The same within sensible bounds.
    pub fn sound(self) -> ChurnAsk {
        ChurnAsk {
            days: self.days.clamp(1, 3_650),
            horizon: self.horizon.map(|days| days.clamp(1, 3_650)),
            weights: self.weights.map(|weight| weight.min(1_000)),
            threshold: self.threshold.clamp(1, 100),
            plain_days: self.plain_days.clamp(1, 3_650),
        }
    }

    /// Days in which a warning must come true.
    pub fn judged(&self) -> u32 {
        self.horizon.unwrap_or(self.days)
    }
}

/// In an address: days, horizon, weights, threshold, plain days: `90.same.60.20.20.50.45`.
///
/// ```
/// use rapport::analysis::ChurnAsk;
/// assert_eq!(ChurnAsk::default().to_string(), "180.same.60.20.20.50.45");
/// for text in ["90.same.60.20.20.50.45", "60.30.1.0.0.75.30"] {
///     assert_eq!(text.parse::<ChurnAsk>().unwrap().to_string(), text);
/// }
/// assert!("60.30.1.0.0.75".parse::<ChurnAsk>().is_err());
/// ```
impl fmt::Display for ChurnAsk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.", self.days)?;
        match self.horizon {
            Some(days) => write!(f, "{days}")?,
            None => f.write_str(SAME)?,
        }
        self.weights.iter().try_for_each(|weight| write!(f, ".{weight}"))?;
        write!(f, ".{}.{}", self.threshold, self.plain_days)
    }
}

/// The word for a horizon as long as the definition of churn.
const SAME: &str = "same";

impl FromStr for ChurnAsk {
    type Err = ();

    fn from_str(text: &str) -> Result<ChurnAsk, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        let [days, horizon, gap, interactions, satisfaction, threshold, plain_days] = parts[..] else {
            return Err(());
        };
        let number = |text: &str| text.parse::<u32>().map_err(|_| ());
        Ok(ChurnAsk {
            days: number(days)?,
            horizon: if horizon == SAME { None } else { Some(number(horizon)?) },
            weights: [number(gap)?, number(interactions)?, number(satisfaction)?],
            threshold: number(threshold)?,
            plain_days: number(plain_days)?,
        })
    }
}
