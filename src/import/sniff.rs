//! What a file seems to be, from its first bytes: encoding, marks, header, and the meaning of each column.

use super::date::{DateEvidence, DateOrder, DateVerdict, date_form, date_form_of_text};
use super::dialect::{Dialect, LineEnd};
use super::encoding::{Decode, Encoding, EncodingEvidence, detect};
use super::header;
use super::mapping::{Mapping, Returns};
use super::number::{DecimalMark, Sign, read_number};
use super::plain::plain;
use super::role::Role;
use super::table::records;
use super::value::{is_missing, trim, without_float};
use crate::units::Currency;
use serde::{Deserialize, Serialize};

/// How a column's role was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sureness {
    /// No role was found.
    None,
    /// Only the values look like it.
    Values,
    /// The header is a known name.
    Header,
}

/// A column and what it seems to mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSniff {
    /// The header, or nothing.
    pub header: String,
    /// The first values that are not empty.
    pub samples: Vec<String>,
    /// Values in the sample that are not empty.
    pub filled: u32,
    /// The proposed meaning.
    pub role: Option<Role>,
    /// How the meaning was found.
    pub sureness: Sureness,
}

/// Why the user is asked before the import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// The bytes are not text: a picture, a spreadsheet, a compressed file.
    NotText,
    /// There is no row below the header, or nothing at all.
    NoRows,
    /// The first record does not look like column names.
    NoHeader,
    /// No column is known to have a role that is needed.
    MissingRole(Role),
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
}

/// What the first bytes of a file tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sniff {
    /// The encoding.
    pub encoding: Encoding,
    /// Why this encoding.
    pub evidence: EncodingEvidence,
    /// The columns in file order.
    pub columns: Vec<ColumnSniff>,
    /// The first rows below the header, as text, for a preview.
    pub rows: Vec<Vec<String>>,
    /// How the dates of the sample are written.
    pub dates: DateEvidence,
    /// All choices as proposed.
    pub mapping: Mapping,
    /// What to ask the user; empty when the import can start.
    pub doubts: Vec<Doubt>,
}

impl Sniff {
    /// Whether the import can start without a question.
    pub fn certain(&self) -> bool {
        self.doubts.is_empty()
    }
}

/// Rows shown in a preview.
const PREVIEW: usize = 20;
/// Values shown of each column.
const SAMPLES: usize = 5;
/// Bytes that decide the delimiter.
const TRIAL: usize = 64 << 10;

/// Looks at the first bytes of a file (256 KiB are plenty). `whole_file` tells that nothing follows them.
pub fn sniff(sample: &[u8], whole_file: bool, decode: &impl Decode) -> Sniff {
    let (encoding, evidence) = detect(sample, whole_file);
    let text = sample_text(sample, whole_file, encoding, decode);
    let dialect = dialect(&text);
    let mut table: Vec<Vec<String>> = records(text.as_bytes(), dialect).into_iter().map(as_texts).collect();
    if !whole_file && table.len() > 20 {
        table.pop(); // it may be cut
    }
    let has_header = has_header(&table);
    let width = if has_header { table.first().map_or(0, Vec::len) } else { usual_width(&table) };
    let headers = if has_header { table.remove(0) } else { Vec::new() };
    let mut look = Look { table: &table, headers: &headers, width, roles: vec![None; width], doubts: Vec::new() };
    if !is_text(&text) {
        look.doubts.push(Doubt::NotText);
    } else if table.is_empty() {
        look.doubts.push(Doubt::NoRows);
    } else if !has_header {
        look.doubts.push(Doubt::NoHeader);
    }
    let sureness = look.find_roles();
    let (decimal, currency) = look.amounts();
    let (order, dates) = look.dates();
    for role in [Role::Amount, Role::Quantity, Role::UnitPrice] {
        let needed = role == Role::Amount || look.column(Role::Amount).is_none();
        if let Some(column) = look.column(role).filter(|_| needed) {
            let readable = |v: &str| {
                read_number(v, decimal).is_some_and(|n| n.sign.zip(currency).is_none_or(|(sign, c)| sign.fits(c)))
            };
            look.doubt_unreadable(role, column, readable);
        }
    }
    let mapping = Mapping {
        encoding,
        delimiter: dialect.delimiter,
        quote: dialect.quote,
        line_end: dialect.line_end,
        has_header,
        headers: headers.clone(),
        roles: look.roles.clone(),
        dates: order,
        decimal,
        currency,
        returns: Returns::Ignore,
        keep_zero: !look.has_returns(decimal),
        float_customers: look.column(Role::Customer).is_some_and(|c| look.has_float_ids(c)),
        float_orders: look.column(Role::Order).is_some_and(|c| look.has_float_ids(c)),
    };
    for role in mapping.missing() {
        look.doubts.push(Doubt::MissingRole(role));
    }
    let columns = (0..width)
        .map(|column| ColumnSniff {
            header: headers.get(column).cloned().unwrap_or_default(),
            samples: look.values(column).take(SAMPLES).collect(),
            filled: look.values(column).count() as u32,
            role: look.roles.get(column).copied().flatten(),
            sureness: sureness.get(column).copied().unwrap_or(Sureness::None),
        })
        .collect();
    let doubts = look.doubts;
    Sniff { encoding, evidence, columns, rows: table.iter().take(PREVIEW).cloned().collect(), dates, mapping, doubts }
}

