//! The side of the reader of workbooks: open one, tell its sheets, turn them into files of text.

use super::inflate::Inflated;
use super::post::{post, scope};
use super::read::{arrived, read, unreadable};
use crate::container::{
    Book, BookFault, BookSize, Entry, Method, TAIL, data_offset, doubtful_parts, entries, gzip_head, gzip_tail, locate,
};
use crate::import::{Decode, Encoding};
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
        Ok(BookAsked::Book(BookRequest::Open)) => {
            open(id, message.get(2).unchecked_into()).await.map(|said| (said, None))
        }
        Ok(BookAsked::Book(BookRequest::Write { sheet, name })) => write(id, &sheet, &name),
    };
    match said {
        Ok((reply, file)) => post(id, &BookSays::Book(reply), file),
        Err(failure) => post(id, &BookSays::Failed(failure), None),
    }
}

async fn open(id: RequestId, file: File) -> Result<BookReply, Failure> {
    let size = file.size() as u64;
    if size > BookFault::LARGEST {
        return Err(Failure::TooLarge);
    }
    let bytes = arrived(read(&file, 0, size)?).await?;
    if bytes.starts_with(b"PK") {
        // Told first: if unpacking it ends this program, the page still knows how large it was.
        let unpacked = unpacked(&file, &bytes).await?;
        post(id, &BookSays::Progress { bytes: unpacked, rows: 0 }, None);
    }
    let mut book = Book::open(bytes)?;
    let sheets = book.sheets()?;
    BOOK.set(Some(book));
    Ok(BookReply::Opened(sheets))
}

/// Names in a workbook are ASCII where they matter.
struct Plain;

impl Decode for Plain {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// How large a packed workbook becomes, before anything of it is held. What the directory says is held against what
/// comes out where a part could become too much.
async fn unpacked(file: &File, bytes: &[u8]) -> Result<u64, Failure> {
    let size = bytes.len() as u64;
    let tail = bytes.get(bytes.len().saturating_sub(TAIL as usize)..).unwrap_or_default();
    let place = locate(tail, size)?;
    let directory = bytes.get(place.offset as usize..(place.offset + place.length) as usize).unwrap_or_default();
    let entries = entries(directory, place.shift, &Plain)?;
    let says = BookSize::of(&entries);
    if says.is_too_large() {
        return Err(Failure::Outgrown { bytes: says.total });
    }
    for part in doubtful_parts(&entries) {
        if part.method == Method::Deflated && count(file, bytes, &part).await? != part.length {
            return Err(Failure::Damaged);
        }
    }
    Ok(says.total)
}

/// Unpacks a part and counts its bytes, of which none is held; no more than it says it has.
async fn count(file: &File, bytes: &[u8], part: &Entry) -> Result<u64, Failure> {
    let header = bytes.get(part.header as usize..).unwrap_or_default();
    let from = part.header + data_offset(header)?;
    let slice = file.slice_with_f64_and_f64(from as f64, (from + part.packed) as f64).map_err(unreadable)?;
    let framed = Array::of3(
        &Uint8Array::from(gzip_head().as_slice()),
        &slice,
        &Uint8Array::from(gzip_tail(part.crc, part.length).as_slice()),
    );
    let framed = Blob::new_with_blob_sequence(&framed).map_err(unreadable)?;
    Inflated::open(&framed)?.count(part.length).await
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
