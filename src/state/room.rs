//! How much room the page has. Each of these ends with its owner.

use crate::platform::{media, page, size};
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Whether the page is as narrow as a phone.
pub fn is_narrow() -> ReadSignal<bool> {
    let (narrow, set_narrow) = signal(media::is_narrow());
    StoredValue::new_local(media::on_narrow_change(move |now| {
        set_narrow.try_set(now);
    }));
    narrow
}

/// Whether the page is wide and not high, as on a small notebook.
pub fn is_low() -> ReadSignal<bool> {
    let (low, set_low) = signal(media::is_low());
    StoredValue::new_local(media::on_low_change(move |now| {
        set_low.try_set(now);
    }));
    low
}

/// The height of the first element that a selector names, in CSS pixels.
pub fn height_of(selector: &str) -> ReadSignal<u32> {
    let (height, set_height) = signal(0);
    StoredValue::new_local(page::element(selector).and_then(|element| {
        size::Watch::height(&element, move |now| {
            set_height.try_set(now);
        })
    }));
    height
}

/// The height of an element that is yet to come, border in it, in CSS pixels; 0 until then.
pub fn box_height_of(element: impl Fn() -> Option<Element> + 'static) -> ReadSignal<u32> {
    let (height, set_height) = signal(0);
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        let started = element().and_then(|element| {
            size::Watch::height(&element, move |now| {
                if height.try_get_untracked().is_some_and(|before| before != now) {
                    set_height.try_set(now);
                }
            })
        });
        watch.set_value(started);
    });
    height
}
