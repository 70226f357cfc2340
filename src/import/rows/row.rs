//! From the fields of a record to a row in columns.

use super::beside::Reader;
use super::columns::Columns;
use super::common::Common;
use super::exclusion::Excluder;
use super::furniture::is_blank;
use super::meaning::Meaning;
use super::record::{Out, Record};
use super::refused::{Refused, told};
use super::row_ids::Compared;
use super::row_money::Money;
use super::row_optional::Scales;
use super::status::{Statuses, bare_id, is_cancellation};
use super::surplus;
use super::totals::TotalRows;
use crate::dataset::{Beside, Block};
use crate::import::bytes::dialect::Dialect;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::text;
use crate::import::look::groups::ItemGroup;
use crate::import::mapping::{Mapping, Returns};
use crate::import::range::repair::RepairKind;
use crate::import::range::report::{Furniture, RangeReport, Reason};
use crate::import::values::currency::Exchange;
use crate::import::values::date::DateRules;
use crate::import::values::dictionary::Dictionary;
use crate::import::values::hash::hash64;
use crate::import::values::nobody::Nobody;
use crate::import::values::number::DecimalMark;
use crate::import::values::pseudonym::Secret;
use crate::import::values::value::{is_missing, trim};
use crate::import::values::zone::Zone;
use crate::units::{AmountUnit, Day, unguarded};
use std::cell::Cell;
use std::collections::HashSet;

/// Fills a block row by row and keeps the report.
pub(in crate::import) struct Rows<D> {
    pub(in crate::import) columns: Columns,
    pub(in crate::import) needed: u32,
    pub(in crate::import) encoding: Encoding,
    pub(in crate::import) dialect: Dialect,
    pub(in crate::import) dates: DateRules,
    pub(in crate::import) zone: Option<Zone>,
    pub(in crate::import) credible: Option<(Day, Day)>,
    pub(in crate::import) all_days: bool,
    pub(in crate::import) twice_negative: Option<bool>,
    pub(in crate::import) decimal: DecimalMark,
    /// What the amounts count.
    pub(in crate::import) unit: AmountUnit,
    pub(super) exchange: Exchange,
    pub(in crate::import) returns: Returns,
    pub(in crate::import) keep_zero: bool,
    pub(in crate::import) float_customers: bool,
    pub(in crate::import) float_orders: bool,
    /// In which form ids are compared.
    pub(in crate::import) compared: Compared,
    /// The key of the customers' pseudonyms, when they have any.
    pub(in crate::import) secret: Option<Secret>,
    pub(in crate::import) guarded: bool,
    pub(in crate::import) scales: Scales,
    total_on_first_line: bool,
    /// The orders whose total has been counted, when every row of an order repeats it.
    pub(in crate::import) counted: Option<HashSet<u64>>,
    /// The same of orders that do not count.
    pub(in crate::import) left_out: HashSet<u64>,
    pub(in crate::import) statuses: Statuses,
    pub(super) excluder: Excluder,
    /// The items that stand side by side in a row.
    pub(in crate::import) items: Vec<ItemGroup>,
    pub(in crate::import) common: Common,
    pub(in crate::import) totals: TotalRows,
    pub(in crate::import) surplus: surplus::Columns,
    pub(in crate::import) headers: Vec<String>,
    pub(in crate::import) decode: D,
    pub(in crate::import) block: Block,
    /// What stands beside the orders.
    pub(super) beside: Beside<Block>,
    pub(in crate::import) nobody: Nobody,
    pub(in crate::import) customers: Dictionary,
    pub(super) categories: Dictionary,
    pub(super) channels: Dictionary,
    pub(in crate::import) campaigns: Dictionary,
    pub report: RangeReport,
    pub(in crate::import) refused: Vec<Refused>,
    scratch: Option<Box<Scratch>>,
    /// Dates and numbers in digits of another script.
    pub(in crate::import) digits: Cell<u64>,
}

#[derive(Default)]
struct Scratch {
    id: Vec<u8>,
    value: Vec<u8>,
    plain: String,
    date: String,
}

