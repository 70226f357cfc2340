//! Facts of the plan in words: tables, columns, cells, steps of the history, refusals.

use crate::analysis::{MethodError, ScoringFault, SegmentRef};
use crate::locale::{Format, Texts, fill, plural};
use crate::plan::{
    CellKind, CellValue, CellWords, ColumnId, Document, Edit, Id, LeftOut, Measure, MilestoneState, Plan, PlanColumn,
    PlanError, PlanRow, PlanTable, Step, TableId,
};
use crate::state::App;
use crate::ui::shared::segment_called;
use crate::units::{Day, Money, Ratio};
use leptos::prelude::untrack;

/// How the reader's language writes and reads what a cell holds.
#[derive(Clone, Copy)]
pub struct Wording(App);

impl Wording {
    pub fn new(app: App) -> Wording {
        Wording(app)
    }
}

impl CellWords for Wording {
    fn segments(&self) -> Vec<SegmentRef> {
        self.0.workspace.with_document_untracked(Document::segments)
    }

    fn segment(&self, segment: SegmentRef) -> String {
        untrack(|| segment_called(self.0, segment))
    }

    fn number(&self, text: &str) -> Option<f64> {
        self.0.prefs.format().parse_number(text)
    }

    fn number_text(&self, number: f64) -> String {
        self.0.prefs.format().decimal_up_to(number, 6)
    }

    fn done(&self) -> String {
        self.0.prefs.texts().plan_tables.done_yes.to_owned()
    }

    fn open(&self) -> String {
        self.0.prefs.texts().plan_tables.done_no.to_owned()
    }
}

/// The text of a ready table: `part` is `title`, `caption`, `edit` or `add`.
fn ready(t: &Texts, table: TableId, part: &str) -> Option<&'static str> {
    t.plan_tables.named(&format!("{table}_{part}"))
}

/// The name of a table: as a person gave it, or as the catalogue has it.
fn table_named(t: &Texts, document: &Document, table: TableId, part: &str) -> String {
    let given = document.plan.table(table).map(|table| table.name.clone()).filter(|name| !name.is_empty());
    given.or_else(|| ready(t, table, part).map(str::to_owned)).unwrap_or_default()
}

/// The title of a table.
pub fn table_title(t: &Texts, document: &Document, table: TableId) -> String {
    table_named(t, document, table, "title")
}

/// The name of a table in a sentence.
pub fn table_caption(t: &Texts, document: &Document, table: TableId) -> String {
    table_named(t, document, table, "caption")
}

/// What the button says that adds a row.
pub fn table_add(t: &Texts, table: TableId) -> &'static str {
    ready(t, table, "add").unwrap_or(t.plan.row_add)
}

/// The name of a column: as a person gave it, or as the catalogue has it.
pub fn column_name(t: &Texts, table: TableId, column: &PlanColumn) -> String {
    match column.name.is_empty() {
        false => column.name.clone(),
        true => t.plan_tables.named(&format!("{table}_{}", column.id)).unwrap_or(t.plan.untitled).to_owned(),
    }
}

/// The name of a kind of cell.
pub fn kind_name(t: &Texts, kind: CellKind) -> &'static str {
    t.plan_tables.named(&format!("kind_{}", kind.slug())).unwrap_or_default()
}

/// What stands in a cell.
pub fn value_words(app: App, kind: CellKind, value: &CellValue) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let number = |number: f64| match kind.measure() {
        Some(Measure::Money) => {
            let currency = app.workspace.with_document(|document| document.currency);
            format.money(Money::from_units(number), currency, false)
        }
        Some(Measure::Percent) => format!("{}%", format.decimal_up_to((number * 1e6).round() / 1e4, 4)),
        Some(Measure::Points) => fill(t.plan_tables.points, &[("number", &format.decimal_up_to(number, 4))]),
        Some(Measure::Number) | None => format.decimal_up_to(number, 4),
    };
    let range = |low: &str, high: &str| fill(t.plan_tables.range, &[("low", low), ("high", high)]);
    match value {
        CellValue::Text(text) => text.clone(),
        CellValue::Day(day) => format.date(*day),
        CellValue::Span(from, to) => fill(t.common.range, &[("from", &format.date(*from)), ("to", &format.date(*to))]),
        CellValue::Number(found) => number(*found),
        CellValue::Range(low, high) => range(&number(*low), &number(*high)),
        CellValue::Segment(segment) => segment_called(app, *segment),
        CellValue::Row(row) => {
            let name = app.workspace.with_document(|document| document.plan.row_name(*row).map(str::to_owned));
            name.unwrap_or_else(|| t.plan.untitled.to_owned())
        }
        CellValue::Done(done) => if *done { t.plan_tables.done_yes } else { t.plan_tables.done_no }.to_owned(),
    }
}

