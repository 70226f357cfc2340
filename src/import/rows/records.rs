//! From the fields of a record to a row of a table that holds no orders.

use super::beside::Reader;
use super::furniture::is_blank;
use super::record::Record;
use super::records_times::absent;
use super::refused::{Refused, told};
use super::row_ids::Compared;
use super::row_money::rounding;
use super::surplus;
use super::totals::TotalRows;
use super::unfinished::Unfinished;
use crate::dataset::{Column, NO_DAY, NO_ENTRY, NO_FLAG, NO_VALUE, OTHER_SCALE, Table, Texts, Values};
use crate::import::bytes::dialect::Dialect;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::text;
use crate::import::look::kind::{ANSWERS, Value, slot};
use crate::import::look::meanings::form;
use crate::import::look::personal::Treatment;
use crate::import::mapping::Mapping;
use crate::import::range::repair::RepairKind;
use crate::import::range::report::{Furniture, RangeReport, Reason};
use crate::import::role::{Kind, Role};
use crate::import::values::answer::answer;
use crate::import::values::consent::ConsentColumn;
use crate::import::values::date::{DateRules, not_a_day};
use crate::import::values::dictionary::Dictionary;
use crate::import::values::duration::{TimeUnit, duration};
use crate::import::values::flag::{flag, time_of_day};
use crate::import::values::number::{DecimalMark, read_number};
use crate::import::values::plain::{has_other_digits, plain};
use crate::import::values::pseudonym::Secret;
use crate::import::values::scale::{Scale, has_scale};
use crate::import::values::value::{is_missing, own_currency, trim};
use crate::import::values::zone::Zone;
use crate::units::{AmountUnit, Currency, Exact};

/// A column while it is filled.
pub(in crate::import) struct Filling {
    /// Its place in the file.
    pub(in crate::import) place: usize,
    pub(in crate::import) role: Role,
    name: String,
    pub(in crate::import) value: Value,
    needed: bool,
    /// Ids have gone through a number column.
    pub(in crate::import) float: bool,
    /// In which form its texts are compared.
    pub(in crate::import) compared: Compared,
    /// Values are replaced by their pseudonyms.
    pub(in crate::import) hidden: bool,
    /// How a column about consent is read.
    consent: Option<ConsentColumn>,
    /// The scale of answers.
    scale: Option<Scale>,
    /// It holds spans of time counted from the opening.
    span: Option<TimeUnit>,
    pub(in crate::import) dictionary: Dictionary,
    values: Values,
}

/// What a cell holds.
#[derive(Clone, Copy)]
pub(in crate::import) enum Cell {
    Text,
    Day(i32),
    Time(i64),
    /// Seconds from the opening of the ticket.
    Span(i64),
    Money(i64, bool),
    Number(f64),
    Flag(u8),
}

/// Fills a table row by row and keeps the report.
pub(in crate::import) struct Records<D> {
    kind: Kind,
    columns: Vec<Filling>,
    /// The cells of the row under way.
    pub(in crate::import) cells: Vec<Option<Cell>>,
    needed: u32,
    pub(in crate::import) encoding: Encoding,
    pub(in crate::import) dialect: Dialect,
    dates: DateRules,
    zone: Option<Zone>,
    decimal: DecimalMark,
    currency: Option<Currency>,
    /// What amounts count.
    unit: AmountUnit,
    pub(in crate::import) guarded: bool,
    pub(in crate::import) totals: TotalRows,
    pub(in crate::import) surplus: surplus::Columns,
    pub(in crate::import) unfinished: Unfinished,
    pub(in crate::import) headers: Vec<String>,
    pub(in crate::import) secret: Secret,
    pub(in crate::import) decode: D,
    pub report: RangeReport,
}

impl<D: Decode> Records<D> {
    /// `encoding` is that of the buffer, after transcoding.
    pub fn new(mapping: &Mapping, encoding: Encoding, decode: D) -> Records<D> {
        let given = mapping.roles.iter().enumerate().filter_map(|(place, role)| Some((place, (*role)?)));
        let columns = given.filter_map(|(place, role)| {
            let slot = slot(mapping.kind, role)?;
            Some(Filling {
                place,
                role,
                name: mapping.headers.get(place).cloned().unwrap_or_default(),
                value: slot.value,
                needed: slot.needed,
                // A column with gaps becomes one of floats by itself: that of referrers does, whatever the ids beside it.
                float: mapping.float_customers && role == Role::Customer
                    || role == Role::Referrer
                    || mapping.float_orders && matches!(role, Role::Order | Role::Record),
                compared: Compared::of(mapping),
                hidden: mapping.treatment(place) == Treatment::Pseudonymise,
                scale: mapping.scale(place),
                span: mapping.spans.get(place).copied().flatten(),
                consent: (role == Role::Consent).then(|| ConsentColumn::of(mapping, place)),
                dictionary: Dictionary::default(),
                values: match slot.value {
                    Value::Text => Values::Text(Texts::default(), Vec::new()),
                    Value::Day => Values::Day(Vec::new()),
                    Value::Time => Values::Time(Vec::new()),
                    Value::Money => Values::Money(mapping.unit(), Vec::new()),
                    Value::Number | Value::Score => Values::Number(Vec::new()),
                    Value::Flag => Values::Flag(Vec::new()),
                },
            })
        });
        Records {
            kind: mapping.kind,
            columns: columns.collect(),
            cells: Vec::new(),
            needed: mapping.roles.iter().rposition(Option::is_some).map_or(0, |last| last as u32 + 1),
            encoding,
            dialect: mapping.dialect(),
            dates: mapping.date_rules(),
            zone: mapping.zone,
            decimal: mapping.decimal,
            currency: mapping.currency,
            unit: mapping.unit(),
            guarded: mapping.guarded,
            totals: TotalRows::of(mapping),
            surplus: surplus::Columns::of(mapping, encoding),
            unfinished: Unfinished::of(mapping),
            headers: mapping.headers.clone(),
            secret: Secret::default(),
            decode,
            report: RangeReport::default(),
        }
    }

