//! Rapport: customer KPIs, what-if and plans, computed in the browser tab.
//!
//! The rooms and the only direction in which they may know each other
//! (`tests/architecture.rs` reads the `use` lines and fails on an arrow that points up):
//!
//! ```text
//! ui → state → {platform, protocol, chart, locale} → engine → plan → goals → {analysis, whatif, container → import} → dataset → units
//! ```
//!
//! Everything above the line of `engine` may use everything below it. `platform`, `state` and `ui`
//! exist in the WebAssembly build only; the other rooms are pure: no clock, no randomness, no threads,
//! no browser.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod analysis;
pub mod chart;
pub mod container;
pub mod dataset;
pub mod engine;
pub mod goals;
pub mod import;
pub mod locale;
pub mod plan;
pub mod protocol;
pub mod units;
pub mod whatif;

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod state;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod ui;
