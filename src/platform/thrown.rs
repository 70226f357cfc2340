//! What JavaScript throws, in words.

use wasm_bindgen::{JsCast, JsValue};

/// The text of anything JavaScript throws.
pub fn describe(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_else(|| format!("{error:?}")),
    }
}
