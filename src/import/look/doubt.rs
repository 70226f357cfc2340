//! Why a person is asked.

use super::exclusion_look::ProposedExclusion;
use super::table_doubt::TableDoubt;
use crate::import::role::{Kind, Role};
use crate::units::Money;
use serde::{Deserialize, Serialize};

/// Why the user is asked before the import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// The bytes are not text: a picture, a spreadsheet, a compressed file.
    NotText,
    /// There is no row below the header, or nothing at all.
    NoRows,
    /// The first record does not look like column names.
    NoHeader,
    /// The columns fit other kinds of tables nearly as well, or as well.
    SeveralKinds(Vec<Kind>),
    /// No column is known to have a role that is needed.
    MissingRole(Role),
    /// No column of a file of orders is known to name the customer.
    NoCustomers {
        /// Columns that could, from 0: unknown names above values that come again.
        columns: Vec<usize>,
    },
    /// A column was given a needed role because of its values only.
    GuessedByValues {
        /// The role.
        role: Role,
        /// The column, from 0.
        column: usize,
    },
    /// Several columns have equally good names for a needed role; the first one is proposed.
    SeveralColumns {
        /// The role.
        role: Role,
        /// The columns, from 0.
        columns: Vec<usize>,
    },
    /// Fewer than 95 % of the values can be read in their role.
    UnreadableValues {
        /// The role.
        role: Role,
        /// The column, from 0.
        column: usize,
        /// Values that can be read.
        readable: u32,
        /// Values that are not empty.
        of: u32,
    },
    /// All dates fit both orders, or as many fit one as the other.
    AmbiguousDate {
        /// The column, from 0.
        column: usize,
        /// Values that fit day/month/year.
        dmy: u64,
        /// Values that fit month/day/year.
        mdy: u64,
    },
    /// Amounts such as 1,234 can be a thousand or a fraction.
    AmbiguousDecimal {
        /// The column, from 0.
        column: usize,
    },
    /// Rows without customer and date seem to belong to the row above, as merged cells are exported.
    MergedCells {
        /// The column of the customer, from 0.
        column: usize,
        /// Rows without a customer.
        blank: u32,
        /// Rows of the sample.
        of: u32,
    },
    /// Ids such as `1.23457E+11`: a spreadsheet has cut their last digits, and different customers look the same.
    DamagedIds {
        /// The role.
        role: Role,
        /// The column, from 0.
        column: usize,
        /// Rows with an id of this form in the sample.
        count: u32,
        /// How many different ids they have.
        ids: u32,
        /// Whether ids of more than fifteen digits are among them, which all end in zeros.
        long: bool,
    },
    /// Texts that were encoded twice, such as `MÃ¼ller`.
    DoubleEncoded {
        /// How many different ones.
        count: u64,
        /// One of them.
        written: String,
        /// The same as it reads right.
        read: String,
    },
    /// A column tells sales from refunds and from other money: which of its texts are sales? (See [`Sniff::statuses`](super::sniff::Sniff::statuses).)
    Types {
        /// The column, from 0.
        column: usize,
    },
    /// Statuses that nobody knows. They count as paid until a person says what they mean.
    UnknownStatuses {
        /// The column, from 0.
        column: usize,
        /// The texts with their rows in the sample.
        texts: Vec<(String, u64)>,
    },
    /// A price beside a quantity may be that of one unit or of the line.
    ItemPrice {
        /// The column, from 0.
        column: usize,
        /// Products of the sample whose price is the same in different quantities.
        same: u32,
        /// Products whose price grows with the quantity.
        grows: u32,
    },
    /// Some rows seem to be tests, or orders of the staff or of wholesale; they count until a person leaves them out.
    Exclusions(Vec<ProposedExclusion>),
    /// Gift cards that were sold: nothing was bought with them yet. They are left out unless a person says otherwise.
    GiftCards(Vec<ProposedExclusion>),
    /// A column of gift cards sold, which are not in the amounts.
    GiftCardColumn {
        /// The column, from 0.
        column: usize,
        /// Rows of the sample.
        rows: u64,
        /// Their sum.
        amount: Money,
    },
    /// Amounts in several currencies, and it is not settled what becomes of each (see [`Sniff::currencies`](super::sniff::Sniff::currencies)).
    SeveralCurrencies,
    /// Rows that stand in the sample before, exactly alike.
    DuplicateRows {
        /// Rows that repeat another one.
        rows: u32,
        /// Rows of the sample.
        of: u32,
        /// Whether a number that otherwise stands on one row only says that they are the same.
        same: bool,
    },
    /// Rows that stand in the file before, alike in customer, day, amount and order; counted in a sample of the whole file.
    RepeatedRows {
        /// About how many repeat another one.
        rows: u64,
        /// The rows of known customers.
        of: u64,
        /// Whether they have the number of an order.
        numbered: bool,
    },
    /// A customer of some rows is called like a total, but these rows are no sums of the rows above. They are kept.
    TotalRows {
        /// Rows called so.
        count: u32,
        /// How many of them are no sums.
        others: u32,
        /// What one of them is called.
        name: String,
    },
    /// Of the dates, some are real ones of a spreadsheet, all with a day up to 12, and the others texts, all with a day
    /// above 12: the spreadsheet may have taken day and month for each other.
    SwappedDates {
        /// Dates with the year first.
        real: u64,
        /// Dates with the year last.
        texts: u64,
    },
    /// Rows with a negative quantity at a negative price.
    TwiceNegative {
        /// The rows.
        rows: u64,
        /// The sum of quantity times price.
        amount: Money,
    },
    /// A question about the answers of customers, a report of campaigns or consent.
    Table(TableDoubt),
    /// One id has far more rows than any other: a customer, or a till or a shop on which those are booked whom nobody knows?
    Crowd {
        /// The id.
        name: String,
        /// Its rows.
        rows: u64,
        /// The rows of all known customers.
        of: u64,
    },
    /// Rows with an amount of zero in a file without any return: orders paid by voucher, or gifts and replacements?
    Zeros {
        /// These rows.
        rows: u64,
        /// The orders that they name.
        orders: u64,
        /// The rows of all known customers.
        of: u64,
    },
    /// Another table follows in the same file; it is not read.
    OtherTable {
        /// The line behind which it follows.
        line: u64,
    },
}
