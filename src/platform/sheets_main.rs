//! The side of the reader of workbooks: open one, tell its sheets, turn them into files of text.

use super::post::{post, scope};
use super::read::{arrived, read};
use crate::container::{Book, BookFault};
use crate::protocol::{BUILD, BookAsked, BookReply, BookRequest, BookSays, Failure, RequestId};
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File, MessageEvent};

/// The page is told of the progress about five times a second.
const PROGRESS_MS: f64 = 200.0;

thread_local! {
    static BOOK: RefCell<Option<Book>> = const { RefCell::new(None) };
}

/// Says that the program runs and answers requests until the page ends the worker.
pub fn serve() {
    std::panic::set_hook(Box::new(|info| post(0, &BookSays::Panicked { message: info.to_string() }, None)));
    let Some(scope) = scope() else { return };
    let receive = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| spawn_local(answer(event.data())));
    scope.set_onmessage(Some(receive.as_ref().unchecked_ref()));
    // The worker has this one listener for as long as it lives.
    receive.into_js_value();
    post(0, &BookSays::Ready { build: BUILD.to_owned() }, None);
}

async fn answer(data: JsValue) {
    let message: Array = data.unchecked_into();
    let id = message.get(0).as_f64().unwrap_or(0.0) as RequestId;
    let asked = serde_json::from_str(&message.get(1).as_string().unwrap_or_default());
    let said = match asked {
        Err(error) => Err(Failure::BadMessage(error.to_string())),
        Ok(BookAsked::Book(BookRequest::Open)) => open(message.get(2).unchecked_into()).await.map(|said| (said, None)),
        Ok(BookAsked::Book(BookRequest::Write { sheet, name })) => write(id, &sheet, &name),
    };
    match said {
        Ok((reply, file)) => post(id, &BookSays::Book(reply), file),
        Err(failure) => post(id, &BookSays::Failed(failure), None),
    }
}

async fn open(file: File) -> Result<BookReply, Failure> {
    let size = file.size() as u64;
    if size > BookFault::LARGEST {
        return Err(Failure::TooLarge);
    }
    let bytes = arrived(read(&file, 0, size)?).await?;
    let mut book = Book::open(bytes)?;
    let sheets = book.sheets()?;
    BOOK.set(Some(book));
    Ok(BookReply::Opened(sheets))
}

/// Writes a sheet piece by piece into blobs, which the browser keeps outside of the program's memory.
fn write(id: RequestId, sheet: &str, name: &str) -> Result<(BookReply, Option<JsValue>), Failure> {
    let parts = Array::new();
    let (mut bytes, mut told) = (0, js_sys::Date::now());
    let mut take = |piece: Vec<u8>, rows: u32| {
        bytes += piece.len() as u64;
        if let Ok(blob) = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(piece.as_slice()))) {
            parts.push(&blob);
        }
        let now = js_sys::Date::now();
        if now - told >= PROGRESS_MS {
            told = now;
            post(id, &BookSays::Progress { bytes, rows: rows.into() }, None);
        }
    };
    let text = BOOK.with_borrow_mut(|book| {
        let book = book.as_mut().ok_or(Failure::BadMessage(String::new()))?;
        Ok::<_, Failure>(book.write(sheet, &mut take)?)
    })?;
    let file = File::new_with_blob_sequence(&parts, name).map_err(super::read::unreadable)?;
    // A piece that the browser did not take would be lost without a word.
    if file.size() as u64 != bytes {
        return Err(Failure::TooLarge);
    }
    Ok((BookReply::Written(text), Some(file.into())))
}
