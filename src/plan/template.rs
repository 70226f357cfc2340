//! The plan of the source documents: the S0 phases, and the two S1 tables.

use super::document::Document;
use super::list::List;
use super::model::Plan;
use super::part::Part;
use super::table::{CellValue, ColumnId, Id, PlanRow, TableId, long, milestones, phases, short};
use super::template_texts::{LongTexts, ShortTexts, TemplateTexts};
use crate::analysis::{SegmentRef, Tier};
use crate::goals::{Kpi, KpiId, annual_goals};
use crate::units::{Currency, Day, Gather};
use crate::whatif::{Input, MoneyPlan, Scenario, ScenarioId, Status};
use std::collections::BTreeMap;

/// The phases of S0 (months 1–3, 4–9, 10–12 from the start) with their milestones and the rows of S1 (long-term rows
/// due within 6 months, 1 year and 3 years). S0 dates no milestone within its phase: they are spread evenly, the last
/// one on the last day.
pub fn template(texts: &TemplateTexts, start: Day) -> Plan {
    let mut next_id = 1;
    build(texts, start, &mut next_id)
}

/// A new document with all parts of the template: [`template`], the S0 what-if with its sources and two scenarios (technology
/// at 30 %, margin 30 %), the goals of S0 and the shares that its tiers should have.
pub fn template_document(texts: &TemplateTexts, start: Day) -> Document {
    with_template(&Document::default(), &Part::ALL, texts, start)
}

/// The document with these parts of the template in the place of its own, marked as examples.
pub fn with_template(document: &Document, parts: &[Part], texts: &TemplateTexts, start: Day) -> Document {
    let mut document = document.clone();
    if document.name.is_empty() {
        document.name = texts.document_name.to_owned();
    }
    // In one order, so that equal parts have equal identities.
    for part in [Part::Plan, Part::Budget, Part::Goals].into_iter().filter(|part| parts.contains(part)) {
        match part {
            Part::Plan => document.plan = build(texts, start, &mut document.next_id),
            Part::Budget => {
                // The source document counts in yuan; where another currency is known, its numbers are read in that.
                if document.currency.is_none() {
                    (document.currency, document.example_currency) = (Currency::CNY, true);
                }
                document.money = MoneyPlan::example_from(document.next_id);
                let used = document.money.lines.len() + document.money.levers.len();
                document.next_id = document.next_id.saturating_add(used as u64);
                name_sources(&mut document.money, texts);
                let changes = [technology_changes(&document.money), [(Input::Margin, 0.3)].into_iter().gather()];
                for (name, changes) in scenario_names(texts).into_iter().zip(changes) {
                    let id = ScenarioId(document.fresh().0);
                    document.money.scenarios.push(Scenario { id, name: name.to_owned(), changes });
                }
            }
            Part::Goals => {
                let mut goals = annual_goals();
                goals.iter_mut().for_each(|kpi: &mut Kpi| kpi.id = KpiId(document.fresh().0));
                document.kpis = goals.into();
                document.set_example_targets(true);
            }
        }
        document.examples.insert(part);
    }
    document
}

/// The document with nothing in a part; the others stay.
pub fn without(document: &Document, part: Part, start: Day) -> Document {
    let mut document = document.clone();
    match part {
        Part::Plan => document.plan = Plan { start, ..Plan::default() },
        Part::Budget => {
            document.money = MoneyPlan::default();
            if std::mem::take(&mut document.example_currency) {
                document.currency = Currency::NONE;
            }
        }
        Part::Goals => {
            document.kpis = List::default();
            document.set_example_targets(false);
        }
    }
    document.examples.remove(&part);
    document
}

/// The names of the scenarios, in their order.
pub(super) fn scenario_names(texts: &TemplateTexts) -> [&'static str; 2] {
    [texts.scenario_technology, texts.scenario_margin]
}

/// Tools 20 % and analytics 10 % make the 30 % of S3's policy; the ten points go to activities.
fn technology_changes(plan: &MoneyPlan) -> BTreeMap<Input, f64> {
    let shares = [0.2, 0.3, 0.2, 0.1, 0.2];
    plan.lines.iter().zip(shares).map(|(line, share)| (Input::Share(line.id), share)).gather()
}

