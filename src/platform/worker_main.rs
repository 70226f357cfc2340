//! The worker's side: receive requests, do them, answer.

use super::bytes::Bytes;
use super::held::Held;
use super::inflate::Inflated;
use super::join::{Joining, read_head, read_lines};
use super::open::{Beginning, SNIFF, beginning, open, page};
use super::post::{post, scope};
use super::room::within;
use crate::container::Sum;
use crate::dataset::Packed;
use crate::engine::{CleanFormat, Engine, Piece, Rehearsed, TableId, demo, rehearse};
use crate::import::{self, Decode, Encoding, Fed, JoinPlan, Mapping, RangeParser, RangeStart, Role, Secret};
use crate::protocol::{BUILD, Contents, Failure, ParseTask, Parsed, Reply, Request, RequestId};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::ready;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, MessageEvent, TextDecoder};

/// Bytes parsed at a time: with all that is found in them they stay in the second-level cache.
const PIECE: u32 = 128 << 10;
/// Bytes asked for beyond a range, to finish its last record, and how many more when these are not enough.
const TAIL: u64 = 16 << 10;
const MORE: u64 = 1 << 20;
/// The page is told of the progress about five times a second.
const PROGRESS_MS: f64 = 200.0;

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// An answer, and what goes with it.
type Answer = (Reply, Option<JsValue>);

/// An answer that takes its time. Boxed without its type: one function that drives every kind is so large that the browser's
/// second translation of it keeps a core busy in the middle of an import.
type Answering = Pin<Box<dyn Future<Output = Answer>>>;

/// Says that the program runs and answers requests until the page ends the worker.
pub fn serve() {
    std::panic::set_hook(Box::new(|info| post(0, &Reply::Panicked { message: info.to_string() }, None)));
    let Some(scope) = scope() else { return };
    let receive = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        let id = message.get(0).as_f64().unwrap_or(0.0) as RequestId;
        let answering = answering(id, understood(&message.get(1)), message.get(2));
        spawn_local(async move {
            let (reply, beside) = answering.await;
            post(id, &reply, beside);
        });
    });
    scope.set_onmessage(Some(receive.as_ref().unchecked_ref()));
    // The worker has this one listener for as long as it lives.
    receive.into_js_value();
    post(0, &Reply::Ready { build: BUILD.to_owned() }, None);
}

fn answering(id: RequestId, request: Result<Request, Failure>, attached: JsValue) -> Answering {
    let now = |answer: Answer| -> Answering { Box::pin(ready(answer)) };
    match request {
        Err(failure) => now((Reply::Failed(failure), None)),
        Ok(Request::Open) => Box::pin(recognise(attached.unchecked_into())),
        Ok(Request::Sniff) => Box::pin(look(attached.unchecked_into(), None)),
        Ok(Request::Preview { mapping, fresh }) => Box::pin(look(attached.unchecked_into(), Some((mapping, fresh)))),
        Ok(Request::Parse(task)) if task.mapping.compressed => {
            Box::pin(parse_compressed(id, attached.unchecked_into(), task))
        }
        Ok(Request::Parse(task)) => Box::pin(parse(id, attached.unchecked_into(), task)),
        Ok(Request::Sum(from, to)) => Box::pin(sum(attached.unchecked_into(), from, to)),
        Ok(Request::JoinHead { plan, room, first }) => {
            Box::pin(join_head(Joining { id, room }, attached.unchecked_into(), plan, first))
        }
        Ok(Request::JoinLines { plan, room, name, last }) => {
            Box::pin(join_lines(Joining { id, room }, attached.unchecked_into(), plan, name, last))
        }
        Ok(Request::Page) => Box::pin(read_page(attached.unchecked_into())),
        Ok(Request::Rehearse(answered)) => Box::pin(rehearsed(answered)),
        Ok(Request::Demo) => now((Reply::Done, Some(buffer(&demo())))),
        Ok(Request::Clean { table, format, from }) => now(clean(table, format, from)),
        Ok(request) => now((ENGINE.with_borrow_mut(|engine| command(engine, request, &attached)), None)),
    }
}

#[inline(never)]
fn understood(message: &JsValue) -> Result<Request, Failure> {
    let text = message.as_string().unwrap_or_default();
    serde_json::from_str(&text).map_err(|error| Failure::BadMessage(error.to_string()))
}

