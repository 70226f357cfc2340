//! Amounts as whole numbers, in hundredths or in ten-thousandths, and their exact sums.
//!
//! Most files have cents. Prices per piece, discounts and converted amounts can have more decimals; such rows are kept in
//! ten-thousandths, and only what is told is rounded, once.

use super::Money;
use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// What the whole numbers of a column of amounts count; the finer one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum AmountUnit {
    /// Hundredths of the currency unit.
    #[default]
    Hundredths,
    /// Ten-thousandths of the currency unit.
    TenThousandths,
}

impl AmountUnit {
    /// Decimal places of an amount.
    pub const fn decimals(self) -> u32 {
        match self {
            AmountUnit::Hundredths => 2,
            AmountUnit::TenThousandths => 4,
        }
    }

    /// How many make a hundredth.
    pub const fn per_hundredth(self) -> i64 {
        match self {
            AmountUnit::Hundredths => 1,
            AmountUnit::TenThousandths => 100,
        }
    }

    /// An amount that is counted in a coarser unit, or in the same, in this one; saturates.
    pub fn of(self, amount: i64, coarser: AmountUnit) -> i64 {
        amount.saturating_mul(self.per_hundredth() / coarser.per_hundredth())
    }

    /// A sum of amounts, exact.
    pub fn exact(self, sum: impl Into<i128>) -> Exact {
        Exact(sum.into() * i128::from(AmountUnit::TenThousandths.per_hundredth() / self.per_hundredth()))
    }

    /// A sum of amounts as it is told: rounded once to hundredths, half away from zero; saturates.
    ///
    /// ```
    /// use rapport::units::{AmountUnit, Money};
    /// assert_eq!(AmountUnit::Hundredths.money(150), Money(150));
    /// assert_eq!([149, 150, -149, -150].map(|sum| AmountUnit::TenThousandths.money(sum)), [1, 2, -1, -2].map(Money));
    /// ```
    pub fn money(self, sum: impl Into<i128>) -> Money {
        match self {
            AmountUnit::Hundredths => saturated(sum.into()),
            AmountUnit::TenThousandths => Exact(sum.into()).money(),
        }
    }

    /// An amount in hundredths, with a fraction where it has one.
    pub fn hundredths(self, amount: i64) -> f64 {
        match self {
            AmountUnit::Hundredths => amount as f64,
            AmountUnit::TenThousandths => amount as f64 / 100.0,
        }
    }

    /// An amount as a decimal number: two decimals, and more only where they say something.
    ///
    /// ```
    /// use rapport::units::AmountUnit;
    /// let fine = [5, 12_300, -1_000_050].map(|amount| AmountUnit::TenThousandths.text(amount));
    /// assert_eq!(fine, ["0.0005", "1.23", "-100.005"]);
    /// assert_eq!(AmountUnit::Hundredths.text(-7), "-0.07");
    /// ```
    pub fn text(self, amount: i64) -> String {
        let (sign, unsigned) = (if amount < 0 { "-" } else { "" }, amount.unsigned_abs());
        let cents = format!("{sign}{}.{:02}", unsigned / self.whole(), unsigned % self.whole() / self.parts());
        match unsigned % self.parts() {
            0 => cents,
            rest => format!("{cents}{rest:02}").trim_end_matches('0').to_owned(),
        }
    }

    const fn parts(self) -> u64 {
        self.per_hundredth().unsigned_abs()
    }

    const fn whole(self) -> u64 {
        100 * self.parts()
    }
}

fn saturated(hundredths: i128) -> Money {
    Money(hundredths.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
}

/// An exact sum of amounts in ten-thousandths of the currency unit: sums of amounts in either unit can be added.
///
/// ```
/// use rapport::units::{AmountUnit, Exact, Money};
/// // A thousand times 0.001 and once 0.5: no row is rounded.
/// let sum: Exact = (0..1000).map(|_| AmountUnit::TenThousandths.exact(10)).sum();
/// assert_eq!((sum + Money(50).into()).money(), Money(150));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Exact(i128);

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact(0);

    /// The sum as it is told: rounded once to hundredths, half away from zero; saturates.
    pub fn money(self) -> Money {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        saturated(whole + if rest.abs() >= 50 { self.0.signum() } else { 0 })
    }

    /// In currency units, for ratios.
    pub fn units(self) -> f64 {
        self.0 as f64 / 10_000.0
    }

    /// In ten-thousandths.
    pub fn ten_thousandths(self) -> i128 {
        self.0
    }

    /// Whether it is no whole number of hundredths.
    pub fn is_fine(self) -> bool {
        self.0 % 100 != 0
    }

    /// The sum without its sign.
    pub fn abs(self) -> Exact {
        Exact(self.0.abs())
    }
}

impl From<Money> for Exact {
    fn from(money: Money) -> Exact {
        AmountUnit::Hundredths.exact(money.0)
    }
}

// As a text: not every format holds whole numbers of so many bits.
impl From<Exact> for String {
    fn from(exact: Exact) -> String {
        exact.0.to_string()
    }
}

impl TryFrom<String> for Exact {
    type Error = std::num::ParseIntError;
    fn try_from(text: String) -> Result<Exact, Self::Error> {
        text.parse().map(Exact)
    }
}

impl Add for Exact {
    type Output = Exact;
    fn add(self, other: Exact) -> Exact {
        Exact(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Exact {
    fn add_assign(&mut self, other: Exact) {
        *self = *self + other;
    }
}

impl Sub for Exact {
    type Output = Exact;
    fn sub(self, other: Exact) -> Exact {
        Exact(self.0.saturating_sub(other.0))
    }
}

impl SubAssign for Exact {
    fn sub_assign(&mut self, other: Exact) {
        *self = *self - other;
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        Exact(self.0.saturating_neg())
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(amounts: I) -> Exact {
        amounts.fold(Exact::ZERO, Add::add)
    }
}
