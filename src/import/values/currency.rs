//! Several currencies in one file: what they are worth, and which ones a file has.

use super::dictionary::Dictionary;
use super::number::{DecimalMark, Number, in_unit, read_number};
use super::plain::plain;
use super::sign::Sign;
use super::value::is_missing;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::look::header;
use crate::import::look::meanings::Look;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::units::{AmountUnit, Currency};
use serde::{Deserialize, Serialize};

/// Decimal places of a rate.
const PLACES: u32 = 8;

/// What a currency is worth in the currency of the figures. Given by a person; Rapport knows no rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// The currency.
    pub currency: Currency,
    /// What one unit of it is worth, in hundred-millionths of a unit of the other: 7.1 is 710,000,000.
    pub worth: i64,
}

impl Rate {
    /// The rate for a typed number, exact to eight decimal places; nothing when it is not positive or above a million.
    ///
    /// ```
    /// use rapport::{import::Rate, units::Currency};
    /// let rate = |number| Rate::new(Currency::CNY, number);
    /// assert_eq!(rate(7.1024).map(|rate| (rate.worth, rate.number())), Some((710_240_000, 7.1024)));
    /// assert!(rate(0.0).is_none() && rate(-1.0).is_none() && rate(2e6).is_none());
    /// ```
    pub fn new(currency: Currency, number: f64) -> Option<Rate> {
        let worth = (number * 10f64.powi(PLACES as i32)).round();
        (number <= 1e6 && worth >= 1.0).then_some(Rate { currency, worth: worth as i64 })
    }

    /// The rate as a number.
    pub fn number(self) -> f64 {
        self.worth as f64 / 10f64.powi(PLACES as i32)
    }
}

/// What an amount is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Worth {
    /// It is in the currency of the figures.
    Own,
    /// It is converted.
    Rate(i64),
    /// Its currency is left out.
    LeftOut,
    /// No rate is given for its currency.
    NoRate(Currency),
    /// Nobody knows its currency.
    Unknown,
}

impl Worth {
    /// A product of numbers as an amount in the currency of the figures, computed exactly and rounded once, half away
    /// from zero; and whether rounding changed an amount that needed no rate.
    pub fn amount(self, digits: i128, scale: u32, unit: AmountUnit) -> Option<(i64, bool)> {
        match self {
            Worth::Rate(rate) => Some((in_unit(digits.checked_mul(rate.into())?, scale + PLACES, unit)?.0, false)),
            _ => in_unit(digits, scale, unit),
        }
    }
}

/// Judges amounts by the currency beside them or in a column of its own.
pub(in crate::import) struct Exchange {
    own: Option<Currency>,
    rates: Vec<Rate>,
    only_own: bool,
    /// The texts of the column, each judged once.
    known: Dictionary,
    judged: Vec<(Option<Currency>, Worth)>,
}

impl Exchange {
    pub fn of(mapping: &Mapping) -> Exchange {
        Exchange {
            own: mapping.currency,
            rates: mapping.rates.clone(),
            only_own: mapping.only_currency,
            known: Dictionary::default(),
            judged: Vec::new(),
        }
    }

    /// An amount in a currency.
    fn worth(&self, currency: Currency) -> Worth {
        if self.own == Some(currency) {
            return Worth::Own;
        }
        match self.rates.iter().find(|rate| rate.currency == currency) {
            _ if self.only_own => Worth::LeftOut,
            Some(rate) => Worth::Rate(rate.worth),
            None => Worth::NoRate(currency),
        }
    }

    /// The currency that a column names, and what it is worth; an empty cell names none.
    pub fn stated(&mut self, text: &[u8], encoding: Encoding, decode: &impl Decode) -> (Option<Currency>, Worth) {
        let place = self.known.number(text, 0) as usize;
        if place >= self.judged.len() {
            let mut scratch = String::new();
            let named = named(plain(text, encoding, decode, &mut scratch));
            let worth = match named {
                _ if is_missing(text) => Worth::Own,
                Some(currency) => self.worth(currency),
                None => Worth::Unknown,
            };
            self.judged.push((named, worth));
        }
        self.judged.get(place).copied().unwrap_or((None, Worth::Unknown))
    }

