//! What the kept values are like, and how good they are.

use super::ask::ask;
use super::lasting::Kept;
use super::{App, ImportFailure, Source};
use crate::dataset::Kind;
use crate::engine::{Describe, Profiles, TableProfile, TableScore, score_table};
use crate::platform::clock;
use crate::platform::worker::WorkerError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What the engine said about the open tables.
#[derive(Clone, Copy)]
pub struct Quality {
    /// Nothing before the first answer and without an open file.
    pub profiles: Kept<Option<Arc<Profiles>>>,
    /// Counts the questions, so that only the answer to the last one is taken.
    asked: StoredValue<u32>,
}

impl Quality {
    pub(super) fn new() -> Quality {
        Quality { profiles: Kept::default(), asked: StoredValue::new(0) }
    }
}

/// An open table with its scores; all orders together are one.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredTable {
    /// The files that it was read from.
    pub files: Vec<String>,
    /// Its columns in figures.
    pub profile: TableProfile,
    /// Its scores.
    pub score: TableScore,
}

impl App {
    /// Asks the engine to describe the open tables anew.
    pub fn profile(self) {
        let number = self.quality.asked.get_value().wrapping_add(1);
        self.quality.asked.set_value(number);
        if self.data.sources.with_untracked(|sources| sources.is_empty()) {
            return self.quality.profiles.set(None);
        }
        spawn_local(async move {
            match ask(Describe(clock::today())).await {
                Ok(profiles) if self.quality.asked.try_get_value() == Some(number) => {
                    self.quality.profiles.try_set(Some(Arc::new(profiles)));
                }
                Err(ImportFailure::Worker(WorkerError::Stopped)) => self.read_again(),
                // An engine that is lost meanwhile is noticed by the next question, which reads the files again.
                Ok(_) | Err(_) => {}
            }
        });
    }

    /// Every open table with its scores under the rules of the document.
    pub fn scored_tables(self) -> Vec<ScoredTable> {
        let (profiles, sources) = (self.quality.profiles.get(), self.data.sources.get());
        let rules = self.workspace.with_document(|document| document.inventory.rules);
        let scored = |profile: &TableProfile| {
            let is = |source: &&Source| match profile.table {
                Some(_) => source.table == profile.table,
                None => source.table.is_none() && source.mapping.kind == Kind::Orders,
            };
            let of: Vec<&Source> = sources.iter().filter(is).collect();
            let reports: Vec<_> = of.iter().map(|source| &source.report).collect();
            let score = score_table(profile, &reports, &rules, clock::today());
            let files: Vec<String> = of.iter().map(|source| source.name.clone()).collect();
            // A table whose file is gone waits for the next description.
            (!files.is_empty()).then(|| ScoredTable { files, profile: profile.clone(), score })
        };
        profiles.map(|profiles| profiles.tables.iter().filter_map(scored).collect()).unwrap_or_default()
    }
}
