//! The one room that touches the browser.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod intl;
pub mod listener;
pub mod media;
pub mod prefs;
pub mod store;

pub use intl::Intl;
pub use listener::Listener;
