//! The revenue of customers of whom nothing is known, beside that of the known ones.

use super::figures;
use crate::analysis::{FigureKey, Missing, Results, Unit};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::view;
use crate::units::Money;
use leptos::prelude::*;

/// One sentence; nothing where every row names a customer.
#[component]
pub fn UnknownCustomers() -> impl IntoView {
    let app = use_app();
    move || said(app).map(|text| view! { <p class="say" data-testid="unknown-customers">{text}</p> })
}

fn said(app: App) -> Option<String> {
    app.data.results.with(|results| {
        let results = results.value()?;
        let unknown = results.unknown.as_ref().filter(|unknown| unknown.lines > 0)?;
        let t = &app.prefs.texts().kpis;
        let known = results.figure(FigureKey::Revenue).and_then(|figure| figure.money).unwrap_or_default();
        let money = |amount: Money| figures::text(app, Unit::Money, Some(amount.units()));
        let (amount, total) = (money(unknown.revenue), money(known + unknown.revenue));
        let orders = figures::orders(app, unknown.orders);
        let sentence = if nobody_named(results) { t.unknown_only } else { t.unknown_plus };
        Some(fill(sentence, &[("amount", &amount), ("orders", &orders), ("total", &total)]))
    })
}

/// Whether there is revenue of unknown customers, which the shares of customers leave out.
pub fn has_unknown(app: App) -> bool {
    app.data.results.with(|results| {
        let unknown = results.value().and_then(|results| results.unknown.as_ref());
        unknown.is_some_and(|unknown| unknown.lines > 0)
    })
}

/// Whether there are orders, and none of them names a customer.
fn nobody_named(results: &Results) -> bool {
    let revenue = results.figure(FigureKey::Revenue);
    revenue.is_some_and(|figure| figure.missing == Some(Missing::NobodyNamed))
}
