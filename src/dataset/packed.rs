//! A block as one buffer that is transferred between workers, its rows sorted into partitions of customers.
//!
//! All rows of a customer are in the same partition, in every block. So the engine can put one partition after the other
//! together, each small enough for the processor's cache, and leaves the rest where it is until its turn comes.
//!
//! Layout, little-endian: magic, length of the head, head, then for each partition all its columns one after another,
//! each value as narrow as the values of the block allow.

use super::customer_id::{CustomerId, mix};
use super::narrow::{Numbers, byte};
use super::{Block, BlockError, NO_ENTRY, Texts};
use crate::units::AmountUnit;

const MAGIC: &[u8; 8] = b"RAPBLK03";
/// Magic and length of the head.
pub(super) const LEAD: usize = 12;
/// More partitions than this would be smaller than a cache line's worth of rows in each block.
const MOST_BITS: u32 = 10;
/// Rows of a partition that fit into a second-level cache with all that is made of them.
const ROWS: u64 = 16_000;

/// How many partitions, as a power of two, suit so many rows.
///
/// ```
/// use rapport::dataset::partition_bits;
/// assert_eq!([0, 16_000, 100_000, 10_000_000].map(partition_bits), [0, 0, 3, 10]);
/// ```
pub fn partition_bits(rows: u64) -> u32 {
    rows.div_ceil(ROWS).max(1).next_power_of_two().trailing_zeros().min(MOST_BITS)
}

/// The partition of a mixed hash: its upper bits.
fn partition(mixed: u64, bits: u32) -> usize {
    if bits == 0 { 0 } else { (mixed >> (64 - bits)) as usize }
}

/// Bytes of a value in each column; 0 for a column that is not there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Widths {
    pub order: u8,
    pub amount: u8,
    pub day: u8,
    pub quantity: u8,
    pub category: u8,
    pub channel: u8,
    pub campaign: u8,
    pub rating: u8,
    pub recommend: u8,
}

impl Widths {
    const COUNT: usize = 9;

    fn bytes(&self) -> [u8; Widths::COUNT] {
        let Widths { order, amount, day, quantity, category, channel, campaign, rating, recommend } = *self;
        [order, amount, day, quantity, category, channel, campaign, rating, recommend]
    }

    fn from_bytes(bytes: [u8; Widths::COUNT]) -> Option<Widths> {
        let [order, amount, day, quantity, category, channel, campaign, rating, recommend] = bytes;
        let widths = Widths { order, amount, day, quantity, category, channel, campaign, rating, recommend };
        let code = |w: u8| matches!(w, 0 | 1 | 2 | 4);
        let number = |w: u8| matches!(w, 0 | 1 | 4);
        let known = matches!(order, 0 | 8)
            && matches!(amount, 4 | 8)
            && matches!(day, 2 | 4)
            && [category, channel, campaign].into_iter().all(code)
            && [quantity, rating, recommend].into_iter().all(number);
        known.then_some(widths)
    }

    /// Bytes of a row: the customer and all columns.
    pub fn row(&self) -> usize {
        8 + self.bytes().iter().map(|w| usize::from(*w)).sum::<usize>()
    }
}

