//! The segment of a row with its present size and revenue.

use crate::analysis::SegmentRef;
use crate::locale::{fill, plural};
use crate::state::{Topic, use_app};
use crate::ui::shared::{Explained, segment_called, segment_colour};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Name of the segment; below it customers and revenue, or what to drop.
#[component]
pub fn Live(segment: Option<SegmentRef>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let Some(segment) = segment else {
        return view! { <div class="muted">{word(|t| t.plan.segment_none)}</div> }.into_any();
    };
    let found = Memo::new(move |_| {
        app.data.results.with(|results| {
            let row = results.value()?.table(segment.scheme)?.row(segment.segment)?;
            Some((row.customers, row.revenue))
        })
    });
    let customers = move || {
        let count = found.get().map_or(0, |found| found.0);
        let number = app.prefs.format().integer(count as f64);
        fill(plural(count, t().common.customers_one, t().common.customers_other), &[("count", &number)])
    };
    let revenue = move || {
        let revenue = found.get().map(|found| found.1).unwrap_or_default();
        app.prefs.format().money(revenue, app.currency(), true)
    };
    view! {
        <div><span class="dot" style:--color=move || segment_colour(app, segment)></span>{move || segment_called(app, segment)}</div>
        // A click on a figure explains it; it is not one on the cell.
        <span class="live" on:click=|event| event.stop_propagation() on:dblclick=|event| event.stop_propagation()>
            <Show when=move || found.with(Option::is_some) fallback=move || view! { {t().plan.segment_no_data} }>
                <Explained topic=Topic::Segment(segment) value=Signal::derive(move || found.get().map(|found| found.0 as f64))
                    text=Signal::derive(customers) testid=format!("live-{}-customers", segment.key()) />
                " · "
                <Explained topic=Topic::Segment(segment) value=Signal::derive(move || found.get().map(|found| found.1.units()))
                    text=Signal::derive(revenue) testid=format!("live-{}-revenue", segment.key()) />
            </Show>
        </span>
    }
    .into_any()
}
