//! What was spent on customers, where a table says it.

use crate::analysis::{CohortTable, FigureKey, Filter, Missing};
use crate::locale::fill;
use crate::state::App;
use crate::ui::shared::figures;
use crate::units::{Money, Period};
use leptos::prelude::With;

/// What was spent, and when; nothing where it is not known, not of those who are looked at, or not in the currency of the orders.
pub fn spent(app: App) -> Option<(Money, Period)> {
    // Spend is of everybody: of a part of the customers nobody knows it.
    if app.view.filter() != Filter::default() {
        return None;
    }
    app.data.results.with(|results| {
        let results = results.value()?;
        let (figure, share) = (results.figure(FigureKey::Spend)?, results.figure(FigureKey::SpendShare)?);
        if matches!(share.missing, Some(Missing::OtherCurrency { .. })) {
            return None;
        }
        figure.money.filter(|money| money.units() > 0.0).zip(figure.period)
    })
}

/// Who is not among the new customers whom the spend is held against, though it is; nothing where that is nobody.
pub fn first_month(app: App, table: &CohortTable) -> Option<String> {
    let customers = figures::customers(app, table.first_month);
    (table.first_month > 0).then(|| fill(app.prefs.texts().cohorts.payback_first, &[("customers", &customers)]))
}