fn as_texts(row: Vec<Vec<u8>>) -> Vec<String> {
    row.into_iter().map(|cell| String::from_utf8_lossy(trim(&cell, Encoding::Utf8)).into_owned()).collect()
}

/// The sample as text without its last, cut line.
fn sample_text(sample: &[u8], whole_file: bool, encoding: Encoding, decode: &impl Decode) -> String {
    let decoded = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(sample).into_owned(),
        _ => decode.decode(encoding, sample),
    };
    let text = decoded.strip_prefix('\u{feff}').unwrap_or(&decoded);
    let cut = if whole_file { None } else { text.rfind(['\n', '\r']) };
    cut.and_then(|cut| text.get(..=cut)).unwrap_or(text).to_owned()
}

/// Pictures and archives are full of control characters and of bytes that are no characters.
fn is_text(text: &str) -> bool {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\r' | '\n') || *c == char::REPLACEMENT_CHARACTER;
    let head = || text.chars().take(TRIAL);
    head().filter(odd).count() * 50 <= head().count()
}

/// The marks under which the most records have the same number of fields.
fn dialect(text: &str) -> Dialect {
    let line_end = if text.contains('\n') || !text.contains('\r') { LineEnd::Lf } else { LineEnd::Cr };
    let head = text.as_bytes().get(..TRIAL).unwrap_or(text.as_bytes());
    let double = Dialect { delimiter: b',', quote: Some(b'"'), line_end };
    let mut best = (0.0, double);
    for quote in [b'"', b'\''] {
        if quote == b'\'' && (memchr::memchr(b'"', head).is_some() || memchr::memchr(quote, head).is_none()) {
            continue; // an apostrophe is a quote only where no other is
        }
        for delimiter in [b',', b';', b'\t', b'|'] {
            let dialect = Dialect { delimiter, quote: Some(quote), line_end };
            let quality = consistency(&records(head, dialect));
            if quality > best.0 + 1e-9 {
                best = (quality, dialect);
            }
        }
    }
    best.1
}

/// The share of records with the usual number of fields, weighted for more fields: a comma in every amount makes two
/// fields a line, but the true delimiter makes five.
fn consistency(table: &[Vec<Vec<u8>>]) -> f64 {
    let width = usual(table.iter().map(Vec::len));
    let same = table.iter().filter(|r| r.len() == width).count();
    if width < 2 { 0.0 } else { same as f64 / table.len() as f64 * (1.0 - 1.0 / width as f64) }
}

fn usual_width(table: &[Vec<String>]) -> usize {
    usual(table.iter().map(Vec::len))
}

/// The most frequent number, the larger of two equally frequent ones.
fn usual(counts: impl Iterator<Item = usize>) -> usize {
    let mut tally = std::collections::BTreeMap::<usize, usize>::new();
    for count in counts {
        *tally.entry(count).or_default() += 1;
    }
    tally.into_iter().max_by_key(|&(width, n)| (n, width)).map_or(0, |(width, _)| width)
}

/// Whether the first record names the columns: it has a known name and no values, or it is the only record without any
/// number or date.
fn has_header(table: &[Vec<String>]) -> bool {
    let Some((first, rest)) = table.split_first() else { return false };
    let known = first.iter().filter(|cell| header::roles(cell).next().is_some()).count();
    let is_value =
        |cell: &String| read_number(cell, DecimalMark::Point).is_some() || date_form(cell.as_bytes()).is_some();
    if first.iter().any(is_value) {
        return known >= 2;
    }
    known > 0 || rest.iter().take(PREVIEW).any(|row| row.iter().any(is_value))
}

