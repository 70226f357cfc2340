//! What customers are worth: what the engine says, and what is taken for granted.

use super::{App, Loadable};
use crate::analysis::value::{Holdout, Refusal, ValueAsk, ValueView};
use crate::engine::{Calibration, Value};
use crate::plan::{CustomerEdit, Edit, PlanError};
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// What is taken for granted about lifetime value.
    pub fn value_ask(self) -> ValueAsk {
        self.workspace.with_document(|document| document.customers.value)
    }

    /// Changes what is taken for granted about lifetime value.
    ///
    /// # Errors
    /// Where it cannot be computed with.
    pub fn set_value_ask(self, change: impl FnOnce(&mut ValueAsk)) -> Result<(), PlanError> {
        let mut value = self.workspace.with_document_untracked(|document| document.customers.value);
        change(&mut value);
        self.workspace.edit(Edit::Customers(CustomerEdit::SetValue { value }))
    }

    /// What customers are worth, while it is looked at.
    pub fn value_view(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<ValueView>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, self.value_ask())));
        self.answered(wanted, |((_, params), ask)| Value(params, ask))
    }

    /// The model of purchases held against the last days, while it is looked at.
    pub fn calibration(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Result<Holdout, Refusal>>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten());
        self.answered(wanted, |(_, params)| Calibration(params))
    }
}
