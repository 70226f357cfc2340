//! Pieces that several screens use.

mod chart;
mod dialog;
mod explained;
mod field;
mod findings;
mod icon;
mod lint;
mod milestones;
mod names;
pub mod restore;
pub mod sentences;
mod values;

pub use chart::Chart;
pub use dialog::Dialog;
pub use explained::Explained;
pub use field::{Commit, Notation, NumberField, TextField};
pub use findings::Findings;
pub use icon::{Icon, Shape};
pub use milestones::NextMilestones;
pub use names::{benefit_name, figure_name, input_name, kpi_name, line_name, tier_name};
pub use values::Kind;
