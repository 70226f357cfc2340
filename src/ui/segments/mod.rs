//! The Segments screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Segments() -> impl IntoView {
    view! { <h1 class="page-title">"Segments"</h1> }
}
