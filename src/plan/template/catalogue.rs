//! The templates that the program knows.

use super::super::document::Document;
use super::super::part::Part;

/// What the program knows of a template before its file is here. Its name and what is in it are the texts `{slug}` and
/// `{slug}_say` of the section `templates`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateDef {
    /// The word in its file names, texts and in documents; it never changes.
    pub slug: &'static str,
    /// The parts it brings.
    pub parts: &'static [Part],
}

/// The template that the sample is shown with, and the only one that there was when marks named none.
pub const ANNUAL: &str = "annual";

/// Every template, in the order in which they are offered.
pub const TEMPLATES: [TemplateDef; 4] = [
    TemplateDef { slug: ANNUAL, parts: &[Part::Goals, Part::Budget, Part::Plan] },
    TemplateDef { slug: "terms", parts: &[Part::Goals, Part::Plan] },
    TemplateDef { slug: "digital", parts: &[Part::Goals, Part::Plan] },
    TemplateDef { slug: "service", parts: &[Part::Goals, Part::Budget, Part::Plan] },
];

/// A template whose file is here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Template<'a> {
    /// Its [`TemplateDef::slug`].
    pub slug: &'a str,
    /// What its file holds.
    pub document: &'a Document,
}
