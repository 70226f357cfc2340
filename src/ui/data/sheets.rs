//! A workbook with several filled sheets: which of them are read.

use crate::container::SheetFacts;
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::word;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The sheet that is proposed: the longest that the workbook shows.
fn proposed(sheets: &[SheetFacts]) -> BTreeSet<String> {
    let shown = sheets.iter().filter(|sheet| sheet.visible);
    shown.max_by_key(|sheet| sheet.rows).or(sheets.first()).map(|sheet| sheet.name.clone()).into_iter().collect()
}

/// The sheets with a tick each, and one button.
#[component]
pub fn SheetChoice(file: String, sheets: Vec<SheetFacts>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let chosen = RwSignal::new(proposed(&sheets));
    let title = move || fill(t().sheets_title, &[("file", &file)]);
    let read = move |_| app.choose_sheets(chosen.get_untracked().into_iter().collect());
    view! {
        <header class="data-head">
            <div>
                <h1 class="page-title" data-testid="data-title">{title}</h1>
                <p class="page-sub">{move || app.data.loaded().then(|| t().mapping_keep)}</p>
            </div>
            <span class="cluster">
                <button type="button" class="button" data-testid="sheets-cancel"
                    on:click=move |_| app.cancel_import()>{word(|t| t.common.cancel)}</button>
                <button type="button" class="button button-primary" data-testid="sheets-read"
                    disabled=move || chosen.with(BTreeSet::is_empty) on:click=read>
                    {word(|t| t.data.sheets_read)}
                </button>
            </span>
        </header>
        <section class="panel" data-testid="sheets">
            <p class="say">{word(|t| t.data.sheets_say)}</p>
            <fieldset class="data-sheets">
                <legend class="visually-hidden">{word(|t| t.data.sheets_read)}</legend>
                {sheets.into_iter().map(|sheet| view! { <SheetTick sheet chosen /> }).collect_view()}
            </fieldset>
        </section>
    }
}

#[component]
fn SheetTick(sheet: SheetFacts, chosen: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let app = use_app();
    let size = move || {
        let (t, format) = (&app.prefs.texts().data, app.prefs.format());
        let (rows, columns) = (format.integer(sheet.rows.into()), format.integer(sheet.columns.into()));
        let size = fill(t.sheet_size, &[("rows", &rows), ("columns", &columns)]);
        if sheet.visible { size } else { format!("{size} · {}", t.sheet_hidden) }
    };
    let (name, label) = (StoredValue::new(sheet.name.clone()), sheet.name.clone());
    let on = move || name.with_value(|name| chosen.with(|chosen| chosen.contains(name)));
    let tick = move |_| {
        chosen.update(|chosen| {
            let name = name.get_value();
            if !chosen.remove(&name) {
                chosen.insert(name);
            }
        });
    };
    view! {
        <label data-testid="sheet">
            <input type="checkbox" prop:checked=on on:change=tick />
            <span>{label}</span>
            <span class="data-hint">{size}</span>
        </label>
    }
}
