//! The browser's file dialog, and the title of a screen that has no figures.

use crate::state::App;

/// The one file input of the page; every "choose files" button opens it.
pub const FILE_INPUT: &str = "import-input";

/// Opens the browser's file dialog.
pub fn choose_files() {
    crate::state::click(FILE_INPUT);
}

/// The title of a screen without figures: why there are none, or what the screen is for.
pub fn empty_title(app: App, purpose: &'static str) -> String {
    let t = &app.prefs.texts().shell;
    let title = if app.nothing_matches() {
        t.nothing
    } else if app.only_unknown() {
        t.nobody
    } else {
        purpose
    };
    title.to_owned()
}
