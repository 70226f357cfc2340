//! What comes behind the first screen: the document with its history and checks, workers, import, results. The page's
//! program is in two parts (the feature `split`), and nothing that the first part needs at once may lead here but through
//! [`rest`].

use super::data::Notice;
use super::lanes::Job;
use super::scorecard::{all_goals, scorecard};
use super::{App, Workspace};
use crate::goals::Scorecard;
use crate::plan::Finding;
use crate::platform::File;
use crate::platform::requests::follow;
use leptos::prelude::*;

/// What the first part of the program may ask of the second.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    /// Opens the saved workspace, starts the workers and keeps the results current.
    pub start: fn(App),
    /// Opens files.
    pub open_files: fn(App, Job, Vec<File>, Vec<Notice>, bool),
    /// Opens a project file.
    pub open_copy: fn(Workspace, File),
    /// Opens the demonstration.
    pub open_demo: fn(App, Job),
    /// Saves the results as a file.
    pub export_results: fn(App),
    /// Takes the last edit back.
    pub undo: fn(&Workspace),
    /// Carries out again what was taken back last.
    pub redo: fn(&Workspace),
    /// Saves the document now.
    pub save: fn(Workspace),
    /// Puts untouched examples into the present language.
    pub follow_language: fn(App),
    /// The KPIs against their targets.
    pub scorecard: fn(App) -> Scorecard,
    /// The same with those of an example.
    pub goals: fn(App) -> Scorecard,
    /// What does not fit together in the document.
    pub findings: fn(App) -> Vec<Finding>,
}

/// The second part of the program could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> NotLoaded {
        NotLoaded
    }
}

const REST: Rest = Rest {
    start: App::start,
    open_files: App::read_files,
    open_copy: Workspace::open_copy,
    open_demo: App::read_demo,
    export_results: App::save_present_results,
    undo: Workspace::undo,
    redo: Workspace::redo,
    save: Workspace::save_now,
    follow_language: App::follow_language,
    scorecard,
    goals: all_goals,
    findings: App::find,
};

/// The second part, as soon as it is here.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
pub(super) fn rest() -> Result<Rest, NotLoaded> {
    Ok(REST)
}

/// The same where the program is in one part.
#[cfg(not(feature = "split"))]
pub(super) async fn rest() -> Result<Rest, NotLoaded> {
    Ok(REST)
}

impl App {
    /// Takes the last edit back; before the second part is here there is none.
    pub fn undo(self) {
        self.with_rest(|rest| (rest.undo)(&self.workspace));
    }

    /// Carries out again what was taken back last.
    pub fn redo(self) {
        self.with_rest(|rest| (rest.redo)(&self.workspace));
    }

    /// Does something with the second part if it is here.
    pub(super) fn with_rest(self, act: impl FnOnce(Rest)) {
        if let Some(rest) = self.rest.get_untracked() {
            act(rest);
        }
    }

    /// Does something with the second part when it is here.
    pub(super) fn later(self, act: impl FnOnce(Rest) + 'static) {
        let rest = follow(rest());
        leptos::task::spawn_local(async move {
            if let Ok(rest) = rest.await {
                act(rest);
            }
        });
    }
}
