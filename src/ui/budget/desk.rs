//! What every part of the screen reads and does: the open scenario, its outcome, and edits of it.

use super::words;
use crate::locale::{BudgetTexts, Format};
use crate::plan::{Edit, MoneyEdit};
use crate::state::{App, use_app};
use crate::units::{Currency, Money};
use crate::whatif::{Book, InputKey, Outcome, ScenarioId};
use leptos::prelude::*;
use std::rc::Rc;

/// The open scenario and what it comes to.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    /// The open scenario; nothing is the base.
    pub scenario: Memo<Option<ScenarioId>>,
    /// What it comes to, computed anew with every edit.
    pub outcome: Memo<Outcome>,
    pub currency: Memo<Currency>,
}

impl Desk {
    pub fn new() -> Desk {
        let app = use_app();
        let scenario = Memo::new(move |_| app.workspace.open_scenario(app.view.scenario()));
        let outcome = Memo::new(move |_| app.workspace.outcome(scenario.get()));
        let currency = Memo::new(move |_| app.plan_currency());
        Desk { app, scenario, outcome, currency }
    }

    /// The texts of the screen, following the language.
    pub fn t(self) -> &'static BudgetTexts {
        &self.app.prefs.texts().budget
    }

    pub fn format(self) -> Rc<dyn Format> {
        self.app.prefs.format()
    }

    pub fn money(self, amount: Money, compact: bool) -> String {
        self.format().money(amount, self.currency.get(), compact)
    }

    pub fn with_book<T>(self, read: impl FnOnce(&Book) -> T) -> T {
        self.app.workspace.with_document(|document| read(&document.book))
    }

    /// An input as the open scenario uses it.
    pub fn input(self, key: InputKey) -> f64 {
        self.outcome.with(|outcome| outcome.input(key))
    }

    /// An input of the base.
    pub fn base(self, key: InputKey) -> f64 {
        self.with_book(|book| book.base_value(key))
    }

    /// Whether the open scenario says something else than the base.
    pub fn changed(self, key: InputKey) -> bool {
        self.scenario.get().is_some() && self.input(key) != self.base(key)
    }

    pub fn scenario_name(self) -> Option<String> {
        let id = self.scenario.get()?;
        self.with_book(|book| book.scenario(id).map(|scenario| scenario.name.clone()))
    }

    /// Carries out an edit as a step of its own; a refusal is a sentence.
    pub fn edit(self, edit: Edit) -> Result<(), String> {
        self.app.workspace.settle();
        self.app.workspace.edit(edit).map_err(|error| words::refusal(self, &error))
    }

    /// Carries out an edit of a button that has no place for a refusal: the sentence is said.
    pub fn press(self, edit: Edit) -> bool {
        let refused = self.edit(edit).err();
        let done = refused.is_none();
        if let Some(sentence) = refused {
            self.app.announcer.say(sentence);
        }
        done
    }

    /// Carries out an edit of a drag.
    pub fn drag(self, edit: Edit) -> Result<(), String> {
        self.app.workspace.edit_gesture(edit).map_err(|error| words::refusal(self, &error))
    }

    /// The edit that sets an input of the open scenario.
    pub fn setting(self, key: InputKey, value: f64) -> Edit {
        Edit::Money(MoneyEdit::SetInput { scenario: self.scenario.get_untracked(), key, value })
    }

    /// Sets an input that may not be empty.
    pub fn commit(self, key: InputKey, value: Option<f64>) -> Result<(), String> {
        let value = value.ok_or_else(|| self.app.prefs.texts().errors.field_required.to_owned())?;
        self.edit(self.setting(key, value))
    }

    /// A sentence of this screen as a signal.
    pub fn say(self, pick: fn(&'static BudgetTexts) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(self.t()).to_owned())
    }
}
