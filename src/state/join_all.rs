//! All files that belong together: each file with the money of orders finds the one with its orders, also where one of the
//! two tables comes in several files.

use super::data::ImportFailure;
use super::join_find::{joined_with, lacks, sides, unless_cancelled};
use super::join_stack::{Stack, is_alike, stacked};
use super::joins::{Join, Waiting};
use super::lanes::Job;
use super::tables::known_by;
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

    /// Orders that they name.
    fn orders(&self) -> u64 {
        self.join.as_ref().map_or(0, |join| join.report.orders_found)
    }

    /// Whether every row has found its order.
    fn is_whole(&self) -> bool {
        self.join.as_ref().is_some_and(|join| join.report.lines_found == join.report.lines)
    }

    /// Whether the other file is another part of the same table, with its orders in the same file.
    fn is_part_with(&self, other: &Tried) -> bool {
        let beside = self.join.as_ref().zip(other.join.as_ref()).is_some_and(|(own, other)| own.is_beside(other));
        beside && known_by(&self.lines.0) != known_by(&other.lines.0) && is_alike(&self.lines.1, &other.lines.1)
    }
}

/// Every file with the money of orders, joined with the one that has its orders: one that waits, or else an open one. A
/// table in several files takes their place among the waiting ones. `persons` are orders that were given their customers
/// from another table, with its name.
pub(super) async fn all_joins(
    job: &Job,
    waiting: &mut Vec<Waiting>,
    open: &[Waiting],
    persons: &[(File, String)],
) -> Result<Vec<Join>, ImportFailure> {
    let (wanting, heads): (Vec<&Waiting>, Vec<&Waiting>) = waiting.iter().partition(|(_, file)| lacks(file));
    let mut tried = each_with(job, &wanting, &[waiting, open]).await?;
    let mut stacks = Vec::new();
    if !tried.iter().all(Tried::is_whole) {
        stacks = unless_cancelled(job, stacked(job, &heads).await)?;
    }
    let whole_heads: Vec<Waiting> = stacks.iter().map(|stack: &Stack| stack.whole.clone()).collect();
    if !whole_heads.is_empty() {
        let other = each_with(job, &wanting, &[&whole_heads]).await?;
        if other.iter().zip(&tried).any(|(other, alone)| other.found() > alone.found()) {
            for (alone, other) in tried.iter_mut().zip(other).filter(|(alone, other)| other.found() >= alone.found()) {
                *alone = other;
            }
        }
    }
    stacks.extend(lines_in_parts(job, &mut tried).await?);
    let mut joins: Vec<Join> = tried.into_iter().filter_map(|one| one.join).collect();
    for join in &mut joins {
        let stack = stacks.iter().find(|stack| known_by(&stack.whole.0) == known_by(&join.head.0));
        join.parts = stack.map(|stack| stack.parts.clone()).unwrap_or_default();
        let is_head =
            |file: &File| known_by(file) == known_by(&join.head.0) || stack.is_some_and(|stack| stack.has(file));
        join.persons = persons.iter().find(|(file, _)| is_head(file)).map(|(_, name)| name.clone());
    }
    for stack in stacks {
        if joins.iter().any(|join| join.has(&stack.whole.0)) {
            stack.take_place(waiting);
        }
    }
    Ok(joins)
}

/// Puts the files with the money together that are parts of one table and name different orders of one file. Where they
/// name the same orders they stay what they are, for a person to choose from.
async fn lines_in_parts(job: &Job, tried: &mut Vec<Tried>) -> Result<Vec<Stack>, ImportFailure> {
    let mut heads: Vec<Waiting> = Vec::new();
    for join in tried.iter().filter_map(|one| one.join.as_ref()) {
        if heads.iter().all(|head| known_by(&head.0) != known_by(&join.head.0)) {
            heads.push(join.head.clone());
        }
    }
    let mut stacks = Vec::new();
    for head in heads {
        let own = |one: &&Tried| one.join.as_ref().is_some_and(|join| known_by(&join.head.0) == known_by(&head.0));
        let parts = tried.iter().filter(own).filter(|one| tried.iter().any(|other| one.is_part_with(other)));
        let parts: Vec<&Waiting> = parts.map(|one| &one.lines).collect();
        for stack in unless_cancelled(job, stacked(job, &parts).await)? {
            let whole = each_with(job, &[&stack.whole], &[std::slice::from_ref(&head)]).await?;
            let Some(mut whole) = whole.into_iter().next() else { continue };
            let own = || tried.iter().filter(|one| stack.has(&one.lines.0));
            let found: u64 = own().map(Tried::found).sum();
            let orders: u64 = own().map(Tried::orders).sum();
            let shared = orders.saturating_sub(whole.orders());
            if whole.join.is_none() || whole.found() < found || shared as f64 > orders as f64 * SHARED_ORDERS {
                continue;
            }
            if let Some(join) = &mut whole.join {
                join.sure &= shared == 0;
            }
            tried.retain(|one| !stack.has(&one.lines.0));
            tried.push(whole);
            stacks.push(stack);
        }
    }
    Ok(stacks)
}

/// Each of these files with the first file that has its orders; the files with orders come in several lists, the preferred
/// ones first.
async fn each_with(job: &Job, wanting: &[&Waiting], heads: &[&[Waiting]]) -> Result<Vec<Tried>, ImportFailure> {
    let heads: Vec<_> = heads.iter().map(|heads| sides(heads)).collect();
    let mut tried = Vec::new();
    for lines in wanting {
        let mut join = None;
        for heads in &heads {
            if join.is_none() {
                join = unless_cancelled(job, joined_with(job, heads, lines).await)?;
            }
        }
        tried.push(Tried { lines: (*lines).clone(), join });
    }
    Ok(tried)
}
