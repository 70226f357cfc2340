//! What becomes of the values of a column: a few of them before and after, and how many are not kept as they stand.

use super::kind::{Slot, Value, slot};
use super::meanings::{NoDecoder, form};
use super::personal::{PersonalEvidence, Treatment};
use crate::import::bytes::encoding::Encoding;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::rows::row_ids::Compared;
use crate::import::rows::status::bare_id;
use crate::import::values::answer::answer;
use crate::import::values::consent::ConsentColumn;
use crate::import::values::duration::duration;
use crate::import::values::flag::{flag, time_of_day};
use crate::import::values::number::{Number, read_number};
use crate::import::values::plain::plain;
use crate::import::values::scale::has_scale;
use crate::import::values::simple::simple;
use crate::import::values::value::{is_missing, own_currency, without_float};
use crate::import::values::zone::offset;
use crate::units::{Day, Exact, decimal, unguarded};
use serde::{Deserialize, Serialize};

/// Values shown that stand first in the file, and as many again of those that are not kept as they stand.
const SHOWN: usize = 3;

/// What a value is kept as.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    /// A text.
    Text(String),
    /// A day.
    Day(Day),
    /// A day with a time, in seconds since midnight.
    Time(Day, u32),
    /// An amount in minor units.
    Money(Exact),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A pseudonym, made under a key that only the workspace has.
    Pseudonym,
    /// Nothing: it cannot be read, or lies outside its scale.
    Nothing,
}

/// A value as it stands in the file, and what it is kept as.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Reading {
    /// The value in the file.
    pub raw: String,
    /// What it is kept as.
    pub read: Read,
}

/// Travels as a few texts, for which the page has a reader anyway.
impl From<Reading> for Vec<String> {
    fn from(reading: Reading) -> Vec<String> {
        let (kind, values) = match reading.read {
            Read::Text(text) => ("text", vec![text]),
            Read::Day(day) => ("day", vec![day.to_string()]),
            Read::Time(day, time) => ("time", vec![day.to_string(), time.to_string()]),
            Read::Money(amount) => ("money", vec![String::from(amount)]),
            Read::Number(number) => ("number", vec![number.to_string()]),
            Read::Flag(yes) => (if yes { "yes" } else { "no" }, Vec::new()),
            Read::Pseudonym => ("pseudonym", Vec::new()),
            Read::Nothing => ("", Vec::new()),
        };
        [reading.raw, kind.to_owned()].into_iter().chain(values).collect()
    }
}

impl From<Vec<String>> for Reading {
    fn from(texts: Vec<String>) -> Reading {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let (raw, kind, value) = (next(), next(), next());
        let day = || value.parse::<Day>().unwrap_or_default();
        let read = match &*kind {
            "day" => Read::Day(day()),
            "time" => Read::Time(day(), next().parse().unwrap_or_default()),
            "money" => Read::Money(Exact::try_from(value).unwrap_or_default()),
            "number" => Read::Number(decimal(&value).unwrap_or_default()),
            "yes" | "no" => Read::Flag(kind == "yes"),
            "pseudonym" => Read::Pseudonym,
            "text" => Read::Text(value),
            _ => Read::Nothing,
        };
        Reading { raw, read }
    }
}

/// A column of the sample.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnSniff {
    /// What it seems to tell about persons.
    pub personal: Option<PersonalEvidence>,
    /// Different values with what becomes of them: the first ones, and the first ones that are not kept as they stand.
    /// None of a column that is not kept.
    pub readings: Vec<Reading>,
    /// Values that are not kept as they stand: ids without the `.0` of a number column or the dress of a spreadsheet,
    /// numbers with signs, separators or full-width digits or rounded ones, dates that are not written as
    /// 2024-03-05, pseudonyms.
    pub changed: u32,
    /// Values that cannot be read.
    pub unreadable: u32,
    /// All values that are not empty.
    pub filled: u32,
}

impl ColumnSniff {
    /// Reads the values of a column of `table` as the import will.
    pub(in crate::import) fn new(
        mapping: &Mapping,
        column: usize,
        table: &[Vec<String>],
        personal: Option<PersonalEvidence>,
    ) -> ColumnSniff {
        let mut sniff = ColumnSniff { personal, ..ColumnSniff::default() };
        let role = mapping.roles.get(column).copied().flatten();
        let slot = role.and_then(|role| slot(mapping.kind, role));
        let Some(Slot { role, value, needed }) = slot else { return sniff };
        let treatment = mapping.treatment(column);
        if treatment == Treatment::Drop && !needed {
            return sniff;
        }
        let reader = Reader { mapping, column, role, value, hidden: treatment == Treatment::Pseudonymise };
        let mut others: Vec<Reading> = Vec::new();
        for raw in table.iter().filter_map(|row| row.get(column)).filter(|raw| !is_missing(raw.as_bytes())) {
            let (read, changed) = reader.read(raw);
            let unreadable = read == Read::Nothing;
            sniff.filled += 1;
            sniff.changed += u32::from(changed);
            sniff.unreadable += u32::from(unreadable);
            let first = sniff.readings.len() < SHOWN;
            if !first && (others.len() == SHOWN || !changed && !unreadable) {
                continue;
            }
            if !sniff.readings.iter().chain(&others).any(|known| known.raw == *raw) {
                let shown = if first { &mut sniff.readings } else { &mut others };
                shown.push(Reading { raw: raw.clone(), read });
            }
        }
        sniff.readings.append(&mut others);
        sniff
    }
}

