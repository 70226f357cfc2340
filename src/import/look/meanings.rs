//! What the columns of a sample mean: names first, then values.

use super::evidence::DecimalEvidence;
use super::header;
use super::kind::{Value, slot, slots};
use super::kind_recognise::roles;
use super::kind_values::is_event;
use super::sniff::Doubt;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::role::{Kind, Role};
use crate::import::values::currency::currencies;
use crate::import::values::cut_id::Cut;
use crate::import::values::date::{DateForm, DateOrder, DateRules, date_form, date_form_of_text};
use crate::import::values::date_evidence::{DateEvidence, DateVerdict};
use crate::import::values::no_date::no_date;
use crate::import::values::number::{DecimalMark, read_number};
use crate::import::values::plain::plain;
use crate::import::values::sign::Sign;
use crate::import::values::twice::{Twice, may_be_twice, mended};
use crate::import::values::value::{is_missing, without_float};
use crate::import::values::zone::{Offsets, offset};
use crate::units::{Currency, Day};
use std::collections::HashSet;

/// The table while its columns are being understood.
pub(in crate::import) struct Look<'a> {
    pub kind: Kind,
    pub table: &'a [Vec<String>],
    pub headers: &'a [String],
    pub width: usize,
    pub roles: Vec<Option<Role>>,
    pub doubts: Vec<Doubt>,
}

