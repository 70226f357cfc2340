//! One customer in the drawer: orders, scores, value, the way through the segments, and what other tables hold.

mod course;
mod facts;
mod orders;
mod tagged;

use super::super::shared::{Icon, Shape, figures, short_money, shown_id};
use crate::analysis::CustomerCard;
use crate::locale::fill;
use crate::state::{App, Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The customer that was opened; nothing while something else is shown.
#[component]
pub fn Customer() -> impl IntoView {
    let app = use_app();
    let open = Memo::new(move |_| app.drawer.person().is_some());
    view! {
        <Show when=move || open.get()>
            <Shown />
        </Show>
    }
}

#[component]
fn Shown() -> impl IntoView {
    let app = use_app();
    let answered = app.customer_card();
    // While the next one is on its way, nothing of the one before stands under the new id.
    let id = Memo::new(move |_| app.drawer.person().map(|person| person.id));
    let card = Memo::new(move |_| {
        answered.with(|answer| answer.value().filter(|card| Some(&card.id) == id.get().as_ref()).cloned())
    });
    let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
    let there = Memo::new(move |_| card.with(Option::is_some));
    let gone = move || !there.get() && !busy.get();
    view! {
        <div class="customer-sheet" data-testid="customer-card" aria-busy=move || busy.get().to_string()>
            <Head />
            <Show when=move || there.get()>
                <p class="say">{move || card.get().map(|card| sub(app, &card))}</p>
                <facts::Facts card />
                <tagged::TagsOfCustomer />
                <course::Course />
                <orders::Orders card />
            </Show>
            {move || (!there.get() && busy.get()).then(|| view! { <p class="skeleton">" "</p> })}
            {move || gone().then(|| view! { <p class="muted">{word(|t| t.card.gone)}</p> })}
        </div>
    }
}

/// The id, and the way to the neighbours in the list.
#[component]
fn Head() -> impl IntoView {
    let app = use_app();
    let id = move || app.drawer.person().map(|person| shown_id(app, &person.id));
    let step = move |by: isize, shape: Shape, name: fn(&crate::locale::Texts) -> &'static str, testid: &'static str| {
        let next = Memo::new(move |_| app.drawer.person().and_then(|person| person.neighbour(by)));
        view! {
            <button type="button" class="icon-button" data-testid=testid title=word(name) aria-label=word(name)
                disabled=move || next.with(Option::is_none)
                on:click=move |_| {
                    if let Some(next) = next.get_untracked() {
                        app.drawer.turn_to(next);
                    }
                }>
                <Icon shape />
            </button>
        }
    };
    let ids = move || {
        let t = &app.prefs.texts().customers;
        if app.drawer.ids.get() { t.hide_ids } else { t.show_ids }
    };
    view! {
        <div class="customer-head">
            <h3 class="help-name"><code data-testid="card-id">{id}</code></h3>
            <span class="spring"></span>
            {step(-1, Shape::Up, |t| t.card.before, "card-before")}
            {step(1, Shape::Down, |t| t.card.after, "card-after")}
        </div>
        <p>
            <button type="button" class="button button-small button-quiet" data-testid="card-ids"
                aria-pressed=move || app.drawer.ids.get().to_string()
                on:click=move |_| app.drawer.ids.update(|on| *on = !*on)>
                <Icon shape=Shape::Locked />{ids}
            </button>
        </p>
    }
}

fn sub(app: App, card: &Arc<CustomerCard>) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let as_of = app.data.results.with(|results| results.value().and_then(|results| results.basis.as_of));
    let silent = i32::try_from(card.silent).unwrap_or(i32::MAX);
    let words = [
        ("orders", figures::orders(app, card.orders)),
        ("revenue", short_money(app, card.revenue)),
        ("days", super::super::shared::plan_words::days(t, format.as_ref(), silent)),
        ("date", as_of.map(|day| format.date(day)).unwrap_or_default()),
    ];
    fill(t.card.sub, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
}
