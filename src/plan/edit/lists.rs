//! Edits of kept lists of customers.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::lists::{KeptList, KeptListId, MAX_LISTS, sound};
use serde::{Deserialize, Serialize};

/// A change of the kept lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum ListEdit {
    /// Keeps a list, at the end; it gets an identity of its own.
    Add { list: Box<KeptList> },
    /// Names a list anew.
    Rename { list: KeptListId, name: String },
    /// Removes a list; its customers stay where they are.
    Remove { list: KeptListId },
}

impl ListEdit {
    /// The thing and its part that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(u64, u64)> {
        match self {
            ListEdit::Rename { list, .. } => Some((list.0, 0)),
            ListEdit::Add { .. } | ListEdit::Remove { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            ListEdit::Add { list } => {
                if document.lists.len() >= MAX_LISTS {
                    return Err(PlanError::TooMany { limit: MAX_LISTS });
                }
                let list = KeptList { id: KeptListId(document.fresh().0), ..sound(list)? };
                document.lists.push(list);
            }
            ListEdit::Rename { list, name } => {
                let held = document.lists.iter().find(|held| held.id == *list);
                let held = held.ok_or(PlanError::NoList { list: *list })?;
                let named = sound(&KeptList { name: name.clone(), ..held.clone() })?;
                if let Some(held) = document.lists.find_mut(|held| held.id == *list) {
                    *held = named;
                }
            }
            ListEdit::Remove { list } => {
                if !document.lists.iter().any(|held| held.id == *list) {
                    return Err(PlanError::NoList { list: *list });
                }
                document.lists.retain(|held| held.id != *list);
            }
        }
        Ok(())
    }
}
