//! Edits of the tables themselves and of their columns.

use super::super::document::Document;
use super::super::error::PlanError;
use super::super::model::Plan;
use super::super::table::{
    CellKind, CellValue, ColumnId, MAX_CHOICES, MAX_COLUMNS, MAX_TABLES, NewColumn, PlanColumn, PlanTable, TableId,
};
use super::checked::{name as set_name, text};
use super::plan::{forget, places};
use crate::units::Gather;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A change of the tables of the plan and of their columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum TableEdit {
    /// Adds a table with these columns behind the others.
    AddTable { name: String, columns: Vec<NewColumn> },
    /// Names a table; a ready one without a name has that of the catalogue.
    RenameTable { table: TableId, name: String },
    /// Moves a table among the others; a place beyond the end is the end.
    MoveTable { table: TableId, to: usize },
    /// Removes an own table with its rows.
    RemoveTable { table: TableId },
    /// Adds a column behind the others.
    AddColumn { table: TableId, column: NewColumn },
    /// Names a column; a ready one without a name has that of the catalogue.
    RenameColumn { table: TableId, column: ColumnId, name: String },
    /// Moves a column among the others; a place beyond the end is the end.
    MoveColumn { table: TableId, column: ColumnId, to: usize },
    /// Puts a column out of sight, or back; its cells stay.
    HideColumn { table: TableId, column: ColumnId, hidden: bool },
    /// Removes an own column with its cells.
    RemoveColumn { table: TableId, column: ColumnId },
    /// Sets the words that a column offers. A word that takes the place of another one takes it in the cells too; a cell
    /// with a word that is offered no more keeps it.
    SetChoices { table: TableId, column: ColumnId, choices: Vec<String> },
}

impl TableEdit {
    /// The table and its column that the edit sets; none where it is no setting of one value.
    pub(super) fn place(&self) -> Option<(TableId, Option<ColumnId>)> {
        match self {
            TableEdit::RenameTable { table, .. } => Some((*table, None)),
            TableEdit::RenameColumn { table, column, .. }
            | TableEdit::HideColumn { table, column, .. }
            | TableEdit::SetChoices { table, column, .. } => Some((*table, Some(*column))),
            TableEdit::AddTable { .. }
            | TableEdit::MoveTable { .. }
            | TableEdit::RemoveTable { .. }
            | TableEdit::AddColumn { .. }
            | TableEdit::MoveColumn { .. }
            | TableEdit::RemoveColumn { .. } => None,
        }
    }

    pub(super) fn apply(&self, document: &mut Document) -> Result<(), PlanError> {
        match self {
            TableEdit::AddTable { name, columns } => add_table(document, name, columns)?,
            TableEdit::RenameTable { table, name } => {
                let name = given_name(table.own().is_some(), name)?;
                table_mut(&mut document.plan, *table)?.name = name;
            }
            TableEdit::MoveTable { table, to } => {
                let from = document.plan.tables.iter().position(|other| other.id == *table);
                document.plan.tables.move_to(from.ok_or(PlanError::NoTable { table: *table })?, *to);
            }
            TableEdit::RemoveTable { table } => remove_table(&mut document.plan, *table)?,
            TableEdit::AddColumn { table, column } => {
                table_mut(&mut document.plan, *table)?;
                let column = new_column(document, column)?;
                let columns = &mut table_mut(&mut document.plan, *table)?.columns;
                if columns.len() >= MAX_COLUMNS {
                    return Err(PlanError::TooMany { limit: MAX_COLUMNS });
                }
                columns.push(column);
            }
            TableEdit::RenameColumn { table, column, name } => {
                let name = given_name(column.own().is_some(), name)?;
                column_mut(&mut document.plan, *table, *column)?.name = name;
            }
            TableEdit::MoveColumn { table, column, to } => {
                let columns = &mut table_mut(&mut document.plan, *table)?.columns;
                let from = columns.iter().position(|other| other.id == *column);
                let moved = columns.remove(from.ok_or(PlanError::NoColumn { table: *table, column: *column })?);
                columns.insert((*to).min(columns.len()), moved);
            }
            TableEdit::HideColumn { table, column, hidden } => {
                column_mut(&mut document.plan, *table, *column)?.hidden = *hidden;
            }
            TableEdit::RemoveColumn { table, column } => remove_column(&mut document.plan, *table, *column)?,
            TableEdit::SetChoices { table, column, choices } => {
                set_choices(&mut document.plan, *table, *column, choices)?;
            }
        }
        Ok(())
    }
}

