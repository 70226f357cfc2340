//! The budget and what it returns, at a glance.

use super::super::shared::{Chart, Explained, Kind, line_name, line_tone};
use crate::chart::{Gauge, Part, Reference, Spec, Split};
use crate::locale::fill;
use crate::state::{App, Topic, use_app};
use crate::ui::{view, word};
use crate::units::{Currency, Money as Amount};
use crate::whatif::{Figure, Line, Outcome};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Money() -> impl IntoView {
    let app = use_app();
    let outcome = app.outcome();
    let currency = Memo::new(move |_| app.plan_currency());
    let split = Memo::new(move |_| outcome.with(|outcome| split(app, outcome)));
    let gauge = Memo::new(move |_| outcome.with(|outcome| gauge(app, outcome)));
    let ratio = Signal::derive(move || outcome.with(|outcome| outcome.ratio.ok().map(|ratio| ratio.0)));
    let ratio_text = Signal::derive(move || {
        let text = ratio.get().map(|ratio| app.prefs.format().decimal(ratio, 2));
        let t = app.prefs.texts();
        text.map_or(t.common.unknown.to_owned(), |ratio| fill(t.common.to_one, &[("ratio", &ratio)]))
    });
    view! {
        <section class="panel">
            <h2 class="panel-title">{word(|t| t.overview.budget_title)}</h2>
            <p class="say">{move || say(app, &outcome.get(), currency.get())}</p>
            <Chart spec=split kind=Signal::derive(move || Kind::Money(currency.get())) name="budget-split" plain=true />
            <p class="figure figure-small">
                <Explained topic=Signal::stored(Topic::Outcome(Figure::Ratio)) value=ratio text=ratio_text
                    testid="overview-ratio" />
            </p>
            {move || outcome.with(|outcome| outcome.set_to_reach).map(|reached| {
                let ratio = app.prefs.format().integer(reached.0);
                view! {
                    <p class="muted budget-note" data-testid="overview-set-to-reach">
                        {fill(app.prefs.texts().levers.set_to_reach, &[("ratio", &ratio)])}
                    </p>
                }
            })}
            <Chart spec=gauge kind=Signal::stored(Kind::Decimal(2)) name="budget-return" plain=true />
        </section>
    }
}

fn say(app: App, outcome: &Outcome, currency: Currency) -> String {
    let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
    match outcome.ratio {
        Ok(ratio) => fill(
            t.budget_say,
            &[("cost", &format.money(outcome.cost, currency, true)), ("ratio", &format.decimal(ratio.0, 1))],
        ),
        Err(_) => {
            let ceiling = Amount::from_units(outcome.declared_benefit.units().max(0.0) / 3.0);
            fill(t.budget_say_none, &[("ceiling", &format.money(ceiling, currency, true))])
        }
    }
}

fn split(app: App, outcome: &Outcome) -> Spec {
    let t = app.prefs.texts();
    let parts = app.workspace.with_document(|document| {
        let lines = document.money.lines.iter().enumerate();
        let part = |(place, line): (usize, &Line)| Part {
            key: format!("budget:{}", line.id.0),
            name: line_name(t, line),
            tone: line_tone(place, line),
            value: outcome.line(line.id).map_or(0.0, |found| found.amount.units()),
        };
        lines.map(part).collect()
    });
    Spec::Split(Split {
        caption: t.overview.budget_title.to_owned(),
        headings: [t.budget.split_line.to_owned(), t.budget.split_amount.to_owned()],
        parts,
    })
}

fn gauge(app: App, outcome: &Outcome) -> Spec {
    let t = &app.prefs.texts().budget;
    let line = |value: f64, label: &str| Reference { value, label: label.to_owned() };
    Spec::Gauge(Gauge {
        caption: t.returns_title.to_owned(),
        key: "ratio:benefit_cost".to_owned(),
        name: t.ratio.to_owned(),
        // Without a budget there is nothing to draw, and the chart says so.
        value: outcome.ratio.map_or(f64::NAN, |ratio| ratio.0),
        references: vec![line(1.0, t.line_even), line(3.0, t.line_good), line(5.0, t.line_digital)],
        heading: t.ratio.to_owned(),
    })
}
