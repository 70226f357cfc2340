//! One customer, from every open table.

use super::Engine;
use crate::analysis::value::ValueAsk;
use crate::analysis::{CustomerCard, Params, Stay, Valued, customer_card, customer_course};

/// Customers to whom the models are fitted in a blink.
const QUICK: usize = 50_000;

impl Engine {
    /// The card of a customer; nothing where nobody has the id.
    pub(super) fn card(&self, params: &Params, id: &str, ask: &ValueAsk) -> Option<CustomerCard> {
        let orders = self.orders()?;
        // For a card nothing is fitted that takes long.
        let quick = orders.customers().len() <= QUICK;
        let found = if quick { self.valued(params, ask) } else { self.known_value(params, ask) };
        let valued =
            found.as_ref().and_then(|(models, worths)| Some(Valued { ask, models, worths: worths.as_deref()? }));
        customer_card(orders, &self.beside().tables, params, id, valued)
    }

    /// Where a customer was, month by month.
    pub(super) fn course(&self, params: &Params, id: &str) -> Option<Vec<Stay>> {
        Some(customer_course(self.orders()?, params, id))
    }
}
