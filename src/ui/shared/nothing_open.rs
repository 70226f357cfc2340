//! What a screen says before there is a file: what to drop, and the ways to begin.

use super::{DemoButton, Icon, Shape, choose_files};
use crate::locale::Texts;
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The invitation to open a file.
#[component]
pub fn NothingOpen(
    /// The icon of the screen.
    shape: Shape,
    /// What the screen shows once there is a file.
    hint: fn(&'static Texts) -> &'static str,
    /// Its name in tests.
    testid: &'static str,
) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="panel empty" data-testid=testid>
            <Icon shape />
            <p>{word(hint)}</p>
            <div class="cluster">
                <button type="button" class="button button-primary" data-testid="try-sample"
                    on:click=move |_| app.try_sample()>{word(|t| t.data.try_sample)}</button>
                <DemoButton />
                <button type="button" class="button" data-testid="choose-files" on:click=move |_| choose_files()>
                    {word(|t| t.data.choose_files)}
                </button>
            </div>
        </div>
    }
}
