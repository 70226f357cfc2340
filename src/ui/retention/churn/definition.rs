//! What counts as lost: so many days without an order, and how many customers that would have called lost.

use super::days;
use crate::analysis::{Churn, ChurnPoint};
use crate::chart::{Category, Line, Spec, Tone, Trend};
use crate::locale::{Notation, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Commit, Kind, NumberField, figures, plan_words};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Definition(churn: Memo<Option<Arc<Churn>>>) -> impl IntoView {
    let app = use_app();
    let set = move |days: f64| {
        let days = days.round().clamp(0.0, 1e6) as u32;
        app.set_churn_ask(|ask| ask.days = days).map_err(|error| plan_words::refusal(app, &error))
    };
    let commit: Commit<Option<f64>> = Callback::new(move |days: Option<f64>| set(days.unwrap_or_default()));
    let say = move || churn.with(|churn| churn.as_ref().map(|churn| said(app, churn)));
    let spec = Signal::derive(move || {
        churn.with(|churn| curve(app, churn.as_ref().map(|churn| churn.curve.as_slice()).unwrap_or_default()))
    });
    let drawn = Memo::new(move |_| churn.with(|churn| churn.as_ref().is_some_and(|churn| churn.curve.len() > 1)));
    let pick = Callback::new(move |key: String| {
        if let Some(days) = days_of(&key) {
            // A point of the curve is within the bounds.
            let _ = set(days);
        }
    });
    view! {
        <section class="panel" data-testid="churn-definition">
            <h2 class="panel-title">{word(|t| t.churn.definition)}</h2>
            <div class="value-asked">
                <NumberField label=word(|t| t.churn.days) notation=Notation::Decimal(0)
                    value=Signal::derive(move || Some(app.churn_ask().days.into())) on_commit=commit
                    testid="churn-days" />
            </div>
            <p class="value-answer" data-testid="churn-say">{say}</p>
            <Show when=move || drawn.get()>
                <Chart spec kind=Signal::stored(Kind::Share) name="churn-curve" on_pick=pick />
                <p class="field-hint">{word(|t| t.churn.curve_say)}</p>
            </Show>
        </section>
    }
}

/// What the present definition would have called lost.
fn said(app: App, churn: &Churn) -> String {
    let t = &app.prefs.texts().churn;
    let asked = churn.ask.days;
    let Some(point) = churn.curve.iter().find(|point| point.days == asked) else {
        return fill(t.base_rate_none, &[("needed", &days(app, asked.saturating_mul(2)))]);
    };
    let (span, date) = (days(app, asked), app.prefs.format().date(point.cut));
    let Some(rate) = point.rate() else {
        return fill(t.base_rate_nobody, &[("days", &span), ("date", &date)]);
    };
    let words = [
        ("customers", figures::customers(app, point.customers)),
        ("days", span),
        ("date", date),
        ("rate", app.prefs.format().percent(rate, 1)),
    ];
    fill(t.base_rate, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// The days of a point, by its key: `days:90`, with or without the series.
fn days_of(key: &str) -> Option<f64> {
    key.split(' ').find_map(|word| word.strip_prefix("days:"))?.parse().ok()
}

fn curve(app: App, points: &[ChurnPoint]) -> Spec {
    let t = &app.prefs.texts().churn;
    let category = |point: &ChurnPoint| Category {
        key: format!("days:{}", point.days),
        name: days(app, point.days),
        tick: app.prefs.format().integer(point.days.into()),
    };
    Spec::Line(Line {
        caption: t.curve.to_owned(),
        category: t.days.to_owned(),
        categories: points.iter().map(category).collect(),
        series: vec![Trend {
            key: "rate".to_owned(),
            name: String::new(),
            tone: Tone::Data(0),
            values: points.iter().map(|point| point.rate().map(|rate| rate.0)).collect(),
        }],
        reference: None,
        from_zero: true,
    })
}
