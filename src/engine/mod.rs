//! What the engine worker does with a request; owns the dataset.

mod alias;
mod customers;
mod export;
mod likeness;
mod matches;
mod once;
mod open;
mod tables;

pub use alias::Alias;
pub use customers::{Counted, CustomerView, Join};
pub use export::{ExportedFile, RESULTS_VERSION, export};
pub use likeness::{jaro_winkler, plain_id};
pub use matches::{Suggestion, Why};
pub use open::Settled;
pub use tables::{OpenTable, Overlap, TableId};

use crate::analysis::{self, Params, Results};
use crate::dataset::{Block, Builder, Dataset, Facts, Table};

/// The customer rows of the open files. They exist nowhere else.
#[derive(Default)]
pub struct Engine {
    dataset: Option<Dataset>,
    next: Option<Builder>,
    others: open::Others,
}

impl Engine {
    /// Opens an empty dataset beside the present one.
    pub fn begin(&mut self) {
        self.next = Some(Builder::new());
        self.others.once.clear();
    }

    /// Appends a block in its transferred form; false when the bytes are not a block.
    pub fn append(&mut self, bytes: &[u8]) -> bool {
        if Table::is_table(bytes) {
            return self.append_table(bytes);
        }
        match Block::from_bytes(bytes) {
            Some(block) => {
                let block = self.others.once.filter(block);
                self.next.get_or_insert_with(Builder::new).push(block).is_ok()
            }
            None => false,
        }
    }

    /// Drops what was appended since [`Engine::begin`]; the present dataset stays.
    pub fn discard(&mut self) {
        self.next = None;
        self.discard_tables();
    }

    /// Puts what was appended in the place of the present dataset.
    pub fn build(&mut self) -> Facts {
        // The old rows go first: both at once may be more than a tab can hold.
        self.dataset = None;
        self.others.forget_united();
        let dataset = self.next.take().unwrap_or_default().finish();
        let facts = dataset.facts();
        self.dataset = Some(dataset);
        facts
    }

    /// Forgets every row.
    pub fn clear(&mut self) {
        *self = Engine::default();
    }

    /// Computes every view from the orders, or from the summaries in their place; nothing without a dataset.
    pub fn analyse(&self, params: &Params) -> Option<Results> {
        match self.orders() {
            Some(dataset) => Some(analysis::run(dataset, params)),
            None => {
                self.analyse_summaries(params).or_else(|| self.dataset.as_ref().map(|none| analysis::run(none, params)))
            }
        }
    }
}