impl Block {
    /// The block as bytes, in 2 to the power of `bits` partitions. Index columns must point into their dictionaries
    /// (see [`Block::check`]).
    pub fn to_bytes(&self, bits: u32) -> Vec<u8> {
        let bits = bits.min(MOST_BITS);
        let (starts, parts) = self.partitioned(bits);
        let first_day = self.day.iter().min().copied().unwrap_or(0);
        let widths = self.widths(first_day);
        let mut head = Vec::new();
        head.push(bits as u8);
        head.push(self.unit.decimals() as u8);
        head.extend_from_slice(&widths.bytes());
        head.extend_from_slice(&first_day.to_le_bytes());
        for texts in [&self.customers, &self.categories, &self.channels, &self.campaigns] {
            let (bytes, ends) = texts.parts();
            put(&mut head, bytes, |b| [b]);
            put(&mut head, ends, u32::to_le_bytes);
        }
        put(&mut head, &starts, u32::to_le_bytes);

        let mut out = Vec::with_capacity(LEAD + head.len() + self.rows() * widths.row());
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&(head.len() as u32).to_le_bytes());
        out.extend_from_slice(&head);
        let mut rows = Scatter::new(out, &starts, &parts, widths.row());
        rows.column(&self.customer, |id| id.0.to_le_bytes());
        if widths.order == 8 {
            rows.column(&self.order, u64::to_le_bytes);
        }
        match widths.amount {
            4 => rows.column(&self.amount, |x| (x as i32).to_le_bytes()),
            _ => rows.column(&self.amount, i64::to_le_bytes),
        }
        match widths.day {
            2 => rows.column(&self.day, |day| (day.wrapping_sub(first_day) as u16).to_le_bytes()),
            _ => rows.column(&self.day, i32::to_le_bytes),
        }
        rows.numbers(&self.quantity, widths.quantity);
        rows.codes(&self.category, widths.category);
        rows.codes(&self.channel, widths.channel);
        rows.codes(&self.campaign, widths.campaign);
        rows.numbers(&self.rating, widths.rating);
        rows.numbers(&self.recommend, widths.recommend);
        rows.out
    }

    /// Where each partition begins, closed by the number of rows, and the partition of each row.
    fn partitioned(&self, bits: u32) -> (Vec<u32>, Vec<u16>) {
        let long: Vec<u64> = (0..self.customers.len() as u32).map(|i| text_hash(self.customers.bytes(i))).collect();
        let of = |id: &CustomerId| match id.place() {
            Some(place) => partition(long.get(place as usize).copied().unwrap_or(0), bits),
            None => partition(id.mixed(), bits),
        };
        let mut starts = vec![0u32; (1 << bits) + 1];
        let parts: Vec<u16> = self.customer.iter().map(|id| of(id) as u16).collect();
        for part in &parts {
            if let Some(count) = starts.get_mut(usize::from(*part) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        (starts, parts)
    }

    fn widths(&self, first_day: i32) -> Widths {
        let last_day = self.day.iter().max().copied().unwrap_or(first_day);
        Widths {
            order: if self.order.is_empty() { 0 } else { 8 },
            amount: if self.amount.iter().all(|x| i32::try_from(*x).is_ok()) { 4 } else { 8 },
            day: if last_day.checked_sub(first_day).is_some_and(|span| span <= i32::from(u16::MAX)) { 2 } else { 4 },
            quantity: number_width(&self.quantity),
            category: code_width(&self.category, &self.categories),
            channel: code_width(&self.channel, &self.channels),
            campaign: code_width(&self.campaign, &self.campaigns),
            rating: number_width(&self.rating),
            recommend: number_width(&self.recommend),
        }
    }
}

/// A hash of a text from which its partition follows, the same in every block.
fn text_hash(text: &[u8]) -> u64 {
    let step = |h: u64, word: u64| mix(h ^ word);
    let words = text.chunks(8).map(|chunk| {
        let mut word = [0u8; 8];
        word.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        u64::from_le_bytes(word)
    });
    words.fold(text.len() as u64, step)
}

/// Whole numbers of 0–254 fit one byte; 255 is NaN.
fn number_width(column: &[f32]) -> u8 {
    let small = |x: &f32| x.is_nan() | (*x as i32 as f32 == *x) & (*x < 255.0) & (*x >= 0.0);
    match column {
        [] => 0,
        // All of them are looked at, many at a time.
        _ if column.iter().fold(true, |all, x| all & small(x)) => 1,
        _ => 4,
    }
}

/// The narrowest code of a dictionary; all ones stand for [`NO_ENTRY`].
pub(super) fn code_width(column: &[u32], texts: &Texts) -> u8 {
    match texts.len() {
        _ if column.is_empty() => 0,
        0..0xFF => 1,
        0xFF..0xFFFF => 2,
        _ => 4,
    }
}

/// Puts the rows of a block into partitions, one column after the other; a partition keeps the order of the block. A column
/// is read in order, and what is written lies in as many places as there are partitions: both stay in the cache.
struct Scatter<'a> {
    out: Vec<u8>,
    starts: &'a [u32],
    parts: &'a [u16],
    /// Where the rows begin.
    data: usize,
    /// Bytes of a row, and of its columns so far.
    row: usize,
    before: usize,
    /// Where the next value of each partition goes.
    next: Vec<u32>,
}

