//! What is done for whom: service, content, channel and benefit of a segment or of a stage of the life cycle (S0 1.2–1.3).

use super::{CellKind, ColumnDef, ColumnId, TableDef, TableId};

/// The table.
pub const TABLE: TableId = TableId::Ready("measures");
/// The segment that it is for.
pub const SEGMENT: ColumnId = ColumnId::Ready("segment");
/// Whom it is for, in words.
pub const WHOM: ColumnId = ColumnId::Ready("whom");
/// How they are served.
pub const SERVICE: ColumnId = ColumnId::Ready("service");
/// What they are sent.
pub const CONTENT: ColumnId = ColumnId::Ready("content");
/// On which way they are reached.
pub const CHANNEL: ColumnId = ColumnId::Ready("channel");
/// What they get.
pub const BENEFIT: ColumnId = ColumnId::Ready("benefit");

/// The parts of a measure, in the order of the columns.
pub const PARTS: [ColumnId; 4] = [SERVICE, CONTENT, CHANNEL, BENEFIT];

/// What the catalogue says.
pub const DEF: TableDef = TableDef {
    key: "measures",
    columns: &[
        ColumnDef::new("segment", CellKind::Segment),
        ColumnDef::new("whom", CellKind::Text),
        ColumnDef::new("service", CellKind::Text),
        ColumnDef::new("content", CellKind::Text),
        ColumnDef::new("channel", CellKind::Text),
        ColumnDef::new("benefit", CellKind::Text),
        ColumnDef::new("owner", CellKind::Person),
    ],
    first: "whom",
};
