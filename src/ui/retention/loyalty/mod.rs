//! Loyalty: the value score, and the tiers of members with their points and costs.

mod level;
mod members;
mod program;
mod score;
mod start;
mod weights;

use super::super::shared::{figures, plan_words};
use super::waiting;
use crate::analysis::{Loyalty, LoyaltyBasis, ValueScores};
use crate::locale::fill;
use crate::plan::PlanError;
use crate::state::{App, Loadable};
use crate::ui::view;
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    members: Memo<Option<Arc<Loyalty>>>,
    scores: Memo<Option<Arc<ValueScores>>>,
    busy: Memo<bool>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let (loyalty, scored) = (app.loyalty(on), app.value_scores(on));
        let members = Memo::new(move |_| loyalty.with(|answer| answer.value().cloned()));
        let scores = Memo::new(move |_| scored.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| loyalty.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, members, scores, busy }
    }

    /// How many are members; without a programme what the best customers brought.
    pub fn title(&self) -> Option<String> {
        let (app, members) = (self.app, self.members.get()?);
        let (t, format) = (&app.prefs.texts().loyalty, app.prefs.format());
        let span = figures::months(app, members.program.months);
        let of = |count: u64| Some(format.share(Ratio::of(count as f64, members.customers as f64)?));
        let highest = members.program.levels.last().zip(members.lines.last());
        if let Some((level, line)) = highest {
            let shares = of(members.members()).zip(of(line.customers));
            return Some(match shares {
                Some((share, top)) => {
                    fill(t.title_members, &[("share", &share), ("span", &span), ("top", &top), ("tier", &level.name)])
                }
                None => fill(t.title_nobody, &[("span", &span)]),
            });
        }
        let best = self.scores.get().and_then(|scores| Some((scores.top.customers, scores.top.share?)));
        Some(match best {
            Some((customers, share)) => {
                let (customers, share) = (figures::customers(app, customers), format.share(share));
                fill(t.title_score, &[("customers", &customers), ("share", &share)])
            }
            None => {
                fill(t.title_customers, &[("customers", &figures::customers(app, members.customers)), ("span", &span)])
            }
        })
    }

    /// On which day, and which orders make members.
    pub fn sub(&self) -> Option<String> {
        let (app, members) = (self.app, self.members.get()?);
        let (t, format) = (&app.prefs.texts().loyalty, app.prefs.format());
        let date = format.date(members.as_of);
        Some(match members.program.levels.is_empty() {
            true => fill(t.sub_scores, &[("date", &date)]),
            false => fill(t.sub, &[("date", &date), ("from", &format.date(members.periods[0].from))]),
        })
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { app, members, scores, busy } = self;
        let there = Memo::new(move |_| members.with(Option::is_some));
        let begun = Memo::new(move |_| app.loyalty_program().is_some());
        view! {
            <div class="stack" aria-busy=move || busy.get().to_string()>
                {move || match (there.get(), begun.get()) {
                    (false, _) => waiting(busy.get()),
                    (true, false) => view! {
                        <start::Start members />
                        <score::Score scores />
                    }.into_any(),
                    (true, true) => view! {
                        <program::Program members />
                        <members::Members members />
                        <score::Score scores />
                    }.into_any(),
                }}
            </div>
        }
        .into_any()
    }
}

/// A threshold in words: an amount, orders, or points.
pub fn threshold(app: App, loyalty: &Loyalty, from: f64) -> String {
    match loyalty.program.basis {
        LoyaltyBasis::Spend => super::value::money(app, from),
        LoyaltyBasis::Orders | LoyaltyBasis::Points => app.prefs.format().decimal_up_to(from, 2),
    }
}

/// What a person did is refused: it is said aloud, since a button has no place for it.
pub fn aloud(app: App, outcome: Result<(), PlanError>) {
    if let Err(error) = outcome {
        app.announcer.say(plan_words::refusal(app, &error));
    }
}
