//! The Overview: where we stand, who the customers are, what the money brings, what comes next.

mod attention;
mod card;
mod figures;
mod money;
mod next;
mod plans;
mod said;
mod trend;

use super::shared::DemoButton;
use crate::state::{App, use_app};
use crate::ui::rest::Later;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The parts of the screen that need data or a document.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The first line.
    pub title: fn(App) -> String,
    /// The line below it.
    pub sub: fn(App) -> String,
    /// Cards and figures.
    pub figures: fn() -> AnyView,
    /// Budget and plan.
    pub plans: fn() -> AnyView,
    /// What needs attention.
    pub attention: fn() -> AnyView,
}

/// The parts as they are.
pub const PARTS: Parts = Parts {
    title: said::title,
    sub: said::sub,
    figures: || view! { <figures::Figures /> },
    plans: || view! { <plans::Plans /> },
    attention: || view! { <attention::Attention /> },
};

/// The screen. What needs data or a document comes behind the first screen.
#[component]
pub fn Overview() -> impl IntoView {
    let app = use_app();
    let later = expect_context::<RwSignal<Later>>();
    let opened = Memo::new(move |_| app.workspace.is_opened());
    let rest = move || later.get().here().filter(|_| opened.get()).map(|rest| rest.overview);
    let title =
        move || rest().map_or_else(|| app.prefs.texts().overview.title_empty.to_owned(), |rest| (rest.title)(app));
    let sub = move || rest().map_or_else(|| app.prefs.texts().overview.empty_hint.to_owned(), |rest| (rest.sub)(app));
    view! {
        <div>
            <h1 class="page-title" data-testid="page-title">{title}</h1>
            <p class="page-sub">{sub}</p>
        </div>
        <Show when=move || !app.data.loaded()><Welcome /></Show>
        <div class="stack overview" aria-busy=move || app.is_computing().to_string()>
            {move || rest().map(|rest| (rest.figures)())}
            <div class="row-3">
                {move || rest().map(|rest| (rest.plans)())}
                <next::NextSteps />
                {move || rest().map(|rest| (rest.attention)())}
            </div>
        </div>
    }
}

/// What to do when nothing has been opened yet.
#[component]
fn Welcome() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="dropzone" data-testid="welcome">
            <p class="dropzone-title">{word(|t| t.data.drop_title)}</p>
            <p class="muted">{word(|t| t.data.drop_hint)}</p>
            <div class="cluster">
                <button type="button" class="button button-primary" data-testid="try-sample"
                    on:click=move |_| app.try_sample()>{word(|t| t.data.try_sample)}</button>
                <DemoButton />
                <button type="button" class="button" data-testid="choose-files"
                    on:click=|_| super::shared::choose_files()>{word(|t| t.data.choose_files)}</button>
            </div>
            <p class="muted">{word(|t| t.data.needs)}</p>
        </section>
    }
}
