//! What a person types into a number field, and what it may mean.

use super::format::Format;

/// How a number is written in its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// As it is, with at most so many decimals.
    Decimal(u8),
    /// A ratio written as per cent: 0.65 as 65.
    Percent(u8),
}

/// What a typed text means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed {
    /// Nothing was typed.
    Empty,
    /// This value.
    One(f64),
    /// In a field of per cent, 0.65 may be 0.65 % or 65 %: that is to be asked.
    Either {
        /// The smaller reading as a ratio: 0.0065.
        low: f64,
        /// The larger one: 0.65.
        high: f64,
    },
    /// A per cent sign where a per cent makes no sense, such as in points.
    NoPercent,
    /// No number.
    NotNumber,
}

impl Notation {
    /// Reads a typed text. A number between −1 and 1 without a per cent sign is not decided in a field of per cent.
    ///
    /// ```
    /// use rapport::locale::{Notation, Plain, Typed};
    /// let percent = |text| Notation::Percent(2).read(text, &Plain);
    /// assert_eq!(percent("65"), Typed::One(0.65));
    /// assert_eq!(percent("65%"), Typed::One(0.65));
    /// assert_eq!(percent("0.5%"), Typed::One(0.005));
    /// assert_eq!(percent("0.5"), Typed::Either { low: 0.005, high: 0.5 });
    /// assert_eq!(percent("62,5"), Typed::NotNumber);
    /// let points = |text| Notation::Decimal(1).read(text, &Plain);
    /// assert_eq!((points("40"), points("40%"), points("40 ％")), (Typed::One(40.0), Typed::NoPercent, Typed::NoPercent));
    /// ```
    pub fn read(self, text: &str, format: &dyn Format) -> Typed {
        if text.trim().is_empty() {
            return Typed::Empty;
        }
        let Some(number) = format.parse_number(text) else { return Typed::NotNumber };
        match (self, text.contains(['%', '％'])) {
            (Notation::Decimal(_), true) => Typed::NoPercent,
            (Notation::Decimal(_), false) | (Notation::Percent(_), true) => Typed::One(number),
            (Notation::Percent(_), false) if number != 0.0 && number.abs() < 1.0 => {
                Typed::Either { low: number / 100.0, high: number }
            }
            (Notation::Percent(_), false) => Typed::One(number / 100.0),
        }
    }

    /// How a value of the field is written in it.
    ///
    /// ```
    /// use rapport::locale::{Notation, Plain};
    /// assert_eq!(Notation::Percent(2).write(0.0065, &Plain), "0.65");
    /// assert_eq!(Notation::Decimal(2).write(0.65, &Plain), "0.65");
    /// ```
    pub fn write(self, value: f64, format: &dyn Format) -> String {
        match self {
            Notation::Decimal(digits) => format.decimal_up_to(value, digits),
            Notation::Percent(digits) => format.decimal_up_to(value * 100.0, digits),
        }
    }
}
