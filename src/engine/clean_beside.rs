//! What stands beside the orders in a cleaned table: refunds without an order, and the rows of unknown customers.

use super::clean::Writer;
use crate::dataset::{Dataset, NO_ENTRY, Role};
use crate::units::AmountUnit;
use std::fmt::Write;

impl Writer {
    /// The rows beside the orders; `columns` are those behind the amount, texts by their role.
    pub(super) fn beside(&mut self, dataset: &Dataset, unknown: Option<&Dataset>, columns: &[Option<Role>]) {
        let mut line = dataset.lines();
        let mut order = dataset.orders();
        let mut last = None;
        for refund in dataset.unsold() {
            (line, order) = (line + 1, order + usize::from(last != Some(refund.refund)));
            last = Some(refund.refund);
            self.begin(line, &dataset.unsold_id(refund), refund.day, order, (refund.amount, dataset.unit()));
            for role in columns {
                match role {
                    Some(Role::Category) => self.entry(refund.category, dataset.categories()),
                    Some(Role::Channel) => self.entry(refund.channel, dataset.channels()),
                    _ => self.mark(),
                }
            }
            self.out.push_str("\r\n");
        }
        let Some(unknown) = unknown else { return };
        for (at, day) in unknown.days().iter().enumerate() {
            order += 1;
            for own in unknown.lines_of(at..at + 1) {
                line += 1;
                let amount = unknown.line_amounts().get(own).copied().unwrap_or(0);
                self.begin(line, "", *day, order, (amount, unknown.unit()));
                let place = |codes: &crate::dataset::Codes| codes.get(own).unwrap_or(NO_ENTRY);
                for role in columns {
                    match role {
                        Some(Role::Category) => self.entry(place(unknown.line_categories()), unknown.categories()),
                        Some(Role::Channel) => self.entry(place(unknown.line_channels()), unknown.channels()),
                        _ => self.mark(),
                    }
                }
                self.out.push_str("\r\n");
            }
        }
    }

    /// The cells that every row has.
    fn begin(&mut self, line: usize, customer: &str, day: i32, order: usize, amount: (i64, AmountUnit)) {
        let _ = write!(self.out, "{line}");
        self.text(customer);
        self.day(day);
        self.mark();
        let _ = write!(self.out, "{order}");
        self.money(amount.0, amount.1);
    }
}