#[inline(never)]
fn clean(table: Option<TableId>, format: CleanFormat, from: usize) -> Answer {
    match ENGINE.with_borrow(|engine| engine.clean(table, format, from)) {
        Some(Piece { text, next }) => (Reply::Cleaned(next), Some(Uint8Array::from(text.as_bytes()).buffer().into())),
        None => (Reply::Failed(Failure::NoDataset), None),
    }
}

#[inline(never)]
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
        Request::Discard => engine.discard(),
        Request::Clear => engine.clear(),
        Request::Build => engine.build(),
        Request::Ask(query) => {
            return engine.ask(&query).map_or(Reply::Failed(Failure::NoDataset), Reply::Answered);
        }
        Request::Open
        | Request::Sniff
        | Request::Preview { .. }
        | Request::Parse(_)
        | Request::Sum(..)
        | Request::JoinHead { .. }
        | Request::JoinLines { .. }
        | Request::Demo
        | Request::Rehearse(_)
        | Request::Page
        | Request::Clean { .. }
        | Request::Book(_) => {
            return Reply::Failed(Failure::BadMessage(String::new()));
        }
    }
    Reply::Done
}

/// One round without a file; where an answer is wanted, one with a file and all that is said about it, too. Those messages
/// are long, and so is their code: what is slow the first time is over, and it stays too cold for a second translation.
async fn rehearsed(answered: bool) -> Answer {
    let hold = |bytes: &[u8]| -> Box<dyn Packed> { Box::new(Held::new(&Uint8Array::from(bytes).buffer())) };
    let Rehearsed { text, mapping, settled, results } = rehearse(Browser::default, hold);
    let start = RangeStart { offset: 0, end: text.len() as u64, at_record_start: true };
    let file = File::new_with_str_sequence(&Array::of1(&text.into()), "orders.csv");
    let Some(file) = file.ok().filter(|_| answered) else { return (Reply::Done, None) };
    let mut replies = vec![recognise(file.clone()).await.0];
    let (secret, room) = (Secret::default(), u64::MAX);
    let task = ParseTask { mapping, start, partition_bits: 0, secret, limit: u64::MAX, report_only: true, room };
    let asked = serde_json::to_string(&Request::Parse(task)).unwrap_or_default();
    if let Ok(Request::Parse(task)) = understood(&asked.into()) {
        replies.push(parse(0, file, task).await.0);
    }
    replies.push(Reply::Settled(Box::new(settled), results.map(Box::new)));
    (Reply::Rehearsed(replies), None)
}

/// A text as a buffer that can be moved.
fn buffer(text: &str) -> JsValue {
    Uint8Array::from(text.as_bytes()).buffer().into()
}

async fn read_page(file: File) -> Answer {
    match page(&file, &Browser::default()).await {
        Ok(table) => (Reply::Done, table.map(|text| buffer(&text))),
        Err(failure) => (Reply::Failed(failure), None),
    }
}

async fn join_head(joining: Joining, file: File, plan: Box<JoinPlan>, first: bool) -> Answer {
    (read_head(&joining, &file, &plan, first, Browser::default()).await.unwrap_or_else(Reply::Failed), None)
}

async fn join_lines(joining: Joining, file: File, plan: Box<JoinPlan>, name: String, last: bool) -> Answer {
    match read_lines(&joining, &file, &plan, (&name, last), Browser::default()).await {
        Ok((reply, file)) => (reply, Some(file)),
        Err(failure) => (Reply::Failed(failure), None),
    }
}

/// Most files are tables, and then the next question is known.
async fn recognise(file: File) -> Answer {
    match open(&file, &Browser::default()).await {
        Ok((Contents::Table, Some(head))) => (seen(&head, None), None),
        Ok((Contents::Table, None)) => look(file, None).await,
        Ok((contents, _)) => (Reply::Opened(contents), None),
        Err(failure) => (Reply::Failed(failure), None),
    }
}

async fn look(file: File, chosen: Option<(Mapping, Option<Role>)>) -> Answer {
    (beginning(&file, SNIFF).await.map_or_else(Reply::Failed, |head| seen(&head, chosen)), None)
}

/// Looks at the beginning of a file; read as chosen, or as it shows itself.
#[inline(never)]
fn seen(head: &Beginning, chosen: Option<(Mapping, Option<Role>)>) -> Reply {
    let decoder = Browser::default();
    let mut sniff = Box::new(match chosen {
        None => import::sniff(&head.bytes, head.whole, &decoder),
        Some((mapping, fresh)) => import::resniff(&head.bytes, head.whole, &mapping, fresh, &decoder),
    });
    sniff.mapping.compressed = head.compressed;
    Reply::Sniffed { sniff, rows: head.lines }
}

