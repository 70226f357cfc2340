//! The attributes that a condition can look at.

use crate::analysis::tags::TagId;
use serde::{Deserialize, Serialize};

/// What a condition looks at, in the look-back of the scheme and up to its day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// Days from the last order to the as-of day.
    RecencyDays,
    /// Number of orders.
    Orders,
    /// Revenue in currency units.
    Revenue,
    /// Revenue / orders in currency units.
    OrderValue,
    /// The share of customers in per cent who bring at least as much: 20 and less are the top 20 %.
    RevenueRank,
    /// Days from the first order of all to the as-of day.
    KnownDays,
    /// Days since the last order in multiples of the own rhythm: the median gap between two days with an order. Who ordered on
    /// one day only has the rhythm of those whose first order has the same category, or of all customers.
    Silence,
    /// Share of the orders on a Saturday or Sunday in per cent.
    WeekendShare,
    /// The day of the first order of all.
    FirstDay,
    /// The day of the last order.
    LastDay,
    /// Recency score; the highest is most recent.
    RecencyScore,
    /// Frequency score.
    FrequencyScore,
    /// Monetary score.
    MonetaryScore,
    /// Mean of frequency and monetary score, by halves.
    FmScore,
    /// The categories bought.
    Category,
    /// The category with the most revenue.
    MainCategory,
    /// The category of the first line of the first order.
    FirstCategory,
    /// How many categories.
    Categories,
    /// The channels bought through.
    Channel,
    /// The channel with the most revenue.
    MainChannel,
    /// The channel of the first line of the first order.
    FirstChannel,
    /// How many channels.
    Channels,
    /// The campaigns that orders came from.
    Campaign,
    /// Age in whole years on the as-of day.
    Age,
    /// An attribute of the tables of customers, by its key ([`crate::dataset::Trait`]).
    Column(String),
    /// Contacts in other tables: views, visits, messages answered.
    Contacts,
    /// Service tickets.
    Tickets,
    /// The mean of the answers about satisfaction, on a scale of 1 to 5.
    Rating,
    /// Whether a customer has a tag.
    Tag(TagId),
}

/// What the value of an attribute is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttributeKind {
    /// A number without a unit, or days.
    Number,
    /// An amount in currency units.
    Money,
    /// Per cent, 0–100.
    Percent,
    /// A day, by its day number.
    Day,
    /// A text, or several.
    Text,
    /// What only the data say: an attribute of the tables of customers.
    Open,
    /// It is there, or it is not.
    Presence,
}

impl Attribute {
    /// Every attribute that needs no name, in the order in which they are offered.
    pub const ALL: [Attribute; 27] = [
        Attribute::RecencyDays,
        Attribute::Orders,
        Attribute::Revenue,
        Attribute::OrderValue,
        Attribute::RevenueRank,
        Attribute::KnownDays,
        Attribute::Silence,
        Attribute::WeekendShare,
        Attribute::FirstDay,
        Attribute::LastDay,
        Attribute::RecencyScore,
        Attribute::FrequencyScore,
        Attribute::MonetaryScore,
        Attribute::FmScore,
        Attribute::Category,
        Attribute::MainCategory,
        Attribute::FirstCategory,
        Attribute::Categories,
        Attribute::Channel,
        Attribute::MainChannel,
        Attribute::FirstChannel,
        Attribute::Channels,
        Attribute::Campaign,
        Attribute::Age,
        Attribute::Contacts,
        Attribute::Tickets,
        Attribute::Rating,
    ];

    /// The word in files and lists.
    ///
    /// ```
    /// use rapport::analysis::Attribute;
    /// let column = Attribute::Column("own:Club level".into());
    /// assert_eq!(column.slug(), "column.own:Club level");
    /// assert_eq!(Attribute::from_slug(&column.slug()), Some(column));
    /// assert!(Attribute::ALL.into_iter().all(|of| Attribute::from_slug(&of.slug()) == Some(of)));
    /// ```
    pub fn slug(&self) -> String {
        let word = match self {
            Attribute::RecencyDays => "recency_days",
            Attribute::Orders => "orders",
            Attribute::Revenue => "revenue",
            Attribute::OrderValue => "order_value",
            Attribute::RevenueRank => "revenue_rank",
            Attribute::KnownDays => "known_days",
            Attribute::Silence => "silence",
            Attribute::WeekendShare => "weekend_share",
            Attribute::FirstDay => "first_day",
            Attribute::LastDay => "last_day",
            Attribute::RecencyScore => "recency_score",
            Attribute::FrequencyScore => "frequency_score",
            Attribute::MonetaryScore => "monetary_score",
            Attribute::FmScore => "fm_score",
            Attribute::Category => "category",
            Attribute::MainCategory => "main_category",
            Attribute::FirstCategory => "first_category",
            Attribute::Categories => "categories",
            Attribute::Channel => "channel",
            Attribute::MainChannel => "main_channel",
            Attribute::FirstChannel => "first_channel",
            Attribute::Channels => "channels",
            Attribute::Campaign => "campaign",
            Attribute::Age => "age",
            Attribute::Contacts => "contacts",
            Attribute::Tickets => "tickets",
            Attribute::Rating => "rating",
            Attribute::Column(key) => return format!("column.{key}"),
            Attribute::Tag(tag) => return format!("tag.{tag}"),
        };
        word.to_owned()
    }

    /// The attribute with this [`Attribute::slug`].
    pub fn from_slug(slug: &str) -> Option<Attribute> {
        match slug.split_once('.') {
            Some(("column", key)) if !key.is_empty() => Some(Attribute::Column(key.to_owned())),
            Some(("tag", tag)) => tag.parse().ok().map(|id| Attribute::Tag(TagId(id))),
            _ => Attribute::ALL.into_iter().find(|attribute| attribute.slug() == slug),
        }
    }

    /// What its value is.
    pub fn kind(&self) -> AttributeKind {
        match self {
            Attribute::RecencyDays
            | Attribute::Orders
            | Attribute::KnownDays
            | Attribute::Silence
            | Attribute::RecencyScore
            | Attribute::FrequencyScore
            | Attribute::MonetaryScore
            | Attribute::FmScore
            | Attribute::Categories
            | Attribute::Channels
            | Attribute::Age
            | Attribute::Contacts
            | Attribute::Tickets
            | Attribute::Rating => AttributeKind::Number,
            Attribute::Revenue | Attribute::OrderValue => AttributeKind::Money,
            Attribute::RevenueRank | Attribute::WeekendShare => AttributeKind::Percent,
            Attribute::FirstDay | Attribute::LastDay => AttributeKind::Day,
            Attribute::Category
            | Attribute::MainCategory
            | Attribute::FirstCategory
            | Attribute::Channel
            | Attribute::MainChannel
            | Attribute::FirstChannel
            | Attribute::Campaign => AttributeKind::Text,
            Attribute::Column(_) => AttributeKind::Open,
            Attribute::Tag(_) => AttributeKind::Presence,
        }
    }

    /// Whether it is a score of recency, frequency or monetary value.
    pub fn is_score(&self) -> bool {
        matches!(
            self,
            Attribute::RecencyScore | Attribute::FrequencyScore | Attribute::MonetaryScore | Attribute::FmScore
        )
    }
}
