//! Short-term strategies, up to six months (S1 table 1).

use super::{Asked, CellKind, ColumnDef, ColumnId, TableDef, TableId};

/// The table.
pub const TABLE: TableId = TableId::Ready("short");
/// The segment of customers it is about.
pub const SEGMENT: ColumnId = ColumnId::Ready("segment");
/// Whom it addresses.
pub const TARGET_GROUP: ColumnId = ColumnId::Ready("target_group");
/// What is to be reached.
pub const GOAL: ColumnId = ColumnId::Ready("goal");
/// What is done.
pub const MEASURES: ColumnId = ColumnId::Ready("measures");
/// Who answers for it.
pub const OWNER: ColumnId = ColumnId::Ready("owner");
/// How long or how often.
pub const PERIOD: ColumnId = ColumnId::Ready("period");
/// Money, material and time it needs.
pub const RESOURCES: ColumnId = ColumnId::Ready("resources");
/// The effect expected.
pub const EXPECTED_EFFECT: ColumnId = ColumnId::Ready("expected_effect");

/// What the catalogue says.
pub const DEF: TableDef = TableDef {
    key: "short",
    columns: &[
        ColumnDef::new("segment", CellKind::Segment),
        ColumnDef::new("target_group", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("goal", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("measures", CellKind::Text).asked(Asked::Yes),
        ColumnDef::new("owner", CellKind::Person).asked(Asked::Yes),
        ColumnDef::new("period", CellKind::Text),
        ColumnDef::new("resources", CellKind::Text),
        ColumnDef::new("expected_effect", CellKind::Text).asked(Asked::Yes),
    ],
    first: "target_group",
};
