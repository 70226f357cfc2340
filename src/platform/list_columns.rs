//! The columns of the list of customers, where somebody chose them.

use super::database::place;
use super::prefs::storage;

fn key() -> String {
    format!("rapport.list-columns:{}", place())
}

/// The words of the columns; nothing where nobody chose, or it cannot be read.
pub fn load() -> Option<Vec<String>> {
    let text = storage()?.get_item(&key()).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// Keeps the choice; nothing takes it back. Where the browser stores nothing it lasts as long as the page.
pub fn save(columns: Option<&[String]>) {
    let Some(columns) = columns else { return clear() };
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(columns)) {
        let _ = storage.set_item(&key(), &text);
    }
}

/// Forgets the choice.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key());
    }
}

/// Whether nothing is kept.
pub fn cleared() -> bool {
    storage().is_none_or(|storage| storage.get_item(&key()).is_ok_and(|kept| kept.is_none()))
}
