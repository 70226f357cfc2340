//! What this browser keeps aside because it could not be read, or because a tab was closed before it could save.

use crate::locale::fill;
use crate::state::{Aside, use_app};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// A line each; nothing when there is nothing.
#[component]
pub fn Asides() -> impl IntoView {
    let app = use_app();
    let asides = RwSignal::new(Vec::<Aside>::new());
    let look = move || {
        app.workspace.look_aside(move |found| {
            asides.try_set(found);
        });
    };
    // What is kept changes when the person decides, and with everything deleted.
    Effect::new(move || {
        app.workspace.save_state();
        look();
    });
    let line = move |aside: Aside| {
        let (key, text) = (StoredValue::new(aside.key), StoredValue::new(aside.text));
        let said = move || {
            let format = app.prefs.format();
            let day = Day((aside.at_ms / 86_400_000.0).floor() as i32);
            let date = format!("{} {}", format.date(day), format.time(aside.at_ms));
            let size = format.bytes(text.with_value(String::len) as f64);
            fill(app.prefs.texts().data.aside_line, &[("date", &date), ("size", &size)])
        };
        view! {
            <li class="cluster">
                <span>{said}</span>
                <button type="button" class="button" data-testid="aside-download" on:click=move |_| {
                    app.download_text("rapport-stored.json", "application/json", &text.get_value());
                }>{word(|t| t.data.aside_download)}</button>
                <button type="button" class="button" data-testid="aside-delete"
                    on:click=move |_| app.workspace.delete_aside(key.get_value(), look)>
                    {word(|t| t.data.aside_delete)}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || asides.with(|asides| !asides.is_empty())>
            <section data-testid="asides">
                <h3 class="data-after">{word(|t| t.data.aside_title)}</h3>
                <p class="data-hint">{word(|t| t.data.aside_say)}</p>
                <ul class="stack">{move || asides.get().into_iter().map(line).collect_view()}</ul>
            </section>
        </Show>
    }
}
