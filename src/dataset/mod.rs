//! Rows in columns: what the importer fills and the analyses read.

mod block;
mod block_codec;
mod kind;
mod store;
mod store_builder;
mod store_dictionary;
mod store_order;
mod table;
mod table_codec;
mod texts;

pub use block::{Block, NO_ENTRY};
pub use kind::{Kind, Role};
pub use store::{Dataset, Facts, History};
pub use store_builder::{BlockError, Builder};
pub use table::{Column, ColumnFacts, NO_DAY, NO_FLAG, NO_VALUE, Table, TableFacts, Values};
pub use texts::Texts;
