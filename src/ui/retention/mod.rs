//! The Retention & value screen: what happens to customers, and what are they worth?
//!
//! A tab is a file or folder with a `Shown`: what it asks while it is open, its title, and its view.

mod churn;
mod cohorts;
mod life;
mod loyalty;
mod spend;
mod value;

use super::shared::{NothingOpen, Shape, Tab, Tabs, UnknownCustomers, empty_title};
use crate::protocol::Screen;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Retention() -> impl IntoView {
    let app = use_app();
    let at = |word: &'static str| {
        let place = Screen::Retention.tab(word);
        Signal::derive(move || Some(app.view.tab()) == place)
    };
    let [in_cohorts, in_life, in_value, in_churn, in_loyalty] =
        ["cohorts", "life", "value", "churn", "loyalty"].map(at);
    let cohorts = cohorts::Shown::new(app, in_cohorts);
    let life = life::Shown::new(app, in_life);
    let value = value::Shown::new(app, in_value);
    let churn = churn::Shown::new(app, in_churn);
    let loyalty = loyalty::Shown::new(app, in_loyalty);
    let title = move || match [in_life, in_value, in_churn, in_loyalty].map(|tab| tab.get()) {
        [true, ..] => life.title(),
        [_, true, ..] => value.title(),
        [_, _, true, _] => churn.title(),
        [.., true] => loyalty.title(),
        [false, false, false, false] => cohorts.title(),
    };
    let sub = move || match [in_life, in_value, in_churn, in_loyalty].map(|tab| tab.get()) {
        [true, ..] => life.sub(),
        [_, true, ..] => value.sub(),
        [_, _, true, _] => churn.sub(),
        [.., true] => loyalty.sub(),
        [false, false, false, false] => cohorts.sub(),
    };
    let purpose = move || {
        let t = app.prefs.texts();
        if in_value.get() { t.value.title_empty } else { t.cohorts.title_empty }
    };
    let tabs = || {
        vec![
            Tab::new(|t| t.cohorts.tab),
            Tab::new(|t| t.life.tab),
            Tab::new(|t| t.value.tab),
            Tab::new(|t| t.churn.tab),
            Tab::new(|t| t.loyalty.tab),
        ]
    };
    view! {
        <div>
            <h1 class="page-title" data-testid="retention-title">
                {move || title().unwrap_or_else(|| empty_title(app, purpose()))}
            </h1>
            {move || sub().map(|text| view! { <p class="page-sub">{text}</p> })}
            <UnknownCustomers />
        </div>
        <Show when=move || app.data.loaded() fallback=|| view! {
            <NothingOpen shape=Shape::Cycle hint=|t| t.cohorts.empty_hint testid="retention-empty" />
        }>
            <Tabs screen=Screen::Retention tabs=tabs() />
            <Show when=move || in_cohorts.get()>{cohorts.view()}</Show>
            <Show when=move || in_life.get()>{life.view()}</Show>
            <Show when=move || in_value.get()>{value.view()}</Show>
            <Show when=move || in_churn.get()>{churn.view()}</Show>
            <Show when=move || in_loyalty.get()>{loyalty.view()}</Show>
        </Show>
    }
}

/// What stands in the place of a tab whose answer is on its way, or to which there is none.
fn waiting(busy: bool) -> AnyView {
    match busy {
        true => view! {
            <div class="panel">
                <p>{word(|t| t.common.computing)}</p>
                <p class="skeleton">" "</p>
                <p class="skeleton">" "</p>
            </div>
        }
        .into_any(),
        false => view! {
            <p class="notice notice-info" data-testid="retention-none">{word(|t| t.cohorts.no_orders)}</p>
        }
        .into_any(),
    }
}
