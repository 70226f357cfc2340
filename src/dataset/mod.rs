//! Rows in columns: what the importer fills and the analyses read.

mod block;
mod block_codec;
mod texts;

pub use block::{Block, NO_ENTRY};

pub use texts::Texts;