    /// The decoder.
    pub fn decode(&self) -> &D {
        &self.decode
    }

    /// Makes pseudonyms with this key, where any are made.
    pub fn set_secret(&mut self, secret: Secret) {
        self.secret = secret;
    }

    /// Takes a record in.
    pub fn add(&mut self, record: Record) {
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
        if self.unfinished.reach() > 0 && self.is_unfinished(&record) {
            self.report.skipped.unfinished += 1;
            return;
        }
        let mut columns = std::mem::take(&mut self.columns);
        let row = self.row(&record, &columns);
        match row {
            Ok(()) => {
                self.keep(&record, &mut columns);
                self.report.rows_kept += 1;
                self.report.last_kept = record.line;
            }
            Err((reason, column)) => match self.furniture(&record) {
                Some(furniture) => self.report.skipped.count(furniture),
                None => self.note(&record, column, reason),
            },
        }
        self.columns = columns;
    }

    fn is_unfinished(&self, record: &Record) -> bool {
        self.unfinished.is(|column| {
            let (mut scratch, mut wide) = (Vec::new(), String::new());
            plain(self.value(record, column, &mut scratch), self.encoding, &self.decode, &mut wide).to_owned()
        })
    }

    pub(in crate::import) fn note(&mut self, record: &Record, column: Option<usize>, reason: Reason) {
        self.report.refused += 1;
        *self.report.refused_by.entry(reason.kind()).or_default() += 1;
        if self.report.details.len() < RangeReport::MOST_DETAILS {
            let mut scratch = Vec::new();
            let value = column.map(|at| self.value(record, at, &mut scratch)).unwrap_or_default();
            let refused = Refused::new(record, column, value, reason).decoded(self.encoding, &self.decode);
            self.report.details.push(refused);
        }
    }

    pub(in crate::import) fn value<'a>(&self, record: &Record<'a>, place: usize, scratch: &'a mut Vec<u8>) -> &'a [u8] {
        let field = record.fields.get(place);
        field.map_or(&[], |f| trim(text(record.bytes, f, self.dialect.quote, scratch), self.encoding))
    }

    /// Reads every cell; the row is kept when no needed one is empty or unreadable.
    fn row(&mut self, record: &Record, columns: &[Filling]) -> Result<(), (Reason, Option<usize>)> {
        if record.count < self.needed {
            return Err((Reason::TooFewFields { found: record.count, needed: self.needed }, None));
        }
        self.cells.clear();
        let (mut unreadable, mut answered, mut asked) = (Vec::new(), false, None);
        for column in columns {
            let cell = self.cell(record, column);
            if ANSWERS.contains(&column.role) {
                asked = asked.or(Some(column.place));
                answered |= matches!(cell, Ok(Some(_)));
            }
            let cell = match cell {
                Ok(None) if column.needed => return Err((absent(column), Some(column.place))),
                Ok(cell) => cell,
                Err(reason) if column.needed => return Err((reason, Some(column.place))),
                Err(_) => {
                    unreadable.push(column.place);
                    None
                }
            };
            self.cells.push(cell);
        }
        if self.kind == Kind::Surveys && !answered {
            return Err((Reason::MissingValue, asked));
        }
        if self.kind == Kind::Tickets {
            self.settle_times(record, columns);
        }
        for place in unreadable {
            self.repaired(RepairKind::LeftEmpty, record, place, String::new);
        }
        Ok(())
    }

