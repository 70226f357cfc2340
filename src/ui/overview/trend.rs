//! Who ordered month by month: returning and new customers, and below the axis those who did not come back.

use super::super::shared::{Chart, Kind, MonthNotes, origin_stacks, shows_month};
use crate::analysis::{Month, Results};
use crate::chart::{Category, Columns, Spec};
use crate::locale::fill;
use crate::state::{App, is_low, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// Months shown at a glance.
const MONTHS: usize = 12;

/// Heights of the chart in CSS pixels: on a page with room, and on a low one.
const HIGH: u32 = 190;
const LOW: u32 = 132;

/// The panel.
#[component]
pub fn Trend(
    /// What is shown.
    results: Memo<Option<Arc<Results>>>,
) -> impl IntoView {
    let app = use_app();
    let months = Memo::new(move |_| {
        results.with(|results| results.as_ref().map(|results| last(&results.trend).to_vec()).unwrap_or_default())
    });
    let spec = Memo::new(move |_| {
        months.with(|months| {
            let shown: Vec<Month> = months.iter().filter(|month| shows_month(app, month)).copied().collect();
            columns(app, &shown)
        })
    });
    let low = is_low();
    let height = Signal::derive(move || if low.get() { LOW } else { HIGH });
    let say = move || {
        months.with(|months| {
            // The sentence is about a whole month of which everything is known, where there is one.
            let whole = || months.iter().rev().filter(|month| !month.partial);
            let month = whole().find(|month| !month.first).or(whole().next()).or(months.last())?;
            let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
            if month.first {
                let count = format.integer(month.active as f64);
                return Some(fill(t.customers_say_first, &[("month", &named(app, month)), ("count", &count)]));
            }
            Some(fill(
                t.customers_say,
                &[
                    ("month", &named(app, month)),
                    ("returning", &format.integer(month.returning() as f64)),
                    ("new", &format.integer(month.new as f64)),
                ],
            ))
        })
    };
    view! {
        <section class="panel">
            <h2 class="panel-title">{word(|t| t.overview.customers_title)}</h2>
            <p class="say">{say}</p>
            <Chart spec kind=Signal::stored(Kind::Count) name="customers-by-month" height plain=true />
            <MonthNotes months origins=true />
        </section>
    }
}

/// A month, and that it is not a whole one where it is not.
fn named(app: App, month: &Month) -> String {
    let name = app.prefs.format().month_year(month.month);
    match month.partial {
        true => fill(app.prefs.texts().kpis.trend_partial, &[("month", &name)]),
        false => name,
    }
}

fn last(trend: &[Month]) -> &[Month] {
    trend.get(trend.len().saturating_sub(MONTHS)..).unwrap_or_default()
}

fn columns(app: App, months: &[Month]) -> Spec {
    let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
    Spec::Columns(Columns {
        caption: t.customers_title.to_owned(),
        category: t.month.to_owned(),
        categories: months
            .iter()
            .map(|month| Category {
                key: format!("month:{}", month.month),
                name: named(app, month),
                tick: format!("{}{}", format.month(month.month), if month.partial { "*" } else { "" }),
            })
            .collect(),
        series: origin_stacks(app.prefs.texts(), months),
    })
}
