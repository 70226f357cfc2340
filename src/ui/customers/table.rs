//! The list itself, and the way to its other pages.

use super::super::shared::{rows, segment_colour, segment_name};
use super::list::{List as Shown, PAGE};
use crate::analysis::{ListSort, ListedCustomer, SegmentRef, Window};
use crate::locale::{Texts, fill};
use crate::state::{App, use_app};
use crate::ui::{view, word};
use crate::units::{Money, Ratio};
use leptos::prelude::*;

/// A column: its name, and what a click on it sorts by.
pub struct Column {
    /// What it is called.
    pub name: fn(&Texts) -> &'static str,
    sort: Option<ListSort>,
    is_number: bool,
    leaves: Option<&'static str>,
    /// Whether it needs the models of lifetime value.
    pub is_of_models: bool,
}

const fn column(
    name: fn(&Texts) -> &'static str,
    sort: Option<ListSort>,
    is_number: bool,
    leaves: Option<&'static str>,
) -> Column {
    Column { name, sort, is_number, leaves, is_of_models: false }
}

const fn of_models(name: fn(&Texts) -> &'static str, sort: Option<ListSort>) -> Column {
    Column { name, sort, is_number: true, leaves: None, is_of_models: true }
}

/// The columns, in the order in which they stand in the file, too.
pub const COLUMNS: [Column; 15] = [
    column(|t| t.customers.id, None, false, None),
    column(|t| t.segments.segment, None, false, Some("3")),
    column(|t| t.common.orders, Some(ListSort::Orders), true, None),
    column(|t| t.segments.revenue, Some(ListSort::Revenue), true, None),
    column(|t| t.customers.order_value, Some(ListSort::OrderValue), true, Some("2")),
    column(|t| t.customers.first, Some(ListSort::First), true, Some("1")),
    column(|t| t.customers.last, Some(ListSort::Last), true, Some("4")),
    column(|t| t.customers.days, None, true, Some("2")),
    column(|_| "R", None, true, Some("3")),
    column(|_| "F", None, true, Some("3")),
    column(|_| "M", None, true, Some("3")),
    column(|t| t.customers.window_revenue, Some(ListSort::WindowRevenue), true, Some("1")),
    of_models(|t| t.value.list_value, Some(ListSort::Value)),
    of_models(|t| t.value.list_range, None),
    of_models(|t| t.value.list_again, Some(ListSort::Again)),
];

