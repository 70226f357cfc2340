//! Requests: those that are still on their way, and how many the browser has recorded since a file was opened.

use futures::channel::oneshot;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit};

/// Requests on their way, and who waits for their end.
#[derive(Default)]
struct OnTheirWay {
    count: usize,
    waiting: Vec<oneshot::Sender<()>>,
}

thread_local! {
    static ON_THEIR_WAY: RefCell<OnTheirWay> = RefCell::default();
}

/// Follows a request to its end; from this call on it is on its way.
pub fn follow<T>(request: impl Future<Output = T>) -> impl Future<Output = T> {
    ON_THEIR_WAY.with_borrow_mut(|all| all.count += 1);
    async move {
        let outcome = request.await;
        let ended = ON_THEIR_WAY.with_borrow_mut(|all| {
            all.count = all.count.saturating_sub(1);
            if all.count == 0 { std::mem::take(&mut all.waiting) } else { Vec::new() }
        });
        for waiting in ended {
            // Who has stopped waiting need not be told.
            let _ = waiting.send(());
        }
        outcome
    }
}

/// Whether a request is on its way.
pub fn on_their_way() -> bool {
    ON_THEIR_WAY.with_borrow(|all| all.count > 0)
}

/// Waits until no request is on its way.
pub async fn ended() {
    while on_their_way() {
        let (sender, receiver) = oneshot::channel();
        ON_THEIR_WAY.with_borrow_mut(|all| all.waiting.push(sender));
        let _ = receiver.await;
    }
}

/// Watches the browser's record of requests; dropping it ends the watch.
#[must_use = "dropping the watch ends it"]
pub struct Watch {
    observer: PerformanceObserver,
    _heard: Closure<dyn FnMut(PerformanceObserverEntryList)>,
}

impl Watch {
    /// Calls back with the times at which further requests over the network ended, on the clock of [`now`]; those that
    /// never began to be answered, with the times at which they began. Addresses made in this tab (`blob:`, `data:`) are
    /// no requests.
    pub fn start(mut seen: impl FnMut(&[f64]) + 'static) -> Option<Watch> {
        let heard = Closure::new(move |entries: PerformanceObserverEntryList| {
            let entries = entries.get_entries();
            let field = |entry: &JsValue, name: &str| js_sys::Reflect::get(entry, &JsValue::from_str(name)).ok();
            let times = entries.iter().filter_map(|entry| {
                let address = field(&entry, "name")?.as_string()?;
                let time = |name| field(&entry, name)?.as_f64();
                let ended = || Some(time("startTime")?.max(time("responseEnd").unwrap_or(0.0)));
                address.starts_with("http").then(ended).flatten()
            });
            seen(&times.collect::<Vec<f64>>());
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
