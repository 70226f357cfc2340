//! What a list of customers can say of each of them, beside the id.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Before the key of an attribute, in the word of its column.
const OWN: &str = "of:";

/// A column of the list; that of the id always stands first and is none of these.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum ListColumn {
    /// Segment of the shown scheme.
    Segment,
    /// Orders in the look-back.
    Orders,
    /// Revenue in the look-back.
    Revenue,
    /// Revenue / orders.
    OrderValue,
    /// Day of the first order of all.
    First,
    /// Day of the last order in the look-back.
    Last,
    /// Days from the last order to the as-of day.
    Days,
    /// Score of recency.
    Recency,
    /// Score of frequency.
    Frequency,
    /// Score of monetary value.
    Monetary,
    /// Revenue in the window, with the filter on lines.
    WindowRevenue,
    /// What the models expect a customer to bring.
    Value,
    /// The range of that.
    Range,
    /// The chance of ordering again within the horizon.
    Again,
    /// The tags that a customer has.
    Tags,
    /// An attribute of the open tables of customers, by its key.
    Own(String),
}

impl ListColumn {
    /// Every column that needs no table of customers, in the order in which they stand.
    pub const READY: [ListColumn; 15] = [
        ListColumn::Segment,
        ListColumn::Orders,
        ListColumn::Revenue,
        ListColumn::OrderValue,
        ListColumn::First,
        ListColumn::Last,
        ListColumn::Days,
        ListColumn::Recency,
        ListColumn::Frequency,
        ListColumn::Monetary,
        ListColumn::WindowRevenue,
        ListColumn::Value,
        ListColumn::Range,
        ListColumn::Again,
        ListColumn::Tags,
    ];

    /// Whether it needs the models of lifetime value.
    pub fn is_of_models(&self) -> bool {
        matches!(self, ListColumn::Value | ListColumn::Range | ListColumn::Again)
    }

    fn word(&self) -> &'static str {
        match self {
            ListColumn::Segment => "segment",
            ListColumn::Orders => "orders",
            ListColumn::Revenue => "revenue",
            ListColumn::OrderValue => "order_value",
            ListColumn::First => "first",
            ListColumn::Last => "last",
            ListColumn::Days => "days",
            ListColumn::Recency => "r",
            ListColumn::Frequency => "f",
            ListColumn::Monetary => "m",
            ListColumn::WindowRevenue => "window_revenue",
            ListColumn::Value => "value",
            ListColumn::Range => "range",
            ListColumn::Again => "again",
            ListColumn::Tags => "tags",
            ListColumn::Own(_) => OWN,
        }
    }
}

/// In files and in what the browser keeps: `orders`, `of:city`, `of:own:Shoe size`.
///
/// ```
/// use rapport::analysis::ListColumn;
/// let all = ListColumn::READY.into_iter().chain([ListColumn::Own("own:Shoe size".into())]);
/// assert!(all.into_iter().all(|column| column.to_string().parse() == Ok(column)));
/// assert!("of:".parse::<ListColumn>().is_err() && "shoe".parse::<ListColumn>().is_err());
/// ```
impl fmt::Display for ListColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        if let ListColumn::Own(key) = self { f.write_str(key) } else { Ok(()) }
    }
}

impl FromStr for ListColumn {
    type Err = ();

    fn from_str(text: &str) -> Result<ListColumn, ()> {
        if let Some(key) = text.strip_prefix(OWN).filter(|key| !key.is_empty()) {
            return Ok(ListColumn::Own(key.to_owned()));
        }
        ListColumn::READY.into_iter().find(|column| column.word() == text).ok_or(())
    }
}

impl From<ListColumn> for String {
    fn from(column: ListColumn) -> String {
        column.to_string()
    }
}

impl TryFrom<String> for ListColumn {
    type Error = String;

    fn try_from(text: String) -> Result<ListColumn, String> {
        text.parse().map_err(|()| text)
    }
}

/// What a table of customers says of somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnValue {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(crate::units::Day),
}
