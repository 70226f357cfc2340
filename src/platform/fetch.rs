//! Files that stand beside the program.

use super::thrown::describe;
use crate::protocol::BUILD;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestInit;

/// A file. Addresses are relative to the page, so that any sub-path works; the build is part of them, so that a cached file
/// of another build is not used. One that is not `urgent` leaves the line to the others.
///
/// # Errors
/// What the browser said; the status of an answer that is none.
pub(super) async fn fetch(name: &str, urgent: bool) -> Result<web_sys::Response, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let options = RequestInit::new();
    if !urgent {
        // Browsers that do not know priorities pass it over.
        let _ = js_sys::Reflect::set(&options, &"priority".into(), &"low".into());
    }
    let asked = window.fetch_with_str_and_init(&format!("{name}?v={BUILD}"), &options);
    let response: web_sys::Response = JsFuture::from(asked).await?.dyn_into()?;
    if response.ok() { Ok(response) } else { Err(format!("{name}: {}", response.status()).into()) }
}

/// The text of a file that can wait.
///
/// # Errors
/// What the browser said.
pub async fn text(name: &str) -> Result<String, String> {
    let text = async {
        let response = fetch(name, false).await?;
        JsFuture::from(response.text()?).await?.as_string().ok_or_else(|| JsValue::from("no text"))
    };
    text.await.map_err(|error| describe(&error))
}
