//! Milestones of the plan.

use super::{Asked, CellKind, ColumnDef, ColumnId, TableDef, TableId, phases};

/// The table.
pub const TABLE: TableId = TableId::Ready("milestones");
/// Whether it is reached.
pub const DONE: ColumnId = ColumnId::Ready("done");
/// Its name.
pub const NAME: ColumnId = ColumnId::Ready("name");
/// When it is due.
pub const DATE: ColumnId = ColumnId::Ready("date");
/// The phase it belongs to.
pub const PHASE: ColumnId = ColumnId::Ready("phase");
/// Who answers for it.
pub const OWNER: ColumnId = ColumnId::Ready("owner");

/// What the catalogue says.
pub const DEF: TableDef = TableDef {
    key: "milestones",
    columns: &[
        ColumnDef::new("done", CellKind::Done),
        ColumnDef::new("name", CellKind::Text),
        ColumnDef::new("date", CellKind::Day).asked(Asked::Yes),
        ColumnDef { of: Some(phases::TABLE), ..ColumnDef::new("phase", CellKind::Row) },
        ColumnDef::new("owner", CellKind::Person),
    ],
    first: "name",
};
