//! Which scheme the screen shows.

use super::super::shared::scheme_name;
use crate::analysis::SchemeId;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The list of schemes.
#[component]
pub fn SchemeChooser() -> impl IntoView {
    let app = use_app();
    let choices = Memo::new(move |_| {
        let t = app.prefs.texts();
        app.workspace.with_document(|document| {
            let named = document.schemes.iter().map(|scheme| (scheme.id, scheme_name(t, scheme)));
            named.collect::<Vec<(SchemeId, String)>>()
        })
    });
    let choose = move |event: leptos::ev::Event| {
        let chosen: Option<SchemeId> = event_target_value(&event).parse().ok();
        // The default one needs no word in the address.
        let usual = untrack(|| app.workspace.scheme_id());
        app.view.set_scheme(chosen.filter(|chosen| *chosen != usual));
    };
    view! {
        <label class="field scheme-chooser">
            <span class="field-label">{word(|t| t.segments.scheme)}</span>
            <select data-testid="scheme" on:change=choose>
                {move || {
                    let shown = app.chosen_scheme();
                    choices.get().into_iter().map(|(id, name)| view! {
                        <option value=id.to_string() prop:selected=id == shown>{name}</option>
                    }).collect_view()
                }}
            </select>
        </label>
    }
}