/// The table.
#[component]
pub fn List(shown: Shown) -> impl IntoView {
    let app = use_app();
    let listed = move || shown.page.with(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
    let none = Memo::new(move |_| match shown.page.with(|page| page.as_ref().map(|page| page.total)) {
        Some(total) => (total == 0).then_some(false),
        None => (!shown.busy.get()).then_some(true),
    });
    let said = move || {
        let t = &app.prefs.texts().customers;
        none.get().map(|unknown| if unknown { t.no_names } else { t.nobody })
    };
    view! {
        <div class="table-scroll customer-scroll" tabindex="0" role="region" aria-label=word(|t| t.customers.list)>
            <table class="table customer-table" class:of-all-time=move || { app.view.window() == Window::All }
                class:without-value=move || !shown.valued.get()
                data-testid="customer-table" aria-rowcount=move || shown.total().to_string()>
                <caption class="visually-hidden">{word(|t| t.customers.list)}</caption>
                <thead>
                    <tr>{COLUMNS.iter().map(|column| head(app, column)).collect_view()}</tr>
                </thead>
                <tbody>
                    {rows(
                        move || listed().into_iter().enumerate().collect(),
                        |(place, row): &(usize, ListedCustomer)| format!("{place} {row:?}"),
                        move |(_, row)| line(shown, row),
                    )}
                </tbody>
            </table>
        </div>
        {move || said().map(|text| view! { <p class="muted" data-testid="list-nobody">{text}</p> })}
        <Pages shown />
    }
}

fn head(app: App, column: &'static Column) -> AnyView {
    let name = move || (column.name)(app.prefs.texts());
    let class = column.is_number.then_some("num");
    let Some(sort) = column.sort else {
        return view! {
            <th scope="col" class=class data-leaves=column.leaves data-value=column.is_of_models.then_some("")>{name}</th>
        };
    };
    let order = move || {
        let (by, ascending) = app.view.list_order();
        (by == sort).then_some(if ascending { "ascending" } else { "descending" })
    };
    view! {
        <th scope="col" class=class data-leaves=column.leaves aria-sort=order
            data-window=(sort == ListSort::WindowRevenue).then_some("") data-value=column.is_of_models.then_some("")>
            <button type="button" title=word(|t| t.customers.sort_hint) data-testid=format!("sort-{}", sort.slug())
                on:click=move |_| app.view.sort_list(sort)>{name}</button>
        </th>
    }
}

fn line(shown: Shown, row: ListedCustomer) -> AnyView {
    let app = shown.app;
    let id = StoredValue::new(row.id.clone());
    let integer = move |number: f64| move || app.prefs.format().integer(number);
    let money = move |amount: Money| move || app.prefs.format().money(amount, app.currency(), false);
    let value = row.order_value();
    let (worth, range) = (row.worth, row.range);
    let whole = move |amount: f64| app.prefs.format().money(Money::from_units(amount.round()), app.currency(), false);
    let amount = move |amount: Option<f64>| move || amount.map(whole);
    let scheme = untrack(|| app.listed_scheme());
    let segment = row.segment.map(|segment| SegmentRef { scheme, segment });
    let called = move || {
        let scheme = app.workspace.scheme(Some(scheme));
        let found = segment.and_then(|segment| scheme.segment(segment.segment));
        found.map(|found| segment_name(app.prefs.texts(), &scheme, found))
    };
    let scores = row.scores.map(|scores| [scores.r, scores.f, scores.m]);
    let score = move |place: usize| scores.and_then(|scores| scores.get(place).copied());
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="id-button" data-testid="list-customer" title=word(|t| t.card.open)
                    on:click=move |_| shown.open(id.get_value())>
                    <code>{move || id.with_value(|id| shown.shown_id(id))}</code>
                </button>
            </th>
            <td data-leaves="3">
                {segment.map(|segment| view! {
                    <span class="dot" aria-hidden="true" style:--color=move || segment_colour(app, segment)></span>
                })}
                {called}
            </td>
            <td class="num">{integer(row.orders.into())}</td>
            <td class="num">{money(row.revenue)}</td>
            <td class="num" data-leaves="2">{money(Money::from_units(value))}</td>
            <td class="num" data-leaves="1">{move || row.first.map(|first| app.prefs.format().date(first))}</td>
            <td class="num" data-leaves="4">{move || app.prefs.format().date(row.last)}</td>
            <td class="num" data-leaves="2">{integer(row.days as f64)}</td>
            {(0..3).map(|place| view! { <td class="num" data-leaves="3">{score(place)}</td> }).collect_view()}
            <td class="num" data-leaves="1" data-window="">{money(row.window_revenue)}</td>
            <td class="num" data-value="">{amount(worth.and_then(|worth| worth.value))}</td>
            <td class="num" data-value="">{move || range.map(|(low, high)| format!("{} – {}", whole(low), whole(high)))}</td>
            <td class="num" data-value="">{move || worth.map(|worth| app.prefs.format().share(Ratio((worth.again * 1e3).round() / 1e3)))}</td>
        </tr>
    }
}

/// The way to the other pages; nothing while there is only one.
#[component]
fn Pages(shown: Shown) -> impl IntoView {
    let app = use_app();
    let turn = move |by: isize| shown.from.update(|from| *from = from.saturating_add_signed(by * PAGE as isize));
    let end = move || shown.from.get() + PAGE >= shown.total();
    let range = move || {
        let number = |n: usize| app.prefs.format().integer(n as f64);
        let (from, total) = (shown.from.get(), shown.total());
        let range = [("from", number(from + 1)), ("to", number(total.min(from + PAGE))), ("count", number(total))];
        fill(app.prefs.texts().data.refused_range, &range.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    view! {
        <Show when=move || { shown.total() > PAGE }>
            <nav class="cluster data-after" data-testid="list-pages">
                <button type="button" class="button" data-testid="list-before"
                    disabled=move || shown.from.get() == 0 on:click=move |_| turn(-1)>{word(|t| t.data.page_before)}</button>
                <span class="data-hint" data-testid="list-range">{range}</span>
                <button type="button" class="button" data-testid="list-after" disabled=end
                    on:click=move |_| turn(1)>{word(|t| t.data.page_after)}</button>
            </nav>
        </Show>
    }
}
