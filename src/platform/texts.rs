//! The texts that `start.js` fetches beside the program: words and templates, all of them before any file can be chosen.

use super::thrown::describe;
use crate::locale::{Lang, Words};
use js_sys::{Object, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static FILES: RefCell<Option<Object>> = const { RefCell::new(None) };
}

/// Keeps what `start.js` hands over: the promise of each text, by its name: the code of a language, or that of a template
/// and a language (`annual.en`).
pub fn keep(files: Object) {
    let all = Promise::all_settled(&Object::values(&files));
    let all = super::requests::follow(JsFuture::from(all));
    wasm_bindgen_futures::spawn_local(async move { drop(all.await) });
    FILES.set(Some(files));
}

/// The words of a language, as soon as they are here. They stay as long as the page does.
///
/// # Errors
/// What the browser said, when the file could not be fetched; its name, when it belongs to another build.
pub async fn words(lang: Lang) -> Result<Box<Words>, String> {
    let text = text(lang.code()).await?;
    Words::from_lines(text.leak()).ok_or_else(|| format!("texts-{}.txt is of another build", lang.code()))
}

/// The text of this name, as soon as it is here.
///
/// # Errors
/// What the browser said, when it could not be fetched.
pub async fn text(name: &str) -> Result<String, String> {
    file(name).await.map_err(|error| describe(&error))
}

async fn file(name: &str) -> Result<String, JsValue> {
    let files = FILES.with_borrow(Clone::clone).ok_or("no texts")?;
    let file: Promise = Reflect::get(&files, &name.into())?.dyn_into()?;
    JsFuture::from(file).await?.as_string().ok_or_else(|| "no text".into())
}
