//! The changes a person can make: a part of the document, a file of edits.

mod checked;
mod customers;
mod goals;
mod lists;
mod money;
mod plan;
mod segments;
mod sources;
mod tables;
mod tags;

pub(super) use checked::{day, span, text};
pub use customers::CustomerEdit;
pub use goals::GoalEdit;
pub use lists::ListEdit;
pub use money::MoneyEdit;
pub use plan::PlanEdit;
pub use segments::SegmentEdit;
pub use sources::SourceEdit;
pub use tables::TableEdit;
pub(super) use tables::words;
pub use tags::TagEdit;

use super::document::{Document, FORMAT};
use super::error::PlanError;
use super::part::Part;
use super::table::{ColumnId, Id, TableId};
use crate::units::Currency;
use serde::{Deserialize, Serialize};
use std::mem::{Discriminant, discriminant};

/// One change of the document. What is added gets the identity [`Document::next_id`] of the document before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields say what they are: the thing changed and its new value")]
pub enum Edit {
    /// Names the document.
    Rename { name: String },
    /// Sets the currency of every amount; amounts stay as they are.
    SetCurrency { currency: Currency },
    /// Changes the goals of the scorecard.
    Goals(GoalEdit),
    /// Changes how customers are put into groups.
    Segments(SegmentEdit),
    /// Changes budget, assumptions and scenarios.
    Money(MoneyEdit),
    /// Changes the rows of the plan.
    Plan(PlanEdit),
    /// Changes the tables of the plan and their columns.
    Tables(TableEdit),
    /// Changes where data come from.
    Sources(SourceEdit),
    /// Changes what is taken for granted about customers.
    Customers(CustomerEdit),
    /// Changes the tags of customers.
    Tags(TagEdit),
    /// Changes the kept lists of customers.
    Lists(ListEdit),
    /// Says that what came with a template is a person's own from here on.
    Own { part: Part },
    /// Several changes as one: all or none (pasting a block of cells).
    Batch { edits: Vec<Edit> },
    /// Puts another document in the place of this one (opening a file, starting from a template).
    Replace { document: Box<Document> },
}

/// What an edit sets: two edits of the same place can be one step of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The document itself.
    Document(Discriminant<Edit>),
    /// A goal.
    Goals(Discriminant<GoalEdit>, (u64, u64)),
    /// Groups of customers.
    Segments(Discriminant<SegmentEdit>, (u64, u64)),
    /// An input, a share, a scenario.
    Money(Discriminant<MoneyEdit>, (u64, u64)),
    /// A cell, or the days of a row.
    Plan(Discriminant<PlanEdit>, (Id, Option<ColumnId>)),
    /// A table or a column.
    Tables(Discriminant<TableEdit>, (TableId, Option<ColumnId>)),
    /// An assumption about customers.
    Customers(Discriminant<CustomerEdit>),
    /// A tag.
    Tags(Discriminant<TagEdit>, (u64, u64)),
    /// A kept list.
    Lists(Discriminant<ListEdit>, (u64, u64)),
    /// A system, the rules of quality.
    Sources(Discriminant<SourceEdit>, (u64, u64)),
}

impl Edit {
    /// What the edit sets; none where the edit is no setting of one value and so never joins another one.
    pub(super) fn place(&self) -> Option<Place> {
        match self {
            Edit::Rename { .. } | Edit::SetCurrency { .. } => Some(Place::Document(discriminant(self))),
            Edit::Goals(edit) => edit.place().map(|place| Place::Goals(discriminant(edit), place)),
            Edit::Segments(edit) => edit.place().map(|place| Place::Segments(discriminant(edit), place)),
            Edit::Money(edit) => edit.place().map(|place| Place::Money(discriminant(edit), place)),
            Edit::Plan(edit) => edit.place().map(|place| Place::Plan(discriminant(edit), place)),
            Edit::Tables(edit) => edit.place().map(|place| Place::Tables(discriminant(edit), place)),
            Edit::Sources(edit) => edit.place().map(|place| Place::Sources(discriminant(edit), place)),
            Edit::Tags(edit) => edit.place().map(|place| Place::Tags(discriminant(edit), place)),
            Edit::Lists(edit) => edit.place().map(|place| Place::Lists(discriminant(edit), place)),
            Edit::Customers(edit) => Some(Place::Customers(discriminant(edit))),
            Edit::Own { .. } | Edit::Batch { .. } | Edit::Replace { .. } => None,
        }
    }
}

/// The document after an edit, or why the edit is refused.
///
/// ```
/// use rapport::plan::{Document, Edit, Id, PlanEdit, PlanError, apply, short};
/// let document = Document::default();
/// let next = apply(&document, &Edit::Plan(PlanEdit::add(short::TABLE))).unwrap();
/// assert_eq!(next.plan.rows[0].id, Id(document.next_id));
/// assert_eq!(apply(&document, &Edit::Plan(PlanEdit::RemoveRow { row: Id(9) })), Err(PlanError::NoRow { row: Id(9) }));
/// ```
pub fn apply(document: &Document, edit: &Edit) -> Result<Document, PlanError> {
    let mut next = document.clone();
    change(&mut next, edit)?;
    Ok(next)
}

fn change(document: &mut Document, edit: &Edit) -> Result<(), PlanError> {
    let targets = |document: &Document| matches!(edit, Edit::Segments(_)).then(|| segments::targets(&document.schemes));
    let before = targets(document);
    match edit {
        Edit::Rename { name } => document.name = text(name)?,
        Edit::SetCurrency { currency } => {
            (document.currency, document.example_currency) = (*currency, false);
        }
        Edit::Goals(edit) => edit.apply(document)?,
        Edit::Segments(edit) => edit.apply(document)?,
        Edit::Money(edit) => edit.apply(document)?,
        Edit::Plan(edit) => edit.apply(document)?,
        Edit::Tables(edit) => edit.apply(document)?,
        Edit::Sources(edit) => edit.apply(document)?,
        Edit::Customers(edit) => edit.apply(document)?,
        Edit::Tags(edit) => edit.apply(document)?,
        Edit::Lists(edit) => edit.apply(document)?,
        Edit::Own { .. } => {}
        Edit::Batch { edits } => {
            for edit in edits {
                change(document, edit)?;
            }
        }
        Edit::Replace { document: other } if other.format != FORMAT => {
            return Err(PlanError::WrongFormat { format: other.format });
        }
        Edit::Replace { document: other } => *document = (**other).clone(),
    }
    // Who is in a segment is no goal; what share it should have is one.
    let touched = before.is_none() || before != targets(document);
    // What somebody touches is an example no more.
    if let Some(part) = Part::of(edit).filter(|_| touched) {
        document.unmark(part);
        // Whoever takes the amounts over takes over what they are written in.
        document.example_currency &= part != Part::Budget;
    }
    Ok(())
}
