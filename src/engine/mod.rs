//! What the engine worker does with a request; owns the dataset.

mod alias;
mod beside;
mod clean;
mod clean_beside;
mod coverage;
mod customers;
mod demo;
mod export;
mod kpis;
mod likeness;
mod listed;
mod matches;
mod once;
mod one;
mod open;
mod profile;
mod profile_measure;
mod quality;
mod queries;
mod reach;
mod referred;
mod rehearsal;
mod scored;
mod tables;
mod traits;
mod unite;
mod valued;
mod written;

pub use alias::Alias;
pub use clean::{CleanFormat, Piece};
pub use coverage::Coverage;
pub use customers::{Counted, CustomerView, Join};
pub use demo::demo;
pub use export::{ExportedFile, RESULTS_VERSION, export};
pub use likeness::{jaro_winkler, plain_id};
pub use listed::{ListForm, ListTable};
pub use matches::{Suggestion, Why};
pub use open::Settled;
pub use profile::{Bin, ColumnProfile, Form, Profiles, Spread, TableProfile};
pub use quality::{FieldScore, Score, TableScore, Tally, score_table};
pub use queries::{
    Analyse, Answer, Ask, BasketView, Calibration, Card, ChurnView, CohortView, CourseOf, CrossView, Customers,
    DensityOf, Describe, Kpis, LifeView, ListCustomers, ListFile, ListPage, ListReach, ListText, LoyaltyView,
    MovementView, OnboardingView, OverlapView, OverlayView, Query, ReferralView, ScoreSpreadOf, ScoreView,
    SegmentHistory, SequenceView, StageView, TagView, TagsOf, TraitView, TwoModelsView, Unknown, Value,
};
pub use reach::{Consent, Reach};
pub use rehearsal::{Rehearsed, rehearse};
pub use tables::{OpenTable, Overlap, TableId};
pub use traits::{TraitFacts, TraitValue};

use crate::analysis::{self, Params, Results};
use crate::dataset::{Builder, Dataset, Packed, Table, unbundle};
use std::cell::RefCell;

/// The customer rows of the open files. They exist nowhere else.
#[derive(Default)]
pub struct Engine {
    dataset: Option<Dataset>,
    next: Option<Builder<Box<dyn Packed>>>,
    others: open::Others,
    /// The models of lifetime value of the present rows.
    valued: RefCell<Option<valued::Kept>>,
    /// The list of customers that was looked at last.
    listing: RefCell<Option<listed::KeptListing>>,
}

impl Engine {
    /// Opens an empty dataset beside the present one.
    pub fn begin(&mut self) {
        self.next = Some(Builder::default());
        self.others.once.clear();
        self.others.discard_beside();
    }

    /// Appends a packed block of orders, which stays where it is until [`Engine::build`], or a part of another table;
    /// false when it is neither.
    pub fn append(&mut self, part: Box<dyn Packed>) -> bool {
        let mut magic = [0; 8];
        if part.copy(0, &mut magic) && Table::is_table(&magic) {
            let mut bytes = vec![0; part.size()];
            return part.copy(0, &mut bytes) && self.append_table(&bytes);
        }
        let (orders, beside) = unbundle(part);
        let Some(orders) = self.others.once.filter(orders) else { return false };
        let mut fits = self.next.get_or_insert_default().append(orders).is_ok();
        if let Some(refunds) = beside.refunds {
            let refunds = self.others.once.filter(refunds);
            fits &= refunds.is_some_and(|part| self.next.get_or_insert_default().append_refunds(part).is_ok());
        }
        let others = &mut self.others;
        for (part, rows) in [(beside.returns, &mut others.returned.rows), (beside.unknown, &mut others.unknown)] {
            let Some(part) = part else { continue };
            fits &= others.once.filter(part).is_some_and(|part| rows.append(part));
        }
        fits
    }

    /// Drops what was appended since [`Engine::begin`]; the present dataset stays.
    pub fn discard(&mut self) {
        self.next = None;
        self.others.discard_beside();
        self.discard_tables();
    }

    /// Puts what was appended in the place of the present dataset.
    pub fn build(&mut self) {
        // The old rows go first: both at once may be more than a tab can hold.
        self.dataset = None;
        self.forget_value();
        self.others.forget_united();
        self.dataset = Some(self.next.take().unwrap_or_default().finish());
        self.others.build_beside();
        self.number_people();
    }

    /// Whether anything was opened.
    pub(super) fn holds_rows(&self) -> bool {
        self.dataset.is_some() || !self.others.tables.open.is_empty()
    }

    /// Forgets every row.
    pub fn clear(&mut self) {
        *self = Engine::default();
    }

    /// Computes every view from the orders, or from the summaries in their place, or what the other tables say; nothing
    /// before anything was opened.
    pub fn analyse(&self, params: &Params) -> Option<Results> {
        match self.orders() {
            Some(dataset) => Some(analysis::run_beside(dataset, self.beside(), params)),
            None => {
                let none = || analysis::run_beside(&Dataset::default(), self.beside(), params);
                self.analyse_summaries(params).or_else(|| self.holds_rows().then(none))
            }
        }
    }
}
