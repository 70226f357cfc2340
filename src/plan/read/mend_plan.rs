//! Makes tables and rows that were read fit together, and notes each repair.

use super::super::edit::{span, words};
use super::super::error::PlanError;
use super::super::file::RestoreNote;
use super::super::model::{MAX_ITEMS, MAX_TEXT, Plan};
use super::super::table::{
    CellKind, CellValue, ColumnId, Id, MAX_COLUMNS, MAX_TABLES, PlanColumn, PlanRow, PlanTable, READY, TableId,
};
use crate::units::Gather;
use std::collections::{BTreeMap, BTreeSet};

/// Where a row stands, for notes: as it was read, or by its place.
fn path_of(paths: &[String], place: usize) -> String {
    paths.get(place).cloned().unwrap_or_else(|| format!("plan.rows[{place}]"))
}

fn bad(path: String, found: impl ToString) -> RestoreNote {
    RestoreNote::BadValue { path, found: found.to_string().chars().take(80).collect() }
}

/// Tables as the catalogue and the limits allow them. A ready table or column that the document does not have yet comes
/// without a note: it is new in this version.
pub(in crate::plan) fn mend_tables(plan: &mut Plan, notes: &mut Vec<RestoreNote>) {
    let mut mended: Vec<PlanTable> = Vec::new();
    for (place, table) in plan.tables.iter().enumerate() {
        let path = format!("plan.tables[{place}]");
        let twice = table.id.own().is_none() && mended.iter().any(|other| other.id == table.id);
        if twice || mended.len() >= MAX_TABLES {
            notes.push(RestoreNote::Unknown { path });
            continue;
        }
        mended.push(mend_table(table, &path, notes));
    }
    for ready in PlanTable::all_ready() {
        if mended.iter().all(|table| table.id != ready.id) {
            mended.push(ready);
        }
    }
    let known: BTreeSet<TableId> = mended.iter().map(|table| table.id).gather();
    for (place, table) in mended.iter_mut().enumerate() {
        for column in &mut table.columns {
            if let Some(of) = column.of.filter(|of| !known.contains(of)) {
                notes.push(bad(format!("plan.tables[{place}].{}.of", column.id), of));
                column.of = None;
            }
        }
    }
    if !plan.tables.iter().eq(&mended) {
        plan.tables = mended.into();
    }
}

fn mend_table(table: &PlanTable, path: &str, notes: &mut Vec<RestoreNote>) -> PlanTable {
    let mut columns: Vec<PlanColumn> = Vec::new();
    for column in &table.columns {
        let path = format!("{path}.{}", column.id);
        let twice = column.id.own().is_none() && columns.iter().any(|other| other.id == column.id);
        let strange = column.id.own().is_none() && table.id.column_def(column.id).is_none();
        if twice || strange || columns.len() >= MAX_COLUMNS {
            notes.push(RestoreNote::Unknown { path });
            continue;
        }
        columns.push(mend_column(table.id, column, path, notes));
    }
    for def in READY.into_iter().filter(|def| table.id == TableId::Ready(def.key)).flat_map(|def| def.columns) {
        if columns.iter().all(|column| column.id != ColumnId::Ready(def.key)) {
            columns.extend(PlanColumn::ready(table.id, def.key));
        }
    }
    PlanTable { columns, ..table.clone() }
}

fn mend_column(table: TableId, column: &PlanColumn, path: String, notes: &mut Vec<RestoreNote>) -> PlanColumn {
    let mut mended = column.clone();
    match table.column_def(column.id) {
        Some(def) => (mended.kind, mended.of) = (def.kind, def.of),
        None => mended.of = column.of.filter(|_| column.kind == CellKind::Row),
    }
    let offers = mended.kind == CellKind::Choice;
    mended.choices = if offers { words(&column.choices).unwrap_or_default() } else { Vec::new() };
    if mended != *column {
        notes.push(bad(path, column.kind.slug()));
    }
    mended
}

