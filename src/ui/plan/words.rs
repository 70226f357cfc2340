//! Facts of the plan in words: columns, steps of the history, refusals.

use crate::locale::{Format, Texts, fill, plural};
use crate::plan::{Cell, Edit, GridColumn, LongColumn, MilestoneState, PlanError, ShortColumn, Step};
use crate::state::App;
use crate::units::Day;

/// The heading of a column.
pub fn column_name(t: &Texts, column: GridColumn) -> &'static str {
    let p = &t.plan;
    match column {
        GridColumn::Segment => p.segment,
        GridColumn::Due => p.long_date,
        GridColumn::Text(Cell::Short(column)) => match column {
            ShortColumn::TargetGroup => p.short_group,
            ShortColumn::Goal => p.short_goal,
            ShortColumn::Measures => p.short_measures,
            ShortColumn::Owner => p.short_owner,
            ShortColumn::Period => p.short_period,
            ShortColumn::Resources => p.short_resources,
            ShortColumn::ExpectedEffect => p.short_effect,
        },
        GridColumn::Text(Cell::Long(column)) => match column {
            LongColumn::Direction => p.long_direction,
            LongColumn::CoreStrategy => p.long_core,
            LongColumn::Milestone => p.long_milestone,
            LongColumn::KeyIndicator => p.long_indicator,
            LongColumn::Owner => p.long_owner,
            LongColumn::DueText => p.long_words,
        },
    }
}

/// What a step of the history did.
pub fn step_name(t: &Texts, step: Step) -> &'static str {
    let p = &t.plan;
    match step {
        Step::Named => p.edit_name,
        Step::Added => p.edit_entry_added,
        Step::Removed => p.edit_entry_removed,
        Step::Moved => p.edit_moved,
        Step::Strategy => p.edit_strategy,
        Step::Phase => p.edit_phase,
        Step::Milestone => p.edit_milestone,
        Step::Start => p.edit_start,
        Step::Budget => p.edit_budget,
        Step::Assumption => p.edit_assumption,
        Step::Scenario => p.edit_scenario,
        Step::KpiAdded => p.edit_kpi_added,
        Step::KpiRemoved => p.edit_kpi_removed,
        Step::Target => p.edit_target,
        Step::Inventory => t.quality.step,
        Step::Replaced => p.edit_replaced,
    }
}

/// A number of days: "9 days".
pub fn days(t: &Texts, format: &dyn Format, days: i32) -> String {
    let count = format.integer(f64::from(days));
    fill(plural(u64::from(days.unsigned_abs()), t.common.days_one, t.common.days_other), &[("count", &count)])
}

/// Where a milestone stands: "late by 9 days".
pub fn state_words(t: &Texts, format: &dyn Format, state: MilestoneState) -> String {
    match state {
        MilestoneState::Done => t.plan.milestone_done.to_lowercase(),
        MilestoneState::Late { days } => fill(t.plan.milestone_late, &[("days", &self::days(t, format, days))]),
        MilestoneState::Ahead { days: 0 } => t.plan.due_today.to_owned(),
        MilestoneState::Ahead { days } => fill(t.plan.milestone_due_in, &[("days", &self::days(t, format, days))]),
    }
}

/// The sign before these words, and the class that colours it.
pub fn state_sign(state: MilestoneState) -> (&'static str, &'static str) {
    match state {
        MilestoneState::Done => ("●", "good"),
        MilestoneState::Late { .. } => ("▲", "warn"),
        MilestoneState::Ahead { .. } => ("○", "muted"),
    }
}

/// Why an edit of the plan was refused.
pub fn refusal(app: App, error: &PlanError) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let e = &t.errors;
    match error {
        PlanError::EndBeforeStart { start, .. } => {
            fill(e.field_range, &[("min", &format.date(*start)), ("max", &format.date(LAST_DAY))])
        }
        PlanError::DayOutOfRange { .. } => e.field_not_date.to_owned(),
        PlanError::TextTooLong { limit, .. } => fill(e.field_too_long, &[("max", &format.integer(*limit as f64))]),
        PlanError::TooMany { limit } => fill(e.too_many, &[("max", &format.integer(*limit as f64))]),
        PlanError::EmptyName => e.field_required.to_owned(),
        PlanError::NoRow { .. } | PlanError::NoCell { .. } | PlanError::NoPhase { .. } => e.edit_gone.to_owned(),
        PlanError::NoMilestone { .. } | PlanError::NoSystem { .. } => e.edit_gone.to_owned(),
        PlanError::NoKpi { .. } => e.edit_gone.to_owned(),
        PlanError::BadKpi { .. } => t.kpis.refused.to_owned(),
        PlanError::WeightsLocked => t.kpis.weights_locked.to_owned(),
        PlanError::BadQualityRules => t.quality.refused_rules.to_owned(),
        PlanError::BadSystemTimes => t.quality.refused_times.to_owned(),
        _ => fill(e.not_computed, &[("detail", "plan")]),
    }
}

/// The last day of the calendar, 9999-12-31.
const LAST_DAY: Day = Day(2_932_896);

/// Carries out an edit; a refusal comes back as the sentence for its field.
pub fn carry_out(app: App, edit: Edit) -> Result<(), String> {
    app.workspace.edit(edit).map_err(|error| refusal(app, &error))
}

/// Carries out an edit that has no field of its own; a refusal is said aloud.
pub fn carry_out_aloud(app: App, edit: Edit) -> bool {
    let outcome = carry_out(app, edit);
    if let Err(reason) = &outcome {
        app.announcer.say(reason.clone());
    }
    outcome.is_ok()
}
