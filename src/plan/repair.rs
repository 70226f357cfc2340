//! Makes a document that was read consistent, and notes each repair.

use super::document::Document;
use super::file::RestoreNote;
use super::read;
use std::collections::BTreeSet;

/// Identities beyond what JavaScript counts exactly are not used.
const LARGEST_ID: u64 = (1 << 53) - 1;

/// `least_id` is the least identity that may be given out next: those before it are taken by lines and levers of format 1.
pub(super) fn repair(document: &mut Document, least_id: u64, notes: &mut Vec<RestoreNote>) {
    repair_ids(document, least_id, notes);
    read::plan::repair_phases(&mut document.plan, notes);
    read::sources::repair_inventory(&mut document.inventory, notes);
    read::money::repair_money(&mut document.money, notes);
}

/// Every identity of the document with the place it stands at.
fn ids(document: &mut Document) -> impl Iterator<Item = (&'static str, usize, &mut u64)> {
    let plan = &mut document.plan;
    let short = plan.short.iter_mut().enumerate().map(|(place, row)| ("plan.short", place, &mut row.id.0));
    let long = plan.long.iter_mut().enumerate().map(|(place, row)| ("plan.long", place, &mut row.id.0));
    let phases = plan.phases.iter_mut().enumerate().map(|(place, phase)| ("plan.phases", place, &mut phase.id.0));
    let milestones = plan.milestones.iter_mut().enumerate();
    let milestones = milestones.map(|(place, milestone)| ("plan.milestones", place, &mut milestone.id.0));
    let scenarios = document.money.scenarios.iter_mut().enumerate();
    let scenarios = scenarios.map(|(place, scenario)| ("money.scenarios", place, &mut scenario.id.0));
    let systems = document.inventory.systems.iter_mut().enumerate();
    let systems = systems.map(|(place, system)| ("inventory.systems", place, &mut system.id.0));
    short.chain(long).chain(phases).chain(milestones).chain(scenarios).chain(systems)
}

/// The identities of budget lines and of levers. Each of the two kinds is counted by itself: files of format 1 brought
/// the same ones into every document.
fn money_ids(document: &mut Document) -> [Vec<(&'static str, usize, &mut u64)>; 2] {
    let money = &mut document.money;
    let lines = money.lines.iter_mut().enumerate().map(|(place, line)| ("money.lines", place, &mut line.id.0));
    let levers = money.levers.iter_mut().enumerate().map(|(place, lever)| ("money.levers", place, &mut lever.id.0));
    [lines.collect(), levers.collect()]
}

fn repair_ids(document: &mut Document, least_id: u64, notes: &mut Vec<RestoreNote>) {
    let usable = |id: u64| (1..=LARGEST_ID).contains(&id);
    let mut used: Vec<u64> = ids(document).map(|(_, _, id)| *id).collect();
    used.extend(money_ids(document).into_iter().flatten().map(|(_, _, id)| *id).filter(|id| *id >= least_id));
    let largest = used.into_iter().filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest || !usable(found) {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut next = document.next_id;
    let mut mend = |found: Vec<(&'static str, usize, &mut u64)>| {
        let mut seen = BTreeSet::new();
        for (list, place, id) in found {
            if !usable(*id) || !seen.insert(*id) {
                notes.push(RestoreNote::NewId { path: format!("{list}[{place}]"), found: *id, used: next });
                *id = next;
                seen.insert(next);
                next += 1;
            }
        }
    };
    mend(ids(document).collect());
    money_ids(document).into_iter().for_each(mend);
    document.next_id = next.max(least_id);
}
