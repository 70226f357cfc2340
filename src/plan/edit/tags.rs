//! Edits of tags.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::tags::sound;
use super::checked::move_item;
use crate::analysis::{MAX_TAGS, Tag, TagId};
use serde::{Deserialize, Serialize};

/// A change of the tags of customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum TagEdit {
    /// Adds tags at the end, all or none; each gets an identity of its own.
    Add { tags: Vec<Tag> },
    /// Puts what was changed in the place of the tag with the same identity.
    Set { tag: Box<Tag> },
    /// Moves a tag to another place.
    Move { tag: TagId, to: usize },
    /// Removes a tag that no segment and no other tag asks for.
    Remove { tag: TagId },
}

impl TagEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            TagEdit::Set { tag } => Some((tag.id.0, 0)),
            TagEdit::Add { .. } | TagEdit::Move { .. } | TagEdit::Remove { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            TagEdit::Add { tags } => {
                for tag in tags {
                    if document.tags.len() >= MAX_TAGS {
                        return Err(PlanError::TooMany { limit: MAX_TAGS });
                    }
                    let tag = Tag { id: TagId(document.fresh().0), ..sound(tag)? };
                    document.known_tags(&tag)?;
                    document.tags.push(tag);
                }
            }
            TagEdit::Set { tag } => {
                document.tag(tag.id).ok_or(PlanError::NoTag { tag: tag.id })?;
                let changed = sound(tag)?;
                document.known_tags(&changed)?;
                document.tags.find_mut(|other| other.id == tag.id).into_iter().for_each(|held| *held = changed.clone());
            }
            TagEdit::Move { tag, to } => {
                if !move_item(&mut document.tags, *to, |other| other.id == *tag) {
                    return Err(PlanError::NoTag { tag: *tag });
                }
            }
            TagEdit::Remove { tag } => {
                document.tag(*tag).ok_or(PlanError::NoTag { tag: *tag })?;
                let (segments, tags) = document.tag_uses(*tag);
                if segments + tags > 0 {
                    return Err(PlanError::TagUsed { segments, tags });
                }
                document.tags.retain(|other| other.id != *tag);
            }
        }
        Ok(())
    }
}
