//! A KPI of the scorecard explained.

use super::super::super::shared::{figures, kpi_missing, kpi_name};
use super::explanation::{Explanation, Line, List, joined};
use super::figure::{basis, of, words};
use crate::analysis::{FigureKey, Unit};
use crate::goals::{Basis, Kpi, KpiId, KpiPeriod, KpiRow, Source, TypedValue, per_year, to_hundred};
use crate::locale::fill;
use crate::plan::Part;
use crate::protocol::Screen;
use crate::state::{App, Topic};
use crate::units::Day;
use leptos::prelude::*;

/// The explanation of a KPI.
pub(super) fn explain(app: App, id: KpiId) -> Explanation {
    let t = app.prefs.texts();
    let Some(row) = app.goals.with(|card| card.row(id).cloned()) else { return Explanation::gone(app) };
    let unit = row.kpi.unit();
    let words = row.kpi.figure().map(|key| words(t, key));
    let percent = |share: f64| figures::brief(app, Unit::Ratio, share);
    let bands = [percent(row.kpi.bands.on_track), percent(row.kpi.bands.behind)];
    let only = match &row.kpi.basis {
        Basis::Figure { filter, .. } => figures::only(app, filter.clone()),
        Basis::Typed { .. } => None,
    };
    let shown = row.figure.as_ref().filter(|_| row.source != Source::Typed);
    let mut told = shown.map_or(Vec::new(), |figure| basis(app, figure));
    told.extend(only.filter(|_| shown.is_some()).map(|what| (t.common.filter, what)));
    let owner = row.kpi.owner.trim();
    told.extend((!owner.is_empty()).then(|| (t.common.owner, owner.to_owned())));
    told.push((t.basis.bands, fill(t.basis.bands_say, &[("on_track", &bands[0]), ("behind", &bands[1])])));
    told.extend(other_scales(app, &row));
    let no_way = row.direction.is_none().then(|| t.basis.missing_way.to_owned());
    let meaning = words.map_or("", |(meaning, _, _)| meaning);
    Explanation {
        name: kpi_name(t, &row.kpi),
        text: Some(figures::text(app, unit, row.actual)),
        exact: row.actual,
        period: shown.and_then(|figure| figure.period).map(|period| figures::span(app, period)),
        missing: kpi_missing(app, &row).or(no_way),
        meaning: format!("{meaning} {}: {}", t.kpis.progress, t.basis.kpi_meaning).trim().to_owned(),
        formula: format!("{} = {}", t.kpis.progress, t.kpis.progress_formula),
        numbers: numbers(app, &row),
        lists: vec![List { title: t.basis.inputs, lines: inputs(app, &row) }],
        facts: told,
        sources: std::iter::once(t.basis.source_scorecard).chain(words.map(|(_, _, source)| source)).collect(),
        who: None,
        place: Some((t.basis.see_kpis, Screen::Kpis, 0)),
    }
}

/// The explanation of the figure behind a KPI: over the period of the KPI, whatever is looked at.
pub(super) fn explain_actual(app: App, id: KpiId) -> Explanation {
    let Some(row) = app.goals.with(|card| card.row(id).cloned()) else { return Explanation::gone(app) };
    let Some(figure) = row.figure else { return Explanation::gone(app) };
    let mut explanation = of(app, &figure);
    if let Basis::Figure { filter, .. } = row.kpi.basis {
        explanation.facts.extend(figures::only(app, filter).map(|what| (app.prefs.texts().common.filter, what)));
    }
    explanation
}

/// The actual value as other documents may state it: of 100 instead of 5, a year instead of a month.
fn other_scales(app: App, row: &KpiRow) -> Option<(&'static str, String)> {
    let (t, format) = (&app.prefs.texts().kpis, app.prefs.format());
    let actual = row.actual?;
    match (row.kpi.unit(), row.kpi.figure(), row.kpi.period) {
        (Unit::Scale5, _, _) => {
            let [share, from_worst] = to_hundred(actual).map(|value| format.decimal_up_to(value, 1));
            Some((t.other_scale, fill(t.of_hundred, &[("share", &share), ("worst", &from_worst)])))
        }
        (_, Some(FigureKey::Retention), KpiPeriod::Months(months)) if months != 12 => {
            let year = per_year(actual, months)?;
            Some((t.other_scale, fill(t.a_year, &[("value", &figures::value(app, Unit::Ratio, year))])))
        }
        _ => None,
    }
}

fn numbers(app: App, row: &KpiRow) -> Option<String> {
    let unit = row.kpi.unit();
    let write = |value| figures::exact(app, unit, value);
    let (actual, baseline, target) = (write(row.actual?), write(row.kpi.baseline.value), write(row.target));
    let progress = figures::value(app, Unit::Ratio, row.progress?);
    Some(format!("({actual} − {baseline}) ÷ ({target} − {baseline}) → {progress}"))
}

/// A number that may not be known.
pub(super) fn brief(app: App, name: &str, unit: Unit, known: Option<f64>) -> Line {
    match known {
        Some(value) => Line::number(name, value, figures::exact(app, unit, value)),
        None => Line::words(name, app.prefs.texts().common.unknown),
    }
}

/// Baseline and target are typed; the actual value is, or leads to its figure.
fn inputs(app: App, row: &KpiRow) -> Vec<Line> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let (unit, kpi) = (row.kpi.unit(), &row.kpi);
    let number = |name: &str, value| brief(app, name, unit, value);
    let since = |day: Day| fill(t.basis.since, &[("date", &format.date(day))]);
    // What a template brought is nobody's word.
    let said = if app.is_example(Part::Goals) { t.basis.from_template } else { t.basis.typed_by_you };
    let typed = |day: Option<Day>| joined([said.to_owned(), day.map(since).unwrap_or_default()]);
    let asked = |line: Line| if row.figure.is_some() { line.of(Topic::Actual(kpi.id)) } else { line };
    let actual = number(t.common.actual, row.actual);
    let revised = kpi.revisions.last().map(|last| {
        let day = format.date(last.day);
        joined([fill(t.basis.revised, &[("date", &day)]), last.reason.trim().to_owned()])
    });
    let mut lines = vec![match row.source {
        Source::Typed => actual.noted(typed(in_force(kpi, row.actual).and_then(|typed| typed.day))),
        Source::Computed => asked(actual.noted(t.kpis.source_computed)),
        Source::Missing => asked(actual.noted(t.kpis.source_missing)),
    }];
    if row.source == Source::Typed && kpi.figure().is_some() {
        lines.push(asked(number(t.basis.input_computed, row.computed)));
    }
    lines.push(number(t.common.baseline, Some(kpi.baseline.value)).noted(typed(kpi.baseline.day)));
    lines.push(number(t.common.target, Some(row.target)).noted(revised.unwrap_or_else(|| typed(None))));
    let share = |name: &str, value| brief(app, name, Unit::Ratio, value);
    lines.push(share(t.kpis.progress, row.progress).noted(t.common.computed));
    lines.push(share(t.kpis.weight, Some(kpi.weight)).of(Topic::Score));
    lines
}

/// The typed value that is shown: the latest of those with its number.
fn in_force(kpi: &Kpi, actual: Option<f64>) -> Option<&TypedValue> {
    kpi.values.iter().rfind(|typed| Some(typed.value) == actual)
}
