//! Editing one KPI.

use crate::analysis::{GoalError, Unit};
use crate::goals::{Kpi, KpiId, TargetPath};
use crate::locale::fill;
use crate::plan::{Edit, GoalEdit, PlanError};
use crate::state::{App, focus};
use crate::ui::shared::{Notation, figures, kpi_name};
use crate::units::Day;
use leptos::prelude::{Set, WithUntracked};

/// How a value of this unit is typed.
pub fn notation(unit: Unit) -> Notation {
    match unit {
        Unit::Ratio => Notation::Percent(2),
        Unit::Points | Unit::PercentagePoints => Notation::Decimal(1),
        Unit::Count | Unit::Days | Unit::Months => Notation::Decimal(0),
        Unit::Money => Notation::Decimal(2),
        Unit::Scale5 | Unit::Number | Unit::Hours => Notation::Decimal(3),
    }
}

/// The sign that stands behind a field of this unit.
pub fn sign(unit: Unit) -> &'static str {
    if unit == Unit::Ratio { "%" } else { "" }
}

/// A KPI of the document, as it is now.
pub fn found(app: App, id: KpiId) -> Option<Kpi> {
    app.workspace.with_document_untracked(|document| document.kpis.iter().find(|kpi| kpi.id == id).cloned())
}

/// Changes a KPI; the reason when that makes no sense.
pub fn set(app: App, id: KpiId, change: impl FnOnce(&mut Kpi)) -> Result<(), String> {
    match changed(app, id, change)? {
        Some(kpi) => edit(app, GoalEdit::Set { kpi: Box::new(kpi) }),
        None => Ok(()),
    }
}

/// Sets the day of the baseline: every part of a day that is typed commits, and one visit of the field is one step.
pub fn set_baseline_day(app: App, id: KpiId, day: Option<Day>) -> Result<(), String> {
    let Some(kpi) = changed(app, id, |kpi| kpi.baseline.day = day)? else { return Ok(()) };
    let edit = Edit::Goals(GoalEdit::Set { kpi: Box::new(kpi) });
    app.workspace.edit_gesture(edit).map_err(|error| refusal(app, &error))
}

/// The KPI after a change; nothing where it changed nothing.
fn changed(app: App, id: KpiId, change: impl FnOnce(&mut Kpi)) -> Result<Option<Kpi>, String> {
    let mut kpi = found(app, id).ok_or_else(|| app.prefs.texts().errors.edit_gone.to_owned())?;
    let before = kpi.clone();
    change(&mut kpi);
    check(app, &kpi, &before)?;
    Ok((kpi != before).then_some(kpi))
}

/// Carries an edit out, or says why not.
pub fn edit(app: App, edit: GoalEdit) -> Result<(), String> {
    app.workspace.edit(Edit::Goals(edit)).map_err(|error| refusal(app, &error))
}

/// Carries an edit out; a refusal is read out, as there is no field to show it at.
pub fn edit_aloud(app: App, edited: GoalEdit) -> bool {
    let refused = edit(app, edited).err();
    let done = refused.is_none();
    if let Some(reason) = refused {
        app.announcer.say(reason);
    }
    done
}

fn refusal(app: App, error: &PlanError) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    match error {
        PlanError::EmptyName => t.errors.field_required.to_owned(),
        PlanError::TooMany { limit } => fill(t.errors.too_many, &[("max", &format.integer(*limit as f64))]),
        PlanError::TextTooLong { limit, .. } => {
            fill(t.errors.field_too_long, &[("max", &format.integer(*limit as f64))])
        }
        PlanError::NoKpi { .. } => t.errors.edit_gone.to_owned(),
        PlanError::WeightsLocked => t.kpis.weights_locked.to_owned(),
        _ => t.kpis.refused.to_owned(),
    }
}

/// What was changed has to be a value that the unit can take.
fn check(app: App, kpi: &Kpi, before: &Kpi) -> Result<(), String> {
    if kpi.unit() == before.unit() {
        let mut values = Vec::new();
        values.extend((kpi.baseline.value != before.baseline.value).then_some(kpi.baseline.value));
        if kpi.target != before.target {
            values.extend(kpi.target.values());
        }
        values.extend(kpi.values.iter().filter(|typed| !before.values.contains(typed)).map(|typed| typed.value));
        values.into_iter().try_for_each(|value| in_bounds(app, kpi.unit(), value))?;
    }
    let weight = (kpi.weight != before.weight).then_some(kpi.weight);
    weight.map_or(Ok(()), |weight| in_bounds(app, Unit::Ratio, weight))
}

/// Whether a figure of this unit can have the value.
pub fn in_bounds(app: App, unit: Unit, value: f64) -> Result<(), String> {
    let t = app.prefs.texts();
    unit.checked(value).map(drop).map_err(|GoalError::OutOfRange { lowest, highest }| {
        let [min, max] = [lowest, highest].map(|end| figures::brief(app, unit, end));
        fill(t.errors.field_range, &[("min", &min), ("max", &max)])
    })
}

/// A value that may not be missing.
pub fn required(app: App, value: Option<f64>) -> Result<f64, String> {
    value.ok_or_else(|| app.prefs.texts().errors.field_required.to_owned())
}

/// The target where it is one value without a day.
pub fn plain(kpi: &Kpi) -> Option<f64> {
    match &kpi.target {
        TargetPath::Plain(value) => Some(*value),
        TargetPath::Path { .. } => None,
    }
}

/// Adds a KPI, opens its details, and tells what it counts beside the others.
pub fn add(app: App, kpi: Kpi) -> bool {
    let id = app.workspace.with_document_untracked(|document| KpiId(document.next_id));
    let added = edit_aloud(app, GoalEdit::Add { kpi: Box::new(kpi) });
    if added {
        show_new(app, id);
    }
    added
}

/// Adds the same KPI once more and opens its details.
pub fn copy(app: App, id: KpiId) {
    let copied = app.workspace.with_document_untracked(|document| KpiId(document.next_id));
    if edit_aloud(app, GoalEdit::Copy { kpi: id }) {
        show_new(app, copied);
    }
}

fn show_new(app: App, id: KpiId) {
    let t = &app.prefs.texts().kpis;
    if let Some(kpi) = found(app, id) {
        let weight = figures::brief(app, Unit::Ratio, kpi.weight);
        app.announcer.say(fill(t.added, &[("kpi", &kpi_name(app.prefs.texts(), &kpi)), ("weight", &weight)]));
    }
    app.chosen_kpi.set(Some(id));
    later_focus("kpi-name");
}

/// Takes a KPI away; undo brings it back. The focus goes to the button that adds one.
pub fn remove(app: App, id: KpiId) {
    let name = found(app, id).map(|kpi| kpi_name(app.prefs.texts(), &kpi));
    if edit_aloud(app, GoalEdit::Remove { kpi: id }) {
        app.announcer.say(fill(app.prefs.texts().kpis.removed, &[("kpi", &name.unwrap_or_default())]));
        if app.chosen_kpi.with_untracked(|chosen| *chosen == Some(id)) {
            app.chosen_kpi.set(None);
        }
        later_focus("add-kpi");
    }
}

/// Moves the focus to an element that the next frame shows.
pub fn later_focus(id: &'static str) {
    leptos::prelude::request_animation_frame(move || leptos::prelude::request_animation_frame(move || focus(id)));
}
