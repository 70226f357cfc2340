//! The editable part of the scheme: target shares, and after how many days a customer counts as lost.

use super::super::shared::{Notation, NumberField, tier_name};
use crate::analysis::{Scheme, Tier};
use crate::locale::{fill, plural};
use crate::plan::{Edit, PlanError, SegmentEdit};
use crate::state::{App, use_app};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;

/// The reach of the slider in days; the field beside it takes more.
const SLIDER: (u32, u32) = (30, 730);

fn scheme(app: App) -> Scheme {
    app.workspace.with_document_untracked(|document| document.scheme)
}

/// Sets the scheme; a refusal as a sentence.
fn set(app: App, scheme: Scheme) -> Result<(), String> {
    app.workspace.edit(Edit::Segments(SegmentEdit::SetScheme { scheme })).map_err(|error| refusal(app, &error))
}

fn refusal(app: App, error: &PlanError) -> String {
    let (t, format) = (&app.prefs.texts().errors, app.prefs.format());
    let (min, max) = match error {
        PlanError::BadLostAfter { most, .. } => (format.integer(1.0), format.integer((*most).into())),
        _ => (format.percent(Ratio(0.0), 0), format.percent(Ratio(1.0), 0)),
    };
    fill(t.field_range, &[("min", &min), ("max", &max)])
}

/// A target share of a tier.
#[component]
pub fn TargetField(tier: Tier, revenue: bool) -> impl IntoView {
    let app = use_app();
    let label = Signal::derive(move || {
        let t = app.prefs.texts();
        let target = if revenue { t.segments.target_revenue } else { t.segments.target_customers };
        fill(t.segments.target_of, &[("target", target), ("tier", tier_name(t, tier))])
    });
    let value = Signal::derive(move || {
        let target = app.workspace.scheme().target(tier);
        Some(if revenue { target.revenue_share } else { target.customer_share })
    });
    let commit = Callback::new(move |share: Option<f64>| {
        let Some(share) = share else { return Err(refusal(app, &PlanError::BadShare)) };
        let mut target = scheme(app).target(tier);
        if revenue {
            target.revenue_share = share;
        } else {
            target.customer_share = share;
        }
        set(app, scheme(app).with_target(tier, target))
    });
    let what = if revenue { "revenue" } else { "customers" };
    view! {
        <NumberField label value notation=Notation::Percent(1) unit=Signal::derive(|| "%".to_owned())
            on_commit=commit bare=true testid=format!("target-{what}-{}", tier.slug()) />
    }
}

/// The sum of the targets, with a warning where it is not 100 %.
#[component]
pub fn TargetSum(revenue: bool) -> impl IntoView {
    let app = use_app();
    let sum = Memo::new(move |_| {
        let [customers, money] = app.workspace.scheme().target_sums();
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

/// After how many days without an order a customer can be lost: a slider to try, a field to type.
#[component]
pub fn LostAfter() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let days = Memo::new(move |_| app.workspace.scheme().lost_after_days);
    let commit = Callback::new(move |typed: Option<f64>| {
        // What is no whole number of days that fits is refused by the same gate as a number out of range.
        let days = typed.map_or(0, |days| days.round().max(0.0) as u32);
        set(app, Scheme { lost_after_days: days, ..scheme(app) })
    });
    let slide = move |event: leptos::ev::Event| {
        if let Ok(days) = event_target_value(&event).parse() {
            // The slider stays within what is accepted.
            let _ = app.workspace.edit_gesture(Edit::Segments(SegmentEdit::SetScheme {
                scheme: Scheme { lost_after_days: days, ..scheme(app) },
            }));
        }
    };
    let (least, most) = SLIDER;
    let filled = move || {
        let way = f64::from(days.get().clamp(least, most) - least) / f64::from(most - least);
        format!("{:.1}%", way * 100.0)
    };
    let said = move || {
        let number = app.prefs.format().integer(days.get().into());
        fill(plural(days.get().into(), t().common.days_one, t().common.days_other), &[("count", &number)])
    };
    view! {
        <div class="lost-after">
            <span class="field-label">{word(|t| t.segments.threshold_lost)}</span>
            <input type="range" class="slider" min=least max=most step="1" data-testid="lost-after-slider"
                aria-label=word(|t| t.segments.threshold_lost) aria-valuetext=said
                prop:value=move || days.get().to_string() style:--value=filled
                on:input=slide on:change=move |_| app.workspace.settle() />
            <NumberField label=Signal::derive(move || t().segments.threshold_lost.to_owned())
                value=Signal::derive(move || Some(days.get().into())) notation=Notation::Decimal(0)
                unit=Signal::derive(move || t().segments.days_unit.to_owned())
                on_commit=commit bare=true testid="lost-after" />
        </div>
    }
}
