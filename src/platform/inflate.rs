//! A compressed file as a stream of its text, undone by the browser: at no time is more than a piece of it in memory.

use super::read::{buffer, read, unreadable};
use crate::protocol::Failure;
use js_sys::{Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, WritableStream, WritableStreamDefaultWriter};

/// Compressed bytes asked of the disk at a time.
const SLICE: u64 = 1 << 20;
/// Compressed bytes given to the browser at a time. It undoes them at once, and a stream can grow a thousandfold. The
/// first pieces are small, so that a look at the beginning can tell how much text a byte makes.
const PIECES: (u32, u32) = (512, 16 << 10);

#[wasm_bindgen]
extern "C" {
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> WritableStream;
}

/// The text of a gzip file, in pieces.
pub struct Inflated {
    reader: ReadableStreamDefaultReader,
    fed: Rc<Fed>,
}

#[derive(Default)]
struct Fed {
    /// Compressed bytes that were given to the browser.
    bytes: Cell<u64>,
    /// Why the file could not be read; a fault of the stream itself is told by the reader.
    failure: RefCell<Option<Failure>>,
}

impl Inflated {
    /// Begins to read.
    ///
    /// # Errors
    /// When the browser has no such stream.
    pub fn open(file: &Blob) -> Result<Inflated, Failure> {
        let stream = DecompressionStream::new("gzip").map_err(unreadable)?;
        let reader = stream.readable().get_reader().unchecked_into();
        let writer = stream.writable().get_writer().map_err(unreadable)?;
        let fed = Rc::new(Fed::default());
        spawn_local(feed(file.clone(), writer, fed.clone()));
        Ok(Inflated { reader, fed })
    }

    /// The next piece of text; nothing at the end.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when the file changed, [`Failure::Damaged`] when it is no whole gzip file.
    pub async fn next(&self) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.piece().await?.map(|piece| piece.to_vec()))
    }

    /// Reads to the end and counts the bytes; stops when they are more than `most`.
    ///
    /// # Errors
    /// As [`Inflated::next`].
    #[cfg(feature = "sheets")]
    pub async fn count(&self, most: u64) -> Result<u64, Failure> {
        let mut bytes = 0;
        while let Some(piece) = self.piece().await? {
            bytes += u64::from(piece.length());
            if bytes > most {
                break;
            }
        }
        Ok(bytes)
    }

    async fn piece(&self) -> Result<Option<Uint8Array>, Failure> {
        let read = JsFuture::from(self.reader.read()).await;
        let read = read.map_err(|_| self.fed.failure.take().unwrap_or(Failure::Damaged))?;
        let field = |name: &str| Reflect::get(&read, &JsValue::from_str(name)).unwrap_or_default();
        Ok((!field("done").is_truthy()).then(|| field("value").unchecked_into()))
    }

    /// Compressed bytes that were given to the browser, whose text has come out or is about to.
    pub fn consumed(&self) -> u64 {
        self.fed.bytes.get()
    }
}

impl Drop for Inflated {
    fn drop(&mut self) {
        // Nobody waits for the rest; a stream that has failed already refuses, which changes nothing.
        let ended = JsFuture::from(self.reader.cancel());
        spawn_local(async move { drop(ended.await) });
    }
}

async fn feed(file: Blob, writer: WritableStreamDefaultWriter, fed: Rc<Fed>) {
    let size = file.size() as u64;
    let mut at = 0;
    while at < size {
        let slice = match read(&file, at, size.min(at + SLICE)) {
            Ok(reading) => buffer(reading).await,
            Err(failure) => Err(failure),
        };
        let slice = match slice {
            Ok(slice) => slice,
            Err(failure) => {
                *fed.failure.borrow_mut() = Some(failure);
                // The reader hears of it.
                let _ = JsFuture::from(writer.abort()).await;
                return;
            }
        };
        at += u64::from(slice.length());
        let mut from = 0;
        while from < slice.length() {
            let piece = (fed.bytes.get() / 2).clamp(PIECES.0.into(), PIECES.1.into()) as u32;
            let piece = slice.subarray(from, slice.length().min(from + piece));
            from += piece.length();
            fed.bytes.set(fed.bytes.get() + u64::from(piece.length()));
            // The stream takes no more when it is damaged or nobody reads on; the reader knows.
            if JsFuture::from(writer.write_with_chunk(&piece)).await.is_err() {
                return;
            }
        }
    }
    let _ = JsFuture::from(writer.close()).await;
}
