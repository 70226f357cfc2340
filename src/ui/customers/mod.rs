//! The Customers screen: who is behind a count, one by one.

mod list;
mod table;
mod tools;
mod who;

use super::shared::{DemoButton, Icon, Shape, choose_files, empty_title, figures};
use crate::analysis::{CustomerPage, Selector};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The screen.
#[component]
pub fn Customers() -> impl IntoView {
    let app = use_app();
    let shown = list::List::new(app);
    let title = move || match shown.page.get() {
        Some(page) => sentence(app, &page),
        None => empty_title(app, app.prefs.texts().customers.title_empty),
    };
    let sub = move || {
        let as_of = app.data.results.with(|results| results.value().and_then(|results| results.basis.as_of))?;
        Some(fill(app.prefs.texts().customers.sub, &[("date", &app.prefs.format().date(as_of))]))
    };
    view! {
        <div>
            <h1 class="page-title" data-testid="customers-title">{title}</h1>
            {move || app.data.loaded().then(sub).flatten().map(|text| view! { <p class="page-sub">{text}</p> })}
        </div>
        <Show when=move || app.data.loaded() fallback=|| view! { <Empty /> }>
            <section class="panel" aria-busy=move || shown.busy.get().to_string()>
                <tools::Tools shown />
                <table::List shown />
            </section>
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

/// What to drop, and the two ways to begin.
#[component]
fn Empty() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="panel empty" data-testid="customers-empty">
            <Icon shape=Shape::People />
            <p>{word(|t| t.customers.empty_hint)}</p>
            <div class="cluster">
                <button type="button" class="button button-primary" data-testid="try-sample"
                    on:click=move |_| app.try_sample()>{word(|t| t.data.try_sample)}</button>
                <DemoButton />
                <button type="button" class="button" data-testid="choose-files" on:click=move |_| choose_files()>
                    {word(|t| t.data.choose_files)}
                </button>
            </div>
        </div>
    }
}
