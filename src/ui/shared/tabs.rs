//! The tabs of a screen: links, so that each has its address and Back works.

use crate::locale::Texts;
use crate::protocol::Screen;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// A tab: its name, and how many things in it want to be looked at.
#[derive(Clone, Copy)]
pub struct Tab {
    /// Its name.
    pub name: fn(&Texts) -> &'static str,
    /// A count beside the name; nothing is shown at 0.
    pub count: Signal<u64>,
}

impl Tab {
    /// A tab without a count.
    pub fn new(name: fn(&Texts) -> &'static str) -> Tab {
        Tab { name, count: Signal::stored(0) }
    }
}

/// The tabs, in the order of [`Screen::tabs`].
#[component]
pub fn Tabs(screen: Screen, tabs: Vec<Tab>) -> impl IntoView {
    let app = use_app();
    let links = tabs.into_iter().zip(screen.tabs()).enumerate().map(move |(place, (tab, slug))| {
        view! {
            <a class="tab" href=move || app.view.link_tab(screen, place) data-testid=format!("tab-{slug}")
                aria-current=move || (app.view.tab() == place).then_some("true")>
                {move || (tab.name)(app.prefs.texts())}
                {move || {
                    let count = tab.count.get();
                    (count > 0).then(|| view! {
                        <span class="tab-count">{app.prefs.format().integer(count as f64)}</span>
                    })
                }}
            </a>
        }
    });
    view! { <nav class="tabs" aria-label=word(|t| t.shell.tabs)>{links.collect_view()}</nav> }
}
