//! Ids that may be one customer: confirmed one by one or all together, and taken apart again.

use crate::engine::{Suggestion, Why};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;

/// Lines shown at a time.
const SHOWN: usize = 50;

/// The panel; nothing as long as there are only orders whose ids all look different.
#[component]
pub fn Same() -> impl IntoView {
    let app = use_app();
    let there = Memo::new(move |_| app.tables.customers.with(Option::is_some));
    view! {
        <Show when=move || there.get()>
            <section class="panel" data-testid="same">
                <h2 class="panel-title">{word(|t| t.tables.same_title)}</h2>
                <Suggestions />
                <Log />
            </section>
        </Show>
    }
}

fn suggestions(app: App) -> Vec<Suggestion> {
    app.tables.customers.with(|view| view.as_ref().map(|view| view.suggestions.clone())).unwrap_or_default()
}

#[component]
fn Suggestions() -> impl IntoView {
    let app = use_app();
    let all = move || app.tables.customers.with(|view| view.as_ref().map_or(0, |view| view.suggested));
    let say = move || {
        let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
        let number = |n: usize| format.integer(n as f64);
        match all() {
            0 => t.same_none.to_owned(),
            n => {
                let say = fill(plural(n as u64, t.same_say_one, t.same_say_other), &[("count", &number(n))]);
                let shown = (n > SHOWN).then(|| fill(t.same_shown, &[("shown", &number(SHOWN))]));
                [Some(say), shown].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
        }
    };
    let written = move || {
        let written = |one: &Suggestion| one.why == Why::Written;
        suggestions(app).into_iter().filter(written).collect::<Vec<_>>()
    };
    view! {
        <p class="say" data-testid="same-say">{say}</p>
        <Show when=move || { all() > 0 }>
            <div class="cluster data-after">
                <Show when=move || !written().is_empty()>
                    <button type="button" class="button" data-testid="unite-written"
                        on:click=move |_| app.unite(written())>{word(|t| t.tables.unite_written)}</button>
                </Show>
                <button type="button" class="button" data-testid="unite-all"
                    on:click=move |_| app.unite(suggestions(app).into_iter().take(SHOWN).collect())>
                    {word(|t| t.tables.unite_all)}
                </button>
            </div>
            <div class="table-wrap table-wrap-tall data-after" tabindex="0" role="region"
                aria-label=word(|t| t.tables.same_title)>
                <table class="table" data-testid="same-table">
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.tables.same_from)}</th>
                            <th scope="col">{word(|t| t.tables.same_into)}</th>
                            <th scope="col">{word(|t| t.tables.same_why)}</th>
                            <th scope="col"><span class="visually-hidden">{word(|t| t.tables.unite)}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || suggestions(app).into_iter().take(SHOWN).map(|one| line(app, one)).collect_view()}
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

fn line(app: App, one: Suggestion) -> impl IntoView {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    let why = match &one.why {
        Why::Written => t.why_written.to_owned(),
        Why::Email(value) => fill(t.why_email, &[("value", value)]),
        Why::Phone(value) => fill(t.why_phone, &[("value", value)]),
        Why::Name { from, into, likeness } => {
            fill(t.why_name, &[("from", from), ("into", into), ("share", &format.share(Ratio(*likeness)))])
        }
    };
    let pair = [("from", &*one.from), ("into", &*one.into)];
    let (unite, apart) = (fill(t.unite_named, &pair), fill(t.apart_named, &pair));
    let (first, second) = (one.clone(), one.clone());
    view! {
        <tr data-testid="suggestion">
            <td>{one.from}</td>
            <td>{one.into}</td>
            <td>{why}</td>
            <td>
                <span class="cluster">
                    <button type="button" class="button" data-testid="unite" aria-label=unite
                        on:click=move |_| app.unite(vec![first.clone()])>{t.unite}</button>
                    <button type="button" class="button" data-testid="keep-apart" aria-label=apart
                        on:click=move |_| app.keep_apart(second.clone())>{t.apart}</button>
                </span>
            </td>
        </tr>
    }
}

/// What was put together, latest first, each with its way back.
#[component]
fn Log() -> impl IntoView {
    let app = use_app();
    let lines = move || {
        let t = &app.prefs.texts().tables;
        let united = app.tables.united.get();
        let lines = united.into_iter().enumerate().rev().map(|(place, one)| {
            let pair = [("from", &*one.from), ("into", &*one.into)];
            let (text, apart) = (fill(t.log_line, &pair), fill(t.take_apart_named, &pair));
            view! {
                <li data-testid="united">
                    <span>{text}</span>
                    <button type="button" class="data-link" data-testid="take-apart" aria-label=apart
                        on:click=move |_| app.take_apart(Some(place))>{t.take_apart}</button>
                </li>
            }
        });
        lines.collect_view()
    };
    view! {
        <Show when=move || app.tables.united.with(|united| !united.is_empty())>
            <h3 class="data-after">{word(|t| t.tables.log_title)}</h3>
            <ul class="data-counts">{lines}</ul>
            <div class="cluster data-after">
                <button type="button" class="button" data-testid="take-apart-all"
                    on:click=move |_| app.take_apart(None)>{word(|t| t.tables.take_apart_all)}</button>
                <button type="button" class="button" data-testid="save-merges" on:click=move |_| app.save_merges()>
                    <Icon shape=Shape::Download /> {word(|t| t.tables.list_save)}
                </button>
            </div>
            <p class="data-hint">{word(|t| t.tables.list_say)}</p>
        </Show>
    }
}