    /// What a cell holds; nothing when it is empty.
    fn cell(&mut self, record: &Record, column: &Filling) -> Result<Option<Cell>, Reason> {
        let (mut scratch, mut wide) = (Vec::new(), String::new());
        let raw = self.value(record, column.place, &mut scratch);
        if is_missing(raw) {
            return Ok(None);
        }
        if column.value == Value::Text {
            return Ok(Some(Cell::Text));
        }
        let written = match std::str::from_utf8(raw) {
            Ok(text) if raw.is_ascii() => text,
            text => {
                let other = text.is_ok_and(has_other_digits) && column.value != Value::Text;
                self.report.notation.digits += u64::from(other);
                plain(raw, self.encoding, &self.decode, &mut wide)
            }
        };
        let number = || read_number(written, self.decimal).ok_or(Reason::BadNumber);
        if let Some(unit) = column.span {
            return duration(written, Some(unit)).map(|span| Some(Cell::Span(span))).ok_or(Reason::BadDate);
        }
        if has_scale(column.role) {
            let read = match column.scale {
                Some(scale) => scale.read(written, self.decimal),
                None => answer(written, self.decimal).map(|answer| answer.value),
            };
            // No NPS can be made of a recommendation on another scale.
            let elsewhere =
                column.role == Role::Recommend && column.scale.is_some_and(|scale| !scale.is_recommendation());
            let above = if elsewhere { OTHER_SCALE } else { 0.0 };
            return read.map(|number| Some(Cell::Number(number + above))).ok_or(Reason::BadNumber);
        }
        Ok(Some(match column.value {
            Value::Text => Cell::Text,
            Value::Day | Value::Time => {
                let form = form(written);
                self.report.dates.count(form);
                let day = form.and_then(|form| form.day(self.dates)).ok_or(not_a_day(form))?;
                match column.value {
                    Value::Day => Cell::Day(self.report.in_zone(self.zone, written.as_bytes(), day).0),
                    _ => {
                        let time = time_of_day(written).ok_or(Reason::BadDate)?;
                        let (day, time) = self.report.moved(self.zone, written, day, time);
                        Cell::Time(i64::from(day.0) * 86_400 + i64::from(time))
                    }
                }
            }
            Value::Money => {
                let number = read_number(written, self.decimal).ok_or(Reason::BadAmount)?;
                let own = own_currency(number, self.currency)?;
                let (amount, rounded) = own.amount(self.unit).ok_or(Reason::BadAmount)?;
                if rounded {
                    let finer = self.unit == AmountUnit::Hundredths && number.exact().is_some_and(Exact::is_fine);
                    self.report.notation.fine += u64::from(finer);
                    let added = rounding(number.digits.into(), number.scale, (amount, self.unit));
                    self.report.notation.rounding = self.report.notation.rounding.saturating_add(added);
                }
                Cell::Money(amount, rounded)
            }
            Value::Number | Value::Score => Cell::Number(number()?.value()),
            Value::Flag => {
                let dated = || form(written).is_some_and(|form| form.day(self.dates).is_some());
                if let Some(consent) = column.consent {
                    let told = consent.read(written, dated).map_err(|()| Reason::BadNumber)?;
                    return Ok(told.map(|yes| Cell::Flag(u8::from(yes))));
                }
                let yes = flag(written).or_else(|| dated().then_some(true)).ok_or(Reason::BadNumber)?;
                Cell::Flag(u8::from(yes))
            }
        }))
    }

    /// Counts and lists a value that was changed.
    pub(in crate::import) fn repaired(
        &mut self,
        kind: RepairKind,
        record: &Record,
        place: usize,
        read: impl FnOnce() -> String,
    ) {
        let Records { report, dialect, encoding, decode, .. } = self;
        let column = Some(place);
        report.repair(kind, record.line, column, || (told(record, column, dialect.quote, *encoding, decode), read()));
    }

    /// Appends the cells of the row.
    fn keep(&mut self, record: &Record, columns: &mut [Filling]) {
        let cells = std::mem::take(&mut self.cells);
        for (column, cell) in columns.iter_mut().zip(&cells) {
            let entry = matches!(cell, Some(Cell::Text)).then(|| self.entry(record, column));
            match (&mut column.values, *cell) {
                (Values::Text(_, out), _) => out.push(entry.unwrap_or(NO_ENTRY)),
                (Values::Day(out), Some(Cell::Day(day))) => out.push(day),
                (Values::Day(out), _) => out.push(NO_DAY),
                (Values::Time(out), Some(Cell::Time(time))) => out.push(time),
                (Values::Money(unit, out), Some(Cell::Money(amount, rounded))) => {
                    if rounded {
                        let unit = *unit;
                        self.repaired(RepairKind::Rounded, record, column.place, || unit.text(amount));
                    }
                    out.push(amount);
                }
                (Values::Time(out) | Values::Money(_, out), _) => out.push(NO_VALUE),
                (Values::Number(out), Some(Cell::Number(number))) => out.push(number),
                (Values::Number(out), _) => out.push(f64::NAN),
                (Values::Flag(out), Some(Cell::Flag(flag))) => out.push(flag),
                (Values::Flag(out), _) => out.push(NO_FLAG),
            }
        }
        self.cells = cells;
    }

    /// The table and the report, with all texts decoded.
    pub fn finish(self) -> (Table, RangeReport) {
        let Records { kind, columns, encoding, decode, mut report, .. } = self;
        let columns = columns.into_iter().map(|column| {
            let values = match column.values {
                Values::Text(_, index) => {
                    let texts = column.dictionary.into_texts(encoding, &decode, Some(column.place), &mut report);
                    Values::Text(texts, index)
                }
                other => other,
            };
            let scale = column.scale.map(|scale| [scale.lowest, scale.highest]);
            Column { role: column.role, name: column.name, scale, values }
        });
        let table = Table { kind, columns: columns.collect() };
        (table, report)
    }
}