/// Reads the values of one column as the import will.
struct Reader<'a> {
    mapping: &'a Mapping,
    role: Role,
    value: Value,
    hidden: bool,
    column: usize,
}

impl Reader<'_> {
    /// What a value is kept as, and whether that is another text.
    fn read(&self, raw: &str) -> (Read, bool) {
        let mut wide = String::new();
        let written = if raw.is_ascii() { raw } else { plain(raw.as_bytes(), Encoding::Utf8, &NoDecoder, &mut wide) };
        if let Some(unit) = self.mapping.spans.get(self.column).copied().flatten() {
            return duration(written, Some(unit)).map_or(NOTHING, |_| (Read::Text(raw.to_owned()), false));
        }
        if has_scale(self.role) {
            let number = match self.mapping.scale(self.column) {
                Some(scale) => scale.read(written, self.mapping.decimal),
                None => answer(written, self.mapping.decimal).map(|answer| answer.value),
            };
            return number.map_or(NOTHING, |number| (Read::Number(number), !self.is_simple(raw)));
        }
        match self.value {
            Value::Text => self.text(raw),
            Value::Day => (form(written).and_then(|form| form.day(self.mapping.date_rules())))
                .map(|day| self.moved(day, written).map_or(day, |(day, _)| day))
                .map_or(NOTHING, |day| (Read::Day(day), raw != day.to_string())),
            Value::Time => form(written).and_then(|form| form.day(self.mapping.date_rules())).map_or(NOTHING, |day| {
                let Some((day, time)) = self.moved(day, written) else { return NOTHING };
                (Read::Time(day, time), raw != day.to_string() && raw != stamp(day, time))
            }),
            // A price is multiplied as it stands, and only the product is rounded.
            Value::Money if self.role == Role::UnitPrice => {
                let number = self.number(written).and_then(|number| own_currency(number, self.mapping.currency).ok());
                number.map_or(NOTHING, |number| (Read::Number(number.value()), !self.is_simple(raw)))
            }
            Value::Money => self
                .number(written)
                .and_then(|number| {
                    let unit = self.mapping.unit();
                    let (amount, rounded) = own_currency(number, self.mapping.currency).ok()?.amount(unit)?;
                    Some((Read::Money(unit.exact(amount)), rounded || !self.is_simple(raw)))
                })
                .unwrap_or(NOTHING),
            Value::Number | Value::Score => {
                let number = self.number(written).map(Number::value);
                number.map_or(NOTHING, |number| (Read::Number(number), !self.is_simple(raw)))
            }
            Value::Flag => {
                let dated = || form(written).is_some_and(|form| form.day(self.mapping.date_rules()).is_some());
                if self.role == Role::Consent {
                    let told = ConsentColumn::of(self.mapping, self.column).read(written, dated);
                    return told.ok().flatten().map_or(NOTHING, |yes| (Read::Flag(yes), flag(written) != Some(yes)));
                }
                let told = flag(written);
                let yes = told.or_else(|| dated().then_some(true));
                yes.map_or(NOTHING, |yes| (Read::Flag(yes), told.is_none()))
            }
        }
    }

    /// An id loses what programs have put around it; any other text stays as it is.
    fn text(&self, raw: &str) -> (Read, bool) {
        if self.hidden {
            return (Read::Pseudonym, true);
        }
        let Mapping { guarded, float_customers, float_orders, .. } = *self.mapping;
        let is_order = matches!(self.role, Role::Order | Role::Record);
        let float = float_customers && self.role == Role::Customer || float_orders && is_order;
        let id = without_float(raw.as_bytes()).filter(|_| float).unwrap_or(raw.as_bytes());
        let kept = match guarded {
            true => unguarded(id),
            false if is_order || self.role == Role::Customer => bare_id(id),
            false => id,
        };
        let rules = Compared::of(self.mapping);
        let compared = match self.role {
            Role::Customer => rules.id(kept, Encoding::Utf8, &NoDecoder).map(|(id, _)| id),
            _ => rules.text(kept, Encoding::Utf8, &NoDecoder),
        };
        let kept = compared.as_deref().unwrap_or(kept);
        (Read::Text(String::from_utf8_lossy(kept).into_owned()), kept != raw.as_bytes())
    }

    /// The day and the time in the zone of the file; nothing when the time cannot be read.
    fn moved(&self, day: Day, written: &str) -> Option<(Day, u32)> {
        let time = time_of_day(written)?;
        let offset = offset(written).zip(self.mapping.zone);
        Some(offset.map_or((day, time), |(offset, zone)| zone.moved(day, time, offset)))
    }

    fn number(&self, written: &str) -> Option<Number> {
        read_number(written, self.mapping.decimal)
    }

    fn is_simple(&self, raw: &str) -> bool {
        simple(raw.as_bytes(), self.mapping.decimal).is_some()
    }
}

const NOTHING: (Read, bool) = (Read::Nothing, false);

/// `2024-03-05 14:07:31`, or without the seconds when there are none.
fn stamp(day: Day, time: u32) -> String {
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    if second == 0 {
        format!("{day} {hour:02}:{minute:02}")
    } else {
        format!("{day} {hour:02}:{minute:02}:{second:02}")
    }
}
