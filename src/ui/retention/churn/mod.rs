//! Churn risk: what counts as lost, who shows signs of leaving, whether such warnings came true, and what churn cost.

mod cost;
mod definition;
mod proof;
mod warning;

use super::super::shared::{figures, short_money};
use super::waiting;
use crate::analysis::Churn;
use crate::locale::{fill, plural};
use crate::state::{App, Loadable};
use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    churn: Memo<Option<Arc<Churn>>>,
    busy: Memo<bool>,
    on: Signal<bool>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.churn(on);
        let churn = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, churn, busy, on }
    }

    /// How many show signs of leaving, and what they brought.
    pub fn title(&self) -> Option<String> {
        let (app, churn) = (self.app, self.churn.get()?);
        let t = &app.prefs.texts().churn;
        churn.as_of?;
        let days = days(app, churn.ask.days);
        if churn.customers == 0 {
            return Some(fill(t.title_nobody, &[("days", &days)]));
        }
        if churn.warned == 0 {
            let customers = figures::customers(app, churn.customers);
            let text = plural(churn.customers, t.title_none_one, t.title_none_other);
            return Some(fill(text, &[("customers", &customers), ("days", &days)]));
        }
        let (customers, revenue) = (figures::customers(app, churn.warned), short_money(app, churn.at_stake));
        let text = plural(churn.warned, t.title_one, t.title_other);
        Some(fill(text, &[("customers", &customers), ("revenue", &revenue)]))
    }

    /// On which day, and what lost means.
    pub fn sub(&self) -> Option<String> {
        let (app, churn) = (self.app, self.churn.get()?);
        let (date, days) = (app.prefs.format().date(churn.as_of?), days(app, churn.ask.days));
        Some(fill(app.prefs.texts().churn.sub, &[("date", &date), ("days", &days)]))
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { churn, busy, on, .. } = self;
        let there = Memo::new(move |_| churn.with(|churn| churn.as_ref().is_some_and(|churn| churn.as_of.is_some())));
        view! {
            <div class="stack" aria-busy=move || busy.get().to_string()>
                {move || match there.get() {
                    false => waiting(busy.get()),
                    true => view! {
                        <definition::Definition churn />
                        <warning::Warning churn />
                        <proof::Proof churn />
                        <cost::Cost churn on />
                    }.into_any(),
                }}
            </div>
        }
        .into_any()
    }
}

/// A number of days: `180 days`.
fn days(app: App, days: u32) -> String {
    let t = &app.prefs.texts().common;
    let count = app.prefs.format().integer(days.into());
    fill(plural(days.into(), t.days_one, t.days_other), &[("count", &count)])
}
