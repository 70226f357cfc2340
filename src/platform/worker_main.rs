//! The worker's side: receive requests, do them, answer.

use super::bytes::Bytes;
use super::held::Held;
use super::inflate::Inflated;
use super::open::{beginning, open};
use super::post::{post, scope};
use crate::engine::{Engine, Piece, rehearse};
use crate::import::{self, Decode, Encoding, Fed, Mapping, RangeParser, RangeStart, Role};
use crate::protocol::{BUILD, Failure, ParseTask, Parsed, Reply, Request, RequestId};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, MessageEvent, TextDecoder};

/// Bytes parsed at a time: with all that is found in them they stay in the second-level cache.
const PIECE: u32 = 128 << 10;
/// Bytes asked for beyond a range, to finish its last record, and how many more when these are not enough.
const TAIL: u64 = 16 << 10;
const MORE: u64 = 1 << 20;
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

async fn answer(data: JsValue) {
    let message: Array = data.unchecked_into();
    let id = message.get(0).as_f64().unwrap_or(0.0) as RequestId;
    let attached = message.get(2);
    let request = message.get(1).as_string().unwrap_or_default();
    let (reply, buffer) = match serde_json::from_str(&request) {
        Err(error) => (Reply::Failed(Failure::BadMessage(error.to_string())), None),
        Ok(Request::Open) => {
            let opened = open(attached.unchecked_ref(), &Browser::default()).await;
            (opened.map_or_else(Reply::Failed, Reply::Opened), None)
        }
        Ok(Request::Sniff) => (look(attached.unchecked_into(), None).await.unwrap_or_else(Reply::Failed), None),
        Ok(Request::Preview { mapping, fresh }) => {
            (look(attached.unchecked_into(), Some((mapping, fresh))).await.unwrap_or_else(Reply::Failed), None)
        }
        Ok(Request::Parse(task)) => match parse(id, attached.unchecked_into(), &task).await {
            Ok((parsed, bytes)) => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                (Reply::Parsed(Box::new(parsed)), Some(buffer.into()))
            }
            Err(failure) => (Reply::Failed(failure), None),
        },
        Ok(Request::Clean { table, format, from }) => {
            match ENGINE.with_borrow(|engine| engine.clean(table, format, from)) {
                Some(Piece { text, next }) => {
                    (Reply::Cleaned(next), Some(Uint8Array::from(text.as_bytes()).buffer().into()))
                }
                None => (Reply::Failed(Failure::NoDataset), None),
            }
        }
        Ok(request) => (ENGINE.with_borrow_mut(|engine| command(engine, request, &attached)), None),
    };
    post(id, &reply, buffer);
}

fn command(engine: &mut Engine, request: Request, attached: &JsValue) -> Reply {
    match request {
        Request::Begin => engine.begin(),
        Request::Append => {
            let block = attached.dyn_ref::<ArrayBuffer>().map(Held::new);
            if !block.is_some_and(|block| engine.append(Box::new(block))) {
                return Reply::Failed(Failure::BadBlock);
            }
        }
        Request::NextFile(days) => engine.next_file(days),
        Request::CloseTable(id) => {
            if !engine.close_table(id) {
                return Reply::Failed(Failure::BadBlock);
            }
        }
        Request::Settle { tables, keep_all, params } => {
            let settled = Box::new(engine.settle(&tables, &keep_all));
            let results = params.and_then(|params| engine.analyse(&params)).map(Box::new);
            return Reply::Settled(settled, results);
        }
        Request::Unite(pairs) => return Reply::Settled(Box::new(engine.unite(&pairs)), None),
        Request::Unknown(pairs) => return Reply::Unknown(engine.unknown(&pairs)),
        Request::Customers(refused) => return Reply::Customers(Box::new(engine.customers(&refused))),
        Request::ListCustomers(names) => return Reply::Listed(engine.list_customers(&names)),
        Request::Profile(today) => return Reply::Profiled(Box::new(engine.profile(today))),
        Request::Discard => engine.discard(),
        Request::Clear => engine.clear(),
        Request::Build => engine.build(),
        Request::Rehearse => rehearse(Browser::default),
        Request::Analyse(params) => {
            return match engine.analyse(&params) {
                Some(results) => Reply::Analysed(Box::new(results)),
                None => Reply::Failed(Failure::NoDataset),
            };
        }
        Request::Open
        | Request::Sniff
        | Request::Preview { .. }
        | Request::Parse(_)
        | Request::Clean { .. }
        | Request::Book(_) => {
            return Reply::Failed(Failure::BadMessage(String::new()));
        }
    }
    Reply::Done
}

