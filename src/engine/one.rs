//! One customer, from every open table.

use super::Engine;
use crate::analysis::value::ValueAsk;
use crate::analysis::{CustomerCard, Params, Stay, Valued, customer_card, customer_course};

impl Engine {
    /// The card of a customer; nothing where nobody has the id.
    pub(super) fn card(&self, params: &Params, id: &str, ask: &ValueAsk) -> Option<CustomerCard> {
        let orders = self.orders()?;
        // What the models say of one customer is said only where they have been fitted: a card is quick.
        let found = self.known_value(params, ask);
        let valued =
            found.as_ref().and_then(|(models, worths)| Some(Valued { ask, models, worths: worths.as_deref()? }));
        customer_card(orders, &self.beside().tables, params, id, valued)
    }

    /// Where a customer was, month by month.
    pub(super) fn course(&self, params: &Params, id: &str) -> Option<Vec<Stay>> {
        Some(customer_course(self.orders()?, params, id))
    }
}
