//! Returns that stand beside the orders.

use super::alias::Aliases;
use crate::analysis::Apart;
use crate::dataset::{Builder, Dataset, Packed};

/// The rows of returns, from the parts of the files to where the figures are computed.
#[derive(Default)]
pub(super) struct Returned {
    next: Option<Builder<Box<dyn Packed>>>,
    rows: Option<Dataset>,
    /// Joined with the orders.
    apart: Option<Apart>,
}

impl Returned {
    /// Forgets what was appended and not built.
    pub fn discard(&mut self) {
        self.next = None;
    }

    /// Appends a packed block; false when it is none.
    pub fn append(&mut self, block: Box<dyn Packed>) -> bool {
        self.next.get_or_insert_default().append(block).is_ok()
    }

    /// Puts what was appended in the place of what was there.
    pub fn build(&mut self) {
        self.apart = None;
        self.rows = self.next.take().map(Builder::finish).filter(|rows| rows.orders() > 0);
    }

    /// Joins the returns with the orders, under the ids that stay.
    pub fn join(&mut self, orders: Option<&Dataset>, aliases: &Aliases) {
        let rows = self.rows.as_ref().and_then(|rows| match aliases.is_empty() {
            true => Some(rows.clone()),
            false => aliases.unite(rows).ok(),
        });
        self.apart = rows.zip(orders).map(|(rows, orders)| Apart::new(rows, orders));
    }

    /// The returns beside the orders.
    pub fn apart(&self) -> Option<&Apart> {
        self.apart.as_ref()
    }
}