impl<D: Decode> Rows<D> {
    /// `encoding` is that of the buffer, after transcoding.
    pub fn new(mapping: &Mapping, encoding: Encoding, decode: D) -> Rows<D> {
        Rows {
            columns: Columns::of(mapping),
            needed: mapping.roles.iter().rposition(Option::is_some).map_or(0, |last| last as u32 + 1),
            encoding,
            dialect: mapping.dialect(),
            dates: mapping.date_rules(),
            zone: mapping.zone,
            credible: mapping.credible,
            all_days: mapping.all_days,
            twice_negative: mapping.twice_negative,
            decimal: mapping.decimal,
            unit: mapping.unit(),
            exchange: Exchange::of(mapping),
            returns: mapping.returns,
            keep_zero: mapping.keep_zero,
            float_customers: mapping.float_customers,
            float_orders: mapping.float_orders,
            compared: Compared::of(mapping),
            secret: mapping.hides_customers().then(Secret::default),
            guarded: mapping.guarded,
            scales: Scales::of(mapping),
            total_on_first_line: mapping.total_on_first_line,
            counted: mapping.total_repeats.then(HashSet::new),
            left_out: HashSet::new(),
            statuses: Statuses::of(mapping),
            excluder: Excluder::new(&mapping.exclusions, mapping.decimal),
            items: mapping.items.clone(),
            common: Common::of(mapping),
            totals: TotalRows::of(mapping),
            surplus: surplus::Columns::of(mapping, encoding),
            headers: mapping.headers.clone(),
            decode,
            block: Block { unit: mapping.unit(), ..Block::default() },
            beside: Beside::default().each(|()| Block { unit: mapping.unit(), ..Block::default() }),
            nobody: Nobody::of(mapping, encoding),
            customers: Dictionary::default(),
            categories: Dictionary::default(),
            channels: Dictionary::default(),
            campaigns: Dictionary::default(),
            report: RangeReport::default(),
            refused: Vec::new(),
            scratch: None,
            digits: Cell::new(0),
        }
    }

    /// The decoder.
    pub fn decode(&self) -> &D {
        &self.decode
    }

    /// Makes pseudonyms with this key, where any are made.
    pub fn set_secret(&mut self, secret: Secret) {
        self.secret = self.secret.map(|_| secret);
    }

    /// Makes room for about so many times the rows that are there, a little more rather than less.
    pub fn expect(&mut self, times: f64) {
        let more = (self.block.rows() as f64 * (times * 1.03 - 1.0)) as usize;
        let Block { customer, day, amount, order, quantity, category, channel, campaign, rating, recommend, .. } =
            &mut self.block;
        customer.reserve_exact(more);
        day.reserve_exact(more);
        amount.reserve_exact(more);
        if !order.is_empty() {
            order.reserve_exact(more);
        }
        [quantity, rating, recommend].into_iter().filter(|c| !c.is_empty()).for_each(|c| c.reserve_exact(more));
        [category, channel, campaign].into_iter().filter(|c| !c.is_empty()).for_each(|c| c.reserve_exact(more));
    }

    /// Takes a record in.
    pub fn add(&mut self, record: Record) {
        if self.common(&record).is_some() {
            return;
        }
        if is_blank(&record, self.dialect) {
            self.report.blank_lines += 1;
            return;
        }
        if record.count > self.surplus.width {
            return self.wide(record);
        }
        self.judge(record);
    }

    /// Takes in a record of the width of the table.
    pub(in crate::import) fn judge(&mut self, record: Record) {
        self.report.rows_in += 1;
        if self.is_total(&record) {
            self.report.skipped.count(Furniture::Total);
            return;
        }
        let mut scratch = self.scratch.take().unwrap_or_default();
        match self.row(&record, &mut scratch) {
            Ok(()) => {
                self.report.rows_kept += 1;
                self.report.last_kept = record.line;
            }
            Err(Out::Cancelled) => self.report.skipped.cancelled += 1,
            Err(Out::NotPositive) => self.report.skipped.not_positive += 1,
            Err(Out::Zero) => self.report.skipped.zero += 1,
            Err(Out::Netted) => {
                self.report.rows_kept += 1;
                self.report.netted += 1;
            }
            Err(Out::Unknown) => {
                self.report.unknown.rows += 1;
                self.report.last_kept = record.line;
            }
            Err(Out::Total) => self.report.skipped.count(Furniture::Total),
            Err(Out::Void) => self.report.skipped.by_status += 1,
            Err(Out::NoSale) => self.report.skipped.no_sale += 1,
            Err(Out::Excluded) => self.report.skipped.excluded += 1,
            Err(Out::Item) => self.report.skipped.items += 1,
            Err(Out::Incredible) => self.report.skipped.incredible += 1,
            Err(Out::OtherCurrency) => self.report.skipped.other_currency += 1,
            Err(Out::Refused(reason, column)) => {
                if let Some(furniture) = self.furniture(&record) {
                    self.report.skipped.count(furniture);
                } else {
                    let value = column.map(|_| self.value(&record, column, &mut scratch.value)).unwrap_or_default();
                    self.note(&record, column, value, reason);
                }
            }
        }
        self.scratch = Some(scratch);
    }

    pub(in crate::import) fn note(&mut self, record: &Record, column: Option<usize>, value: &[u8], reason: Reason) {
        self.report.refused += 1;
        *self.report.refused_by.entry(reason.kind()).or_default() += 1;
        if self.refused.len() < RangeReport::MOST_DETAILS {
            self.refused.push(Refused::new(record, column, value, reason));
        }
    }

