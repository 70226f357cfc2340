//! The list itself: one table that scrolls, of which only the rows in sight are in the page.

use super::super::shared::rows;
use super::cells::{self, cells};
use super::list::List as Shown;
use crate::analysis::ListColumn;
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// The table.
#[component]
pub fn List(shown: Shown) -> impl IntoView {
    let app = use_app();
    let none = Memo::new(move |_| match shown.page.with(|page| page.as_ref().map(|page| page.total)) {
        Some(total) => (total == 0).then_some(false),
        None => (!shown.busy.get()).then_some(true),
    });
    let said = move || {
        let t = &app.prefs.texts().customers;
        none.get().map(|unknown| if unknown { t.no_names } else { t.nobody })
    };
    let drawn = Memo::new(move |_| shown.reel.with(|reel| reel.drawn(shown.top.get())));
    let scrolled = move |_| {
        if let Some(frame) = shown.frame.get_untracked() {
            shown.top.set(frame.scroll_top().into());
        }
    };
    // Whoever comes back from another tab finds the list where it was.
    Effect::new(move || {
        // Once it is as long again as it was.
        let is_long = shown.reel.with(|reel| reel.tall()) > shown.top.get_untracked();
        if let Some(frame) = shown.frame.get().filter(|_| is_long) {
            frame.set_scroll_top(shown.top.get_untracked() as i32);
        }
    });
    let pixels = |length: f64| format!("{length}px");
    view! {
        <div class="table-scroll customer-scroll" tabindex="0" role="region" aria-label=word(|t| t.customers.list)
            node_ref=shown.frame on:scroll=scrolled on:keydown=move |event| keys(shown, &event) data-testid="list-scroll">
            <div class="customer-reel" style:--tall=move || shown.reel.with(|reel| pixels(reel.tall()))>
                <table class="table customer-table" class:with-value=move || shown.valued.get() data-testid="customer-table"
                    aria-rowcount=move || (shown.total() + 1).to_string()
                    style:--offset=move || shown.reel.with(|reel| pixels(reel.offset(shown.top.get())))>
                    <caption class="visually-hidden">{word(|t| t.customers.list)}</caption>
                    <thead>
                        <tr aria-rowindex="1">
                            <th scope="col">{word(|t| t.customers.id)}</th>
                            {move || {
                                let is_chosen = app.list_columns().is_some();
                                let columns = shown.columns.get();
                                columns.into_iter().map(|column| head(app, column, is_chosen)).collect_view()
                            }}
                        </tr>
                    </thead>
                    <tbody>
                        {rows(move || drawn.get().collect(), |place: &usize| place.to_string(), move |place| line(shown, place))}
                    </tbody>
                </table>
            </div>
        </div>
        {move || said().map(|text| view! { <p class="muted" data-testid="list-nobody">{text}</p> })}
        <InSight shown />
    }
}

fn head(app: App, column: ListColumn, is_chosen: bool) -> AnyView {
    let class = cells::is_number(app, &column).then_some("num");
    let leaves = cells::leaves(&column).filter(|_| !is_chosen);
    let (window, value) = (cells::of_window(&column), cells::of_models(&column));
    let sort = cells::sort(&column);
    let name = move || cells::name(app, &column);
    let Some(sort) = sort else {
        return view! { <th scope="col" class=class data-leaves=leaves data-value=value>{name}</th> };
    };
    let order = move || {
        let (by, ascending) = app.view.list_order();
        (by == sort).then_some(if ascending { "ascending" } else { "descending" })
    };
    view! {
        <th scope="col" class=class data-leaves=leaves aria-sort=order data-window=window data-value=value>
            <button type="button" title=word(|t| t.customers.sort_hint) data-testid=format!("sort-{}", sort.slug())
                on:click=move |_| app.view.sort_list(sort)>{name}</button>
        </th>
    }
}

/// A row, kept while it is in sight: its customer comes and changes, its focus stays.
fn line(shown: Shown, place: usize) -> AnyView {
    let row = Memo::new(move |_| shown.row(place));
    let button = NodeRef::<html::Button>::new();
    Effect::new(move || {
        let sought = shown.sought.get() == Some(place);
        if let Some(button) = button.get().filter(|_| sought) {
            // It fails only where the row is not in the page any more.
            let _ = button.focus();
            shown.found();
        }
    });
    let open = move |_| {
        if let Some(row) = row.get_untracked() {
            shown.open(row.id);
        }
    };
    let id = move || row.with(|row| row.as_ref().map_or_else(|| "…".to_owned(), |row| shown.shown_id(&row.id)));
    view! {
        <tr aria-rowindex=(place + 2).to_string()>
            <th scope="row">
                <button type="button" class="id-button" data-testid="list-customer" title=word(|t| t.card.open)
                    tabindex=move || if shown.stop() == place { "0" } else { "-1" }
                    node_ref=button on:focus=move |_| shown.took_focus(place) on:click=open>
                    <code>{id}</code>
                </button>
            </th>
            {move || row.with(|row| cells(shown, row.as_ref()))}
        </tr>
    }
}

/// Arrows, Page Up and Down, Home and End move the focus from row to row; what Enter does is the row's.
fn keys(shown: Shown, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let (at, sight, total) = untrack(|| (shown.stop(), shown.sight(), shown.total()));
    if total == 0 {
        return;
    }
    // The list itself has the focus: the first key leads to the row that Tab would lead to.
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let begins = target.is_none_or(|target| !matches!(target.closest("tbody"), Ok(Some(_))));
    // The buttons of the head keep Home and End for themselves.
    if begins && event.target() != event.current_target() && matches!(event.key().as_str(), "Home" | "End") {
        return;
    }
    let page = sight.len().saturating_sub(1).max(1);
    let to = match event.key().as_str() {
        "ArrowDown" | "ArrowUp" if begins => at,
        "ArrowDown" => at + 1,
        "ArrowUp" => at.saturating_sub(1),
        "PageDown" => at + page,
        "PageUp" => at.saturating_sub(page),
        "Home" => 0,
        "End" => total - 1,
        _ => return,
    };
    event.prevent_default();
    shown.go_to(to);
}

/// Which rows are in sight, and of how many.
#[component]
fn InSight(shown: Shown) -> impl IntoView {
    let app = use_app();
    let range = move || {
        let number = |n: usize| app.prefs.format().integer(n as f64);
        let (sight, total) = (shown.sight(), shown.total());
        let range = [("from", number(sight.start + 1)), ("to", number(sight.end)), ("count", number(total))];
        fill(app.prefs.texts().data.refused_range, &range.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    view! {
        <Show when=move || { shown.total() > 0 }>
            <p class="data-hint" data-testid="list-range">{range}</p>
        </Show>
    }
}
