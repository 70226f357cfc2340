//! The file with a row an order, as rows of the other one look it up: order number → customer, day and status. A table of
//! orders may come in several files, and so may the lines: each is read in turn, however it is written.

use super::join::JoinPlan;
use super::join_report::JoinReport;
use super::join_walk::{Piece, Walk, What};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::text;
use crate::import::look::total_words::{Naming, may_name, naming};
use crate::import::mapping::Mapping;
use crate::import::rows::furniture::bare;
use crate::import::rows::status::bare_id;
use crate::import::values::hash::hash64;
use crate::import::values::number::{Number, read_number};
use crate::import::values::plain::plain;
use crate::import::values::value::{is_missing, trim, without_float};
use crate::units::AmountUnit;
use std::collections::{HashMap, HashSet};

/// A form that several orders share.
const SHARED: u32 = u32::MAX;

/// What is known of each order, and what the lines that were read have said of it.
#[derive(Default)]
pub struct JoinLookup {
    /// The cells that go before the rows of the orders, each with [`END`] behind it, one order behind the other.
    texts: Vec<u8>,
    /// Where each order ends.
    ends: Vec<usize>,
    /// The names of their columns.
    names: Vec<u8>,
    /// The order of each number.
    places: HashMap<u64, u32>,
    /// The same by the number without case, signs and zeros before it.
    loose: HashMap<u64, u32>,
    /// What each order comes to, in ten-thousandths.
    totals: Vec<Option<i64>>,
    /// The money of the rows of each order; nothing for an order without rows.
    pub(in crate::import) sums: Vec<Option<i64>>,
    /// The numbers that only lines have.
    pub(in crate::import) left: HashSet<u64>,
    pub(in crate::import) report: JoinReport,
}

/// A cent in ten-thousandths.
const CENT: u64 = 100;

/// Behind each cell; in a cell it becomes a blank.
const END: u8 = 0x1f;

/// Reads the first file.
pub struct JoinHead<D> {
    walk: Walk<D>,
    plan: JoinPlan,
    lookup: JoinLookup,
    /// The orders of the files before.
    before: u32,
}

impl<D: Decode> JoinHead<D> {
    /// Reads a file with a row an order, beside those that `lookup` knows.
    pub fn new(plan: &JoinPlan, mut lookup: JoinLookup, decode: D) -> JoinHead<D> {
        let taken = plan.taken.iter().map(|(column, _)| *column);
        let last = taken.chain([plan.head_key]).chain(plan.total).max().unwrap_or(0);
        if lookup.names.is_empty() {
            for (column, _) in &plan.taken {
                put_cell(&mut lookup.names, plan.head.headers.get(*column).map_or("", String::as_str));
            }
        }
        lookup.report.totals = plan.total.is_some();
        let before = lookup.ends.len() as u32;
        JoinHead { walk: Walk::new(&plan.head, last + 1, decode), plan: plan.clone(), lookup, before }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        let JoinHead { walk, plan, lookup, before } = self;
        let encoding = walk.encoding;
        walk.push(bytes, |piece, decode| lookup.add((plan, *before), &piece, encoding, decode));
    }

    /// Orders so far.
    pub fn orders(&self) -> u64 {
        self.lookup.report.orders
    }

    /// The file ends here.
    pub fn finish(mut self) -> JoinLookup {
        let JoinHead { walk, plan, lookup, before } = &mut self;
        let encoding = walk.encoding;
        walk.finish(|piece, decode| lookup.add((plan, *before), &piece, encoding, decode));
        self.lookup
    }
}

impl JoinLookup {
    fn add(&mut self, (plan, files_before): (&JoinPlan, u32), piece: &Piece, encoding: Encoding, decode: &impl Decode) {
        if piece.what != What::Row {
            return;
        }
        if piece.is_wide(&plan.head) {
            self.report.wide += 1;
            return;
        }
        let mut cell = String::new();
        let mut value = |column: usize| value(piece, column, &plan.head, encoding, decode, &mut cell).to_owned();
        let number = value(plan.head_key);
        if is_missing(number.as_bytes()) {
            self.report.unnumbered += 1;
            return;
        }
        if is_total(&number) || is_name(&number, &plan.head, plan.head_key) {
            return;
        }
        let before = self.texts.len();
        for (column, _) in &plan.taken {
            put_cell(&mut self.texts, &value(*column));
        }
        let place = self.ends.len() as u32;
        let first = *self.places.entry(hash64(number.as_bytes())).or_insert(place);
        if first != place {
            let own = self.texts.split_off(before);
            let differs = part(&self.texts, &self.ends, first) != own;
            // Exports of neighbouring times overlap: what the file before says too is no contradiction.
            if differs || first >= files_before {
                self.report.repeated += 1;
                self.report.differing += u64::from(differs);
            }
            return;
        }
        self.ends.push(self.texts.len());
        self.report.orders += 1;
        let total = plan.total.map(&mut value).and_then(|total| amount(&total, &plan.head, decode));
        self.totals.push(total.and_then(fine));
        let shared = self.loose.entry(hash64(loose(&number).as_bytes())).or_insert(place);
        if *shared != place {
            *shared = SHARED;
        }
    }

    /// What goes before the lines of these orders, as the lines are written.
    pub(in crate::import) fn dressed(&self, plan: &JoinPlan) -> Dressed {
        let lines = &plan.lines;
        let mut dressed = Dressed { texts: Vec::with_capacity(self.texts.len()), ..Dressed::default() };
        dress(&mut dressed.names, &self.names, lines);
        dress(&mut dressed.nobody, &vec![END; plan.taken.len()], lines);
        for place in 0..self.ends.len() {
            dress(&mut dressed.texts, part(&self.texts, &self.ends, place as u32), lines);
            dressed.ends.push(dressed.texts.len());
        }
        dressed
    }

