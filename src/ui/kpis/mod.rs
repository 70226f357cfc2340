//! The Kpis screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Kpis() -> impl IntoView {
    view! { <h1 class="page-title">"Kpis"</h1> }
}
