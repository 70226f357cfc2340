//! A goal as a card: where it stands, where it came from, where it shall go.

use super::{Explained, figures, kpi_name};
use crate::analysis::{KpiKey, KpiRow, Source, Status, Unit};
use crate::locale::fill;
use crate::state::{App, Topic, use_app};
use crate::ui::view;
use leptos::prelude::*;

/// The name of a goal in tests and identities: `retention`.
pub fn kpi_slug(key: KpiKey) -> &'static str {
    match key {
        KpiKey::Retention => "retention",
        KpiKey::Repurchase => "repurchase",
        KpiKey::Csat => "csat",
        KpiKey::Nps => "nps",
        KpiKey::Participation => "participation",
    }
}

/// Why a goal has no actual value; nothing when it has one.
pub fn kpi_missing(app: App, row: &KpiRow) -> Option<String> {
    if row.source != Source::Missing {
        return None;
    }
    let reason = app.data.results.with(|results| {
        results.value().map(|results| results.figure(row.target.key.figure()).and_then(|figure| figure.missing))
    });
    Some(match reason {
        Some(Some(reason)) => figures::missing(app, reason),
        Some(None) => app.prefs.texts().basis.missing_typed.to_owned(),
        None => app.prefs.texts().basis.missing_no_file.to_owned(),
    })
}

/// A status by sign, word and colour.
#[component]
pub fn StatusMark(
    /// The status.
    #[prop(into)]
    status: Signal<Status>,
) -> impl IntoView {
    let app = use_app();
    let parts = move || {
        let t = &app.prefs.texts().common;
        match status.get() {
            Status::OnTrack => ("good", "●", t.on_track),
            Status::Behind => ("warn", "▲", t.behind),
            Status::OffTrack => ("bad", "◆", t.off_track),
            Status::Held => ("good", "●", t.held),
            Status::Fallen => ("bad", "◆", t.fallen),
            Status::Unknown => ("muted", "○", t.no_data),
        }
    };
    view! {
        <span class=move || format!("status-mark {}", parts().0)>
            <span aria-hidden="true">{move || parts().1}</span>" "{move || parts().2}
        </span>
    }
}

/// The way from baseline to target with the part that is covered; the words beside it say the same.
#[component]
pub fn ProgressTrack(
    /// The way covered, 0–1.
    #[prop(into)]
    progress: Signal<Option<f64>>,
) -> impl IntoView {
    let covered = move || format!("{:.2}%", progress.get().unwrap_or(0.0) * 100.0);
    view! { <span class="track" aria-hidden="true" style:--value=covered></span> }
}

/// The card of a goal.
#[component]
pub fn KpiCard(
    /// Which goal.
    key: KpiKey,
) -> impl IntoView {
    let app = use_app();
    let row =
        Memo::new(move |_| app.scorecard.with(|card| card.rows.iter().find(|row| row.target.key == key).copied()));
    let unit = key.figure().unit();
    let actual = Signal::derive(move || row.get().and_then(|row| row.actual));
    let text = Signal::derive(move || figures::text(app, unit, actual.get()));
    let weight = move || {
        let weight = row.get().map_or(0.0, |row| row.target.weight);
        fill(app.prefs.texts().kpis.weight_short, &[("weight", &figures::brief(app, Unit::Ratio, weight))])
    };
    let way = move || {
        let ends = row.get().map(|row| [row.target.baseline, row.target.target])?;
        let [from, to] = ends.map(|end| figures::brief(app, unit, end));
        Some(fill(app.prefs.texts().common.from_to, &[("from", &from), ("to", &to)]))
    };
    let note = move || {
        let t = &app.prefs.texts().common;
        let typed = row.get().is_some_and(|row| row.source == Source::Typed);
        let scale = (unit == Unit::Scale5 && actual.get().is_some()).then(|| fill(t.of_scale, &[("max", "5")]));
        let computed = row.get().is_some_and(|row| row.source == Source::Computed);
        let only = computed.then(|| figures::filter(app)).flatten();
        scale.into_iter().chain(typed.then(|| t.typed.to_owned())).chain(only).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <article class="card" data-testid=format!("kpi-card-{}", kpi_slug(key))>
            <h2 class="card-label">
                {move || kpi_name(app.prefs.texts(), key)}
                <span>{weight}</span>
            </h2>
            <p class="figure">
                <Explained topic=Signal::stored(Topic::Kpi(key)) value=actual text />
                " " <small>{note}</small>
            </p>
            <ProgressTrack progress=Signal::derive(move || row.get().and_then(|row| row.progress)) />
            <p class="status">
                <span>{way}</span>
                <StatusMark status=Signal::derive(move || row.get().map_or(Status::Unknown, |row| row.status)) />
            </p>
            {move || row.get().and_then(|row| kpi_missing(app, &row)).map(|reason| view! {
                <p class="card-reason">{reason}</p>
            })}
        </article>
    }
}
