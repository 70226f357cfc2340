//! What the screen says before there is a file.

use super::super::shared::{DemoButton, Icon, Shape, choose_files};
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// What to drop, and the two ways to begin.
#[component]
pub fn Empty() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="panel empty" data-testid="segments-empty">
            <Icon shape=Shape::Segments />
            <p>{word(|t| t.segments.empty_hint)}</p>
            <div class="cluster">
                <button type="button" class="button button-primary" data-testid="try-sample"
                    on:click=move |_| app.try_sample()>
                    {word(|t| t.data.try_sample)}
                </button>
                <DemoButton />
                <button type="button" class="button" data-testid="choose-files" on:click=move |_| choose_files()>
                    {word(|t| t.data.choose_files)}
                </button>
            </div>
        </div>
    }
}
