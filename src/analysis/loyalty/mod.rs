//! Member levels and points: who has reached which level of a loyalty programme, and what the levels bring and cost.

mod levels;
mod line;
mod members;
mod program;
mod spread;
mod thresholds;

pub use levels::{Loyalty, MovedMembers, loyalty};
pub use line::{LevelLine, WantedLevel};
pub(super) use members::member_list;
pub use members::{MemberBehind, MemberMeasure};
pub use program::{LoyaltyBasis, LoyaltyProgram, MOST_LEVELS, MemberLevel};
pub use spread::MemberSpread;
