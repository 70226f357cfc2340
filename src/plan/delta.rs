//! The difference between two JSON values, so that a hundred steps of history cost little more than one document.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// How to turn one value into another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum Delta {
    /// Put this in its place.
    #[serde(rename = "=")]
    Put(Value),
    /// Change and remove members of an object.
    #[serde(rename = "{}")]
    Object(BTreeMap<String, Delta>, Vec<String>),
    /// Change elements of an array of the same length.
    #[serde(rename = "[]")]
    Array(BTreeMap<usize, Delta>),
    /// From this element of an array on, put these in the place of so many.
    #[serde(rename = "<>")]
    Splice(usize, usize, Vec<Value>),
}

impl Delta {
    /// What turns `from` into `to`.
    pub(super) fn between(from: &Value, to: &Value) -> Delta {
        match (from, to) {
            (Value::Object(from), Value::Object(to)) => {
                let changed = to.iter().filter(|(key, new)| from.get(*key) != Some(*new));
                let changed = changed.map(|(key, new)| {
                    let delta = from.get(key).map_or_else(|| Delta::Put(new.clone()), |old| Delta::between(old, new));
                    (key.clone(), delta)
                });
                let gone = from.keys().filter(|key| !to.contains_key(*key)).cloned();
                Delta::Object(changed.collect(), gone.collect())
            }
            (Value::Array(from), Value::Array(to)) if from.len() == to.len() => {
                let pairs = from.iter().zip(to).enumerate().filter(|(_, (old, new))| old != new);
                Delta::Array(pairs.map(|(place, (old, new))| (place, Delta::between(old, new))).collect())
            }
            _ => Delta::Put(to.clone()),
        }
    }

    /// The other value; none when the delta does not fit this one.
    pub(super) fn apply(self, value: Value) -> Option<Value> {
        match (self, value) {
            (Delta::Put(new), _) => Some(new),
            (Delta::Object(changes, gone), Value::Object(mut object)) => {
                for key in gone {
                    object.remove(&key)?;
                }
                for (key, delta) in changes {
                    let old = object.remove(&key).unwrap_or(Value::Null);
                    object.insert(key, delta.apply(old)?);
                }
                Some(Value::Object(object))
            }
            (Delta::Array(changes), Value::Array(mut array)) => {
                for (place, delta) in changes {
                    let element = array.get_mut(place)?;
                    *element = delta.apply(element.take())?;
                }
                Some(Value::Array(array))
            }
            (Delta::Splice(at, gone, fresh), Value::Array(mut array)) => {
                let end = at.checked_add(gone).filter(|end| *end <= array.len())?;
                array.splice(at..end, fresh);
                Some(Value::Array(array))
            }
            _ => None,
        }
    }
}
