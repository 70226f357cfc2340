//! How wide an element is, whenever that changes.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Follows an element's width; dropping it ends that.
#[must_use = "dropping the watch ends it"]
pub struct Watch {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watch {
    /// Calls back with the width in CSS pixels, at once and after every change.
    pub fn start(element: &Element, mut changed: impl FnMut(u32) + 'static) -> Option<Watch> {
        let closure = Closure::new(move |entries: js_sys::Array| {
            let last: JsValue = entries.get(entries.length().saturating_sub(1));
            if let Some(entry) = last.dyn_ref::<ResizeObserverEntry>() {
                changed(entry.content_rect().width().floor() as u32);
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Watch { observer, _changed: closure })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
