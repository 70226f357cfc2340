//! Makes a document that was read consistent, and notes each repair.

use super::document::Document;
use super::file::RestoreNote;
use super::read;
use std::collections::BTreeSet;

/// Identities beyond what JavaScript counts exactly are not used.
const LARGEST_ID: u64 = (1 << 53) - 1;

/// Whether an identity can be used.
pub(super) fn usable(id: u64) -> bool {
    (1..=LARGEST_ID).contains(&id)
}

pub(super) fn repair(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    repair_ids(document, notes);
    read::goals::repair_kpis(document, notes);
    read::plan::repair_phases(&mut document.plan, notes);
    read::sources::repair_inventory(&mut document.inventory, notes);
    read::money::repair_base(&mut document.book, notes);
    read::money::repair_scenarios(&mut document.book, notes);
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
