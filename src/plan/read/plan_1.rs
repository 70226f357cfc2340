//! The plan of format 1, frozen: two tables with fixed columns, phases and milestones. Every text stays as it was written.

use super::super::file::RestoreNote;
use super::super::model::Plan;
use super::super::reader::Fields;
use super::super::table::{CellValue, Cells, ColumnId, Id, PlanRow, TableId, long, milestones, phases, short};
use super::plan::RowPaths;
use crate::analysis::SegmentRef;
use crate::units::Day;

/// What a plan of format 1 has, and one of format 2 has not.
pub(super) const MEMBERS: [&str; 4] = ["short", "long", "phases", "milestones"];

/// Its texts carry the same names as the columns.
const SHORT_TEXTS: [ColumnId; 7] = [
    short::TARGET_GROUP,
    short::GOAL,
    short::MEASURES,
    short::OWNER,
    short::PERIOD,
    short::RESOURCES,
    short::EXPECTED_EFFECT,
];
const LONG_TEXTS: [ColumnId; 6] =
    [long::DIRECTION, long::CORE_STRATEGY, long::MILESTONE, long::KEY_INDICATOR, long::OWNER, long::DUE_TEXT];

pub(super) fn plan(mut fields: Fields) -> (Plan, RowPaths) {
    let start = fields.take("start", Plan::default().start);
    let mut rows = fields.list("short", |fields| row(fields, short::TABLE, short_cells));
    rows.extend(fields.list("long", |fields| row(fields, long::TABLE, long_cells)));
    rows.extend(
        fields.list("phases", |fields| row(fields, phases::TABLE, |fields, cells| phase(fields, cells, start))),
    );
    rows.extend(
        fields.list("milestones", |fields| {
            row(fields, milestones::TABLE, |fields, cells| milestone(fields, cells, start))
        }),
    );
    fields.finish();
    let (rows, paths): (Vec<PlanRow>, RowPaths) = rows.into_iter().unzip();
    (Plan { start, rows: rows.into(), ..Plan::default() }, paths)
}

fn row(mut fields: Fields, table: TableId, read: impl Fn(&mut Fields, &mut Cells)) -> (PlanRow, String) {
    let (path, mut cells) = (fields.path().to_owned(), Cells::new());
    let id = fields.take("id", Id(0));
    read(&mut fields, &mut cells);
    fields.finish();
    (PlanRow { id, table, cells }, path)
}

fn put(cells: &mut Cells, column: ColumnId, value: Option<CellValue>) {
    cells.extend(value.map(|value| (column, value)));
}

fn texts(fields: &mut Fields, cells: &mut Cells, columns: &[ColumnId]) {
    for column in columns {
        let text = fields.text(&column.to_string());
        put(cells, *column, (!text.is_empty()).then_some(CellValue::Text(text)));
    }
}

fn segment(fields: &mut Fields, cells: &mut Cells, column: ColumnId) {
    let segment: Option<SegmentRef> = fields.take("segment", None);
    put(cells, column, segment.map(CellValue::Segment));
}

fn short_cells(fields: &mut Fields, cells: &mut Cells) {
    segment(fields, cells, short::SEGMENT);
    texts(fields, cells, &SHORT_TEXTS);
}

fn long_cells(fields: &mut Fields, cells: &mut Cells) {
    texts(fields, cells, &LONG_TEXTS);
    let due: Option<Day> = fields.take("due", None);
    put(cells, long::DUE, due.map(CellValue::Day));
}

fn phase(fields: &mut Fields, cells: &mut Cells, plan_start: Day) {
    texts(fields, cells, &[phases::NAME]);
    let start = fields.take("start", plan_start);
    let end = fields.take("end", start);
    if end < start {
        fields.note(RestoreNote::EndBeforeStart { path: fields.path().to_owned(), start, end });
    }
    put(cells, phases::DAYS, Some(CellValue::Span(start.min(end), start.max(end))));
    segment(fields, cells, phases::SEGMENT);
}

fn milestone(fields: &mut Fields, cells: &mut Cells, plan_start: Day) {
    texts(fields, cells, &[milestones::NAME]);
    put(cells, milestones::DATE, Some(CellValue::Day(fields.take("date", plan_start))));
    texts(fields, cells, &[milestones::OWNER]);
    let phase: Option<Id> = fields.take("phase", None);
    put(cells, milestones::PHASE, phase.map(CellValue::Row));
    let done = fields.take("done", false);
    put(cells, milestones::DONE, done.then_some(CellValue::Done(true)));
}
