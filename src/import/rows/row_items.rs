//! The money of a record: one amount, or that of all items that stand side by side in it.

use super::columns::Columns;
use super::meaning::Meaning;
use super::record::{Out, Record};
use super::row::Rows;
use super::row_money::Money;
use crate::import::bytes::encoding::Decode;
use crate::import::mapping::Returns;
use crate::import::range::report::Reason;
use crate::import::values::currency::Worth;
use crate::import::values::number::Number;
use crate::import::values::value::is_missing;

/// How many units an item without a quantity has.
const ONE: Number = Number { digits: 1, scale: 0, sign: None };

impl<D: Decode> Rows<D> {
    /// How many units, and the money.
    #[inline]
    pub(in crate::import) fn worth(
        &mut self,
        record: &Record,
        meaning: Meaning,
        value: &mut Vec<u8>,
        plain: &mut String,
    ) -> Result<(Result<Number, Reason>, Money), Out> {
        if !self.items.is_empty() {
            return self.worth_of_items(record, meaning, value, plain);
        }
        let quantity = self.number(record, self.columns.quantity, value, plain);
        Ok((quantity, self.money(record, quantity, meaning, value, plain)?))
    }

    /// The items of the record added up: they are lines of one order. Items whose cells are empty are none.
    #[inline(never)]
    fn worth_of_items(
        &mut self,
        record: &Record,
        meaning: Meaning,
        value: &mut Vec<u8>,
        plain: &mut String,
    ) -> Result<(Result<Number, Reason>, Money), Out> {
        let (columns, returns) = (self.columns, self.returns);
        let items = std::mem::take(&mut self.items);
        let mut all: Result<Money, Out> = Err(Out::Refused(Reason::MissingAmount, columns.amount.or(columns.price)));
        let mut units = 0.0;
        for item in &items {
            let filled = |rows: &Self, column: Option<usize>, value: &mut Vec<u8>| {
                column.filter(|_| !is_missing(rows.value(record, column, value)))
            };
            let amount = filled(self, item.amount, value);
            let price = item.price.filter(|_| amount.is_none());
            if amount.is_none() && filled(self, item.price, value).is_none() {
                continue;
            }
            self.columns = Columns { amount, price, refunded: None, ..columns };
            let counted = filled(self, item.quantity, value);
            let quantity = match counted {
                Some(_) => self.number(record, counted, value, plain),
                None => Ok(ONE),
            };
            // Only what comes of all items together can be a return.
            self.returns = Returns::Ignore;
            match (self.money(record, quantity, meaning, value, plain), &mut all) {
                (Ok(money), Ok(sum)) => {
                    sum.amount = sum.amount.saturating_add(money.amount);
                    sum.rounded |= money.rounded;
                }
                (money, all) => {
                    let stop = money.is_err();
                    *all = money;
                    if stop {
                        break;
                    }
                }
            }
            units += quantity.map_or(0.0, Number::value);
        }
        (self.columns, self.returns, self.items) = (columns, returns, items);
        let mut money = all?;
        let refunded = match columns.refunded {
            Some(_) if returns != Returns::Ignore => self.refunded(record, Worth::Own, value, plain),
            _ => 0,
        };
        money.back = match returns {
            Returns::Ignore => 0,
            _ if money.amount < 0 => money.amount.saturating_neg(),
            _ if meaning == Meaning::Returned && refunded == 0 => money.amount,
            _ => refunded,
        };
        // A count of units is whole, or has few decimals.
        Ok((Ok(Number { digits: (units * 1000.0).round() as i64, scale: 3, sign: None }), money))
    }
}
