//! Which of the chosen files only together make orders: each pair is tried, and joined by a worker.

use super::data::{Candidate, ImportFailure};
use super::joins::{Join, Part, Waiting, shown};
use super::lanes::{Job, check_sum, lanes};
use super::limit::room;
use super::mapping::{look, look_again};
use super::tables::{Files, known_by};
use crate::import::{DateOrder, JoinPlan, JoinReport, JoinSide, JoinVerdict, Kind, Role};
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
        let (files, reports) = join(job, &[(customers, &plan)], &[(&orders.0, &plan)]).await?;
        let sure = reports.iter().all(|report| report.verdict() == JoinVerdict::Sure);
        let Some(file) = files.into_iter().next().filter(|_| sure) else { continue };
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
pub(super) async fn joined_with(job: &Job, heads: &[Waiting], lines: &Waiting) -> Result<Option<Join>, ImportFailure> {
    // What a file lacks may have been found in it by its values: no file is joined with itself.
    let others = heads.iter().filter(|head| known_by(&head.0) != known_by(&lines.0));
    let mut ways: Vec<Way> = others.filter_map(|head| Way::of(&[head], &[lines])).collect();
    // Of many files those first whose beginning names the same orders.
    ways.sort_by_cached_key(|way| std::cmp::Reverse(way.shared()));
    ways.truncate(MOST_HEADS);
    let mut best: Option<Join> = None;
    for way in ways {
        let Some((join, _)) = made(job, &way).await? else { continue };
        // Where two files have orders of these numbers, the one whose totals fit counts first, and a person decides.
        let fits =
            |report: &JoinReport| (report.lines_found, report.equal, report.orders_found * 1000 / report.orders.max(1));
        let rival = best.as_ref().is_some_and(|best| best.report.lines_found == join.report.lines_found);
        match best.as_mut().filter(|best| fits(&best.report) >= fits(&join.report)) {
            Some(best) => best.sure &= !rival,
            None => best = Some(Join { sure: join.sure && !rival, ..join }),
        }
    }
    Ok(best)
}

/// Files with orders and files with their money, each table in one file or in several, and how they are joined.
pub(super) struct Way<'a> {
    /// The files with orders, each as the first lines find them.
    heads: Vec<(&'a Waiting, JoinPlan)>,
    /// The files with the money, each as it finds the first orders.
    lines: Vec<(&'a Waiting, JoinPlan)>,
}

impl<'a> Way<'a> {
    /// Nothing where the names of the columns say nothing of the kind, or each file something else.
    pub fn of(heads: &[&'a Waiting], lines: &[&'a Waiting]) -> Option<Way<'a>> {
        let plan =
            |head: &Waiting, lines: &Waiting| JoinPlan::of(&JoinSide::of(&head.1.sniff), &JoinSide::of(&lines.1.sniff));
        let (first_head, first_lines) = (heads.first()?, lines.first()?);
        let each_head = heads.iter().map(|head| Some((*head, plan(head, first_lines)?)));
        let each_lines = lines.iter().map(|lines| Some((*lines, plan(first_head, lines)?)));
        let way = Way { heads: each_head.collect::<Option<_>>()?, lines: each_lines.collect::<Option<_>>()? };
        let roles = |plan: &JoinPlan| plan.taken.iter().map(|(_, role)| *role).collect::<Vec<Role>>();
        let (_, first) = way.heads.first()?;
        let mut plans = way.heads.iter().chain(&way.lines).map(|(_, plan)| plan);
        let alike = plans.all(|plan| roles(plan) == roles(first) && plan.total.is_some() == first.total.is_some());
        (alike && way.is_dated_alike()).then_some(way)
    }

    /// Whether the days of all orders are read in one way: they come to stand in one column. A year that comes first is read
    /// beside any order.
    fn is_dated_alike(&self) -> bool {
        let dated = self.heads.iter().filter(|(_, plan)| plan.taken.iter().any(|(_, role)| *role == Role::Date));
        let written = |plan: &JoinPlan| (plan.head.dates, plan.head.calendar);
        let mut others = dated.map(|(_, plan)| written(plan)).filter(|(dates, _)| *dates != DateOrder::Ymd);
        let first = others.next();
        others.all(|other| Some(other) == first)
    }

    /// How many order numbers of the first rows of the first files stand in both.
    fn shared(&self) -> usize {
        let cells = |candidate: &Candidate, column: usize| -> HashSet<String> {
            candidate.sniff.rows.iter().filter_map(|row| row.get(column).cloned()).collect()
        };
        let (Some(head), Some(lines)) = (self.heads.first(), self.lines.first()) else { return 0 };
        cells(&head.0.1, head.1.head_key).intersection(&cells(&lines.0.1, lines.1.line_key)).count()
    }
}

