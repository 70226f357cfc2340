//! The tables of the plan with their rows.

use super::Number;
use crate::analysis::SegmentRef;
use crate::plan::{
    CellKind, CellValue, ColumnId, Document, Id, MilestoneState, Plan, PlanColumn, PlanRow, PlanTable, TableId,
};
use crate::units::Day;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Tables<'a> {
    start: Day,
    tables: Vec<Table<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    key: TableId,
    name: Option<&'a str>,
    columns: Vec<Column<'a>>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Column<'a> {
    key: ColumnId,
    name: Option<&'a str>,
    kind: CellKind,
}

#[derive(Serialize)]
struct Row<'a> {
    id: Id,
    first_day: Option<Day>,
    last_day: Option<Day>,
    done: Option<bool>,
    cells: Vec<Cell<'a>>,
}

#[derive(Serialize)]
struct Cell<'a> {
    column: ColumnId,
    value: Value<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(&'a str),
    Segment(SegmentRef),
    Day(Day),
    Span { from: Day, to: Day },
    Number(Number),
    Range { low: Number, high: Number },
    Row(Id),
    Done(bool),
}

impl<'a> Tables<'a> {
    pub fn of(document: &'a Document) -> Tables<'a> {
        let plan = &document.plan;
        Tables { start: plan.start, tables: plan.tables.iter().map(|found| table(plan, found)).collect() }
    }
}

/// A name that a person gave; what is ready is known by its key.
fn given(name: &str) -> Option<&str> {
    Some(name).filter(|name| !name.is_empty())
}

fn table<'a>(plan: &'a Plan, found: &'a PlanTable) -> Table<'a> {
    let column = |column: &'a PlanColumn| Column { key: column.id, name: given(&column.name), kind: column.kind };
    Table {
        key: found.id,
        name: given(&found.name),
        columns: found.columns.iter().map(column).collect(),
        rows: plan.rows_of(found.id).map(|one| row(plan, one)).collect(),
    }
}

fn row<'a>(plan: &Plan, row: &'a PlanRow) -> Row<'a> {
    let days = plan.days(row).map(|days| days.period());
    // Whether it is late depends on the day on which somebody asks; whether it is done does not.
    let state = plan.state(row, Day(0));
    Row {
        id: row.id,
        first_day: days.map(|days| days.from),
        last_day: days.map(|days| days.to),
        done: state.map(|state| state == MilestoneState::Done),
        cells: row.cells.iter().map(|(column, found)| Cell { column: *column, value: value(found) }).collect(),
    }
}

fn value(value: &CellValue) -> Value<'_> {
    match value {
        CellValue::Text(text) => Value::Text(text),
        CellValue::Day(day) => Value::Day(*day),
        CellValue::Span(from, to) => Value::Span { from: *from, to: *to },
        CellValue::Number(number) => Value::Number(Number::of(*number)),
        CellValue::Range(low, high) => Value::Range { low: Number::of(*low), high: Number::of(*high) },
        CellValue::Segment(segment) => Value::Segment(*segment),
        CellValue::Row(row) => Value::Row(*row),
        CellValue::Done(done) => Value::Done(*done),
    }
}
