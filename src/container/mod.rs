//! Files that hold tables without being one: what a file really is, the directory of an archive, the sheets of a
//! workbook.
//!
//! Nothing here decompresses a table: the platform does, and the archive's directory only says where the bytes lie.
//! The sheets of a workbook are turned into text by [`Book`], in a program of its own (feature `sheets`).

#[cfg(feature = "sheets")]
mod book;
mod book_size;
#[cfg(feature = "sheets")]
mod cells;
mod content;
mod facts;
mod gzip;
mod names;
mod page;
mod sum;
mod zip;

#[cfg(feature = "sheets")]
pub use book::Book;
pub use book_size::{BookSize, doubtful_parts};
pub use content::{Content, Foreign, content, is_table_name, may_hold_table};
pub use facts::{BookFault, SheetFacts, SheetText};
pub use gzip::{head as gzip_head, tail as gzip_tail};
pub use names::shown_name;
pub use page::page_table;
pub use sum::{Sum, joined_sum};
pub use zip::{
    Directory, Entry, MOST_TABLES, Method, TAIL, ZipFault, data_offset, entries, fits, holds, locate, tables,
};
