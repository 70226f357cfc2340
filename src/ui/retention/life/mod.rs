//! The life cycle: customers month by month, stages by their own rhythm, the journey, and what first purchases lead to.

mod firsts;
mod journey;
mod months;
mod onboarding;
mod stages;

use super::super::shared::figures;
use super::waiting;
use crate::analysis::LifeMonths;
use crate::locale::fill;
use crate::state::{App, Loadable};
use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    months: Memo<Option<Arc<LifeMonths>>>,
    busy: Memo<bool>,
    on: Signal<bool>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.life_months(on);
        let months = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, months, busy, on }
    }

    /// Who ordered in the latest month that is over, or in the one that is not.
    pub fn title(&self) -> Option<String> {
        let (app, months) = (self.app, self.months.get()?);
        let t = &app.prefs.texts().life;
        let told = |month: &&crate::analysis::LifeMonth| month.complete;
        let month = months.months.iter().rev().find(told).or(months.months.last())?;
        let (active, name) = (figures::customers(app, month.active), app.prefs.format().month_year(month.month));
        let words = [("active", active.as_str()), ("month", &name)];
        let number = |count: u64| app.prefs.format().integer(count as f64);
        Some(match (month.new, month.lost) {
            (Some(new), Some(lost)) if month.complete => {
                let (new, lost) = (number(new), number(lost));
                fill(t.title, &[&words[..], &[("new", &new), ("lost", &lost)]].concat())
            }
            _ if month.complete => fill(t.title_first, &words),
            _ => fill(t.title_open, &words),
        })
    }

    /// Which orders say so.
    pub fn sub(&self) -> Option<String> {
        self.months.get()?;
        let as_of = self.app.data.results.with(|results| results.value()?.basis.as_of)?;
        let date = self.app.prefs.format().date(as_of);
        Some(fill(self.app.prefs.texts().life.sub, &[("date", &date)]))
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { app, months, busy, on } = self;
        let there = Memo::new(move |_| months.with(Option::is_some));
        view! {
            <div class="stack" aria-busy=move || busy.get().to_string()>
                {move || match there.get() {
                    false => waiting(busy.get()),
                    true => {
                        let stages = app.life_stages(on);
                        let stages = Memo::new(move |_| stages.with(|answer| answer.value().cloned()));
                        view! {
                            <months::Months life=months />
                            <stages::Staged stages />
                            <journey::Journey stages />
                            <firsts::Firsts on />
                            <onboarding::FirstDays on />
                        }.into_any()
                    }
                }}
            </div>
        }
        .into_any()
    }
}
