//! Starting workers and talking to them.
//!
//! A program is fetched once, when the page starts. Every worker, also one that is started again after a crash, begins
//! from a `blob:` address and the compiled module, so that no request is made later.

use super::thrown::describe;
use crate::protocol::{BUILD, Reply, Request, RequestId};
use futures::channel::oneshot;
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use js_sys::{Array, ArrayBuffer, WebAssembly};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, File, MessageEvent, RequestInit, Url};

/// What runs in front of the worker's program: wait for the compiled module, then start it. A failed start is thrown
/// outside the promise, so that the page hears it as an `error` event.
const LOADER: &str = "\nself.onmessage = (event) => {\n  self.onmessage = null;\n  \
    wasm_bindgen({ module_or_path: event.data }).catch((error) => setTimeout(() => { throw error; }));\n};\n";

/// Why a worker did not answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkerError {
    /// The program could not be fetched or compiled; what the browser said.
    NotLoaded(String),
    /// The worker's program is of another build than the page: the site was deployed anew.
    Stale,
    /// The program stopped; what it said last.
    Crashed(String),
    /// Nothing was heard for too long.
    Silent,
    /// The page stopped the worker.
    Stopped,
}

/// A worker's program as it was fetched.
#[derive(Clone)]
pub struct Fetched {
    script: JsValue,
    wasm: JsValue,
}

impl Fetched {
    /// Fetches the program of this name. Addresses are relative to the page, so that any sub-path works; the build is
    /// part of them, so that a cached file of another build is not used. One that is not `urgent` leaves the line to
    /// the others.
    pub async fn fetch(name: &str, urgent: bool) -> Result<Fetched, WorkerError> {
        let fetch = async {
            // Both at once: one that began later could begin after a file was chosen.
            let (script, wasm) = (format!("{name}.js?v={BUILD}"), format!("{name}_bg.wasm?v={BUILD}"));
            let (script, wasm) = futures::future::join(fetch(&script, urgent), fetch(&wasm, urgent)).await;
            let (script, wasm) = (script?, wasm?);
            let script = JsFuture::from(script.text()?).await?;
            Ok(Fetched { script, wasm: JsFuture::from(wasm.array_buffer()?).await? })
        };
        fetch.await.map_err(|error: JsValue| WorkerError::NotLoaded(describe(&error)))
    }

    /// Compiles the program.
    pub async fn compile(self) -> Result<Program, WorkerError> {
        let compile = async {
            let module = JsFuture::from(WebAssembly::compile(&self.wasm)).await?;
            let parts = Array::of2(&self.script, &JsValue::from_str(LOADER));
            let options = BlobPropertyBag::new();
            options.set_type("text/javascript");
            let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
            Ok(Program { url: Url::create_object_url_with_blob(&blob)?, module })
        };
        compile.await.map_err(|error: JsValue| WorkerError::NotLoaded(describe(&error)))
    }
}

/// A worker's program, ready to be started any number of times without a request.
#[derive(Clone)]
pub struct Program {
    url: String,
    module: JsValue,
}

async fn fetch(address: &str, urgent: bool) -> Result<web_sys::Response, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let options = RequestInit::new();
    if !urgent {
        // Browsers that do not know priorities pass it over.
        let _ = js_sys::Reflect::set(&options, &"priority".into(), &"low".into());
    }
    let asked = window.fetch_with_str_and_init(address, &options);
    let response: web_sys::Response = JsFuture::from(asked).await?.dyn_into()?;
    if response.ok() { Ok(response) } else { Err(format!("{address}: {}", response.status()).into()) }
}

/// An answer with what was transferred beside it.
pub type Answer = (Reply, Option<ArrayBuffer>);

/// The same with whatever stood beside it.
type Beside = Result<(Reply, JsValue), WorkerError>;

struct Waiting {
    done: oneshot::Sender<Beside>,
    progress: Option<Box<dyn Fn(u64, u64)>>,
}

