//! The plan as a file: save a copy, open one.

use crate::state::use_app;
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The hidden input behind the button "Open".
const PROJECT_INPUT: &str = "open-project-input";

/// The panel.
#[component]
pub fn ProjectFile() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" data-testid="kept">
            <h2 class="panel-title">{word(|t| t.data.project_title)}</h2>
            <p class="data-hint">{word(|t| t.data.project_say)}</p>
            <div class="cluster data-after">
                <button type="button" class="button" data-testid="save-copy" on:click=move |_| app.workspace.save_copy()>
                    <Icon shape=Shape::Download /> {word(|t| t.shell.save_copy)}
                </button>
                <button type="button" class="button" data-testid="open-project"
                    on:click=move |_| crate::state::click(PROJECT_INPUT)>
                    <Icon shape=Shape::File /> {word(|t| t.data.project_open)}
                </button>
                <input id=PROJECT_INPUT type="file" class="visually-hidden" tabindex="-1" accept=".json,application/json"
                    data-testid="open-project-input" aria-label=word(|t| t.data.project_field)
                    on:change=move |event| app.open_picked_project(&event_target(&event)) />
            </div>
        </section>
    }
}
