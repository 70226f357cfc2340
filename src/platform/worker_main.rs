//! The worker's side: receive requests, do them, answer.

use super::thrown::describe;
use crate::engine::Engine;
use crate::import::{self, Decode, Encoding, Fed, Mapping, RangeParser, RangeStart, Role};
use crate::protocol::{BUILD, Failure, ParseTask, Parsed, Reply, Request, RequestId};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent, TextDecoder};

/// Bytes asked of the browser at a time: large enough to keep the disk busy, small enough to hear a cancel.
const SLICE: u64 = 4 << 20;
/// Bytes asked for to finish the last record of a range.
const TAIL: u64 = 64 << 10;
/// The page is told of the progress about ten times a second.
const PROGRESS_MS: f64 = 100.0;
/// Bytes looked at to recognise a file.
const SNIFF: u64 = 256 << 10;

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Says that the program runs and answers requests until the page ends the worker.
pub fn serve() {
    std::panic::set_hook(Box::new(|info| post(0, &Reply::Panicked { message: info.to_string() }, None)));
    let Some(scope) = scope() else { return };
    let receive = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| spawn_local(answer(event.data())));
    scope.set_onmessage(Some(receive.as_ref().unchecked_ref()));
    // The worker has this one listener for as long as it lives.
    receive.into_js_value();
    post(0, &Reply::Ready { build: BUILD.to_owned() }, None);
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

fn post(id: RequestId, reply: &Reply, buffer: Option<ArrayBuffer>) {
    let Some(scope) = scope() else { return };
    let json = serde_json::to_string(reply).unwrap_or_default();
    let message = Array::of2(&JsValue::from(id), &JsValue::from_str(&json));
    let moved = Array::new();
    if let Some(buffer) = buffer {
        message.push(&buffer);
        moved.push(&buffer);
    }
    // A page that has gone cannot be told.
    let _ = scope.post_message_with_transfer(&message, &moved);
}

async fn answer(data: JsValue) {
    let message: Array = data.unchecked_into();
    let id = message.get(0).as_f64().unwrap_or(0.0) as RequestId;
    let attached = message.get(2);
    let request = message.get(1).as_string().unwrap_or_default();
    let (reply, buffer) = match serde_json::from_str(&request) {
        Err(error) => (Reply::Failed(Failure::BadMessage(error.to_string())), None),
        Ok(Request::Sniff) => (look(attached.unchecked_into(), None).await.unwrap_or_else(Reply::Failed), None),
        Ok(Request::Preview { mapping, fresh }) => {
            (look(attached.unchecked_into(), Some((mapping, fresh))).await.unwrap_or_else(Reply::Failed), None)
        }
        Ok(Request::Parse(task)) => match parse(id, attached.unchecked_into(), &task).await {
            Ok((parsed, bytes)) => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                (Reply::Parsed(Box::new(parsed)), Some(buffer))
            }
            Err(failure) => (Reply::Failed(failure), None),
        },
        Ok(request) => (ENGINE.with_borrow_mut(|engine| command(engine, request, &attached)), None),
    };
    post(id, &reply, buffer);
}

fn command(engine: &mut Engine, request: Request, attached: &JsValue) -> Reply {
    match request {
        Request::Begin => engine.begin(),
        Request::Append => {
            let bytes = attached.dyn_ref::<ArrayBuffer>().map(|b| Uint8Array::new(b).to_vec()).unwrap_or_default();
            if !engine.append(&bytes) {
                return Reply::Failed(Failure::BadBlock);
            }
        }
        Request::NextFile(days) => engine.next_file(days),
        Request::CloseTable(id) => {
            if !engine.close_table(id) {
                return Reply::Failed(Failure::BadBlock);
            }
        }
        Request::Settle { tables, keep_all } => return Reply::Settled(Box::new(engine.settle(&tables, &keep_all))),
        Request::Unite(pairs) => return Reply::Settled(Box::new(engine.unite(&pairs))),
        Request::Customers(refused) => return Reply::Customers(Box::new(engine.customers(&refused))),
        Request::ListCustomers(names) => return Reply::Listed(engine.list_customers(&names)),
        Request::Discard => engine.discard(),
        Request::Clear => engine.clear(),
        Request::Build => return Reply::Built(engine.build()),
        Request::Analyse(params) => {
            return match engine.analyse(&params) {
                Some(results) => Reply::Analysed(Box::new(results)),
                None => Reply::Failed(Failure::NoDataset),
            };
        }
        Request::Sniff | Request::Preview { .. } | Request::Parse(_) => {
            return Reply::Failed(Failure::BadMessage(String::new()));
        }
    }
    Reply::Done
}

