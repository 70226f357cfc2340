//! What of the document is shown as the reader's own: never what came with a template and nobody has confirmed.

use super::App;
use crate::analysis::Scheme;
use crate::plan::{Document, Part, without};
use leptos::prelude::*;

impl App {
    /// Whether a part of the document says something of the business whose data are open; the sample goes with its
    /// example.
    pub fn shows(self, part: Part) -> bool {
        let sample = self.data.sample.get();
        self.workspace.with_document(|document| !document.is_blank(part) && (sample || !document.is_example(part)))
    }

    /// Whether a part is an example that nobody has touched or confirmed.
    pub fn is_example(self, part: Part) -> bool {
        self.workspace.with_document(|document| document.is_example(part))
    }

    /// Whether nothing stands in a part.
    pub fn is_blank(self, part: Part) -> bool {
        self.workspace.with_document(|document| document.is_blank(part))
    }

    /// Whether tiers should have shares that somebody has set or adopted.
    pub fn has_tier_targets(self) -> bool {
        self.shows(Part::Goals) && self.workspace.scheme().has_targets()
    }

    /// The tiers' thresholds, and the shares that they should have where these are the reader's own.
    pub(super) fn shown_scheme(self) -> Scheme {
        let scheme = self.workspace.scheme();
        match self.shows(Part::Goals) {
            true => scheme,
            false => Scheme { lost_after_days: scheme.lost_after_days, ..Scheme::without_targets() },
        }
    }

    /// The document as far as it says something of the business whose data are open: what is exported.
    pub(super) fn shown_document(self) -> Document {
        let sample = self.data.sample.get_untracked();
        self.workspace.with_document_untracked(|document| {
            let hidden = Part::ALL.into_iter().filter(|part| !sample && document.is_example(*part));
            let mut shown =
                hidden.fold(document.clone(), |document, part| without(&document, part, document.plan.start));
            if shown.currency.is_none() {
                shown.currency = untrack(|| self.currency());
            }
            shown
        })
    }

    /// The parts in which nothing stands are filled from the template, beside the sample.
    pub(super) fn adopt_beside_sample(self) {
        let blank: Vec<Part> = self.workspace.with_document_untracked(|document| {
            Part::ALL.into_iter().filter(|part| document.is_blank(*part)).collect()
        });
        if !blank.is_empty() {
            // The template is a document like any other: it is accepted.
            let _ = self.take_example(&blank);
        }
    }
}
