//! The reader's own numbers in the place of those that came with the budget.

use super::figures;
use crate::analysis::{FigureKey, Unit};
use crate::locale::fill;
use crate::state::{App, OwnNumber, focus, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// What the data say, in words: `4,999 customers, £1,531 each a year`. Nothing where the budget says the same.
pub fn own_numbers_said(app: App) -> Option<String> {
    if app.own_numbers().is_empty() {
        return None;
    }
    let (customers, _) = app.budget_value(FigureKey::Customers)?;
    let (value, _) = app.budget_value(FigureKey::RevenuePerCustomer)?;
    let customers = figures::customers(app, customers.round() as u64);
    // Cents of an amount in the hundreds say nothing.
    let value = figures::value(app, Unit::Money, if value.abs() >= 100.0 { value.round() } else { value });
    Some(fill(app.prefs.texts().budget.own_numbers, &[("customers", &customers), ("value", &value)]))
}

/// Where a number of the data comes from, in words.
pub fn own_source(app: App, own: &OwnNumber) -> String {
    let (t, format) = (&app.prefs.texts().budget, app.prefs.format());
    let (from, to) = (format.date(own.period.from), format.date(own.period.to));
    let only = figures::filter(app).unwrap_or_default();
    let sentence = if only.is_empty() { t.data_source } else { t.data_source_of };
    fill(sentence, &[("from", &from), ("to", &to), ("filter", &only)])
}

/// The offer to put all of them in; nothing where the budget has them.
#[component]
pub fn OwnNumbers() -> impl IntoView {
    let app = use_app();
    let said = Memo::new(move |_| own_numbers_said(app));
    let take = move |_| {
        let numbers: Vec<(OwnNumber, String)> =
            untrack(|| app.own_numbers().into_iter().map(|own| (own, own_source(app, &own))).collect());
        match app.take_own_numbers(numbers) {
            // The offer is gone then.
            Ok(()) => {
                app.announcer.say(app.prefs.texts().budget.own_numbers_taken);
                focus("main");
            }
            Err(_) => app.announcer.say(app.prefs.texts().errors.edit_refused),
        }
    };
    move || {
        said.get().map(|said| {
            let sentence = move || fill(app.prefs.texts().budget.own_numbers_differ, &[("numbers", &said)]);
            view! {
                <div class="notice notice-info" data-testid="own-numbers">
                    <p class="notice-text">{sentence}</p>
                    <button type="button" class="button button-small button-primary" data-testid="take-own-numbers"
                        on:click=take>
                        {word(|t| t.budget.own_numbers_take)}
                    </button>
                </div>
            }
        })
    }
}