struct Inner {
    worker: web_sys::Worker,
    /// Messages wait here until the worker has said that it is ready.
    queue: RefCell<Option<Vec<(JsValue, Array)>>>,
    waiting: RefCell<BTreeMap<RequestId, Waiting>>,
    next: Cell<RequestId>,
    heard: Cell<f64>,
    ended: RefCell<Option<WorkerError>>,
    held: RefCell<Vec<EventListener>>,
    watch: RefCell<Option<Interval>>,
}

/// A running worker. Dropping the last handle ends it.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

impl Client {
    /// Starts a worker. When requests are open and nothing is heard for `patience_ms`, it is taken for dead.
    pub fn start(program: &Program, patience_ms: f64) -> Result<Client, WorkerError> {
        let worker = web_sys::Worker::new(&program.url).map_err(|e| WorkerError::NotLoaded(describe(&e)))?;
        worker.post_message(&program.module).map_err(|e| WorkerError::NotLoaded(describe(&e)))?;
        let inner = Rc::new(Inner {
            worker,
            queue: RefCell::new(Some(Vec::new())),
            waiting: RefCell::default(),
            next: Cell::new(1),
            heard: Cell::new(js_sys::Date::now()),
            ended: RefCell::default(),
            held: RefCell::default(),
            watch: RefCell::default(),
        });
        inner.clone().listen(patience_ms);
        Ok(Client(inner))
    }

    /// Sends a request at once; its last answer can be awaited. `attached` goes as it is (a file is copied by reference);
    /// `transfer` is moved.
    pub fn call(
        &self,
        request: &Request,
        attached: Option<&File>,
        transfer: Option<ArrayBuffer>,
        progress: Option<Box<dyn Fn(u64, u64)>>,
    ) -> impl Future<Output = Result<Answer, WorkerError>> + use<> {
        let answer = self.exchange(request, attached, transfer, progress);
        async {
            let (reply, beside) = answer.await?;
            Ok((reply, beside.dyn_into().ok()))
        }
    }

    /// Sends a request whose answer may bring a file.
    pub async fn call_for_file(
        &self,
        request: &Request,
        attached: Option<&File>,
        progress: Option<Box<dyn Fn(u64, u64)>>,
    ) -> Result<(Reply, Option<File>), WorkerError> {
        let (reply, beside) = self.exchange(request, attached, None, progress).await?;
        Ok((reply, beside.dyn_into().ok()))
    }

    fn exchange(
        &self,
        request: &Request,
        attached: Option<&File>,
        transfer: Option<ArrayBuffer>,
        progress: Option<Box<dyn Fn(u64, u64)>>,
    ) -> impl Future<Output = Beside> + use<> {
        let sent = self.post(request, attached, transfer, progress);
        async { sent?.await.unwrap_or(Err(WorkerError::Stopped)) }
    }

    fn post(
        &self,
        request: &Request,
        attached: Option<&File>,
        transfer: Option<ArrayBuffer>,
        progress: Option<Box<dyn Fn(u64, u64)>>,
    ) -> Result<oneshot::Receiver<Beside>, WorkerError> {
        if let Some(error) = self.0.ended.borrow().clone() {
            return Err(error);
        }
        let id = self.0.next.replace(self.0.next.get().wrapping_add(1).max(1));
        let json = serde_json::to_string(request).map_err(|e| WorkerError::Crashed(e.to_string()))?;
        let message = Array::of2(&JsValue::from(id), &JsValue::from_str(&json));
        let moved = Array::new();
        if let Some(buffer) = &transfer {
            message.push(buffer);
            moved.push(buffer);
        } else if let Some(file) = attached {
            message.push(file);
        }
        let (done, answer) = oneshot::channel();
        self.0.heard.set(js_sys::Date::now());
        self.0.waiting.borrow_mut().insert(id, Waiting { done, progress });
        self.0.send(message.into(), moved);
        Ok(answer)
    }

