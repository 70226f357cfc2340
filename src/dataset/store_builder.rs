//! Collects packed blocks and joins them into one [`Dataset`], one partition of customers after the other.

use super::narrow::{Codes, Numbers};
use super::packed::{Columns, Head, LEAD};
use super::store_dictionary::Dictionary;
use super::store_group::{Grouping, lone_order};
use super::store_refund::{Netting, SALE, Unsold};
use super::{Block, BlockError, Calendar, CustomerId, Dataset, NO_ENTRY};
use crate::units::{AmountUnit, Day};
use std::mem::take;

/// Where a packed block lies: in this memory, or outside it where it takes no room.
pub trait Packed {
    /// How many bytes there are.
    fn size(&self) -> usize;
    /// Copies the bytes from `at` on into `to`; false when they are not there.
    fn copy(&self, at: usize, to: &mut [u8]) -> bool;
}

impl Packed for Vec<u8> {
    fn size(&self) -> usize {
        self.len()
    }

    fn copy(&self, at: usize, to: &mut [u8]) -> bool {
        let from = at.checked_add(to.len()).and_then(|end| self.get(at..end));
        from.map(|from| to.copy_from_slice(from)).is_some()
    }
}

impl Packed for Box<dyn Packed> {
    fn size(&self) -> usize {
        self.as_ref().size()
    }

    fn copy(&self, at: usize, to: &mut [u8]) -> bool {
        self.as_ref().copy(at, to)
    }
}

/// Takes blocks in the order of their rows. The dataset depends on the sequence of rows only, never on where the
/// rows were cut into blocks.
///
/// ```
/// use rapport::dataset::{Block, Builder};
/// let mut block = Block { day: vec![9, 7], amount: vec![500, 300], ..Block::default() };
/// block.push_customer(b"Ann");
/// block.push_customer(b"Ann");
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let dataset = builder.finish();
/// assert_eq!(dataset.days(), [7, 9]); // by day; without an order id each row is an order
/// assert_eq!(dataset.amounts(), [300, 500]);
/// ```
pub struct Builder<P = Vec<u8>> {
    customers: Dictionary,
    categories: Dictionary,
    channels: Dictionary,
    campaigns: Dictionary,
    parts: Vec<Part<P>>,
    /// Refunds, which lower the orders of the parts.
    refunds: Vec<Part<P>>,
    rows: usize,
}

/// A block with the places of its texts in the merged dictionaries.
struct Part<P> {
    packed: P,
    head: Head,
    customers: Vec<u32>,
    categories: Vec<u32>,
    channels: Vec<u32>,
    campaigns: Vec<u32>,
}

impl<P> Default for Builder<P> {
    fn default() -> Self {
        Builder {
            customers: Dictionary::default(),
            categories: Dictionary::default(),
            channels: Dictionary::default(),
            campaigns: Dictionary::default(),
            parts: Vec::new(),
            refunds: Vec::new(),
            rows: 0,
        }
    }
}

impl Builder {
    /// An empty builder.
    pub fn new() -> Builder {
        Builder::default()
    }

    /// Takes the next rows. A damaged block is refused whole and changes nothing.
    pub fn push(&mut self, block: Block) -> Result<(), BlockError> {
        block.check()?;
        let bits = self.all().next().map_or(0, |part| part.head.bits);
        self.append(block.to_bytes(bits))
    }

    /// Takes refunds (see [`Builder::append_refunds`]).
    pub fn push_refunds(&mut self, block: Block) -> Result<(), BlockError> {
        block.check()?;
        let bits = self.all().next().map_or(0, |part| part.head.bits);
        self.append_refunds(block.to_bytes(bits))
    }
}

impl<P: Packed> Builder<P> {
    /// Rows taken so far.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Takes the next rows in their packed form; all blocks must have the same number of partitions. A damaged block is
    /// refused whole and changes nothing.
    pub fn append(&mut self, packed: P) -> Result<(), BlockError> {
        let part = self.part(packed)?;
        self.parts.push(part);
        Ok(())
    }

    /// Takes the next refunds. A refund is never an order and makes nobody a customer: it lowers the order of its customer
    /// that has its number, else the latest one that is not after it, else the first one. Where nothing was sold to who
    /// got it, it stands in [`Dataset::unsold`].
    pub fn append_refunds(&mut self, packed: P) -> Result<(), BlockError> {
        let part = self.part(packed)?;
        self.refunds.push(part);
        Ok(())
    }

    fn all(&self) -> impl Iterator<Item = &Part<P>> {
        self.parts.iter().chain(&self.refunds)
    }

