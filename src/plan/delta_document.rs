//! The difference between two documents of a history: rows are compared where they are, and what both have in common in
//! memory is not looked at. An edit of one cell costs as little in a thousand rows as in ten.

use super::delta::Delta;
use super::document::Document;
use super::list::List;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Does something with every list of a document; each comes with the names that lead to it in JSON.
macro_rules! lists {
    ($do:ident) => {
        $do!("plan", "tables", plan.tables);
        $do!("plan", "rows", plan.rows);
        $do!("inventory", "systems", inventory.systems);
    };
}

/// A document without its lists.
fn bare(document: &Document) -> Document {
    let mut bare = document.clone();
    macro_rules! empty {
        ($part:literal, $name:literal, $($field:ident).+) => {
            bare.$($field).+ = List::default();
        };
    }
    lists!(empty);
    bare
}

/// A value as JSON; what has a text key and finite numbers always has one.
fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn between_lists<T: PartialEq + Serialize>(from: &List<T>, to: &List<T>) -> Option<Delta> {
    if from == to {
        return None;
    }
    if from.len() == to.len() {
        let pairs = from.iter().zip(to.iter()).enumerate().filter(|(_, (old, new))| old != new);
        return Some(Delta::Array(
            pairs.map(|(place, (old, new))| (place, Delta::between(&json(old), &json(new)))).collect(),
        ));
    }
    let (head, tail) = from.common(to);
    let fresh = to.iter().skip(head).take(to.len() - head - tail).map(json).collect();
    Some(Delta::Splice(head, from.len() - head - tail, fresh))
}

/// The list that a delta makes of one; nothing when it does not fit.
fn apply_to_list<T: Clone + Serialize + DeserializeOwned>(delta: &Delta, list: &List<T>) -> Option<List<T>> {
    let mut list = list.clone();
    match delta {
        Delta::Put(value) => return List::deserialize(value).ok(),
        Delta::Array(changes) => {
            for (place, delta) in changes {
                let item = list.get_mut(*place)?;
                *item = serde_json::from_value(delta.clone().apply(json(item))?).ok()?;
            }
        }
        Delta::Splice(at, gone, fresh) => {
            (at.checked_add(*gone)? <= list.len()).then_some(())?;
            (0..*gone).try_for_each(|_| list.remove(*at).map(drop))?;
            for (place, value) in fresh.iter().enumerate() {
                list.insert(at + place, T::deserialize(value).ok()?);
            }
        }
        Delta::Object(..) => return None,
    }
    Some(list)
}

impl Delta {
    /// What turns one document into another one; costs as much as differs between them.
    pub(super) fn between_documents(from: &Document, to: &Document) -> Delta {
        let mut whole = Delta::between(&json(&bare(from)), &json(&bare(to)));
        macro_rules! add {
            ($part:literal, $name:literal, $($field:ident).+) => {
                if let (Delta::Object(parts, _), Some(delta)) =
                    (&mut whole, between_lists(&from.$($field).+, &to.$($field).+))
                {
                    let part = parts.entry($part.to_owned()).or_insert_with(|| Delta::Object(BTreeMap::new(), vec![]));
                    if let Delta::Object(fields, _) = part {
                        fields.insert($name.to_owned(), delta);
                    }
                }
            };
        }
        lists!(add);
        whole
    }

    /// The other document; none when the delta does not fit this one.
    pub(super) fn apply_to(mut self, document: &Document) -> Option<Document> {
        let mut lists = bare(document);
        macro_rules! take {
            ($part:literal, $name:literal, $($field:ident).+) => {
                let Delta::Object(parts, _) = &mut self else { return None };
                let found = match parts.get_mut($part) {
                    Some(Delta::Object(fields, _)) => fields.remove($name),
                    Some(_) => return None,
                    None => None,
                };
                lists.$($field).+ = match found {
                    Some(delta) => apply_to_list(&delta, &document.$($field).+)?,
                    None => document.$($field).+.clone(),
                };
            };
        }
        lists!(take);
        let mut changed: Document = serde_json::from_value(self.apply(json(&bare(document)))?).ok()?;
        macro_rules! put {
            ($part:literal, $name:literal, $($field:ident).+) => {
                changed.$($field).+ = std::mem::take(&mut lists.$($field).+);
            };
        }
        lists!(put);
        Some(changed)
    }
}