/// The table while its columns are being understood.
struct Look<'a> {
    table: &'a [Vec<String>],
    headers: &'a [String],
    width: usize,
    roles: Vec<Option<Role>>,
    doubts: Vec<Doubt>,
}

impl Look<'_> {
    fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|r| *r == Some(role))
    }

    /// The values of a column that are not empty, in plain form.
    fn values(&self, column: usize) -> impl Iterator<Item = String> {
        let mut scratch = String::new();
        self.table.iter().filter_map(move |row| row.get(column)).filter(|v| !is_missing(v.as_bytes())).map(move |v| {
            if v.is_ascii() {
                return v.clone();
            }
            plain(v.as_bytes(), Encoding::Utf8, &NoDecoder, &mut scratch).to_owned()
        })
    }

    /// Readable values and all values of a column.
    fn readable(&self, column: usize, readable: impl Fn(&str) -> bool) -> (u32, u32) {
        self.values(column).fold((0, 0), |(good, all), v| (good + u32::from(readable(&v)), all + 1))
    }

    fn doubt_unreadable(&mut self, role: Role, column: usize, readable: impl Fn(&str) -> bool) {
        let (readable, of) = self.readable(column, readable);
        if !self.table.is_empty() && (of == 0 || u64::from(readable) * 100 < u64::from(of) * 95) {
            self.doubts.push(Doubt::UnreadableValues { role, column, readable, of });
        }
    }

    /// Gives each role to its best column.
    fn find_roles(&mut self) -> Vec<Sureness> {
        let mut sureness = vec![Sureness::None; self.width];
        for role in Role::ALL {
            // With an amount, the unit price is not needed.
            if role == Role::UnitPrice && self.column(Role::Amount).is_some() {
                continue;
            }
            let named = self.headers.iter().enumerate();
            let ranks: Vec<(usize, u8)> =
                named.flat_map(|(c, h)| header::roles(h).filter(|r| r.0 == role).map(move |r| (c, r.1))).collect();
            let Some(best) = ranks.iter().map(|r| r.1).min() else { continue };
            let columns: Vec<usize> = ranks.iter().filter(|r| r.1 == best).map(|r| r.0).collect();
            let Some(&first) = columns.first() else { continue };
            let needed = matches!(role, Role::Customer | Role::Date | Role::Amount);
            if columns.len() > 1 && needed {
                self.doubts.push(Doubt::SeveralColumns { role, columns });
            }
            self.give(first, role, Sureness::Header, &mut sureness);
        }
        self.guess(Role::Date, |v| matches!(form(v), Some(f) if !is_number_like(v) && is_real(f)), &mut sureness);
        if self.column(Role::Quantity).is_none() || self.column(Role::UnitPrice).is_none() {
            let amount = |v: &str| {
                let number = read_number(v, DecimalMark::Point).or_else(|| read_number(v, DecimalMark::Comma));
                number.is_some_and(|n| n.scale == 2 || n.sign.is_some())
            };
            self.guess(Role::Amount, amount, &mut sureness);
        }
        sureness
    }

    fn give(&mut self, column: usize, role: Role, how: Sureness, sureness: &mut [Sureness]) {
        if let (Some(slot), Some(sure)) = (self.roles.get_mut(column), sureness.get_mut(column)) {
            (*slot, *sure) = (Some(role), how);
        }
    }

    /// Gives a role that no header names to the only column whose values have its form.
    fn guess(&mut self, role: Role, fits: impl Fn(&str) -> bool, sureness: &mut [Sureness]) {
        if self.column(role).is_some() {
            return;
        }
        let free = (0..self.width).filter(|&c| self.roles.get(c) == Some(&None));
        let fitting: Vec<usize> = free
            .filter(|&c| {
                let (good, all) = self.readable(c, &fits);
                all > 0 && good * 100 >= all * 95
            })
            .collect();
        if let [column] = *fitting {
            self.doubts.push(Doubt::GuessedByValues { role, column });
            self.give(column, role, Sureness::Values, sureness);
        }
    }

    /// The order of the dates.
    fn dates(&mut self) -> (DateOrder, DateEvidence) {
        let mut evidence = DateEvidence::default();
        let Some(column) = self.column(Role::Date) else { return (DateOrder::Ymd, evidence) };
        self.values(column).for_each(|v| evidence.count(form(&v)));
        let order = match evidence.decide() {
            DateVerdict::Decided(order) => order,
            DateVerdict::Ambiguous { dmy, mdy } => {
                self.doubts.push(Doubt::AmbiguousDate { column, dmy, mdy });
                DateOrder::Dmy
            }
            DateVerdict::Unreadable => DateOrder::Ymd,
        };
        self.doubt_unreadable(Role::Date, column, |v| form(v).is_some_and(|f| f.day(order).is_some()));
        (order, evidence)
    }

    /// The decimal mark and the currency of the amounts.
    fn amounts(&mut self) -> (DecimalMark, Option<Currency>) {
        let Some(column) = self.column(Role::Amount).or(self.column(Role::UnitPrice)) else {
            return (DecimalMark::Point, None);
        };
        let (mut point, mut comma, mut either) = (0u32, 0u32, 0u32);
        for value in self.values(column) {
            match mark_of(&value) {
                MarkOf::Decided(DecimalMark::Point) => point += 1,
                MarkOf::Decided(DecimalMark::Comma) => comma += 1,
                MarkOf::Either => either += 1,
                MarkOf::Neither => {}
            }
        }
        if either > 0 && point == comma {
            self.doubts.push(Doubt::AmbiguousDecimal { column });
        }
        let decimal = if comma > point { DecimalMark::Comma } else { DecimalMark::Point };
        let named = self.headers.get(column).and_then(|h| header::currency(h));
        (decimal, named.or_else(|| self.currency(column, decimal)))
    }

    /// The currency whose sign stands beside most values and no other sign does.
    fn currency(&self, column: usize, decimal: DecimalMark) -> Option<Currency> {
        let (mut found, mut count, mut all) = (None::<Sign>, 0, 0);
        for value in self.values(column) {
            all += 1;
            if let Some(sign) = read_number(&value, decimal).and_then(|n| n.sign) {
                if found.is_some_and(|f| f != sign) {
                    return None;
                }
                (found, count) = (Some(sign), count + 1);
            }
        }
        found.filter(|_| count * 2 > all).and_then(Sign::usual)
    }

    /// Whether an amount or a quantity of the sample is negative.
    fn has_returns(&self, decimal: DecimalMark) -> bool {
        let columns = [Role::Amount, Role::Quantity].into_iter().filter_map(|role| self.column(role));
        let negative = |v: String| read_number(&v, decimal).is_some_and(|n| n.digits < 0);
        columns.into_iter().any(|c| self.values(c).any(negative))
    }

    /// Whether ids have gone through a number column: all are digits and some end in `.0`.
    fn has_float_ids(&self, column: usize) -> bool {
        let is_float = |v: &str| without_float(v.as_bytes()).is_some();
        self.values(column).any(|v| is_float(&v))
            && self.values(column).all(|v| is_float(&v) || v.bytes().all(|b| b.is_ascii_digit()))
    }
}

