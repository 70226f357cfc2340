//! Lifetime value: what customers have brought, who is still there, what they can be expected to bring, and whether the model
//! holds.

mod again;
mod asked;
mod card;
mod holds;
mod ladder;
mod refusal;
mod rivals;
mod triangle;

use super::super::shared::{figures, short_money};
use super::waiting;
use crate::analysis::value::ValueView;
use crate::locale::fill;
use crate::state::{App, Loadable};
use crate::ui::view;
use crate::units::Money;
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    view: Memo<Option<Arc<ValueView>>>,
    busy: Memo<bool>,
    on: Signal<bool>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.value_view(on);
        let view = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, view, busy, on }
    }

    /// What customers are worth, in one sentence.
    pub fn title(&self) -> Option<String> {
        let (app, view) = (self.app, self.view.get()?);
        let (t, format) = (&app.prefs.texts().value, app.prefs.format());
        let customers = figures::customers(app, view.past.customers);
        let Some(expected) = &view.expected else {
            let total = view.past.revenue.units() * app.value_ask().kept();
            let mean = money(app, total / view.past.customers.max(1) as f64);
            let revenue = short_money(app, Money::from_units(total));
            return Some(fill(t.title_past, &[("customers", &customers), ("revenue", &revenue), ("mean", &mean)]));
        };
        let again = format.integer(expected.again.round());
        let words = [("again", again.as_str()), ("customers", &customers), ("span", &span(app))];
        Some(match expected.value {
            Some(value) => {
                let value = short_money(app, Money::from_units(value));
                fill(t.title_model, &[&words[..], &[("value", &value)]].concat())
            }
            None => {
                let orders = format.integer(expected.purchases.round());
                fill(t.title_purchases, &[&words[..], &[("orders", &orders)]].concat())
            }
        })
    }

    /// Which orders say so, and what amounts are.
    pub fn sub(&self) -> Option<String> {
        let (app, view) = (self.app, self.view.get()?);
        let (t, format) = (&app.prefs.texts().value, app.prefs.format());
        let (from, date) = (format.date(view.past.from), format.date(view.as_of));
        Some(fill(t.sub, &[("from", &from), ("date", &date), ("what", &what(app))]))
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { app, view, busy, on } = self;
        let there = Memo::new(move |_| view.with(Option::is_some));
        let has_model = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(|view| view.expected.is_some())));
        view! {
            <div class="stack" aria-busy=move || busy.get().to_string()>
                {move || match there.get() {
                    true => view! {
                        <ladder::Ladder view />
                        <Show when=move || has_model.get()>
                            <again::Again view />
                            <holds::Holds calibration=app.calibration(on) />
                            <rivals::Rivals on />
                        </Show>
                        <triangle::Triangle view />
                        <card::Card view />
                    }.into_any(),
                    false => view! { {move || waiting(busy.get())} }.into_any(),
                }}
            </div>
        }
        .into_any()
    }
}

/// How far one looks ahead: `12 months`.
fn span(app: App) -> String {
    figures::months(app, app.value_ask().months)
}

/// What amounts are: revenue, or the margin of it.
pub(super) fn what(app: App) -> String {
    let t = &app.prefs.texts().value;
    match app.value_ask().margin {
        None => t.what_revenue.to_owned(),
        Some(margin) => fill(t.what_margin, &[("margin", &app.prefs.format().share(margin))]),
    }
}

/// An amount in currency units, without cents where it has many digits.
pub(super) fn money(app: App, amount: f64) -> String {
    let amount = if amount.abs() >= 100.0 { amount.round() } else { amount };
    app.prefs.format().money(Money::from_units(amount), app.currency(), amount.abs() >= 1e5)
}
