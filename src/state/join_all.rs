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
            // A file without a row says nothing of its columns.
            let usable: Vec<&Waiting> =
                heads.iter().copied().filter(|head| Way::of(&[head], &[&one.lines]).is_some()).collect();
            let way = Way::of(&usable, &[&one.lines]).filter(|_| usable.len() > 1);
            let join = match &way {
                Some(way) => unless_cancelled(job, made(job, way).await)?.map(|(join, _)| join),
                None => None,
            };
            other.push(Tried { lines: one.lines.clone(), join });
        }
        if !other.iter().zip(tried.iter()).any(|(other, alone)| other.found() > alone.found()) {
            continue;
        }
        for (alone, other) in tried.iter_mut().zip(other) {
            let Some(mut join) = other.join else { continue };
            // Lines that one of these files has all orders of go with the others, so that no file counts in two ways.
            let own = |join: &Join| {
                join.heads.iter().all(|(head, _)| heads.iter().any(|one| known_by(&one.0) == known_by(head)))
            };
            let ties = join.report.lines_found == alone.found() && alone.join.as_ref().is_none_or(own);
            if join.report.lines_found > alone.found() || ties {
                join.sure &= !alone.is_whole() || alone.join.as_ref().is_none_or(|join| join.sure);
                alone.join = Some(join);
            }
        }
    }
    Ok(())
}

/// Files with the money that are parts of one table, and name different orders of the same files, count together. Where
/// they name the same orders they are versions of each other, and a person chooses.
async fn lines_in_parts(job: &Job, tried: Vec<Tried>) -> Result<Vec<Join>, ImportFailure> {
    let mut joins: Vec<Join> = tried.into_iter().filter_map(|one| one.join).collect();
    let mut answers: Vec<Join> = Vec::new();
    while let Some(first) = joins.first().cloned() {
        let (alone, others): (Vec<Join>, Vec<Join>) = joins.into_iter().partition(|join| join.is_beside(&first));
        joins = others;
        let lines: Vec<&Waiting> = alone.iter().flat_map(|join| join.parts.iter().map(|part| &part.lines)).collect();
        for lines in tables(&lines) {
            let (all, odd) = parts(job, &alone, lines.clone()).await?;
            let mut own: Vec<Join> = all.into_iter().collect();
            for version in odd {
                // With the version in the place of what it repeats.
                let others = lines.iter().copied().filter(|one| known_by(&one.0) != known_by(&version.0));
                let (other, _) = parts(job, &alone, std::iter::once(version).chain(others).collect()).await?;
                own.extend(other.filter(|other| own.iter().all(|one| !one.is_same(other))));
            }
            answers.extend(own);
        }
    }
    Ok(answers)
}

/// The files with the money together, and those that name too many orders of the ones before them. `alone` are the joinings
/// of single files.
async fn parts<'a>(
    job: &Job,
    alone: &[Join],
    mut lines: Vec<&'a Waiting>,
) -> Result<(Option<Join>, Vec<&'a Waiting>), ImportFailure> {
    let single = |lines: &Waiting| {
        alone.iter().find(|join| join.parts.iter().any(|part| known_by(&part.lines.0) == known_by(&lines.0)))
    };
    let heads: Vec<&Waiting> = alone.first().map(|join| join.heads.iter().collect()).unwrap_or_default();
    let mut odd = Vec::new();
    while lines.len() > 1 {
        let Some(way) = Way::of(&heads, &lines) else { break };
        let Some((mut join, reports)) = unless_cancelled(job, made(job, &way).await)? else { break };
        let mut before = 0;
        let mut shared = Vec::new();
        for (lines, report) in lines.iter().zip(&reports) {
            let own = single(lines).map_or(0, |join| join.report.orders_found);
            shared.push((own, (before + own).saturating_sub(report.orders_found)));
            before = report.orders_found;
        }
        let too_many = |(own, shared): &(u64, u64)| *shared as f64 > *own as f64 * SHARED_ORDERS;
        match shared.iter().position(too_many) {
            Some(place) => odd.push(lines.remove(place)),
            None => {
                join.shared = shared.iter().map(|(_, shared)| shared).sum();
                join.sure &= join.shared == 0;
                return Ok((Some(join), odd));
            }
        }
    }
    // What cannot be joined together is chosen from.
    let mut lines = lines.into_iter();
    let first = lines.next();
    odd.extend(lines);
    Ok((first.and_then(single).cloned(), odd))
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
