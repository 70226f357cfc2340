//! What share each segment should have.

use super::super::shared::{Notation, NumberField, segment_name};
use super::edit;
use crate::analysis::{SchemeId, SegmentRef, SegmentTarget};
use crate::locale::fill;
use crate::state::use_app;
use crate::ui::view;
use leptos::prelude::*;

/// A target share of a segment.
#[component]
pub fn TargetField(segment: SegmentRef, revenue: bool) -> impl IntoView {
    let app = use_app();
    let label = Signal::derive(move || {
        let t = app.prefs.texts();
        let target = if revenue { t.segments.target_revenue } else { t.segments.target_customers };
        let scheme = app.workspace.scheme(Some(segment.scheme));
        let name = scheme.segment(segment.segment).map(|found| segment_name(t, &scheme, found)).unwrap_or_default();
        fill(t.segments.target_of, &[("target", target), ("tier", &name)])
    });
    let read = move |target: SegmentTarget| if revenue { target.revenue_share } else { target.customer_share };
    let value = Signal::derive(move || {
        app.workspace.with_document(|document| document.segment(segment).map(|(_, found)| read(found.target)))
    });
    let commit = Callback::new(move |share: Option<f64>| {
        // A field that was emptied is refused by the same gate as a share out of range.
        let share = share.unwrap_or(-1.0);
        edit::set(app, segment.scheme, |held| {
            let found = held.segments.iter_mut().find(|found| found.id == segment.segment);
            let Some(target) = found.map(|found| &mut found.target) else { return };
            if revenue {
                target.revenue_share = share;
            } else {
                target.customer_share = share;
            }
        })
    });
    let what = if revenue { "revenue" } else { "customers" };
    view! {
        <NumberField label value notation=Notation::Percent(1) unit=Signal::derive(|| "%".to_owned())
            on_commit=commit bare=true testid=format!("target-{what}-{}", segment.key()) />
    }
}

/// The sum of the targets, with a warning where it is not 100 %.
#[component]
pub fn TargetSum(scheme: SchemeId, revenue: bool) -> impl IntoView {
    let app = use_app();
    let sum = Memo::new(move |_| {
        let [customers, money] = app.workspace.scheme(Some(scheme)).target_sums();
        if revenue { money } else { customers }
    });
    let what = if revenue { "revenue" } else { "customers" };
    let any = move || sum.get().0.0 > 0.0;
    view! {
        <span class="badge" data-testid=format!("target-sum-{what}") hidden=move || !any()
            class:badge-good=move || sum.get().1 class:badge-warn=move || !sum.get().1
            title=move || {
                let t = &app.prefs.texts().segments;
                let text = if sum.get().1 { t.sum_check } else { t.sum_check_bad };
                fill(text, &[("sum", &app.prefs.format().percent(sum.get().0, 1))])
            }>
            <span aria-hidden="true">{move || if sum.get().1 { "✓" } else { "▲" }}</span>
            "Σ "{move || app.prefs.format().percent(sum.get().0, 1)}
        </span>
        <Show when=move || any() && !sum.get().1>
            <span class="field-hint sum-warning" role="status">
                {move || fill(app.prefs.texts().segments.sum_check_bad,
                    &[("sum", &app.prefs.format().percent(sum.get().0, 1))])}
            </span>
        </Show>
    }
}