    /// Ends the worker at once; open requests end with [`WorkerError::Stopped`].
    pub fn stop(&self) {
        self.0.end(WorkerError::Stopped);
    }

    /// Whether the worker can no longer answer.
    pub fn ended(&self) -> bool {
        self.0.ended.borrow().is_some()
    }
}

impl Inner {
    fn listen(self: Rc<Self>, patience_ms: f64) {
        let on = |name: &'static str, handle: fn(&Inner, &web_sys::Event)| {
            let weak: Weak<Inner> = Rc::downgrade(&self);
            EventListener::new(&self.worker, name, move |event| {
                if let Some(inner) = weak.upgrade() {
                    handle(&inner, event);
                }
            })
        };
        let listeners = vec![
            on("message", |inner, event| inner.receive(event.unchecked_ref::<MessageEvent>())),
            on("error", |inner, event| {
                event.prevent_default();
                let said = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
                inner.end(WorkerError::Crashed(said));
            }),
            on("messageerror", |inner, _| inner.end(WorkerError::Crashed("messageerror".into()))),
        ];
        *self.held.borrow_mut() = listeners;
        let weak = Rc::downgrade(&self);
        *self.watch.borrow_mut() = Some(Interval::new(1000, move || {
            if let Some(inner) = weak.upgrade() {
                let silent = js_sys::Date::now() - inner.heard.get() > patience_ms;
                if silent && !inner.waiting.borrow().is_empty() {
                    inner.end(WorkerError::Silent);
                }
            }
        }));
    }

    fn send(&self, message: JsValue, moved: Array) {
        if let Some(queue) = self.queue.borrow_mut().as_mut() {
            queue.push((message, moved));
            return;
        }
        if let Err(error) = self.worker.post_message_with_transfer(&message, &moved) {
            self.end(WorkerError::Crashed(describe(&error)));
        }
    }

    fn receive(&self, event: &MessageEvent) {
        self.heard.set(js_sys::Date::now());
        let message: Array = event.data().unchecked_into();
        let id = message.get(0).as_f64().unwrap_or(0.0) as RequestId;
        let json = message.get(1).as_string().unwrap_or_default();
        let reply: Reply = match serde_json::from_str(&json) {
            Ok(reply) => reply,
            Err(_) if self.queue.borrow().is_some() => return self.end(WorkerError::Stale),
            Err(error) => return self.end(WorkerError::Crashed(error.to_string())),
        };
        match reply {
            Reply::Ready { build } if build == BUILD => {
                let queued = self.queue.borrow_mut().take().unwrap_or_default();
                for (message, moved) in queued {
                    self.send(message, moved);
                }
            }
            Reply::Ready { .. } => self.end(WorkerError::Stale),
            Reply::Panicked { message } => self.end(WorkerError::Crashed(message)),
            Reply::Progress { bytes, rows } => {
                if let Some(Waiting { progress: Some(progress), .. }) = self.waiting.borrow().get(&id) {
                    progress(bytes, rows);
                }
            }
            last => {
                let waiting = self.waiting.borrow_mut().remove(&id);
                if let Some(waiting) = waiting {
                    // The asker may have gone; then nobody wants the answer.
                    let _ = waiting.done.send(Ok((last, message.get(2))));
                }
            }
        }
    }

    fn end(&self, error: WorkerError) {
        self.worker.terminate();
        self.ended.borrow_mut().get_or_insert(error.clone());
        let waiting = std::mem::take(&mut *self.waiting.borrow_mut());
        for (_, waiting) in waiting {
            let _ = waiting.done.send(Err(error.clone()));
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// How many parse workers to start: one a core, at least one, at most eight.
pub fn cores() -> usize {
    let cores = web_sys::window().map_or(1.0, |w| w.navigator().hardware_concurrency());
    (cores as usize).clamp(1, 8)
}
