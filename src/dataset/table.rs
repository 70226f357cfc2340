//! A table of any kind but orders: typed columns, each with its meaning.

use super::store_dictionary::Dictionary;
use super::{Kind, NO_ENTRY, Role, Texts};
use crate::units::{AmountUnit, Day, Exact};
use serde::{Deserialize, Serialize};

/// Stands in a column of days where the row has none.
pub const NO_DAY: i32 = i32::MIN;
/// Stands in a column of times or of money where the row has none.
pub const NO_VALUE: i64 = i64::MIN;
/// Stands in a column of flags where the row does not say.
pub const NO_FLAG: u8 = 2;

/// The values of a column; a row without a value has the constant named with each.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Distinct texts, and the position of each row's text or [`NO_ENTRY`].
    Text(Texts, Vec<u32>),
    /// Day numbers, or [`NO_DAY`].
    Day(Vec<i32>),
    /// Seconds since 1970-01-01 00:00 on the clock of the file, or [`NO_VALUE`].
    Time(Vec<i64>),
    /// What the amounts count, and each of them or [`NO_VALUE`].
    Money(AmountUnit, Vec<i64>),
    /// Numbers, or NaN.
    Number(Vec<f64>),
    /// 0 no, 1 yes, or [`NO_FLAG`].
    Flag(Vec<u8>),
}

impl Values {
    /// Number of rows.
    pub fn len(&self) -> usize {
        match self {
            Values::Text(_, column) => column.len(),
            Values::Day(column) => column.len(),
            Values::Time(column) | Values::Money(_, column) => column.len(),
            Values::Number(column) => column.len(),
            Values::Flag(column) => column.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a row has a value.
    pub fn has(&self, row: usize) -> bool {
        match self {
            Values::Text(_, column) => column.get(row).is_some_and(|v| *v != NO_ENTRY),
            Values::Day(column) => column.get(row).is_some_and(|v| *v != NO_DAY),
            Values::Time(column) | Values::Money(_, column) => column.get(row).is_some_and(|v| *v != NO_VALUE),
            Values::Number(column) => column.get(row).is_some_and(|v| !v.is_nan()),
            Values::Flag(column) => column.get(row).is_some_and(|v| *v != NO_FLAG),
        }
    }

    /// Rows that have a value.
    pub fn filled(&self) -> usize {
        (0..self.len()).filter(|row| self.has(*row)).count()
    }

    /// The day of a row of days or times.
    pub fn day(&self, row: usize) -> Option<Day> {
        match self {
            Values::Day(column) => column.get(row).filter(|d| **d != NO_DAY).map(|d| Day(*d)),
            Values::Time(column) => {
                column.get(row).filter(|t| **t != NO_VALUE).map(|t| Day(t.div_euclid(86_400) as i32))
            }
            _ => None,
        }
    }

    /// The amount of a row of amounts, exact.
    pub fn amount(&self, row: usize) -> Option<Exact> {
        match self {
            Values::Money(unit, column) => column.get(row).filter(|v| **v != NO_VALUE).map(|v| unit.exact(*v)),
            _ => None,
        }
    }

    /// The value of a row as bytes that are equal for equal values and never for others; empty without a value.
    pub(super) fn key(&self, row: usize, out: &mut Vec<u8>) {
        match self {
            Values::Text(texts, column) => {
                out.extend_from_slice(column.get(row).map(|i| texts.bytes(*i)).unwrap_or_default());
            }
            Values::Day(column) => out.extend(column.get(row).into_iter().flat_map(|v| v.to_le_bytes())),
            Values::Time(column) => out.extend(column.get(row).into_iter().flat_map(|v| v.to_le_bytes())),
            // An amount is the same one in whatever it is counted.
            Values::Money(unit, column) => {
                let amount = column.get(row).filter(|amount| **amount != NO_VALUE);
                out.extend(amount.into_iter().flat_map(|v| unit.exact(*v).ten_thousandths().to_le_bytes()));
            }
            Values::Number(column) => out.extend(column.get(row).into_iter().flat_map(|v| v.to_bits().to_le_bytes())),
            Values::Flag(column) => out.extend(column.get(row)),
        }
    }
}

/// Counts amounts in a finer unit than their own. What does not fit becomes the largest amount that does.
fn count_in(finer: AmountUnit, own: AmountUnit, amounts: &mut [i64]) {
    if finer != own {
        let given = amounts.iter_mut().filter(|amount| **amount != NO_VALUE);
        given.for_each(|amount| *amount = finer.of(*amount, own).max(NO_VALUE + 1));
    }
}

/// A column with its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What the column means.
    pub role: Role,
    /// What the file calls it; empty without a header.
    pub name: String,
    /// The least and the greatest possible answer, where the values are answers on a scale.
    pub scale: Option<[u32; 2]>,
    /// The values.
    pub values: Values,
}

impl Column {
    /// The answer of a row on the scale of 1 to 5, in proportion (see [`to_five`]); nothing where the row has none. Without a
    /// known scale only what lies between 1 and 5 can be taken as it is.
    pub fn to_five(&self, row: usize) -> Option<f64> {
        let Values::Number(numbers) = &self.values else { return None };
        let answer = numbers.get(row).copied().filter(|number| !number.is_nan())?;
        match self.scale {
            Some(scale) => Some(to_five(answer, scale)),
            None => (1.0..=5.0).contains(&answer).then_some(answer),
        }
    }
}

/// An answer on the scale of 1 to 5, in proportion: 1 + 4 · (answer − lowest) / (highest − lowest). The share of the
/// way from the least to the greatest possible answer stays the same (per cent of maximum possible, Cohen et al. 1999,
/// "The problem of units and the circumstance for POMP", Multivariate Behavioral Research 34(3)).
///
/// ```
/// use rapport::dataset::to_five;
/// assert_eq!(to_five(10.0, [1, 10]), 5.0);
/// assert_eq!(to_five(4.0, [1, 7]), 3.0);
/// ```
pub fn to_five(answer: f64, [lowest, highest]: [u32; 2]) -> f64 {
    let span = f64::from(highest.saturating_sub(lowest).max(1));
    1.0 + 4.0 * (answer - f64::from(lowest)) / span
}

/// The kept columns of one file. All columns have the same number of rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// What a row is.
    pub kind: Kind,
    /// The columns in the order of the file.
    pub columns: Vec<Column>,
}

