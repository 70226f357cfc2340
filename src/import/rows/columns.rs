//! Which column of an orders table has which role.

use crate::import::mapping::Mapping;
use crate::import::role::Role;

/// Columns by role.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::import) struct Columns {
    pub customer: Option<usize>,
    pub date: Option<usize>,
    pub amount: Option<usize>,
    pub price: Option<usize>,
    pub quantity: Option<usize>,
    pub order: Option<usize>,
    pub category: Option<usize>,
    pub channel: Option<usize>,
    pub campaign: Option<usize>,
    pub rating: Option<usize>,
    pub recommend: Option<usize>,
    pub status: Option<usize>,
    /// The type of the row.
    pub kind: Option<usize>,
    pub currency: Option<usize>,
    pub refunded: Option<usize>,
}

impl Columns {
    /// The columns as the mapping gives them.
    pub fn of(mapping: &Mapping) -> Columns {
        let column = |role| mapping.column(role);
        let amount = column(Role::Amount);
        Columns {
            customer: column(Role::Customer),
            date: column(Role::Date),
            amount,
            // With an amount, the unit price is not needed.
            price: column(Role::UnitPrice).filter(|_| amount.is_none()),
            quantity: column(Role::Quantity),
            order: column(Role::Order),
            category: column(Role::Category),
            channel: column(Role::Channel),
            campaign: column(Role::Campaign),
            rating: column(Role::Rating),
            recommend: column(Role::Recommend),
            status: column(Role::Status),
            kind: column(Role::Type),
            currency: column(Role::Currency),
            refunded: column(Role::Refunded),
        }
    }
}
