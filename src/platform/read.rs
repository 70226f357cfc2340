//! Reading bytes of a file in a worker.

use super::thrown::describe;
use crate::protocol::Failure;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Starts reading a slice; the browser reads while the program goes on with the one before.
pub fn read(file: &Blob, from: u64, to: u64) -> Result<JsFuture, Failure> {
    let slice = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(unreadable)?;
    Ok(JsFuture::from(slice.array_buffer()))
}

/// The bytes of a slice, when they are there.
pub async fn arrived(reading: JsFuture) -> Result<Vec<u8>, Failure> {
    Ok(Uint8Array::new(&reading.await.map_err(unreadable)?).to_vec())
}

/// The file changed, moved or vanished.
pub fn unreadable(error: JsValue) -> Failure {
    Failure::Unreadable(describe(&error))
}
