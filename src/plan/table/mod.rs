//! The tables of the plan: typed columns, and rows with one identity.
//!
//! A ready table is a file here and a line in [`READY`]; its texts stand in `locale/text/plan_tables.rs`. Tables and
//! columns that a person defines are data of the document.

mod catalogue;
mod id;
mod kind;
mod layout;
pub mod long;
pub mod measures;
pub mod milestones;
pub mod phases;
mod row;
pub mod short;
mod value;

pub use catalogue::{Asked, ColumnDef, READY, TableDef};
pub use id::{ColumnId, Id, TableId};
pub use kind::{CellKind, Measure};
pub use layout::{MAX_CHOICES, MAX_COLUMNS, MAX_TABLES, NewColumn, PlanColumn, PlanTable};
pub use row::{Cells, PlanRow};
pub use value::{CellValue, MAX_NUMBER};
