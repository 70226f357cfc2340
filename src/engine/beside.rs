//! Rows that stand beside the orders: returns that are told apart, and what unknown customers bought.

use super::Engine;
use super::alias::Aliases;
use super::open::Others;
use super::tables::Entry;
use crate::analysis::{Apart, Beside, OpenTables};
use crate::dataset::{Builder, Dataset, Packed};

/// Rows of one kind, from the parts of the files to where the figures are computed.
#[derive(Default)]
pub(super) struct Rows {
    next: Option<Builder<Box<dyn Packed>>>,
    rows: Option<Dataset>,
}

impl Rows {
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
        self.rows = self.next.take().map(Builder::finish).filter(|rows| rows.orders() > 0);
    }
}

/// Returns that lower nothing.
#[derive(Default)]
pub(super) struct Returned {
    pub rows: Rows,
    /// Joined with the orders.
    apart: Option<Apart>,
}

impl Returned {
    /// Joins the returns with the orders, under the ids that stay.
    pub fn join(&mut self, orders: Option<&Dataset>, aliases: &Aliases) {
        let rows = self.rows.rows.as_ref().and_then(|rows| match aliases.is_empty() {
            true => Some(rows.clone()),
            false => aliases.unite(rows).ok(),
        });
        self.apart = rows.zip(orders).map(|(rows, orders)| Apart::new(rows, orders));
    }
}

impl Others {
    pub(super) fn discard_beside(&mut self) {
        self.returned.rows.discard();
        self.unknown.discard();
    }

    pub(super) fn build_beside(&mut self) {
        self.returned = Returned { rows: std::mem::take(&mut self.returned.rows), apart: None };
        self.returned.rows.build();
        self.unknown.build();
    }
}

impl Engine {
    /// What counts beside the orders.
    pub(super) fn beside(&self) -> Beside<'_> {
        Beside {
            returns: self.others.returned.apart.as_ref(),
            unknown: self.strangers(),
            tables: OpenTables(self.others.tables.open.iter().map(Entry::open_rows).collect()),
        }
    }

    /// What unknown customers bought and gave back; nothing when every row has a customer.
    pub(super) fn strangers(&self) -> Option<&Dataset> {
        self.others.unknown.rows.as_ref()
    }
}
