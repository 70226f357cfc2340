//! What a new customer costs beside what a customer brings: when the cost is earned back. Nothing where no spend is known.

use super::super::spend::{first_month, spent};
use super::super::value::{money, what};
use super::curves::columns;
use crate::analysis::{CohortTable, Window};
use crate::chart::{Line, Spec, Tone, Trend};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Kind, cohort_after, cohort_column, figures};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Payback(table: Memo<Option<Arc<CohortTable>>>) -> impl IntoView {
    let app = use_app();
    let cost = Memo::new(move |_| {
        let (spend, period) = spent(app)?;
        table.with(|table| {
            // Those with more orders bring more than the new customers whom the spend brought.
            let table = table.as_ref().filter(|table| table.ask.min_orders <= 1)?;
            Some((spend, period, table.cost_of_new(spend)?))
        })
    });
    let spec = Signal::derive(move || {
        let cost = cost.get().map_or(0.0, |(.., cost)| cost);
        table.with(|table| curve(app, table.as_deref().unwrap_or(&CohortTable::default()), cost))
    });
    view! {
        <Show when=move || cost.get().is_some()>
            <section class="panel" data-testid="cohort-payback">
                <h2 class="panel-title">{word(|t| t.cohorts.payback)}</h2>
                {move || table.with(|table| {
                    let ((spend, period, cost), table) = cost.get().zip(table.as_ref())?;
                    let t = &app.prefs.texts().cohorts;
                    let format = app.prefs.format();
                    let words = [
                        ("spend", figures::money(app, spend, false)),
                        ("from", format.date(period.from)),
                        ("to", format.date(period.to)),
                        ("new", figures::customers(app, table.new)),
                        ("cost", money(app, cost)),
                    ];
                    // Where all orders count, spend may be older or newer than they are.
                    let text = if app.view.window() == Window::All { t.payback_cost_all } else { t.payback_cost };
                    let said = fill(text, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
                    let what = what(app);
                    let earned = match table.payback(cost, Ratio(app.value_ask().kept())) {
                        Some(0) => fill(t.payback_at_once, &[("what", &what)]),
                        Some(k) => {
                            let column = cohort_column(table.ask.rule, k);
                            fill(t.payback_in, &[("column", &column), ("what", &what)])
                        }
                        None => fill(t.payback_not, &[("what", &what)]),
                    };
                    Some(view! {
                        <p class="say">{said}" "{first_month(app, table)}</p>
                        <p class="value-answer" data-testid="cohort-payback-say">{earned}</p>
                    })
                })}
                <Chart spec kind=Signal::derive(move || Kind::Money(app.currency())) name="cohort-earned" />
            </section>
        </Show>
    }
}

fn curve(app: App, table: &CohortTable, cost: f64) -> Spec {
    let t = app.prefs.texts();
    let kept = app.value_ask().kept();
    Spec::Line(Line {
        caption: t.cohorts.brought.to_owned(),
        category: cohort_after(t, table.ask.step).to_owned(),
        categories: columns(table, 0),
        series: vec![Trend {
            key: "brought".to_owned(),
            name: String::new(),
            tone: Tone::Data(0),
            values: table.mean.iter().map(|mean| mean.per_customer().map(|brought| brought * kept)).collect(),
        }],
        reference: Some((cost, t.cohorts.cost_line.to_owned())),
        from_zero: true,
    })
}
