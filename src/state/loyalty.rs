//! Loyalty: the programme of the document with its members, the value score, and the first days of new customers.

use super::{App, Loadable};
use crate::analysis::value::TwoModels;
use crate::analysis::{Loyalty, LoyaltyProgram, Onboarding, ScoreAsk, ScoreWeights, ValueScores};
use crate::engine::{LoyaltyView, OnboardingView, ScoreView, TwoModelsView};
use crate::plan::{CustomerEdit, Edit, PlanError};
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The loyalty programme; nothing while nobody has begun one.
    pub fn loyalty_program(self) -> Option<LoyaltyProgram> {
        self.workspace.with_document(|document| document.customers.loyalty.clone())
    }

    /// Begins a programme, or ends it.
    ///
    /// # Errors
    /// Where nobody can be a member by it.
    pub fn set_loyalty(self, program: Option<LoyaltyProgram>) -> Result<(), PlanError> {
        self.workspace.edit(Edit::Customers(CustomerEdit::SetLoyalty { program }))
    }

    /// Changes the programme where there is one.
    ///
    /// # Errors
    /// Where nobody can be a member by it.
    pub fn change_loyalty(self, change: impl FnOnce(&mut LoyaltyProgram)) -> Result<(), PlanError> {
        self.changed_loyalty(change).map_or(Ok(()), |program| self.set_loyalty(Some(program)))
    }

    /// The same while a slider moves: all of it is one step.
    pub fn slide_loyalty(self, change: impl FnOnce(&mut LoyaltyProgram)) {
        if let Some(program) = self.changed_loyalty(change) {
            // A threshold that meets the next one stays where it was.
            let program = Some(program);
            let _ = self.workspace.edit_gesture(Edit::Customers(CustomerEdit::SetLoyalty { program }));
        }
    }

    fn changed_loyalty(self, change: impl FnOnce(&mut LoyaltyProgram)) -> Option<LoyaltyProgram> {
        let mut program = self.workspace.with_document_untracked(|document| document.customers.loyalty.clone())?;
        change(&mut program);
        Some(program)
    }

    /// The members of the programme, or of none, while they are looked at.
    pub fn loyalty(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Loyalty>>> {
        let looked_at = self.looked_at();
        let program = Memo::new(move |_| self.loyalty_program().unwrap_or_default());
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, program.get())));
        self.answered(wanted, |((_, params), program)| LoyaltyView(params, program))
    }

    /// The weights of the value score.
    pub fn score_weights(self) -> ScoreWeights {
        self.workspace.with_document(|document| document.customers.score)
    }

    /// Changes the weights of the value score.
    ///
    /// # Errors
    /// Where nothing has a weight, or one is too great.
    pub fn set_score_weights(self, change: impl FnOnce(&mut ScoreWeights)) -> Result<(), PlanError> {
        let mut weights = self.workspace.with_document_untracked(|document| document.customers.score);
        change(&mut weights);
        self.workspace.edit(Edit::Customers(CustomerEdit::SetScore { weights }))
    }

    /// How the value scores are spread, while they are looked at.
    pub fn value_scores(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<ValueScores>>> {
        let looked_at = self.looked_at();
        let asked = Memo::new(move |_| ScoreAsk::new(self.score_weights(), &self.value_ask()));
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, asked.get())));
        self.answered(wanted, |((_, params), ask)| ScoreView(params, ask))
    }

    /// What new customers did in their first days, while it is looked at.
    pub fn onboarding(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Onboarding>>> {
        let looked_at = self.looked_at();
        let asked = Memo::new(move |_| self.retention.get().onboarding);
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, asked.get())));
        self.answered(wanted, |((_, params), ask)| OnboardingView(params, ask))
    }

    /// The two models of purchases side by side, while somebody wants them.
    pub fn two_models(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<TwoModels>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, self.value_ask())));
        self.answered(wanted, |((_, params), ask)| TwoModelsView(params, ask))
    }
}
