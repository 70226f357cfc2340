//! What left the tab: nothing, and the count that shows it.

use crate::locale::{fill, plural};
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// How many requests were made since a file was opened.
#[component]
pub fn Requests() -> impl IntoView {
    let app = use_app();
    let said = move || {
        let t = &app.prefs.texts().shell;
        match app.privacy.requests() {
            _ if !app.privacy.opened() => t.seal_help.to_owned(),
            0 => t.seal_none.to_owned(),
            n => {
                let count = app.prefs.format().integer(n.into());
                fill(plural(n.into(), t.seal_one, t.seal_other), &[("count", &count)])
            }
        }
    };
    let state = move || match app.privacy.requests() {
        _ if !app.privacy.opened() => "data-hint",
        0 => "badge badge-good",
        _ => "badge badge-warn",
    };
    view! {
        <p class="say">{word(|t| t.help.privacy_text)}</p>
        <p><span class=state data-testid="requests">{said}</span></p>
        <p class="say data-after">{word(|t| t.help.privacy_check)}</p>
    }
}