/// Says of every number of the example what it rests on.
pub(super) fn name_sources(plan: &mut MoneyPlan, texts: &TemplateTexts) {
    for input in plan.inputs().collect::<Vec<_>>() {
        let source = match (input, plan.status(input)) {
            (Input::Total, _) => texts.source_budget,
            (Input::Elasticity(_), _) => texts.source_elasticity,
            (Input::Margin | Input::Overlap(..), _) => texts.source_neutral,
            (Input::Factor(..) | Input::Share(_), Status::Unsupported) => texts.source_unsupported,
            (Input::Factor(..) | Input::Share(_), Status::Derived | Status::Declared) => texts.source_stated,
        };
        if let Some(assumption) = plan.assumption_mut(input) {
            assumption.source = source.to_owned();
        }
    }
}

fn build(texts: &TemplateTexts, start: Day, next_id: &mut u64) -> Plan {
    let mut fresh = || {
        let id = Id(*next_id);
        *next_id += 1;
        id
    };
    let row = |id: Id, table: TableId, cells: Vec<(ColumnId, CellValue)>| PlanRow {
        id,
        table,
        cells: cells.into_iter().collect(),
    };
    let mut rows = Vec::new();
    for (tier, texts) in [Tier::HighValue, Tier::Potential, Tier::Lost].into_iter().zip(&texts.short) {
        let mut cells = short_cells(texts);
        cells.push((short::SEGMENT, CellValue::Segment(SegmentRef::tier(tier))));
        rows.push(row(fresh(), short::TABLE, cells));
    }
    for (months, texts) in [6, 12, 36].into_iter().zip(&texts.long) {
        let mut cells = long_cells(texts);
        cells.push((long::DUE, CellValue::Day(last_day(start, months))));
        rows.push(row(fresh(), long::TABLE, cells));
    }
    let (mut bars, mut points) = (Vec::new(), Vec::new());
    for ((before, months), texts) in [(0, 3), (3, 9), (9, 12)].into_iter().zip(&texts.phases) {
        let (first, last) = (start.plus_months(before), last_day(start, months));
        let phase = fresh();
        let cells = vec![(phases::NAME, texts.name.into()), (phases::DAYS, CellValue::Span(first, last))];
        bars.push(row(phase, phases::TABLE, cells));
        let days = last.0 - first.0 + 1;
        let count = i32::try_from(texts.milestones.len()).unwrap_or(1).max(1);
        for (rank, name) in (1..).zip(texts.milestones) {
            let date = first.plus_days(days * rank / count - 1);
            let cells = vec![
                (milestones::NAME, (*name).into()),
                (milestones::DATE, CellValue::Day(date)),
                (milestones::PHASE, CellValue::Row(phase)),
            ];
            points.push(row(fresh(), milestones::TABLE, cells));
        }
    }
    rows.extend(bars);
    rows.extend(points);
    Plan { start, rows: rows.into(), ..Plan::default() }
}

fn short_cells(texts: &ShortTexts) -> Vec<(ColumnId, CellValue)> {
    let ShortTexts { target_group, goal, measures, owner, period, resources, expected_effect } = *texts;
    vec![
        (short::TARGET_GROUP, target_group.into()),
        (short::GOAL, goal.into()),
        (short::MEASURES, measures.into()),
        (short::OWNER, owner.into()),
        (short::PERIOD, period.into()),
        (short::RESOURCES, resources.into()),
        (short::EXPECTED_EFFECT, expected_effect.into()),
    ]
}

fn long_cells(texts: &LongTexts) -> Vec<(ColumnId, CellValue)> {
    let LongTexts { direction, core_strategy, milestone, key_indicator, owner, due_text } = *texts;
    vec![
        (long::DIRECTION, direction.into()),
        (long::CORE_STRATEGY, core_strategy.into()),
        (long::MILESTONE, milestone.into()),
        (long::KEY_INDICATOR, key_indicator.into()),
        (long::OWNER, owner.into()),
        (long::DUE_TEXT, due_text.into()),
    ]
}

/// The last day of a span of months.
fn last_day(start: Day, months: i32) -> Day {
    start.plus_months(months).plus_days(-1)
}
