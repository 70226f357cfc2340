//! The tags of a stored document.

use super::super::document::Document;
use super::super::file::RestoreNote;
use super::super::list::List;
use super::super::reader::Fields;
use super::super::repair::usable;
use super::super::tags::sound;
use crate::analysis::{Criteria, MAX_TAGS, Tag, TagGroup, TagId};
use std::collections::BTreeSet;

/// The tags of a document; one whose criteria this build does not know is left out with a note.
pub(in crate::plan) fn tags(fields: &mut Fields) -> List<Tag> {
    if !fields.has("tags") {
        return List::default();
    }
    fields.list_of("tags", MAX_TAGS, tag).into_iter().flatten().collect()
}

fn tag(mut fields: Fields) -> Option<Tag> {
    let criteria: Option<Criteria> = fields.take_some("criteria");
    let tag = Tag {
        id: fields.take("id", TagId::default()),
        ready: fields.text_if_there("ready"),
        name: fields.text("name"),
        group: fields.take("group", TagGroup::default()),
        topic: fields.text("topic"),
        criteria: criteria.clone().unwrap_or_default(),
    };
    fields.finish();
    criteria.map(|_| tag)
}

/// Leaves out what makes no sense, gives each tag an identity of its own, and notes it.
pub(in crate::plan) fn repair_tags(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    let largest = document.tags.iter().map(|tag| tag.id.0).filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for (place, read) in document.tags.clone().iter().enumerate() {
        let path = format!("tags[{place}]");
        let Ok(mut tag) = sound(read) else {
            notes.push(RestoreNote::Missing { path });
            continue;
        };
        if !usable(tag.id.0) || !seen.insert(tag.id) {
            let found = tag.id.0;
            tag.id = TagId(document.fresh().0);
            seen.insert(tag.id);
            notes.push(RestoreNote::NewId { path, found, used: tag.id.0 });
        }
        kept.push(tag);
    }
    if !document.tags.iter().eq(&kept) {
        document.tags = kept.into();
    }
}
