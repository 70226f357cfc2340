//! The workspace in this browser's IndexedDB, and what other tabs do to it.

use super::clock;
use super::listener::Listener;
use super::prefs;
use gloo::events::EventListener;
use js_sys::{Error, Object, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, DomException, EventTarget, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest};
use web_sys::{IdbTransaction, IdbTransactionMode, MessageEvent, StorageManager};

const DATABASE: &str = "rapport";
const VERSION: u32 = 1;
const STORE: &str = "workspace";
const KEY: &str = "current";
const CHANNEL: &str = "rapport";

/// What was saved last.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// Counts the saves; 1 is the first.
    pub revision: f64,
    /// When, in milliseconds since 1970.
    pub saved_at_ms: f64,
    /// The workspace as text; whoever reads it passes it through the restore gate.
    pub json: String,
}

/// How much this browser lets us store, in bytes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// In use now.
    pub used: f64,
    /// The most it allows.
    pub quota: f64,
}

/// Why something could not be read or saved.
#[derive(Debug, Clone, PartialEq)]
pub enum StoreError {
    /// Another tab saved since we last read; nothing was written.
    Conflict {
        /// Its revision.
        theirs: f64,
    },
    /// The storage is full.
    Quota,
    /// Another tab keeps an older database open.
    Blocked,
    /// The browser stores nothing here, as in some private windows.
    Unavailable {
        /// The browser's own words.
        detail: String,
    },
    /// Anything else.
    Failed {
        /// The browser's own words.
        detail: String,
    },
}

/// The open database.
pub struct Store {
    database: IdbDatabase,
    channel: Option<BroadcastChannel>,
    persistence_asked: Cell<bool>,
    _closes: EventListener,
}

impl Store {
    /// Opens the database, and makes it on the first visit.
    pub async fn open() -> Result<Store, StoreError> {
        let missing = || StoreError::Unavailable { detail: String::new() };
        let window = web_sys::window().ok_or_else(missing)?;
        let factory = window.indexed_db().map_err(|error| unavailable(&error))?.ok_or_else(missing)?;
        let request = factory.open_with_u32(DATABASE, VERSION).map_err(|error| unavailable(&error))?;
        let upgrade = upgrade(&request);
        let outcome = first_of(&request, &["success"], &["error", "blocked"]).await;
        drop(upgrade);
        match outcome {
            Ok(_) => {}
            Err(event) if event == "blocked" => {
                // Should the other tab let go later, the late success must not keep the database open.
                close_when_opened(request);
                return Err(StoreError::Blocked);
            }
            Err(_) => return Err(unavailable(&error_of(&request))),
        }
        let database: IdbDatabase = request.result().map_err(|error| unavailable(&error))?.unchecked_into();
        // A newer page in another tab may upgrade: let go, or it would wait for ever.
        let held = database.clone();
        let closes = EventListener::new(&database, "versionchange", move |_| held.close());
        let channel = BroadcastChannel::new(CHANNEL).ok();
        Ok(Store { database, channel, persistence_asked: Cell::new(false), _closes: closes })
    }

    /// What was saved last; nothing on the first visit.
    pub async fn load(&self) -> Result<Option<Saved>, StoreError> {
        let (_, store) = self.begin(IdbTransactionMode::Readonly)?;
        read(&store).await
    }

    /// Saves the workspace if nobody else did since `expected_revision` (0 when nothing was ever loaded) and returns
    /// the new revision. Reading, comparing and writing are one transaction, so two tabs cannot both win.
    pub async fn save(&self, json: &str, expected_revision: f64) -> Result<f64, StoreError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        let theirs = read(&store).await?.map_or(0.0, |saved| saved.revision);
        if theirs != expected_revision {
            return Err(StoreError::Conflict { theirs });
        }
        let revision = theirs + 1.0;
        let entry = entry(revision, clock::now_ms(), json);
        if let Err(error) = store.put_with_key(&entry, &KEY.into()) {
            let _ = transaction.abort();
            return Err(failure(&error));
        }
        committed(&transaction).await?;
        self.announce(revision);
        self.ask_for_persistence();
        Ok(revision)
    }

    /// The text that is kept under this name beside the workspace; the offered one where there is none yet. Reading and
    /// writing are one transaction, so that two tabs that ask at once get the same text.
    pub async fn agree(&self, name: &str, offered: &str) -> Result<String, StoreError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        if let Some(kept) = get(&store, name).await?.as_string() {
            return Ok(kept);
        }
        store.put_with_key(&offered.into(), &name.into()).map_err(|error| failure(&error))?;
        committed(&transaction).await?;
        Ok(offered.to_owned())
    }

    /// Deletes everything that this page keeps in this browser, the reader's choices included.
    pub async fn clear(&self) -> Result<(), StoreError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        store.clear().map_err(|error| failure(&error))?;
        committed(&transaction).await?;
        prefs::clear();
        self.announce(0.0);
        Ok(())
    }

    /// Calls back with the new revision when another tab saved; 0 when it deleted everything.
    pub fn on_other_tab_saved(&self, mut callback: impl FnMut(f64) + 'static) -> Listener {
        // The same channel object that announces: it does not hear itself, a second one would.
        let Some(channel) = &self.channel else { return Listener::keep(()) };
        let listener = EventListener::new(channel, "message", move |event| {
            let revision = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_f64());
            if let Some(revision) = revision {
                callback(revision);
            }
        });
        listener.into()
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
        let transaction =
            self.database.transaction_with_str_and_mode(STORE, mode).map_err(|error| unavailable(&error))?;
        let store = transaction.object_store(STORE).map_err(|error| unavailable(&error))?;
        Ok((transaction, store))
    }

    fn announce(&self, revision: f64) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&revision.into());
        }
    }

    /// Asks once, and does not wait: some browsers put the question to the reader.
    fn ask_for_persistence(&self) {
        if !self.persistence_asked.replace(true)
            && let Some(Ok(promise)) = manager().map(|manager| manager.persist())
        {
            spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
        self.database.close();
    }
}

