//! Which of the chosen files only together make orders: each pair is tried, and joined by a worker.

use super::data::{Candidate, ImportFailure};
use super::joins::{Join, Waiting};
use super::lanes::{Job, check_sum, lanes};
use super::limit::room;
use super::mapping::{look, look_again};
use super::tables::{Files, known_by};
use crate::import::{JoinPlan, JoinReport, JoinSide, JoinVerdict, Kind, Role};
use crate::platform::File;
use crate::platform::worker::WorkerError;
use crate::protocol::{Reply, Request};
use std::collections::HashSet;

/// Files that are tried as the one with the orders, for each file with the money of some.
const MOST_HEADS: usize = 12;
/// How often a joining is tried again after its worker was lost.
const TRIES: u32 = 3;

/// Files that cannot be joined can still be read each by itself, and say then what is wrong with them.
pub(super) fn unless_cancelled<T: Default>(job: &Job, tried: Result<T, ImportFailure>) -> Result<T, ImportFailure> {
    tried.or_else(|failure| if job.cancelled() { Err(failure) } else { Ok(T::default()) })
}

/// The open files as they are read, to be looked at as those with the orders.
pub(super) async fn open_heads(job: &Job, open: &Files) -> Result<Vec<Waiting>, ImportFailure> {
    let files: Vec<File> = open.iter().map(|(file, _)| file.clone()).collect();
    let mut heads = Vec::new();
    for ((file, mapping), mut candidate) in open.iter().zip(look(job, &files, Vec::new()).await?) {
        candidate.sniff = look_again(job, file, mapping.clone(), None).await?;
        candidate.mapping = candidate.sniff.mapping.clone();
        heads.push((file.clone(), candidate));
    }
    Ok(heads)
}

/// What the names of each file's columns say.
pub(super) fn sides(waiting: &[Waiting]) -> Vec<(&Waiting, JoinSide<'_>)> {
    waiting.iter().map(|one| (one, JoinSide::of(&one.1.sniff))).collect()
}

/// Whether a file has the money of orders, and lacks who bought or when.
pub(super) fn lacks(candidate: &Candidate) -> bool {
    JoinSide::of(&candidate.sniff).lacks()
}

/// Gives orders whose customer number is a new one each time the person from the table of customers beside them, which
/// is part of the orders then, unless it can be read by itself. The files that came of it, and the names of those tables.
pub(super) async fn with_persons(job: &Job, waiting: &mut Vec<Waiting>) -> Result<Vec<(File, String)>, ImportFailure> {
    let (mut made, mut used) = (Vec::new(), Vec::new());
    for place in 0..waiting.len() {
        let Some(orders) = waiting.get(place) else { continue };
        let side = JoinSide::of(&orders.1.sniff);
        let mut plans = waiting.iter().filter_map(|(file, customers)| {
            Some((file, &customers.mapping, JoinPlan::of_customers(&JoinSide::of(&customers.sniff), &side)?))
        });
        let Some((customers, mapping, plan)) = plans.next() else { continue };
        let (file, report) = join(job, customers, &orders.0, &plan).await?;
        if report.verdict() != JoinVerdict::Sure {
            continue;
        }
        let candidate = understood(job, &file, &plan, false).await?;
        made.push((file.clone(), customers.name()));
        // What else it says of its customers is a table of its own.
        if mapping.kind != Kind::Customers || !mapping.missing().is_empty() {
            used.push(known_by(customers));
        }
        if let Some(slot) = waiting.get_mut(place) {
            *slot = (file, candidate);
        }
    }
    waiting.retain(|(file, _)| !used.contains(&known_by(file)));
    Ok(made)
}

