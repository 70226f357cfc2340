//! A log of the lists of customers that were saved: when, whom, how many. It holds no id and stays in this browser.

use super::clock::day_of;
use super::database::place;
use super::prefs::storage;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// A list that was saved.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedList {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// Whom it holds, in words.
    pub who: String,
    /// How many.
    pub count: u64,
    /// Whether it holds hashed addresses and nothing else.
    pub hashed: bool,
}

impl SavedList {
    /// The day on which it was saved, in the reader's time zone.
    pub fn day(&self) -> Day {
        day_of(self.at)
    }
}

fn key() -> String {
    format!("rapport.saved-lists:{}", place())
}

/// The log, the oldest line first; empty where it cannot be read.
pub fn load() -> Vec<SavedList> {
    let text = storage().and_then(|storage| storage.get_item(&key()).ok().flatten());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Keeps the log. Where the browser stores nothing it lasts as long as the page.
pub fn save(lines: &[SavedList]) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(lines)) {
        let _ = storage.set_item(&key(), &text);
    }
}

/// Forgets the log.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key());
    }
}

/// Whether nothing is kept.
pub fn cleared() -> bool {
    storage().is_none_or(|storage| storage.get_item(&key()).is_ok_and(|kept| kept.is_none()))
}
