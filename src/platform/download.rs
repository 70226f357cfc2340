//! A file from the page to the reader's disk.

use super::clock::pause;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to begin reading the file before its memory is given back.
const KEEP_MS: i32 = 30_000;

/// Saves a text as a file. The media type names its kind, such as `application/json` or `text/csv;charset=utf-8`.
/// Nothing when the browser refuses, which only a full memory makes it do.
pub fn save_text(file_name: &str, media_type: &str, text: &str) -> Option<()> {
    save(file_name, media_type, &JsValue::from_str(text))
}

/// Saves bytes as a file.
pub fn save_bytes(file_name: &str, media_type: &str, bytes: &[u8]) -> Option<()> {
    save(file_name, media_type, &Uint8Array::from(bytes))
}

/// Saves what the browser made itself, such as a picture, as a file.
pub fn save_file(file_name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let clicked = click(file_name, &url);
    spawn_local(async move {
        pause(KEEP_MS).await;
        let _ = Url::revoke_object_url(&url);
    });
    clicked
}

/// A file that is put together from pieces, each of which the browser may lay on its disk.
#[derive(Default)]
pub struct Pieces(Array);

impl Pieces {
    /// Appends a piece. Nothing when the browser refuses.
    pub fn add(&self, piece: &ArrayBuffer) -> Option<()> {
        self.0.push(&Blob::new_with_buffer_source_sequence(&Array::of1(piece)).ok()?.into());
        Some(())
    }

    /// Saves the file.
    pub fn save(&self, file_name: &str, media_type: &str) -> Option<()> {
        let kind = BlobPropertyBag::new();
        kind.set_type(media_type);
        save_file(file_name, &Blob::new_with_blob_sequence_and_options(&self.0, &kind).ok()?)
    }
}

fn save(file_name: &str, media_type: &str, content: &JsValue) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    // `content` is a text or an array of bytes; a Blob takes both in the same list.
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(content), &kind).ok()?;
    save_file(file_name, &blob)
}

/// Clicks a link that is never shown.
fn click(file_name: &str, url: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(url);
    anchor.set_download(file_name);
    anchor.click();
    Some(())
}
