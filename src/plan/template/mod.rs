//! Templates: project files that stand beside the program, `public/templates/{slug}.{language}.json`.
//!
//! Each of them is a document like any other and comes through the gate. [`with_template`] puts parts of one in the place of
//! a document's own; what it brought is an example until somebody touches or confirms it. The files of one template say the
//! same in each language: only words differ, so that an untouched example can follow the language ([`translated`]).

mod adopt;
mod catalogue;
mod fresh;
mod recognise;
mod translate;
mod words;

pub use adopt::{with_template, without};
pub use catalogue::{ANNUAL, TEMPLATES, Template, TemplateDef};
pub use recognise::with_examples_marked;
pub use translate::translated;
pub use words::wordless;
