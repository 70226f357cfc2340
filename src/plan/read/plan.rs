//! Tables and rows of a stored document.

use super::super::model::{MAX_ITEMS, Plan};
use super::super::reader::Fields;
use super::super::table::{
    CellKind, CellValue, Cells, ColumnId, Id, MAX_TABLES, PlanColumn, PlanRow, PlanTable, TableId,
};
use super::plan_1;
use std::collections::BTreeMap;

/// Where each row stands in the file, for notes.
pub(in crate::plan) type RowPaths = Vec<String>;

/// The plan as it is written, of whatever format: [`mend_plan`](super::mend_plan) makes it consistent.
pub(in crate::plan) fn plan(mut fields: Fields) -> (Plan, RowPaths) {
    let earlier = plan_1::MEMBERS.into_iter().any(|member| fields.has(member));
    // A stranger beside the rows of today does not make them yesterday's.
    if earlier && !fields.has("tables") && !fields.has("rows") {
        return plan_1::plan(fields);
    }
    let start = fields.take("start", Plan::default().start);
    let tables: Vec<PlanTable> = fields.list("tables", table).into_iter().flatten().collect();
    let rows = fields.list_of("rows", MAX_TABLES * MAX_ITEMS, |fields| {
        let path = fields.path().to_owned();
        (row(fields), path)
    });
    let rows: Vec<(PlanRow, String)> = rows.into_iter().filter_map(|(row, path)| Some((row?, path))).collect();
    fields.finish();
    let (rows, paths): (Vec<PlanRow>, RowPaths) = rows.into_iter().unzip();
    (Plan { start, tables: tables.into(), rows: rows.into() }, paths)
}

fn table(mut fields: Fields) -> Option<PlanTable> {
    let id: Option<TableId> = fields.take("id", None);
    let name = fields.text_if_there("name");
    let columns = fields.list("columns", column).into_iter().flatten().collect();
    fields.finish();
    Some(PlanTable { id: id?, name, columns })
}

fn column(mut fields: Fields) -> Option<PlanColumn> {
    let id: Option<ColumnId> = fields.take("id", None);
    let column = PlanColumn {
        id: id.unwrap_or(ColumnId::Own(Id(0))),
        name: fields.text_if_there("name"),
        kind: fields.take("kind", CellKind::Text),
        choices: fields.take_if_there("choices").unwrap_or_default(),
        of: fields.take_if_there("of"),
        hidden: fields.take_if_there("hidden").unwrap_or_default(),
    };
    fields.finish();
    id.map(|_| column)
}

fn row(mut fields: Fields) -> Option<PlanRow> {
    let id = fields.take("id", Id(0));
    let table: Option<TableId> = fields.take("table", None);
    let cells = fields.part("cells", cells).unwrap_or_default();
    fields.finish();
    Some(PlanRow { id, table: table?, cells })
}

fn cells(mut fields: Fields) -> Cells {
    let mut cells = BTreeMap::new();
    for key in fields.keys() {
        // A key that is no column stays where it is, and is noted with the rest that nobody asked for.
        if let Ok(column) = key.parse::<ColumnId>() {
            cells.extend(fields.take_if_there::<CellValue>(&key).map(|value| (column, value)));
        }
    }
    fields.finish();
    cells
}
