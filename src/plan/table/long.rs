//! Long-term strategies, beyond six months (S1 table 2).

use super::{Asked, CellKind, ColumnDef, ColumnId, TableDef, TableId};

/// The table.
pub const TABLE: TableId = TableId::Ready("long");
/// Direction.
pub const DIRECTION: ColumnId = ColumnId::Ready("direction");
/// Core strategy.
pub const CORE_STRATEGY: ColumnId = ColumnId::Ready("core_strategy");
/// Milestone, in words with its count target.
pub const MILESTONE: ColumnId = ColumnId::Ready("milestone");
/// Key indicator with its target, in words.
pub const KEY_INDICATOR: ColumnId = ColumnId::Ready("key_indicator");
/// Who answers for it.
pub const OWNER: ColumnId = ColumnId::Ready("owner");
/// By when, in words.
pub const DUE_TEXT: ColumnId = ColumnId::Ready("due_text");
/// By when, as a day.
pub const DUE: ColumnId = ColumnId::Ready("due");

/// What the catalogue says.
pub const DEF: TableDef = TableDef {
    key: "long",
    columns: &[
        ColumnDef::new("direction", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("core_strategy", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("milestone", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("key_indicator", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("owner", CellKind::Person).asked(Asked::Yes),
        ColumnDef::new("due_text", CellKind::Text),
        ColumnDef::new("due", CellKind::Day).asked(Asked::Unless("due_text")),
    ],
    first: "direction",
};
