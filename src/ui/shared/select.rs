//! A list to choose from whose choices come and go.

use crate::ui::view;
use leptos::prelude::*;

/// A list to choose from.
#[component]
pub fn Select(
    /// What is chosen, for people.
    #[prop(into)]
    label: Signal<String>,
    /// The choices: what is told, and how it is called.
    #[prop(into)]
    choices: Signal<Vec<(String, String)>>,
    /// What is chosen at present.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the choice.
    on_choose: Callback<String>,
    /// Whether the label is shown or only read out (as in a table).
    #[prop(optional)]
    bare: bool,
    /// Name of the list in tests.
    #[prop(into)]
    testid: String,
) -> impl IntoView {
    view! {
        <label class="field" class:field-bare=bare>
            <span class=if bare { "visually-hidden" } else { "field-label" }>{label}</span>
            <select data-testid=testid on:change=move |event| on_choose.run(event_target_value(&event))>
                {move || {
                    let chosen = value.get();
                    choices.get().into_iter().map(|(slug, name)| {
                        let selected = slug == chosen;
                        view! { <option value=slug prop:selected=selected>{name}</option> }
                    }).collect_view()
                }}
            </select>
        </label>
    }
}
