//! What left the tab: nothing, and the count that shows it.

use super::App;
use crate::platform::Timeout;
use crate::platform::requests::{self, Watch, now};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long everything may be on its way before the page says so.
const PATIENCE_MS: u32 = 10_000;

/// Requests since a file of the user's own was chosen.
#[derive(Clone, Copy)]
pub struct Privacy {
    /// When it was chosen: a request that the browser tells of later may have ended before.
    opened: RwSignal<Option<f64>>,
    requests: RwSignal<u32>,
    late: RwSignal<bool>,
}

impl Privacy {
    pub(super) fn new() -> Privacy {
        let (opened, requests, late) = (RwSignal::new(None), RwSignal::new(0), RwSignal::new(false));
        let watch = Watch::start(move |ended| {
            let Some(since) = opened.try_get_untracked().flatten() else { return };
            let more = ended.iter().filter(|ended| **ended > since).count() as u32;
            if more > 0 {
                requests.try_update(|n| *n += more);
            }
        });
        StoredValue::new_local(watch);
        let patience = Timeout::new(PATIENCE_MS, move || {
            spawn_local(async move {
                late.try_set(requests::on_their_way());
                requests::ended().await;
                late.try_set(false);
            });
        });
        StoredValue::new_local(patience);
        Privacy { opened, requests, late }
    }

    /// From here on the page makes no request.
    fn file_chosen(&self) {
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

    /// Whether something has been on its way for long.
    pub fn late(&self) -> bool {
        self.late.get()
    }
}

impl App {
    /// Does something with a file of the person's own: at once, or when what the page has asked for before has come or
    /// failed, because nothing is asked for from then on.
    pub(super) fn with_own_file(self, act: impl FnOnce() + 'static) {
        if self.privacy.opened_untracked() || !requests::on_their_way() {
            self.privacy.file_chosen();
            return act();
        }
        spawn_local(async move {
            requests::ended().await;
            self.privacy.file_chosen();
            act();
        });
    }
}
