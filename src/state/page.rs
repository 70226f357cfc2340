//! Actions on the page as a whole.

use super::{App, Loadable};
use crate::analysis::{Params, Results};
use crate::chart::ChartError;
use crate::engine::{self, ExportedFile};
use crate::locale::Lang;
pub use crate::platform::store::Estimate;
use crate::platform::store::estimate;
use crate::platform::{clipboard, clock, download, files, page, panic};
use crate::protocol::Screen;
use crate::units::Day;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// From here on a panic shows "reload, your plan is saved" instead of a page that no longer answers.
pub fn install_panic_hook() {
    panic::install();
}

/// Takes the splash of index.html away.
pub fn remove_splash() {
    page::remove_element("start");
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    page::focus(id);
}

/// Scrolls as little as it takes to show the element with this id.
pub fn show_element(id: &str) {
    page::show(id);
}

/// A key together with the one that commands begin with on this computer: `Ctrl K`, `⌘K`.
pub fn with_command(key: &str) -> String {
    if page::is_apple() { format!("⌘{key}") } else { format!("Ctrl {key}") }
}

/// Whether a dialog lies over the page.
pub fn has_dialog() -> bool {
    page::has_dialog()
}

/// Whether something in the element with this id holds the focus.
pub fn holds_focus(id: &str) -> bool {
    page::holds_focus(id)
}

/// Names the page in the browser's tab.
pub fn set_title(title: &str) {
    page::set_title(title);
}

/// Shows the page from its beginning.
pub fn scroll_to_top() {
    page::scroll_to_top();
}

/// Clicks the element with this id, as if the person had.
pub fn click(id: &str) {
    page::click(id);
}

impl App {
    /// Changes the language; a plan that nobody has touched comes along.
    pub fn set_lang(self, lang: Lang) {
        spawn_local(async move {
            self.prefs.set_lang(lang).await;
            self.with_rest(|rest| (rest.follow_language)(self));
        });
    }

    /// Today by the reader's computer. Figures never rest on it: it only says which milestones are late.
    pub fn today(self) -> Day {
        clock::today()
    }

    /// Opens or closes finding by name; a dialog that asks something comes first.
    pub fn open_finder(self) {
        if self.finding.get_untracked() || !page::has_dialog() {
            self.finding.update(|open| *open = !*open);
        }
    }

    /// Goes to an element that belongs to a row, such as `cell-12-goal` or `phase-12`, on whatever page of its list it is.
    pub fn go_to(self, id: String) {
        self.view.open_tab(Screen::Plan, Screen::Plan.tab("tables").unwrap_or_default());
        self.wanted.set(id.split('-').nth(1).and_then(|row| row.parse().ok()));
        request_animation_frame(move || {
            page::focus(&id);
            self.wanted.try_set(None);
        });
    }

    /// Opens the project file of a file input; undo brings back what was here.
    pub fn open_project(self, input: &leptos::web_sys::HtmlInputElement) {
        if let Some(file) = files::picked(input).into_iter().next() {
            self.with_own_file(move || self.workspace.open_copy(file));
        }
    }

    /// Loads the page anew; edits are saved first.
    pub fn reload(self) {
        self.with_rest(|rest| (rest.save)(self.workspace));
        page::reload();
    }

    /// Saves everything computed as one JSON file; while figures are on their way, as soon as they are here.
    pub fn export_results(self) {
        self.later(move |rest| (rest.export_results)(self));
    }

    pub(super) fn save_present_results(self) {
        match self.data.results.get_untracked() {
            Loadable::Ready(results) if !self.answers.with_untracked(|answers| answers.waiting) => {
                self.save_results(Some(&results));
            }
            Loadable::Ready(_) | Loadable::Loading(_) => self.data.export_waits.set_value(true),
            // Plan and scenarios are there without any file.
            Loadable::Empty | Loadable::Failed(_) => self.save_results(None),
        }
    }

    /// Saves the results that somebody has asked for while they were on their way.
    pub(super) fn export_if_awaited(self) {
        if self.data.export_waits.try_update_value(std::mem::take) == Some(true) {
            self.save_present_results();
        }
    }

    fn save_results(self, results: Option<&Results>) {
        let sources = self.data.sources.get_untracked();
        let files: Vec<_> = sources.iter().map(|source| ExportedFile::new(&source.name, &source.report)).collect();
        let address = self.view.address_untracked();
        let document = self.shown_document();
        let currency = untrack(|| self.currency());
        let card = self.scorecard.get_untracked();
        let schemes = untrack(|| self.shown_schemes());
        let params = Params { tags: untrack(|| self.shown_tags()), ..address.params(&schemes) };
        let json = engine::export(results, &card, &document, &params, currency, &files);
        let as_of = results.and_then(|results| results.basis.as_of).map(|day| format!("-{day}")).unwrap_or_default();
        download::save_text(&format!("rapport-results{as_of}.json"), "application/json", &json);
        self.announcer.say(self.prefs.texts().shell.export_results);
    }

    /// Opens the project file that was picked in a file input.
    pub fn open_picked_project(self, input: &leptos::web_sys::HtmlInputElement) {
        self.open_project(input);
    }

    /// Measures how much of its storage the browser uses for this page; `tell` hears nothing where it does not say.
    pub fn measure_storage(self, tell: impl FnOnce(Estimate) + 'static) {
        leptos::task::spawn_local(async move {
            if let Some(estimate) = estimate().await {
                tell(estimate);
            }
        });
    }

    /// Saves a text as a file.
    pub fn download_text(self, name: &str, kind: &str, text: &str) {
        download::save_text(name, kind, text);
    }

    /// Says that a picture could not be made; one that was made is seen in the browser's own list of downloads.
    pub fn announce_picture(self, saved: Result<(), ChartError>) {
        if saved.is_err() {
            self.announcer.say(self.prefs.texts().charts.empty);
        }
    }

    /// Copies a text; says whether the browser allowed it.
    pub fn copy_text(self, text: String) {
        leptos::task::spawn_local(async move {
            let copied = clipboard::copy_text(&text).await;
            let t = &self.prefs.texts().common;
            self.announcer.say(if copied { t.copied } else { t.copy_failed });
        });
    }
}
