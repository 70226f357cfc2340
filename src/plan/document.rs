//! Everything a person edits, in one value.

use super::inventory::Inventory;
use super::model::{Id, Plan};
use crate::analysis::{Scheme, Target, default_targets};
use crate::units::Currency;
use crate::whatif::Book;
use serde::{Deserialize, Serialize};

/// Version of the file format this build writes.
pub const FORMAT: u32 = 1;

/// The document: what undo moves through, what is saved in the browser and in the project file. It never holds
/// customer rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Version of the file format; the key also says that the file is ours.
    #[serde(rename = "rapport")]
    pub format: u32,
    /// Its name.
    pub name: String,
    /// The currency of every amount in it.
    pub currency: Currency,
    /// The next identity to give out. Counted and never drawn at random, so that equal edits make equal documents.
    pub next_id: u64,
    /// Strategies, phases, milestones.
    pub plan: Plan,
    /// Baseline, assumptions, scenarios.
    pub book: Book,
    /// The goals, one for each KPI of the scorecard.
    pub targets: Vec<Target>,
    /// How customers are put into tiers, and what share each tier should have.
    pub scheme: Scheme,
    /// Where the data come from, and how their quality is judged.
    #[serde(default)]
    pub inventory: Inventory,
}

impl Default for Document {
    fn default() -> Document {
        Document {
            format: FORMAT,
            name: String::new(),
            currency: Currency::default(),
            next_id: 1,
            plan: Plan::default(),
            book: Book::default(),
            targets: default_targets(),
            scheme: Scheme::default(),
            inventory: Inventory::default(),
        }
    }
}

impl Document {
    /// Gives out an identity.
    pub(super) fn fresh(&mut self) -> Id {
        let id = Id(self.next_id);
        self.next_id = self.next_id.saturating_add(1);
        id
    }
}
