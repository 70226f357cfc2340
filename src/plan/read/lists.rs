//! The kept lists of a stored document.

use super::super::document::Document;
use super::super::file::RestoreNote;
use super::super::list::List;
use super::super::lists::{KeptList, KeptListId, MAX_LISTS, sound};
use super::super::reader::Fields;
use super::super::repair::usable;
use crate::analysis::{ListSort, Selector};
use std::collections::BTreeSet;

/// The kept lists of a document; one whose customers this build cannot find is left out with a note.
pub(in crate::plan) fn lists(fields: &mut Fields) -> List<KeptList> {
    if !fields.has("lists") {
        return List::default();
    }
    fields.list_of("lists", MAX_LISTS, list).into_iter().flatten().collect()
}

fn list(mut fields: Fields) -> Option<KeptList> {
    let selector: Option<Selector> = fields.take_some("selector");
    let list = KeptList {
        id: fields.take("id", KeptListId::default()),
        name: fields.text("name"),
        selector: selector.unwrap_or_default(),
        sort: fields.take("sort", ListSort::default()),
        ascending: fields.take_if_there("ascending").unwrap_or_default(),
        search: fields.text_if_there("search"),
        columns: fields.take_if_there("columns"),
    };
    fields.finish();
    selector.map(|_| list)
}

/// Leaves out what makes no sense, gives each list an identity of its own, and notes it.
pub(in crate::plan) fn repair_lists(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    let largest = document.lists.iter().map(|list| list.id.0).filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for (place, read) in document.lists.clone().iter().enumerate() {
        let path = format!("lists[{place}]");
        let Ok(mut list) = sound(read) else {
            notes.push(RestoreNote::Missing { path });
            continue;
        };
        if !usable(list.id.0) || !seen.insert(list.id) {
            let found = list.id.0;
            list.id = KeptListId(document.fresh().0);
            seen.insert(list.id);
            notes.push(RestoreNote::NewId { path, found, used: list.id.0 });
        }
        kept.push(list);
    }
    if !document.lists.iter().eq(&kept) {
        document.lists = kept.into();
    }
}
