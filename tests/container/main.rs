//! The container room against archives and workbooks that the tests build byte by byte.

mod archive;
mod archives;
mod books;
mod mapping;
mod page;
