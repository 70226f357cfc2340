//! Reading bytes of a file in a worker.

use super::thrown::describe;
use crate::protocol::Failure;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// A slice on its way, and how many bytes it has if the file is still what was chosen.
pub struct Reading(JsFuture, u64);

/// Starts reading a slice; the browser reads while the program goes on with the one before.
pub fn read(file: &Blob, from: u64, to: u64) -> Result<Reading, Failure> {
    let slice = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(unreadable)?;
    Ok(Reading(JsFuture::from(slice.array_buffer()), slice.size() as u64))
}

/// The bytes of a slice, when they are there, outside the program's memory.
pub async fn buffer(Reading(arriving, size): Reading) -> Result<Uint8Array, Failure> {
    let bytes = Uint8Array::new(&arriving.await.map_err(unreadable)?);
    if u64::from(bytes.length()) == size { Ok(bytes) } else { Err(shrunk()) }
}

/// The bytes of a slice, when they are there.
pub async fn arrived(reading: Reading) -> Result<Vec<u8>, Failure> {
    Ok(buffer(reading).await?.to_vec())
}

/// The file changed, moved or vanished.
pub fn unreadable(error: JsValue) -> Failure {
    Failure::Unreadable(describe(&error))
}

/// Fewer bytes came than the file had when it was chosen. Firefox says no more of a file that was changed meanwhile, and
/// whoever asked again for the rest would ask for ever.
pub fn shrunk() -> Failure {
    Failure::Unreadable("fewer bytes than the file had".to_owned())
}
