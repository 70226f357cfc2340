//! The database of this deployment in this browser's IndexedDB: opening it, also again, and single requests.

use super::store::StoreError;
use gloo::events::EventListener;
use js_sys::{Error, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DomException, EventTarget, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest};
use web_sys::{IdbTransaction, IdbTransactionMode};

/// The name of the database of versions that had one for the whole origin.
pub(super) const SHARED: &str = "rapport";
const VERSION: u32 = 1;
/// The workspace, and what is kept beside it.
pub(super) const WORKSPACE: &str = "workspace";
/// What each tab has jotted down since it last saved.
pub(super) const JOTS: &str = "jots";

/// The folder of the page's address: two deployments on one origin are two programs, each with a store of its own.
pub(super) fn place() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.rsplit_once('/').map_or_else(|| "/".to_owned(), |(folder, _)| format!("{folder}/"))
}

/// The name of what belongs to this deployment.
pub(super) fn name() -> String {
    format!("{SHARED}:{}", place())
}

/// An open connection. Dropping it closes it.
pub(super) struct Connection {
    database: IdbDatabase,
    _ends: [EventListener; 2],
}

impl Connection {
    /// Opens the database, and makes it on the first visit. `lost` is told when it cannot be used any more: the browser
    /// closed it, or another page deletes it or brings it to a newer version and would wait for ever.
    pub(super) async fn open(lost: impl Fn() + Clone + 'static) -> Result<Connection, StoreError> {
        let factory = factory()?;
        let request = factory.open_with_u32(&name(), VERSION).map_err(|error| failure(&error))?;
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
            Err(_) => return Err(failure(&error_of(&request))),
        }
        let database: IdbDatabase = request.result().map_err(|error| failure(&error))?.unchecked_into();
        let ends = ["close", "versionchange"].map(|event| {
            let (held, lost) = (database.clone(), lost.clone());
            EventListener::new(&database, event, move |_| {
                held.close();
                lost();
            })
        });
        Ok(Connection { database, _ends: ends })
    }

    /// A transaction over one store.
    pub(super) fn begin(&self, store: &str, writes: bool) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
        begin(&self.database, store, writes)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // What has begun is still carried out.
        self.database.close();
    }
}

/// What a version with one database for the whole origin kept, for the deployment that asks first. Two that ask at once
/// do not both get it: the first one's name is written beside it. Nothing when there is nothing, or when it is another's.
pub(super) async fn shared() -> Option<(IdbDatabase, Vec<(JsValue, JsValue)>)> {
    const OWNER: &str = "owner";
    let request = factory().ok()?.open(SHARED).ok()?;
    // A database that is not there yet is not made.
    let opened = request.clone();
    let absent = EventListener::new(&request, "upgradeneeded", move |_| {
        if let Some(transaction) = opened.transaction() {
            let _ = transaction.abort();
        }
    });
    let outcome = first_of(&request, &["success"], &["error", "blocked"]).await;
    drop(absent);
    outcome.ok()?;
    let database: IdbDatabase = request.result().ok()?.unchecked_into();
    let found = async {
        let (transaction, store) = begin(&database, WORKSPACE, true).ok()?;
        let owner = get(&store, OWNER).await.ok()?.as_string();
        if owner.as_ref().is_some_and(|owner| *owner != place()) {
            return None;
        }
        if owner.is_none() {
            store.put_with_key(&place().into(), &OWNER.into()).ok()?;
        }
        let keys = js_sys::Array::from(&answer(&store.get_all_keys().ok()?).await.ok()?);
        let values = js_sys::Array::from(&answer(&store.get_all().ok()?).await.ok()?);
        committed(&transaction).await.ok()?;
        let entries = keys.iter().zip(values.iter());
        Some(entries.filter(|(key, _)| key.as_string().as_deref() != Some(OWNER)).collect::<Vec<_>>())
    };
    match found.await {
        Some(entries) => Some((database, entries)),
        None => {
            database.close();
            None
        }
    }
}

/// Deletes the database of the whole origin, once its content is somewhere else.
pub(super) fn delete_shared(database: &IdbDatabase) {
    database.close();
    if let Ok(factory) = factory() {
        let _ = factory.delete_database(SHARED);
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    let missing = || StoreError::Unavailable { detail: String::new() };
    let window = web_sys::window().ok_or_else(missing)?;
    window.indexed_db().map_err(|error| unavailable(&error))?.ok_or_else(missing)
}

fn begin(database: &IdbDatabase, store: &str, writes: bool) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
    let mode = if writes { IdbTransactionMode::Readwrite } else { IdbTransactionMode::Readonly };
    let transaction = database.transaction_with_str_and_mode(store, mode).map_err(|error| failure(&error))?;
    let store = transaction.object_store(store).map_err(|error| failure(&error))?;
    Ok((transaction, store))
}

/// Makes the object stores on the first visit.
fn upgrade(request: &IdbOpenDbRequest) -> EventListener {
    let opened = request.clone();
    EventListener::new(request, "upgradeneeded", move |_| {
        if let Ok(database) = opened.result() {
            let database: IdbDatabase = database.unchecked_into();
            for store in [WORKSPACE, JOTS] {
                let _ = database.create_object_store(store);
            }
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

/// The value under a key; undefined where there is none.
pub(super) async fn get(store: &IdbObjectStore, key: &str) -> Result<JsValue, StoreError> {
    answer(&store.get(&key.into()).map_err(|error| failure(&error))?).await
}

/// What a request brings.
pub(super) async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    if first_of(request, &["success"], &["error"]).await.is_err() {
        return Err(failure(&error_of(request)));
    }
    request.result().map_err(|error| failure(&error))
}

/// Puts a value; a refusal ends the transaction.
pub(super) fn put(
    transaction: &IdbTransaction,
    store: &IdbObjectStore,
    key: &str,
    value: &JsValue,
) -> Result<(), StoreError> {
    match store.put_with_key(value, &key.into()) {
        Ok(_) => Ok(()),
        Err(error) => {
            let _ = transaction.abort();
            Err(failure(&error))
        }
    }
}

/// Waits until the transaction is on disk: a full disk may show only here, after the request succeeded.
/// A request that fails aborts its transaction, and the reason is known from then on.
pub(super) async fn committed(transaction: &IdbTransaction) -> Result<(), StoreError> {
    match first_of(transaction, &["complete"], &["abort"]).await {
        Ok(_) => Ok(()),
        Err(_) => Err(failure(&transaction.error().map_or(JsValue::NULL, JsValue::from))),
    }
}

/// Nothing else is asked of a transaction: it need not wait for this page, which may be gone in the next moment.
pub(super) fn hurry(transaction: &IdbTransaction) {
    // Browsers that do not know it carry the transaction out all the same, if they are given the time.
    if let Some(commit) = Reflect::get(transaction, &"commit".into()).ok().and_then(|f| f.dyn_into::<Function>().ok()) {
        let _ = commit.call0(transaction);
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

/// What went wrong, by the name that the browser gives it.
pub(super) fn failure(error: &JsValue) -> StoreError {
    let (name, message) = words(error);
    match &*name {
        "QuotaExceededError" => StoreError::Quota,
        "VersionError" => StoreError::Newer,
        // Refused as a whole: private windows, blocked cookies, pages without an origin.
        "SecurityError" | "NotAllowedError" => StoreError::Unavailable { detail: message },
        _ => StoreError::Failed { detail: format!("{name} {message}").trim().to_owned() },
    }
}

fn unavailable(error: &JsValue) -> StoreError {
    match failure(error) {
        StoreError::Failed { detail } => StoreError::Unavailable { detail },
        other => other,
    }
}
