//! A cleaned table as CSV, written piece by piece so that no text is ever as large as the table.
//!
//! Orders have one row a line, with the day of the order and a running number in the place of its id, of which only a
//! hash is kept. Read back, the file gives the same customers, orders, days, amounts and other values.

use super::Engine;
use super::tables::{Entry, TableId};
use crate::dataset::{Column, Dataset, Kind, NO_DAY, NO_ENTRY, NO_FLAG, NO_VALUE, OTHER_SCALE, Role, Texts, Values};
use crate::import::{DecimalMark, own_decimal, own_header, own_kind_name, separated_cell};
use crate::units::{AmountUnit, Currency, Day};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// A piece ends at the first row behind this many bytes.
const PIECE: usize = 4 << 20;

/// How a cleaned table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CleanFormat {
    /// The byte between two cells; with a semicolon, a comma stands before the fraction of a number.
    pub delimiter: u8,
    /// Whether the file begins with the mark that tells spreadsheets that it is UTF-8.
    pub byte_order_mark: bool,
    /// The currency of the amounts, if known.
    pub currency: Option<Currency>,
}

/// A piece of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// UTF-8.
    pub text: String,
    /// Where the next piece begins; nothing when this was the last.
    pub next: Option<usize>,
}

impl Engine {
    /// A piece of the orders, or of another open table; nothing when it is not open. The first piece begins `from` 0.
    pub fn clean(&self, table: Option<TableId>, format: CleanFormat, from: usize) -> Option<Piece> {
        let writer = Writer { format, out: String::new() };
        match table {
            None => self.orders().map(|dataset| writer.orders(dataset, self.strangers(), from)),
            Some(id) => self.entry(id).map(|entry| writer.table(entry, from)),
        }
    }
}

/// An answer to "would you recommend us" as it was given: on another scale it stands above itself (see [`OTHER_SCALE`]).
pub(super) fn on_own_scale(role: Role, number: f64) -> f64 {
    let elsewhere = role == Role::Recommend && number >= OTHER_SCALE;
    if elsewhere { number - OTHER_SCALE } else { number }
}

/// On which scale recommendations are written: the header says it where it is not that of an NPS. Of answers on both
/// only those on the usual one can be written.
struct Recommended {
    scale: &'static str,
    elsewhere: bool,
}

impl Recommended {
    fn of(numbers: impl Iterator<Item = f64>) -> Recommended {
        let (mut usual, mut greatest) = (false, None::<f64>);
        for number in numbers.filter(|number| !number.is_nan()) {
            match number >= OTHER_SCALE {
                true => greatest = Some(greatest.map_or(number, |known| known.max(number))),
                false => usual = true,
            }
        }
        let scale = match greatest.filter(|_| !usual).map(|greatest| greatest - OTHER_SCALE) {
            None => "",
            Some(..=5.0) => " 1-5",
            Some(..=7.0) => " 1-7",
            Some(_) => " 0-100",
        };
        Recommended { scale, elsewhere: !scale.is_empty() }
    }

    /// What the header of a column says of its scale, where it is not the usual one.
    fn scale_of(&self, column: &Column) -> String {
        match (column.role, column.scale) {
            (Role::Recommend, _) => self.scale.to_owned(),
            (Role::Rating, Some([lowest, highest])) if [lowest, highest] != [1, 5] => format!(" {lowest}-{highest}"),
            _ => String::new(),
        }
    }

    /// The answer to write, if it can be.
    fn write(&self, number: f64) -> Option<f64> {
        (self.elsewhere == (number >= OTHER_SCALE)).then(|| on_own_scale(Role::Recommend, number))
    }
}

pub(super) struct Writer {
    format: CleanFormat,
    pub(super) out: String,
}

impl Writer {
    fn orders(mut self, dataset: &Dataset, unknown: Option<&Dataset>, from: usize) -> Piece {
        let texts = [
            (Role::Category, dataset.line_categories(), dataset.categories()),
            (Role::Channel, dataset.line_channels(), dataset.channels()),
            (Role::Campaign, dataset.line_campaigns(), dataset.campaigns()),
        ];
        let numbers = [
            (Role::Quantity, dataset.line_quantities()),
            (Role::Rating, dataset.line_ratings()),
            (Role::Recommend, dataset.line_recommends()),
        ];
        let texts: Vec<_> = texts.into_iter().filter(|(_, codes, _)| !codes.is_empty()).collect();
        let numbers: Vec<_> = numbers.into_iter().filter(|(_, numbers)| !numbers.is_empty()).collect();
        let answers = dataset.line_recommends();
        let recommended = Recommended::of((0..answers.len()).filter_map(|line| answers.get(line).map(f64::from)));
        if from == 0 {
            let roles = [Role::Customer, Role::Date, Role::Order, Role::Amount].into_iter();
            let more = texts.iter().map(|(role, ..)| *role).chain(numbers.iter().map(|(role, _)| *role));
            let scale = |role| if role == Role::Recommend { recommended.scale } else { "" };
            self.header(Kind::Orders, roles.chain(more).map(|role| (role, "", scale(role).to_owned())));
        }
        let mut next = from;
        for history in dataset.histories_from(from) {
            let id = dataset.customers().get(next as u32);
            next += 1;
            for (at, day) in history.days.iter().enumerate() {
                let order = history.first + at;
                for line in dataset.lines_of(order..order + 1) {
                    let _ = write!(self.out, "{}", line + 1);
                    self.text(&id);
                    self.day(*day);
                    self.mark();
                    let _ = write!(self.out, "{}", order + 1);
                    self.money(dataset.line_amounts().get(line).copied().unwrap_or(0), dataset.unit());
                    for (_, codes, texts) in &texts {
                        self.entry(codes.get(line).unwrap_or(NO_ENTRY), texts);
                    }
                    for (role, numbers) in &numbers {
                        // Written as what it is: a wider number would show digits that nobody has given.
                        let number = numbers.get(line).filter(|number| !number.is_nan());
                        let number = match role {
                            Role::Recommend => number
                                .and_then(|number| recommended.write(f64::from(number)))
                                .map(|number| number as f32),
                            _ => number,
                        };
                        self.number(number.map(|number| number.to_string()));
                    }
                    self.out.push_str("\r\n");
                }
            }
            if self.out.len() >= PIECE {
                break;
            }
        }
        let rest = from >= dataset.customers().len();
        if rest {
            let columns = texts.iter().map(|(role, ..)| Some(*role)).chain(numbers.iter().map(|_| None));
            self.beside(dataset, unknown, &columns.collect::<Vec<_>>());
        }
        // What stands beside the orders is a piece of its own behind them.
        let beside = unknown.is_some() || !dataset.unsold().is_empty();
        let next = Some(next).filter(|next| *next < dataset.customers().len() || beside && !rest);
        Piece { text: self.out, next }
    }

