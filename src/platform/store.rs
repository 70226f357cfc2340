//! The workspace in this browser's storage, what each tab jots down before it saves, and what other tabs do to it.

use super::clock;
use super::database::{
    Connection, JOTS, WORKSPACE, answer, committed, delete_shared, failure, get, hurry, name, put, shared,
};
use super::listener::Listener;
pub use super::records::{Aside, Found, Jot, Saved};
use super::records::{found, written};
use super::{last_copy, list_columns, prefs, saved_lists};
use gloo::events::EventListener;
use js_sys::{Array, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, IdbObjectStore, MessageEvent, StorageManager};

/// The key of the workspace.
pub const CURRENT: &str = "current";
/// What could not be read is kept under keys that begin so; nobody writes to them again.
const ASIDE: &str = "unread:";

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
    /// A newer version of the page has changed the database.
    Newer,
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

/// The store of this deployment. It opens its database when it is first needed, and again when it was closed.
pub struct Store {
    tab: String,
    open: Rc<RefCell<Option<Rc<Connection>>>>,
    lost: Rc<dyn Fn()>,
    channel: Option<BroadcastChannel>,
    persistence_asked: Cell<bool>,
}

impl Store {
    /// The store of a tab; `lost` is told when the browser or another page has closed it.
    pub fn new(tab: String, lost: impl Fn() + 'static) -> Store {
        let channel = BroadcastChannel::new(&name()).ok();
        Store { tab, open: Rc::default(), lost: Rc::new(lost), channel, persistence_asked: Cell::new(false) }
    }

    async fn connected(&self) -> Result<Rc<Connection>, StoreError> {
        if let Some(connection) = self.open.borrow().clone() {
            return Ok(connection);
        }
        let (open, lost) = (self.open.clone(), self.lost.clone());
        let connection = Rc::new(
            Connection::open(move || {
                open.take();
                lost();
            })
            .await?,
        );
        *self.open.borrow_mut() = Some(connection.clone());
        Ok(connection)
    }

