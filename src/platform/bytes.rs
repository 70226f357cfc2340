//! The bytes of a part of a file, piece by piece through one buffer.
//!
//! A stream costs less than slices: the browser opens the file once and reads ahead, and where it can fill the same
//! buffer again nothing is left for the garbage collector. Slices of a file of 76 MB leave 76 MB behind.

use super::read::{shrunk, unreadable};
use crate::protocol::Failure;
use js_sys::{ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ReadableStreamByobReader, ReadableStreamDefaultReader};

/// Size of the buffer.
const ROOM: u32 = 512 << 10;

#[wasm_bindgen]
extern "C" {
    /// A stream of bytes; asked for a reader that fills a given buffer, an older browser throws.
    type Source;
    #[wasm_bindgen(method, catch, js_name = getReader)]
    fn filler(this: &Source, options: &Object) -> Result<ReadableStreamByobReader, JsValue>;
    #[wasm_bindgen(method, js_name = getReader)]
    fn reader(this: &Source) -> ReadableStreamDefaultReader;
}

/// The bytes of a part of a file.
pub struct Bytes {
    reader: Reader,
    /// Bytes that are still to come if the file is what was chosen.
    left: u64,
}

enum Reader {
    /// Fills the same buffer again and again.
    Filling(ReadableStreamByobReader, ArrayBuffer),
    /// Gives a buffer of its own each time.
    Giving(ReadableStreamDefaultReader),
}

impl Bytes {
    /// Opens the part between two positions.
    pub fn open(file: &Blob, from: u64, to: u64) -> Result<Bytes, Failure> {
        let part = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(unreadable)?;
        let source: Source = part.stream().unchecked_into();
        let options = Object::new();
        Reflect::set(&options, &JsValue::from_str("mode"), &JsValue::from_str("byob")).map_err(unreadable)?;
        let reader = match source.filler(&options) {
            Ok(filler) => Reader::Filling(filler, ArrayBuffer::new(ROOM)),
            Err(_) => Reader::Giving(source.reader()),
        };
        Ok(Bytes { reader, left: part.size() as u64 })
    }

    /// The next piece, which holds until the one after it is asked for; nothing at the end.
    ///
    /// # Errors
    /// When the file cannot be read, or ends before the part does.
    pub async fn next(&mut self) -> Result<Option<Uint8Array>, Failure> {
        let reading = match &self.reader {
            Reader::Filling(filler, room) => filler.read_with_array_buffer_view(&Uint8Array::new(room)),
            Reader::Giving(reader) => reader.read(),
        };
        let read = JsFuture::from(reading).await.map_err(unreadable)?;
        let field = |name: &str| Reflect::get(&read, &JsValue::from_str(name)).unwrap_or_default();
        if field("done").is_truthy() {
            return if self.left == 0 { Ok(None) } else { Err(shrunk()) };
        }
        let piece: Uint8Array = field("value").unchecked_into();
        self.left = self.left.saturating_sub(u64::from(piece.length()));
        if let Reader::Filling(_, room) = &mut self.reader {
            *room = piece.buffer();
        }
        Ok(Some(piece))
    }
}

impl Drop for Bytes {
    fn drop(&mut self) {
        let cancelled = match &self.reader {
            Reader::Filling(filler, _) => filler.cancel(),
            Reader::Giving(reader) => reader.cancel(),
        };
        // Nobody waits for the rest; a stream that has failed already refuses, which changes nothing.
        let cancelled = JsFuture::from(cancelled);
        spawn_local(async move { drop(cancelled.await) });
    }
}
