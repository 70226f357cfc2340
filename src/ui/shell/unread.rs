//! What this browser had kept and could not be read: what that is, and what the person decides.

use super::super::shared::restore;
use crate::locale::fill;
use crate::plan::{RestoreError, Unread};
use crate::state::{App, Opened, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The notice; it stays until the person has decided.
#[component]
pub fn NotRead() -> impl IntoView {
    let app = use_app();
    move || {
        app.workspace.not_read().map(|not_read| {
            let parts: Vec<String> = not_read.parts.iter().flat_map(|part| said(app, part)).collect();
            view! {
                <div class="notice notice-bad" role="alert" data-testid="not-read">
                    <span class="notice-text">
                        <b>{word(|t| t.errors.unread_title)}</b> " " {word(|t| t.errors.unread_say)}
                    </span>
                    <button type="button" class="button" data-testid="not-read-download"
                        on:click=move |_| app.workspace.download_not_read()>
                        {word(|t| t.errors.unread_download)}
                    </button>
                    <button type="button" class="button" data-testid="not-read-go-on"
                        on:click=move |_| app.workspace.go_on()>
                        {word(|t| t.errors.unread_go_on)}
                    </button>
                    <ul class="notice-list">
                        {parts.into_iter().map(|part| view! { <li>{part}</li> }).collect_view()}
                    </ul>
                </div>
            }
        })
    }
}

/// One part in words; what was mended, place by place.
fn said(app: App, part: &Unread) -> Vec<String> {
    let (t, format) = (&app.prefs.texts().errors, app.prefs.format());
    let newer = |text: &str, found: u64, supported: u32| {
        fill(text, &[("found", &found.to_string()), ("supported", &supported.to_string())])
    };
    let one = match part {
        Unread::Strange => t.unread_strange.to_owned(),
        Unread::Cut { column, .. } => fill(t.unread_cut, &[("column", &format.integer(*column as f64))]),
        Unread::Newer { found, supported } => newer(t.unread_newer, *found, *supported),
        Unread::Plan(RestoreError::Newer { found, supported }) => newer(t.unread_plan_newer, *found, *supported),
        Unread::Plan(RestoreError::NotJson { .. } | RestoreError::NotRapport) => t.unread_plan.to_owned(),
        Unread::Mended(notes) => {
            let (sentence, list) = restore::opened(app, "", &Opened::Restored(notes.clone()));
            return std::iter::once(sentence).chain(list).collect();
        }
        Unread::Profiles(count) | Unread::Sheets(count) => {
            fill(t.unread_reading, &[("count", &format.integer(*count as f64))])
        }
        Unread::Member(name) => fill(t.unread_member, &[("name", name)]),
        Unread::Secret => t.unread_secret.to_owned(),
    };
    vec![one]
}
