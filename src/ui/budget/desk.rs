//! What every part of the screen reads and does: the open scenario, its outcome, and edits of it.

use super::words;
use crate::locale::{BudgetTexts, Format, LeversTexts, fill};
use crate::plan::{Edit, MoneyEdit};
use crate::state::{App, Lasting, use_app};
use crate::units::{Currency, Money};
use crate::whatif::{Assumption, Input, InputSpec, MoneyPlan, Outcome, ScenarioId, Unit};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The open scenario and what it comes to.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    /// The open scenario; nothing is the base.
    pub scenario: Memo<Option<ScenarioId>>,
    /// What it comes to, computed anew with every edit.
    pub outcome: Lasting<Memo<Outcome>>,
    pub currency: Memo<Currency>,
    /// What the base said before somebody began to move it; nothing while nobody does.
    pub before: RwSignal<Option<BTreeMap<Input, Assumption>>>,
}

impl Desk {
    pub fn new() -> Desk {
        let app = use_app();
        let scenario = Memo::new(move |_| app.workspace.open_scenario(app.view.scenario()));
        let outcome = app.outcome();
        let currency = Memo::new(move |_| app.plan_currency());
        Desk { app, scenario, outcome, currency, before: RwSignal::new(None) }
    }

    /// The texts of the screen, following the language.
    pub fn t(self) -> &'static BudgetTexts {
        &self.app.prefs.texts().budget
    }

    /// The texts about lines and levers.
    pub fn l(self) -> &'static LeversTexts {
        &self.app.prefs.texts().levers
    }

    pub fn format(self) -> Rc<dyn Format> {
        self.app.prefs.format()
    }

    pub fn money(self, amount: Money, compact: bool) -> String {
        self.format().money(amount, self.currency.get(), compact)
    }

    pub fn with_plan<T>(self, read: impl FnOnce(&MoneyPlan) -> T) -> T {
        self.app.workspace.with_document(|document| read(&document.money))
    }

    pub fn with_plan_untracked<T>(self, read: impl FnOnce(&MoneyPlan) -> T) -> T {
        self.app.workspace.with_document_untracked(|document| read(&document.money))
    }

    /// An input as the open scenario uses it.
    pub fn input(self, input: Input) -> f64 {
        self.outcome.with(|outcome| outcome.input(input))
    }

    /// An input of the base.
    pub fn base(self, input: Input) -> f64 {
        self.with_plan(|plan| plan.base_value(input))
    }

    /// Unit and bounds of an input; those of a plain number where it has gone.
    pub fn spec(self, input: Input) -> InputSpec {
        self.with_plan(|plan| plan.spec(input)).unwrap_or(Unit::Number.spec())
    }

    /// Whether the open scenario says something else than the base.
    pub fn changed(self, input: Input) -> bool {
        self.scenario.get().is_some() && self.input(input) != self.base(input)
    }

    pub fn scenario_name(self) -> Option<String> {
        let id = self.scenario.get()?;
        self.with_plan(|plan| plan.scenario(id).map(|scenario| scenario.name.clone()))
    }

    /// Carries out an edit as a step of its own; a refusal is a sentence.
    pub fn edit(self, edit: Edit) -> Result<(), String> {
        self.app.workspace.settle();
        self.remember(&edit);
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
        self.remember(&edit);
        self.app.workspace.edit_gesture(edit).map_err(|error| words::refusal(self, &error))
    }

    /// Keeps what the base says before its numbers are moved, so that it can have them back; any other edit ends that.
    fn remember(self, edit: &Edit) {
        if !moves_base(edit) {
            self.before.set(None);
        } else if self.before.with_untracked(Option::is_none) {
            self.before.set(Some(self.with_plan_untracked(|plan| {
                plan.inputs().filter_map(|input| Some((input, plan.assumption(input)?.clone()))).collect()
            })));
        }
    }

    /// The edit that sets an input of the open scenario.
    pub fn setting(self, input: Input, value: f64) -> Edit {
        Edit::Money(MoneyEdit::SetInput { scenario: self.scenario.get_untracked(), input, value })
    }

    /// Sets an input that may not be empty.
    pub fn commit(self, input: Input, value: Option<f64>) -> Result<(), String> {
        let value = value.ok_or_else(|| self.app.prefs.texts().errors.field_required.to_owned())?;
        self.edit(self.setting(input, value))
    }

    /// Adds a scenario and opens it.
    pub fn open_new(self, edit: Edit) -> bool {
        let id = self.app.workspace.with_document_untracked(|document| document.next_id);
        let done = self.press(edit);
        if done {
            self.app.view.set_scenario(Some(ScenarioId(id)));
        }
        done
    }

    /// The name of the next new scenario.
    pub fn new_name(self) -> String {
        let count = self.with_plan_untracked(|plan| plan.scenarios.len());
        fill(self.t().scenario_new_name, &[("number", &self.format().integer((count + 1) as f64))])
    }

    /// A sentence of this screen as a signal.
    pub fn say(self, pick: fn(&'static BudgetTexts) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(self.t()).to_owned())
    }

    /// A sentence about lines and levers as a signal.
    pub fn tell(self, pick: fn(&'static LeversTexts) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(self.l()).to_owned())
    }
}

/// Whether an edit moves a number of the base, as a what-if does.
fn moves_base(edit: &Edit) -> bool {
    match edit {
        Edit::Money(
            MoneyEdit::SetInput { scenario, .. }
            | MoneyEdit::SetShare { scenario, .. }
            | MoneyEdit::SetAmount { scenario, .. }
            | MoneyEdit::SetShares { scenario, .. }
            | MoneyEdit::RescaleSplit { scenario },
        ) => scenario.is_none(),
        _ => false,
    }
}
