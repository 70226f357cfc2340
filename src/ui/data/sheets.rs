//! A workbook with several filled sheets: which of them are read.

use crate::container::SheetFacts;
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The place of the sheet that is proposed: the longest that the workbook shows.
fn proposed(sheets: &[SheetFacts]) -> usize {
    let shown = sheets.iter().enumerate().filter(|(_, sheet)| sheet.visible);
    shown.max_by_key(|(_, sheet)| sheet.rows).map_or(0, |(place, _)| place)
}

/// The sheets with a tick each, and one button.
#[component]
pub fn SheetChoice(file: String, sheets: Vec<SheetFacts>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let proposed = proposed(&sheets);
    let ticks: Vec<RwSignal<bool>> = (0..sheets.len()).map(|place| RwSignal::new(place == proposed)).collect();
    let title = move || fill(t().sheets_title, &[("file", &file)]);
    let none = {
        let ticks = ticks.clone();
        move || !ticks.iter().any(RwSignal::get)
    };
    let rows = sheets.clone().into_iter().zip(ticks.clone());
    let rows = rows.map(|(sheet, on)| view! { <SheetTick sheet on /> }).collect_view();
    let read = move |_| {
        let chosen = sheets.iter().zip(&ticks).filter(|(_, on)| on.get_untracked());
        app.choose_sheets(chosen.map(|(sheet, _)| sheet.name.clone()).collect());
    };
    view! {
        <header class="data-head">
            <div>
                <h1 class="page-title" data-testid="data-title">{title}</h1>
                <p class="page-sub">{move || app.data.loaded().then(|| t().mapping_keep)}</p>
            </div>
            <span class="cluster">
                <button type="button" class="button" data-testid="sheets-cancel"
                    on:click=move |_| app.cancel_import()>{word(|t| t.common.cancel)}</button>
                <button type="button" class="button button-primary" data-testid="sheets-read" disabled=none
                    on:click=read>{word(|t| t.data.sheets_read)}</button>
            </span>
        </header>
        <section class="panel" data-testid="sheets">
            <p class="say">{word(|t| t.data.sheets_say)}</p>
            <fieldset class="data-sheets">
                <legend class="visually-hidden">{word(|t| t.data.sheets_read)}</legend>
                {rows}
            </fieldset>
        </section>
    }
}

#[component]
fn SheetTick(sheet: SheetFacts, on: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let SheetFacts { name, rows, columns, visible } = sheet;
    let size = move || {
        let (t, format) = (&app.prefs.texts().data, app.prefs.format());
        let (rows, columns) = (format.integer(rows.into()), format.integer(columns.into()));
        let size = fill(t.sheet_size, &[("rows", &rows), ("columns", &columns)]);
        if visible { size } else { format!("{size} · {}", t.sheet_hidden) }
    };
    view! {
        <label data-testid="sheet">
            <input type="checkbox" prop:checked=on on:change=move |_| on.update(|on| *on = !*on) />
            <span>{name}</span>
            <span class="data-hint">{size}</span>
        </label>
    }
}
