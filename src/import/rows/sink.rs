//! Where the records of a range go: rows of orders, or rows of any other table.

use super::beside::Reader;
use super::record::Record;
use super::records::Records;
use super::row::Rows;
use crate::dataset::{Beside, Block, Table, bundle};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::mapping::Mapping;
use crate::import::range::crowd::Crowd;
use crate::import::range::fingerprint::Fingerprint;
use crate::import::range::report::{Furniture, RangeReport, Reason};
use crate::import::role::Kind;
use crate::import::values::pseudonym::Secret;

/// Either reader behind the one parser of ranges.
pub(in crate::import) enum Sink<D> {
    Orders(Box<Rows<D>>),
    Others(Box<Records<D>>),
}

impl<D: Decode> Sink<D> {
    pub fn new(mapping: &Mapping, encoding: Encoding, decode: D) -> Sink<D> {
        match mapping.kind {
            Kind::Orders => Sink::Orders(Box::new(Rows::new(mapping, encoding, decode))),
            _ => Sink::Others(Box::new(Records::new(mapping, encoding, decode))),
        }
    }

    pub fn set_secret(&mut self, secret: Secret) {
        match self {
            Sink::Orders(rows) => rows.set_secret(secret),
            Sink::Others(records) => records.set_secret(secret),
        }
    }

    pub fn decode(&self) -> &D {
        match self {
            Sink::Orders(rows) => rows.decode(),
            Sink::Others(records) => records.decode(),
        }
    }

    #[inline]
    pub fn add(&mut self, record: Record) {
        match self {
            Sink::Orders(rows) => rows.add(record),
            Sink::Others(records) => records.add(record),
        }
    }

    pub fn refuse(&mut self, bytes: &[u8], start: usize, end: usize, line: u64, reason: Reason) {
        match self {
            Sink::Orders(rows) => rows.refuse(bytes, start, end, line, reason),
            Sink::Others(records) => records.refuse(bytes, start, end, line, reason),
        }
    }

    /// Counts a row that stands in the file before.
    pub fn repeat(&mut self) {
        let report = match self {
            Sink::Orders(rows) => &mut rows.report,
            Sink::Others(records) => &mut records.report,
        };
        report.rows_in += 1;
        report.skipped.repeated += 1;
    }

    /// Passes over a line that is no row of the table.
    pub fn pass_over(&mut self, line: &[u8], furniture: Furniture) {
        match self {
            Sink::Orders(rows) => rows.pass_over(line, furniture),
            Sink::Others(records) => records.pass_over(line, furniture),
        }
    }

    /// What a record is that is no row: a total, or what cannot be read as one.
    pub fn furniture(&self, record: &Record) -> Option<Furniture> {
        let total = match self {
            Sink::Orders(rows) => rows.is_total(record),
            Sink::Others(records) => records.is_total(record),
        };
        total.then_some(Furniture::Total).or_else(|| match self {
            Sink::Orders(rows) => rows.furniture(record),
            Sink::Others(records) => records.furniture(record),
        })
    }

    /// Counts and lists a row that was given its customer from above.
    pub fn filled(&mut self, record: &Record, customer: Option<usize>) {
        match self {
            Sink::Orders(rows) => rows.filled(record, customer),
            Sink::Others(records) => records.filled(record, customer),
        }
    }

    pub fn rows_in(&self) -> u64 {
        match self {
            Sink::Orders(rows) => rows.report.rows_in,
            Sink::Others(records) => records.report.rows_in,
        }
    }

    /// Makes room for about so many times the orders that are there.
    pub fn expect(&mut self, times: f64) {
        if let Sink::Orders(rows) = self {
            rows.expect(times);
        }
    }

    pub fn finish(self) -> (Part, RangeReport) {
        match self {
            Sink::Orders(rows) => {
                let (orders, beside, report) = rows.finish();
                let (orders, beside) = (Box::new(orders), Box::new(beside));
                let alone = beside.blocks().iter().all(|block| block.rows() == 0);
                (if alone { Part::Orders(orders) } else { Part::Both { orders, beside } }, report)
            }
            Sink::Others(records) => {
                let (table, report) = records.finish();
                (Part::Others(table), report)
            }
        }
    }
}

/// The rows of a range, of either form.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Orders.
    Orders(Box<Block>),
    /// Orders, and the money beside them.
    Both {
        /// The orders.
        orders: Box<Block>,
        /// What came back and what unknown customers bought.
        beside: Box<Beside<Block>>,
    },
    /// Rows of any other kind.
    Others(Table),
}

impl Part {
    /// What the orders of another file are compared with; empty for other tables.
    pub fn fingerprint(&self) -> Fingerprint {
        match self {
            Part::Orders(orders) | Part::Both { orders, .. } => Fingerprint::of(orders),
            Part::Others(_) => Fingerprint::default(),
        }
    }

    /// The ids with most of the rows; empty for other tables.
    pub fn crowd(&self) -> Crowd {
        match self {
            Part::Orders(orders) | Part::Both { orders, .. } => Crowd::of(orders),
            Part::Others(_) => Crowd::default(),
        }
    }

    /// The rows as a buffer that can be transferred, orders in so many partitions (a power of two); its first bytes tell
    /// which form they have.
    pub fn to_bytes(&self, partition_bits: u32) -> Vec<u8> {
        match self {
            Part::Orders(block) => block.to_bytes(partition_bits),
            Part::Both { orders, beside } => {
                let bytes = |block: &Block| match block.rows() {
                    0 => Vec::new(),
                    _ => block.to_bytes(partition_bits),
                };
                bundle(&orders.to_bytes(partition_bits), &beside.each(bytes))
            }
            Part::Others(table) => table.to_bytes(),
        }
    }
}
