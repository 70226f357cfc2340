//! The document people edit.
//!
//! A [`Document`] is plain data. Every change is an [`Edit`]; [`apply`] returns the changed document or a [`PlanError`]
//! and never a half-changed one; [`History`] remembers the way back. [`findings`] reads the document for what does not
//! fit together, [`encode`] and [`restore`] are its file format and the one gate everything enters through.

mod assumptions;
mod block;
mod checks;
mod delta;
mod delta_document;
mod document;
mod edit;
mod error;
mod file;
mod goals;
mod grid;
mod history;
mod inventory;
mod kept;
mod list;
mod lists;
mod members;
mod model;
mod money_checks;
mod part;
mod read;
mod reader;
mod repair;
mod row_checks;
mod segments;
mod step;
mod strategy_checks;
mod table;
mod tags;
mod template;

pub use assumptions::Assumptions;
pub use block::{read_block, write_block};
pub use checks::{Check, Finding, Known, Severity, findings, weights_off};
pub use document::{Document, FORMAT};
pub use edit::{
    CustomerEdit, Edit, GoalEdit, ListEdit, MoneyEdit, PlanEdit, SegmentEdit, SourceEdit, TableEdit, TagEdit, apply,
};
pub use error::PlanError;
pub use file::{RestoreError, RestoreNote, encode, is_of_earlier_format, restore};
pub use grid::{CellWords, LeftOut, Pasted, PlainWords, paste, put, written};
pub use history::{History, STEPS, Undo};
pub use inventory::{Freshness, Inventory, QualityRules, System, file_stem};
pub use kept::{KEPT_FORMAT, Kept, Unread, read_kept, write_kept};
pub use list::List;
pub use lists::{KeptList, KeptListId, MAX_LISTS};
pub use model::{MAX_ITEMS, MAX_TEXT, MilestoneState, Plan, RowDays};
pub use part::Part;
pub use step::{Step, step};
pub use table::{
    Asked, CellKind, CellValue, Cells, ColumnDef, ColumnId, Id, MAX_CHOICES, MAX_COLUMNS, MAX_NUMBER, MAX_TABLES,
    Measure, NewColumn, PlanColumn, PlanRow, PlanTable, READY, TableDef, TableId, long, measures, milestones, phases,
    short,
};
pub use template::{
    ANNUAL, TEMPLATES, Template, TemplateDef, translated, with_examples_marked, with_template, without, wordless,
};
