//! What is under way: one thing at a time. What something else has stopped is told.

use super::App;
use super::data::{Notice, Stage};
use super::lanes::Job;
use crate::locale::fill;
use crate::platform::File;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// Starts something that takes parse workers, in the place of what is under way.
    pub(super) fn start_job(self, stage: Stage) -> Job {
        self.stop_job();
        self.data.stage.set(stage);
        let job = Job::begun(self.view.visits());
        self.data.job.set_value(Some(job.clone()));
        job
    }

    /// Stops what is under way; the data that were there before stay, and what would have been told of the new ones goes.
    pub fn cancel_import(self) {
        // What was stopped before is still to be told; what the person cancels is not.
        let before = self.data.stopped.get_value();
        self.stop_job();
        self.data.notices_waiting.set_value(None);
        self.data.stopped.set_value(before);
    }

    /// What is looked at or read from now on. What was so before and is not among these was stopped, which is told with
    /// the next outcome.
    pub(super) fn goes_on_with(self, names: Vec<String>) {
        self.data.stopped.update_value(|stopped| stopped.retain(|name| !names.contains(name)));
        self.data.under_way.set_value(names);
    }

    /// Notes which files were stopped by something else, and says it.
    pub(super) fn tell_stopped(self) -> Option<String> {
        self.data.under_way.set_value(Vec::new());
        let stopped = self.data.stopped.try_update_value(std::mem::take).filter(|stopped| !stopped.is_empty())?;
        let names: Vec<&str> = stopped.iter().map(String::as_str).collect();
        let said = fill(self.prefs.texts().data.notice_stopped, &[("names", &self.prefs.format().list(&names))]);
        let mut notices = self.data.notices.get_untracked().to_vec();
        notices.push(Notice::Stopped(stopped));
        self.data.notices.set(Arc::new(notices));
        Some(said)
    }

    fn stop_job(self) {
        let job = self.data.job.try_update_value(Option::take).flatten();
        if let Some(job) = job {
            job.cancel();
        }
        let asked = self.data.waiting.try_update_value(std::mem::take).unwrap_or_default().0;
        let read = self.data.under_way.try_update_value(std::mem::take).unwrap_or_default();
        let open = self.data.files.with_value(|open| open.iter().map(|(file, _)| file.name()).collect::<Vec<_>>());
        let left = asked.iter().map(File::name).chain(read).filter(|name| !open.contains(name));
        self.data.stopped.update_value(|stopped| {
            for name in left {
                if !stopped.contains(&name) {
                    stopped.push(name);
                }
            }
        });
        self.data.sheets_chosen.set_value(None);
        self.data.stage.set(Stage::Idle);
    }
}