type Parser = RangeParser<Browser>;

#[inline(never)]
fn parser(task: &ParseTask, start: RangeStart) -> Box<Parser> {
    Box::new(RangeParser::new(&task.mapping, start, Browser::default()).with_secret(task.secret))
}

/// Reads a compressed file from its beginning to its end. The chain counts the bytes of the file, and all of them are
/// read; the parser counts those of the text.
async fn parse_compressed(id: RequestId, file: File, task: ParseTask) -> Answer {
    let mut parser = parser(&task, RangeStart { offset: 0, end: u64::MAX, at_record_start: true });
    let read = async {
        let stream = Inflated::open(&file)?;
        let mut progress = Progress::new(id);
        let mut unpacked = 0;
        while let Some(text) = stream.next().await? {
            push(&mut parser, &text);
            unpacked += text.len() as u64;
            within(task.room, unpacked)?;
            progress.tell(stream.consumed(), &parser);
        }
        Ok(())
    };
    let read = read.await;
    parsed(read, parser, &task)
}

#[inline(never)]
fn push(parser: &mut Parser, text: &[u8]) {
    parser.push(text);
}

#[inline(never)]
fn parsed(read: Result<(), Failure>, parser: Box<Parser>, task: &ParseTask) -> Answer {
    if let Err(failure) = read {
        return (Reply::Failed(failure), None);
    }
    let mut output = parser.finish_any();
    output.report.fingerprint = output.block.fingerprint();
    output.report.fingerprint.keep_to(task.limit);
    output.report.crowd = output.block.crowd();
    let bytes = if task.report_only { Vec::new() } else { output.block.to_bytes(task.partition_bits) };
    let parsed = Parsed { begin: output.begin, end: output.end, lines: output.lines, report: output.report };
    (Reply::Parsed(Box::new(parsed)), Some(Uint8Array::from(bytes.as_slice()).buffer().into()))
}

async fn parse(id: RequestId, file: File, task: ParseTask) -> Answer {
    let size = file.size() as u64;
    let RangeStart { offset, end, .. } = task.start;
    let mut parser = parser(&task, task.start);
    let read = async {
        let (mut at, mut stop) = (offset, size.min(end.saturating_add(TAIL)));
        let mut progress = Progress::new(id);
        while at < stop {
            let mut part = Bytes::open(&file, at, stop)?;
            while let Some(bytes) = part.next().await? {
                at += u64::from(bytes.length());
                if feed(&mut parser, &bytes) == Fed::Done {
                    return Ok(());
                }
                within(task.room, at - offset)?;
                progress.tell(at.min(end) - offset, &parser);
            }
            // Past the range only the record in progress is wanted, however long it is.
            stop = size.min(at + MORE);
        }
        Ok(())
    };
    let read = read.await;
    parsed(read, parser, &task)
}

/// The sum of a part of a file: what an archive stores as it is has no frame that the browser would check.
async fn sum(file: File, from: u64, to: u64) -> Answer {
    let sum = async {
        let (mut sum, mut room) = (Sum::default(), Vec::new());
        let mut part = Bytes::open(&file, from, to)?;
        while let Some(bytes) = part.next().await? {
            room.resize(bytes.length() as usize, 0);
            bytes.copy_to(&mut room);
            sum.add(&room);
        }
        Ok(sum.value())
    };
    (sum.await.map_or_else(Reply::Failed, Reply::Summed), None)
}

/// Gives the parser what has arrived.
#[inline(never)]
fn feed(parser: &mut Parser, bytes: &Uint8Array) -> Fed {
    let length = bytes.length();
    for from in (0..length).step_by(PIECE as usize) {
        let piece = bytes.subarray(from, length.min(from + PIECE));
        if parser.fill(piece.length() as usize, |room| piece.copy_to(room)) == Fed::Done {
            return Fed::Done;
        }
    }
    Fed::More
}

/// What the page is told while a range is read.
struct Progress {
    id: RequestId,
    told: f64,
}

impl Progress {
    fn new(id: RequestId) -> Progress {
        Progress { id, told: js_sys::Date::now() }
    }

    fn tell(&mut self, bytes: u64, parser: &Parser) {
        let now = js_sys::Date::now();
        if now - self.told >= PROGRESS_MS {
            self.told = now;
            post(self.id, &Reply::Progress { bytes, rows: parser.rows_in() }, None);
        }
    }
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
