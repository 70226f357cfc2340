//! Whether the model holds: the last days are kept from it, and what it expects of them is held against what came.

use super::refusal;
use crate::analysis::value::{Bar, Holdout, Refusal};
use crate::chart::{Category, Line, Spec, Tone, Trend};
use crate::locale::{fill, with_sign};
use crate::state::{App, Loadable, use_app};
use crate::ui::shared::{Chart, Kind};
use crate::ui::{view, word};
use crate::units::{Day, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// Days of a week.
const WEEK: i32 = 7;

/// What comes from the engine.
type Answered = ReadSignal<Loadable<Arc<Result<Holdout, Refusal>>>>;

/// The panel.
#[component]
pub fn Holds(calibration: Answered) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| calibration.with(|answer| answer.value().cloned()));
    let busy = move || calibration.with(|answer| matches!(answer, Loadable::Loading(_)));
    view! {
        <section class="panel" data-testid="value-holds" aria-busy=move || busy().to_string()>
            <h2 class="panel-title">{word(|t| t.value.holds)}</h2>
            {move || match found.get().as_deref() {
                None => view! { <p class="skeleton">" "</p> }.into_any(),
                Some(Err(refused)) => {
                    let reason = refusal::words(app, *refused);
                    let text = fill(app.prefs.texts().value.holds_none, &[("reason", &reason)]);
                    view! { <p class="say">{text}</p> }.into_any()
                }
                Some(Ok(held)) => panel(app, held),
            }}
        </section>
    }
}

fn panel(app: App, held: &Holdout) -> AnyView {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let percent = |error: Option<f64>| match error {
        Some(error) => with_sign(error, format.percent(Ratio(error), 1)),
        None => app.prefs.texts().common.unknown.to_owned(),
    };
    let (own, plain) = (held.model_error(), held.baseline_error());
    let [from, calibrated, _] = held.days;
    let date = format.date(calibrated);
    let words = [
        ("date", date.clone()),
        ("weeks", format.integer(held.weeks_held().into())),
        ("expected", format.integer(held.expected.round())),
        ("actual", format.integer(held.actual as f64)),
        ("error", percent(own)),
        ("naive", percent(plain)),
        ("baseline", if held.seasonal { t.baseline_season } else { t.baseline_recent }.to_owned()),
    ];
    let say = fill(t.holds_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
    let verdict = own.zip(plain).map(|(own, plain)| if own.abs() <= plain.abs() { t.earns } else { t.earns_not });
    let tracking = Signal::stored(tracking(app, held, from));
    let counts = Signal::stored(counts(app, held, &date));
    let deciles = Signal::stored(deciles(app, &held.deciles));
    let mean = fill(t.mean_error, &[("error", &format.decimal(held.mean_error, 2))]);
    let (counted, decimal) = (Signal::stored(Kind::Count), Signal::stored(Kind::Decimal(2)));
    view! {
        <p class="say" data-testid="value-holds-say">{say}" "{verdict}</p>
        <h3 class="panel-title chart-title">{word(|t| t.value.tracking)}</h3>
        <Chart spec=tracking kind=counted name="value-tracking" />
        <div class="row-2">
            <div>
                <h3 class="panel-title chart-title">{fill(t.counts, &[("date", &date)])}</h3>
                <Chart spec=counts kind=counted name="value-counts" />
            </div>
            <div>
                <h3 class="panel-title chart-title">{word(|t| t.value.deciles)}</h3>
                <Chart spec=deciles kind=decimal name="value-deciles" />
                <p class="field-hint">{mean}</p>
            </div>
        </div>
    }
    .into_any()
}

fn tracking(app: App, held: &Holdout, from: Day) -> Spec {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let last = held.weeks.len();
    let category = |place: usize| {
        let day = from.plus_days((place as i32 + 1) * WEEK - 1);
        Category {
            key: format!("week:{day}"),
            name: fill(t.week_name, &[("date", &format.date(day))]),
            tick: format.month_year(day),
        }
    };
    let line = |key: &str, name: &str, tone, values: Vec<Option<f64>>| Trend {
        key: key.to_owned(),
        name: name.to_owned(),
        tone,
        values,
    };
    let behind = |place: usize, value: f64| (place + 1 >= held.calibration).then_some(value);
    let weeks = || held.weeks.iter().enumerate();
    Spec::Line(Line {
        caption: t.tracking.to_owned(),
        category: t.week.to_owned(),
        categories: (0..last).map(category).collect(),
        series: vec![
            line("actual", t.actual, Tone::Data(0), weeks().map(|(_, week)| Some(week.actual as f64)).collect()),
            line("model", t.by_model, Tone::Data(1), weeks().map(|(_, week)| Some(week.expected)).collect()),
            line("baseline", t.by_baseline, Tone::Rest, weeks().map(|(i, week)| behind(i, week.naive)).collect()),
        ],
        reference: None,
        from_zero: true,
    })
}

fn counts(app: App, held: &Holdout, date: &str) -> Spec {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    let last = held.counts.len().saturating_sub(1);
    let category = |place: usize| {
        let number = format.integer(place as f64);
        let name = if place == last { fill(t.and_more, &[("count", &number)]) } else { number.clone() };
        Category {
            key: format!("repeats:{place}"),
            name,
            tick: if place == last { format!("{number}+") } else { number },
        }
    };
    side_by_side(
        (fill(t.counts, &[("date", date)]), t.repeats),
        (0..=last).map(category).collect(),
        [
            (t.actual, held.counts.iter().map(|count| Some(count.actual as f64)).collect()),
            (t.by_model, held.counts.iter().map(|count| Some(count.expected)).collect()),
        ],
    )
}

fn deciles(app: App, deciles: &[Bar]) -> Spec {
    let (t, format) = (&app.prefs.texts().value, app.prefs.format());
    // The tenth of whom most is expected first.
    let rows: Vec<&Bar> = deciles.iter().rev().collect();
    let category = |place: usize| {
        let number = format.integer((place + 1) as f64);
        Category { key: format!("tenth:{}", place + 1), name: number.clone(), tick: number }
    };
    side_by_side(
        (t.deciles.to_owned(), t.tenth),
        (0..rows.len()).map(category).collect(),
        [
            (t.actual, rows.iter().map(|bar| Some(bar.actual)).collect()),
            (t.by_model, rows.iter().map(|bar| Some(bar.expected)).collect()),
        ],
    )
}

/// Two lines over the same places: how far one is from the other is what matters.
fn side_by_side(
    (caption, category): (String, &str),
    categories: Vec<Category>,
    lines: [(&str, Vec<Option<f64>>); 2],
) -> Spec {
    let tones = [Tone::Data(0), Tone::Data(1)];
    let series = lines.into_iter().zip(tones).map(|((name, values), tone)| Trend {
        key: name.to_owned(),
        name: name.to_owned(),
        tone,
        values,
    });
    Spec::Line(Line {
        caption,
        category: category.to_owned(),
        categories,
        series: series.collect(),
        reference: None,
        from_zero: true,
    })
}
