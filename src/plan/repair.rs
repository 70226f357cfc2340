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

pub(super) fn repair(document: &mut Document, paths: &mut Vec<String>, notes: &mut Vec<RestoreNote>) {
    read::mend_plan::mend_tables(&mut document.plan, notes);
    read::mend_plan::mend_rows(&mut document.plan, paths, notes);
    if !ids_are_sound(document) {
        repair_ids(document, paths, notes);
    }
    read::goals::repair_kpis(document, notes);
    read::mend_plan::mend_references(&mut document.plan, paths, notes);
    read::sources::repair_inventory(&mut document.inventory, notes);
    read::money::repair_base(&mut document.book, notes);
    read::money::repair_scenarios(&mut document.book, notes);
}

/// Whether every identity can be used and stands once. A document of the history is only looked at: what it has in
/// common with its neighbours stays so.
fn ids_are_sound(document: &Document) -> bool {
    let tables = document.plan.tables.iter();
    let own = tables.flat_map(|table| {
        let columns = table.columns.iter().filter_map(|column| column.id.own());
        table.id.own().into_iter().chain(columns)
    });
    let rows = document.plan.rows.iter().map(|row| row.id);
    let systems = document.inventory.systems.iter().map(|system| system.id);
    let scenarios = document.book.scenarios.iter().map(|scenario| scenario.id.0);
    let mut seen = BTreeSet::new();
    let mut ids = own.chain(rows).chain(systems).map(|id| id.0).chain(scenarios);
    let once = ids.all(|id| usable(id) && seen.insert(id));
    once && usable(document.next_id) && seen.last().is_none_or(|largest| *largest < document.next_id)
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
    let scenarios = document.book.scenarios.iter_mut().enumerate();
    let scenarios = scenarios.map(|(place, scenario)| (format!("book.scenarios[{place}]"), &mut scenario.id.0));
    let systems = document.inventory.systems.iter_mut().enumerate();
    let systems = systems.map(|(place, system)| (format!("inventory.systems[{place}]"), &mut system.id.0));
    tables.chain(rows).chain(scenarios).chain(systems)
}

fn repair_ids(document: &mut Document, paths: &[String], notes: &mut Vec<RestoreNote>) {
    let largest = ids(document, paths).map(|(_, id)| *id).filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest || !usable(found) {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut next = document.next_id;
    let mut seen = BTreeSet::new();
    for (path, id) in ids(document, paths) {
        if !usable(*id) || !seen.insert(*id) {
            notes.push(RestoreNote::NewId { path, found: *id, used: next });
            *id = next;
            seen.insert(next);
            next += 1;
        }
    }
    document.next_id = next;
}