/// A column in brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnFacts {
    /// What the column means.
    pub role: Role,
    /// What the file calls it.
    pub name: String,
    /// Rows that have a value.
    pub filled: usize,
}

/// What a table holds, small enough to send to the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFacts {
    /// What a row is.
    pub kind: Kind,
    /// Rows.
    pub rows: usize,
    /// Distinct customer ids.
    pub customers: usize,
    /// The earliest day of the main date column.
    pub first_day: Option<Day>,
    /// The latest day of that column.
    pub last_day: Option<Day>,
    /// The columns.
    pub columns: Vec<ColumnFacts>,
}

impl Table {
    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }

    /// The first column with a meaning.
    pub fn column(&self, role: Role) -> Option<&Column> {
        self.columns.iter().find(|column| column.role == role)
    }

    /// The values of the first column with a meaning.
    pub fn values(&self, role: Role) -> Option<&Values> {
        self.column(role).map(|column| &column.values)
    }

    /// The distinct texts of a text column, and the position of each row's text.
    pub fn texts(&self, role: Role) -> Option<(&Texts, &[u32])> {
        match self.values(role) {
            Some(Values::Text(texts, index)) => Some((texts, index)),
            _ => None,
        }
    }

    /// The column that says when: the date, or the opening of the ticket, or the last order.
    pub fn when(&self) -> Option<&Values> {
        [Role::Date, Role::Opened, Role::Last, Role::Since].into_iter().find_map(|role| self.values(role))
    }

    /// What the table holds.
    pub fn facts(&self) -> TableFacts {
        let days = || self.when().into_iter().flat_map(|when| (0..self.rows()).filter_map(|row| when.day(row)));
        TableFacts {
            kind: self.kind,
            rows: self.rows(),
            customers: self.texts(Role::Customer).map_or(0, |(texts, _)| texts.len()),
            first_day: days().min(),
            last_day: days().max(),
            columns: self
                .columns
                .iter()
                .map(|column| ColumnFacts {
                    role: column.role,
                    name: column.name.clone(),
                    filled: column.values.filled(),
                })
                .collect(),
        }
    }

    /// The parts of one file put together in their order; nothing when they have different columns.
    pub fn joined(parts: Vec<Table>) -> Option<Table> {
        let mut parts = parts.into_iter();
        let mut whole = parts.next().unwrap_or_default();
        let mut dictionaries: Vec<Dictionary> = Vec::new();
        for column in &mut whole.columns {
            let mut dictionary = Dictionary::default();
            if let Values::Text(texts, _) = &column.values {
                dictionary.merge(texts);
            }
            dictionaries.push(dictionary);
        }
        for part in parts {
            if part.kind != whole.kind || part.columns.len() != whole.columns.len() {
                return None;
            }
            for ((column, next), dictionary) in whole.columns.iter_mut().zip(part.columns).zip(&mut dictionaries) {
                match (&mut column.values, next.values) {
                    (Values::Text(_, column), Values::Text(texts, next)) => {
                        let to = dictionary.merge(&texts);
                        column.extend(next.iter().map(|i| to.get(*i as usize).copied().unwrap_or(NO_ENTRY)));
                    }
                    (Values::Day(column), Values::Day(next)) => column.extend(next),
                    (Values::Time(column), Values::Time(next)) => column.extend(next),
                    (Values::Money(unit, column), Values::Money(own, mut next)) => {
                        let finer = own.max(*unit);
                        count_in(finer, *unit, column);
                        count_in(finer, own, &mut next);
                        *unit = finer;
                        column.extend(next);
                    }
                    (Values::Number(column), Values::Number(next)) => column.extend(next),
                    (Values::Flag(column), Values::Flag(next)) => column.extend(next),
                    _ => return None,
                }
            }
        }
        for (column, dictionary) in whole.columns.iter_mut().zip(dictionaries) {
            if let Values::Text(texts, _) = &mut column.values {
                *texts = dictionary.into_texts();
            }
        }
        Some(whole)
    }

    /// The row as bytes: equal rows of tables with the same meanings have equal bytes, wherever the columns stand.
    /// With `roles`, only the columns with these meanings count.
    pub fn row_key(&self, row: usize, roles: &[Role], out: &mut Vec<u8>) {
        out.clear();
        for role in roles {
            for column in self.columns.iter().filter(|column| column.role == *role) {
                let at = out.len();
                out.extend_from_slice(&[0; 4]);
                column.values.key(row, out);
                let length = ((out.len() - at - 4) as u32).to_le_bytes();
                if let Some(slot) = out.get_mut(at..at + 4) {
                    slot.copy_from_slice(&length);
                }
            }
        }
    }

    /// Whether the row has a value in the first column of these meanings.
    pub fn has(&self, row: usize, roles: &[Role]) -> bool {
        let first = roles.first().and_then(|role| self.values(*role));
        first.is_some_and(|values| values.has(row))
    }

    /// The meanings of the columns, each once, in order.
    pub fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.columns.iter().map(|column| column.role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }
}
