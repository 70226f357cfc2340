//! The files of `public/templates`, through the gate.

#![allow(dead_code, reason = "each test uses a part of it")]

use rapport::locale::Lang;
use rapport::plan::{ANNUAL, Document, Part, Template, Templates, restore, with_template};
use rapport::units::Day;
use std::path::PathBuf;

pub fn path(slug: &str, lang: Lang) -> PathBuf {
    let name = format!("public/templates/{slug}.{}.json", lang.code());
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// What a file holds.
pub fn template(slug: &str, lang: Lang) -> Document {
    restore(&std::fs::read_to_string(path(slug, lang)).unwrap()).unwrap().0
}

/// The annual strategy by itself, as the templates of a language.
pub fn annual(lang: Lang) -> Templates {
    Templates::from([(ANNUAL.to_owned(), template(ANNUAL, lang))])
}

/// The document with these parts of the annual strategy in its place.
pub fn with_annual(document: &Document, parts: &[Part], lang: Lang, start: Day) -> Document {
    with_template(document, Template { slug: ANNUAL, document: &template(ANNUAL, lang) }, parts, start)
}
