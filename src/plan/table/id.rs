//! What rows, tables and columns are known by.

use super::catalogue::{ready_column, ready_table};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Identifies a row, or an own table or column, within its document; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub u64);

/// Before the number of an own table or column where it is written.
const OWN: &str = "own";

/// Declares an identity that is a key of the catalogue or a number of the document.
macro_rules! identity {
    ($(#[$doc:meta])* $name:ident, $find:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            /// One of the catalogue, by its key.
            Ready(&'static str),
            /// One that a person has defined.
            Own(Id),
        }

        impl $name {
            /// The number of an own one.
            pub fn own(self) -> Option<Id> {
                match self {
                    $name::Ready(_) => None,
                    $name::Own(id) => Some(id),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $name::Ready(key) => f.write_str(key),
                    $name::Own(id) => write!(f, "{OWN}{}", id.0),
                }
            }
        }

        impl FromStr for $name {
            type Err = ();

            /// Reads what was written; a key that the catalogue does not have is none.
            fn from_str(text: &str) -> Result<$name, ()> {
                let own = || Some($name::Own(Id(text.strip_prefix(OWN)?.parse().ok()?)));
                let found = $find(text).map($name::Ready).or_else(own).ok_or(())?;
                // One way of writing it: "own07" is not "own7".
                if found.to_string() == text { Ok(found) } else { Err(()) }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|()| D::Error::custom("neither a ready key nor an own number"))
            }
        }
    };
}

identity!(
    /// A table of the plan.
    ///
    /// ```
    /// use rapport::plan::{Id, TableId};
    /// assert_eq!(["short", "own17"].map(|text| text.parse()), [Ok(TableId::Ready("short")), Ok(TableId::Own(Id(17)))]);
    /// assert_eq!(TableId::Own(Id(17)).to_string(), "own17");
    /// assert!("moon".parse::<TableId>().is_err());
    /// ```
    TableId,
    ready_table
);
identity!(
    /// A column of a table. Ready columns of different tables may share a key and a meaning, such as the owner.
    ColumnId,
    ready_column
);
