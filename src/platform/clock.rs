//! What time it is, and waiting.

use crate::units::Day;
use js_sys::{Date, Promise};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970, by the reader's computer.
pub fn now_ms() -> f64 {
    Date::now()
}

/// This moment in world time, as ISO 8601 writes it.
pub fn now_iso() -> String {
    Date::new_0().to_iso_string().into()
}

/// Today in the reader's time zone.
pub fn today() -> Day {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    Day::from_ymd(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// The day of a moment in the reader's time zone.
pub fn day_of(epoch_ms: f64) -> Day {
    let at = Date::new(&epoch_ms.into());
    let year = i32::try_from(at.get_full_year()).unwrap_or(1970);
    Day::from_ymd(year, at.get_month() + 1, at.get_date()).unwrap_or_default()
}

/// Waits so long.
pub async fn pause(milliseconds: i32) {
    wait(milliseconds, false).await;
}

/// Lets the browser paint and handle input before the caller goes on.
pub async fn breathe() {
    wait(0, false).await;
}

/// A page that nobody sees is not painted; it waits so long instead.
const UNSEEN_MS: i32 = 250;

/// Waits until what has changed on the page is painted.
pub async fn painted() {
    wait(UNSEEN_MS, true).await;
    breathe().await;
}

/// Waits so long, or no longer than to the next picture.
async fn wait(milliseconds: i32, picture: bool) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            if picture {
                let _ = window.request_animation_frame(&resolve);
            }
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}
