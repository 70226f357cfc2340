//! Editing one goal of the scorecard.

use crate::analysis::{GoalError, KpiKey, Target, Unit};
use crate::locale::fill;
use crate::plan::{Edit, GoalEdit};
use crate::state::App;
use crate::ui::shared::{Notation, figures};
use leptos::prelude::WithUntracked;

/// How a value of this unit is typed.
pub fn notation(unit: Unit) -> Notation {
    match unit {
        Unit::Ratio => Notation::Percent(2),
        Unit::Points => Notation::Decimal(1),
        _ => Notation::Decimal(3),
    }
}

/// The sign that stands behind a field of this unit.
pub fn sign(unit: Unit) -> &'static str {
    if unit == Unit::Ratio { "%" } else { "" }
}

/// Changes the goal of a KPI; the reason when that makes no sense.
pub fn set(app: App, key: KpiKey, change: impl FnOnce(&mut Target)) -> Result<(), String> {
    let t = app.prefs.texts();
    let found = app
        .workspace
        .with_document_untracked(|document| document.targets.iter().find(|target| target.key == key).copied());
    let mut target = found.ok_or_else(|| t.errors.edit_gone.to_owned())?;
    let before = target;
    change(&mut target);
    if target == before {
        return Ok(());
    }
    let unit = if target.weight != before.weight { Unit::Ratio } else { target.unit };
    let sound = target.checked().map_err(|error| reason(app, unit, error))?;
    app.workspace
        .edit(Edit::Goals(GoalEdit::SetTarget { target: sound }))
        .map_err(|_| t.errors.field_required.to_owned())
}

/// A value that may not be missing.
pub fn required(app: App, value: Option<f64>) -> Result<f64, String> {
    value.ok_or_else(|| app.prefs.texts().errors.field_required.to_owned())
}

fn reason(app: App, unit: Unit, error: GoalError) -> String {
    let t = app.prefs.texts();
    match error {
        GoalError::OutOfRange { lowest, highest } => {
            let [min, max] = [lowest, highest].map(|end| figures::brief(app, unit, end));
            fill(t.errors.field_range, &[("min", &min), ("max", &max)])
        }
    }
}

/// Gives a KPI a goal: to hold the value of today, with a tenth of the weight. A person sets where to go from there.
pub fn add(app: App, key: KpiKey) {
    let value = app.data.results.with_untracked(|results| results.value()?.figure(key.figure())?.value);
    let value = value.unwrap_or_default();
    // A value of the data is a goal that makes sense.
    let _ = app.workspace.edit(Edit::Goals(GoalEdit::SetTarget { target: Target::new(key, value, value, 0.1) }));
}

/// Takes the goal of a KPI away; undo brings it back.
pub fn remove(app: App, key: KpiKey) {
    let _ = app.workspace.edit(Edit::Goals(GoalEdit::RemoveTarget { key }));
}
