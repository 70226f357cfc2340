//! The one room that touches the browser.

pub mod canvas;
