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
    /// Calls back with the starting times of further requests over the network, on the clock of [`now`]. Addresses
    /// made in this tab (`blob:`, `data:`) are no requests.
    pub fn start(mut seen: impl FnMut(&[f64]) + 'static) -> Option<Watch> {
        let heard = Closure::new(move |entries: PerformanceObserverEntryList| {
            let entries = entries.get_entries();
            let field = |entry: &JsValue, name: &str| js_sys::Reflect::get(entry, &JsValue::from_str(name)).ok();
            let started = entries.iter().filter_map(|entry| {
                let address = field(&entry, "name")?.as_string()?;
                address.starts_with("http").then(|| field(&entry, "startTime")?.as_f64()).flatten()
            });
            seen(&started.collect::<Vec<f64>>());
        });
        let observer = PerformanceObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        let types = js_sys::Array::of1(&JsValue::from_str("resource"));
        observer.observe(&PerformanceObserverInit::new(&types));
        Some(Watch { observer, _heard: heard })
    }
}

/// Milliseconds since the page began to load.
pub fn now() -> f64 {
    web_sys::window().and_then(|w| w.performance()).map_or(0.0, |performance| performance.now())
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
