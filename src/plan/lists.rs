//! Lists of customers that a person keeps by name: whom they show and how. No id is kept, but the text that was looked for is.

use super::edit::text;
use super::error::PlanError;
use crate::analysis::{ListColumn, ListSort, Selector};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Most kept lists of one document.
pub const MAX_LISTS: usize = 200;

/// Most columns of one list.
const MAX_COLUMNS: usize = 100;

/// Identifies a kept list within its document; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeptListId(pub u64);

impl fmt::Display for KeptListId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A list of customers that a person keeps: the same question again, whatever rows are open then, under the filter, the
/// days and the scheme that are looked at then.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptList {
    /// Its identity.
    pub id: KeptListId,
    /// Its name.
    pub name: String,
    /// Who is listed.
    pub selector: Selector,
    /// Sorted by this, the greatest first.
    pub sort: ListSort,
    /// The least first.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ascending: bool,
    /// Only customers whose id holds this text; empty for all.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// The columns, where somebody chose them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<ListColumn>>,
}

/// A list as it is kept, or why it is refused: no name, too long a text, too many columns, or customers who are named by a
/// place in the open files.
pub(super) fn sound(list: &KeptList) -> Result<KeptList, PlanError> {
    let name = text(&list.name)?;
    text(&list.search)?;
    if name.trim().is_empty() {
        return Err(PlanError::EmptyName);
    }
    // What an address cannot hold is no list either.
    if list.selector.to_string().parse() != Ok(list.selector) {
        return Err(PlanError::ListOfOpenFiles);
    }
    for column in list.columns.iter().flatten() {
        text(&column.to_string())?;
    }
    if list.selector.is_of_open_files() {
        return Err(PlanError::ListOfOpenFiles);
    }
    let columns = list.columns.as_ref().map_or(0, Vec::len);
    if columns > MAX_COLUMNS {
        return Err(PlanError::TooMany { limit: MAX_COLUMNS });
    }
    Ok(list.clone())
}
