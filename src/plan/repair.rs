//! Makes a document that was read consistent, and notes each repair.

use super::document::Document;
use super::file::RestoreNote;
use super::inventory::{self, Inventory, QualityRules, System};
use crate::whatif::{Book, BudgetLine, InputKey};
use std::collections::BTreeSet;

/// Identities beyond what JavaScript counts exactly are not used.
const LARGEST_ID: u64 = (1 << 53) - 1;

pub(super) fn repair(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    repair_ids(document, notes);
    repair_phases(document, notes);
    repair_inventory(&mut document.inventory, notes);
    repair_base(&mut document.book, notes);
    repair_scenarios(&mut document.book, notes);
}

/// Every identity of the document with the place it stands at.
fn ids(document: &mut Document) -> impl Iterator<Item = (&'static str, usize, &mut u64)> {
    let plan = &mut document.plan;
    let short = plan.short.iter_mut().enumerate().map(|(place, row)| ("plan.short", place, &mut row.id.0));
    let long = plan.long.iter_mut().enumerate().map(|(place, row)| ("plan.long", place, &mut row.id.0));
    let phases = plan.phases.iter_mut().enumerate().map(|(place, phase)| ("plan.phases", place, &mut phase.id.0));
    let milestones = plan.milestones.iter_mut().enumerate();
    let milestones = milestones.map(|(place, milestone)| ("plan.milestones", place, &mut milestone.id.0));
    let scenarios = document.book.scenarios.iter_mut().enumerate();
    let scenarios = scenarios.map(|(place, scenario)| ("book.scenarios", place, &mut scenario.id.0));
    let systems = document.inventory.systems.iter_mut().enumerate();
    let systems = systems.map(|(place, system)| ("inventory.systems", place, &mut system.id.0));
    short.chain(long).chain(phases).chain(milestones).chain(scenarios).chain(systems)
}

fn repair_ids(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    let usable = |id: u64| (1..=LARGEST_ID).contains(&id);
    let largest = ids(document).map(|(_, _, id)| *id).filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest || !usable(found) {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut next = document.next_id;
    let mut seen = BTreeSet::new();
    for (list, place, id) in ids(document) {
        if !usable(*id) || !seen.insert(*id) {
            notes.push(RestoreNote::NewId { path: format!("{list}[{place}]"), found: *id, used: next });
            *id = next;
            seen.insert(next);
            next += 1;
        }
    }
    document.next_id = next;
}

fn repair_phases(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    for (place, phase) in document.plan.phases.iter_mut().enumerate() {
        if phase.end < phase.start {
            let path = format!("plan.phases[{place}]");
            notes.push(RestoreNote::EndBeforeStart { path, start: phase.start, end: phase.end });
            std::mem::swap(&mut phase.start, &mut phase.end);
        }
    }
    let phases: BTreeSet<_> = document.plan.phases.iter().map(|phase| phase.id).collect();
    for (place, milestone) in document.plan.milestones.iter_mut().enumerate() {
        if let Some(phase) = milestone.phase.filter(|phase| !phases.contains(phase)) {
            notes.push(RestoreNote::NoPhase { path: format!("plan.milestones[{place}].phase"), phase });
            milestone.phase = None;
        }
    }
}

/// Rules and times that cannot be used become the first ones.
fn repair_inventory(inventory: &mut Inventory, notes: &mut Vec<RestoreNote>) {
    if inventory::rules(&inventory.rules).is_err() {
        let found = format!("{:?}", inventory.rules);
        notes.push(RestoreNote::BadValue { path: "inventory.rules".into(), found });
        inventory.rules = QualityRules::default();
    }
    let first = System::default();
    for (place, system) in inventory.systems.iter_mut().enumerate() {
        if inventory::times(system).is_err() {
            let found = format!("[{},{}]", system.refresh_days, system.stale_days);
            notes.push(RestoreNote::BadValue { path: format!("inventory.systems[{place}]"), found });
            (system.refresh_days, system.stale_days) = (first.refresh_days, first.stale_days);
        }
    }
}

fn repair_base(book: &mut Book, notes: &mut Vec<RestoreNote>) {
    for (key, assumption) in &mut book.base {
        let path = format!("book.base.{}", key.name());
        assumption.value = bounded(*key, assumption.value, || format!("{path}.value"), notes);
        if let Some((low, high)) = assumption.range {
            let range = (
                bounded(*key, low, || format!("{path}.range[0]"), notes),
                bounded(*key, high, || format!("{path}.range[1]"), notes),
            );
            assumption.range = (range.0 <= range.1).then_some(range);
            if assumption.range.is_none() {
                notes.push(RestoreNote::BadValue { path: format!("{path}.range"), found: format!("[{low},{high}]") });
            }
        }
    }
}

fn repair_scenarios(book: &mut Book, notes: &mut Vec<RestoreNote>) {
    let base = BudgetLine::ALL.map(|line| (line.input(), book.base_value(line.input())));
    for (place, scenario) in book.scenarios.iter_mut().enumerate() {
        let path = |key: InputKey| format!("book.scenarios[{place}].changes.{}", key.name());
        for (key, value) in &mut scenario.changes {
            *value = bounded(*key, *value, || path(*key), notes);
        }
        // The split is one decision: a part of it is completed from the base.
        if scenario.changes.keys().any(|key| key.line().is_some()) {
            for (key, value) in base {
                scenario.changes.entry(key).or_insert_with(|| {
                    notes.push(RestoreNote::Missing { path: path(key) });
                    value
                });
            }
        }
    }
}

/// The nearest number that is kept for an input.
fn bounded(key: InputKey, found: f64, path: impl Fn() -> String, notes: &mut Vec<RestoreNote>) -> f64 {
    let spec = key.spec();
    let used = key.tidy(found.clamp(spec.lowest, spec.highest)).unwrap_or(spec.default);
    if used != found {
        notes.push(RestoreNote::OutOfRange { path: path(), found, used });
    }
    used
}
