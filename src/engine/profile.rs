//! What the values of every kept column are like: how many, how different, how spread.

use super::clean::on_own_scale;
use super::open::Others;
use super::profile_measure::{Cell, measured, named};
use super::tables::{Entry, TableId};
use super::{Coverage, Engine};
use crate::dataset::{Dataset, Kind, NO_DAY, NO_ENTRY, NO_FLAG, NO_VALUE, Role, Texts, Values};
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// What the values of a column are, and so the unit of its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Form {
    /// Texts; they have no figures.
    #[default]
    Text,
    /// Day numbers.
    Day,
    /// Minor units.
    Money,
    /// Numbers.
    Number,
    /// 0 no, 1 yes.
    Flag,
}

/// How many values lie from one edge up to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Lower edge, inside.
    pub from: f64,
    /// Upper edge, outside.
    pub to: f64,
    /// Values.
    pub count: usize,
}

/// Least, median, greatest and mean value, in the unit of the form.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The least value.
    pub least: f64,
    /// The value in the middle; of an even number of values the mean of both in the middle.
    pub median: f64,
    /// The greatest value.
    pub greatest: f64,
    /// The arithmetic mean.
    pub mean: f64,
}

/// A column in figures.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnProfile {
    /// What the column means.
    pub role: Option<Role>,
    /// What the file calls it; empty for orders, which come from several files.
    pub name: String,
    /// What its values are.
    pub form: Form,
    /// Rows.
    pub rows: usize,
    /// Rows with a value.
    pub filled: usize,
    /// Different values.
    pub distinct: usize,
    /// Whether `distinct` is counted and not estimated.
    pub exact: bool,
    /// Nothing for texts and for columns without a value.
    pub spread: Option<Spread>,
    /// The histogram: at most 20 bins whose edges are round.
    pub bins: Vec<Bin>,
    /// The commonest values of texts and flags with their rows, the commonest first.
    pub top: Vec<(String, usize)>,
    /// Values that can be read and cannot be true: days to come, people older than 120 years, orders for nothing,
    /// counts and expenses below zero.
    pub doubtful: usize,
    /// The newest day of a row that has a value.
    pub last_day: Option<Day>,
}

/// A table in figures; all orders together are one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TableProfile {
    /// Its number; nothing for the orders.
    pub table: Option<TableId>,
    /// Its kind.
    pub kind: Kind,
    /// Rows that count.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<ColumnProfile>,
}

impl TableProfile {
    /// The newest day of any row.
    pub fn last_day(&self) -> Option<Day> {
        self.columns.iter().filter_map(|column| column.last_day).max()
    }
}

/// Every open table, and what is known of the customers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Profiles {
    /// The orders, then the other tables in the order of the files.
    pub tables: Vec<TableProfile>,
    /// How many customers are known in all that matters.
    pub coverage: Coverage,
}

impl Engine {
    /// Describes every kept column of every open table; days after `today` are doubtful.
    pub fn profile(&self, today: Day) -> Profiles {
        let Others { tables, .. } = &self.others;
        let orders = self.orders().map(|dataset| orders(dataset, today));
        let others = tables.open.iter().map(|entry| table(entry, today));
        Profiles { tables: orders.into_iter().chain(others).collect(), coverage: self.coverage() }
    }
}

fn orders(dataset: &Dataset, today: Day) -> TableProfile {
    let rows = dataset.lines();
    let mut days: Vec<i32> = Vec::with_capacity(rows);
    for (order, day) in dataset.days().iter().enumerate() {
        days.extend(dataset.lines_of(order..order + 1).map(|_| *day));
    }
    let mut owners: Vec<u32> = Vec::with_capacity(rows);
    for (customer, history) in dataset.histories().enumerate() {
        let lines = dataset.lines_of(history.first..history.first + history.days.len());
        owners.extend(lines.map(|_| customer as u32));
    }
    let at = |line: usize| days.get(line).copied().unwrap_or(NO_DAY);
    let texts = |role: Role, texts: &Texts, code: &dyn Fn(usize) -> Option<u32>| {
        named(role, String::new(), texts, (0..rows).map(|line| (code(line).filter(|c| *c != NO_ENTRY), at(line))))
    };
    let numbers = |role: Role, form: Form, number: &dyn Fn(usize) -> Option<f64>| {
        let cells = (0..rows).map(|line| Cell { value: number(line).filter(|v| !v.is_nan()), day: at(line) });
        measured((Kind::Orders, role, form), String::new(), cells, today)
    };
    let ids = dataset.customers().to_texts();
    let mut columns = vec![
        texts(Role::Customer, &ids, &|line| owners.get(line).copied()),
        numbers(Role::Date, Form::Day, &|line| days.get(line).map(|day| f64::from(*day))),
        numbers(Role::Amount, Form::Money, &|line| {
            dataset.line_amounts().get(line).map(|amount| dataset.unit().hundredths(*amount))
        }),
    ];
    for (role, codes, names) in [
        (Role::Category, dataset.line_categories(), dataset.categories()),
        (Role::Channel, dataset.line_channels(), dataset.channels()),
        (Role::Campaign, dataset.line_campaigns(), dataset.campaigns()),
    ] {
        if !codes.is_empty() {
            columns.push(texts(role, names, &|line| codes.get(line)));
        }
    }
    for (role, values) in [
        (Role::Quantity, dataset.line_quantities()),
        (Role::Rating, dataset.line_ratings()),
        (Role::Recommend, dataset.line_recommends()),
    ] {
        if !values.is_empty() {
            columns.push(numbers(role, Form::Number, &|line| {
                values.get(line).map(|number| on_own_scale(role, f64::from(number)))
            }));
        }
    }
    TableProfile { table: None, kind: Kind::Orders, rows, columns }
}

fn table(entry: &Entry, today: Day) -> TableProfile {
    let rows: Vec<usize> = entry.rows().collect();
    let when = entry.table.when();
    let at = |row: usize| when.and_then(|when| when.day(row)).map_or(NO_DAY, |day| day.0);
    let columns = entry.table.columns.iter().map(|column| {
        let numbers = |form: Form, number: &dyn Fn(usize) -> Option<f64>| {
            let cells = rows.iter().map(|row| Cell { value: number(*row), day: at(*row) });
            measured((entry.table.kind, column.role, form), column.name.clone(), cells, today)
        };
        match &column.values {
            Values::Text(texts, index) => {
                let cells = rows.iter().map(|row| (index.get(*row).copied().filter(|c| *c != NO_ENTRY), at(*row)));
                named(column.role, column.name.clone(), texts, cells)
            }
            Values::Day(_) | Values::Time(_) => {
                numbers(Form::Day, &|row| column.values.day(row).map(|day| f64::from(day.0)))
            }
            Values::Money(unit, values) => {
                numbers(Form::Money, &|row| values.get(row).filter(|v| **v != NO_VALUE).map(|v| unit.hundredths(*v)))
            }
            Values::Number(values) => numbers(Form::Number, &|row| {
                values.get(row).filter(|v| !v.is_nan()).map(|v| on_own_scale(column.role, *v))
            }),
            Values::Flag(values) => {
                numbers(Form::Flag, &|row| values.get(row).filter(|v| **v != NO_FLAG).map(|v| f64::from(*v)))
            }
        }
    });
    TableProfile { table: Some(entry.id), kind: entry.table.kind, rows: rows.len(), columns: columns.collect() }
}
