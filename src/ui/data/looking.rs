//! What of the refused rows is looked at; it stays when the files are read again.

use crate::import::{ReasonKind, Refusal};
use crate::state::Source;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows on a page.
pub const PAGE: usize = 100;

/// What of the refused rows is looked at.
#[derive(Clone, Copy)]
pub struct Looking {
    pub sources: StoredValue<Arc<Vec<Source>>>,
    /// Place of the file.
    pub file: RwSignal<usize>,
    pub kind: RwSignal<Option<ReasonKind>>,
    pub search: RwSignal<String>,
    pub page: RwSignal<usize>,
    /// The row that is being corrected.
    pub editing: RwSignal<Option<Refusal>>,
    /// A correction was made, so the focus goes to the list of corrections.
    pub acted: StoredValue<bool>,
}

impl Looking {
    /// Nothing is chosen.
    pub fn new() -> Looking {
        Looking {
            sources: StoredValue::default(),
            file: RwSignal::new(0),
            kind: RwSignal::new(None),
            search: RwSignal::new(String::new()),
            page: RwSignal::new(0),
            editing: RwSignal::new(None),
            acted: StoredValue::new(false),
        }
    }

    /// Looks at these files; what was chosen stays as far as there is something to see.
    pub fn open(&self, sources: Arc<Vec<Source>>) {
        let refused = |source: &Source| source.report.refused > 0;
        let place = self.file.get_untracked();
        if !sources.get(place).is_some_and(refused) {
            self.file.set(sources.iter().position(refused).unwrap_or_default());
        }
        let kind = self.kind.get_untracked();
        let counts = sources.get(self.file.get_untracked()).map(|source| &source.report.refused_by);
        if kind.is_some_and(|kind| !counts.is_some_and(|counts| counts.contains_key(&kind))) {
            self.kind.set(None);
        }
        self.page.set(0);
        self.editing.set(None);
        self.sources.set_value(sources);
    }

    /// Reads something of the file that is looked at.
    pub fn source<T>(&self, read: impl FnOnce(&Source) -> T) -> Option<T> {
        let place = self.file.get();
        self.sources.with_value(|sources| sources.get(place).map(read))
    }

    /// The refused rows that are looked at, on all pages.
    pub fn matching<T>(&self, read: impl FnOnce(&Source, Vec<&Refusal>) -> T) -> Option<T> {
        let (kind, search) = (self.kind.get(), self.search.get());
        self.source(|source| {
            let rows = source.report.details.iter().filter(|refusal| refusal.matches(kind, &search)).collect();
            read(source, rows)
        })
    }

    /// The rows of the page that is open, and how many there are on all pages.
    pub fn page(&self) -> (Vec<Refusal>, usize) {
        let page = self.page.get();
        self.matching(|_, rows| (rows.iter().skip(page * PAGE).take(PAGE).copied().cloned().collect(), rows.len()))
            .unwrap_or_default()
    }
}
