//! One record on its way to a row, and why it may be no order of a customer.

use crate::import::bytes::field::Field;
use crate::import::range::report::Reason;

/// One record in the buffer.
#[derive(Clone, Copy)]
pub(in crate::import) struct Record<'a> {
    pub bytes: &'a [u8],
    pub start: usize,
    pub end: usize,
    /// The fields up to the last column that is read.
    pub fields: &'a [Field],
    /// How many fields the record has.
    pub count: u32,
    /// The line on which it begins, from 1 at the beginning of the range.
    pub line: u64,
}

/// Why a record is no order of a customer: a refusal with its column, a rule, or that it stands beside the orders.
pub(in crate::import) enum Out {
    Refused(Reason, Option<usize>),
    Cancelled,
    NotPositive,
    Zero,
    /// A return that lowers an order.
    Netted,
    Unknown,
    /// It adds up the whole file.
    Total,
    Void,
    NoSale,
    Excluded,
    Item,
    OtherCurrency,
    Incredible,
}
