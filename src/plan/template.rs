//! The plan of the source documents: the S0 phases, and the two S1 tables.

use super::document::Document;
use super::model::{Id, LongRow, Milestone, Phase, Plan, ShortRow};
use super::part::Part;
use super::template_texts::TemplateTexts;
use crate::analysis::{Scheme, Tier, default_targets};
use crate::units::Day;
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
                (document.money, document.next_id) = money(texts, document.next_id);
                let scenarios = [
                    (texts.scenario_technology, technology_changes(&document.money)),
                    (texts.scenario_margin, BTreeMap::from([(Input::Margin, 0.3)])),
                ];
                for (name, changes) in scenarios {
                    let id = ScenarioId(document.fresh().0);
                    document.money.scenarios.push(Scenario { id, name: name.to_owned(), changes });
                }
            }
            Part::Goals => {
                document.targets = default_targets();
                let days = document.scheme.lost_after_days;
                document.scheme = Scheme { lost_after_days: days, ..Scheme::default() };
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
        Part::Budget => document.money = MoneyPlan::default(),
        Part::Goals => {
            document.targets = Vec::new();
            let days = document.scheme.lost_after_days;
            document.scheme = Scheme { lost_after_days: days, ..Scheme::without_targets() };
        }
    }
    document.examples.remove(&part);
    document
}

/// Tools 20 % and analytics 10 % make the 30 % of S3's policy; the ten points go to activities.
fn technology_changes(plan: &MoneyPlan) -> BTreeMap<Input, f64> {
    let shares = [0.2, 0.3, 0.2, 0.1, 0.2];
    plan.lines.iter().zip(shares).map(|(line, share)| (Input::Share(line.id), share)).collect()
}

/// The example with its sources, and the next identity that is free.
fn money(texts: &TemplateTexts, first: u64) -> (MoneyPlan, u64) {
    let mut plan = MoneyPlan::example_from(first);
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
    let used = plan.lines.len() + plan.levers.len();
    (plan, first + used as u64)
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
