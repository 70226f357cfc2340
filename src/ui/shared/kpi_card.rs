//! A KPI as a card: where it stands, where it came from, where it shall go.

use super::{Explained, figures, kpi_name};
use crate::analysis::Unit;
use crate::goals::{Basis, Kpi, KpiId, KpiPeriod, KpiRow, Source, Status};
use crate::locale::{fill, plural};
use crate::state::{App, Topic, use_app};
use crate::ui::view;
use leptos::prelude::*;

/// Cards that fit beside one another; the scorecard has every KPI.
pub const CARDS: usize = 5;

/// The name of a KPI in tests: that of its figure, with its number where an earlier KPI has the same one.
pub fn kpi_slug(app: App, id: KpiId) -> String {
    app.workspace.with_document_untracked(|document| {
        let found = document.kpis.iter().find(|kpi| kpi.id == id);
        let figure = found.and_then(Kpi::figure);
        let first = document.kpis.iter().find(|kpi| kpi.figure() == figure).is_none_or(|first| first.id == id);
        match figure {
            Some(key) if first => key.def().slug.to_owned(),
            Some(key) => format!("{}-{}", key.def().slug, id.0),
            None => format!("typed-{}", id.0),
        }
    })
}

/// Why a KPI has no actual value; nothing when it has one.
pub fn kpi_missing(app: App, row: &KpiRow) -> Option<String> {
    // What is on its way is not missing.
    let coming = row.kpi.figure().is_some() && row.figure.is_none() && app.is_computing();
    if row.source != Source::Missing || coming {
        return None;
    }
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    if let Some(covered) = row.short_of_data() {
        let [held, of] = [covered.held, covered.of].map(|months| format.integer(f64::from(months)));
        return Some(fill(t.kpis.months_covered, &[("held", &held), ("of", &of)]));
    }
    let nothing = || match (&row.kpi.basis, app.data.loaded()) {
        (Basis::Figure { .. }, false) => t.basis.missing_no_file,
        (Basis::Figure { .. }, true) | (Basis::Typed { .. }, _) => t.basis.missing_typed,
    };
    Some(row.missing().map_or_else(|| nothing().to_owned(), |reason| figures::missing(app, reason)))
}

/// The span over which a KPI takes its value, in words.
pub fn kpi_period(app: App, period: KpiPeriod) -> String {
    let t = &app.prefs.texts().kpis;
    match period {
        KpiPeriod::All => t.period_all.to_owned(),
        KpiPeriod::Months(months) => {
            let count = app.prefs.format().integer(f64::from(months));
            fill(plural(u64::from(months), t.period_months_one, t.period_months_other), &[("count", &count)])
        }
    }
}

/// The period of a KPI and whose orders count, in words; nothing where all is typed.
pub fn kpi_filter(app: App, kpi: &Kpi) -> Option<String> {
    match &kpi.basis {
        Basis::Figure { filter, .. } => {
            let only = figures::only(app, filter.clone());
            Some(std::iter::once(kpi_period(app, kpi.period)).chain(only).collect::<Vec<_>>().join(" · "))
        }
        Basis::Typed { .. } => None,
    }
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

/// The card of a KPI.
#[component]
pub fn KpiCard(
    /// Which KPI.
    id: KpiId,
) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| app.scorecard.with(|card| card.row(id).cloned()));
    let unit = move || row.with(|row| row.as_ref().map_or(Unit::Number, |row| row.kpi.unit()));
    let actual = Signal::derive(move || row.with(|row| row.as_ref().and_then(|row| row.actual)));
    let text = Signal::derive(move || figures::text(app, unit(), actual.get()));
    let name = move || row.with(|row| row.as_ref().map(|row| kpi_name(app.prefs.texts(), &row.kpi)));
    let weight = move || {
        let weight = row.with(|row| row.as_ref().map_or(0.0, |row| row.kpi.weight));
        fill(app.prefs.texts().kpis.weight_short, &[("weight", &figures::brief(app, Unit::Ratio, weight))])
    };
    let way = move || {
        let ends = row.with(|row| row.as_ref().map(|row| [row.kpi.baseline.value, row.target]))?;
        let [from, to] = ends.map(|end| figures::brief(app, unit(), end));
        Some(fill(app.prefs.texts().common.from_to, &[("from", &from), ("to", &to)]))
    };
    let note = move || {
        let t = &app.prefs.texts().common;
        let scale = (unit() == Unit::Scale5 && actual.get().is_some()).then(|| fill(t.of_scale, &[("max", "5")]));
        let source = row.with(|row| match row.as_ref().map(|row| (row.source, &row.kpi)) {
            Some((Source::Typed, _)) => Some(t.typed.to_owned()),
            Some((Source::Computed, kpi)) => {
                let from = row.as_ref().and_then(|row| figures::from(app, row.figure.as_ref()?));
                Some(kpi_filter(app, kpi).into_iter().chain(from).collect::<Vec<_>>().join(" · "))
            }
            Some((Source::Missing, _)) | None => None,
        });
        scale.into_iter().chain(source).collect::<Vec<_>>().join(" · ")
    };
    let progress = Signal::derive(move || row.with(|row| row.as_ref().and_then(|row| row.progress)));
    let status = Signal::derive(move || row.with(|row| row.as_ref().map_or(Status::Unknown, |row| row.status)));
    view! {
        <article class="card" data-testid=format!("kpi-card-{}", kpi_slug(app, id))>
            <h2 class="card-label">
                {name}
                <span>{weight}</span>
            </h2>
            <p class="figure">
                <Explained topic=Signal::stored(Topic::Kpi(id)) value=actual text />
                " " <small class="card-span">{note}</small>
            </p>
            <ProgressTrack progress />
            <p class="status">
                <span>{way}</span>
                <StatusMark status />
            </p>
            {move || row.with(|row| row.as_ref().and_then(|row| kpi_missing(app, row))).map(|reason| view! {
                <p class="card-reason">{reason}</p>
            })}
        </article>
    }
}
