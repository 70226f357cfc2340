//! What a column can mean.

use serde::{Deserialize, Serialize};

/// The meaning of a column of an orders table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Who bought: an id, or what else names the customer.
    Customer,
    /// When: a calendar date.
    Date,
    /// For how much: the amount of the order or order line.
    Amount,
    /// The price of one unit; with the quantity it replaces the amount.
    UnitPrice,
    /// How many units.
    Quantity,
    /// Which order the line belongs to; without it each row is an order.
    Order,
    /// Product category.
    Category,
    /// Sales channel.
    Channel,
    /// Satisfaction with the order, 1 to 5.
    Rating,
    /// Answer to "would you recommend us", 0 to 10.
    Recommend,
    /// An activity the customer took part in.
    Campaign,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 11] = [
        Role::Customer,
        Role::Date,
        Role::Amount,
        Role::UnitPrice,
        Role::Quantity,
        Role::Order,
        Role::Category,
        Role::Channel,
        Role::Rating,
        Role::Recommend,
        Role::Campaign,
    ];
}