fn form(value: &str) -> Option<super::date::DateForm> {
    if value.is_ascii() { date_form(value.as_bytes()) } else { date_form_of_text(value, &mut String::new()) }
}

fn is_number_like(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit() || b == b'.') && value.len() != 8
}

fn is_real(form: super::date::DateForm) -> bool {
    [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy].into_iter().any(|order| form.day(order).is_some())
}

enum MarkOf {
    Decided(DecimalMark),
    Either,
    Neither,
}

/// Which decimal mark a value shows: the last of two different marks, one that is not followed by three digits, or
/// none if the mark is repeated, since only thousands repeat.
fn mark_of(value: &str) -> MarkOf {
    let body = value.trim_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let (points, commas) = (body.matches('.').count(), body.matches(',').count());
    let (one, other, count) = match (body.rfind('.'), body.rfind(',')) {
        (None, None) => return MarkOf::Neither,
        (Some(p), Some(c)) => {
            return MarkOf::Decided(if p > c { DecimalMark::Point } else { DecimalMark::Comma });
        }
        (Some(_), None) => (DecimalMark::Point, DecimalMark::Comma, points),
        (None, Some(_)) => (DecimalMark::Comma, DecimalMark::Point, commas),
    };
    if count > 1 {
        return MarkOf::Decided(other);
    }
    let (before, after) = body.split_once(['.', ',']).unwrap_or_default();
    let thousand = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if thousand { MarkOf::Either } else { MarkOf::Decided(one) }
}

/// The sample is UTF-8 by now.
struct NoDecoder;

impl Decode for NoDecoder {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}
