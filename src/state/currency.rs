//! Which currency amounts are in. No sign is shown that nobody stated: the files say it, or the reader does.

use super::{App, Source};
use crate::analysis::Currencies;
use crate::plan::{Edit, Part, PlanError};
use crate::units::Currency;
use leptos::prelude::*;

impl App {
    /// The currency of the data: what the open files agree on; where they say nothing, that of the document.
    pub fn currency(self) -> Currency {
        match self.currencies().as_slice() {
            [] => self.own_currency(),
            [only] => *only,
            _ => Currency::NONE,
        }
    }

    /// The currency of the amounts in the plan: that of the document; where nobody has said it, that of the data.
    pub fn plan_currency(self) -> Currency {
        let own = self.workspace.with_document(|document| document.currency);
        if own.is_none() { self.currency() } else { own }
    }

    /// The currencies of plan and data where they are not the same.
    pub fn two_currencies(self) -> Option<(Currency, Currency)> {
        let plan = self.own_currency();
        let data = self.said_by_files()?;
        (!plan.is_none() && plan != data).then_some((plan, data))
    }

    /// The currencies that the open files say their amounts are in, in the order of the files.
    pub fn currencies(self) -> Vec<Currency> {
        let mut said = Vec::new();
        self.data.sources.with(|sources| {
            for currency in sources.iter().filter_map(|source| source.mapping.currency) {
                if !said.contains(&currency) {
                    said.push(currency);
                }
            }
        });
        said
    }

    /// The same by what a row of the files is.
    pub(super) fn currencies_by_kind(self) -> Currencies {
        self.data.sources.with(|sources| currencies_by_kind(sources))
    }

    /// Whether to ask which currency the data are in: orders are open, nobody has said it, and the reader has not said
    /// that amounts stay without a sign.
    pub fn asks_currency(self) -> bool {
        let money = self.data.facts.with(|facts| facts.as_ref().is_some_and(|facts| facts.lines > 0));
        money && self.currencies().is_empty() && self.own_currency().is_none() && !self.prefs.no_currency()
    }

    /// Says which currency the amounts of the document are in; they stay as they are.
    pub fn set_currency(self, currency: Currency) -> Result<(), PlanError> {
        self.workspace.edit(Edit::SetCurrency { currency })
    }

    /// Says that a part of the example is the reader's own from here on: its amounts are then in the currency of the data.
    pub fn own(self, part: Part) -> Result<(), PlanError> {
        let own = Edit::Own { part };
        let example = self.workspace.with_document_untracked(|document| document.example_currency);
        let data = untrack(|| self.said_by_files()).filter(|_| example && part == Part::Budget);
        self.workspace.edit(match data {
            Some(currency) => Edit::Batch { edits: vec![Edit::SetCurrency { currency }, own] },
            None => own,
        })
    }

    /// The currency that the files agree on.
    pub(super) fn said_by_files(self) -> Option<Currency> {
        match self.currencies().as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The currency of the document, unless it only came with an example that says nothing of this business.
    fn own_currency(self) -> Currency {
        let shown = self.shows(Part::Budget);
        self.workspace.with_document(|document| match document.example_currency && !shown {
            true => Currency::NONE,
            false => document.currency,
        })
    }
}

/// The currencies that files say their amounts are in, by what a row of them is.
pub(super) fn currencies_by_kind(sources: &[Source]) -> Currencies {
    Currencies::new(sources.iter().map(|source| (source.mapping.kind, source.mapping.currency)))
}
