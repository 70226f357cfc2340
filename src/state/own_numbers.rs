//! What the data say about the inputs of the budget.

use super::App;
use crate::analysis::FigureKey;
use crate::plan::{Edit, MoneyEdit, Part, PlanError};
use crate::units::Period;
use crate::whatif::{Assumption, Input, MoneyPlan, Status, a_year};
use leptos::prelude::*;

/// Days of data from which a yearly value is offered by itself: less is carried forward to a year, which one month cannot
/// say much about.
const A_YEAR: i32 = 360;

/// What the data say of an input of the base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnNumber {
    /// The input.
    pub input: Input,
    /// Its value in the data.
    pub value: f64,
    /// The days it comes from.
    pub period: Period,
}

/// The figure of the data that says what an input is; nothing where none does.
pub fn data_figure(plan: &MoneyPlan, input: Input) -> Option<FigureKey> {
    // A ready factor says what it is; which lever it belongs to does not matter.
    let factor = match input {
        Input::Factor(lever, factor) => plan.lever(lever)?.kind.def().factor(factor)?,
        Input::Elasticity(_) | Input::Margin | Input::Overlap(..) | Input::Total | Input::Share(_) => return None,
    };
    match factor.key {
        "customers" => Some(FigureKey::Customers),
        "value_per_customer" => Some(FigureKey::RevenuePerCustomer),
        _ => None,
    }
}

impl App {
    /// What the data say about an input: the number of customers, or what one is worth a year. Nothing about any other.
    pub fn own_number(self, input: Input) -> Option<OwnNumber> {
        let (key, spec) = self
            .workspace
            .with_document(|document| Some((data_figure(&document.money, input)?, document.money.spec(input)?)))?;
        let (value, period) = self.budget_value(key)?;
        Some(OwnNumber { input, value: spec.tidy(value)?, period })
    }

    /// A figure of the data as a budget counts with it, and its days: what a customer is worth is that of a year.
    pub fn budget_value(self, key: FigureKey) -> Option<(f64, Period)> {
        let (value, period) = self.data.results.with(|results| {
            let figure = results.value()?.figure(key)?;
            figure.value.zip(figure.period)
        })?;
        let value = match key {
            // Customers × yearly value is then the revenue of an average year of the window.
            FigureKey::RevenuePerCustomer => a_year(value, period)?,
            _ => value,
        };
        Some((value, period))
    }

    /// The inputs of the base that say something else than the reader's own data, where these cover a year and all
    /// customers. Nothing beside the sample: it is nobody's business.
    pub fn own_numbers(self) -> Vec<OwnNumber> {
        if self.data.sample.get() || !self.data.loaded() || self.view.filter() != Default::default() {
            return Vec::new();
        }
        let inputs = self.workspace.with_document(|document| match document.is_blank(Part::Budget) {
            true => Vec::new(),
            false => document.money.inputs().collect::<Vec<Input>>(),
        });
        let differs = |own: &OwnNumber| {
            own.period.days() >= A_YEAR
                && self.workspace.with_document(|document| document.money.base_value(own.input) != own.value)
        };
        inputs.into_iter().filter_map(|input| self.own_number(input)).filter(differs).collect()
    }

    /// Puts numbers of the data into the base, each with this source, in one step.
    ///
    /// # Errors
    /// What the document refuses.
    pub fn take_own_numbers(self, numbers: Vec<(OwnNumber, String)>) -> Result<(), PlanError> {
        let edits = numbers.into_iter().map(|(own, source)| self.own_number_edit(&own, source)).collect();
        self.workspace.edit(Edit::Batch { edits })
    }

    /// The edit that puts one of them into the base.
    pub fn own_number_edit(self, own: &OwnNumber, source: String) -> Edit {
        let before = self
            .workspace
            .with_document_untracked(|document| document.money.assumption(own.input).cloned().unwrap_or_default());
        let assumption =
            Assumption { value: own.value, source, status: Status::Derived, date: Some(own.period.to), ..before };
        Edit::Money(MoneyEdit::SetAssumption { input: own.input, assumption })
    }
}