    fn part(&mut self, packed: P) -> Result<Part<P>, BlockError> {
        let mut lead = [0; LEAD];
        let size = packed.size();
        let length = if packed.copy(0, &mut lead) { Head::length(&lead)? } else { return Err(BlockError::Form) };
        if length > size {
            return Err(BlockError::Form);
        }
        let mut head = vec![0; length];
        if !packed.copy(LEAD, &mut head) {
            return Err(BlockError::Form);
        }
        let mut head = Head::read(&head, size)?;
        if self.all().next().is_some_and(|part| part.head.bits != head.bits) {
            return Err(BlockError::Form);
        }
        self.rows += head.rows();
        Ok(Part {
            customers: self.customers.merge(&take(&mut head.customers)),
            categories: self.categories.merge(&take(&mut head.categories)),
            channels: self.channels.merge(&take(&mut head.channels)),
            campaigns: self.campaigns.merge(&take(&mut head.campaigns)),
            packed,
            head,
        })
    }

    /// Sorts everything into place.
    pub fn finish(self) -> Dataset {
        let has = |width: fn(&Head) -> u8| self.all().any(|part| width(&part.head) > 0);
        let narrow = |width: fn(&Head) -> u8| self.all().all(|part| width(&part.head) <= 1);
        let numbers =
            |width: fn(&Head) -> u8, rows| Numbers::with_capacity(narrow(width), if has(width) { rows } else { 0 });
        let codes = |width: fn(&Head) -> u8, texts: &Dictionary| {
            if has(width) { Codes::with_capacity(texts.len(), self.rows) } else { Codes::default() }
        };
        let unit = self.all().map(|part| part.head.unit).max().unwrap_or_default();
        let mut out = Dataset {
            quantity: numbers(|head| head.widths.quantity, self.rows),
            rating: numbers(|head| head.widths.rating, self.rows),
            recommend: numbers(|head| head.widths.recommend, self.rows),
            category: codes(|head| head.widths.category, &self.categories),
            channel: codes(|head| head.widths.channel, &self.channels),
            campaign: codes(|head| head.widths.campaign, &self.campaigns),
            // Refunds of an order are few, but more than fit a byte.
            refund: Codes::with_capacity(0xFFF, if self.refunds.is_empty() { 0 } else { self.rows }),
            order_start: vec![0],
            unit,
            day: Vec::with_capacity(self.rows),
            amount: Vec::with_capacity(self.rows),
            ..Dataset::empty()
        };
        let mut rows = Rows {
            unit,
            quantity: numbers(|head| head.widths.quantity, 0),
            rating: numbers(|head| head.widths.rating, 0),
            recommend: numbers(|head| head.widths.recommend, 0),
            has_orders: has(|head| head.widths.order),
            has_quantity: has(|head| head.widths.quantity),
            has_category: has(|head| head.widths.category),
            has_channel: has(|head| head.widths.channel),
            has_campaign: has(|head| head.widths.campaign),
            has_rating: has(|head| head.widths.rating),
            has_recommend: has(|head| head.widths.recommend),
            ..Rows::default()
        };
        let mut grouping = Grouping::default();
        let mut bytes = Vec::new();
        let partitions = self.all().next().map_or(0, |part| 1usize << part.head.bits);
        for partition in 0..partitions {
            rows.clear();
            rows.gather(&self.parts, partition, &mut bytes);
            if self.refunds.is_empty() {
                grouping.sort(&rows.customer, &rows.day, &rows.order, &rows.amount, &mut out);
            } else {
                rows.net(&self.refunds, partition, &mut bytes, &mut grouping, &mut out);
            }
            rows.follow(&grouping.rows, &mut out);
        }
        out.calendar = Calendar::of(&out);
        out.customers.long = self.customers.into_texts();
        out.categories = self.categories.into_texts();
        out.channels = self.channels.into_texts();
        out.campaigns = self.campaigns.into_texts();
        out
    }
}

/// The rows of one partition of all blocks, in the order of the file.
#[derive(Default)]
struct Rows {
    customer: Vec<CustomerId>,
    day: Vec<i32>,
    /// What the amounts count, whatever those of a block do.
    unit: AmountUnit,
    amount: Vec<i64>,
    order: Vec<u64>,
    quantity: Numbers,
    category: Vec<u32>,
    channel: Vec<u32>,
    campaign: Vec<u32>,
    rating: Numbers,
    recommend: Numbers,
    has_orders: bool,
    has_quantity: bool,
    has_category: bool,
    has_channel: bool,
    has_campaign: bool,
    has_rating: bool,
    has_recommend: bool,
    /// Rows without an order id so far, in a file among others that have one.
    lone: u32,
}

impl Rows {
    /// Reads the rows that all blocks have in a partition. Not part of the loop over partitions: a browser gives a
    /// function its fast code when it is called, and the loop is called once.
    #[inline(never)]
    fn gather<P: Packed>(&mut self, parts: &[Part<P>], partition: usize, bytes: &mut Vec<u8>) {
        for part in parts {
            let place = part.head.place(partition);
            bytes.resize(place.len(), 0);
            if !bytes.is_empty() && part.packed.copy(place.start, bytes) {
                self.take(part, partition, bytes);
            }
        }
    }

