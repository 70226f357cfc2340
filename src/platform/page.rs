//! Small things done to the page's own document.

use super::listener::Listener;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, VisibilityState};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Leaves the field that holds the focus where it stands on a screen or in a dialog, so that what was typed in it is
/// taken in before the screen goes.
pub fn leave_field() {
    let active = document().and_then(|document| document.active_element());
    let field = active.filter(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    let field = field.filter(|element| matches!(element.closest("main, dialog"), Ok(Some(_))));
    if let Some(field) = field.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
    }
}

/// Clicks the element with this id, as if the person had.
pub fn click(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Shows the page from its beginning.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Takes an element out of the page.
pub fn remove_element(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        element.remove();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Names the page in the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Calls back when the page is put away: another tab is shown, or the browser closes.
pub fn on_hidden(callback: impl Fn() + 'static) -> Listener {
    let Some(document) = document() else { return Listener::keep(()) };
    let watched = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| {
        if watched.visibility_state() == VisibilityState::Hidden {
            callback();
        }
    })
    .into()
}

/// Calls back in the last moment of the page. What stands in a field that nobody has left is committed before.
pub fn on_leave(callback: impl Fn() + 'static) -> Listener {
    let Some(window) = web_sys::window() else { return Listener::keep(()) };
    EventListener::new(&window, "pagehide", move |_| {
        let focused = document().and_then(|document| document.active_element());
        if let Some(field) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = field.blur();
        }
        callback();
    })
    .into()
}

/// Has the browser ask before it leaves the page, as long as `wanted`.
pub fn ask_before_leaving(wanted: impl Fn() -> bool + 'static) -> Listener {
    let Some(window) = web_sys::window() else { return Listener::keep(()) };
    let may_refuse = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "beforeunload", may_refuse, move |event| {
        if wanted() {
            event.prevent_default();
            // What older browsers look at.
            let _ = Reflect::set(event, &"returnValue".into(), &true.into());
        }
    })
    .into()
}
