//! A day in a field of its own kind.

use super::Commit;
use crate::state::use_app;
use crate::ui::view;
use crate::units::Day;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// While a year is typed the browser reports 0002, 0020, 0202: nobody plans before this day.
const FIRST: Day = Day(-25_567);

/// A day. Every part that is typed commits, so the edits of one visit are one step of the history.
#[component]
pub fn DateField(
    /// What the field holds, for people.
    #[prop(into)]
    label: Signal<String>,
    /// Its present day.
    #[prop(into)]
    value: Signal<Option<Day>>,
    /// Takes the new day; an emptied field commits nothing where it may.
    on_commit: Commit<Option<Day>>,
    /// Whether the field may be empty.
    #[prop(optional)]
    optional: bool,
    /// Whether the label is only read out (as in a table).
    #[prop(optional)]
    bare: bool,
    /// Name of the field in tests.
    #[prop(optional, into)]
    testid: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let written = move || value.get().map(|day| day.to_string()).unwrap_or_default();
    let commit = move |event: leptos::web_sys::Event| {
        let day = event_target_value(&event).parse::<Day>().ok();
        match day {
            Some(day) if day < FIRST => {}
            None if !optional => {}
            day if day == value.get_untracked() => error.set(None),
            day => error.set(on_commit.run(day).err()),
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        app.workspace.settle();
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let kept = value.get_untracked().map(|day| day.to_string()).unwrap_or_default();
        if input.value() != kept && error.with_untracked(Option::is_none) {
            input.set_value(&kept);
        }
    };
    view! {
        <label class="field" class:field-bare=bare>
            <span class=if bare { "visually-hidden" } else { "field-label" }>{label}</span>
            <input type="date" prop:value=written data-testid=testid min=FIRST.to_string() max="9999-12-31"
                required=!optional aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=commit on:blur=leave />
            {move || error.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
        </label>
    }
}
