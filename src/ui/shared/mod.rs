//! Pieces that several screens use.

mod chart;
mod dialog;
mod explained;
mod field;
mod icon;
mod names;
pub mod restore;
pub mod sentences;
mod tiers;
mod values;

pub use chart::Chart;
pub use dialog::Dialog;
pub use explained::Explained;
pub use field::{Commit, Notation, NumberField, TextField};
pub use icon::{Icon, Shape};
pub use names::{benefit_name, figure_name, input_name, kpi_name, line_name, tier_name};
pub use tiers::{TierShareTable, present_results, short_money, tier_color, tier_sentence, tier_tone};
pub use values::Kind;
