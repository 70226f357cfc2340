//! Pieces that several screens use.

mod chart;
mod demo;
mod dialog;
mod explained;
mod field;
pub mod figures;
mod findings;
mod icon;
mod kpi_card;
mod lint;
mod milestones;
mod names;
mod pages;
pub mod restore;
mod rows;
pub mod sentences;
mod tiers;
mod unknown;
mod values;

pub use crate::locale::Notation;
pub use chart::Chart;
pub use demo::DemoButton;
pub use dialog::Dialog;
pub use explained::Explained;
pub use field::{Commit, NumberField, TextField};
pub use findings::Findings;
pub use icon::{Icon, Shape};
pub use kpi_card::{KpiCard, ProgressTrack, StatusMark, kpi_missing, kpi_slug};
pub use lint::{Place, words as finding_words};
pub use milestones::NextMilestones;
pub use names::{benefit_name, figure_name, input_name, kpi_name, line_name, tier_name};
pub use pages::{Pager, Pages};
pub use rows::rows;
pub use tiers::{TierShareTable, present_results, short_money, tier_color, tier_sentence};
pub use unknown::{UnknownCustomers, has_unknown};
pub use values::Kind;
