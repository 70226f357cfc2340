//! A slider whose movement is one step of undo, by mouse as by a key held down.

use crate::ui::view;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// A slider. The caller refuses or holds a value by leaving the signal as it is: the thumb goes back to it.
#[component]
pub fn Slider(
    /// What it sets, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The present value.
    #[prop(into)]
    value: Signal<f64>,
    /// The present value in words.
    #[prop(into)]
    text: Signal<String>,
    /// Left end.
    min: f64,
    /// Right end and step.
    #[prop(into)]
    scale: Signal<(f64, f64)>,
    /// Takes every value on the way.
    #[prop(into)]
    on_drag: Callback<f64>,
    /// Called when the movement is over.
    #[prop(into)]
    on_end: Callback<()>,
    /// Custom property of its colour.
    #[prop(optional, into)]
    color: Option<Signal<String>>,
    /// Name in tests.
    #[prop(optional, into)]
    testid: Option<String>,
) -> impl IntoView {
    // A key that is held down changes the value again and again, each time with its own change event.
    let held = StoredValue::new(false);
    let on_input = move |event: leptos::ev::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        on_drag.run(input.value_as_number());
        input.set_value(&value.get_untracked().to_string());
    };
    let end = move || {
        held.set_value(false);
        on_end.run(());
    };
    let filled = move || {
        let (max, _) = scale.get();
        let share = (value.get() - min) / (max - min) * 100.0;
        format!("{}%", share.clamp(0.0, 100.0))
    };
    view! {
        <input type="range" class="slider" aria-label=label aria-valuetext=text data-testid=testid
            min=min max=move || scale.get().0 step=move || scale.get().1
            prop:value=move || {
                // The ends first: a value beyond the old ends would be cut.
                scale.track();
                value.get().to_string()
            }
            style:--value=filled style:--color=move || color.map(|color| format!("var({})", color.get()))
            on:input=on_input
            on:keydown=move |_| held.set_value(true)
            on:keyup=move |_| end()
            on:blur=move |_| end()
            on:change=move |_| if !held.get_value() { on_end.run(()) } />
    }
    .into_any()
}
