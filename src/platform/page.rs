//! Small things done to the page's own document.

use super::listener::Listener;
use gloo::events::EventListener;
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
