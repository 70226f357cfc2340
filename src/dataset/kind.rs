//! What a table is about, and what its columns mean.

use serde::{Deserialize, Serialize};

/// What one row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Kind {
    /// An order or a line of one.
    #[default]
    Orders,
    /// A customer with attributes.
    Customers,
    /// Something that a customer did: a view, a click, a visit, an inquiry.
    Interactions,
    /// The answers of one questionnaire.
    Surveys,
    /// A service ticket.
    Tickets,
    /// What one customer made of one campaign.
    Responses,
    /// Money spent.
    Spend,
    /// How often a touch point was used in a period.
    TouchPoints,
    /// Everything that one customer ever ordered, summed up.
    Summaries,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 9] = [
        Kind::Orders,
        Kind::Customers,
        Kind::Interactions,
        Kind::Surveys,
        Kind::Tickets,
        Kind::Responses,
        Kind::Spend,
        Kind::TouchPoints,
        Kind::Summaries,
    ];

    /// The name used in files.
    pub fn slug(self) -> &'static str {
        match self {
            Kind::Orders => "orders",
            Kind::Customers => "customers",
            Kind::Interactions => "interactions",
            Kind::Surveys => "surveys",
            Kind::Tickets => "tickets",
            Kind::Responses => "campaign_responses",
            Kind::Spend => "spend",
            Kind::TouchPoints => "touch_points",
            Kind::Summaries => "summaries",
        }
    }

    /// The kind with this [`Kind::slug`].
    ///
    /// ```
    /// use rapport::dataset::Kind;
    /// assert!(Kind::ALL.into_iter().all(|kind| Kind::from_slug(kind.slug()) == Some(kind)));
    /// ```
    pub fn from_slug(slug: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Whether each customer has one row at most.
    pub fn one_row_a_customer(self) -> bool {
        matches!(self, Kind::Customers | Kind::Summaries)
    }
}

/// The meaning of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Who: an id, or what else names the customer.
    Customer,
    /// When: the day of the order, of the answer, of the event; the period of a count.
    Date,
    /// How much money: of the order or order line, spent, or ordered in all.
    Amount,
    /// The price of one unit; with the quantity it replaces the amount.
    UnitPrice,
    /// How many units.
    Quantity,
    /// Which order the line belongs to; without it each row is an order.
    Order,
    /// Category of the product, or of the spending.
    Category,
    /// Channel of the sale, the event or the ticket.
    Channel,
    /// Satisfaction: with an order 1 to 5, in a survey on any scale.
    Rating,
    /// Answer to "would you recommend us", 0 to 10.
    Recommend,
    /// An activity the customer took part in, or was reached by.
    Campaign,
    /// The number of the row in its system: of the ticket, the answer, the event.
    Record,
    /// A name; first and last name may stand in two columns.
    Name,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// The firm of the customer.
    Company,
    /// Town.
    City,
    /// Province, state or region.
    Region,
    /// Country.
    Country,
    /// Gender.
    Gender,
    /// Day of birth.
    Birthday,
    /// Age in years.
    Age,
    /// Job or profession.
    Job,
    /// Line of business.
    Industry,
    /// Size of the firm.
    Size,
    /// Whether the customer may be written to.
    Consent,
    /// Who or what brought the customer.
    Referrer,
    /// Day on which the customer joined.
    Since,
    /// Any other attribute of a customer, under its own name.
    Attribute,
    /// What happened: view, click, favourite, share, visit, inquiry, participation.
    Event,
    /// What it happened to: a page, a product, an event.
    Subject,
    /// How easy it was (customer effort), on any scale.
    Effort,
    /// The score of one driver of satisfaction, under its own name.
    Driver,
    /// Free text.
    Comment,
    /// When the ticket was opened.
    Opened,
    /// When the ticket was first answered.
    FirstResponse,
    /// When the ticket was closed.
    Closed,
    /// Type of the ticket; of an order, whether the row is a sale, a refund or other money.
    Type,
    /// Whether the ticket was resolved.
    Resolved,
    /// Whether the message was opened.
    Seen,
    /// Whether the customer took part.
    Participated,
    /// Whether the customer bought.
    Converted,
    /// Arm of a test: control, A, B.
    Arm,
    /// Segment of customers that the money is spent on.
    Segment,
    /// Touch point or stage of the journey.
    Stage,
    /// How often, or how many.
    Count,
    /// Day of the first order.
    First,
    /// Day of the last order.
    Last,
    /// Number of orders.
    Orders,
    /// What became of the order: paid, cancelled, refunded; a second column may tell of its delivery or its return.
    Status,
    /// The currency of the amount.
    Currency,
    /// How much of the amount was given back.
    Refunded,
}

impl Role {
    /// Whether several columns of one table may have it; the others have one column at most.
    pub fn repeats(self) -> bool {
        matches!(self, Role::Name | Role::Attribute | Role::Driver | Role::Comment | Role::Status)
    }
}
