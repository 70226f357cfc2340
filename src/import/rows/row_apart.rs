//! Rows that stand beside the orders: what came back, and what unknown customers bought.

use super::record::{Out, Record};
use super::row::Rows;
use super::row_money::Money;
use super::status::bare_id;
use crate::dataset::{Block, CustomerId, NO_ENTRY};
use crate::import::bytes::encoding::Decode;
use crate::import::mapping::Returns;
use crate::import::values::hash::hash64;
use crate::import::values::value::{is_missing, without_float};
use crate::units::{Day, unguarded};

impl<D: Decode> Rows<D> {
    /// The id of a customer without its dress.
    pub(super) fn bare_customer<'a>(&self, customer: &'a [u8]) -> &'a [u8] {
        let customer = if self.guarded { unguarded(customer) } else { bare_id(customer) };
        without_float(customer).filter(|_| self.float_customers).unwrap_or(customer)
    }

    /// Whether a row belongs to nobody: its customer is empty, or a word for nobody.
    #[inline]
    pub(super) fn is_nobody(&mut self, customer: &[u8]) -> bool {
        if is_missing(customer) {
            return true;
        }
        let customer = self.bare_customer(customer);
        self.nobody.may_be(customer) && self.nobody.is(customer, self.encoding, &self.decode)
    }

    /// Puts down what came back, beside the orders.
    #[cold]
    pub(super) fn set_back(&mut self, record: &Record, day: Day, back: i64, quantity: f32) {
        let mut scratch = Vec::new();
        let customer = self.bare_customer(self.value(record, self.columns.customer, &mut scratch));
        let compared = self.compared.id(customer, self.encoding, &self.decode).map(|(id, _)| id);
        let customer = self.customer_id(compared.as_deref().unwrap_or(customer), record.line);
        self.report.returned.add(self.unit.exact(back));
        self.set_beside(record, Some(customer), day, (-back, quantity));
    }

    /// Counts a row that came back where that is ignored.
    pub(super) fn left_back(&mut self, amount: i64) {
        if self.returns == Returns::Ignore {
            self.report.ignored.add(self.unit.exact(amount));
        }
    }

    /// Takes in a row of an unknown customer. What came back lowers their revenue only where returns lower that of others.
    #[cold]
    pub(super) fn set_unknown(&mut self, record: &Record, day: Day, money: &Money, empty: bool) -> Out {
        let net = self.returns == Returns::Net;
        let back = if money.amount < 0 { money.amount.saturating_neg() } else { money.back };
        let (unknown, unit) = (&mut self.report.unknown, self.unit);
        unknown.empty += u64::from(empty);
        if empty {
            unknown.greatest.add(unit.exact(money.amount), 1);
        }
        unknown.sold += unit.exact(money.amount.max(0));
        unknown.back += unit.exact(back);
        let amount = if net { money.amount.max(0).saturating_sub(back) } else { money.amount };
        let is_order = money.amount > 0 || money.amount == 0 && self.keep_zero;
        if is_order || net && amount != 0 {
            self.set_beside(record, None, day, (amount, f32::NAN));
        }
        Out::Unknown
    }

    /// The row beside the orders; without a customer it is nobody's.
    fn set_beside(&mut self, record: &Record, customer: Option<CustomerId>, day: Day, (amount, quantity): (i64, f32)) {
        let mut scratch = Vec::new();
        let order = bare_id(self.value(record, self.columns.order, &mut scratch));
        let order = hash64(without_float(order).filter(|_| self.float_orders).unwrap_or(order));
        let entry = |rows: &mut Self, column, scratch: &mut Vec<u8>, category: bool| {
            let mut text = rows.value(record, column, scratch);
            if rows.guarded {
                text = unguarded(text);
            }
            let dictionary = if category { &mut rows.categories } else { &mut rows.channels };
            let read = rows.compared.text(text, rows.encoding, &rows.decode);
            if is_missing(text) { NO_ENTRY } else { dictionary.number(read.as_deref().unwrap_or(text), record.line) }
        };
        let category = entry(self, self.columns.category, &mut scratch, true);
        let channel = entry(self, self.columns.channel, &mut scratch, false);
        let block = match customer {
            None => &mut self.beside.unknown,
            Some(_) if self.returns == Returns::Net => &mut self.beside.refunds,
            Some(_) => &mut self.beside.returns,
        };
        match customer {
            Some(customer) => block.customer.push(customer),
            // No id is empty, so that this one can be nobody's.
            None => block.push_customer(b""),
        }
        block.day.push(day.0);
        block.amount.push(amount);
        block.quantity.extend(self.columns.quantity.map(|_| quantity));
        block.order.extend(self.columns.order.map(|_| order));
        block.category.extend(self.columns.category.map(|_| category));
        block.channel.extend(self.columns.channel.map(|_| channel));
    }
}

/// Gives blocks beside the orders the texts that their rows point to.
pub(super) fn share_texts(orders: &Block, beside: [&mut Block; 3]) {
    for block in beside.into_iter().filter(|block| block.rows() > 0) {
        block.customers.clone_from(&orders.customers);
        block.categories.clone_from(&orders.categories);
        block.channels.clone_from(&orders.channels);
    }
}
