//! The numbers a what-if rests on, by name.

use super::lever::{FactorId, LeverId};
use super::line::LineId;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One number that a person can set, and a scenario can change.
///
/// In files it is a text: `total`, `margin`, `line-3`, `lever-6-1`, `elasticity-6`, `overlap-6-7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Input {
    /// A factor of a lever.
    Factor(LeverId, FactorId),
    /// Per cent more effect of a lever for one per cent more money on its line.
    Elasticity(LeverId),
    /// Share of extra revenue that stays after variable costs: 100 % counts revenue, 30 % counts gross margin.
    Margin,
    /// Share of the smaller one of two benefits that the other one already contains.
    Overlap(LeverId, LeverId),
    /// Money spent on the programme.
    Total,
    /// Share of the budget for a line.
    Share(LineId),
}

impl Input {
    /// The overlap of two levers, whichever is named first.
    pub fn overlap(a: LeverId, b: LeverId) -> Input {
        Input::Overlap(a.min(b), a.max(b))
    }

    /// The budget line whose share this is.
    pub fn line(self) -> Option<LineId> {
        match self {
            Input::Share(line) => Some(line),
            Input::Factor(..) | Input::Elasticity(_) | Input::Margin | Input::Overlap(..) | Input::Total => None,
        }
    }

    /// Whether it belongs to this lever.
    pub fn is_of(self, lever: LeverId) -> bool {
        match self {
            Input::Factor(id, _) | Input::Elasticity(id) => id == lever,
            Input::Overlap(a, b) => a == lever || b == lever,
            Input::Margin | Input::Total | Input::Share(_) => false,
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Input::Factor(lever, factor) => write!(f, "lever-{}-{}", lever.0, factor.0),
            Input::Elasticity(lever) => write!(f, "elasticity-{}", lever.0),
            Input::Margin => f.write_str("margin"),
            Input::Overlap(a, b) => write!(f, "overlap-{}-{}", a.0, b.0),
            Input::Total => f.write_str("total"),
            Input::Share(line) => write!(f, "line-{}", line.0),
        }
    }
}

/// The text names no input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoInput;

impl fmt::Display for NoInput {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("no input")
    }
}

impl FromStr for Input {
    type Err = NoInput;

    fn from_str(text: &str) -> Result<Input, NoInput> {
        let mut parts = text.split('-');
        let word = parts.next().unwrap_or_default();
        let numbers: Result<Vec<u64>, _> = parts.map(str::parse::<u64>).collect();
        let found = match (word, numbers.map_err(|_| NoInput)?.as_slice()) {
            ("total", []) => Input::Total,
            ("margin", []) => Input::Margin,
            ("line", [line]) => Input::Share(LineId(*line)),
            ("lever", [lever, factor]) => {
                Input::Factor(LeverId(*lever), FactorId(u32::try_from(*factor).map_err(|_| NoInput)?))
            }
            ("elasticity", [lever]) => Input::Elasticity(LeverId(*lever)),
            ("overlap", [a, b]) if a < b => Input::Overlap(LeverId(*a), LeverId(*b)),
            _ => return Err(NoInput),
        };
        // One text for one input: no leading zeros, no plus sign.
        if found.to_string() == text { Ok(found) } else { Err(NoInput) }
    }
}

impl From<Input> for String {
    fn from(input: Input) -> String {
        input.to_string()
    }
}

impl TryFrom<String> for Input {
    type Error = NoInput;

    fn try_from(text: String) -> Result<Input, NoInput> {
        text.parse()
    }
}
