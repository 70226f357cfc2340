//! The drawer for details: beside the page where there is room, over it where there is little, a sheet on a phone.

use super::super::shared::{Icon, Overlay, Shape};
use super::customer::Customer;
use super::help::Help;
use super::is_text_field;
use crate::state::{App, DRAWER, focus, has_dialog, height_of, holds_focus, is_narrow, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Where the focus goes when something is shown.
const TITLE: &str = "drawer-title";

/// The drawer.
#[component]
pub fn Drawer() -> impl IntoView {
    let app = use_app();
    let (narrow, bar) = (is_narrow(), height_of(".bar"));
    let open = Memo::new(move |_| app.drawer.is_open());
    let as_sheet = Signal::derive(move || open.get() && narrow.get());
    let beside = Memo::new(move |_| open.get() && !narrow.get());
    let title = Signal::derive(move || title(app).to_owned());
    // Whoever asks is shown the answer: what was asked last has the focus.
    Effect::new(move || {
        if app.drawer.topic().is_some() || app.drawer.person().is_some() {
            request_animation_frame(|| focus(TITLE));
        }
    });
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let is_open = app.drawer.is_open_untracked() && event.key() == "Escape" && !event.default_prevented();
        // Escape in a field gives up what was typed, and in a dialog it closes that.
        let typing = event.target().is_some_and(|target| is_text_field(&target)) && !holds_focus(DRAWER);
        if is_open && !typing && !has_dialog() {
            app.drawer.close();
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        {move || beside.get().then(|| view! {
            <aside class="drawer" id=DRAWER aria-labelledby=TITLE data-testid="drawer"
                style:--bar=move || format!("{}px", bar.get())>
                {content(app)}
            </aside>
        })}
        <Overlay class="sheet" open=as_sheet label=title on_close=move |()| app.drawer.close()>
            <div class="drawer" id=DRAWER data-testid="drawer">{content(app)}</div>
        </Overlay>
    }
}

/// Back, title, close, and below them what was asked.
fn content(app: App) -> AnyView {
    view! {
        <header class="drawer-head">
            <Show when=move || app.drawer.leads_back()>
                <button type="button" class="icon-button" data-testid="drawer-back" title=word(|t| t.common.back)
                    aria-label=word(|t| t.common.back) on:click=move |_| app.drawer.back()>
                    <Icon shape=Shape::Back />
                </button>
            </Show>
            <h2 class="drawer-title" id=TITLE tabindex="-1">{move || title(app)}</h2>
            <button type="button" class="icon-button" data-testid="drawer-close" title=word(|t| t.common.close)
                aria-label=word(|t| t.common.close) on:click=move |_| app.drawer.close()>
                <Icon shape=Shape::Close />
            </button>
        </header>
        <div class="drawer-body"><Help /><Customer /></div>
    }
}

/// What is shown.
fn title(app: App) -> &'static str {
    let t = app.prefs.texts();
    if app.drawer.person().is_some() { t.card.title } else { t.basis.title }
}
