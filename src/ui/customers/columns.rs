//! Which columns the list has.

use super::cells;
use super::list::{List, all_columns};
use crate::analysis::ListColumn;
use crate::state::use_app;
use crate::ui::shared::{Dialog, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The button and the choice; it shows in the list at once.
#[component]
pub fn Columns(shown: List) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button button-quiet" data-testid="list-columns" aria-haspopup="dialog"
            on:click=move |_| open.set(true)>{word(|t| t.lists.columns)}</button>
        <Dialog open title=Signal::derive(move || super::super::texts().lists.columns_title.to_owned())
            on_close=move |()| open.set(false)>
            <Choose shown open />
        </Dialog>
    }
}

#[component]
fn Choose(shown: List, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let choose = move |column: &ListColumn, on: bool| {
        let now = shown.columns.get_untracked();
        let all = untrack(|| all_columns(app));
        let wanted = |other: &ListColumn| if other == column { on } else { now.contains(other) };
        app.choose_columns(Some(all.into_iter().filter(wanted).collect()));
    };
    let line = move |column: ListColumn| {
        let (shows, named, word) = (column.clone(), column.clone(), column.to_string());
        view! {
            <label class="month-choice">
                <input type="checkbox" data-testid=format!("column-{word}")
                    prop:checked=move || shown.columns.with(|columns| columns.contains(&shows))
                    on:change=move |event| choose(&column, event_target_checked(&event)) />
                {move || cells::name(app, &named)}
            </label>
        }
    };
    view! {
        <p class="say">{word(|t| t.lists.columns_say)}</p>
        <fieldset class="list-columns" data-testid="list-column-choice">
            <legend class="visually-hidden">{word(|t| t.lists.columns_title)}</legend>
            {rows(move || all_columns(app), |column: &ListColumn| column.to_string(), line)}
        </fieldset>
        <div class="dialog-actions">
            <button type="button" class="button" data-testid="columns-common"
                disabled=move || app.list_columns().is_none()
                on:click=move |_| app.choose_columns(None)>{word(|t| t.lists.columns_common)}</button>
            <button type="button" class="button button-primary" data-testid="columns-done"
                on:click=move |_| open.set(false)>{word(|t| t.common.close)}</button>
        </div>
    }
}
