//! Reads and mends a stored document: a part, a file.

pub(super) mod customers;
pub(super) mod goals;
pub(super) mod lists;
pub(super) mod mend_plan;
pub(super) mod money;
pub(super) mod money_format1;
pub(super) mod plan;
mod plan_1;
pub(super) mod segments;
pub(super) mod sources;
pub(super) mod tags;
