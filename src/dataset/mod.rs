//! Rows in columns: what the importer fills and the analyses read.

mod block;
mod calendar;
mod customer_id;
mod narrow;
mod packed;
mod store;
mod store_builder;
mod store_dictionary;
mod store_filter;
mod store_group;
mod texts;

pub use block::{Block, BlockError, NO_ENTRY};
pub use calendar::Calendar;
pub use customer_id::{CustomerId, CustomerIds};
pub use narrow::{Codes, Numbers};
pub(crate) use narrow::{for_codes, for_numbers};
pub use packed::partition_bits;
pub use store::{Dataset, Facts, History};
pub use store_builder::{Builder, Packed};
pub use texts::Texts;