/// Starts reading a slice; the browser reads while the program goes on parsing the one before.
fn read(file: &File, from: u64, to: u64) -> Result<JsFuture, Failure> {
    let slice = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(unreadable)?;
    Ok(JsFuture::from(slice.array_buffer()))
}

fn unreadable(error: JsValue) -> Failure {
    Failure::Unreadable(describe(&error))
}

async fn arrived(reading: JsFuture) -> Result<Vec<u8>, Failure> {
    Ok(Uint8Array::new(&reading.await.map_err(unreadable)?).to_vec())
}

/// Looks at the beginning of a file; read as chosen, or as it shows itself.
async fn look(file: File, chosen: Option<(Mapping, Option<Role>)>) -> Result<Reply, Failure> {
    let size = file.size() as u64;
    let head = arrived(read(&file, 0, size.min(SNIFF))?).await?;
    let (whole, decoder) = (size <= SNIFF, Browser::default());
    Ok(Reply::Sniffed(Box::new(match chosen {
        None => import::sniff(&head, whole, &decoder),
        Some((mapping, fresh)) => import::resniff(&head, whole, &mapping, fresh, &decoder),
    })))
}

async fn parse(id: RequestId, file: File, task: &ParseTask) -> Result<(Parsed, Vec<u8>), Failure> {
    let size = file.size() as u64;
    let RangeStart { offset, end, .. } = task.start;
    let mut parser = RangeParser::new(&task.mapping, task.start, Browser::default());
    let mut at = offset;
    let mut next = read(&file, at, size.min(at + SLICE))?;
    let mut told = js_sys::Date::now();
    loop {
        let bytes = arrived(next).await?;
        at += bytes.len() as u64;
        // Past the range only the record in progress is wanted.
        let ahead = if at < end { SLICE } else { TAIL };
        next = read(&file, at.min(size), size.min(at + ahead))?;
        if bytes.is_empty() || parser.push(&bytes) == Fed::Done {
            break;
        }
        let now = js_sys::Date::now();
        if now - told >= PROGRESS_MS {
            told = now;
            post(id, &Reply::Progress { bytes: at.min(end) - offset, rows: parser.rows_in() }, None);
        }
    }
    let mut output = parser.finish_any();
    output.report.fingerprint = output.block.fingerprint();
    let bytes = output.block.to_bytes();
    Ok((Parsed { begin: output.begin, end: output.end, lines: output.lines, report: output.report }, bytes))
}

/// The browser's own decoders, made once for each encoding.
#[derive(Default)]
struct Browser(RefCell<BTreeMap<&'static str, TextDecoder>>);

impl Decode for Browser {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
        let label = encoding.label();
        let mut decoders = self.0.borrow_mut();
        if !decoders.contains_key(label) {
            match TextDecoder::new_with_label(label) {
                Ok(decoder) => decoders.insert(label, decoder),
                Err(_) => return String::from_utf8_lossy(bytes).into_owned(),
            };
        }
        let decoder = decoders.get(label);
        decoder
            .and_then(|decoder| decoder.decode_with_u8_array(bytes).ok())
            .unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
    }
}