/// The file whose orders most rows of `lines` name, joined with it.
pub(super) async fn joined_with(
    job: &Job,
    heads: &[(&Waiting, JoinSide<'_>)],
    lines: &Waiting,
) -> Result<Option<Join>, ImportFailure> {
    let side = JoinSide::of(&lines.1.sniff);
    // What a file lacks may have been found in it by its values: no file is joined with itself.
    let others = heads.iter().filter(|(head, _)| known_by(&head.0) != known_by(&lines.0));
    let plans = others.filter_map(|(head, own)| Some((*head, JoinPlan::of(own, &side)?)));
    let mut plans: Vec<(&Waiting, JoinPlan)> = plans.collect();
    // Of many files those first whose beginning names the same orders.
    plans.sort_by_cached_key(|(head, plan)| std::cmp::Reverse(shared(&head.1, &lines.1, plan)));
    plans.truncate(MOST_HEADS);
    let mut best: Option<Join> = None;
    for (head, plan) in plans {
        let (file, report) = join(job, &head.0, &lines.0, &plan).await?;
        if report.verdict() == JoinVerdict::No {
            continue;
        }
        // Where two files have orders of these numbers, the one whose totals fit counts first, and a person decides.
        let fits =
            |report: &JoinReport| (report.lines_found, report.equal, report.orders_found * 1000 / report.orders.max(1));
        let rival = best.as_ref().is_some_and(|best| best.report.lines_found == report.lines_found);
        if let Some(best) = best.as_mut().filter(|best| fits(&best.report) >= fits(&report)) {
            best.sure &= !rival;
            continue;
        }
        let candidate = understood(job, &file, &plan, report.proves_money()).await?;
        let sure = plan.alike && plan.plain && !plan.refunds && !rival && report.verdict() == JoinVerdict::Sure;
        best = Some(Join {
            head: head.clone(),
            parts: Vec::new(),
            lines: lines.clone(),
            joined: (file, candidate),
            report,
            sure,
            prefers_totals: report.prefers_totals() || plan.refunds,
            refunds: plan.refunds,
            persons: None,
        });
    }
    Ok(best)
}

/// How many order numbers of the first rows of one file stand in those of the other.
fn shared(head: &Candidate, lines: &Candidate, plan: &JoinPlan) -> usize {
    let cells = |candidate: &Candidate, column: usize| -> HashSet<String> {
        candidate.sniff.rows.iter().filter_map(|row| row.get(column).cloned()).collect()
    };
    cells(head, plan.head_key).intersection(&cells(lines, plan.line_key)).count()
}

/// The joined file; both parts are read once, by one worker.
async fn join(job: &Job, head: &File, lines: &File, plan: &JoinPlan) -> Result<(File, JoinReport), ImportFailure> {
    check_sum(job, head, lanes()).await?;
    check_sum(job, lines, lanes()).await?;
    let name = format!("{} + {}", lines.name(), head.name());
    let first = Request::JoinHead(Box::new(plan.clone()), room());
    let second = Request::JoinLines { plan: Box::new(plan.clone()), room: room(), name };
    let mut tries = 1;
    loop {
        let worker = job.worker(0)?;
        let asked = async {
            match worker.call(&first, Some(head), None, None).await? {
                (Reply::Failed(failure), _) => Ok(Err(ImportFailure::of(failure, &head.name()))),
                _ => match worker.call_for_file(&second, Some(lines), None).await? {
                    (Reply::Joined(report), Some(file)) => Ok(Ok((file, report))),
                    (Reply::Failed(failure), _) => Ok(Err(ImportFailure::of(failure, &lines.name()))),
                    (other, _) => Ok(Err(ImportFailure::Unexpected(other.kind().to_owned()))),
                },
            }
        };
        match asked.await {
            Err(WorkerError::Crashed(_) | WorkerError::Silent) if tries < TRIES && !job.cancelled() => tries += 1,
            Err(error) => return Err(error.into()),
            Ok(joined) => return joined,
        }
    }
}

/// How a joined file is read: as its parts say, and for the rest as it shows itself.
async fn understood(job: &Job, file: &File, plan: &JoinPlan, proven: bool) -> Result<Candidate, ImportFailure> {
    let looked = look(job, std::slice::from_ref(file), Vec::new()).await?;
    let Some(mut candidate) = looked.into_iter().next() else { return Err(ImportFailure::Unexpected(file.name())) };
    let wanted = plan.mapping(&candidate.mapping);
    let mut doubts = std::mem::take(&mut candidate.sniff.doubts);
    doubts.retain(|doubt| !plan.answers(doubt, proven));
    if wanted != candidate.mapping {
        candidate.sniff = look_again(job, file, wanted, Some(Role::Date)).await?;
        candidate.sniff.doubts.retain(|doubt| !doubts.contains(doubt));
        doubts.append(&mut candidate.sniff.doubts);
    }
    candidate.sniff.doubts = doubts;
    candidate.mapping = candidate.sniff.mapping.clone();
    Ok(candidate)
}
