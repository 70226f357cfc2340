//! What a tab writes down in its last moment, in local storage: that is done before the call returns, whereas a request to
//! the database waits behind those under way and is dropped with the page.

use super::database::place;
use super::prefs::storage;
use super::records::Jot;
use js_sys::JSON;
use web_sys::Storage;

fn prefix() -> String {
    format!("rapport.last:{}:", place())
}

/// Keeps it. Where there is no room, the database is all there is.
pub fn keep(jot: &Jot) {
    if let (Some(storage), Ok(text)) = (storage(), JSON::stringify(&jot.value())) {
        let _ = storage.set_item(&(prefix() + &jot.tab), &String::from(text));
    }
}

/// What tabs have kept.
pub fn all() -> Vec<Jot> {
    let Some(storage) = storage() else { return Vec::new() };
    let read = |key: String| Jot::read(&JSON::parse(&storage.get_item(&key).ok()??).ok()?);
    keys(&storage).into_iter().filter_map(read).collect()
}

/// Forgets what a tab has kept.
pub fn forget(tab: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&(prefix() + tab));
    }
}

/// Forgets what all tabs have kept.
pub fn clear() {
    let Some(storage) = storage() else { return };
    for key in keys(&storage) {
        let _ = storage.remove_item(&key);
    }
}

/// Whether nothing is kept.
pub fn cleared() -> bool {
    storage().is_none_or(|storage| keys(&storage).is_empty())
}

fn keys(storage: &Storage) -> Vec<String> {
    let (prefix, count) = (prefix(), storage.length().unwrap_or(0));
    (0..count).filter_map(|at| storage.key(at).ok()?).filter(|key| key.starts_with(&prefix)).collect()
}
