//! Everything a person edits, in one value.

use super::assumptions::Assumptions;
use super::inventory::Inventory;
use super::list::List;
use super::lists::KeptList;
use super::model::Plan;
use super::part::Part;
use super::table::Id;
use crate::analysis::{Scheme, SchemeId, Tag};
use crate::goals::Kpi;
use crate::units::Currency;
use crate::whatif::MoneyPlan;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Version of the file format this build writes.
pub const FORMAT: u32 = 2;

/// The document: what undo moves through, what is saved in the browser and in the project file. It never holds
/// customer rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Version of the file format; the key also says that the file is ours.
    #[serde(rename = "rapport")]
    pub format: u32,
    /// Its name.
    pub name: String,
    /// The currency of every amount in it; [`Currency::NONE`] until somebody has said which.
    pub currency: Currency,
    /// Whether the currency came with the example budget, and nobody has said it of this business.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example_currency: bool,
    /// The next identity to give out. Counted and never drawn at random, so that equal edits make equal documents.
    pub next_id: u64,
    /// Tables and rows: strategies, phases, milestones, own tables.
    pub plan: Plan,
    /// Budget, levers, scenarios.
    pub money: MoneyPlan,
    /// The KPIs of the scorecard.
    pub kpis: List<Kpi>,
    /// How customers are put into segments, and what share each segment should have; at least one way.
    pub schemes: List<Scheme>,
    /// The scheme that all screens show.
    pub default_scheme: SchemeId,
    /// What customers can be like.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub tags: List<Tag>,
    /// The lists of customers that somebody keeps by name.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub lists: List<KeptList>,
    /// Where the data come from, and how their quality is judged.
    #[serde(default)]
    pub inventory: Inventory,
    /// What is taken for granted about customers.
    #[serde(default, skip_serializing_if = "Assumptions::is_first")]
    pub customers: Assumptions,
    /// What came with a template, and nobody has touched or confirmed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub examples: BTreeSet<Part>,
    /// The template that an example came with, where that is not the annual strategy: files from before there were several
    /// do not say it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub templates: BTreeMap<Part, String>,
}

impl Default for Document {
    /// The document of a new user: nothing stands in it.
    fn default() -> Document {
        Document {
            format: FORMAT,
            name: String::new(),
            currency: Currency::NONE,
            example_currency: false,
            next_id: 1,
            plan: Plan::default(),
            money: MoneyPlan::default(),
            kpis: List::default(),
            schemes: vec![Scheme::default().without_targets()].into(),
            default_scheme: SchemeId::TIERS,
            tags: List::default(),
            lists: List::default(),
            inventory: Inventory::default(),
            customers: Assumptions::default(),
            examples: BTreeSet::new(),
            templates: BTreeMap::new(),
        }
    }
}

impl Document {
    /// The document as if all of it were a person's own.
    pub(super) fn without_marks(&self) -> Document {
        Document { examples: BTreeSet::new(), templates: BTreeMap::new(), example_currency: false, ..self.clone() }
    }

    /// Gives out an identity.
    pub(super) fn fresh(&mut self) -> Id {
        let id = Id(self.next_id);
        self.next_id = self.next_id.saturating_add(1);
        id
    }
}
