//! Packed blocks in the engine worker.

use crate::dataset::Packed;
use js_sys::{ArrayBuffer, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// A packed block where the browser put it: outside the program's own memory, which can only grow.
pub struct Held(Uint8Array);

impl Held {
    /// Keeps a buffer.
    pub fn new(buffer: &ArrayBuffer) -> Held {
        Held(Uint8Array::new(buffer))
    }
}

impl Packed for Held {
    fn size(&self) -> usize {
        self.0.length() as usize
    }

    fn copy(&self, at: usize, to: &mut [u8]) -> bool {
        let end = at + to.len();
        let there = end <= self.size();
        if there {
            self.0.subarray(at as u32, end as u32).copy_to(to);
        }
        there
    }
}

impl Drop for Held {
    /// Gives the memory back at once, where the browser can; otherwise it is collected some time later.
    fn drop(&mut self) {
        let buffer = self.0.buffer();
        let transfer = Reflect::get(&buffer, &JsValue::from_str("transfer")).ok();
        if let Some(transfer) = transfer.and_then(|found| found.dyn_into::<Function>().ok()) {
            // The new buffer of no bytes is dropped.
            let _ = transfer.call1(&buffer, &JsValue::from(0));
        }
    }
}
