//! How large an element is, whenever that changes.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, ResizeObserver, ResizeObserverEntry};

/// Follows the size of an element; dropping it ends that.
#[must_use = "dropping the watch ends it"]
pub struct Watch {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watch {
    /// Calls back with the width in CSS pixels, at once and after every change.
    pub fn start(element: &Element, changed: impl FnMut(u32) + 'static) -> Option<Watch> {
        Watch::of(element, |entry| entry.content_rect().width().floor() as u32, changed)
    }

    /// Calls back with the height in CSS pixels, padding and border in it, at once and after every change.
    pub fn height(element: &Element, changed: impl FnMut(u32) + 'static) -> Option<Watch> {
        let outer = |entry: &ResizeObserverEntry| {
            entry.target().dyn_ref::<HtmlElement>().map_or(0, |element| element.offset_height().max(0) as u32)
        };
        Watch::of(element, outer, changed)
    }

    fn of(
        element: &Element,
        measure: fn(&ResizeObserverEntry) -> u32,
        mut changed: impl FnMut(u32) + 'static,
    ) -> Option<Watch> {
        let closure = Closure::new(move |entries: js_sys::Array| {
            let last: JsValue = entries.get(entries.length().saturating_sub(1));
            if let Some(entry) = last.dyn_ref::<ResizeObserverEntry>() {
                changed(measure(entry));
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
