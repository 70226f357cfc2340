//! The button that opens the customers of the annual strategy.

use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// Stands beside the button of the sample.
#[component]
pub fn DemoButton() -> impl IntoView {
    let app = use_app();
    view! {
        <button type="button" class="button" data-testid="try-demo" title=word(|t| t.data.demo_hint)
            on:click=move |_| app.try_demo()>{word(|t| t.data.try_demo)}</button>
    }
}
