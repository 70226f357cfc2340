//! Which table a figure comes from, where a person has said so.

use super::FigureKey;
use crate::dataset::Kind;
use serde::{Deserialize, Serialize};

/// Choices of a person, one a figure at most; without one the rule of the figure decides (the order of its needs).
///
/// ```
/// use rapport::{analysis::{FigureKey, Sources}, dataset::Kind};
/// let mut sources = Sources::default();
/// sources.set(FigureKey::Nps, Some(Kind::Orders));
/// assert_eq!(serde_json::to_string(&sources).unwrap(), r#"[{"figure":"nps","from":"orders"}]"#);
/// sources.set(FigureKey::Nps, None);
/// assert_eq!((sources.of(FigureKey::Nps), sources), (None, Sources::default()));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sources(Vec<Source>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Source {
    figure: FigureKey,
    #[serde(with = "slug")]
    from: Kind,
}

impl Sources {
    /// The kind of table that a person has chosen for a figure.
    pub fn of(&self, figure: FigureKey) -> Option<Kind> {
        self.0.iter().find(|source| source.figure == figure).map(|source| source.from)
    }

    /// Chooses a kind of table, or leaves the choice to the rule.
    pub fn set(&mut self, figure: FigureKey, from: Option<Kind>) {
        self.0.retain(|source| source.figure != figure);
        self.0.extend(from.map(|from| Source { figure, from }));
        // In one order, so that equal choices are equal documents.
        self.0.sort_by_key(|source| FigureKey::ALL.iter().position(|key| *key == source.figure));
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The choices of the figures.
    pub fn iter(&self) -> impl Iterator<Item = (FigureKey, Kind)> {
        self.0.iter().map(|source| (source.figure, source.from))
    }
}

/// A kind by its name in files.
mod slug {
    use crate::dataset::Kind;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(kind: &Kind, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(kind.slug())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Kind, D::Error> {
        let slug = String::deserialize(from)?;
        Kind::from_slug(&slug).ok_or_else(|| D::Error::custom("no such kind of table"))
    }
}
