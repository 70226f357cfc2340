//! Who ordered month by month: returning and new customers, and below the axis those who did not come back.

use super::super::shared::{Chart, Kind};
use crate::analysis::{Month, Results};
use crate::chart::{Category, Columns, Spec, Stack, Tone};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// Months shown at a glance.
const MONTHS: usize = 12;

/// The panel.
#[component]
pub fn Trend(
    /// What is shown.
    results: Memo<Option<Arc<Results>>>,
) -> impl IntoView {
    let app = use_app();
    let spec = Memo::new(move |_| {
        let months = results.with(|results| results.as_ref().map(|results| last(&results.trend).to_vec()));
        columns(app, &months.unwrap_or_default())
    });
    let say = move || {
        results.with(|results| {
            let trend = &results.as_ref()?.trend;
            // The sentence is about a whole month where there is one.
            let month = trend.iter().rev().find(|month| !month.partial).or(trend.last())?;
            let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
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
    let open = move || {
        results.with(|results| results.as_ref().is_some_and(|r| last(&r.trend).iter().any(|month| month.partial)))
    };
    view! {
        <section class="panel">
            <h2 class="panel-title">{word(|t| t.overview.customers_title)}</h2>
            <p class="say">{say}</p>
            <Chart spec kind=Signal::stored(Kind::Count) name="customers-by-month" height=190 plain=true />
            {move || open().then(|| view! { <p class="figure-note">{word(|t| t.kpis.trend_partial_note)}</p> })}
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
    let stack = |key: &str, name: &str, tone, below, value: fn(&Month) -> u64| Stack {
        key: key.to_owned(),
        name: name.to_owned(),
        tone,
        below,
        values: months.iter().map(|month| Some(value(month) as f64)).collect(),
    };
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
        series: vec![
            stack("series:returning", t.series_returning, Tone::Data(0), false, Month::returning),
            stack("series:new", t.series_new, Tone::Data(2), false, |month| month.new),
            stack("series:not_back", t.series_not_back, Tone::Data(1), true, |month| month.lost),
        ],
    })
}