/// Why a text of a pasted block was not taken: its cell, and what does not fit.
pub fn left_out(app: App, table: TableId, left: &LeftOut) -> String {
    let t = app.prefs.texts();
    let row = app.prefs.format().integer((left.row + 1) as f64);
    let Some((column, kind)) = left.column else {
        return fill(t.plan_tables.left_beyond, &[("row", &row), ("text", left.text.trim())]);
    };
    let column = app.workspace.with_document_untracked(|document| {
        document.plan.column(table, column).map(|column| column_name(t, table, column))
    });
    let column = column.unwrap_or_default();
    let kind = kind_name(t, kind);
    fill(t.plan_tables.left_kind, &[("row", &row), ("column", &column), ("text", left.text.trim()), ("kind", kind)])
}

/// The element of the first text of a row that is in sight, as `App::go_to` finds it.
pub fn row_element(plan: &Plan, row: &PlanRow) -> String {
    let columns = || plan.table(row.table).into_iter().flat_map(PlanTable::shown);
    let first = columns().find(|column| column.kind == CellKind::Text).or_else(|| columns().next());
    first.map(|column| cell_id(row.id, column.id)).unwrap_or_default()
}

/// What a step of the history did.
pub fn step_name(t: &Texts, step: Step) -> &'static str {
    let p = &t.plan;
    match step {
        Step::Named => p.edit_name,
        Step::Added => p.edit_entry_added,
        Step::Removed => p.edit_entry_removed,
        Step::Moved => p.edit_moved,
        Step::Cells(table) => ready(t, table, "edit").unwrap_or(t.plan_tables.edit_row),
        Step::Tables => t.plan_tables.edit_tables,
        Step::Start => p.edit_start,
        Step::Budget => p.edit_budget,
        Step::Assumption => p.edit_assumption,
        Step::Scenario => p.edit_scenario,
        Step::KpiAdded => p.edit_kpi_added,
        Step::KpiRemoved => p.edit_kpi_removed,
        Step::Target => p.edit_target,
        Step::SchemeAdded => t.segments.step_added,
        Step::SchemeRemoved => t.segments.step_removed,
        Step::Segments => t.segments.step_changed,
        Step::Tags => t.tags.step,
        Step::Lists => t.lists.step,
        Step::Inventory => t.quality.step,
        Step::Customers => t.value.step,
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
        PlanError::NoRow { .. } | PlanError::NoTable { .. } | PlanError::NoColumn { .. } => e.edit_gone.to_owned(),
        PlanError::NoSystem { .. } | PlanError::NoKpi { .. } => e.edit_gone.to_owned(),
        PlanError::NoScheme { .. } | PlanError::NoSegment { .. } | PlanError::OtherSegments { .. } => {
            e.edit_gone.to_owned()
        }
        PlanError::BadLostAfter { most, .. } => {
            fill(e.field_range, &[("min", &format.integer(1.0)), ("max", &format.integer((*most).into()))])
        }
        PlanError::BadShare => {
            let ends = [format.percent(Ratio(0.0), 0), format.percent(Ratio(1.0), 0)];
            fill(e.field_range, &[("min", &ends[0]), ("max", &ends[1])])
        }
        PlanError::BadMethod { error } => method_refusal(app, *error),
        PlanError::DefaultScheme => t.segments.refused_default.to_owned(),
        PlanError::SegmentUsed { kpis, rows } => {
            let count = |count: usize| format.integer(count as f64);
            fill(t.segments.refused_used, &[("kpis", &count(*kpis)), ("rows", &count(*rows))])
        }
        PlanError::NoTag { .. } => t.tags.refused_gone.to_owned(),
        PlanError::TagOfItself => t.tags.refused_itself.to_owned(),
        PlanError::TagUsed { segments, tags } => {
            let count = |count: usize| format.integer(count as f64);
            fill(t.tags.refused_used, &[("segments", &count(*segments)), ("tags", &count(*tags))])
        }
        PlanError::NoList { .. } => t.lists.refused_gone.to_owned(),
        PlanError::ListOfOpenFiles => t.lists.refused_place.to_owned(),
        PlanError::SegmentsFixed => t.segments.refused_fixed.to_owned(),
        PlanError::LastSegment => t.segments.refused_last.to_owned(),
        PlanError::BadKpi { .. } => t.kpis.refused.to_owned(),
        PlanError::WeightsLocked => t.kpis.weights_locked.to_owned(),
        PlanError::WrongKind { kind } => fill(t.plan_tables.wrong_value, &[("kind", kind_name(t, *kind))]),
        PlanError::NoChoice { word } => fill(t.plan_tables.wrong_choice, &[("text", word)]),
        PlanError::RangeReversed { .. } => t.plan_tables.wrong_range.to_owned(),
        PlanError::NoProgress { .. } => t.plan_tables.wrong_progress.to_owned(),
        PlanError::NumberOutOfRange { .. } => {
            fill(t.plan_tables.wrong_value, &[("kind", kind_name(t, CellKind::Number(Measure::Number)))])
        }
        PlanError::ReadyStays => t.plan_tables.ready_stays.to_owned(),
        PlanError::BadValueAsk { months } => fill(t.value.refused, &[("months", &format.integer((*months).into()))]),
        PlanError::BadStageAsk => t.life.refused.to_owned(),
        PlanError::BadChurnAsk => t.churn.refused.to_owned(),
        PlanError::BadLoyalty { levels } => fill(t.loyalty.refused, &[("levels", &format.integer(*levels as f64))]),
        PlanError::BadScoreWeights => t.score.refused.to_owned(),
        PlanError::BadChurnCost => t.churn.refused_cost.to_owned(),
        PlanError::BadQualityRules => t.quality.refused_rules.to_owned(),
        PlanError::BadSystemTimes => t.quality.refused_times.to_owned(),
        _ => fill(e.not_computed, &[("detail", "plan")]),
    }
}

