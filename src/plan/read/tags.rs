//! The tags of a stored document.

use super::super::document::Document;
use super::super::file::RestoreNote;
use super::super::list::List;
use super::super::reader::Fields;
use super::super::repair::usable;
use super::super::tags::{asked, sound};
use crate::analysis::{Criteria, MAX_TAGS, Method, Scheme, Tag, TagGroup, TagId};
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
    repair_asked(document, notes);
}

/// Leaves out tags that rest on themselves or on what is gone, and empties rules that ask for it: "not this tag" would
/// otherwise hold for everybody.
fn repair_asked(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    let bad =
        |document: &Document| document.tags.iter().find(|tag| document.known_tags(tag).is_err()).map(|tag| tag.id);
    while let Some(bad) = bad(document) {
        notes.push(RestoreNote::Missing { path: format!("tags: {bad}") });
        document.tags.retain(|tag| tag.id != bad);
    }
    let known: BTreeSet<TagId> = document.tags.iter().map(|tag| tag.id).collect();
    let is_lost = |rule: &Criteria| asked(rule).any(|tag| !known.contains(&tag));
    let lost = |scheme: &Scheme| matches!(&scheme.method, Method::Rules(rules) if rules.rules.iter().any(is_lost));
    if !document.schemes.iter().any(lost) {
        return;
    }
    for (place, scheme) in document.schemes.iter_mut().enumerate() {
        let Method::Rules(rules) = &mut scheme.method else { continue };
        for (rule, number) in rules.rules.iter_mut().zip(0..).filter(|(rule, _)| is_lost(rule)) {
            notes.push(RestoreNote::Missing { path: format!("schemes[{place}].method.rules[{number}]") });
            rule.conditions.clear();
        }
    }
}
