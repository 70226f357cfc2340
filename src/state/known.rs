//! What the data say to the checks of the document.

use super::App;
use crate::analysis::{FigureKey, Filter};
use crate::plan::{Finding, Known, findings};
use crate::platform::clock;
use crate::units::Money;
use crate::whatif::a_year;
use leptos::prelude::*;

/// Fewer days say too little of a year.
const LEAST_DAYS: i32 = 360;

impl App {
    /// What does not fit together in the document, as of today, in the parts that say something of this business.
    pub(super) fn find(self) -> Vec<Finding> {
        let known = Known { today: clock::today(), revenue: self.yearly_revenue() };
        let found = self.workspace.with_document(|document| findings(document, known));
        found.into_iter().filter(|finding| self.shows(finding.check.part())).collect()
    }

    /// Revenue of an average year of the chosen window; nothing where it is short, filtered or in another currency.
    fn yearly_revenue(self) -> Option<Money> {
        if self.view.filter() != Filter::default() || self.two_currencies().is_some() {
            return None;
        }
        self.data.results.with(|results| {
            let figure = results.value()?.figure(FigureKey::Revenue)?;
            let period = figure.period.filter(|period| period.days() >= LEAST_DAYS)?;
            a_year(figure.value?, period).map(Money::from_units)
        })
    }
}