/// Looks at the beginning of a file; read as chosen, or as it shows itself.
async fn look(file: File, chosen: Option<(Mapping, Option<Role>)>) -> Result<Reply, Failure> {
    let head = beginning(&file, SNIFF).await?;
    let decoder = Browser::default();
    let mut sniff = Box::new(match chosen {
        None => import::sniff(&head.bytes, head.whole, &decoder),
        Some((mapping, fresh)) => import::resniff(&head.bytes, head.whole, &mapping, fresh, &decoder),
    });
    sniff.mapping.compressed = head.compressed;
    Ok(Reply::Sniffed { sniff, rows: head.lines })
}

/// Reads a compressed file from its beginning to its end. The chain counts the bytes of the file, and all of them are
/// read; the parser counts those of the text.
async fn parse_compressed(id: RequestId, file: File, task: &ParseTask) -> Result<(Parsed, Vec<u8>), Failure> {
    let start = RangeStart { offset: 0, end: u64::MAX, at_record_start: true };
    let mut parser = RangeParser::new(&task.mapping, start, Browser::default()).with_secret(task.secret);
    let stream = Inflated::open(&file)?;
    let mut told = js_sys::Date::now();
    while let Some(text) = stream.next().await? {
        parser.push(&text);
        let now = js_sys::Date::now();
        if now - told >= PROGRESS_MS {
            told = now;
            post(id, &Reply::Progress { bytes: stream.consumed(), rows: parser.rows_in() }, None);
        }
    }
    Ok(parsed(parser, task))
}

fn parsed(parser: RangeParser<Browser>, task: &ParseTask) -> (Parsed, Vec<u8>) {
    let mut output = parser.finish_any();
    output.report.fingerprint = output.block.fingerprint();
    let bytes = output.block.to_bytes(task.partition_bits);
    (Parsed { begin: output.begin, end: output.end, lines: output.lines, report: output.report }, bytes)
}

async fn parse(id: RequestId, file: File, task: &ParseTask) -> Result<(Parsed, Vec<u8>), Failure> {
    if task.mapping.compressed {
        return parse_compressed(id, file, task).await;
    }
    let size = file.size() as u64;
    let RangeStart { offset, end, .. } = task.start;
    let mut parser = RangeParser::new(&task.mapping, task.start, Browser::default()).with_secret(task.secret);
    let (mut at, mut stop) = (offset, size.min(end.saturating_add(TAIL)));
    let mut told = js_sys::Date::now();
    'range: while at < stop {
        let mut part = Bytes::open(&file, at, stop)?;
        while let Some(bytes) = part.next().await? {
            let length = bytes.length();
            at += u64::from(length);
            let done = (0..length).step_by(PIECE as usize).any(|from| {
                let piece = bytes.subarray(from, length.min(from + PIECE));
                parser.fill(piece.length() as usize, |room| piece.copy_to(room)) == Fed::Done
            });
            if done {
                break 'range;
            }
            let now = js_sys::Date::now();
            if now - told >= PROGRESS_MS {
                told = now;
                post(id, &Reply::Progress { bytes: at.min(end) - offset, rows: parser.rows_in() }, None);
            }
        }
        // Past the range only the record in progress is wanted, however long it is.
        stop = size.min(at + MORE);
    }
    Ok(parsed(parser, task))
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
