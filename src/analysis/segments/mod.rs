//! Segments: which customers belong together, as of a day.
//!
//! A [`Scheme`] says how; each way of doing it is a file in `methods/`. What follows is written once over the numbers of
//! segments and knows no method: who is where ([`Classes`]), and the table of shares.

mod classes;
mod id;
mod known;
mod methods;
mod scheme;
mod table;

pub(super) use classes::Classes;
pub use classes::{Place, Rule};
pub use id::{SchemeId, SegmentId, SegmentRef};
pub(super) use known::Known;
pub use methods::{
    Attribute, Condition, Group, GroupMap, METHODS, Method, MethodDef, MethodError, OwnRules, SegmentRule, ShareOf,
    Test, Tier, Tiers, ValueShare, tier_of,
};
pub use scheme::{Colour, LookBack, MAX_SCHEMES, MAX_SEGMENTS, Scheme, Segment, SegmentTarget};
pub(super) use table::{Counted, table};
pub use table::{Outside, SegmentRow, SegmentTable};
