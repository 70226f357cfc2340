//! The files of `public/templates`, through the gate.

#![allow(dead_code, reason = "each test uses a part of it")]

use rapport::locale::Lang;
use rapport::plan::{ANNUAL, Document, Part, Template, restore, with_template};
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

/// The document with its examples in another language, where a template is here in all of them.
pub fn translated(document: &Document, slug: &str, to: Lang) -> Document {
    let all = Lang::ALL.map(|lang| template(slug, lang));
    let known: Vec<Template<'_>> = all.iter().map(|document| Template { slug, document }).collect();
    let place = Lang::ALL.iter().position(|lang| *lang == to).unwrap();
    rapport::plan::translated(document, &known[place..=place], &known)
}

/// The document with these parts of the annual strategy in its place.
pub fn with_annual(document: &Document, parts: &[Part], lang: Lang, start: Day) -> Document {
    with_template(document, Template { slug: ANNUAL, document: &template(ANNUAL, lang) }, parts, start)
}