impl Look<'_> {
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|r| *r == Some(role))
    }

    /// The values of a column that are not empty, in plain form.
    pub fn values(&self, column: usize) -> impl Iterator<Item = String> {
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

    pub fn doubt_unreadable(&mut self, role: Role, column: usize, readable: impl Fn(&str) -> bool) {
        let (readable, of) = self.readable(column, readable);
        if !self.table.is_empty() && (of == 0 || u64::from(readable) * 100 < u64::from(of) * 95) {
            self.doubts.push(Doubt::UnreadableValues { role, column, readable, of });
        }
    }

    /// Gives each role to its best column.
    pub fn find_roles(&mut self) {
        let named = self.headers.iter().enumerate();
        let known: Vec<(usize, Role, u8)> =
            named.flat_map(|(c, h)| roles(self.kind, h).into_iter().map(move |(role, rank)| (c, role, rank))).collect();
        for role in slots(self.kind).iter().map(|slot| slot.role) {
            // With an amount, the unit price is not needed.
            if role == Role::UnitPrice && self.column(Role::Amount).is_some() {
                continue;
            }
            let mut ranks: Vec<(usize, u8)> = known.iter().filter(|k| k.1 == role).map(|k| (k.0, k.2)).collect();
            // An empty column says nothing where another one of the same meaning is filled.
            if ranks.len() > 1 && ranks.iter().any(|rank| self.is_filled(rank.0)) {
                ranks.retain(|rank| self.is_filled(rank.0));
            }
            let Some(best) = ranks.iter().map(|r| r.1).min() else { continue };
            let columns: Vec<usize> = ranks.iter().filter(|r| r.1 == best).map(|r| r.0).collect();
            let Some(&first) = columns.first() else { continue };
            if role.repeats() {
                ranks.iter().for_each(|r| self.give(r.0, role));
                continue;
            }
            let asked = self.needs(role) || self.kind == Kind::Surveys && role == Role::Recommend;
            if columns.len() > 1 && asked {
                self.doubts.push(Doubt::SeveralColumns { role, columns });
            }
            self.give(first, role);
        }
        if self.needs(Role::Date) {
            self.guess(Role::Date, |v| matches!(form(v), Some(f) if !is_number_like(v) && is_real(f)));
        }
        if self.needs(Role::Event) {
            self.guess(Role::Event, is_event);
        }
        if self.headers.is_empty() {
            // Without names, only the form of ids tells them from counts: letters, or many digits.
            let is_id = |v: &str| v.len() > 3 && !v.contains(['.', ',']) || v.chars().any(char::is_alphabetic);
            self.guess(Role::Customer, is_id);
        }
        if self.needs(Role::Amount) && self.column(Role::Quantity).zip(self.column(Role::UnitPrice)).is_none() {
            let amount = |v: &str| {
                let number = read_number(v, DecimalMark::Point).or_else(|| read_number(v, DecimalMark::Comma));
                number.is_some_and(|n| n.scale == 2 || n.sign.is_some())
            };
            self.guess(Role::Amount, amount);
        }
        if self.kind == Kind::Customers {
            self.keep_attributes();
        }
    }

    /// Whether the column has a value.
    fn is_filled(&self, column: usize) -> bool {
        self.table.iter().filter_map(|row| row.get(column)).any(|cell| !is_missing(cell.as_bytes()))
    }

    /// Whether there is no row of this kind without the role.
    pub fn needs(&self, role: Role) -> bool {
        slot(self.kind, role).is_some_and(|slot| slot.needed)
    }

    /// The columns whose values are of one of these forms.
    fn columns_of(&self, forms: &[Value]) -> Vec<usize> {
        let is = |role: Role| slot(self.kind, role).is_some_and(|slot| forms.contains(&slot.value));
        self.roles.iter().enumerate().filter(|(_, role)| role.is_some_and(is)).map(|(column, _)| column).collect()
    }

    pub(super) fn give(&mut self, column: usize, role: Role) {
        if let Some(slot) = self.roles.get_mut(column) {
            *slot = Some(role);
        }
    }

    /// Gives a role that no header names to the only column whose values have its form.
    fn guess(&mut self, role: Role, fits: impl Fn(&str) -> bool) {
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
            self.give(column, role);
        }
    }

    /// Gives back the roles that a person has chosen; what was found fills only what they left open.
    pub fn prefer(&mut self, chosen: &[Option<Role>]) {
        let found = std::mem::replace(&mut self.roles, chosen.to_vec());
        for (column, role) in found.into_iter().enumerate() {
            let open = role.is_some_and(|role| self.column(role).is_none());
            if let Some(slot) = self.roles.get_mut(column).filter(|slot| slot.is_none() && open) {
                *slot = role;
            }
        }
    }

    /// How the dates are read: as it was chosen, or as the values show.
    pub fn dates(&mut self, chosen: Option<DateRules>) -> (DateRules, DateEvidence) {
        let mut evidence = DateEvidence::default();
        let columns = self.columns_of(&[Value::Day, Value::Time]);
        let Some(&column) = columns.first() else { return (chosen.unwrap_or_default(), evidence) };
        columns.iter().for_each(|&column| self.values(column).for_each(|v| evidence.count(form(&v))));
        let found = match evidence.decide() {
            _ if self.has_short_years_first(column, &evidence) => DateOrder::Ymd,
            DateVerdict::Decided(order) => order,
            DateVerdict::Ambiguous { dmy, mdy } => {
                self.doubts.push(Doubt::AmbiguousDate { column, dmy, mdy });
                DateOrder::Dmy
            }
            DateVerdict::Unreadable => DateOrder::Ymd,
        };
        let rules = chosen.unwrap_or(DateRules {
            order: found,
            calendar: evidence.calendar().unwrap_or_default(),
            swapped: false,
        });
        for (column, role) in
            columns.into_iter().filter_map(|c| Some((c, self.roles.get(c).copied().flatten()?))).collect::<Vec<_>>()
        {
            if self.needs(role) {
                let orders = self.kind == Kind::Orders;
                let readable = |v: &str, form: Option<DateForm>| {
                    form.is_some_and(|f| f.day(rules).is_some()) || orders && no_date(v, form, rules.order).is_some()
                };
                self.doubt_unreadable(role, column, |v| readable(v, form(v)));
            }
        }
        (rules, evidence)
    }

    /// The offsets beside the times of the sample.
    pub fn offsets(&self) -> Offsets {
        let mut found = Offsets::new();
        for column in self.columns_of(&[Value::Day, Value::Time]) {
            for offset in self.values(column).filter_map(|value| offset(&value)) {
                *found.entry(offset).or_default() += 1;
            }
        }
        found
    }

    /// The first and the last day of the sample under these rules, so that a person sees whether they can be right.
    pub fn days(&self, rules: DateRules) -> Option<(Day, Day)> {
        let days = self.values(self.column(Role::Date)?).filter_map(|v| form(&v)?.day(rules));
        days.fold(None, |seen, day| match seen {
            None => Some((day, day)),
            Some((first, last)) => Some((day.min(first), day.max(last))),
        })
    }

    /// Whether dates such as 24/01/31 begin with the year: all can be read so, and the first number hardly changes
    /// while the last one takes many values.
    fn has_short_years_first(&self, column: usize, evidence: &DateEvidence) -> bool {
        // One bit for each number of two digits.
        let (mut first, mut last) = (0u128, 0u128);
        for value in self.values(column) {
            if let Some(DateForm::YearLast(a, _, c)) = form(&value) {
                first |= 1 << (a & 127);
                last |= 1 << (c & 127);
            }
        }
        let year_last = evidence.day_first + evidence.month_first + evidence.either;
        year_last > 0
            && evidence.short_year_first == year_last
            && last.count_ones() > 6
            && last.count_ones() > 3 * first.count_ones()
    }

    /// The decimal mark and the currency of the amounts.
    pub fn amounts(&mut self) -> (DecimalMark, Option<Currency>, DecimalEvidence) {
        let money = self.column(Role::Amount).or(self.column(Role::UnitPrice));
        let number = || self.columns_of(&[Value::Number]).into_iter().next().filter(|_| self.kind != Kind::Orders);
        let Some(column) = money.or_else(number) else {
            return (DecimalMark::Point, None, DecimalEvidence::default());
        };
        let mut seen = DecimalEvidence::default();
        let mut points = 0;
        for value in self.values(column) {
            match mark_of(&value) {
                MarkOf::Decided(DecimalMark::Point) => seen.point += 1,
                MarkOf::Decided(DecimalMark::Comma) => seen.comma += 1,
                MarkOf::Either => {
                    seen.either += 1;
                    points += u32::from(value.contains('.'));
                }
                MarkOf::Neither => {}
            }
        }
        // How many of something is never a fraction: 4,120 are thousands.
        let counted = self.kind == Kind::TouchPoints && self.roles.get(column) == Some(&Some(Role::Count));
        if counted && seen.point + seen.comma == 0 {
            let comma = self.values(column).any(|value| value.contains('.'));
            return (if comma { DecimalMark::Comma } else { DecimalMark::Point }, None, seen);
        }
        let mut decimal = if seen.comma > seen.point { DecimalMark::Comma } else { DecimalMark::Point };
        if seen.either > 0 && seen.point == seen.comma {
            match self.minor_digits(column) {
                // 1,200 yen are a thousand and more, whatever the mark.
                Some(0) if points == 0 || points == seen.either => {
                    decimal = if points == 0 { DecimalMark::Point } else { DecimalMark::Comma };
                }
                // 12.250 dinars are twelve and a quarter.
                Some(3) if points == seen.either => {}
                _ => self.doubts.push(Doubt::AmbiguousDecimal { column }),
            }
        }
        let named = self.headers.get(column).and_then(|h| header::currency(h));
        (decimal, named.or_else(|| self.currency(column, decimal)), seen)
    }

    /// The decimal places of the only currency that a header, a column or a sign names.
    fn minor_digits(&self, column: usize) -> Option<u32> {
        let header = self.headers.get(column).and_then(|header| header::currency(header));
        let one = match &*currencies(self, DecimalMark::Point, header) {
            [] => header,
            [(one, _)] => Some(*one),
            _ => None,
        };
        one.map(|currency| currency.minor_digits())
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
    pub fn has_returns(&self, decimal: DecimalMark) -> bool {
        let columns = [Role::Amount, Role::Quantity].into_iter().filter_map(|role| self.column(role));
        let negative = |v: String| read_number(&v, decimal).is_some_and(|n| n.digits < 0);
        columns.into_iter().any(|c| self.values(c).any(negative))
    }

    /// Ids that a spreadsheet has rounded cannot be put right; the person must know.
    pub fn doubt_damaged_ids(&mut self) {
        for role in [Role::Customer, Role::Order] {
            let Some(column) = self.column(role) else { continue };
            let Cut { rows: count, ids, long } = Cut::of(&self.values(column).collect::<Vec<_>>());
            if count > 0 {
                self.doubts.push(Doubt::DamagedIds { role, column, count, ids, long });
            }
        }
    }

    /// Texts of the sample that were encoded twice, in columns whose texts are kept.
    pub fn twice(&self, decode: &impl Decode) -> Twice {
        let (mut seen, mut twice) = (HashSet::new(), Twice::default());
        for column in self.columns_of(&[Value::Text]) {
            let cells = self.table.iter().filter_map(|row| row.get(column)).map(|cell| cell.trim());
            for cell in cells.filter(|cell| may_be_twice(cell.as_bytes()) && seen.insert(*cell)) {
                if let Some(read) = mended(cell, decode) {
                    twice.add(cell, read);
                }
            }
        }
        twice
    }

    /// Whether ids have gone through a number column: all are digits and some end in `.0`.
    pub fn has_float_ids(&self, column: usize) -> bool {
        let is_float = |v: &str| without_float(v.as_bytes()).is_some();
        self.values(column).any(|v| is_float(&v))
            && self.values(column).all(|v| is_float(&v) || v.bytes().all(|b| b.is_ascii_digit()))
    }
}

pub(in crate::import) fn form(value: &str) -> Option<DateForm> {
    if value.is_ascii() { date_form(value.as_bytes()) } else { date_form_of_text(value, &mut String::new()) }
}

fn is_number_like(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit() || b == b'.') && value.len() != 8
}

fn is_real(form: DateForm) -> bool {
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
pub(in crate::import) struct NoDecoder;

impl Decode for NoDecoder {
    fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}
