//! The thresholds of the tiers: after how many days a customer counts as lost, and which scores are high and low.

use super::super::shared::{Notation, NumberField};
use super::edit;
use crate::analysis::{Method, SchemeId, Tiers};
use crate::locale::{Texts, fill, plural};
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The reach of the slider in days; the field beside it takes more.
const SLIDER: (u32, u32) = (30, 730);

fn tiers(app: App, scheme: SchemeId) -> Tiers {
    match app.workspace.scheme(Some(scheme)).method {
        Method::Tiers(tiers) => tiers,
        Method::Groups(_) | Method::Matrix(_) | Method::Rules(_) | Method::Share(_) => Tiers::default(),
    }
}

/// Changes the thresholds; a refusal as a sentence.
fn set(app: App, scheme: SchemeId, change: impl FnOnce(&mut Tiers)) -> Result<(), String> {
    edit::set(app, scheme, |held| {
        if let Method::Tiers(tiers) = &mut held.method {
            change(tiers);
        }
    })
}

/// After how many days without an order a customer can be lost: a slider to try, a field to type.
#[component]
pub fn LostAfter(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let days = Memo::new(move |_| tiers(app, scheme).lost_after_days);
    let commit = Callback::new(move |typed: Option<f64>| {
        // What is no whole number of days that fits is refused by the same gate as a number out of range.
        let days = typed.map_or(0, |days| days.round().max(0.0) as u32);
        set(app, scheme, |tiers| tiers.lost_after_days = days)
    });
    let slide = move |event: leptos::ev::Event| {
        if let Ok(days) = event_target_value(&event).parse() {
            edit::slide(app, scheme, |held| *held = held.clone().lost_after(days));
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

/// From which score on a score is high, up to which it is low, and from which mean a customer has potential.
#[component]
pub fn ScoreThresholds(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| tiers(app, scheme));
    let field = move |text: fn(&Texts) -> &'static str,
                      read: fn(&Tiers) -> f64,
                      write: fn(&mut Tiers, f64),
                      decimals: u8,
                      testid: &'static str| {
        let commit = Callback::new(move |typed: Option<f64>| {
            // What is no score is refused by the same gate as one out of range.
            set(app, scheme, |tiers| write(tiers, typed.unwrap_or(0.0)))
        });
        view! {
            <NumberField label=Signal::derive(move || text(app.prefs.texts()).to_owned())
                value=Signal::derive(move || Some(held.with(read))) notation=Notation::Decimal(decimals)
                on_commit=commit testid=testid />
        }
    };
    view! {
        <div class="cluster score-thresholds">
            {field(|t| t.segments.score_high, |tiers| tiers.high.into(), |tiers, typed| tiers.high = whole(typed), 0, "score-high")}
            {field(|t| t.segments.score_low, |tiers| tiers.low.into(), |tiers, typed| tiers.low = whole(typed), 0, "score-low")}
            {field(|t| t.segments.mean_from, |tiers| tiers.potential_from, |tiers, typed| tiers.potential_from = typed, 2, "mean-from")}
        </div>
    }
}

/// A whole score; what is none becomes 0, which is refused.
fn whole(typed: f64) -> u8 {
    if typed.fract() == 0.0 && (0.0..=9.0).contains(&typed) { typed as u8 } else { 0 }
}
