//! What the open scenario comes to, computed once for every screen that says it and for the drawer that explains it.

use super::{App, Lasting};
use crate::whatif::Outcome;
use leptos::prelude::*;

impl App {
    /// Begins to follow the open scenario.
    pub(super) fn follow_money(self) {
        let outcome = Memo::new(move |_| self.workspace.outcome(self.view.scenario()));
        self.money.set_value(Some(outcome.into()));
    }

    /// What the open scenario comes to.
    pub fn outcome(self) -> Lasting<Memo<Outcome>> {
        // It is there before any view of the second part of the program is.
        self.money
            .get_value()
            .unwrap_or_else(|| Memo::new(move |_| self.workspace.outcome(self.view.scenario())).into())
    }
}
