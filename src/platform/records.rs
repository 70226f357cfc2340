//! The records of the store and what they are in the browser's own values.

use super::clock;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// What was saved last.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// Counts the saves; 1 is the first.
    pub revision: f64,
    /// When, in milliseconds since 1970.
    pub saved_at_ms: f64,
    /// The workspace as text; whoever reads it passes it through the restore gate.
    pub json: String,
    /// The tab that saved it; empty in what earlier versions saved.
    pub tab: String,
    /// How many changes that tab had made.
    pub change: f64,
}

/// What stands in the place of the workspace.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Nothing yet.
    Nothing,
    /// What was saved last.
    Saved(Saved),
    /// Something else, as text.
    Strange(String),
}

/// What a tab has written down of itself since it last saved. It is written blindly, in one request, and never over
/// another tab's, so that it is on disk before anybody can close the tab.
#[derive(Debug, Clone, PartialEq)]
pub struct Jot {
    /// The tab.
    pub tab: String,
    /// When, in milliseconds since 1970.
    pub at_ms: f64,
    /// The revision that it had loaded or saved last.
    pub base: f64,
    /// How many changes it had made.
    pub change: f64,
    /// How it came here from that revision: a letter for each of its last changes.
    pub moves: String,
    /// The document as the text of a project file.
    pub document: String,
}

/// Something that was kept because it could not be read or came too late.
#[derive(Debug, Clone, PartialEq)]
pub struct Aside {
    /// Its key.
    pub key: String,
    /// When it was put aside, in milliseconds since 1970.
    pub at_ms: f64,
    /// What it was, as text.
    pub text: String,
}

impl Saved {
    pub(super) fn value(&self) -> JsValue {
        object(&[
            ("revision", self.revision.into()),
            ("savedAt", self.saved_at_ms.into()),
            ("json", (&*self.json).into()),
            ("tab", (&*self.tab).into()),
            ("change", self.change.into()),
        ])
    }
}

impl Jot {
    pub(super) fn value(&self) -> JsValue {
        object(&[
            ("tab", (&*self.tab).into()),
            ("at", self.at_ms.into()),
            ("base", self.base.into()),
            ("change", self.change.into()),
            ("moves", (&*self.moves).into()),
            ("document", (&*self.document).into()),
        ])
    }

    pub(super) fn read(value: &JsValue) -> Option<Jot> {
        Some(Jot {
            tab: text(value, "tab")?,
            at_ms: number(value, "at")?,
            base: number(value, "base")?,
            change: number(value, "change")?,
            moves: text(value, "moves")?,
            document: text(value, "document")?,
        })
    }
}

impl Aside {
    pub(super) fn read(key: String, entry: &JsValue) -> Aside {
        let text = field(entry, "value").as_ref().map(written).unwrap_or_default();
        Aside { key, at_ms: number(entry, "at").unwrap_or_default(), text }
    }

    /// A value that stood under this key, to be put aside now.
    pub(super) fn entry(what: &str, value: JsValue) -> JsValue {
        object(&[("at", clock::now_ms().into()), ("what", what.into()), ("value", value)])
    }
}

fn text(value: &JsValue, key: &str) -> Option<String> {
    field(value, key)?.as_string()
}

fn number(value: &JsValue, key: &str) -> Option<f64> {
    field(value, key)?.as_f64().filter(|number| number.is_finite())
}

fn field(value: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(value, &key.into()).ok().filter(|value| !value.is_undefined())
}

/// What stands under the key of the workspace.
pub(super) fn found(value: &JsValue) -> Found {
    if value.is_undefined() {
        return Found::Nothing;
    }
    let saved = || {
        Some(Saved {
            revision: number(value, "revision")?,
            saved_at_ms: number(value, "savedAt")?,
            json: text(value, "json")?,
            tab: text(value, "tab").unwrap_or_default(),
            change: number(value, "change").unwrap_or_default(),
        })
    };
    saved().map_or_else(|| Found::Strange(written(value)), Found::Saved)
}

/// A stored value as text: the text of a workspace, another text as it is, anything else as JSON.
pub(super) fn written(value: &JsValue) -> String {
    let text = field(value, "json").and_then(|json| json.as_string()).or_else(|| value.as_string());
    text.unwrap_or_else(|| JSON::stringify(value).map(String::from).unwrap_or_default())
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}
