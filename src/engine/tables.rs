//! The open tables that hold no orders, and rows that stand in two of them.

use crate::analysis::{Answers, OpenRows, Service};
use crate::dataset::{Kind, Role, Table, TableFacts, TraitSource};
use crate::import::{hash64, identity};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A number that the page gives to a table for as long as it is open.
pub type TableId = u32;

/// Rows of a table that stand in another file of the same kind, too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlap {
    /// Rows that stand in an earlier file exactly like this.
    pub same: usize,
    /// Rows about which a later file says something else under the same number.
    pub replaced: usize,
    /// The other tables that these rows stand in.
    pub with: Vec<TableId>,
}

impl Overlap {
    /// Rows that count only once unless all are kept.
    pub fn rows(&self) -> usize {
        self.same + self.replaced
    }
}

/// An open table in brief.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OpenTable {
    /// Its number.
    pub id: TableId,
    /// What it holds.
    pub facts: TableFacts,
    /// What it shares with other files of its kind.
    pub overlap: Overlap,
    /// How fast its tickets were answered and closed, if it holds tickets.
    pub service: Option<Service>,
    /// What its answers say, if it is a survey.
    pub answers: Option<Answers>,
}

/// A table with the rows that do not count.
pub(super) struct Entry {
    pub id: TableId,
    pub table: Table,
    pub overlap: Overlap,
    /// Rows that an other file has, too; empty when all rows count.
    left_out: Vec<bool>,
    /// The number of each distinct customer id among all people.
    pub people: Vec<u32>,
}

impl Entry {
    /// The table as figures read it.
    pub fn open_rows(&self) -> OpenRows<'_> {
        OpenRows { table: &self.table, left_out: &self.left_out, people: &self.people }
    }

    /// The table as attributes of customers are read from it.
    pub fn trait_source(&self) -> TraitSource<'_> {
        TraitSource { table: &self.table, left_out: &self.left_out, people: &self.people }
    }

    /// The rows that count.
    pub fn rows(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        (0..self.table.rows()).filter(|row| !self.left_out.get(*row).copied().unwrap_or(false))
    }
}

/// Parts of tables on their way, and the tables that are open.
#[derive(Default)]
pub(super) struct Tables {
    parts: Vec<Table>,
    read: Vec<(TableId, Table)>,
    pub open: Vec<Entry>,
}

impl Tables {
    /// Takes the next part of the file that is being read.
    pub fn append(&mut self, part: Table) {
        self.parts.push(part);
    }

    /// The file is read to its end; its table waits to be opened. False when its parts do not fit each other.
    pub fn close(&mut self, id: TableId) -> bool {
        let table = Table::joined(std::mem::take(&mut self.parts));
        self.read.retain(|(read, _)| *read != id);
        let whole = table.is_some();
        self.read.extend(table.map(|table| (id, table)));
        whole
    }

    /// Drops what is not open yet.
    pub fn discard(&mut self) {
        self.parts.clear();
        self.read.clear();
    }

    /// Opens the waiting tables that are listed and closes all open ones that are not; `keep_all` are the kinds whose repeated rows count.
    pub fn settle(&mut self, listed: &[TableId], keep_all: &[Kind]) {
        // What is not listed may belong to an import that is still under way.
        for (id, table) in self.read.extract_if(.., |(id, _)| listed.contains(id)) {
            self.open.retain(|entry| entry.id != id);
            self.open.push(Entry { id, table, overlap: Overlap::default(), left_out: Vec::new(), people: Vec::new() });
        }
        self.open.retain(|entry| listed.contains(&entry.id));
        self.open.sort_by_key(|entry| listed.iter().position(|id| *id == entry.id));
        for kind in Kind::ALL {
            let mut files: Vec<&mut Entry> = self.open.iter_mut().filter(|entry| entry.table.kind == kind).collect();
            compare(&mut files, keep_all.contains(&kind));
        }
    }

    /// The open tables in brief.
    pub fn facts(&self) -> Vec<OpenTable> {
        let facts = |entry: &Entry| OpenTable {
            id: entry.id,
            facts: entry.table.facts(),
            overlap: entry.overlap.clone(),
            service: (entry.table.kind == Kind::Tickets).then(|| Service::of(&entry.open_rows(), entry.rows())),
            answers: (entry.table.kind == Kind::Surveys).then(|| Answers::of(&entry.table, entry.rows())),
        };
        self.open.iter().map(facts).collect()
    }

    /// The tables of a kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.open.iter().filter(move |entry| entry.table.kind == kind)
    }
}

/// Finds the rows that stand in several files of one kind. An exact repetition counts in the first file; of two rows
/// with the same number and different contents the one in the later file counts, because exports grow. Rows that stand
/// twice in one file are left alone: nobody knows that they are one.
fn compare(files: &mut [&mut Entry], keep_all: bool) {
    let mut seen: HashMap<u64, (u32, TableId)> = HashMap::new();
    let mut numbers: HashMap<u64, (usize, usize)> = HashMap::new();
    for entry in files.iter_mut() {
        entry.overlap = Overlap::default();
        entry.left_out = Vec::new();
    }
    if files.len() < 2 {
        return;
    }
    let mut key = Vec::new();
    for at in 0..files.len() {
        let mut own: HashMap<u64, u32> = HashMap::new();
        let mut news: Vec<(u64, usize)> = Vec::new();
        let mut older: Vec<(usize, usize)> = Vec::new();
        let Some(entry) = files.get_mut(at) else { continue };
        let mut left_out = vec![false; entry.table.rows()];
        let (roles, numbered) = (entry.table.roles(), number_roles(&entry.table));
        for (row, out) in left_out.iter_mut().enumerate() {
            entry.table.row_key(row, &roles, &mut key);
            let hash = hash64(&key);
            let count = own.entry(hash).or_default();
            *count += 1;
            if let Some((_, with)) = seen.get(&hash).filter(|(before, _)| *before >= *count) {
                entry.overlap.same += 1;
                add(&mut entry.overlap.with, *with);
                *out = true;
                continue;
            }
            if !numbered.is_empty() && entry.table.has(row, &numbered) {
                entry.table.row_key(row, &numbered, &mut key);
                let number = hash64(&key);
                older.extend(numbers.get(&number).copied());
                news.push((number, row));
            }
        }
        let id = entry.id;
        entry.left_out = left_out;
        numbers.extend(news.into_iter().map(|(number, row)| (number, (at, row))));
        for (hash, count) in own {
            let known = seen.entry(hash).or_insert((0, id));
            known.0 = known.0.max(count);
        }
        for (file, row) in older {
            let Some(entry) = files.get_mut(file) else { continue };
            if let Some(out) = entry.left_out.get_mut(row).filter(|out| !**out) {
                *out = true;
                entry.overlap.replaced += 1;
                add(&mut entry.overlap.with, id);
            }
        }
    }
    if keep_all {
        files.iter_mut().for_each(|entry| entry.left_out = Vec::new());
    }
}

/// The meanings that number a row of this table; none when the first of them has no column.
fn number_roles(table: &Table) -> Vec<Role> {
    let roles = identity(table.kind);
    let first = roles.first().filter(|role| table.column(**role).is_some());
    let there = |role: &&Role| table.column(**role).is_some();
    first.map(|_| roles.iter().filter(there).copied().collect()).unwrap_or_default()
}

fn add(list: &mut Vec<TableId>, id: TableId) {
    if !list.contains(&id) {
        list.push(id);
    }
}
