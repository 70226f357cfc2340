//! The Overview screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Overview() -> impl IntoView {
    view! { <h1 class="page-title">"Overview"</h1> }
}
