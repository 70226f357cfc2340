//! Why there is no model, in words.

use crate::analysis::value::Refusal;
use crate::locale::fill;
use crate::state::App;

/// The reason, and what is missing.
pub fn words(app: App, refusal: Refusal) -> String {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let counts = |text: &str, found: u64, needed: u64| {
        let (found, needed) = (format.integer(found as f64), format.integer(needed as f64));
        fill(text, &[("found", &found), ("needed", &needed)])
    };
    match refusal {
        Refusal::TooFewCustomers { found, needed } => counts(t.few_customers, found, needed),
        Refusal::NobodyReturned => t.nobody_returned.to_owned(),
        Refusal::TooFewRepeaters { found, needed } => counts(t.few_repeaters, found, needed),
        Refusal::TooShort { days, needed } => counts(t.too_short, days.into(), needed.into()),
        Refusal::Correlated { found, limit } => {
            let (found, limit) = (format.decimal(found, 2), format.decimal_up_to(limit, 2));
            fill(t.correlated, &[("found", &found), ("limit", &limit)])
        }
        Refusal::NoMeanSpend => t.no_mean.to_owned(),
        Refusal::AtTheEdge { .. } | Refusal::Undetermined | Refusal::Disagreement { .. } => t.undetermined.to_owned(),
    }
}
