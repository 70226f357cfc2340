//! Actions on the page as a whole.

use super::App;
use crate::chart::ChartError;
use crate::locale::Lang;
use crate::platform::{clipboard, clock, download, files, page, panic};
use crate::units::Day;
use leptos::prelude::*;

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

/// Clicks the element with this id, as if the person had.
pub fn click(id: &str) {
    page::click(id);
}

impl App {
    /// Changes the language at once; a plan that nobody has touched comes along.
    pub fn set_lang(self, lang: Lang) {
        let before = self.prefs.lang_untracked();
        self.prefs.set_lang(lang);
        self.workspace.follow_language(before, lang);
    }

    /// Today by the reader's computer. Figures never rest on it: it only says which milestones are late.
    pub fn today(self) -> Day {
        clock::today()
    }

    /// Opens the project file of a file input; undo brings back what was here.
    pub fn open_project(self, input: &leptos::web_sys::HtmlInputElement) {
        if let Some(file) = files::picked(input).into_iter().next() {
            self.privacy.file_chosen();
            self.workspace.open_copy(file);
        }
    }

    /// Loads the page anew; edits are saved first.
    pub fn reload(self) {
        self.workspace.save_now();
        page::reload();
    }

    /// Saves everything computed as one JSON file.
    pub fn export_results(self) {
        let results = self.data.results.with_untracked(|results| results.value().cloned());
        let Some(results) = results else { return };
        let sources = self.data.sources.get_untracked();
        let files: Vec<_> =
            sources.iter().map(|source| crate::engine::ExportedFile::new(&source.name, &source.report)).collect();
        let json = self.workspace.with_document_untracked(|document| {
            crate::engine::export(&results, document, &self.view.filter_untracked(), &files)
        });
        let as_of = results.basis.as_of.map(|day| day.to_string()).unwrap_or_default();
        download::save_text(&format!("rapport-results-{as_of}.json"), "application/json", &json);
        self.announcer.say(self.prefs.texts().shell.export_results);
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
