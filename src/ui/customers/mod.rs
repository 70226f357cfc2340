//! The Customers screen: who is behind a count, one by one, and what customers are like.

mod cells;
mod columns;
mod kept;
mod list;
mod save;
mod table;
mod tags;
mod tools;
mod who;

use super::shared::{NothingOpen, Shape, Tab, Tabs, UnknownCustomers, empty_title, figures};
use crate::analysis::{CustomerPage, Selector};
use crate::locale::fill;
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// The screen.
#[component]
pub fn Customers() -> impl IntoView {
    let app = use_app();
    let tags_open = Signal::derive(move || Some(app.view.tab()) == Screen::Customers.tab("tags"));
    let shown = list::List::new(app, Signal::derive(move || !tags_open.get()));
    let tagged = tags::Shown::new(app, tags_open);
    let title = move || match (tags_open.get() && app.data.loaded(), shown.page.get()) {
        (true, _) => tagged.title(),
        (false, Some(page)) => sentence(app, &page),
        (false, None) => empty_title(app, app.prefs.texts().customers.title_empty),
    };
    let sub = move || {
        let as_of = app.data.results.with(|results| results.value().and_then(|results| results.basis.as_of))?;
        let t = app.prefs.texts();
        let text = if tags_open.get() { t.tags.sub } else { t.customers.sub };
        Some(fill(text, &[("date", &app.prefs.format().date(as_of))]))
    };
    view! {
        <div>
            <h1 class="page-title" data-testid="customers-title">{title}</h1>
            {move || app.data.loaded().then(sub).flatten().map(|text| view! { <p class="page-sub">{text}</p> })}
            <UnknownCustomers />
        </div>
        <Show when=move || app.data.loaded() fallback=|| view! {
            <NothingOpen shape=Shape::People hint=|t| t.customers.empty_hint testid="customers-empty" />
        }>
            <Tabs screen=Screen::Customers tabs=vec![Tab::new(|t| t.tags.tab_list), Tab::new(|t| t.tags.tab)] />
            {move || match tags_open.get() {
                true => tagged.view(),
                false => view! {
                    <section class="panel" aria-busy=move || shown.busy.get().to_string()>
                        <tools::Tools shown />
                        <table::List shown />
                    </section>
                }.into_any(),
            }}
        </Show>
    }
}

/// How many there are, and what they bring.
fn sentence(app: App, page: &Arc<CustomerPage>) -> String {
    let t = &app.prefs.texts().customers;
    let who = who::name(app, app.view.who());
    if page.total == 0 {
        return fill(t.title_nobody, &[("who", &who)]);
    }
    let revenue = app.prefs.format().money(page.revenue, app.currency(), true);
    let customers = figures::customers(app, page.total as u64);
    let title = if app.view.who() == Selector::Everyone { t.title_all } else { t.title };
    fill(title, &[("who", &who), ("customers", &customers), ("revenue", &revenue)])
}
