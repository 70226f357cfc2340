//! The part of the address behind `#`: the only part that may change without a request.

use gloo::events::EventListener;

/// The fragment without its `#`.
pub fn read() -> String {
    let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Changes the fragment; `push` makes a step that the back button takes back.
pub fn write(fragment: &str, push: bool) {
    let Some(history) = web_sys::window().and_then(|w| w.history().ok()) else { return };
    if read() == fragment {
        return;
    }
    let address = format!("#{fragment}");
    let null = wasm_bindgen::JsValue::NULL;
    let written = if push {
        history.push_state_with_url(&null, "", Some(&address))
    } else {
        history.replace_state_with_url(&null, "", Some(&address))
    };
    // A browser refuses only when called hundreds of times a second; the next change writes the address again.
    let _ = written;
}

/// Calls back when the person goes back or forward or edits the address.
#[must_use = "dropping the listener ends it"]
pub fn on_change(changed: impl Fn(String) + 'static) -> Vec<EventListener> {
    let changed = std::rc::Rc::new(changed);
    let Some(window) = web_sys::window() else { return Vec::new() };
    ["hashchange", "popstate"]
        .into_iter()
        .map(|name| {
            let changed = changed.clone();
            EventListener::new(&window, name, move |_| changed(read()))
        })
        .collect()
}
