//! Reads JSON that may have gaps, strangers and wrong forms, and notes each.

use super::file::RestoreNote;
use super::model::{MAX_ITEMS, MAX_TEXT};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The members of one JSON object that are still to be read.
pub(super) struct Fields<'a> {
    object: Map<String, Value>,
    path: String,
    notes: &'a mut Vec<RestoreNote>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(object: Map<String, Value>, path: String, notes: &'a mut Vec<RestoreNote>) -> Fields<'a> {
        Fields { object, path, notes }
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Where the object stands.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Whether there is a member of this name.
    pub(super) fn has(&self, key: &str) -> bool {
        self.object.contains_key(key)
    }

    /// The names of the members that are still to be read.
    pub(super) fn keys(&self) -> Vec<String> {
        self.object.keys().cloned().collect()
    }

    /// Notes something that the reader found itself.
    pub(super) fn note(&mut self, note: RestoreNote) {
        self.notes.push(note);
    }

    /// The raw member; a missing one is noted.
    fn raw(&mut self, key: &str) -> Option<Value> {
        let value = self.object.remove(key);
        if value.is_none() {
            self.notes.push(RestoreNote::Missing { path: self.path_of(key) });
        }
        value
    }

    /// A value, or the default and a note.
    pub(super) fn take<T: DeserializeOwned>(&mut self, key: &str, default: T) -> T {
        let Some(value) = self.raw(key) else {
            return default;
        };
        self.read(key, value).unwrap_or(default)
    }

    /// A value that may be absent without a note.
    pub(super) fn take_if_there<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.object.remove(key)?;
        self.read(key, value)
    }

    /// A value that should be there; its absence is noted.
    pub(super) fn take_some<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.raw(key)?;
        self.read(key, value)
    }

    fn read<T: DeserializeOwned>(&mut self, key: &str, value: Value) -> Option<T> {
        let read = T::deserialize(&value).ok();
        if read.is_none() {
            self.notes.push(RestoreNote::BadValue { path: self.path_of(key), found: shown(&value) });
        }
        read
    }

    /// A text, cut where it is too long.
    pub(super) fn text(&mut self, key: &str) -> String {
        let mut text: String = self.take(key, String::new());
        if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
            self.notes.push(RestoreNote::TextCut { path: self.path_of(key), length: text.chars().count() });
            text.truncate(end);
        }
        text
    }

    /// A text that may be absent without a note.
    pub(super) fn text_if_there(&mut self, key: &str) -> String {
        if self.has(key) { self.text(key) } else { String::new() }
    }

    /// An object inside this one.
    pub(super) fn part<T>(&mut self, key: &str, read: impl FnOnce(Fields) -> T) -> Option<T> {
        let path = self.path_of(key);
        match self.raw(key)? {
            Value::Object(object) => Some(read(Fields::new(object, path, self.notes))),
            other => {
                self.notes.push(RestoreNote::BadValue { path, found: shown(&other) });
                None
            }
        }
    }

    /// An object inside this one that may be absent without a note: files from before it have none.
    pub(super) fn part_if_there<T>(&mut self, key: &str, read: impl FnOnce(Fields) -> T) -> Option<T> {
        if self.has(key) { self.part(key, read) } else { None }
    }

    /// A list of objects; what is no object is left out with a note.
    pub(super) fn list<T>(&mut self, key: &str, read: impl Fn(Fields) -> T) -> Vec<T> {
        self.list_of(key, MAX_ITEMS, read)
    }

    /// [`Fields::list`] of at most so many.
    pub(super) fn list_of<T>(&mut self, key: &str, most: usize, read: impl Fn(Fields) -> T) -> Vec<T> {
        let path = self.path_of(key);
        let items = match self.raw(key) {
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.notes.push(RestoreNote::BadValue { path, found: shown(&other) });
                return Vec::new();
            }
            None => return Vec::new(),
        };
        if items.len() > most {
            self.notes.push(RestoreNote::ListCut { path: path.clone(), length: items.len() });
        }
        let mut list = Vec::new();
        for (place, item) in items.into_iter().take(most).enumerate() {
            let path = format!("{path}[{place}]");
            match item {
                Value::Object(object) => list.push(read(Fields::new(object, path, self.notes))),
                other => self.notes.push(RestoreNote::BadValue { path, found: shown(&other) }),
            }
        }
        list
    }

    /// An object whose names are data, each entry read by itself; a name that means nothing is noted as unknown.
    pub(super) fn entries<K: Ord + FromStr, V: DeserializeOwned>(&mut self, key: &str) -> BTreeMap<K, V> {
        let path = self.path_of(key);
        let mut found = BTreeMap::new();
        match self.raw(key) {
            Some(Value::Object(object)) => {
                for (name, value) in object {
                    let path = format!("{path}.{name}");
                    match (name.parse(), V::deserialize(&value)) {
                        (Ok(name), Ok(value)) => {
                            found.insert(name, value);
                        }
                        (Err(_), _) => self.notes.push(RestoreNote::Unknown { path }),
                        (_, Err(_)) => self.notes.push(RestoreNote::BadValue { path, found: shown(&value) }),
                    }
                }
            }
            Some(other) => self.notes.push(RestoreNote::BadValue { path, found: shown(&other) }),
            None => {}
        }
        found
    }

    /// What a choice carries with it: `{"name": …}` is read, the word `none` and what makes no sense are nothing.
    pub(super) fn choice<T>(&mut self, key: &str, name: &str, read: impl FnOnce(Fields) -> T) -> Option<T> {
        let path = self.path_of(key);
        match self.raw(key)? {
            Value::String(word) if word == "none" => None,
            Value::Object(object) if object.contains_key(name) => {
                let mut fields = Fields::new(object, path, self.notes);
                let found = fields.part(name, read);
                fields.finish();
                found
            }
            other => {
                self.notes.push(RestoreNote::BadValue { path, found: shown(&other) });
                None
            }
        }
    }

    /// Notes what nobody asked for.
    pub(super) fn finish(self) {
        for key in self.object.keys() {
            self.notes.push(RestoreNote::Unknown { path: self.path_of(key) });
        }
    }
}

/// The beginning of a value as JSON.
pub(super) fn shown(value: &Value) -> String {
    value.to_string().chars().take(80).collect()
}
