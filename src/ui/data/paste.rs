//! Rows copied from a spreadsheet.

use crate::state::use_app;
use crate::ui::shared::{Dialog, Icon, Shape};
use crate::ui::{view, word};
use leptos::html;
use leptos::prelude::*;

/// The button and its dialog.
#[component]
pub fn PasteButton() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let open = RwSignal::new(false);
    let title = Signal::derive(move || t().paste_title.to_owned());
    view! {
        <button type="button" class="button" data-testid="open-paste" on:click=move |_| open.set(true)>
            <Icon shape=Shape::Copy /> {word(|t| t.data.paste)}
        </button>
        <Dialog open title on_close=move |()| open.set(false)>
            <Rows open />
        </Dialog>
    }
}

#[component]
fn Rows(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let (field, empty) = (NodeRef::<html::Textarea>::new(), RwSignal::new(true));
    let read = move |_| {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        open.set(false);
        app.choose_text(&text);
    };
    view! {
        <div class="stack">
            <p class="say">{word(|t| t.data.paste_hint)}</p>
            <label class="field">
                <span class="field-label">{word(|t| t.data.paste_field)}</span>
                <textarea class="data-paste" rows="10" wrap="off" spellcheck="false" data-testid="paste" autofocus
                    node_ref=field on:input=move |event| empty.set(event_target_value(&event).trim().is_empty())>
                </textarea>
            </label>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>
                    {word(|t| t.common.cancel)}
                </button>
                <button type="button" class="button button-primary" data-testid="paste-read"
                    disabled=move || empty.get() on:click=read>{word(|t| t.data.paste_read)}</button>
            </div>
        </div>
    }
}
