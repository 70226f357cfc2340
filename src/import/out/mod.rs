//! What leaves: two files joined into one, corrected rows, lists of refused rows and merged ids, templates.

pub(super) mod correction;
pub(super) mod export;
pub(super) mod join;
pub(super) mod join_head;
pub(super) mod join_lines;
pub(super) mod join_report;
pub(super) mod join_walk;
pub(super) mod mask;
pub(super) mod merges;
pub(super) mod template;
