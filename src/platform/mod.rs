//! The one room that touches the browser: workers, files, storage, canvas, clock, clipboard, downloads.
//!
//! The workers need their own side of the conversation and nothing else, so all the rest belongs to the feature `page`.

mod bytes;
mod held;
mod inflate;
mod join;
mod open;
mod post;
mod read;
mod room;
#[cfg(feature = "sheets")]
pub mod sheets_main;
mod thrown;
pub mod worker_main;

#[cfg(feature = "page")]
pub mod canvas;
#[cfg(feature = "page")]
pub mod clipboard;
#[cfg(feature = "page")]
pub mod clock;
#[cfg(feature = "page")]
mod database;
#[cfg(feature = "page")]
pub mod download;
#[cfg(feature = "page")]
pub mod files;
#[cfg(feature = "page")]
pub mod fragment;
#[cfg(feature = "page")]
pub mod intl;
#[cfg(feature = "page")]
mod last_copy;
#[cfg(feature = "page")]
pub mod list_columns;
#[cfg(feature = "page")]
pub mod listener;
#[cfg(feature = "page")]
pub mod media;
#[cfg(feature = "page")]
pub mod memory;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "page")]
pub mod panic;
#[cfg(feature = "page")]
pub mod prefs;
#[cfg(feature = "page")]
pub mod random;
#[cfg(feature = "page")]
mod records;
#[cfg(feature = "page")]
pub mod requests;
#[cfg(feature = "page")]
pub mod saved_lists;
#[cfg(feature = "page")]
pub mod size;
#[cfg(feature = "page")]
pub mod store;
#[cfg(feature = "page")]
pub mod texts;
#[cfg(feature = "page")]
pub mod typing;
#[cfg(feature = "page")]
pub mod worker;

#[cfg(feature = "page")]
pub use gloo::timers::callback::Timeout;
#[cfg(feature = "page")]
pub use intl::Intl;
#[cfg(feature = "page")]
pub use js_sys::ArrayBuffer as Buffer;
#[cfg(feature = "page")]
pub use listener::Listener;
#[cfg(feature = "page")]
pub use web_sys::File;
