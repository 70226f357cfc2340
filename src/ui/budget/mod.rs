//! The Budget screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Budget() -> impl IntoView {
    view! { <h1 class="page-title">"Budget"</h1> }
}