/// Rows of known tables, as many as a table holds, with cells that their columns can hold.
pub(in crate::plan) fn mend_rows(plan: &mut Plan, paths: &mut Vec<String>, notes: &mut Vec<RestoreNote>) {
    let tables: BTreeMap<TableId, PlanTable> = plan.tables.iter().map(|table| (table.id, table.clone())).gather();
    let mut counts: BTreeMap<TableId, usize> = BTreeMap::new();
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    let mut changed: Vec<(usize, PlanRow)> = Vec::new();
    for (place, row) in plan.rows.iter().enumerate() {
        let Some(table) = tables.get(&row.table) else {
            notes.push(bad(path_of(paths, place), row.table));
            gone.insert(place);
            continue;
        };
        let count = counts.entry(row.table).or_default();
        *count += 1;
        if *count > MAX_ITEMS {
            gone.insert(place);
        } else if let Some(mended) = mend_cells(table, row, || path_of(paths, place), notes) {
            changed.push((place, mended));
        }
    }
    for (table, length) in counts.into_iter().filter(|(_, count)| *count > MAX_ITEMS) {
        notes.push(RestoreNote::ListCut { path: format!("plan.{table}"), length });
    }
    for (place, mended) in changed {
        if let Some(row) = plan.rows.get_mut(place) {
            *row = mended;
        }
    }
    if !gone.is_empty() {
        let mut place = 0..;
        plan.rows.retain_once(|_| place.next().is_none_or(|place| !gone.contains(&place)));
        let mut place = 0..;
        paths.retain(|_| place.next().is_none_or(|place| !gone.contains(&place)));
    }
}

/// The row with cells that can stand in its table; nothing when they all can.
fn mend_cells(
    table: &PlanTable,
    row: &PlanRow,
    path: impl Fn() -> String,
    notes: &mut Vec<RestoreNote>,
) -> Option<PlanRow> {
    let mut mended: Option<PlanRow> = None;
    for (column, value) in &row.cells {
        let path = || format!("{}.{column}", path());
        let kept = match table.column(*column) {
            Some(known) => mend_cell(known.kind, value, path, notes),
            None => {
                notes.push(RestoreNote::Unknown { path: path() });
                None
            }
        };
        if kept.as_ref() != Some(value) {
            let cells = &mut mended.get_or_insert_with(|| row.clone()).cells;
            match kept {
                Some(kept) => drop(cells.insert(*column, kept)),
                None => drop(cells.remove(column)),
            }
        }
    }
    mended
}

fn mend_cell(
    kind: CellKind,
    value: &CellValue,
    path: impl Fn() -> String,
    notes: &mut Vec<RestoreNote>,
) -> Option<CellValue> {
    let error = match kind.keep(value) {
        Ok(kept) if kept.as_ref() == Some(value) => return kept,
        Ok(kept) => {
            notes.push(bad(path(), shown(value)));
            return kept;
        }
        Err(error) => error,
    };
    match (error, value) {
        (PlanError::TextTooLong { length, .. }, CellValue::Text(text)) => {
            notes.push(RestoreNote::TextCut { path: path(), length });
            Some(CellValue::Text(text.chars().take(MAX_TEXT).collect()))
        }
        (PlanError::EndBeforeStart { start, end }, _) if span(end, start).is_ok() => {
            notes.push(RestoreNote::EndBeforeStart { path: path(), start, end });
            Some(CellValue::Span(end, start))
        }
        (PlanError::RangeReversed { low, high }, _) => {
            notes.push(bad(path(), shown(value)));
            kind.keep(&CellValue::Range(high, low)).ok().flatten()
        }
        _ => {
            notes.push(bad(path(), shown(value)));
            None
        }
    }
}

/// A value as JSON.
fn shown(value: &CellValue) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Cells that refer to a row refer to one that is there.
pub(in crate::plan) fn mend_references(plan: &mut Plan, paths: &[String], notes: &mut Vec<RestoreNote>) {
    let tables: BTreeMap<Id, TableId> = plan.rows.iter().map(|row| (row.id, row.table)).gather();
    let mut lost: Vec<(usize, ColumnId)> = Vec::new();
    for (place, row) in plan.rows.iter().enumerate() {
        for (column, value) in &row.cells {
            let CellValue::Row(id) = value else { continue };
            let of = plan.column(row.table, *column).and_then(|column| column.of);
            let there = tables.get(id).is_some_and(|table| of.is_none_or(|of| of == *table));
            if !there {
                notes.push(RestoreNote::NoRow { path: format!("{}.{column}", path_of(paths, place)), row: *id });
                lost.push((place, *column));
            }
        }
    }
    for (place, column) in lost {
        if let Some(row) = plan.rows.get_mut(place) {
            row.cells.remove(&column);
        }
    }
}
