//! What the screen and the reader's settings are like, and when they change.

use super::listener::Listener;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::MediaQueryList;

const DARK: &str = "(prefers-color-scheme: dark)";
const WIDE: &str = "(min-width: 60rem)";
const NARROW: &str = "(max-width: 759.98px)";
/// A wide screen that is not high, as small notebooks have it.
const LOW: &str = "(max-height: 800px) and (min-width: 1100px)";
const STILL: &str = "(prefers-reduced-motion: reduce)";

/// Whether the system asks for dark pages.
pub fn prefers_dark() -> bool {
    query(DARK).is_some_and(|list| list.matches())
}

/// Calls back with the new answer whenever [`prefers_dark`] changes.
pub fn on_dark_change(callback: impl FnMut(bool) + 'static) -> Listener {
    on_change(DARK, callback)
}

/// Whether there is room for two things side by side.
pub fn is_wide() -> bool {
    query(WIDE).is_some_and(|list| list.matches())
}

/// Whether the page is as narrow as a phone: what the style sheets do there begins at the same width.
pub fn is_narrow() -> bool {
    query(NARROW).is_some_and(|list| list.matches())
}

/// Calls back with the new answer whenever [`is_narrow`] changes.
pub fn on_narrow_change(callback: impl FnMut(bool) + 'static) -> Listener {
    on_change(NARROW, callback)
}

/// Whether the page is wide and not high: what the style sheets do there begins at the same sizes.
pub fn is_low() -> bool {
    query(LOW).is_some_and(|list| list.matches())
}

/// Calls back with the new answer whenever [`is_low`] changes.
pub fn on_low_change(callback: impl FnMut(bool) + 'static) -> Listener {
    on_change(LOW, callback)
}

/// Whether the reader asks for little movement.
pub fn prefers_reduced_motion() -> bool {
    query(STILL).is_some_and(|list| list.matches())
}

/// Calls back with the new answer whenever [`prefers_reduced_motion`] changes.
pub fn on_reduced_motion_change(callback: impl FnMut(bool) + 'static) -> Listener {
    on_change(STILL, callback)
}

/// Device pixels in a CSS pixel, at least 1/4 so that a canvas never vanishes.
pub fn device_pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.25, 8.0)
}

/// Calls back with the new ratio when the page is zoomed or moves to another screen.
pub fn on_pixel_ratio_change(callback: impl FnMut(f64) + 'static) -> Listener {
    let slot: Slot = Rc::default();
    watch_ratio(&slot, Rc::new(RefCell::new(callback)));
    Listener::keep(slot)
}

/// The languages of the browser, most wanted first.
pub fn languages() -> Vec<String> {
    let list = web_sys::window().map(|window| window.navigator().languages());
    list.map(|list| list.iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

type Slot = Rc<RefCell<Option<EventListener>>>;

/// A media query can only be asked for one ratio, so after each change the next one is set up.
fn watch_ratio(slot: &Slot, callback: Rc<RefCell<dyn FnMut(f64)>>) {
    let Some(list) = query(&format!("(resolution: {}dppx)", device_pixel_ratio())) else { return };
    let weak = Rc::downgrade(slot);
    let listener = EventListener::once(&list, "change", move |_| {
        (callback.borrow_mut())(device_pixel_ratio());
        // A listener may not be replaced while it runs.
        spawn_local(async move {
            if let Some(slot) = weak.upgrade() {
                watch_ratio(&slot, callback);
            }
        });
    });
    slot.replace(Some(listener));
}

fn on_change(text: &'static str, mut callback: impl FnMut(bool) + 'static) -> Listener {
    let Some(list) = query(text) else { return Listener::keep(()) };
    let asked = list.clone();
    EventListener::new(&list, "change", move |_| callback(asked.matches())).into()
}

fn query(text: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(text).ok().flatten()
}