impl Scatter<'_> {
    /// Room for the rows behind what stands in `out`.
    fn new<'a>(mut out: Vec<u8>, starts: &'a [u32], parts: &'a [u16], row: usize) -> Scatter<'a> {
        let data = out.len();
        out.resize(data + parts.len() * row, 0);
        Scatter { out, starts, parts, data, row, before: 0, next: vec![0; 1 << MOST_BITS] }
    }

    fn column<T: Copy, const N: usize>(&mut self, column: &[T], bytes: impl Fn(T) -> [u8; N]) {
        let spans = self.starts.iter().zip(self.starts.iter().skip(1));
        for (next, (from, to)) in self.next.iter_mut().zip(spans) {
            *next = self.data as u32 + from * self.row as u32 + (to - from) * self.before as u32;
        }
        self.before += N;
        for (value, part) in column.iter().zip(self.parts) {
            let Some(next) = self.next.get_mut(usize::from(*part)) else { continue };
            let at = *next as usize;
            *next += N as u32;
            if let Some(slot) = self.out.get_mut(at..at + N) {
                slot.copy_from_slice(&bytes(*value));
            }
        }
    }

    fn numbers(&mut self, column: &[f32], width: u8) {
        match width {
            0 => {}
            1 => self.column(column, |x| [byte(x)]),
            _ => self.column(column, f32::to_le_bytes),
        }
    }

    fn codes(&mut self, column: &[u32], width: u8) {
        match width {
            0 => {}
            1 => self.column(column, |code| [code as u8]),
            2 => self.column(column, |code| (code as u16).to_le_bytes()),
            _ => self.column(column, u32::to_le_bytes),
        }
    }
}

/// Appends a length and the values.
pub(super) fn put<T: Copy, const N: usize>(out: &mut Vec<u8>, values: &[T], bytes: impl Fn(T) -> [u8; N]) {
    out.extend_from_slice(&(values.len() as u32).to_le_bytes());
    out.extend(values.iter().flat_map(|&v| bytes(v)));
}

/// What stands before the rows of a packed block.
#[derive(Debug)]
pub(super) struct Head {
    pub bits: u32,
    /// What the amounts count.
    pub unit: AmountUnit,
    pub widths: Widths,
    pub first_day: i32,
    pub customers: Texts,
    pub categories: Texts,
    pub channels: Texts,
    pub campaigns: Texts,
    /// Where each partition begins, closed by the number of rows.
    pub starts: Vec<u32>,
    /// Where the rows begin in the buffer.
    pub data: usize,
}

impl Head {
    /// The length of the head from the first [`LEAD`] bytes.
    pub fn length(lead: &[u8]) -> Result<usize, BlockError> {
        let length = lead.strip_prefix(MAGIC).and_then(|rest| rest.first_chunk::<4>());
        length.map(|bytes| u32::from_le_bytes(*bytes) as usize).ok_or(BlockError::Form)
    }

    /// Reads the head of a buffer of `total` bytes; wrong lengths are refused before anything is allocated for them.
    pub fn read(head: &[u8], total: usize) -> Result<Head, BlockError> {
        let data = LEAD + head.len();
        let read = || {
            let ([bits, decimals], mut rest) = head.split_first_chunk::<2>()?;
            let unit = [AmountUnit::Hundredths, AmountUnit::TenThousandths];
            let unit = unit.into_iter().find(|unit| unit.decimals() == u32::from(*decimals))?;
            let (widths, after) = rest.split_first_chunk::<{ Widths::COUNT }>()?;
            let (first_day, after) = after.split_first_chunk::<4>()?;
            rest = after;
            let mut texts = || {
                let bytes = take(&mut rest, |[b]: [u8; 1]| b)?;
                Texts::from_parts(bytes, take(&mut rest, u32::from_le_bytes)?)
            };
            let (customers, categories, channels, campaigns) = (texts()?, texts()?, texts()?, texts()?);
            let starts = take(&mut rest, u32::from_le_bytes)?;
            let widths = Widths::from_bytes(*widths)?;
            let rows = *starts.last()? as usize;
            let sound = rest.is_empty()
                && u32::from(*bits) <= MOST_BITS
                && starts.len() == (1 << bits) + 1
                && starts.first() == Some(&0)
                && starts.is_sorted()
                && total.checked_sub(data) == rows.checked_mul(widths.row());
            let (bits, first_day) = (u32::from(*bits), i32::from_le_bytes(*first_day));
            sound.then_some(Head {
                bits,
                unit,
                widths,
                first_day,
                customers,
                categories,
                channels,
                campaigns,
                starts,
                data,
            })
        };
        read().ok_or(BlockError::Form)
    }

