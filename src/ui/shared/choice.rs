//! A list to choose from.

use crate::locale::Texts;
use crate::state::use_app;
use crate::ui::view;
use leptos::prelude::*;

/// A list of choices: what is chosen, their names, and what choosing does. Places stand for values, since most have
/// no text of their own.
#[component]
pub fn Choice(
    label: fn(&'static Texts) -> &'static str,
    testid: &'static str,
    /// The names in order, in the present language.
    names: fn(&'static Texts) -> Vec<&'static str>,
    /// The place of the present one.
    #[prop(into)]
    chosen: Signal<usize>,
    #[prop(into)] on_choose: Callback<usize>,
    /// What in the file speaks for a choice.
    #[prop(optional)]
    evidence: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let app = use_app();
    let names = move || names(app.prefs.texts());
    let count = names().len();
    view! {
        <label class="field">
            <span class="field-label">{move || label(app.prefs.texts())}</span>
            <select data-testid=testid prop:value=move || chosen.get().to_string() on:change=move |event| {
                if let Ok(place) = event_target_value(&event).parse() {
                    on_choose.run(place);
                }
            }>
                {(0..count).map(|place| view! {
                    <option value=place.to_string() selected=move || chosen.get() == place>
                        {move || names().get(place).copied().unwrap_or_default()}
                    </option>
                }).collect_view()}
            </select>
            {evidence.map(|evidence| view! { <Evidence evidence testid=format!("{testid}-evidence") /> })}
        </label>
    }
}

#[component]
fn Evidence(evidence: Signal<Option<String>>, testid: String) -> impl IntoView {
    view! { <span class="field-hint" data-testid=testid>{move || evidence.get()}</span> }
}
