//! How a file is to be read, decided once and remembered for next month's file.

use super::date::DateOrder;
use super::dialect::{Dialect, LineEnd};
use super::encoding::Encoding;
use super::header;
use super::kind;
use super::number::DecimalMark;
use super::role::{Kind, Role};
use crate::units::Currency;
use serde::{Deserialize, Serialize};

/// What happens to returned and cancelled orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Returns {
    /// Rows with an amount of zero or less (see [`Mapping::keep_zero`]), and rows with a negative quantity whose order
    /// id is C and digits, are skipped by this rule and counted.
    #[default]
    Ignore,
    /// All rows are kept, so that a return lowers the customer's total.
    Net,
}

/// All choices that turn the bytes of one file into rows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Mapping {
    /// What a row of the file is.
    #[serde(default)]
    pub kind: Kind,
    /// The encoding of the file.
    pub encoding: Encoding,
    /// The byte between two fields.
    pub delimiter: u8,
    /// The byte around a field, if fields may be quoted.
    pub quote: Option<u8>,
    /// What ends a line.
    pub line_end: LineEnd,
    /// Whether the first record names the columns.
    pub has_header: bool,
    /// The names of the columns; empty without a header.
    pub headers: Vec<String>,
    /// The meaning of each column; a column without one is not kept.
    pub roles: Vec<Option<Role>>,
    /// The order of day, month and year.
    pub dates: DateOrder,
    /// What stands before the fraction of an amount.
    pub decimal: DecimalMark,
    /// The currency of the file, if known. Amounts that carry the sign of another currency are refused.
    pub currency: Option<Currency>,
    /// What happens to returns.
    pub returns: Returns,
    /// Rows with an amount of exactly zero are orders even when returns are ignored. Proposed for files without any
    /// return, where zero is an order paid by voucher; beside returns, zero is a correction.
    pub keep_zero: bool,
    /// Customer ids have gone through a number column: `17850.0` means `17850`.
    pub float_customers: bool,
    /// Order ids have gone through a number column.
    pub float_orders: bool,
}

impl Mapping {
    /// The marks of the file.
    pub fn dialect(&self) -> Dialect {
        Dialect { delimiter: self.delimiter, quote: self.quote, line_end: self.line_end }
    }

    /// The column with a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|r| *r == Some(role))
    }

    /// The roles that are needed and have no column; empty when rows can be read.
    ///
    /// ```
    /// use rapport::import::{Mapping, Role};
    /// let roles = [Role::Customer, Role::Date, Role::Quantity].map(Some).to_vec();
    /// assert_eq!(Mapping { roles, ..Default::default() }.missing(), [Role::Amount]);
    /// ```
    pub fn missing(&self) -> Vec<Role> {
        kind::missing(self.kind, |role| self.column(role).is_some())
    }

    /// Whether byte ranges of the file can be read independently. UTF-16 cannot be cut at any byte, and in GB18030 the
    /// pipe is also part of characters, so these are decoded from the beginning.
    pub fn is_splittable(&self) -> bool {
        let in_characters = |b: u8| (0x30..=0x39).contains(&b) || (0x40..0x7F).contains(&b);
        let safe = |b: u8| self.encoding != Encoding::Gb18030 || !in_characters(b);
        !self.encoding.is_utf16() && safe(self.delimiter) && self.quote.is_none_or(safe)
    }

    /// A key that is equal for files with the same columns, so that a profile is found again; none without a header.
    pub fn profile_key(&self) -> Option<String> {
        let names: Vec<String> = self.headers.iter().map(|h| header::normalised(h)).collect();
        (self.has_header && names.iter().any(|n| !n.is_empty())).then(|| names.join("\u{1f}"))
    }

    /// This remembered mapping for a new file with the same columns: the marks and the encoding are the new file's own,
    /// the meanings are the remembered ones.
    pub fn for_file(&self, proposed: &Mapping) -> Mapping {
        Mapping {
            encoding: proposed.encoding,
            delimiter: proposed.delimiter,
            quote: proposed.quote,
            line_end: proposed.line_end,
            headers: proposed.headers.clone(),
            float_customers: self.float_customers || proposed.float_customers,
            float_orders: self.float_orders || proposed.float_orders,
            ..self.clone()
        }
    }
}
