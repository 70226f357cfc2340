//! A worker's word to the page.

use crate::protocol::RequestId;
use js_sys::{Array, ArrayBuffer};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// The worker's own scope.
pub fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Posts an answer. What is attached is moved if it is a buffer; a file goes as a handle.
#[inline(never)]
pub fn post(id: RequestId, reply: &impl Serialize, attached: Option<JsValue>) {
    let Some(scope) = scope() else { return };
    let json = serde_json::to_string(reply).unwrap_or_default();
    let message = Array::of2(&JsValue::from(id), &JsValue::from_str(&json));
    let moved = Array::new();
    if let Some(attached) = attached {
        message.push(&attached);
        if attached.is_instance_of::<ArrayBuffer>() {
            moved.push(&attached);
        }
    }
    // A page that has gone cannot be told.
    let _ = scope.post_message_with_transfer(&message, &moved);
}
