//! Handles of files that people pick, drop or paste. Their bytes are read in workers, never here.

use super::thrown::describe;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{DataTransfer, File, FileList, HtmlInputElement};

fn list(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|i| files.item(i)).collect()).unwrap_or_default()
}

/// The files of a file input; the input is emptied so that the same file can be picked again.
pub fn picked(input: &HtmlInputElement) -> Vec<File> {
    let files = list(input.files());
    input.set_value("");
    files
}

/// The files of a drop or a paste; pasted text becomes a file of its own.
pub fn transferred(data: &DataTransfer) -> Vec<File> {
    let files = list(data.files());
    if !files.is_empty() {
        return files;
    }
    data.get_data("text/plain").ok().and_then(|text| from_text("pasted.csv", &text)).into_iter().collect()
}

/// A file made of text; nothing when the text is blank.
pub fn from_text(name: &str, text: &str) -> Option<File> {
    if text.trim().is_empty() {
        return None;
    }
    File::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)), name).ok()
}

/// A file of this site, fetched. Only for the sample, and only while no file of the user's own has been chosen.
pub async fn from_site(address: &str, name: &str) -> Result<File, String> {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    let fetched = async {
        let window = web_sys::window().ok_or("no window")?;
        let response: web_sys::Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from_str(&format!("{address}: {}", response.status())));
        }
        let blob = JsFuture::from(response.blob()?).await?;
        File::new_with_blob_sequence(&Array::of1(&blob), name)
    };
    fetched.await.map_err(|error| describe(&error))
}

/// The text of a small file, such as a project file.
pub async fn text(file: &File) -> Result<String, String> {
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
    text.map(|text| text.as_string().unwrap_or_default()).map_err(|error| describe(&error))
}
