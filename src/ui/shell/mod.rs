//! The frame around every screen: rail, top bar, seal, live region.

mod banners;
mod bar;
mod customer;
mod days;
mod drawer;
mod help;
mod nothing;
mod rail;
mod unread;

use super::rest::Later;
use super::screens::screen_name;
use super::shared::FILE_INPUT;
use crate::protocol::Screen;
use crate::state::{Stage, use_app};
use crate::ui::{view, word};
pub(in crate::ui) use banners::Banners;
pub(in crate::ui) use drawer::Drawer;
use leptos::prelude::*;

/// The page; `first` is the screen that does not wait for the rest of the program.
#[component]
pub fn Shell(first: fn() -> AnyView) -> impl IntoView {
    let app = use_app();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        // A field has an undo of its own while it is being typed in.
        let typing = event.target().is_some_and(|target| is_text_field(&target));
        let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            _ if !command => return,
            ("k", false) => app.open_finder(),
            ("z", false) if !typing => app.undo(),
            ("z", true) | ("y", false) if !typing => app.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    // Another screen begins at its beginning, wherever the one before was left.
    Effect::new(move |before: Option<Screen>| {
        let now = app.view.screen();
        if before.is_some_and(|before| before != now) {
            crate::state::scroll_to_top();
        }
        now
    });
    // Several tabs of the page are told apart by their names, and the browser's history is.
    Effect::new(move || {
        let t = app.prefs.texts();
        let screen = screen_name(t, app.view.screen());
        crate::state::set_title(&format!("{screen} · {}", t.shell.app_name));
    });
    // Files may be dropped anywhere; without this the browser would leave the page to show them.
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let drop = window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        if let Some(transfer) = event.data_transfer() {
            app.choose_transferred(&transfer);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
    // Cells may be pasted anywhere but where a text is typed; a table of the plan takes its own.
    let paste = window_event_listener(leptos::ev::paste, move |event| {
        let typing = event.target().is_some_and(|target| is_text_field(&target));
        if !typing && !event.default_prevented() && app.choose_pasted(&event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || paste.remove());
    let later = expect_context::<RwSignal<Later>>();
    // An empty document that is about to be another one invites to edit it.
    let opened = Memo::new(move |_| app.workspace.is_opened());
    view! {
        <a class="skip-link" href="#main" on:click=|event| {
            // The fragment belongs to the address of the screen, so the focus is moved by hand.
            event.prevent_default();
            crate::state::focus("main");
        }>{word(|t| t.shell.skip_to_content)}</a>
        <div class="app">
            <rail::Rail />
            <div class="page">
                <bar::Bar />
                <div class="page-body">
                    <div class="page-main">
                        <Slow />
                        {move || match later.get() {
                            Later::Here(rest) => (rest.banners)(),
                            Later::Coming => view! { <Coming /> },
                            Later::Missing => view! { <Missing /> },
                        }}
                        <main class="main" id="main" tabindex="-1">
                            {move || match app.view.screen() {
                                Screen::Overview => first(),
                                screen => match later.get() {
                                    Later::Here(rest) if opened.get() => (rest.screen)(screen),
                                    Later::Here(_) | Later::Coming => view! { <p class="muted" aria-busy="true">{word(|t| t.common.loading)}</p> },
                                    Later::Missing => ().into_any(),
                                },
                            }}
                        </main>
                    </div>
                    {move || later.get().here().map(|rest| (rest.beside)())}
                </div>
            </div>
        </div>
        <input id=FILE_INPUT type="file" class="visually-hidden" data-testid="import-input" multiple tabindex="-1"
            aria-label=word(|t| t.data.choose_files) accept=".csv,.tsv,.tab,.psv,.txt,.gz,.zip,.xlsx,.xlsm,.xlsb,.xls,.ods,.et,.json,text/csv,text/plain"
            on:change=move |event| app.choose_picked(&event_target(&event)) />
        <div class="visually-hidden" role="status" aria-live="polite">{move || app.announcer.said()}</div>
    }
}

/// Files that were chosen before the rest of the program is here wait for it.
#[component]
fn Coming() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.data.stage.get() != Stage::Idle>
            <div class="notice notice-info" aria-busy="true" data-testid="coming">
                <progress class="progress" aria-label=word(|t| t.common.loading)></progress>
                <span class="notice-text">{word(|t| t.common.loading)}</span>
            </div>
        </Show>
    }
}

/// Something that is waited for has been on its way for long.
#[component]
fn Slow() -> impl IntoView {
    let app = use_app();
    let later = expect_context::<RwSignal<Later>>();
    let text = Signal::derive(move || app.prefs.texts().shell.slow.to_owned());
    let waited_for = move || matches!(later.get(), Later::Coming) || app.data.stage.get() == Stage::Looking;
    view! {
        <Show when=move || app.privacy.late() && waited_for()>
            <banners::Notice kind="notice-warn" text testid="slow">
                <button type="button" class="button" on:click=move |_| app.reload()>{word(|t| t.shell.slow_again)}</button>
            </banners::Notice>
        </Show>
    }
}

/// The rest of the program could not be loaded.
#[component]
fn Missing() -> impl IntoView {
    let app = use_app();
    let text = Signal::derive(move || app.prefs.texts().errors.rest_missing.to_owned());
    view! {
        <banners::Notice kind="notice-bad" text testid="missing">
            <button type="button" class="button" on:click=move |_| app.reload()>{word(|t| t.common.reload)}</button>
        </banners::Notice>
    }
}

/// Whether keys and pastes belong to what has the focus.
pub(in crate::ui) fn is_text_field(target: &leptos::web_sys::EventTarget) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let element = target.dyn_ref::<leptos::web_sys::Element>();
    element.is_some_and(|element| {
        let kind = element.get_attribute("type").unwrap_or_default();
        match element.tag_name().as_str() {
            "TEXTAREA" => true,
            "INPUT" => !matches!(kind.as_str(), "range" | "checkbox" | "radio" | "file"),
            _ => false,
        }
    })
}
