//! The ready tables.

use super::{CellKind, ColumnId, TableId, long, measures, milestones, phases, short};

/// When a check asks for a cell that is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Never.
    No,
    /// Always: without it the row says little.
    Yes,
    /// Unless the column with this key says it in words.
    Unless(&'static str),
}

/// A column of a ready table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnDef {
    /// Its key in files; its name is the text `{table}_{key}`.
    pub key: &'static str,
    /// What stands in its cells.
    pub kind: CellKind,
    /// When a check asks for it.
    pub asked: Asked,
    /// The table whose rows it refers to, where its kind is [`CellKind::Row`].
    pub of: Option<TableId>,
}

/// A ready table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableDef {
    /// Its key in files; its names are the texts `{key}_title`, `{key}_caption` and `{key}_edit`.
    pub key: &'static str,
    /// Its columns from left to right. The first column of texts names a row.
    pub columns: &'static [ColumnDef],
    /// The key of the column that the focus goes to in a new row.
    pub first: &'static str,
}

/// Every ready table, in the order of the screen.
pub const READY: [&TableDef; 5] = [&milestones::DEF, &phases::DEF, &short::DEF, &long::DEF, &measures::DEF];

impl ColumnDef {
    /// A column that no check asks for.
    pub(super) const fn new(key: &'static str, kind: CellKind) -> ColumnDef {
        ColumnDef { key, kind, asked: Asked::No, of: None }
    }

    /// The column when a check asks for it.
    pub(super) const fn asked(self, asked: Asked) -> ColumnDef {
        ColumnDef { asked, ..self }
    }
}

impl TableId {
    /// What the catalogue says of the table; nothing of an own one.
    pub fn def(self) -> Option<&'static TableDef> {
        match self {
            TableId::Ready(key) => READY.into_iter().find(|table| table.key == key),
            TableId::Own(_) => None,
        }
    }

    /// What the catalogue says of a column of the table; nothing of an own one.
    pub fn column_def(self, column: ColumnId) -> Option<&'static ColumnDef> {
        match column {
            ColumnId::Ready(key) => self.def()?.columns.iter().find(|column| column.key == key),
            ColumnId::Own(_) => None,
        }
    }
}

/// The key as the catalogue writes it.
pub(super) fn ready_table(key: &str) -> Option<&'static str> {
    READY.into_iter().map(|table| table.key).find(|ready| *ready == key)
}

/// The key as the catalogue writes it.
pub(super) fn ready_column(key: &str) -> Option<&'static str> {
    READY.into_iter().flat_map(|table| table.columns).map(|column| column.key).find(|ready| *ready == key)
}
