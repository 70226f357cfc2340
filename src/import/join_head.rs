//! The file with a row an order, as rows of the other one look it up: order number → customer, day and status.

use super::encoding::{Decode, Encoding};
use super::field::text;
use super::furniture::bare;
use super::hash::hash64;
use super::join::JoinPlan;
use super::join_report::JoinReport;
use super::join_walk::{Piece, Walk, What};
use super::mapping::Mapping;
use super::number::{Number, read_number};
use super::plain::plain;
use super::status::bare_id;
use super::total_words::{Naming, may_name, naming};
use super::value::{is_missing, trim, without_float};
use std::collections::HashMap;

/// A form that several orders share.
const SHARED: u32 = u32::MAX;

/// What is known of each order.
pub struct JoinLookup {
    /// What goes before the rows of the orders, one behind the other, and where each ends.
    texts: Vec<u8>,
    ends: Vec<usize>,
    /// The same for the names of the columns.
    pub(super) names: Vec<u8>,
    /// The same for a row without an order.
    pub(super) nobody: Vec<u8>,
    /// The order of each number.
    places: HashMap<u64, u32>,
    /// The same by the number without case, signs and zeros before it.
    loose: HashMap<u64, u32>,
    pub(super) totals: Vec<Option<i64>>,
    pub(super) report: JoinReport,
}

/// Reads the first file.
pub struct JoinHead<D> {
    walk: Walk<D>,
    plan: JoinPlan,
    lookup: JoinLookup,
}

impl<D: Decode> JoinHead<D> {
    /// Reads the file with a row an order.
    pub fn new(plan: &JoinPlan, decode: D) -> JoinHead<D> {
        let taken = plan.taken.iter().map(|(column, _)| *column);
        let last = taken.chain([plan.head_key]).chain(plan.total).max().unwrap_or(0);
        let mut names = Vec::new();
        for (column, _) in &plan.taken {
            put(&mut names, plan.head.headers.get(*column).map_or("", String::as_str), &plan.lines);
        }
        let mut nobody = Vec::new();
        plan.taken.iter().for_each(|_| put(&mut nobody, "", &plan.lines));
        let lookup = JoinLookup {
            texts: Vec::new(),
            ends: Vec::new(),
            names,
            nobody,
            places: HashMap::new(),
            loose: HashMap::new(),
            totals: Vec::new(),
            report: JoinReport { totals: plan.total.is_some(), ..JoinReport::default() },
        };
        JoinHead { walk: Walk::new(&plan.head, last + 1, decode), plan: plan.clone(), lookup }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        let JoinHead { walk, plan, lookup } = self;
        let encoding = walk.encoding;
        walk.push(bytes, |piece, decode| lookup.add(plan, &piece, encoding, decode));
    }

    /// Orders so far.
    pub fn orders(&self) -> u64 {
        self.lookup.report.orders
    }

    /// The file ends here.
    pub fn finish(mut self) -> JoinLookup {
        let JoinHead { walk, plan, lookup } = &mut self;
        let encoding = walk.encoding;
        walk.finish(|piece, decode| lookup.add(plan, &piece, encoding, decode));
        self.lookup
    }
}

impl JoinLookup {
    fn add(&mut self, plan: &JoinPlan, piece: &Piece, encoding: Encoding, decode: &impl Decode) {
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
            put(&mut self.texts, &value(*column), &plan.lines);
        }
        let place = self.ends.len() as u32;
        let first = *self.places.entry(hash64(number.as_bytes())).or_insert(place);
        if first != place {
            let own = self.texts.split_off(before);
            self.report.repeated += 1;
            self.report.differing += u64::from(self.text(first) != own);
            return;
        }
        self.ends.push(self.texts.len());
        self.report.orders += 1;
        let total = plan.total.map(&mut value).and_then(|total| amount(&total, &plan.head, decode));
        self.totals.push(total.and_then(minor));
        let shared = self.loose.entry(hash64(loose(&number).as_bytes())).or_insert(place);
        if *shared != place {
            *shared = SHARED;
        }
    }

    /// What goes before the rows of an order.
    pub(super) fn text(&self, place: u32) -> &[u8] {
        let at = place as usize;
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|to| self.texts.get(from..*to)).unwrap_or_default()
    }

    /// The order with this number, and whether it is written another way.
    pub(super) fn find(&self, number: &str) -> Option<(u32, bool)> {
        if let Some(place) = self.places.get(&hash64(number.as_bytes())) {
            return Some((*place, false));
        }
        let place = self.loose.get(&hash64(loose(number).as_bytes())).copied();
        place.filter(|place| *place != SHARED).map(|place| (place, true))
    }
}

/// An order number without what programs add or take: case, a sign before it, zeros before it, `.0` behind it.
fn loose(number: &str) -> String {
    let bare = number.trim_start_matches(['#', '\'']);
    let bare = without_float(bare.as_bytes()).and_then(|id| std::str::from_utf8(id).ok()).unwrap_or(bare);
    bare.trim_start_matches('0').to_lowercase()
}

/// Whether a row is the total of the table: it has the word where orders have their number.
pub(super) fn is_total(number: &str) -> bool {
    may_name(number.as_bytes()) && naming(number) == Some(Naming::Plain)
}

/// Whether a row names the columns again, as where several files were put behind one another.
pub(super) fn is_name(number: &str, mapping: &Mapping, key: usize) -> bool {
    mapping.headers.get(key).is_some_and(|name| !name.is_empty() && bare(name) == bare(number))
}

/// The text of a cell.
pub(super) fn value<'a>(
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

/// The money of a cell in hundredths.
pub(super) fn amount(text: &str, mapping: &Mapping, decode: &impl Decode) -> Option<Number> {
    let mut out = String::new();
    read_number(plain(text.as_bytes(), Encoding::Utf8, decode, &mut out), mapping.decimal)
}

pub(super) fn minor(number: Number) -> Option<i64> {
    number.minor_units().map(|(amount, _)| amount)
}

/// Writes a cell and the mark behind it as the lines are written. A line break would move the lines below, so it becomes a
/// blank; so does a mark where nothing can be quoted.
fn put(out: &mut Vec<u8>, cell: &str, lines: &Mapping) {
    let delimiter = char::from(lines.delimiter);
    let cell = cell.replace(['\n', '\r'], " ");
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
