//! The Retention & value screen: what happens to customers, and what are they worth?
//!
//! A tab is a file or folder with a `Shown`: what it asks while it is open, its title, and its view.

mod value;

use super::shared::{NothingOpen, Shape, Tab, Tabs, empty_title};
use crate::protocol::Screen;
use crate::state::use_app;
use crate::ui::view;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Retention() -> impl IntoView {
    let app = use_app();
    let open = |word: &'static str| {
        let place = Screen::Retention.tab(word);
        Signal::derive(move || Some(app.view.tab()) == place)
    };
    let value = value::Shown::new(app, open("value"));
    let title = move || value.title();
    let sub = move || value.sub();
    view! {
        <div>
            <h1 class="page-title" data-testid="retention-title">
                {move || title().unwrap_or_else(|| empty_title(app, app.prefs.texts().value.title_empty))}
            </h1>
            {move || sub().map(|text| view! { <p class="page-sub">{text}</p> })}
        </div>
        <Show when=move || app.data.loaded() fallback=|| view! {
            <NothingOpen shape=Shape::Cycle hint=|t| t.value.empty_hint testid="retention-empty" />
        }>
            <Tabs screen=Screen::Retention tabs=vec![Tab::new(|t| t.value.tab)] />
            {move || value.view()}
        </Show>
    }
}
