//! The plan of the source documents: the S0 phases, and the two S1 tables.

use super::document::Document;
use super::list::List;
use super::model::Plan;
use super::part::Part;
use super::table::{CellValue, ColumnId, Id, PlanRow, SegmentRef, TableId, long, milestones, phases, short};
use super::template_texts::{LongTexts, ShortTexts, TemplateTexts};
use crate::analysis::{Scheme, Tier};
use crate::goals::{Kpi, KpiId, annual_goals};
use crate::units::{Currency, Day};
use crate::whatif::{Book, BudgetLine, InputKey, PerLine, Scenario, ScenarioId, Status};
use serde_json::Value;

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
                document.book = book(texts);
                let scenarios = [
                    (texts.scenario_technology, technology_changes()),
                    (texts.scenario_margin, vec![(InputKey::Margin, 0.3)]),
                ];
                for (name, changes) in scenarios {
                    let id = ScenarioId(document.fresh().0);
                    let changes = changes.into_iter().collect();
                    document.book.scenarios.push(Scenario { id, name: name.to_owned(), changes });
                }
            }
            Part::Goals => {
                let mut goals = annual_goals();
                goals.iter_mut().for_each(|kpi: &mut Kpi| kpi.id = KpiId(document.fresh().0));
                document.kpis = goals.into();
                let days = document.scheme.lost_after_days;
                document.scheme = Scheme { lost_after_days: days, ..Scheme::default() };
            }
        }
        document.examples.insert(part);
    }
    document
}

/// The document with its untouched examples in another language. What stands in them keeps its identity, so that the
/// steps of a history still fit.
pub fn translated(document: &Document, from: &TemplateTexts, to: &TemplateTexts) -> Document {
    let mut next = document.clone();
    if next.name == from.document_name {
        next.name = to.document_name.to_owned();
    }
    let start = document.plan.start;
    // In the order in which identities were given out.
    for part in [Part::Plan, Part::Budget, Part::Goals].into_iter().filter(|part| document.is_example(*part)) {
        next.next_id = first_id(document, part).unwrap_or(document.next_id);
        next = with_template(&next, &[part], to, start);
    }
    next.next_id = document.next_id;
    next
}

/// The lowest identity of a part.
fn first_id(document: &Document, part: Part) -> Option<u64> {
    let value = match part {
        Part::Goals => serde_json::to_value(&document.kpis),
        Part::Budget => serde_json::to_value(&document.book),
        Part::Plan => serde_json::to_value(&document.plan),
    };
    lowest_id(&value.ok()?)
}

fn lowest_id(value: &Value) -> Option<u64> {
    match value {
        Value::Object(members) => {
            let own = members.get("id").and_then(Value::as_u64);
            members.values().filter_map(lowest_id).chain(own).min()
        }
        Value::Array(items) => items.iter().filter_map(lowest_id).min(),
        _ => None,
    }
}

/// The document with nothing in a part; the others stay.
pub fn without(document: &Document, part: Part, start: Day) -> Document {
    let mut document = document.clone();
    match part {
        Part::Plan => document.plan = Plan { start, ..Plan::default() },
        Part::Budget => {
            document.book = Book::blank();
            if std::mem::take(&mut document.example_currency) {
                document.currency = Currency::NONE;
            }
        }
        Part::Goals => {
            document.kpis = List::default();
            let days = document.scheme.lost_after_days;
            document.scheme = Scheme { lost_after_days: days, ..Scheme::without_targets() };
        }
    }
    document.examples.remove(&part);
    document
}

/// Tools 20 % and analytics 10 % make the 30 % of S3's policy; the ten points go to activities.
fn technology_changes() -> Vec<(InputKey, f64)> {
    let shares = PerLine { tools: 0.2, activities: 0.3, training: 0.2, analytics: 0.1, other: 0.2 };
    BudgetLine::ALL.into_iter().map(|line| (line.input(), *shares.get(line))).collect()
}

fn book(texts: &TemplateTexts) -> Book {
    let mut book = Book::s0();
    for (key, assumption) in &mut book.base {
        let source = match (key, assumption.status) {
            (InputKey::BudgetTotal, _) => texts.source_budget,
            (InputKey::ResponseElasticity, _) => texts.source_elasticity,
            (InputKey::Margin | InputKey::Overlap, _) => texts.source_neutral,
            (_, Status::Unsupported) => texts.source_unsupported,
            _ => texts.source_stated,
        };
        assumption.source = source.to_owned();
    }
    book
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
        cells.push((short::SEGMENT, CellValue::Segment(SegmentRef(tier))));
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
