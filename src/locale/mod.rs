//! Texts and number formats.
//!
//! - [`Texts`] holds every sentence of the page, a file and a struct a section; a text that lacks a language does not compile.
//! - [`Words`] is a language as the page loads it: the same texts from a file beside the program.
//! - [`Format`] writes numbers, money and dates; the browser's implementation is `platform::Intl`,
//!   [`Plain`] serves native tests and charts drawn outside a browser.

mod fill;
mod find;
mod format;
mod lang;
mod levers;
mod lines;
mod number;
mod plain;
mod text;
mod typed;

#[cfg(test)]
mod completeness;

pub use fill::{fill, plural};
pub use find::{Wanted, folded};
pub use format::{Format, with_sign};
pub use lang::{Lang, Numbers};
pub use levers::KindTexts;
pub use lines::Words;
pub use number::{Separators, parse_number};
pub use plain::Plain;
pub use text::*;
pub use typed::{Notation, Typed};
