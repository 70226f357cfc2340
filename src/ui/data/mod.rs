//! The DataScreen screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn DataScreen() -> impl IntoView {
    view! { <h1 class="page-title">"DataScreen"</h1> }
}
