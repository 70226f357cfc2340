//! The money of a row: its amount in the currency of the figures, and what came back of it.

use super::meaning::Meaning;
use super::record::{Out, Record};
use super::row::Rows;
use crate::import::bytes::encoding::Decode;
use crate::import::mapping::Returns;
use crate::import::range::repair::RepairKind;
use crate::import::range::report::Reason;
use crate::import::values::currency::Worth;
use crate::import::values::number::Number;
use crate::units::AmountUnit;

/// What a row brings and gives back, in the unit of its file.
pub(in crate::import) struct Money {
    /// The amount before anything came back.
    pub amount: i64,
    /// Whether rounding changed it.
    pub rounded: bool,
    /// What came back, where that is not ignored; never below zero.
    pub back: i64,
}

/// What rounding has added to an amount, in hundred-millionths; digits beyond do not count.
pub(in crate::import) fn rounding(digits: i128, scale: u32, (amount, unit): (i64, AmountUnit)) -> i64 {
    let part = 10i128.pow(8 - unit.decimals());
    let exact = match scale {
        0..=8 => digits.checked_mul(10i128.pow(8 - scale)),
        _ => 10i128.checked_pow(scale - 8).map(|unit| digits / unit),
    };
    let added = exact.and_then(|exact| i64::try_from(i128::from(amount) * part - exact).ok());
    added.unwrap_or(0)
}

impl<D: Decode> Rows<D> {
    /// The money of a row; its status may give all of it back, and its type may say that it is a refund itself.
    #[inline]
    pub(in crate::import) fn money(
        &mut self,
        record: &Record,
        quantity: Result<Number, Reason>,
        meaning: Meaning,
        value: &mut Vec<u8>,
        plain: &mut String,
    ) -> Result<Money, Out> {
        let columns = self.columns;
        let stated = match columns.currency {
            None => None,
            Some(_) => {
                let text = self.value(record, columns.currency, value);
                Some(self.exchange.stated(text, self.encoding, &self.decode))
            }
        };
        let (column, units) = match columns.amount {
            Some(_) => (columns.amount, None),
            None => (columns.price, Some(quantity.map_err(|reason| Out::Refused(reason, columns.quantity))?)),
        };
        let mut number = self.number(record, column, value, plain).map_err(|reason| Out::Refused(reason, column))?;
        if let Some(units) = units.filter(|units| units.digits < 0 && number.digits < 0) {
            number = self.twice_negative(units, number);
        }
        let worth = match stated {
            // A sign and a column that contradict each other.
            Some((Some(currency), _)) if number.sign.is_some_and(|sign| !sign.fits(currency)) => Worth::Unknown,
            Some((_, worth)) => worth,
            None if number.sign.is_none() => Worth::Own,
            None => self.exchange.signed(number),
        };
        let blamed = columns.currency.or(column);
        match worth {
            Worth::Own | Worth::Rate(_) => {}
            Worth::LeftOut => return Err(Out::OtherCurrency),
            Worth::NoRate(currency) => return Err(Out::Refused(Reason::NoRate { currency }, blamed)),
            Worth::Unknown => return Err(Out::Refused(Reason::OtherCurrency, blamed)),
        }
        let unit = self.unit;
        let digits = i128::from(number.digits) * units.map_or(1, |units| i128::from(units.digits));
        let scale = number.scale + units.map_or(0, |units| units.scale);
        let read = match units {
            None if worth == Worth::Own => number.amount(unit),
            _ => worth.amount(digits, scale, unit),
        };
        let (mut amount, rounded) = read.ok_or(Out::Refused(Reason::BadAmount, column))?;
        if unit == AmountUnit::Hundredths && (rounded || worth != Worth::Own) {
            let exact = worth.amount(digits, scale, AmountUnit::TenThousandths);
            self.report.notation.fine += u64::from(exact.is_some_and(|(exact, _)| exact % 100 != 0));
        }
        if rounded {
            self.report.notation.rounding =
                self.report.notation.rounding.saturating_add(rounding(digits, scale, (amount, unit)));
        }
        if meaning == Meaning::Refund {
            amount = amount.saturating_abs().saturating_neg();
        }
        let returned = meaning == Meaning::Returned;
        if matches!(worth, Worth::Rate(_)) {
            self.report.repairs.converted += 1;
        }
        let refunded = match columns.refunded {
            Some(_) if self.returns != Returns::Ignore => self.refunded(record, worth, value, plain),
            _ => 0,
        };
        Ok(match self.returns {
            Returns::Ignore => Money { amount, rounded, back: 0 },
            _ if amount < 0 => Money { amount, rounded, back: amount.saturating_neg() },
            _ if returned && refunded == 0 => Money { amount, rounded, back: amount },
            _ => Money { amount, rounded, back: refunded },
        })
    }

    /// The price of a row in which quantity and price are both negative: their product is above zero, but the row is a
    /// return unless a person says otherwise.
    #[cold]
    fn twice_negative(&mut self, units: Number, price: Number) -> Number {
        let notation = &mut self.report.notation;
        notation.twice_negative += 1;
        notation.twice_negative_amount += units.exact_times(price).unwrap_or_default();
        if self.twice_negative == Some(false) {
            price
        } else {
            Number { digits: price.digits.saturating_neg(), ..price }
        }
    }

    /// The refund in a column of its own, with or without a minus.
    pub(in crate::import) fn refunded(
        &mut self,
        record: &Record,
        worth: Worth,
        value: &mut Vec<u8>,
        plain: &mut String,
    ) -> i64 {
        let column = self.columns.refunded;
        match self.number(record, column, value, plain) {
            Ok(number) => {
                let fine = worth.amount(number.digits.into(), number.scale, AmountUnit::TenThousandths);
                let finer = self.unit == AmountUnit::Hundredths && fine.is_some_and(|(back, _)| back % 100 != 0);
                self.report.notation.fine += u64::from(finer);
                let back = worth.amount(number.digits.into(), number.scale, self.unit);
                back.map_or(0, |(back, _)| back.saturating_abs())
            }
            Err(Reason::MissingAmount) => 0,
            Err(_) => {
                self.repaired(RepairKind::LeftEmpty, record, column, String::new);
                0
            }
        }
    }
}
