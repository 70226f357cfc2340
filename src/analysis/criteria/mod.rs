//! What customers can be asked for: conditions on what they did, what they bought, and what other tables say of them.

mod attribute;
mod bounds;
mod checks;
mod condition;
mod look;
mod seen;
mod texts;

pub use attribute::{Attribute, AttributeKind};
pub(in crate::analysis) use checks::{Compiled, Row};
pub use condition::{Condition, Criteria, MAX_CONDITIONS, Test};
pub(in crate::analysis) use look::look;
pub(in crate::analysis) use seen::{Behind, Seen};
