//! The one room that touches the browser: workers, files, storage, canvas, clock, clipboard, downloads.

pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod files;
pub mod fragment;
pub mod intl;
pub mod listener;
pub mod media;
pub mod page;
pub mod panic;
pub mod prefs;
pub mod requests;
pub mod size;
pub mod store;
pub mod worker;
pub mod worker_main;

pub use gloo::timers::callback::Timeout;
pub use intl::Intl;
pub use js_sys::ArrayBuffer as Buffer;
pub use listener::Listener;
pub use web_sys::File;
