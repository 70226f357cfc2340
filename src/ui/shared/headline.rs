//! What the data say in one sentence: who bought, for how much, in how many orders.

use super::{figure_name, figures};
use crate::analysis::{FigureKey, Unit};
use crate::locale::fill;
use crate::state::App;
use leptos::prelude::With;

/// The sentence; nothing without data.
pub fn data_headline(app: App) -> Option<String> {
    let t = &app.prefs.texts().overview;
    app.data.results.with(|results| {
        let results = results.value()?;
        let value = |key: FigureKey| results.figure(key).and_then(|figure| figure.value);
        let money = |amount: f64| figures::text(app, Unit::Money, Some(amount));
        let known = value(FigureKey::Customers).zip(value(FigureKey::Orders)).zip(value(FigureKey::Revenue));
        if let Some(((customers, orders), revenue)) = known {
            let customers = figures::customers(app, customers as u64);
            let (orders, revenue) = (figures::orders(app, orders as u64), money(revenue));
            let values = [("customers", &*customers), ("orders", &orders), ("revenue", &revenue)];
            return Some(fill(t.headline_data, &values));
        }
        let Some(unknown) = results.unknown.as_ref().filter(|unknown| unknown.orders > 0) else {
            // A survey alone, or tickets.
            let figure = results.figures.iter().find(|figure| figure.value.is_some())?;
            let value = figures::text(app, figure.unit, figure.value);
            let name = figure_name(app.prefs.texts(), figure.key);
            return Some(fill(t.headline_figure, &[("name", name), ("value", &value)]));
        };
        let (orders, revenue) = (figures::orders(app, unknown.orders), money(unknown.revenue.units()));
        Some(fill(t.headline_unknown, &[("orders", &orders), ("revenue", &revenue)]))
    })
}
