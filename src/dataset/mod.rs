//! Rows in columns: what the importer fills and the analyses read.

mod block;
mod block_codec;
mod store;
mod store_builder;
mod store_dictionary;
mod store_order;
mod texts;

pub use block::{Block, NO_ENTRY};
pub use store::{Dataset, Facts, History};
pub use store_builder::{BlockError, Builder};
pub use texts::Texts;
