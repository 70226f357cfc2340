//! Tags: what a customer is like, found by criteria. A tag stands on the third of three levels: what it says something about
//! (who somebody is, what somebody does, what somebody is worth), a topic, and the tag itself.

mod library;
mod sets;
mod table;

pub use library::{READY_TAGS, ReadyTag, TOPICS, Topic};
pub(super) use sets::TagSets;
pub(super) use table::tag_members;
pub use table::{TagRow, TagTable, tag_table, tags_of};

use super::Criteria;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Most tags of one document.
pub const MAX_TAGS: usize = 200;

/// How many core tags the digital preplan asks for at first (S2 4.2).
pub const CORE_TAGS: usize = 100;

/// Identifies a tag within its document; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TagId(pub u64);

impl fmt::Display for TagId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// What a tag says something about: the first of the three levels (S2 3.1.2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TagGroup {
    /// Who somebody is: gender, age, region, job.
    Basic,
    /// What somebody does: channels, categories, prices, service contacts.
    #[default]
    Behaviour,
    /// What somebody is worth: value, risk of churn, stage of life.
    Value,
}

impl TagGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [TagGroup; 3] = [TagGroup::Basic, TagGroup::Behaviour, TagGroup::Value];

    /// The word in files and lists.
    pub fn slug(self) -> &'static str {
        match self {
            TagGroup::Basic => "basic",
            TagGroup::Behaviour => "behaviour",
            TagGroup::Value => "value",
        }
    }

    /// The group with this [`TagGroup::slug`].
    pub fn from_slug(slug: &str) -> Option<TagGroup> {
        TagGroup::ALL.into_iter().find(|group| group.slug() == slug)
    }
}

/// A tag of a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// Its identity.
    pub id: TagId,
    /// The ready tag that it came from ([`ReadyTag::slug`]); empty for an own one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ready: String,
    /// Its own name; empty for that of the ready tag.
    pub name: String,
    /// The first level.
    pub group: TagGroup,
    /// The second level: the word of a ready topic ([`Topic::slug`]), or an own text.
    pub topic: String,
    /// Who has it.
    pub criteria: Criteria,
}

impl Tag {
    /// The ready tag that it came from.
    pub fn ready_tag(&self) -> Option<&'static ReadyTag> {
        READY_TAGS.iter().find(|ready| ready.slug == self.ready)
    }
}