    #[inline(always)]
    pub(in crate::import) fn value<'a>(
        &self,
        record: &Record<'a>,
        column: Option<usize>,
        scratch: &'a mut Vec<u8>,
    ) -> &'a [u8] {
        let field = column.and_then(|c| record.fields.get(c));
        field.map_or(&[], |f| trim(text(record.bytes, f, self.dialect.quote, scratch), self.encoding))
    }

    fn row(&mut self, record: &Record, scratch: &mut Scratch) -> Result<(), Out> {
        let Scratch { id, value, plain, date } = scratch;
        let (columns, unit) = (self.columns, self.unit);
        let refused = |reason, column| Err(Out::Refused(reason, column));
        if record.count < self.needed {
            return refused(Reason::TooFewFields { found: record.count, needed: self.needed }, None);
        }
        let mut meaning = Meaning::Paid;
        if !self.statuses.is_empty() {
            meaning = self.judged(record, value, plain)?;
        }
        if !self.excluder.is_empty() {
            self.excluded(record, value, plain)?;
        }
        if self.total_on_first_line && is_missing(self.value(record, columns.amount, value)) {
            return Err(Out::Item);
        }
        if self.counted.is_some() {
            let order = self.value(record, columns.order, value);
            // Also when this row is refused: its correction brings the order in.
            let again = |counted: &mut HashSet<u64>| !counted.insert(hash64(order));
            if !is_missing(order) && self.counted.as_mut().is_some_and(again) {
                return Err(Out::Item);
            }
        }
        let mut customer = self.value(record, columns.customer, id);
        let (empty, nobody) = (is_missing(customer), self.is_nobody(customer));
        // A line of totals has no customer either.
        if columns.customer.is_none() && !self.nobody.is_everyone() || empty && self.furniture(record).is_some() {
            return refused(Reason::MissingCustomer, columns.customer);
        }

        let day = self.day(record, value, plain, date)?;
        let (quantity, money) = self.worth(record, meaning, value, plain)?;
        if empty && self.totals.is_grand(self.unit.money(money.amount)) {
            return Err(Out::Total);
        }
        self.statuses.add(self.unit.exact(money.amount));
        if nobody {
            if money.rounded {
                self.repaired(RepairKind::Rounded, record, columns.amount.or(columns.price), || {
                    unit.text(money.amount)
                });
            }
            return Err(self.set_unknown(record, day, &money, empty));
        }
        let Money { amount, rounded, back } = money;
        if back > 0 {
            let all = quantity.ok().filter(|_| amount < 0);
            self.set_back(record, day, back, all.map_or(f32::NAN, |q| q.value() as f32));
        }

        let mut order = self.value(record, columns.order, value);
        if self.returns != Returns::Net && is_cancellation(order) && quantity.is_ok_and(|q| q.digits < 0) {
            self.left_back(amount);
            return Err(Out::Cancelled);
        }
        if amount < 0 {
            if self.returns != Returns::Net {
                self.left_back(amount);
                return Err(Out::NotPositive);
            }
            if rounded {
                self.repaired(RepairKind::Rounded, record, columns.amount.or(columns.price), || unit.text(amount));
            }
            return Err(Out::Netted);
        }
        if amount == 0 {
            self.report.zeros.add(columns.order.map(|_| hash64(bare_id(order))));
            if !self.keep_zero {
                return Err(Out::Zero);
            }
        }

        // From here on the row is kept.
        if self.returns != Returns::Ignore {
            self.report.returned.sold += unit.exact(amount);
        }
        if self.float_customers {
            customer = self.without_float(customer, record, columns.customer);
        }
        customer = if self.guarded { unguarded(customer) } else { bare_id(customer) };
        order = bare_id(order);
        if self.float_orders {
            order = self.without_float(order, record, columns.order);
        }
        if rounded {
            self.repaired(RepairKind::Rounded, record, columns.amount.or(columns.price), || unit.text(amount));
        }
        let compared = self.compared_id(customer, record);
        let id = self.customer_id(compared.as_deref().unwrap_or(customer), record.line);
        self.block.customer.push(id);
        self.block.day.push(day.0);
        self.block.amount.push(amount);
        if columns.order.is_some() {
            self.block.order.push(hash64(order));
        }
        if columns.quantity.is_some() {
            if quantity == Err(Reason::BadAmount) {
                self.repaired(RepairKind::LeftEmpty, record, columns.quantity, String::new);
            }
            self.block.quantity.push(quantity.map_or(f32::NAN, |q| q.value() as f32));
        }
        self.optional_texts(record, value);
        self.optional_scores(record, value, plain);
        Ok(())
    }

    /// Counts and lists a value that was changed.
    pub(in crate::import) fn repaired(
        &mut self,
        kind: RepairKind,
        record: &Record,
        column: Option<usize>,
        read: impl FnOnce() -> String,
    ) {
        let Rows { report, dialect, encoding, decode, .. } = self;
        report.repair(kind, record.line, column, || (told(record, column, dialect.quote, *encoding, decode), read()));
    }
}
