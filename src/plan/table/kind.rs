//! The kinds of cell.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a number in a cell counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A plain number: customers, suggestions, hours.
    Number,
    /// Money in units of the document's currency.
    Money,
    /// A share, kept as a ratio: 0.12 is 12 %.
    Percent,
    /// A difference between shares in percentage points, kept as points: 5 is 5 pp.
    Points,
}

/// What stands in the cells of a column.
///
/// To add a kind: a variant, its slug and its place in [`CellKind::ALL`] here; what its value may be in `value.rs`; how it is
/// read from and written as text in `grid.rs`; its editor in `ui/plan/editor.rs`; its name `kind_…` in
/// `locale/text/plan_tables.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellKind {
    /// Words.
    Text,
    /// Who answers for something, as a name.
    Person,
    /// One of the words that the column offers.
    Choice,
    /// A day.
    Day,
    /// A first and a last day, both included.
    Span,
    /// One number.
    Number(Measure),
    /// A lower and an upper number.
    Range(Measure),
    /// A segment of customers.
    Segment,
    /// Another row.
    Row,
    /// Whether something is done.
    Done,
    /// How much of something is done: a ratio from 0 to 1.
    Progress,
}

impl CellKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [CellKind; 17] = [
        CellKind::Text,
        CellKind::Person,
        CellKind::Choice,
        CellKind::Day,
        CellKind::Span,
        CellKind::Number(Measure::Number),
        CellKind::Number(Measure::Money),
        CellKind::Number(Measure::Percent),
        CellKind::Number(Measure::Points),
        CellKind::Range(Measure::Number),
        CellKind::Range(Measure::Money),
        CellKind::Range(Measure::Percent),
        CellKind::Range(Measure::Points),
        CellKind::Segment,
        CellKind::Row,
        CellKind::Done,
        CellKind::Progress,
    ];

    /// The name used in files, texts and tests.
    ///
    /// ```
    /// use rapport::plan::{CellKind, Measure};
    /// assert_eq!(CellKind::Range(Measure::Percent).slug(), "percent_range");
    /// assert!(CellKind::ALL.into_iter().all(|kind| CellKind::from_slug(kind.slug()) == Some(kind)));
    /// ```
    pub fn slug(self) -> &'static str {
        match self {
            CellKind::Text => "text",
            CellKind::Person => "person",
            CellKind::Choice => "choice",
            CellKind::Day => "day",
            CellKind::Span => "span",
            CellKind::Number(Measure::Number) => "number",
            CellKind::Number(Measure::Money) => "money",
            CellKind::Number(Measure::Percent) => "percent",
            CellKind::Number(Measure::Points) => "points",
            CellKind::Range(Measure::Number) => "number_range",
            CellKind::Range(Measure::Money) => "money_range",
            CellKind::Range(Measure::Percent) => "percent_range",
            CellKind::Range(Measure::Points) => "points_range",
            CellKind::Segment => "segment",
            CellKind::Row => "row",
            CellKind::Done => "done",
            CellKind::Progress => "progress",
        }
    }

    /// The kind of this name.
    pub fn from_slug(slug: &str) -> Option<CellKind> {
        CellKind::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// What the numbers of the kind count; none where it holds no number.
    pub fn measure(self) -> Option<Measure> {
        match self {
            CellKind::Number(measure) | CellKind::Range(measure) => Some(measure),
            CellKind::Progress => Some(Measure::Percent),
            CellKind::Text
            | CellKind::Person
            | CellKind::Choice
            | CellKind::Day
            | CellKind::Span
            | CellKind::Segment
            | CellKind::Row
            | CellKind::Done => None,
        }
    }
}

impl Serialize for CellKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.slug())
    }
}

impl<'de> Deserialize<'de> for CellKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CellKind, D::Error> {
        let slug = String::deserialize(deserializer)?;
        CellKind::from_slug(&slug).ok_or_else(|| D::Error::custom("no kind of cell"))
    }
}
