//! The tags of a document: what they may be, and what refers to them.

use super::document::Document;
use super::edit::text;
use super::error::PlanError;
use crate::analysis::{Attribute, Criteria, MAX_CONDITIONS, Method, MethodError, Tag, TagId};
use std::collections::BTreeSet;

/// A tag as it is kept, or why it is refused: too long a text, no name, or criteria that nobody can be asked for.
pub(super) fn sound(tag: &Tag) -> Result<Tag, PlanError> {
    text(&tag.name)?;
    text(&tag.topic)?;
    if tag.name.trim().is_empty() && tag.ready_tag().is_none() {
        return Err(PlanError::EmptyName);
    }
    let conditions = tag.criteria.conditions.len();
    if conditions > MAX_CONDITIONS {
        return Err(PlanError::BadMethod { error: MethodError::TooMany { most: MAX_CONDITIONS } });
    }
    if !tag.criteria.is_sound() {
        return Err(PlanError::BadMethod { error: MethodError::Condition });
    }
    Ok(tag.clone())
}

/// The tags that criteria ask for.
pub(super) fn asked(criteria: &Criteria) -> impl Iterator<Item = TagId> {
    criteria.conditions.iter().filter_map(|condition| match condition.of {
        Attribute::Tag(tag) => Some(tag),
        _ => None,
    })
}

fn names(criteria: &Criteria, tag: TagId) -> bool {
    criteria.conditions.iter().any(|condition| condition.of == Attribute::Tag(tag))
}

impl Document {
    /// Refuses criteria that ask for a tag which is not there, and tags that rest on themselves by whatever way.
    pub(super) fn known_tags(&self, tag: &Tag) -> Result<(), PlanError> {
        let mut next: Vec<TagId> = asked(&tag.criteria).collect();
        let mut seen: BTreeSet<TagId> = BTreeSet::new();
        while let Some(other) = next.pop() {
            if other == tag.id {
                return Err(PlanError::TagOfItself);
            }
            if seen.insert(other) {
                next.extend(asked(&self.tag(other).ok_or(PlanError::NoTag { tag: other })?.criteria));
            }
        }
        Ok(())
    }

    /// How many segments and how many other tags ask for a tag.
    pub(super) fn tag_uses(&self, tag: TagId) -> (usize, usize) {
        let rules = self.schemes.iter().filter_map(|scheme| match &scheme.method {
            Method::Rules(rules) => Some(rules.rules.iter()),
            _ => None,
        });
        let segments = rules.flatten().filter(|rule| names(rule, tag)).count();
        let tags = self.tags.iter().filter(|other| other.id != tag && names(&other.criteria, tag)).count();
        (segments, tags)
    }

    /// A tag by its identity.
    pub fn tag(&self, tag: TagId) -> Option<&Tag> {
        self.tags.iter().find(|other| other.id == tag)
    }
}
