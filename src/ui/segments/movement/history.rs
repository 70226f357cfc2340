//! The segments month by month.

use crate::analysis::{SegmentMonths, SegmentRef, Standing};
use crate::chart::{Category, Line, Spec, Trend};
use crate::state::{App, Loadable, use_app};
use crate::ui::shared::{Chart, Kind, standing_name, standing_tone};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn History(months: ReadSignal<Loadable<Arc<SegmentMonths>>>) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| months.with(|answer| answer.value().cloned()));
    let busy = Memo::new(move |_| months.with(|answer| matches!(answer, Loadable::Loading(_))));
    let any = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|found| !found.months.is_empty())));
    let spec = Memo::new(move |_| found.with(|found| lines(app, found.as_deref())));
    view! {
        <section class="panel" data-testid="movement-history" aria-busy=move || busy.get().to_string()>
            <h2 class="panel-title">{word(|t| t.movement.history)}</h2>
            {move || match (any.get(), busy.get()) {
                (true, _) => view! {
                    <p class="say">{word(|t| t.movement.history_say)}</p>
                    <Chart spec kind=Signal::stored(Kind::Count) name="movement-months" />
                }.into_any(),
                (false, true) => view! { <p class="skeleton">" "</p> }.into_any(),
                (false, false) => view! { <p class="say">{word(|t| t.movement.history_none)}</p> }.into_any(),
            }}
        </section>
    }
}

/// A line for each segment, and one for who is in none where there ever is anybody.
fn lines(app: App, found: Option<&SegmentMonths>) -> Spec {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let months = found.map_or(&[][..], |found| &found.months);
    let places: Vec<Standing> =
        months.first().map(|month| month.sums.iter().map(|(at, _)| *at).collect()).unwrap_or_default();
    let category = |day: crate::units::Day| Category {
        key: format!("day:{day}"),
        name: format.date(day),
        tick: format.month_year(day),
    };
    let series = places.into_iter().filter_map(|at| {
        let scheme = found?.scheme;
        let of_month = |sums: &[(Standing, crate::analysis::SegmentSum)]| {
            sums.iter().find(|(place, _)| *place == at).map(|(_, sum)| sum.customers as f64)
        };
        let values: Vec<Option<f64>> = months.iter().map(|month| of_month(&month.sums)).collect();
        let key = match at {
            Standing::Segment(segment) => format!("segment:{}", SegmentRef { scheme, segment }),
            Standing::Outside | Standing::NotYet if values.iter().flatten().all(|value| *value == 0.0) => return None,
            Standing::Outside | Standing::NotYet => "segment:none".to_owned(),
        };
        Some(Trend { key, name: standing_name(app, scheme, at), tone: standing_tone(app, scheme, at), values })
    });
    Spec::Line(Line {
        caption: t.movement.history_say.to_owned(),
        category: t.common.month.to_owned(),
        categories: months.iter().map(|month| category(month.day)).collect(),
        series: series.collect(),
        reference: None,
        from_zero: true,
    })
}
