//! What of the document is shown as the reader's own: never what came with a template and nobody has confirmed.

use super::{App, templates};
use crate::analysis::{Scheme, SchemeId, Selector};
use crate::plan::{ANNUAL, Document, Part, without};
use leptos::prelude::*;
use leptos::task::spawn_local;

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

    /// Whether the segments of a scheme should have shares that somebody has set or adopted.
    pub fn has_targets(self, scheme: SchemeId) -> bool {
        self.shows(Part::Goals) && self.workspace.scheme(Some(scheme)).has_targets()
    }

    /// The scheme that the Segments screen shows.
    pub fn chosen_scheme(self) -> SchemeId {
        let chosen = self.view.scheme();
        self.workspace
            .with_document(|document| document.scheme_or_default(chosen).map(|scheme| scheme.id))
            .unwrap_or_default()
    }

    /// The scheme whose segments the list of customers names: that of the segment that is listed, or the one that is looked
    /// at.
    pub fn listed_scheme(self) -> SchemeId {
        match self.view.who() {
            Selector::Segment(segment) => segment.scheme,
            Selector::Everyone | Selector::Scores { .. } | Selector::Again { .. } => self.chosen_scheme(),
            Selector::Cohort(_) | Selector::Life(_) | Selector::Stage(_) | Selector::Warned(_) => self.chosen_scheme(),
        }
    }

    /// The schemes, the default one first, with the shares that segments should have where these are the reader's own.
    pub(super) fn shown_schemes(self) -> Vec<Scheme> {
        let shows = self.shows(Part::Goals);
        self.workspace.with_document(|document| {
            let first = document.scheme().into_iter();
            let others = document.schemes.iter().filter(|scheme| Some(*scheme) != document.scheme());
            let all = first.chain(others).cloned();
            all.map(|scheme| if shows { scheme } else { scheme.without_targets() }).collect()
        })
    }

    /// The document as far as it says something of the business whose data are open: what is exported.
    pub(super) fn shown_document(self) -> Document {
        let sample = self.data.sample.get_untracked();
        self.workspace.with_document_untracked(|document| {
            let hidden = |part: Part| !sample && document.is_example(part);
            let mut shown = (Part::ALL.into_iter().filter(|part| hidden(*part)))
                .fold(document.clone(), |document, part| without(&document, part, document.plan.start));
            if hidden(Part::Goals) {
                // How customers are put into segments says nothing of the business; what share they should have does.
                shown.schemes = document.schemes.iter().cloned().map(Scheme::without_targets).collect();
                shown.default_scheme = document.default_scheme;
            }
            if shown.currency.is_none() {
                shown.currency = untrack(|| self.currency());
            }
            shown
        })
    }

    /// The parts in which nothing stands are filled from the annual strategy, beside the sample.
    pub(super) fn adopt_beside_sample(self) {
        spawn_local(async move {
            templates::settled().await;
            let blank: Vec<Part> = self.workspace.with_document_untracked(|document| {
                Part::ALL.into_iter().filter(|part| document.is_blank(*part)).collect()
            });
            if !blank.is_empty() && self.data.sample.get_untracked() {
                // One that has not come is named where it is offered.
                let _ = self.take_template(ANNUAL, &blank);
            }
        });
    }
}
