//! The tables of a document and their columns.

use super::{Asked, CellKind, ColumnId, READY, TableDef, TableId};
use serde::{Deserialize, Serialize};

/// Most tables of a document.
pub const MAX_TABLES: usize = 40;

/// Most columns of a table.
pub const MAX_COLUMNS: usize = 40;

/// Most words that a column offers.
pub const MAX_CHOICES: usize = 100;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanColumn {
    /// Its identity.
    pub id: ColumnId,
    /// The name that a person gave it; a ready column without one has that of the catalogue.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What stands in its cells.
    pub kind: CellKind,
    /// The words that it offers, where its kind is [`CellKind::Choice`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The table whose rows it refers to, where its kind is [`CellKind::Row`]; none is any table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<TableId>,
    /// Whether it is left out of sight; its cells stay.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
}

/// What a person says of a new column; its identity is given out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewColumn {
    /// Its name.
    pub name: String,
    /// What shall stand in its cells.
    pub kind: CellKind,
    /// The words that it offers, where its kind is [`CellKind::Choice`].
    #[serde(default)]
    pub choices: Vec<String>,
    /// The table whose rows it refers to, where its kind is [`CellKind::Row`].
    #[serde(default)]
    pub of: Option<TableId>,
}

/// A table: its name and its columns. Its rows stand in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanTable {
    /// Its identity.
    pub id: TableId,
    /// The name that a person gave it; a ready table without one has that of the catalogue.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its columns from left to right.
    pub columns: Vec<PlanColumn>,
}

impl NewColumn {
    /// A column without choices.
    pub fn new(name: &str, kind: CellKind) -> NewColumn {
        NewColumn { name: name.to_owned(), kind, choices: Vec::new(), of: None }
    }
}

impl PlanTable {
    /// A table as the catalogue has it.
    pub fn ready(def: &TableDef) -> PlanTable {
        let columns = def.columns.iter().map(|column| PlanColumn::ready(TableId::Ready(def.key), column.key));
        PlanTable { id: TableId::Ready(def.key), name: String::new(), columns: columns.flatten().collect() }
    }

    /// Every table of the catalogue.
    pub fn all_ready() -> impl Iterator<Item = PlanTable> {
        READY.into_iter().map(PlanTable::ready)
    }

    /// The column with this identity.
    pub fn column(&self, id: ColumnId) -> Option<&PlanColumn> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The columns in sight, from left to right.
    pub fn shown(&self) -> impl Iterator<Item = &PlanColumn> {
        self.columns.iter().filter(|column| !column.hidden)
    }

    /// The first column of a kind.
    pub fn first(&self, kind: CellKind) -> Option<ColumnId> {
        self.columns.iter().find(|column| column.kind == kind).map(|column| column.id)
    }

    /// When a check asks for a cell. Of an own table it asks for who answers for a row, and, where rows can be done, until
    /// when.
    pub fn asks(&self, column: &PlanColumn) -> Asked {
        let own = |column: &PlanColumn| match column.kind {
            CellKind::Person => Asked::Yes,
            CellKind::Day | CellKind::Span if self.first(CellKind::Done).is_some() => Asked::Yes,
            _ => Asked::No,
        };
        match self.id {
            TableId::Own(_) => own(column),
            TableId::Ready(_) => self.id.column_def(column.id).map_or(Asked::No, |def| def.asked),
        }
    }
}

impl PlanColumn {
    /// A column as the catalogue has it; nothing when it has none of this key.
    pub fn ready(table: TableId, key: &'static str) -> Option<PlanColumn> {
        let def = table.column_def(ColumnId::Ready(key))?;
        Some(PlanColumn {
            id: ColumnId::Ready(def.key),
            name: String::new(),
            kind: def.kind,
            choices: Vec::new(),
            of: def.of,
            hidden: false,
        })
    }
}

fn is_false(value: &bool) -> bool {
    !value
}