/// Why the settings of a method of segments were refused.
fn method_refusal(app: App, error: MethodError) -> String {
    let (t, format) = (&app.prefs.texts(), app.prefs.format());
    match error {
        MethodError::LostAfter { most, .. } => {
            fill(t.errors.field_range, &[("min", &format.integer(1.0)), ("max", &format.integer(most.into()))])
        }
        MethodError::Scores { parts } => fill(t.segments.refused_scores, &[("parts", &format.integer(parts.into()))]),
        MethodError::GroupScores { parts } => {
            fill(t.segments.refused_group_scores, &[("parts", &format.integer(parts.into()))])
        }
        MethodError::Scoring { fault: ScoringFault::Parts { most } } => {
            fill(t.segments.refused_parts, &[("most", &format.integer(most.into()))])
        }
        MethodError::Scoring { fault: ScoringFault::Edges { .. } } => t.segments.refused_edges.to_owned(),
        MethodError::Condition => t.segments.refused_condition.to_owned(),
        MethodError::TooMany { most } => fill(t.errors.too_many, &[("max", &format.integer(most as f64))]),
        MethodError::MatrixCuts { orders } => {
            fill(t.segments.refused_matrix, &[("orders", &app.prefs.format().integer(orders.into()))])
        }
        MethodError::Cuts => t.segments.refused_cuts.to_owned(),
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

/// The element of a cell, as `App::go_to` finds it.
pub fn cell_id(row: Id, column: ColumnId) -> String {
    format!("cell-{}-{column}", row.0)
}
