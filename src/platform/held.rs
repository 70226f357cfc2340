//! Packed blocks in the engine worker.

use crate::dataset::Packed;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{MessageChannel, MessagePort};

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

thread_local! {
    /// A port that leads nowhere: its other end is closed.
    static NOWHERE: Option<MessagePort> = MessageChannel::new().ok().map(|channel| {
        channel.port2().close();
        channel.port1()
    });
}

impl Drop for Held {
    /// Gives the memory back at once: what is sent to nobody is gone. Otherwise it would be collected some time later, or,
    /// after `ArrayBuffer.transfer(0)`, never in time: Chromium then no longer counts what the handle still holds, and 24 MB
    /// stayed of every million rows.
    fn drop(&mut self) {
        NOWHERE.with(|nowhere| {
            if let Some(port) = nowhere {
                // A buffer that cannot be moved is collected like anything else.
                let _ = port.post_message_with_transferable(&JsValue::NULL, &Array::of1(&self.0.buffer()));
            }
        });
    }
}