    pub fn rows(&self) -> usize {
        self.starts.last().copied().unwrap_or(0) as usize
    }

    /// The rows of a partition.
    pub fn rows_of(&self, partition: usize) -> usize {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or(0) as usize;
        start(partition + 1).saturating_sub(start(partition))
    }

    /// Where the columns of a partition lie in the buffer.
    pub fn place(&self, partition: usize) -> std::ops::Range<usize> {
        let row = self.widths.row();
        let start = self.data + self.starts.get(partition).copied().unwrap_or(0) as usize * row;
        start..start + self.rows_of(partition) * row
    }
}

/// Takes a length and as many values; the length is checked against what is there before anything is allocated.
pub(super) fn take<T, const N: usize>(rest: &mut &[u8], value: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
    let (len, after) = rest.split_first_chunk::<4>()?;
    let (values, after) = after.split_at_checked((u32::from_le_bytes(*len) as usize).checked_mul(N)?)?;
    *rest = after;
    Some(values.chunks_exact(N).filter_map(|c| c.first_chunk::<N>()).map(|c| value(*c)).collect())
}

/// The columns of a partition, taken off its bytes one after another.
pub(super) struct Columns<'a> {
    rest: &'a [u8],
    rows: usize,
}

impl<'a> Columns<'a> {
    pub fn new(bytes: &'a [u8], rows: usize) -> Columns<'a> {
        Columns { rest: bytes, rows }
    }

    /// The next column, of values of `N` bytes.
    pub fn next<const N: usize>(&mut self) -> impl ExactSizeIterator<Item = [u8; N]> + use<'a, N> {
        let (column, rest) = self.rest.split_at_checked(self.rows * N).unwrap_or_default();
        self.rest = rest;
        column.as_chunks().0.iter().copied()
    }

    /// The next column of codes, each mapped to its place, appended to `out`.
    pub fn codes(&mut self, width: u8, out: &mut Vec<u32>, place: impl Fn(u32) -> u32) {
        match width {
            0 => out.resize(out.len() + self.rows, NO_ENTRY),
            1 => out.extend(self.next().map(|[code]| if code == u8::MAX { NO_ENTRY } else { place(u32::from(code)) })),
            2 => out.extend(self.next().map(u16::from_le_bytes).map(|code| match code {
                u16::MAX => NO_ENTRY,
                code => place(u32::from(code)),
            })),
            _ => out.extend(self.next().map(|code| place(u32::from_le_bytes(code)))),
        }
    }

    /// The next column of numbers, appended to `out`.
    pub fn numbers(&mut self, width: u8, out: &mut Vec<f32>) {
        match width {
            0 => out.resize(out.len() + self.rows, f32::NAN),
            1 => out.extend(self.next().map(|[x]| if x == u8::MAX { f32::NAN } else { f32::from(x) })),
            _ => out.extend(self.next().map(f32::from_le_bytes)),
        }
    }

    /// The next column of numbers, appended to `out`, which holds bytes only when all blocks do.
    pub fn narrow_numbers(&mut self, width: u8, out: &mut Numbers) {
        match (out, width) {
            (Numbers::Floats(out), _) => self.numbers(width, out),
            (Numbers::Bytes(out), 0) => out.resize(out.len() + self.rows, u8::MAX),
            (Numbers::Bytes(out), _) => out.extend(self.next().map(|[x]| x)),
        }
    }
}