    /// The same with the refunds that lower orders of the partition.
    #[inline(never)]
    fn net<P: Packed>(
        &mut self,
        refunds: &[Part<P>],
        partition: usize,
        bytes: &mut Vec<u8>,
        grouping: &mut Grouping,
        out: &mut Dataset,
    ) {
        let sales = self.customer.len();
        self.gather(refunds, partition, bytes);
        if self.customer.len() == sales {
            grouping.sort(&self.customer, &self.day, &self.order, &self.amount, out);
            return (0..sales).for_each(|_| out.refund.push(SALE));
        }
        let Rows { customer, day, order, amount, .. } = &*self;
        grouping.net(&Netting { customer, day, order, amount, sales: sales as u32 }, out);
        let entry = |column: &[u32], row: u32| column.get(row as usize).copied().unwrap_or(NO_ENTRY);
        out.unsold.extend(grouping.unsold.iter().filter_map(|row| {
            let at = *row as usize;
            let who = *customer.get(at)?;
            Some(Unsold {
                who,
                customer: NO_ENTRY,
                day: *day.get(at)?,
                amount: *amount.get(at)?,
                channel: entry(&self.channel, *row),
                category: entry(&self.category, *row),
                refund: order.get(at).copied().unwrap_or_else(|| lone_order(*row)) ^ who.mixed(),
            })
        }));
    }

    fn clear(&mut self) {
        self.customer.clear();
        self.day.clear();
        self.amount.clear();
        self.order.clear();
        self.quantity.clear();
        self.category.clear();
        self.channel.clear();
        self.campaign.clear();
        self.rating.clear();
        self.recommend.clear();
    }

    /// Adds the rows that a block has in a partition.
    fn take<P>(&mut self, part: &Part<P>, partition: usize, bytes: &[u8]) {
        let count = part.head.rows_of(partition);
        let mut columns = Columns::new(bytes, count);
        let widths = part.head.widths;
        let merged = |id: CustomerId| match id.place() {
            Some(place) => CustomerId::long(part.customers.get(place as usize).copied().unwrap_or(NO_ENTRY)),
            None => id,
        };
        self.customer.extend(columns.next().map(|id| merged(CustomerId(u64::from_le_bytes(id)))));
        match widths.order {
            8 => self.order.extend(columns.next().map(u64::from_le_bytes)),
            _ if self.has_orders => {
                let first = self.lone;
                self.lone += count as u32;
                self.order.extend((first..self.lone).map(lone_order));
            }
            _ => {}
        }
        match widths.amount {
            4 => self.amount.extend(columns.next().map(|x| i64::from(i32::from_le_bytes(x)))),
            _ => self.amount.extend(columns.next().map(i64::from_le_bytes)),
        }
        let finer = self.unit.per_hundredth() / part.head.unit.per_hundredth();
        if finer != 1 {
            let own = self.amount.len().saturating_sub(count);
            self.amount.iter_mut().skip(own).for_each(|amount| *amount = amount.saturating_mul(finer));
        }
        match widths.day {
            2 => {
                let first = part.head.first_day;
                self.day.extend(columns.next().map(|day| first.wrapping_add(i32::from(u16::from_le_bytes(day)))));
            }
            // The importer knows no day outside the calendar; a damaged block might.
            _ => self.day.extend(columns.next().map(|day| i32::from_le_bytes(day).clamp(Day::MIN.0, Day::MAX.0))),
        }
        let place = |map: &[u32], code: u32| map.get(code as usize).copied().unwrap_or(NO_ENTRY);
        if self.has_quantity {
            columns.narrow_numbers(widths.quantity, &mut self.quantity);
        }
        if self.has_category {
            columns.codes(widths.category, &mut self.category, |code| place(&part.categories, code));
        }
        if self.has_channel {
            columns.codes(widths.channel, &mut self.channel, |code| place(&part.channels, code));
        }
        if self.has_campaign {
            columns.codes(widths.campaign, &mut self.campaign, |code| place(&part.campaigns, code));
        }
        if self.has_rating {
            columns.narrow_numbers(widths.rating, &mut self.rating);
        }
        if self.has_recommend {
            columns.narrow_numbers(widths.recommend, &mut self.recommend);
        }
    }

    /// Appends the optional columns in the order of the grouped rows.
    fn follow(&self, rows: &[u32], out: &mut Dataset) {
        out.quantity.gather(&self.quantity, rows);
        out.rating.gather(&self.rating, rows);
        out.recommend.gather(&self.recommend, rows);
        out.category.gather(&self.category, rows);
        out.channel.gather(&self.channel, rows);
        out.campaign.gather(&self.campaign, rows);
    }
}
