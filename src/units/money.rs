//! Money as a whole number of minor units.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount of money in hundredths of the currency unit (cents, 分). Never a binary fraction.
///
/// ```
/// use rapport::units::Money;
/// assert_eq!(Money::from_units(8_380_000.0) , Money(838_000_000));
/// assert_eq!((Money(10) + Money(-3)).0, 7);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// Rounds a number of currency units half away from zero to hundredths; saturates, and reads NaN as zero.
    pub fn from_units(units: f64) -> Money {
        Money((units * 100.0).round() as i64)
    }

    /// The amount in currency units, for ratios and charts.
    pub fn units(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// Scales by a dimensionless factor and rounds half away from zero to hundredths.
    pub fn scale(self, factor: f64) -> Money {
        Money((self.0 as f64 * factor).round() as i64)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// An ISO 4217 currency code such as `CNY`. Rapport never converts between currencies on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Renminbi, the currency of the built-in plans.
    pub const CNY: Currency = Currency(*b"CNY");

    /// No currency: nobody has said which one it is. Amounts are then written without a sign (ISO 4217 code XXX).
    pub const NONE: Currency = Currency(*b"XXX");

    /// Whether nobody has said which currency it is.
    pub fn is_none(self) -> bool {
        self == Currency::NONE
    }

    /// Reads a code of three ASCII letters.
    pub fn parse(code: &str) -> Option<Currency> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Currency(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// Decimal places of the currency's amounts in ISO 4217 (list one of 2024): 2 of most.
    ///
    /// ```
    /// use rapport::units::Currency;
    /// let digits = |code| Currency::parse(code).map(|currency| currency.minor_digits());
    /// assert_eq!((digits("JPY"), digits("EUR"), digits("KWD"), digits("CLF")), (Some(0), Some(2), Some(3), Some(4)));
    /// ```
    pub fn minor_digits(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }

    /// The code, in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl Default for Currency {
    fn default() -> Self {
        Currency::CNY
    }
}

impl TryFrom<String> for Currency {
    type Error = String;
    fn try_from(code: String) -> Result<Currency, String> {
        Currency::parse(&code).ok_or(code)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.code().to_owned()
    }
}
