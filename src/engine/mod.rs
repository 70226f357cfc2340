//! What the engine worker does with a request; owns the dataset.

mod export;
mod rehearsal;

pub use export::{ExportedFile, RESULTS_VERSION, export};
pub use rehearsal::rehearse;

use crate::analysis::{self, Params, Results};
use crate::dataset::{Builder, Dataset, Facts, Packed};

/// The customer rows of the open files. They exist nowhere else.
#[derive(Default)]
pub struct Engine {
    dataset: Option<Dataset>,
    next: Option<Builder<Box<dyn Packed>>>,
}

impl Engine {
    /// Opens an empty dataset beside the present one.
    pub fn begin(&mut self) {
        self.next = Some(Builder::default());
    }

    /// Appends a packed block, which stays where it is until [`Engine::build`]; false when it is not a block.
    pub fn append(&mut self, block: Box<dyn Packed>) -> bool {
        self.next.get_or_insert_default().append(block).is_ok()
    }

    /// Drops what was appended since [`Engine::begin`]; the present dataset stays.
    pub fn discard(&mut self) {
        self.next = None;
    }

    /// Puts what was appended in the place of the present dataset and computes every view.
    pub fn build(&mut self, params: &Params) -> (Facts, Results) {
        // The old rows go first: both at once may be more than a tab can hold.
        self.dataset = None;
        let dataset = self.next.take().unwrap_or_default().finish();
        let (facts, results) = (dataset.facts(), analysis::run(&dataset, params));
        self.dataset = Some(dataset);
        (facts, results)
    }

    /// Forgets every row.
    pub fn clear(&mut self) {
        *self = Engine::default();
    }

    /// Computes every view; nothing without a dataset.
    pub fn analyse(&self, params: &Params) -> Option<Results> {
        self.dataset.as_ref().map(|dataset| analysis::run(dataset, params))
    }
}
