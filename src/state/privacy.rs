//! What left the tab: nothing, and the count that shows it.

use crate::platform::requests::Watch;
use leptos::prelude::*;

/// Requests since a file of the user's own was chosen.
#[derive(Clone, Copy)]
pub struct Privacy {
    opened: RwSignal<bool>,
    requests: RwSignal<u32>,
}

impl Privacy {
    pub(super) fn new() -> Privacy {
        let (opened, requests) = (RwSignal::new(false), RwSignal::new(0));
        let watch = Watch::start(move |more| {
            if more > 0 && opened.try_get_untracked() == Some(true) {
                requests.try_update(|n| *n += more);
            }
        });
        StoredValue::new_local(watch);
        Privacy { opened, requests }
    }

    /// From here on the page makes no request.
    pub(super) fn file_chosen(&self) {
        self.opened.set(true);
    }

    /// Whether a file of the user's own has been chosen.
    pub fn opened(&self) -> bool {
        self.opened.get()
    }

    /// Requests that the browser recorded since then.
    pub fn requests(&self) -> u32 {
        self.requests.get()
    }
}
