//! The plan of the source documents: the S0 phases, and the two S1 tables.

use super::document::Document;
use super::list::List;
use super::model::{Id, LongRow, Milestone, Phase, Plan, ShortRow};
use super::part::Part;
use super::template_texts::TemplateTexts;
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
    let segments = [Tier::HighValue, Tier::Potential, Tier::Lost];
    let short = segments.into_iter().zip(&texts.short).map(|(segment, row)| ShortRow {
        id: fresh(),
        segment: Some(segment),
        target_group: row.target_group.to_owned(),
        goal: row.goal.to_owned(),
        measures: row.measures.to_owned(),
        owner: row.owner.to_owned(),
        period: row.period.to_owned(),
        resources: row.resources.to_owned(),
        expected_effect: row.expected_effect.to_owned(),
    });
    let short: Vec<ShortRow> = short.collect();

    let long = [6, 12, 36].into_iter().zip(&texts.long).map(|(months, row)| LongRow {
        id: fresh(),
        direction: row.direction.to_owned(),
        core_strategy: row.core_strategy.to_owned(),
        milestone: row.milestone.to_owned(),
        key_indicator: row.key_indicator.to_owned(),
        owner: row.owner.to_owned(),
        due_text: row.due_text.to_owned(),
        due: Some(last_day(start, months)),
    });
    let long: Vec<LongRow> = long.collect();

    let mut plan = Plan { start, short: short.into(), long: long.into(), ..Plan::default() };
    for ((before, months), phase_texts) in [(0, 3), (3, 9), (9, 12)].into_iter().zip(&texts.phases) {
        let (first, last) = (start.plus_months(before), last_day(start, months));
        let phase = Phase { id: fresh(), name: phase_texts.name.to_owned(), start: first, end: last, segment: None };
        let days = last.0 - first.0 + 1;
        let count = i32::try_from(phase_texts.milestones.len()).unwrap_or(1).max(1);
        for (rank, name) in (1..).zip(phase_texts.milestones) {
            let date = first.plus_days(days * rank / count - 1);
            let (id, phase, name) = (fresh(), Some(phase.id), (*name).to_owned());
            plan.milestones.push(Milestone { id, name, date, phase, ..Milestone::default() });
        }
        plan.phases.push(phase);
    }
    plan
}

/// The last day of a span of months.
fn last_day(start: Day, months: i32) -> Day {
    start.plus_months(months).plus_days(-1)
}
