//! The curves: the mean of the cohorts and the latest of them.

use crate::analysis::{CohortMeasure, CohortTable};
use crate::chart::{Category, Line, Spec, Tone, Trend};
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Kind, cohort_after, cohort_column, cohort_row};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// Curves beside the mean.
const CURVES: usize = 2;

/// The panel.
#[component]
pub fn Curves(table: Memo<Option<Arc<CohortTable>>>) -> impl IntoView {
    let app = use_app();
    let measure = Memo::new(move |_| match app.retention.get().measure {
        CohortMeasure::Share | CohortMeasure::Customers => CohortMeasure::Share,
        CohortMeasure::Revenue | CohortMeasure::PerCustomer => CohortMeasure::PerCustomer,
    });
    let spec = Memo::new(move |_| table.with(|table| table.as_ref().and_then(|table| spec(app, table, measure.get()))));
    let drawn = Memo::new(move |_| spec.with(Option::is_some));
    let shown = Signal::derive(move || spec.get().unwrap_or_else(|| none(app)));
    let kind = Signal::derive(move || match measure.get() {
        CohortMeasure::Share | CohortMeasure::Customers => Kind::Share,
        CohortMeasure::Revenue | CohortMeasure::PerCustomer => Kind::Money(app.currency()),
    });
    view! {
        <section class="panel" data-testid="cohort-curves">
            <h2 class="panel-title">{move || title(app, measure.get())}</h2>
            {move || match drawn.get() {
                true => view! { <Chart spec=shown kind name="cohort-curve" /> }.into_any(),
                false => view! { <p class="say">{word(|t| t.cohorts.curves_none)}</p> }.into_any(),
            }}
        </section>
    }
}

fn title(app: App, measure: CohortMeasure) -> &'static str {
    let t = &app.prefs.texts().cohorts;
    match measure {
        CohortMeasure::Share | CohortMeasure::Customers => t.curves_share,
        CohortMeasure::Revenue | CohortMeasure::PerCustomer => t.curves_money,
    }
}

fn none(app: App) -> Spec {
    Spec::Line(Line {
        caption: title(app, CohortMeasure::Share).to_owned(),
        category: String::new(),
        categories: Vec::new(),
        series: Vec::new(),
        reference: None,
        from_zero: true,
    })
}

/// The places on the axis: the columns from one on.
pub fn columns(table: &CohortTable, from: usize) -> Vec<Category> {
    let column = |k: usize| {
        let name = cohort_column(table.ask.rule, k);
        Category { key: format!("column:{k}"), tick: name.clone(), name }
    };
    (from..table.mean.len()).map(column).collect()
}

/// The curves; nothing where the mean has fewer than two points.
fn spec(app: App, table: &CohortTable, measure: CohortMeasure) -> Option<Spec> {
    let t = app.prefs.texts();
    let from = measure.first();
    let mean: Vec<Option<f64>> = table.mean.iter().skip(from).map(|mean| measure.mean(mean)).collect();
    if mean.iter().flatten().count() < 2 {
        return None;
    }
    let mut series =
        vec![Trend { key: "mean".to_owned(), name: t.cohorts.mean.to_owned(), tone: Tone::Accent, values: mean }];
    // A single cohort is its own mean.
    let rows = if table.rows.len() > 1 { table.curved(measure, CURVES) } else { Vec::new() };
    for (place, row) in (0u8..).zip(rows) {
        let closed = row.cells.iter().skip(from).map(|cell| {
            let value = measure.of(cell, row.size);
            value.filter(|_| !measure.is_open(cell))
        });
        series.push(Trend {
            key: format!("row:{place}"),
            name: cohort_row(app, table.ask, row.of),
            tone: Tone::Data(place + 1),
            values: closed.collect(),
        });
    }
    Some(Spec::Line(Line {
        caption: title(app, measure).to_owned(),
        category: cohort_after(t, table.ask.step).to_owned(),
        categories: columns(table, from),
        series,
        reference: None,
        from_zero: true,
    }))
}
