//! The PlanScreen screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn PlanScreen() -> impl IntoView {
    view! { <h1 class="page-title">"PlanScreen"</h1> }
}
