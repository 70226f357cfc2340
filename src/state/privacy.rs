//! What left the tab: nothing, and the count that shows it.

use crate::platform::requests::{Watch, now};
use leptos::prelude::*;

/// Requests since a file of the user's own was chosen.
#[derive(Clone, Copy)]
pub struct Privacy {
    /// When it was chosen: a request that the browser tells of later may have begun before.
    opened: RwSignal<Option<f64>>,
    requests: RwSignal<u32>,
}

impl Privacy {
    pub(super) fn new() -> Privacy {
        let (opened, requests) = (RwSignal::new(None), RwSignal::new(0));
        let watch = Watch::start(move |started| {
            let Some(since) = opened.try_get_untracked().flatten() else { return };
            let more = started.iter().filter(|began| **began >= since).count() as u32;
            if more > 0 {
                requests.try_update(|n| *n += more);
            }
        });
        StoredValue::new_local(watch);
        Privacy { opened, requests }
    }

    /// From here on the page makes no request.
    pub(super) fn file_chosen(&self) {
        if self.opened.get_untracked().is_none() {
            self.opened.set(Some(now()));
        }
    }

    /// Whether a file of the user's own has been chosen.
    pub fn opened(&self) -> bool {
        self.opened.with(Option::is_some)
    }

    /// The same, without following it.
    pub(super) fn opened_untracked(&self) -> bool {
        self.opened.with_untracked(Option::is_some)
    }

    /// Requests that the browser recorded since then.
    pub fn requests(&self) -> u32 {
        self.requests.get()
    }
}