/// How full the storage is, where the browser says.
pub async fn estimate() -> Option<Estimate> {
    let answer = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let number = |key: &str| Reflect::get(&answer, &key.into()).ok().and_then(|value| value.as_f64());
    Some(Estimate { used: number("usage")?, quota: number("quota")? })
}

/// Browsers offer the storage manager on https and localhost only.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let offered = Reflect::get(&navigator, &"storage".into()).is_ok_and(|manager| manager.is_object());
    offered.then(|| navigator.storage())
}

/// Makes the object store on the first visit.
fn upgrade(request: &IdbOpenDbRequest) -> EventListener {
    let opened = request.clone();
    EventListener::new(request, "upgradeneeded", move |_| {
        if let Ok(database) = opened.result() {
            let _ = database.unchecked_into::<IdbDatabase>().create_object_store(STORE);
        }
    })
}

fn close_when_opened(request: IdbOpenDbRequest) {
    spawn_local(async move {
        let upgrade = upgrade(&request);
        if first_of(&request, &["success"], &["error"]).await.is_ok()
            && let Ok(database) = request.result()
        {
            database.unchecked_into::<IdbDatabase>().close();
        }
        drop(upgrade);
    });
}

async fn get(store: &IdbObjectStore, key: &str) -> Result<JsValue, StoreError> {
    let request: IdbRequest = store.get(&key.into()).map_err(|error| failure(&error))?;
    if first_of(&request, &["success"], &["error"]).await.is_err() {
        return Err(failure(&error_of(&request)));
    }
    request.result().map_err(|error| failure(&error))
}

async fn read(store: &IdbObjectStore) -> Result<Option<Saved>, StoreError> {
    let entry = get(store, KEY).await?;
    let field = |key: &str| Reflect::get(&entry, &key.into()).ok();
    let number = |key: &str| field(key).and_then(|value| value.as_f64());
    Ok((|| {
        Some(Saved {
            revision: number("revision")?,
            saved_at_ms: number("savedAt")?,
            json: field("json")?.as_string()?,
        })
    })())
}

fn entry(revision: f64, saved_at_ms: f64, json: &str) -> Object {
    let object = Object::new();
    for (key, value) in [("revision", revision.into()), ("savedAt", saved_at_ms.into()), ("json", json.into())] {
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object
}

/// Waits until the transaction is on disk: a full disk may show only here, after the request succeeded.
/// A request that fails aborts its transaction, and the reason is known from then on.
async fn committed(transaction: &IdbTransaction) -> Result<(), StoreError> {
    match first_of(transaction, &["complete"], &["abort"]).await {
        Ok(_) => Ok(()),
        Err(_) => Err(failure(&transaction.error().map_or(JsValue::NULL, JsValue::from))),
    }
}

/// The name of the event that came first: `Ok` for a good one, `Err` for a bad one.
async fn first_of(target: &EventTarget, good: &[&'static str], bad: &[&'static str]) -> Result<String, String> {
    let mut listeners = Vec::new();
    let promise = Promise::new(&mut |resolve, reject| {
        for (names, settle) in [(good, resolve), (bad, reject)] {
            for name in names {
                let settle = settle.clone();
                listeners.push(EventListener::once(target, *name, move |event| {
                    let _ = settle.call1(&JsValue::NULL, &event.type_().into());
                }));
            }
        }
    });
    let name = |value: JsValue| value.as_string().unwrap_or_default();
    JsFuture::from(promise).await.map(name).map_err(name)
}

fn error_of(request: &IdbRequest) -> JsValue {
    request.error().ok().flatten().map_or(JsValue::NULL, JsValue::from)
}

/// Name and message of what the browser threw.
fn words(error: &JsValue) -> (String, String) {
    if let Some(exception) = error.dyn_ref::<DomException>() {
        return (exception.name(), exception.message());
    }
    match error.dyn_ref::<Error>() {
        Some(error) => (error.name().into(), error.message().into()),
        None => (String::new(), error.as_string().unwrap_or_default()),
    }
}

fn failure(error: &JsValue) -> StoreError {
    match words(error) {
        (name, _) if name == "QuotaExceededError" => StoreError::Quota,
        (name, message) if name == "InvalidStateError" => StoreError::Unavailable { detail: message },
        (name, message) => StoreError::Failed { detail: format!("{name} {message}").trim().to_owned() },
    }
}

fn unavailable(error: &JsValue) -> StoreError {
    match failure(error) {
        StoreError::Failed { detail } => StoreError::Unavailable { detail },
        other => other,
    }
}
