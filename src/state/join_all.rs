//! All files that belong together: each file with the money of orders finds the one with its orders, also where one of the
//! two tables comes in several files, such as one for each month.

use super::data::ImportFailure;
use super::join_find::{Way, joined_with, lacks, made, unless_cancelled};
use super::joins::{Join, Waiting};
use super::lanes::Job;
use super::tables::known_by;
use crate::import::is_same_table;
use crate::platform::File;

/// Parts of a table may name this share of their orders more than once, as where a file was cut in the middle of an order.
/// Beyond it they are versions of one another.
const SHARED_ORDERS: f64 = 0.05;

/// A file with the money, and what it makes with its orders.
struct Tried {
    lines: Waiting,
    join: Option<Join>,
}

impl Tried {
    /// Rows that found their order.
    fn found(&self) -> u64 {
        self.join.as_ref().map_or(0, |join| join.report.lines_found)
    }

    /// Whether every row has found its order.
    fn is_whole(&self) -> bool {
        self.join.as_ref().is_some_and(|join| join.report.lines_found == join.report.lines)
    }
}

/// Every file with the money of orders, joined with the one that has its orders: one that waits, or else an open one.
/// `persons` are orders that were given their customers from another table, with its name.
pub(super) async fn all_joins(
    job: &Job,
    waiting: &[Waiting],
    open: &[Waiting],
    persons: &[(File, String)],
) -> Result<Vec<Join>, ImportFailure> {
    let mut tried = Vec::new();
    for lines in waiting.iter().filter(|(_, file)| lacks(file)) {
        let mut join = unless_cancelled(job, joined_with(job, waiting, lines).await)?;
        if join.is_none() {
            join = unless_cancelled(job, joined_with(job, open, lines).await)?;
        }
        tried.push(Tried { lines: lines.clone(), join });
    }
    if !tried.iter().all(Tried::is_whole) {
        orders_in_parts(job, waiting, &mut tried).await?;
    }
    let mut joins = lines_in_parts(job, tried).await?;
    for join in &mut joins {
        let is_head = |file: &File| join.heads.iter().any(|(head, _)| known_by(head) == known_by(file));
        join.persons = persons.iter().find(|(file, _)| is_head(file)).map(|(_, name)| name.clone());
    }
    Ok(joins)
}

/// Joins the lines with orders that come in several files, where one of these alone has not all orders.
async fn orders_in_parts(job: &Job, waiting: &[Waiting], tried: &mut [Tried]) -> Result<(), ImportFailure> {
    let heads: Vec<&Waiting> = waiting.iter().filter(|(_, file)| !lacks(file)).collect();
    for heads in tables(&heads).into_iter().filter(|heads| heads.len() > 1) {
        let mut other = Vec::new();
        for one in tried.iter() {
            let way = Way::of(&heads, &[&one.lines]);
            let join = match &way {
                Some(way) => unless_cancelled(job, made(job, way).await)?,
                None => None,
            };
            other.push(Tried { lines: one.lines.clone(), join });
        }
        // Those that one file has all orders of go with the others, so that no file counts in two ways.
        if other.iter().zip(tried.iter()).any(|(other, alone)| other.found() > alone.found()) {
            let pairs = tried.iter_mut().zip(other);
            for (alone, other) in pairs.filter(|(alone, other)| other.join.is_some() && other.found() >= alone.found())
            {
                *alone = other;
            }
        }
    }
    Ok(())
}

/// Files with the money that are parts of one table, and name different orders of the same files, count together. Where
/// they name the same orders, a person chooses one.
async fn lines_in_parts(job: &Job, tried: Vec<Tried>) -> Result<Vec<Join>, ImportFailure> {
    let mut joins: Vec<Join> = tried.into_iter().filter_map(|one| one.join).collect();
    let mut whole: Vec<Join> = Vec::new();
    while let Some(first) = joins.first().cloned() {
        let (own, others): (Vec<Join>, Vec<Join>) = joins.into_iter().partition(|join| join.is_beside(&first));
        joins = others;
        let lines: Vec<&Waiting> = own.iter().flat_map(|join| join.parts.iter().map(|part| &part.lines)).collect();
        let mut taken: Vec<(File, Join)> = Vec::new();
        for lines in tables(&lines).into_iter().filter(|lines| lines.len() > 1) {
            let heads: Vec<&Waiting> = first.heads.iter().collect();
            let Some(way) = Way::of(&heads, &lines) else { continue };
            let Some(mut all) = unless_cancelled(job, made(job, &way).await)? else { continue };
            let alone = own.iter().filter(|join| lines.iter().any(|(file, _)| join.has(file)));
            let orders: u64 = alone.map(|join| join.report.orders_found).sum();
            let shared = orders.saturating_sub(all.report.orders_found);
            if shared as f64 <= orders as f64 * SHARED_ORDERS {
                all.sure &= shared == 0;
                taken.extend(lines.iter().map(|(file, _)| (file.clone(), all.clone())));
            }
        }
        for join in own {
            let all = taken.iter().find(|(file, _)| join.has(file)).map(|(_, all)| all.clone());
            let join = all.unwrap_or(join);
            // Each part finds the same whole.
            if !whole.iter().any(|other| other.parts.iter().any(|part| join.has(&part.lines.0))) {
                whole.push(join);
            }
        }
    }
    Ok(whole)
}

/// The files by the names of their columns: those with the same names are one table.
fn tables<'a>(files: &[&'a Waiting]) -> Vec<Vec<&'a Waiting>> {
    let mut tables: Vec<Vec<&Waiting>> = Vec::new();
    for file in files {
        let same = |table: &&mut Vec<&Waiting>| {
            table.first().is_some_and(|first| is_same_table(&first.1.mapping.headers, &file.1.mapping.headers))
        };
        match tables.iter_mut().find(same) {
            Some(table) => table.push(file),
            None => tables.push(vec![file]),
        }
    }
    tables
}
