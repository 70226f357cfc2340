//! Whether a row counts: by its status and its type, before anything else of it is read.

use super::meaning::Meaning;
use super::record::{Out, Record};
use super::row::Rows;
use crate::import::bytes::encoding::Decode;
use crate::import::mapping::Returns;
use crate::import::values::hash::hash64;
use crate::import::values::value::is_missing;
use crate::units::Exact;

impl<D: Decode> Rows<D> {
    /// What the statuses and the type of a row say together, the worse one; a row that does not count is out, with its
    /// amount counted at its status.
    #[inline(never)]
    pub(in crate::import) fn judged(
        &mut self,
        record: &Record,
        value: &mut Vec<u8>,
        plain: &mut String,
    ) -> Result<Meaning, Out> {
        let mut worst = Meaning::Paid;
        for place in 0..self.statuses.columns() {
            let text = self.value(record, self.statuses.column(place), value);
            worst = worst.max(self.statuses.judge(place, text, self.encoding, &self.decode));
        }
        let out = match worst {
            Meaning::Paid | Meaning::Refund => return Ok(worst),
            Meaning::Returned if self.returns == Returns::Separate => return Ok(worst),
            Meaning::Returned | Meaning::Unpaid | Meaning::Void => Out::Void,
            Meaning::NoSale => Out::NoSale,
        };
        let amount = self.glance(record, value, plain);
        let amount = self.once(record, amount, value);
        self.statuses.add(amount);
        Err(out)
    }

    /// Whether a rule of a person leaves the row out; the first one that does counts it.
    #[inline(never)]
    pub(in crate::import) fn excluded(
        &mut self,
        record: &Record,
        value: &mut Vec<u8>,
        plain: &mut String,
    ) -> Result<(), Out> {
        for place in 0..self.excluder.len() {
            let fits = if self.excluder.is_about_amount(place) {
                let amount = self.glance(record, value, plain);
                amount.is_some_and(|amount| self.excluder.fits_amount(place, amount))
            } else {
                let text = self.value(record, self.excluder.column(place), value);
                self.excluder.fits(place, text, self.encoding, &self.decode)
            };
            if fits {
                let amount = self.glance(record, value, plain);
                let amount = self.once(record, amount, value);
                self.statuses.add(amount);
                self.excluder.count(place, amount);
                return Err(Out::Excluded);
            }
        }
        Ok(())
    }

    /// The amount of a row that is left out; a total that every row of the order repeats counts once.
    fn once(&mut self, record: &Record, amount: Option<Exact>, value: &mut Vec<u8>) -> Exact {
        if self.counted.is_some() {
            let order = self.value(record, self.columns.order, value);
            let order = (!is_missing(order)).then(|| hash64(order));
            if order.is_some_and(|order| !self.left_out.insert(order)) {
                return Exact::ZERO;
            }
        }
        amount.unwrap_or_default()
    }

    /// The amount of a row, without a word about what cannot be read.
    fn glance(&mut self, record: &Record, value: &mut Vec<u8>, plain: &mut String) -> Option<Exact> {
        let (returns, repairs) = (self.returns, self.report.repairs);
        // What came back of it does not matter here.
        self.returns = Returns::Ignore;
        let worth = self.worth(record, Meaning::Paid, value, plain);
        (self.returns, self.report.repairs) = (returns, repairs);
        worth.ok().map(|(_, money)| self.unit.exact(money.amount))
    }
}
