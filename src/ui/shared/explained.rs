//! A figure that opens "How this is computed".

use crate::state::{Topic, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// A figure: its exact value for machines, its text for people, and its explanation on click or Enter.
#[component]
pub fn Explained(
    /// What is explained.
    #[prop(into)]
    topic: Signal<Topic>,
    /// The exact value; nothing when there is none.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The text on screen.
    #[prop(into)]
    text: Signal<String>,
    /// Name of the figure in tests.
    #[prop(optional, into)]
    testid: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let label = move || format!("{} – {}", text.get(), app.prefs.texts().basis.title);
    view! {
        <button type="button" class="figure-button" data-testid=testid aria-label=label
            title=word(|t| t.basis.title)
            on:click=move |_| app.drawer.show(topic.get_untracked())>
            {move || match value.get() {
                Some(exact) => view! { <data value=exact.to_string()>{text}</data> }.into_any(),
                None => view! { <span>{text}</span> }.into_any(),
            }}
        </button>
    }
}
