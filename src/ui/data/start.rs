//! Nothing is open yet: where to drop files, and what they need.

use super::paste::PasteButton;
use super::templates::Templates;
use super::words::{role_name, role_uses};
use crate::state::use_app;
use crate::ui::shared::{DemoButton, Icon, Shape, choose_files};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The roles that every file needs stand first among the roles.
const NEEDED: usize = 3;

/// The empty screen.
#[component]
pub fn Start() -> impl IntoView {
    view! {
        <h1 class="page-title" data-testid="data-title">{word(|t| t.data.title_empty)}</h1>
        <DropZone />
        <div class="row-2">
            <section class="panel">
                <h2 class="panel-title">{word(|t| t.data.needs_title)}</h2>
                <Uses needed=true />
                <p class="say data-after">{word(|t| t.data.names_say)}</p>
            </section>
            <section class="panel">
                <h2 class="panel-title">{word(|t| t.data.unlocks_title)}</h2>
                <Uses needed=false />
            </section>
        </div>
        <Templates />
    }
}

/// Where files are dropped; a drop anywhere on the page does the same.
#[component]
fn DropZone() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let over = RwSignal::new(false);
    view! {
        <div class="dropzone" data-testid="dropzone" data-over=move || over.get().then_some("")
            on:dragover=move |_| over.set(true) on:dragleave=move |_| over.set(false) on:drop=move |_| over.set(false)>
            <Icon shape=Shape::File />
            <h2>{move || if over.get() { t().drop_over } else { t().drop_title }}</h2>
            <p>{word(|t| t.data.drop_hint)}</p>
            <div class="cluster">
                <button type="button" class="button button-primary" data-testid="choose-files"
                    on:click=move |_| choose_files()>{word(|t| t.data.choose_files)}</button>
                <PasteButton />
                <button type="button" class="button" data-testid="try-sample"
                    on:click=move |_| app.try_sample()>{word(|t| t.data.try_sample)}</button>
                <DemoButton />
            </div>
            <p class="data-hint">{word(|t| t.data.sample_hint)}</p>
            <p class="data-hint">{word(|t| t.data.demo_hint)}</p>
            // A link would make a request, and once a file is open there is none.
            <Show when=move || !app.privacy.opened()>
                <a href="sample/orders.csv" download="sample-orders.csv" data-testid="sample-file">
                    {word(|t| t.data.sample_file)}
                </a>
            </Show>
        </div>
    }
}

/// Roles with what they are good for.
#[component]
fn Uses(needed: bool) -> impl IntoView {
    let app = use_app();
    move || {
        let t = app.prefs.texts();
        let uses = role_uses(t).into_iter().enumerate().filter(move |(place, _)| (*place < NEEDED) == needed);
        view! {
            <dl class="basis">
                {uses.map(|(_, (role, text))| view! { <dt>{role_name(t, role)}</dt> <dd>{text}</dd> }).collect_view()}
            </dl>
        }
    }
}

/// Opens other files than those that are open.
#[component]
pub fn OpenOthers() -> impl IntoView {
    view! {
        <span class="cluster">
            <button type="button" class="button" data-testid="open-others" on:click=move |_| choose_files()>
                <Icon shape=Shape::File /> {word(|t| t.data.replace_files)}
            </button>
            <PasteButton />
        </span>
    }
}
