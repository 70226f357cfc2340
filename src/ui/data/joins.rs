//! One customer view: how the customers of the open tables meet.

use super::kinds::kind_name;
use crate::engine::{Counted, CustomerView, Join};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel; nothing as long as there are only orders.
#[component]
pub fn Joins() -> impl IntoView {
    let app = use_app();
    let there =
        Memo::new(move |_| app.tables.customers.with(|view| view.as_ref().is_some_and(|view| !view.joins.is_empty())));
    let say = move || {
        let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
        app.tables.customers.get().map(|view| match view.joins.len() {
            1 => t.join_alone.to_owned(),
            _ => {
                let n = view.customers as u64;
                fill(plural(n, t.join_say_one, t.join_say_other), &[("count", &format.integer(n as f64))])
            }
        })
    };
    view! {
        <Show when=move || there.get()>
            <section class="panel" data-testid="joins">
                <span class="panel-actions">
                    <button type="button" class="button" data-testid="export-customers" on:click=move |_| {
                        let names = app.tables.customers.get_untracked().map(|view| names(app, &view));
                        app.save_customers(names.unwrap_or_default(), "customers.csv");
                    }>
                        <Icon shape=Shape::Download /> {word(|t| t.tables.join_export)}
                    </button>
                </span>
                <h2 class="panel-title">{word(|t| t.tables.join_title)}</h2>
                <p class="say">{say}</p>
                <div class="table-wrap" tabindex="0" role="region" aria-label=word(|t| t.tables.join_title)>
                    <table class="table" data-testid="joins-table">
                        <thead>
                            <tr>
                                <th scope="col">{word(|t| t.tables.column_file)}</th>
                                <th scope="col" class="num">{word(|t| t.tables.join_customers)}</th>
                                <th scope="col" class="num">{word(|t| t.tables.join_matched)}</th>
                                <th scope="col" class="num">{word(|t| t.tables.join_only_here)}</th>
                                <th scope="col" class="num">{word(|t| t.tables.join_only_elsewhere)}</th>
                                <th scope="col" class="num">{word(|t| t.tables.join_several)}</th>
                                <th scope="col" class="num">{word(|t| t.tables.join_unnamed)}</th>
                            </tr>
                        </thead>
                        <tbody>{move || app.tables.customers.get().map(|view| {
                            let names = names(app, &view);
                            let rows = view.joins.iter().zip(names).map(|(join, name)| row(app, join, name).into_any());
                            rows.collect::<Vec<_>>()
                        })}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

/// The tables by name: the file, or the kind for the orders of all files.
fn names(app: App, view: &CustomerView) -> Vec<String> {
    let t = app.prefs.texts();
    let name = |join: &Join| {
        let file = app.data.sources.with(|sources| {
            sources.iter().find(|source| join.table.is_some() && source.table == join.table).map(|s| s.name.clone())
        });
        file.unwrap_or_else(|| kind_name(t, join.kind).to_owned())
    };
    view.joins.iter().map(name).collect()
}

fn row(app: App, join: &Join, name: String) -> impl IntoView {
    let format = app.prefs.format();
    let number = |n: usize, testid: &'static str| {
        view! { <td class="num"><data value=n.to_string() data-testid=testid>{format.integer(n as f64)}</data></td> }
    };
    view! {
        <tr data-testid="join">
            <th scope="row">{name}</th>
            {number(join.customers, "join-customers")}
            {number(join.matched, "join-matched")}
            {counted(app, &join.only_here, "join-only-here")}
            {counted(app, &join.only_elsewhere, "join-only-elsewhere")}
            {counted(app, &join.several_rows, "join-several")}
            {number(join.unnamed, "join-unnamed")}
        </tr>
    }
}

/// A number with examples below it.
fn counted(app: App, counted: &Counted, testid: &'static str) -> impl IntoView {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    let ids: Vec<&str> = counted.examples.iter().map(String::as_str).collect();
    let examples = (!ids.is_empty()).then(|| fill(t.join_examples, &[("ids", &ids.join(", "))]));
    view! {
        <td class="num">
            <data value=counted.count.to_string() data-testid=testid>{format.integer(counted.count as f64)}</data>
            {examples.map(|text| view! { <span class="data-hint data-example">{text}</span> })}
        </td>
    }
}
