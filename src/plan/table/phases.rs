//! Phases of the plan.

use super::{CellKind, ColumnDef, ColumnId, TableDef, TableId};

/// The table.
pub const TABLE: TableId = TableId::Ready("phases");
/// Its name.
pub const NAME: ColumnId = ColumnId::Ready("name");
/// First and last day.
pub const DAYS: ColumnId = ColumnId::Ready("days");
/// The segment of customers it is about.
pub const SEGMENT: ColumnId = ColumnId::Ready("segment");

/// What the catalogue says.
pub const DEF: TableDef = TableDef {
    key: "phases",
    columns: &[
        ColumnDef::new("name", CellKind::Text),
        ColumnDef::new("days", CellKind::Span),
        ColumnDef::new("segment", CellKind::Segment),
    ],
    first: "name",
};
