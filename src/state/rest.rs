//! What comes behind the first screen: workers, import, results. The page's program is in two parts (the feature
//! `split`), and nothing that the first part needs at once may lead here but through [`rest`].

use super::App;
use super::data::Notice;
use super::lanes::Job;
use crate::platform::File;
use crate::platform::requests::follow;

/// What the first part of the program may ask of the second.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    /// Starts the workers and keeps the results current.
    pub start: fn(App),
    /// Opens files.
    pub open_files: fn(App, Job, Vec<File>, Vec<Notice>, bool),
    /// Opens the demonstration.
    pub open_demo: fn(App, Job),
    /// Saves the results as a file.
    pub export_results: fn(App),
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
    open_demo: App::read_demo,
    export_results: App::save_present_results,
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
