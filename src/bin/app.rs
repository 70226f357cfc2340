//! The page's program; `public/start.js` starts it.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

/// Starts the page. `texts` holds the promise of each text beside the program, by its name.
///
/// # Errors
/// What the browser said, when the reader's language could not be loaded.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub async fn start(texts: js_sys::Object) -> Result<(), JsValue> {
    rapport::platform::texts::keep(texts);
    rapport::ui::start().await.map_err(JsValue::from)
}
