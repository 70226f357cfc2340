//! Whether somebody is typing into a field that has not been committed yet.

use super::listener::Listener;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Fields whose value counts with each step, so that there is never a draft in them.
const AT_ONCE: [&str; 5] = ["range", "checkbox", "radio", "file", "button"];

/// Watches the fields of the page. Dropping it ends the watch.
pub struct Typing {
    field: Rc<RefCell<Option<Element>>>,
    _events: Vec<Listener>,
}

impl Typing {
    /// Starts to watch; `ended` hears when what was typed has been committed or taken back.
    pub fn watch(ended: impl Fn() + Clone + 'static) -> Typing {
        let field: Rc<RefCell<Option<Element>>> = Rc::default();
        let document = web_sys::window().and_then(|window| window.document());
        // Also fields that keep their events to themselves are heard.
        let first = EventListenerOptions::run_in_capture_phase();
        let events = document.map(|document| {
            let typed = field.clone();
            let begins = EventListener::new_with_options(&document, "input", first, move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                *typed.borrow_mut() = target.filter(drafts);
            });
            let ends = ["change", "focusout"].map(|name| {
                let (typed, ended) = (field.clone(), ended.clone());
                EventListener::new_with_options(&document, name, first, move |_| {
                    if typed.take().is_some() {
                        // Whoever commits the field hears of it after this.
                        let ended = ended.clone();
                        Timeout::new(0, ended).forget();
                    }
                })
            });
            std::iter::once(begins).chain(ends).map(Listener::from).collect()
        });
        Typing { field, _events: events.unwrap_or_default() }
    }

    /// Whether there is a field with something typed that has not been committed.
    pub fn now(&self) -> bool {
        self.field.borrow().as_ref().is_some_and(|field| field.is_connected())
    }
}

fn drafts(element: &Element) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !AT_ONCE.contains(&&*input.type_()),
        None => element.tag_name().eq_ignore_ascii_case("textarea"),
    }
}
