//! Rows in columns: what the importer fills and the analyses read.

mod block;
mod bundle;
mod calendar;
mod customer_id;
mod kind;
mod narrow;
mod packed;
mod people;
mod store;
mod store_builder;
mod store_dictionary;
mod store_filter;
mod store_group;
mod store_refund;
mod table;
mod table_codec;
mod texts;
mod unpacked;
mod word;

pub use block::{Block, BlockError, NO_ENTRY, OTHER_SCALE};
pub use bundle::{Beside, PackedBeside, bundle, unbundle};
pub use calendar::Calendar;
pub use customer_id::{CustomerId, CustomerIds};
pub use kind::{Kind, Role};
pub use narrow::{Codes, Numbers};
pub(crate) use narrow::{for_codes, for_numbers};
pub use packed::partition_bits;
pub use people::People;
pub use store::{Dataset, Facts, History};
pub use store_builder::{Builder, Packed};
pub use store_refund::Unsold;
pub use table::{Column, ColumnFacts, NO_DAY, NO_FLAG, NO_VALUE, Table, TableFacts, Values, to_five};
pub use texts::Texts;
pub use word::short_word;
