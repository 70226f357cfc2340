//! The as-of day and the window in the top bar.

use crate::analysis::{Compare, Window};
use crate::locale::{fill, plural};
use crate::state::use_app;
use crate::ui::{view, word};
use crate::units::{Day, Period};
use leptos::html;
use leptos::prelude::*;

/// The windows offered by name.
const MONTHS: [u32; 4] = [3, 6, 12, 24];

/// The as-of day.
#[component]
pub fn AsOf() -> impl IntoView {
    let app = use_app();
    // Without orders the days are those of the other tables.
    let of_tables = move || {
        let days = app.data.results.with(|results| results.value().and_then(|results| results.basis.data));
        days.map(|days| (days.from, days.to))
    };
    let bounds = move || match app.data.facts.get() {
        Some(facts) => facts.first_day.zip(facts.last_day),
        None => of_tables(),
    };
    let shown = Signal::derive(move || app.view.as_of().or(bounds().map(|b| b.1)));
    let field = NodeRef::new();
    view! {
        <label class="chip" title=word(|t| t.shell.as_of_help)>
            {word(|t| t.shell.as_of)}
            <input type="date" class="chip-input" data-testid="as-of" node_ref=field
                min=move || bounds().map(|b| b.0.to_string()) max=move || bounds().map(|b| b.1.to_string())
                on:change=move |_| {
                    let last = bounds().map(|b| b.1);
                    match typed(field) {
                        Some(day) => app.view.set_as_of(Some(day).filter(|day| Some(*day) != last)),
                        None if written(field).is_empty() => app.view.set_as_of(None),
                        None => {}
                    }
                } />
            {follow(field, shown)}
        </label>
    }
}

/// The window: all, so many months, or a span of its own.
#[component]
pub fn WindowChoice() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().shell;
    let months = move |n: u32| {
        let number = app.prefs.format().integer(n.into());
        fill(plural(n.into(), t().window_months_one, t().window_months_other), &[("count", &number)])
    };
    let chosen = move || match app.view.window() {
        Window::All => "all".to_owned(),
        Window::Months(n) => n.to_string(),
        Window::Custom(_) => "custom".to_owned(),
    };
    // The span in force stays when it becomes one of the person's own making.
    let own = move || {
        let basis = app.data.results.with(|results| results.value().and_then(|results| results.basis.period));
        basis.unwrap_or(Period { from: Day(0), to: Day(0) })
    };
    let other = Memo::new(move |_| match app.view.window() {
        Window::Months(n) if !MONTHS.contains(&n) => Some(n),
        _ => None,
    });
    let custom = Memo::new(move |_| matches!(app.view.window(), Window::Custom(_)));
    view! {
        <label class="chip">
            <span class="visually-hidden">{word(|t| t.shell.window)}</span>
            <select class="chip-select" data-testid="window" prop:value=chosen on:change=move |event| {
                app.view.set_window(match event_target_value(&event).as_str() {
                    "all" => Window::All,
                    "custom" => Window::Custom(own()),
                    months => months.parse().map(Window::Months).unwrap_or_default(),
                });
            }>
                <option value="all">{word(|t| t.shell.window_all)}</option>
                {MONTHS.map(|n| view! { <option value=n.to_string()>{move || months(n)}</option> }).collect_view()}
                {move || other.get().map(|n| view! { <option value=n.to_string()>{move || months(n)}</option> })}
                <option value="custom">{word(|t| t.shell.window_custom)}</option>
            </select>
        </label>
        <Show when=move || custom.get()><CustomWindow /></Show>
    }
}

/// What the figures of a window are held against.
#[component]
pub fn CompareChoice() -> impl IntoView {
    let app = use_app();
    let name = move |compare: Compare| {
        let t = &app.prefs.texts().shell;
        match compare {
            Compare::Previous => t.compare_previous,
            Compare::LastYear => t.compare_year,
            Compare::Nothing => t.compare_nothing,
        }
    };
    view! {
        <label class="chip" title=word(|t| t.shell.compare_help)>
            <span class="visually-hidden">{word(|t| t.shell.compare)}</span>
            <select class="chip-select" data-testid="compare" prop:value=move || app.view.compare().slug()
                on:change=move |event| {
                    app.view.set_compare(Compare::from_slug(&event_target_value(&event)).unwrap_or_default());
                }>
                {Compare::ALL.map(|compare| view! {
                    <option value=compare.slug() selected=move || app.view.compare() == compare>
                        {move || name(compare)}
                    </option>
                }).collect_view()}
            </select>
        </label>
    }
}

/// The two ends of a span. The fields stay while their days change, so that a day can be typed part by part; a span
/// whose ends are reversed waits for the other end, and is put in order when both are left.
#[component]
fn CustomWindow() -> impl IntoView {
    let app = use_app();
    let period = Memo::new(move |_| match app.view.window() {
        Window::Custom(period) => Some(period),
        _ => None,
    });
    let (from, to) = (NodeRef::new(), NodeRef::new());
    let days = move || typed(from).zip(typed(to));
    let take = move |_| {
        if let Some((from, to)) = days().filter(|(from, to)| from <= to) {
            app.view.set_period(Period { from, to });
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        use leptos::wasm_bindgen::JsCast;
        let next = event.related_target().and_then(|next| next.dyn_into::<leptos::web_sys::Node>().ok());
        let inside = [from, to].iter().any(|field| {
            field
                .get_untracked()
                .is_some_and(|field: leptos::web_sys::HtmlInputElement| field.is_same_node(next.as_ref()))
        });
        if inside {
            return;
        }
        match days() {
            Some((from, to)) => app.view.set_period(Period { from: from.min(to), to: from.max(to) }),
            // A day that is not complete: what is in force stands there again.
            None => {
                if let Some(period) = period.get_untracked() {
                    write(from, period.from);
                    write(to, period.to);
                }
            }
        }
    };
    view! {
        <span class="chip" on:focusout=leave>
            <input type="date" class="chip-input" data-testid="window-from" aria-label=word(|t| t.common.from)
                node_ref=from on:change=take />
            {follow(from, Signal::derive(move || period.get().map(|period| period.from)))}
            "–"
            <input type="date" class="chip-input" data-testid="window-to" aria-label=word(|t| t.common.to)
                node_ref=to on:change=take />
            {follow(to, Signal::derive(move || period.get().map(|period| period.to)))}
        </span>
    }
}

fn written(field: NodeRef<html::Input>) -> String {
    field.get_untracked().map(|field| field.value()).unwrap_or_default()
}

/// The day in a field. While a year is typed digit by digit it has fewer than four of them.
fn typed(field: NodeRef<html::Input>) -> Option<Day> {
    written(field).parse::<Day>().ok().filter(|day| day.ymd().0 >= 1000)
}

fn write(field: NodeRef<html::Input>, day: Day) {
    if let Some(field) = field.get_untracked() {
        field.set_value(&day.to_string());
    }
}

/// Has a field show a day. One that shows it already is left alone: writing would end the typing of its next part.
fn follow(field: NodeRef<html::Input>, day: Signal<Option<Day>>) {
    Effect::new(move || {
        let wanted = day.get().map(|day| day.to_string()).unwrap_or_default();
        if let Some(field) = field.get().filter(|field| field.value() != wanted) {
            field.set_value(&wanted);
        }
    });
}
