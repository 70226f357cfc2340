//! Why a row is no row.

use crate::units::Currency;
use serde::{Deserialize, Serialize};

/// Why a row was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The customer cell is empty.
    MissingCustomer,
    /// The date cell is empty.
    MissingDate,
    /// The date cannot be read in the order of the column, or no such day exists.
    BadDate,
    /// The year is of a calendar in which the column is not read.
    OtherCalendar {
        /// The year as it is written.
        year: u32,
    },
    /// The amount, or the quantity or unit price in its place, is empty.
    MissingAmount,
    /// The amount, quantity or unit price is no number, or too large.
    BadAmount,
    /// The amount carries the sign of a currency that is not the file's.
    OtherCurrency,
    /// The amount is in a currency for which no rate is given.
    NoRate {
        /// The currency.
        currency: Currency,
    },
    /// A cell that this kind of table needs is empty.
    MissingValue,
    /// A number, a score or a yes or no cannot be read, or lies outside its scale.
    BadNumber,
    /// The row ends before the last column that is read.
    TooFewFields {
        /// Fields in the row.
        found: u32,
        /// Fields up to the last column that is read.
        needed: u32,
    },
    /// The row has more fields than the table has columns, and what is too much is no part of a number.
    TooManyFields {
        /// Fields in the row.
        found: u32,
        /// Columns of the table.
        expected: u32,
    },
    /// A quote opens a field and is never closed, or closes in the middle of a later field.
    UnclosedQuote,
    /// A field or the line is longer than any row can be.
    LineTooLong,
}

/// A reason without its data, to count by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)] // the same names as in `Reason`
pub enum ReasonKind {
    MissingCustomer,
    MissingDate,
    BadDate,
    OtherCalendar,
    MissingAmount,
    BadAmount,
    OtherCurrency,
    NoRate,
    MissingValue,
    BadNumber,
    TooFewFields,
    TooManyFields,
    UnclosedQuote,
    LineTooLong,
}

impl Reason {
    /// The reason without its data.
    pub fn kind(self) -> ReasonKind {
        match self {
            Reason::MissingCustomer => ReasonKind::MissingCustomer,
            Reason::MissingDate => ReasonKind::MissingDate,
            Reason::BadDate => ReasonKind::BadDate,
            Reason::OtherCalendar { .. } => ReasonKind::OtherCalendar,
            Reason::MissingAmount => ReasonKind::MissingAmount,
            Reason::BadAmount => ReasonKind::BadAmount,
            Reason::OtherCurrency => ReasonKind::OtherCurrency,
            Reason::NoRate { .. } => ReasonKind::NoRate,
            Reason::MissingValue => ReasonKind::MissingValue,
            Reason::BadNumber => ReasonKind::BadNumber,
            Reason::TooFewFields { .. } => ReasonKind::TooFewFields,
            Reason::TooManyFields { .. } => ReasonKind::TooManyFields,
            Reason::UnclosedQuote => ReasonKind::UnclosedQuote,
            Reason::LineTooLong => ReasonKind::LineTooLong,
        }
    }
}

impl ReasonKind {
    /// A stable name for files and links.
    pub fn code(self) -> &'static str {
        match self {
            ReasonKind::MissingCustomer => "missing_customer",
            ReasonKind::MissingDate => "missing_date",
            ReasonKind::BadDate => "bad_date",
            ReasonKind::OtherCalendar => "other_calendar",
            ReasonKind::MissingAmount => "missing_amount",
            ReasonKind::BadAmount => "bad_amount",
            ReasonKind::OtherCurrency => "other_currency",
            ReasonKind::NoRate => "no_rate",
            ReasonKind::MissingValue => "missing_value",
            ReasonKind::BadNumber => "bad_number",
            ReasonKind::TooFewFields => "too_few_fields",
            ReasonKind::TooManyFields => "too_many_fields",
            ReasonKind::UnclosedQuote => "unclosed_quote",
            ReasonKind::LineTooLong => "line_too_long",
        }
    }
}