/// A name; of something ready it may be empty.
fn given_name(own: bool, name: &str) -> Result<String, PlanError> {
    if own || !name.trim().is_empty() { set_name(name) } else { Ok(String::new()) }
}

fn add_table(document: &mut Document, name: &str, columns: &[NewColumn]) -> Result<(), PlanError> {
    if document.plan.tables.len() >= MAX_TABLES {
        return Err(PlanError::TooMany { limit: MAX_TABLES });
    }
    if columns.len() > MAX_COLUMNS {
        return Err(PlanError::TooMany { limit: MAX_COLUMNS });
    }
    let name = set_name(name)?;
    let id = TableId::Own(document.fresh());
    let columns = columns.iter().map(|column| new_column(document, column)).collect::<Result<_, _>>()?;
    document.plan.tables.push(PlanTable { id, name, columns });
    Ok(())
}

fn new_column(document: &mut Document, new: &NewColumn) -> Result<PlanColumn, PlanError> {
    if let Some(table) = new.of {
        document.plan.table(table).ok_or(PlanError::NoTable { table })?;
    }
    Ok(PlanColumn {
        id: ColumnId::Own(document.fresh()),
        name: set_name(&new.name)?,
        kind: new.kind,
        choices: if new.kind == CellKind::Choice { words(&new.choices)? } else { Vec::new() },
        of: new.of.filter(|_| new.kind == CellKind::Row),
        hidden: false,
    })
}

/// The words that a column offers: each once, none of them empty.
pub(in crate::plan) fn words(choices: &[String]) -> Result<Vec<String>, PlanError> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for word in choices.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        if seen.insert(word) {
            kept.push(text(word)?);
        }
    }
    if kept.len() > MAX_CHOICES { Err(PlanError::TooMany { limit: MAX_CHOICES }) } else { Ok(kept) }
}

fn remove_table(plan: &mut Plan, table: TableId) -> Result<(), PlanError> {
    if table.own().is_none() {
        return Err(PlanError::ReadyStays);
    }
    if !plan.tables.retain(|other| other.id != table) {
        return Err(PlanError::NoTable { table });
    }
    let gone: BTreeSet<_> = plan.rows_of(table).map(|row| row.id).gather();
    plan.rows.retain(|row| row.table != table);
    forget(plan, |row| gone.contains(&row));
    // A column of rows of the table may now refer to rows of any.
    for other in plan.tables.iter_mut() {
        for column in other.columns.iter_mut().filter(|column| column.of == Some(table)) {
            column.of = None;
        }
    }
    Ok(())
}

fn remove_column(plan: &mut Plan, table: TableId, column: ColumnId) -> Result<(), PlanError> {
    column_mut(plan, table, column)?;
    if column.own().is_none() {
        return Err(PlanError::ReadyStays);
    }
    table_mut(plan, table)?.columns.retain(|other| other.id != column);
    for place in places(&plan.rows, |row| row.table == table && row.cells.contains_key(&column)) {
        if let Some(row) = plan.rows.get_mut(place) {
            row.cells.remove(&column);
        }
    }
    Ok(())
}

fn set_choices(plan: &mut Plan, table: TableId, column: ColumnId, choices: &[String]) -> Result<(), PlanError> {
    let new = words(choices)?;
    let found = column_mut(plan, table, column)?;
    if found.kind != CellKind::Choice {
        return Err(PlanError::WrongKind { kind: found.kind });
    }
    let old = std::mem::replace(&mut found.choices, new.clone());
    for (before, after) in old.iter().zip(&new).filter(|(before, after)| !new.contains(before) && !old.contains(after))
    {
        let value = CellValue::Text(before.clone());
        for place in places(&plan.rows, |row| row.table == table && row.value(column) == Some(&value)) {
            if let Some(row) = plan.rows.get_mut(place) {
                row.cells.insert(column, CellValue::Text(after.clone()));
            }
        }
    }
    Ok(())
}

fn table_mut(plan: &mut Plan, table: TableId) -> Result<&mut PlanTable, PlanError> {
    plan.tables.find_mut(|other| other.id == table).ok_or(PlanError::NoTable { table })
}

fn column_mut(plan: &mut Plan, table: TableId, column: ColumnId) -> Result<&mut PlanColumn, PlanError> {
    let columns = &mut table_mut(plan, table)?.columns;
    columns.iter_mut().find(|other| other.id == column).ok_or(PlanError::NoColumn { table, column })
}
