//! Cohorts: who came back after the first order, and what they brought.

mod controls;
mod curves;
mod payback;
mod save;
mod triangle;

use super::super::shared::{cohort_period, figures};
use super::waiting;
use crate::analysis::{CohortStep, CohortTable, ReturnRule};
use crate::locale::{Texts, fill};
use crate::state::{App, Loadable};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    table: Memo<Option<Arc<CohortTable>>>,
    busy: Memo<bool>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.cohort_table(on);
        let table = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, table, busy }
    }

    /// How many came back, in one sentence.
    pub fn title(&self) -> Option<String> {
        let (app, table) = (self.app, self.table.get()?);
        let (t, ask) = (app.prefs.texts(), table.ask);
        if table.rows.is_empty() {
            return Some(t.cohorts.title_nobody.to_owned());
        }
        let counted = |count: u64| {
            let customers = figures::customers(app, count);
            if ask.min_orders < 2 {
                return customers;
            }
            let orders = app.prefs.format().integer(ask.min_orders.into());
            fill(t.cohorts.with_orders, &[("customers", &customers), ("orders", &orders)])
        };
        let step = noun(t, ask.step);
        let Some(first) = table.first_return() else {
            let customers = counted(table.customers());
            return Some(fill(t.cohorts.title_young, &[("customers", &customers), ("step", step)]));
        };
        let share = app.prefs.format().percent(first.rate, 0);
        let (customers, when) = (counted(first.of), when(t, ask.step, ask.rule));
        let words = [("customers", customers.as_str()), ("share", &share), ("when", &when)];
        Some(match first.start {
            Some(start) => {
                let period = match ask.step {
                    CohortStep::Day => fill(t.cohorts.on_day, &[("name", &app.prefs.format().date(start))]),
                    CohortStep::Week => fill(t.cohorts.in_week, &[("name", &app.prefs.format().date(start))]),
                    CohortStep::Month | CohortStep::Quarter => {
                        fill(t.cohorts.in_month, &[("name", &cohort_period(app, ask.step, start))])
                    }
                };
                fill(t.cohorts.title, &[&words[..], &[("period", &period)]].concat())
            }
            None => fill(t.cohorts.title_mean, &[&words[..], &[("step", step)]].concat()),
        })
    }

    /// Which orders say so.
    pub fn sub(&self) -> Option<String> {
        self.table.get()?;
        let as_of = self.app.data.results.with(|results| results.value()?.basis.as_of)?;
        let date = self.app.prefs.format().date(as_of);
        Some(fill(self.app.prefs.texts().cohorts.sub, &[("date", &date)]))
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { table, busy, .. } = self;
        let there = Memo::new(move |_| table.with(Option::is_some));
        let rows = Memo::new(move |_| table.with(|table| table.as_ref().is_some_and(|table| !table.rows.is_empty())));
        view! {
            <div class="stack" aria-busy=move || busy.get().to_string()>
                {move || match there.get() {
                    false => waiting(busy.get()),
                    true => view! {
                        <section class="panel" data-testid="cohorts">
                            <h2 class="panel-title">{word(|t| t.cohorts.table)}</h2>
                            <controls::Controls />
                            {move || match rows.get() {
                                true => view! { <triangle::Triangle table /> }.into_any(),
                                false => view! {
                                    <p class="notice notice-info" data-testid="cohorts-nobody">{word(|t| t.cohorts.nobody)}</p>
                                }.into_any(),
                            }}
                        </section>
                        <Show when=move || rows.get()>
                            <curves::Curves table />
                            <payback::Payback table />
                        </Show>
                    }.into_any(),
                }}
            </div>
        }
        .into_any()
    }
}

fn noun(t: &Texts, step: CohortStep) -> &'static str {
    match step {
        CohortStep::Day => t.cohorts.noun_day,
        CohortStep::Week => t.cohorts.noun_week,
        CohortStep::Month => t.cohorts.noun_month,
        CohortStep::Quarter => t.cohorts.noun_quarter,
    }
}

/// When the second column is: `in the next month`.
fn when(t: &Texts, step: CohortStep, rule: ReturnRule) -> String {
    let next = match step {
        CohortStep::Day => t.cohorts.next_day,
        CohortStep::Week => t.cohorts.next_week,
        CohortStep::Month => t.cohorts.next_month,
        CohortStep::Quarter => t.cohorts.next_quarter,
    };
    match rule {
        ReturnRule::On | ReturnRule::Bracket => next.to_owned(),
        ReturnRule::OnOrAfter => fill(t.cohorts.or_later, &[("when", next)]),
    }
}
