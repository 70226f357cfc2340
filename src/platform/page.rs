//! Small things done to the page's own document.

use super::listener::Listener;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition, VisibilityState,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first element that a selector names.
pub fn element(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// What can hold the focus.
const FOCUSABLE: &str = "input, select, textarea, button, summary, a[href]";

/// Where the focus is, in words that stay true when that part of the page is drawn anew.
#[derive(Debug, Clone)]
pub struct Held {
    /// The name of the part, and which of the parts of this name it is.
    part: String,
    place: u32,
    /// Which of the fields and buttons in it; none where it is the part itself.
    within: Option<u32>,
}

/// Where the focus is; nothing where no field or button of a screen holds it.
pub fn held() -> Option<Held> {
    let active = document()?.active_element().filter(|active| matches!(active.closest("main"), Ok(Some(_))))?;
    let part = active.closest("[data-testid]").ok()??;
    // The place of what is taken away is the next one's then.
    if part.get_attribute("data-testid").is_some_and(|name| name.starts_with("remove")) {
        return None;
    }
    let name = format!("[data-testid=\"{}\"]", part.get_attribute("data-testid")?);
    let place = nth(&document()?.query_selector_all(&name).ok()?, &part)?;
    let within = match part == active {
        true => None,
        false => Some(nth(&part.query_selector_all(FOCUSABLE).ok()?, &active)?),
    };
    Some(Held { part: name, place, within })
}

fn nth(list: &NodeList, element: &Element) -> Option<u32> {
    (0..list.length()).find(|at| list.item(*at).as_ref() == Some(element.as_ref()))
}

/// Moves the focus back to where it was, unless something else holds it by now.
pub fn return_to(held: &Held) {
    let back = || {
        let document = document()?;
        let body = document.body().map(|body| body.into());
        if document.active_element().is_some() && document.active_element() != body {
            return None;
        }
        let part = document.query_selector_all(&held.part).ok()?.item(held.place)?;
        let node = match held.within {
            None => part,
            Some(at) => part.dyn_into::<Element>().ok()?.query_selector_all(FOCUSABLE).ok()?.item(at)?,
        };
        node.dyn_into::<HtmlElement>().ok()?.focus().ok()
    };
    let _ = back();
}

/// What holds the focus, so that it can have it back.
#[derive(Debug, Clone)]
pub struct Holder {
    element: Option<HtmlElement>,
    held: Option<Held>,
}

/// What holds the focus.
pub fn holder() -> Holder {
    let active = document().and_then(|document| document.active_element());
    Holder { element: active.and_then(|element| element.dyn_into().ok()), held: held() }
}

impl Holder {
    /// Gives the focus back; to what stands in its place where that part of the page was drawn anew.
    pub fn take_back(&self) {
        match (&self.element, &self.held) {
            (Some(element), _) if element.is_connected() => {
                let _ = element.focus();
            }
            (_, Some(held)) => return_to(held),
            (_, None) => {}
        }
    }
}

/// Whether something in the element with this id holds the focus.
pub fn holds_focus(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(|element| element.contains(active.as_deref()))
}

/// Whether a dialog lies over the page.
pub fn has_dialog() -> bool {
    document().is_some_and(|document| matches!(document.query_selector("dialog[open]"), Ok(Some(_))))
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

/// Scrolls as little as it takes to show the element with this id.
pub fn show(id: &str) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether the keyboard has a key ⌘.
pub fn is_apple() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default();
    ["Mac", "iP"].iter().any(|begins| platform.starts_with(begins))
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