    /// Does something with the database. A connection that has died on the way is opened again, once.
    async fn with<T>(&self, work: impl AsyncFn(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let connection = self.connected().await?;
        match work(&connection).await {
            Err(StoreError::Failed { .. }) => {
                self.open.take();
                let connection = self.connected().await?;
                work(&connection).await
            }
            outcome => outcome,
        }
    }

    /// What was saved last. What a version kept that had one store for the whole origin is taken over first.
    pub async fn load(&self) -> Result<Found, StoreError> {
        let value = self.value(CURRENT).await?;
        if !value.is_undefined() {
            return Ok(found(&value));
        }
        let Some((old, entries)) = shared().await else { return Ok(Found::Nothing) };
        let taken = self.with(async |connection: &Connection| {
            let (transaction, store) = connection.begin(WORKSPACE, true)?;
            for (key, value) in &entries {
                put(&transaction, &store, &key.as_string().unwrap_or_default(), value)?;
            }
            committed(&transaction).await
        });
        match taken.await {
            Ok(()) => delete_shared(&old),
            Err(error) => {
                old.close();
                return Err(error);
            }
        }
        Ok(match self.value(CURRENT).await? {
            value if value.is_undefined() => Found::Nothing,
            value => found(&value),
        })
    }

    async fn value(&self, key: &str) -> Result<JsValue, StoreError> {
        self.with(async |connection: &Connection| get(&connection.begin(WORKSPACE, false)?.1, key).await).await
    }

    /// Saves the workspace if nobody else did since `expected_revision` (0 when nothing was ever loaded) and returns
    /// the new revision. Reading, comparing and writing are one transaction, so two tabs cannot both win. Where nothing
    /// is stored any more there is nothing to win.
    pub async fn save(&self, json: &str, change: f64, expected_revision: f64) -> Result<f64, StoreError> {
        let saved = self.with(async |connection: &Connection| {
            let (transaction, store) = connection.begin(WORKSPACE, true)?;
            let revision = match found(&get(&store, CURRENT).await?) {
                // The first try went through although the connection broke before it was told.
                Found::Saved(saved) if saved.tab == self.tab && saved.change == change && saved.json == json => {
                    return Ok(saved.revision);
                }
                Found::Saved(saved) if saved.revision != expected_revision => {
                    return Err(StoreError::Conflict { theirs: saved.revision });
                }
                Found::Saved(_) | Found::Nothing | Found::Strange(_) => expected_revision + 1.0,
            };
            let (tab, json) = (self.tab.clone(), json.to_owned());
            let saved = Saved { revision, saved_at_ms: clock::now_ms(), json, tab, change };
            put(&transaction, &store, CURRENT, &saved.value())?;
            committed(&transaction).await?;
            Ok(revision)
        });
        let revision = saved.await?;
        self.announce(revision);
        self.ask_for_persistence();
        Ok(revision)
    }

    /// Writes down where this tab is. The request is made at once where the database is open, and nothing is read before
    /// it, so that it reaches the disk also when the tab is closed in the next moment.
    pub fn jot(&self, jot: &Jot) -> impl Future<Output = Result<(), StoreError>> + use<> {
        let entry = jot.value();
        let begun = self.open.borrow().as_ref().map(|connection| {
            let (transaction, store) = connection.begin(JOTS, true)?;
            put(&transaction, &store, &jot.tab, &entry)?;
            hurry(&transaction);
            Ok(transaction)
        });
        async move {
            match begun {
                Some(Ok(transaction)) => committed(&transaction).await,
                Some(Err(error)) => Err(error),
                None => Err(StoreError::Failed { detail: String::new() }),
            }
        }
    }

    /// Writes down where this tab is in its last moment: in the database, and where a write under way cannot hold it up.
    pub fn jot_last(&self, jot: &Jot) {
        last_copy::keep(jot);
        drop(self.jot(jot));
    }

    /// What every tab has jotted down, in the database or in its last moment.
    pub async fn jots(&self) -> Result<Vec<Jot>, StoreError> {
        let all = self.with(async |connection: &Connection| {
            let (_, store) = connection.begin(JOTS, false)?;
            answer(&store.get_all().map_err(|error| failure(&error))?).await
        });
        let mut jots: Vec<Jot> = Array::from(&all.await?).iter().filter_map(|value| Jot::read(&value)).collect();
        for last in last_copy::all() {
            match jots.iter_mut().find(|jot| jot.tab == last.tab) {
                Some(jot) if jot.change < last.change => *jot = last,
                Some(_) => {}
                None => jots.push(last),
            }
        }
        Ok(jots)
    }

    /// Forgets what a tab has jotted down.
    pub async fn forget_jot(&self, tab: &str) -> Result<(), StoreError> {
        last_copy::forget(tab);
        self.delete(JOTS, tab).await
    }

    async fn delete(&self, store: &str, key: &str) -> Result<(), StoreError> {
        let deleted = self.with(async |connection: &Connection| {
            let (transaction, store) = connection.begin(store, true)?;
            store.delete(&key.into()).map_err(|error| failure(&error))?;
            committed(&transaction).await
        });
        deleted.await
    }

    /// The text that is kept under this name beside the workspace.
    pub async fn text(&self, name: &str) -> Result<Option<String>, StoreError> {
        let value = self.value(name).await?;
        Ok(if value.is_undefined() { None } else { Some(written(&value)) })
    }

    /// The text that is kept under this name beside the workspace; the offered one where there is none yet. Reading and
    /// writing are one transaction, so that two tabs that ask at once get the same text.
    pub async fn agree(&self, name: &str, offered: &str) -> Result<String, StoreError> {
        let agreed = self.with(async |connection: &Connection| {
            let (transaction, store) = connection.begin(WORKSPACE, true)?;
            let kept = get(&store, name).await?;
            if !kept.is_undefined() {
                return Ok(written(&kept));
            }
            put(&transaction, &store, name, &offered.into())?;
            committed(&transaction).await?;
            Ok(offered.to_owned())
        });
        agreed.await
    }

    /// Keeps what stands under a key a second time, under a key that nobody writes to again; `moved` takes it away where
    /// it stood. What is kept like that already is not kept twice.
    pub async fn put_aside(&self, key: &str, moved: bool) -> Result<(), StoreError> {
        let done = self.with(async |connection: &Connection| {
            let (transaction, store) = connection.begin(WORKSPACE, true)?;
            let value = get(&store, key).await?;
            if value.is_undefined() {
                return Ok(());
            }
            let text = written(&value);
            if asides(&store).await?.iter().all(|aside| aside.text != text) {
                let name = format!("{ASIDE}{}:{key}", clock::now_ms());
                put(&transaction, &store, &name, &Aside::entry(key, value))?;
            }
            if moved {
                store.delete(&key.into()).map_err(|error| failure(&error))?;
            }
            committed(&transaction).await
        });
        done.await
    }

    /// What was put aside, and what other tabs had jotted down and never saved; the newest last.
    pub async fn asides(&self) -> Result<Vec<Aside>, StoreError> {
        let put = self.with(async |connection: &Connection| asides(&connection.begin(WORKSPACE, false)?.1).await);
        let mut all = put.await?;
        let others = self.jots().await?.into_iter().filter(|jot| jot.tab != self.tab);
        all.extend(others.map(|jot| Aside { key: jot.tab, at_ms: jot.at_ms, text: jot.document }));
        all.sort_by(|a, b| a.at_ms.total_cmp(&b.at_ms));
        Ok(all)
    }

    /// Deletes one of [`Store::asides`].
    pub async fn delete_aside(&self, key: &str) -> Result<(), StoreError> {
        if key.starts_with(ASIDE) { self.delete(WORKSPACE, key).await } else { self.forget_jot(key).await }
    }

    /// Deletes everything that this page keeps in this browser, the reader's choices included, and looks whether it is
    /// gone.
    pub async fn clear(&self) -> Result<(), StoreError> {
        prefs::clear();
        saved_lists::clear();
        list_columns::clear();
        last_copy::clear();
        let left = self.with(async |connection: &Connection| {
            let mut left = 0.0;
            for name in [WORKSPACE, JOTS] {
                let (transaction, store) = connection.begin(name, true)?;
                store.clear().map_err(|error| failure(&error))?;
                committed(&transaction).await?;
                let (_, store) = connection.begin(name, false)?;
                left += answer(&store.count().map_err(|error| failure(&error))?).await?.as_f64().unwrap_or(1.0);
            }
            Ok(left)
        });
        if left.await? > 0.0
            || !prefs::cleared()
            || !saved_lists::cleared()
            || !list_columns::cleared()
            || !last_copy::cleared()
        {
            return Err(StoreError::Failed { detail: String::new() });
        }
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
        // The connection tells the store when it is lost, so each holds the other.
        self.open.take();
        if let Some(channel) = &self.channel {
            channel.close();
        }
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

async fn asides(store: &IdbObjectStore) -> Result<Vec<Aside>, StoreError> {
    let keys = answer(&store.get_all_keys().map_err(|error| failure(&error))?).await?;
    let mut all = Vec::new();
    for key in Array::from(&keys).iter().filter_map(|key| key.as_string()).filter(|key| key.starts_with(ASIDE)) {
        let entry = get(store, &key).await?;
        all.push(Aside::read(key, &entry));
    }
    Ok(all)
}