    /// What came of the lines that were read.
    pub fn report(&self) -> JoinReport {
        let mut report = JoinReport { numbers_left: self.left.len() as u64, ..self.report };
        let sums = self.sums.iter().copied().chain(std::iter::repeat(None));
        for (sum, total) in sums.zip(&self.totals) {
            report.orders_found += u64::from(sum.is_some());
            match (sum, total) {
                (Some(sum), Some(total)) => {
                    report.compared += 1;
                    report.equal += u64::from(sum.abs_diff(*total) <= CENT);
                    report.total += AmountUnit::TenThousandths.exact(*total);
                }
                (None, Some(total)) => report.total_left += AmountUnit::TenThousandths.exact(*total),
                (_, None) => {}
            }
        }
        report
    }

    /// The order with this number, and whether it is written another way.
    pub(in crate::import) fn find(&self, number: &str) -> Option<(u32, bool)> {
        if let Some(place) = self.places.get(&hash64(number.as_bytes())) {
            return Some((*place, false));
        }
        let place = self.loose.get(&hash64(loose(number).as_bytes())).copied();
        place.filter(|place| *place != SHARED).map(|place| (place, true))
    }
}

/// What goes before lines, written as they are.
#[derive(Default)]
pub(in crate::import) struct Dressed {
    texts: Vec<u8>,
    ends: Vec<usize>,
    /// Before the names of the columns.
    pub names: Vec<u8>,
    /// Before a row without an order.
    pub nobody: Vec<u8>,
}

impl Dressed {
    /// What goes before the rows of an order.
    pub fn text(&self, place: u32) -> &[u8] {
        part(&self.texts, &self.ends, place)
    }
}

/// The text of an order among those of all.
fn part<'a>(texts: &'a [u8], ends: &[usize], place: u32) -> &'a [u8] {
    let at = place as usize;
    let from = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    ends.get(at).and_then(|to| texts.get(from..*to)).unwrap_or_default()
}

/// An order number without what programs add or take: case, a sign before it, zeros before it, `.0` behind it.
fn loose(number: &str) -> String {
    let bare = number.trim_start_matches(['#', '\'']);
    let bare = without_float(bare.as_bytes()).and_then(|id| std::str::from_utf8(id).ok()).unwrap_or(bare);
    bare.trim_start_matches('0').to_lowercase()
}

/// Whether a row is the total of the table: it has the word where orders have their number.
pub(in crate::import) fn is_total(number: &str) -> bool {
    may_name(number.as_bytes()) && naming(number) == Some(Naming::Plain)
}

/// Whether a row names the columns again, as where several files were put behind one another.
pub(in crate::import) fn is_name(number: &str, mapping: &Mapping, key: usize) -> bool {
    mapping.headers.get(key).is_some_and(|name| !name.is_empty() && bare(name) == bare(number))
}

/// The text of a cell.
pub(in crate::import) fn value<'a>(
    piece: &Piece,
    column: usize,
    mapping: &Mapping,
    encoding: Encoding,
    decode: &impl Decode,
    out: &'a mut String,
) -> &'a str {
    out.clear();
    if let Some(field) = piece.fields.get(column) {
        let mut scratch = Vec::new();
        let value = bare_id(trim(text(piece.bytes, field, mapping.quote, &mut scratch), encoding));
        match std::str::from_utf8(value) {
            Ok(text) if encoding == Encoding::Utf8 || text.is_ascii() => out.push_str(text),
            _ => out.push_str(decode.decode(encoding, value).trim()),
        }
    }
    out
}

/// The money of a cell.
pub(in crate::import) fn amount(text: &str, mapping: &Mapping, decode: &impl Decode) -> Option<Number> {
    let mut out = String::new();
    read_number(plain(text.as_bytes(), Encoding::Utf8, decode, &mut out), mapping.decimal)
}

/// An amount in ten-thousandths.
pub(in crate::import) fn fine(number: Number) -> Option<i64> {
    number.amount(AmountUnit::TenThousandths).map(|(amount, _)| amount)
}

/// Keeps a cell. A line break would move the lines below, so it becomes a blank.
fn put_cell(out: &mut Vec<u8>, cell: &str) {
    out.extend(cell.bytes().map(|b| if matches!(b, b'\n' | b'\r' | END) { b' ' } else { b }));
    out.push(END);
}

/// Writes cells and the mark behind each as the lines are written. Where nothing can be quoted, a mark becomes a blank.
fn dress(out: &mut Vec<u8>, cells: &[u8], lines: &Mapping) {
    for cell in cells.split_inclusive(|b| *b == END) {
        let cell = String::from_utf8_lossy(cell.strip_suffix(&[END]).unwrap_or(cell));
        let delimiter = char::from(lines.delimiter);
        match lines.quote.map(char::from) {
            Some(quote) if cell.contains([delimiter, quote]) || cell.starts_with(' ') => {
                let doubled = [quote, quote].iter().collect::<String>();
                let inner = cell.replace(quote, &doubled);
                let inner = if lines.backslash { inner.replace('\\', "\\\\") } else { inner };
                out.extend_from_slice(format!("{quote}{inner}{quote}").as_bytes());
            }
            Some(_) => out.extend_from_slice(cell.as_bytes()),
            None => out.extend_from_slice(cell.replace(delimiter, " ").as_bytes()),
        }
        out.push(lines.delimiter);
    }
}
