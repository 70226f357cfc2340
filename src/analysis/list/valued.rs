//! What the models of lifetime value say of those who are listed.

use crate::analysis::value::{Models, Summary, ValueAsk, Worth, range};
use crate::dataset::Dataset;
use crate::units::Day;

/// The models with what they say of everybody.
#[derive(Clone, Copy)]
pub struct Valued<'a> {
    /// What a person takes for granted.
    pub ask: &'a ValueAsk,
    /// The models.
    pub models: &'a Models,
    /// What they say, by customer, values as revenue.
    pub worths: &'a [Option<Worth>],
}

impl Valued<'_> {
    /// What a customer can be expected to bring, after the margin.
    pub(in crate::analysis) fn worth(&self, customer: usize) -> Option<Worth> {
        self.worths.get(customer).copied().flatten().map(|worth| worth.kept(self.ask.kept()))
    }

    /// The range of the value of a customer; `counted` holds the orders that the models know.
    pub(in crate::analysis) fn range(&self, counted: &Dataset, customer: usize, as_of: Day) -> Option<(f64, f64)> {
        self.worth(customer)?;
        let (purchases, spend) = self.models.purchases.ok().zip(self.models.spend.ok())?;
        let summary = Summary::of(&counted.histories_from(customer).next()?, counted.unit(), as_of)?;
        range(&purchases.model, &spend.model, &summary, &self.ask.horizon(), customer as u64)
    }
}