    fn table(mut self, entry: &Entry, from: usize) -> Piece {
        let table = &entry.table;
        let answers = match table.values(Role::Recommend) {
            Some(Values::Number(numbers)) => numbers.as_slice(),
            _ => &[],
        };
        let recommended = Recommended::of(answers.iter().copied());
        if from == 0 {
            let columns = table.columns.iter();
            self.header(table.kind, columns.map(|column| (column.role, &*column.name, recommended.scale_of(column))));
        }
        for row in entry.rows().skip_while(|row| *row < from) {
            if self.out.len() >= PIECE {
                return Piece { text: self.out, next: Some(row) };
            }
            let _ = write!(self.out, "{}", row + 1);
            table.columns.iter().for_each(|column| self.cell(column, row, &recommended));
            self.out.push_str("\r\n");
        }
        Piece { text: self.out, next: None }
    }

    fn header<'a>(&mut self, kind: Kind, columns: impl Iterator<Item = (Role, &'a str, String)>) {
        if self.format.byte_order_mark {
            self.out.push('\u{feff}');
        }
        self.out.push_str(own_kind_name(kind));
        for (role, name, scale) in columns {
            self.text(&(own_header(role, name, self.format.currency) + &scale));
        }
        self.out.push_str("\r\n");
    }

    fn cell(&mut self, column: &Column, row: usize, recommended: &Recommended) {
        match &column.values {
            Values::Text(texts, places) => self.entry(places.get(row).copied().unwrap_or(NO_ENTRY), texts),
            Values::Day(days) => self.day(days.get(row).copied().unwrap_or(NO_DAY)),
            Values::Time(times) => match times.get(row).filter(|time| **time != NO_VALUE) {
                Some(time) => {
                    self.day(time.div_euclid(86_400) as i32);
                    let second = time.rem_euclid(86_400);
                    let (hour, minute) = (second / 3600, second / 60 % 60);
                    let _ = write!(self.out, " {hour:02}:{minute:02}:{:02}", second % 60);
                }
                None => self.mark(),
            },
            Values::Money(unit, amounts) => match amounts.get(row).filter(|amount| **amount != NO_VALUE) {
                Some(amount) => self.money(*amount, *unit),
                None => self.mark(),
            },
            Values::Number(numbers) => {
                let number = numbers.get(row).copied().filter(|number| !number.is_nan());
                let number = match column.role {
                    Role::Recommend => number.and_then(|number| recommended.write(number)),
                    _ => number,
                };
                self.number(number.map(|number| number.to_string()));
            }
            Values::Flag(flags) => {
                self.mark();
                self.out.push_str(match flags.get(row).copied().unwrap_or(NO_FLAG) {
                    0 => "no",
                    1 => "yes",
                    _ => "",
                });
            }
        }
    }

    pub(super) fn mark(&mut self) {
        self.out.push(char::from(self.format.delimiter));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.mark();
        separated_cell(text, self.format.delimiter, &mut self.out);
    }

    pub(super) fn entry(&mut self, place: u32, texts: &Texts) {
        match place {
            NO_ENTRY => self.mark(),
            place => self.text(&texts.get(place)),
        }
    }

    pub(super) fn day(&mut self, day: i32) {
        self.mark();
        if day != NO_DAY {
            let _ = write!(self.out, "{}", Day(day));
        }
    }

    /// An amount, with as many decimals as it has.
    pub(super) fn money(&mut self, amount: i64, unit: AmountUnit) {
        self.number(Some(unit.text(amount)));
    }

    /// A number as Rust writes it, with the decimal mark of the format.
    fn number(&mut self, number: Option<String>) {
        self.mark();
        let Some(number) = number else { return };
        match own_decimal(self.format.delimiter) {
            DecimalMark::Point => self.out.push_str(&number),
            DecimalMark::Comma => self.out.push_str(&number.replace('.', ",")),
        }
    }
}
