//! The reader's choices of look and language, in local storage.

use super::database::place;
use crate::locale::{Lang, Numbers};
use serde::{Deserialize, Serialize};
use web_sys::Storage;

/// The key of versions that had one for the whole origin; `start.js` knows both.
const SHARED: &str = "rapport.prefs";

fn key() -> String {
    format!("{SHARED}:{}", place())
}

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on light ground.
    Light,
    /// Light ink on dark ground.
    Dark,
}

impl Theme {
    /// Every choice, in the order of the menu.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The name in `<html data-theme>`.
    pub fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What the reader chose. A language that is not chosen follows the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// Look.
    pub theme: Theme,
    /// Language of the page.
    pub lang: Option<Lang>,
    /// Way of writing numbers.
    pub numbers: Numbers,
    /// Amounts of unknown currency stay without a sign: the reader is not asked again.
    pub no_currency: bool,
}

/// The choices of last time; the defaults when there are none or they cannot be read.
pub fn load() -> Prefs {
    let text = storage().and_then(|storage| {
        let read = |key: &str| storage.get_item(key).ok().flatten();
        read(&key()).or_else(|| read(SHARED))
    });
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Keeps the choices. Where the browser stores nothing they last as long as the page.
pub fn save(prefs: &Prefs) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(prefs)) {
        let _ = storage.set_item(&key(), &text);
    }
}

/// Forgets the choices.
pub fn clear() {
    if let Some(storage) = storage() {
        for key in [&*key(), SHARED] {
            let _ = storage.remove_item(key);
        }
    }
}

/// Whether nothing is kept.
pub fn cleared() -> bool {
    storage().is_none_or(|storage| storage.get_item(&key()).is_ok_and(|kept| kept.is_none()))
}

/// Puts theme and language on `<html>`, where the style sheets and screen readers look.
pub fn show(theme: Theme, lang: Lang) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", theme.name());
        let _ = root.set_attribute("lang", lang.code());
    }
}

/// Asked for with care: gloo's wrapper throws where cookies are blocked.
pub(super) fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
