//! The one room that touches the browser: workers, files, storage, canvas, clock, clipboard, downloads.

pub mod files;
pub mod fragment;
pub mod page;
pub mod panic;
pub mod requests;
pub mod size;
pub mod worker;
pub mod worker_main;
