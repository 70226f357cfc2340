//! Segments: which customers belong together, as of a day.
//!
//! A [`Scheme`] says how; each way of doing it is a file in `methods/`. What follows is written once over the numbers of
//! segments and knows no method: who is where ([`Classes`]), the table of shares, two schemes side by side, and who moved
//! between two days.

mod classes;
mod cross;
mod density;
mod history;
mod id;
mod known;
mod methods;
mod movement;
mod overlap;
mod overlay;
mod ready;
mod scheme;
mod spread;
mod standing;
mod table;

pub(super) use classes::Classes;
pub use classes::{Place, Rule};
pub(super) use cross::in_cell;
pub use cross::{CrossCell, CrossRow, CrossTable, cross_table};
pub use density::{Density, density};
pub use history::{MAX_MONTH_ENDS, SegmentMonth, SegmentMonths, segment_history};
pub use id::{SchemeId, SegmentId, SegmentRef};
pub(super) use known::Known;
pub use methods::{
    Group, GroupMap, METHODS, Method, MethodDef, MethodError, OwnRules, Quadrant, ShareOf, Tier, Tiers, ValueLoyalty,
    ValueShare, tier_of,
};
pub(super) use movement::moved;
pub use movement::{MoveRow, MoveSum, MovedCell, Movement, movement};
pub use overlap::{RuleOverlap, rule_overlap};
pub use overlay::{OVERLAID, Overlay, OverlayBy, OverlayCell, OverlayRow, overlay};
pub use ready::{READY_SCHEMES, ReadyScheme, rules_by_value};
pub use scheme::{Colour, LookBack, MAX_SCHEMES, MAX_SEGMENTS, Scheme, Segment, SegmentTarget};
pub use spread::{score_spread, score_spread_of_sums};
pub use standing::{SegmentSum, Standing};
pub(super) use table::{Counted, table};
pub use table::{Outside, SegmentRow, SegmentTable};
