//! Counting requests: the page shows how many it has made since a file was opened, as the browser itself records them.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit};

/// Watches the browser's record of requests; dropping it ends the watch.
#[must_use = "dropping the watch ends it"]
pub struct Watch {
    observer: PerformanceObserver,
    _heard: Closure<dyn FnMut(PerformanceObserverEntryList)>,
}

impl Watch {
    /// Calls back with the number of further requests over the network. Addresses made in this tab (`blob:`, `data:`)
    /// are no requests.
    pub fn start(mut counted: impl FnMut(u32) + 'static) -> Option<Watch> {
        let heard = Closure::new(move |entries: PerformanceObserverEntryList| {
            let entries = entries.get_entries();
            let requests = entries.iter().filter(|entry| {
                let name = js_sys::Reflect::get(entry, &JsValue::from_str("name")).ok();
                name.and_then(|n| n.as_string()).is_some_and(|n| n.starts_with("http"))
            });
            counted(requests.count() as u32);
        });
        let observer = PerformanceObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        let types = js_sys::Array::of1(&JsValue::from_str("resource"));
        observer.observe(&PerformanceObserverInit::new(&types));
        Some(Watch { observer, _heard: heard })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