    /// An amount by the sign beside it, where no column names a currency. Of a sign that several currencies share, the
    /// one that it most often means comes first.
    pub fn signed(&self, number: Number) -> Worth {
        let Some(sign) = number.sign else { return Worth::Own };
        if self.own.is_some_and(|own| sign.fits(own)) {
            return Worth::Own;
        }
        let given = self.rates.iter().map(|rate| rate.currency).find(|currency| sign.fits(*currency));
        match sign.usual().filter(|usual| given.is_none() || self.rates.iter().any(|rate| rate.currency == *usual)) {
            Some(usual) => self.worth(usual),
            None => {
                given.map_or(if self.own.is_some() { Worth::Unknown } else { Worth::Own }, |given| self.worth(given))
            }
        }
    }
}

/// The currency that a cell names: a code, a sign or a name.
fn named(text: &str) -> Option<Currency> {
    Currency::parse(text).or_else(|| header::currency(text))
}

/// The currency of the figures and the currencies in the sample of an orders table with the number of rows of each.
/// `seen` is the one that the amounts show. What their header names goes before a column, which is then about something
/// else and loses its meaning; a column goes before signs.
pub(in crate::import) fn understand(
    look: &mut Look,
    decimal: DecimalMark,
    seen: Option<Currency>,
    chosen: bool,
) -> (Option<Currency>, Vec<(Currency, u32)>) {
    let amounts = look.column(Role::Amount).or(look.column(Role::UnitPrice));
    let header = amounts.and_then(|column| look.headers.get(column)).and_then(|header| header::currency(header));
    // So does a column of this name in which no value names a currency.
    let idle = |column: &usize| {
        let mut values = look.values(*column).peekable();
        header.is_some() || values.peek().is_some() && values.all(|text| named(&text).is_none())
    };
    let column = look.column(Role::Currency).filter(|column| !chosen && idle(column));
    if let Some(slot) = column.and_then(|column| look.roles.get_mut(column)) {
        *slot = None;
    }
    let found = currencies(look, decimal, header);
    let first = found.first().map(|(currency, _)| *currency);
    let stated = first.filter(|_| !chosen && look.column(Role::Currency).is_some());
    (stated.or(seen).or(first), found)
}

/// The currencies in the sample of an orders table with the number of rows of each, the most frequent first: those that
/// a column names, otherwise the signs beside the amounts. `own` is the one that the header of the amounts names.
pub(in crate::import) fn currencies(look: &Look, decimal: DecimalMark, own: Option<Currency>) -> Vec<(Currency, u32)> {
    let mut found: Vec<(Currency, u32)> = Vec::new();
    let mut count = |currency: Currency| match found.iter_mut().find(|known| known.0 == currency) {
        Some(known) => known.1 += 1,
        None => found.push((currency, 1)),
    };
    if let Some(column) = look.column(Role::Currency) {
        look.values(column).filter_map(|text| named(&text)).for_each(count);
    } else if let Some(column) = look.column(Role::Amount).or(look.column(Role::UnitPrice)) {
        let signs = look.values(column).filter_map(|text| read_number(&text, decimal)?.sign);
        let meant = |sign: Sign| own.filter(|own| sign.fits(*own)).or(sign.usual());
        signs.filter_map(meant).for_each(&mut count);
    }
    // There are so few that the library's sorting would weigh more than it saves.
    let mut sorted: Vec<(Currency, u32)> = Vec::with_capacity(found.len());
    for (currency, rows) in found {
        let before = |other: &(Currency, u32)| (other.1, currency.code()) > (rows, other.0.code());
        let at = sorted.iter().take_while(|other| before(other)).count();
        sorted.insert(at, (currency, rows));
    }
    sorted
}
