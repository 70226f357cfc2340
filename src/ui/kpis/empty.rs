//! What the screen says before there are rows to compute from.

use crate::state::use_app;
use crate::ui::shared::{DemoButton, Icon, Shape, choose_files};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The invitation to open a file.
#[component]
pub fn Empty() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" data-testid="kpis-empty">
            <div class="empty">
                <Icon shape=Shape::Kpis />
                <p>{word(|t| t.kpis.empty_hint)}</p>
                <div class="cluster">
                    <button type="button" class="button button-primary" data-testid="try-sample"
                        on:click=move |_| app.try_sample()>{word(|t| t.data.try_sample)}</button>
                    <DemoButton />
                    <button type="button" class="button" data-testid="choose-files" on:click=move |_| choose_files()>
                        {word(|t| t.data.choose_files)}
                    </button>
                </div>
            </div>
        </section>
    }
}