/// What the files make together, and what had come of it after each file with the money; nothing where they have nothing to
/// do with each other.
pub(super) async fn made(job: &Job, way: &Way<'_>) -> Result<Option<(Join, Vec<JoinReport>)>, ImportFailure> {
    let heads: Vec<(&File, &JoinPlan)> = way.heads.iter().map(|((file, _), plan)| (file, plan)).collect();
    let lines: Vec<(&File, &JoinPlan)> = way.lines.iter().map(|((file, _), plan)| (file, plan)).collect();
    let (files, reports) = join(job, &heads, &lines).await?;
    let Some(report) = reports.last().copied().filter(|report| report.verdict() != JoinVerdict::No) else {
        return Ok(None);
    };
    let mut parts = Vec::new();
    for ((lines, plan), file) in way.lines.iter().zip(files) {
        let candidate = understood(job, &file, plan, report.proves_money()).await?;
        parts.push(Part { lines: (*lines).clone(), joined: (file, candidate) });
    }
    let plans = || way.heads.iter().chain(&way.lines).map(|(_, plan)| plan);
    let refunds = plans().any(|plan| plan.refunds);
    let plain = plans().all(|plan| plan.alike && plan.plain);
    let join = Join {
        heads: way.heads.iter().map(|(head, _)| (*head).clone()).collect(),
        parts,
        report,
        sure: plain && !refunds && report.verdict() == JoinVerdict::Sure,
        prefers_totals: report.prefers_totals() || refunds,
        refunds,
        persons: None,
        shared: 0,
    };
    Ok(Some((join, reports)))
}

/// The joined files, one for each file of lines, and what had come of it after each; every file is read once, by one worker.
async fn join(
    job: &Job,
    heads: &[(&File, &JoinPlan)],
    lines: &[(&File, &JoinPlan)],
) -> Result<(Vec<File>, Vec<JoinReport>), ImportFailure> {
    for (file, _) in heads.iter().chain(lines) {
        check_sum(job, file, lanes()).await?;
    }
    let orders = shown(&heads.iter().map(|(file, _)| file.name()).collect::<Vec<_>>());
    let mut tries = 1;
    loop {
        let worker = job.worker(0)?;
        let asked = async {
            let (mut joined, mut reports) = (Vec::new(), Vec::new());
            for (place, (file, plan)) in heads.iter().enumerate() {
                let request = Request::JoinHead { plan: Box::new((*plan).clone()), room: room(), first: place == 0 };
                if let (Reply::Failed(failure), _) = worker.call(&request, Some(file), None, None).await? {
                    return Ok(Err(ImportFailure::of(failure, &file.name())));
                }
            }
            for (place, (file, plan)) in lines.iter().enumerate() {
                let request = Request::JoinLines {
                    plan: Box::new((*plan).clone()),
                    room: room(),
                    name: format!("{} + {orders}", file.name()),
                    last: place + 1 == lines.len(),
                };
                match worker.call_for_file(&request, Some(file), None).await? {
                    (Reply::Joined(report), Some(file)) => {
                        joined.push(file);
                        reports.push(report);
                    }
                    (Reply::Failed(failure), _) => return Ok(Err(ImportFailure::of(failure, &file.name()))),
                    (other, _) => return Ok(Err(ImportFailure::Unexpected(other.kind().to_owned()))),
                }
            }
            Ok(Ok((joined, reports)))
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
