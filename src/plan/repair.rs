//! Makes a document that was read consistent, and notes each repair.

use super::document::Document;
use super::file::RestoreNote;
use super::read;
use super::table::{ColumnId, TableId};
use std::collections::BTreeSet;

/// Identities beyond what JavaScript counts exactly are not used.
const LARGEST_ID: u64 = (1 << 53) - 1;

/// Whether an identity can be used.
pub(super) fn usable(id: u64) -> bool {
    (1..=LARGEST_ID).contains(&id)
}

/// `least_id` is the least identity that may be given out next: those before it are taken by lines and levers of format 1.
pub(super) fn repair(document: &mut Document, paths: &mut Vec<String>, least_id: u64, notes: &mut Vec<RestoreNote>) {
    read::mend_plan::mend_tables(&mut document.plan, notes);
    read::mend_plan::mend_rows(&mut document.plan, paths, notes);
    if !ids_are_sound(document, least_id) {
        repair_ids(document, paths, least_id, notes);
    }
    document.next_id = document.next_id.max(least_id);
    read::goals::repair_kpis(document, notes);
    read::mend_plan::mend_references(&mut document.plan, paths, notes);
    read::segments::repair_schemes(document, paths, notes);
    read::tags::repair_tags(document, notes);
    read::lists::repair_lists(document, notes);
    read::sources::repair_inventory(&mut document.inventory, notes);
    read::customers::repair_assumptions(&mut document.customers, notes);
    read::money::repair_money(&mut document.money, notes);
}

/// Whether every identity can be used and stands once. A document of the history is only looked at: what it has in
/// common with its neighbours stays so.
fn ids_are_sound(document: &Document, least_id: u64) -> bool {
    let tables = document.plan.tables.iter();
    let own = tables.flat_map(|table| {
        let columns = table.columns.iter().filter_map(|column| column.id.own());
        table.id.own().into_iter().chain(columns)
    });
    let rows = document.plan.rows.iter().map(|row| row.id);
    let systems = document.inventory.systems.iter().map(|system| system.id);
    let money = &document.money;
    let scenarios = money.scenarios.iter().map(|scenario| scenario.id.0);
    let next = document.next_id;
    usable(next)
        && once(own.chain(rows).chain(systems).map(|id| id.0).chain(scenarios), next)
        && once(money.lines.iter().map(|line| line.id.0), next.max(least_id))
        && once(money.levers.iter().map(|lever| lever.id.0), next.max(least_id))
}

/// Whether each identity can be used, stands once and lies before the next one.
fn once(mut ids: impl Iterator<Item = u64>, next: u64) -> bool {
    let mut seen = BTreeSet::new();
    ids.all(|id| usable(id) && id < next && seen.insert(id))
}

/// Every identity of the document with where it stands.
fn ids<'a>(document: &'a mut Document, paths: &'a [String]) -> impl Iterator<Item = (String, &'a mut u64)> {
    let tables = document.plan.tables.iter_mut().enumerate().flat_map(|(place, table)| {
        let path = format!("plan.tables[{place}]");
        let columns = table.columns.iter_mut().enumerate().filter_map({
            let path = path.clone();
            move |(place, column)| match &mut column.id {
                ColumnId::Own(id) => Some((format!("{path}.columns[{place}]"), &mut id.0)),
                ColumnId::Ready(_) => None,
            }
        });
        let own = match &mut table.id {
            TableId::Own(id) => Some((path, &mut id.0)),
            TableId::Ready(_) => None,
        };
        own.into_iter().chain(columns)
    });
    let rows = document.plan.rows.iter_mut().enumerate().map(|(place, row)| {
        let path = paths.get(place).cloned().unwrap_or_else(|| format!("plan.rows[{place}]"));
        (path, &mut row.id.0)
    });
    let scenarios = document.money.scenarios.iter_mut().enumerate();
    let scenarios = scenarios.map(|(place, scenario)| (format!("money.scenarios[{place}]"), &mut scenario.id.0));
    let systems = document.inventory.systems.iter_mut().enumerate();
    let systems = systems.map(|(place, system)| (format!("inventory.systems[{place}]"), &mut system.id.0));
    tables.chain(rows).chain(scenarios).chain(systems)
}

/// The identities of budget lines and of levers. Each of the two kinds is counted by itself, as the KPIs are: files of
/// format 1 brought the same ones into every document.
fn money_ids(document: &mut Document) -> [Vec<(String, &mut u64)>; 2] {
    let money = &mut document.money;
    let lines = money.lines.iter_mut().enumerate();
    let levers = money.levers.iter_mut().enumerate();
    [
        lines.map(|(place, line)| (format!("money.lines[{place}]"), &mut line.id.0)).collect(),
        levers.map(|(place, lever)| (format!("money.levers[{place}]"), &mut lever.id.0)).collect(),
    ]
}

fn repair_ids(document: &mut Document, paths: &[String], least_id: u64, notes: &mut Vec<RestoreNote>) {
    let mut used: Vec<u64> = ids(document, paths).map(|(_, id)| *id).collect();
    used.extend(money_ids(document).into_iter().flatten().map(|(_, id)| *id).filter(|id| *id >= least_id));
    let largest = used.into_iter().filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest || !usable(found) {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut next = document.next_id;
    let mut mend = |found: Vec<(String, &mut u64)>| {
        let mut seen = BTreeSet::new();
        for (path, id) in found {
            if !usable(*id) || !seen.insert(*id) {
                notes.push(RestoreNote::NewId { path, found: *id, used: next });
                *id = next;
                seen.insert(next);
                next += 1;
            }
        }
    };
    mend(ids(document, paths).collect());
    money_ids(document).into_iter().for_each(mend);
    document.next_id = next;
}
