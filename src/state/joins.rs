//! Files that only together make orders: found when they are chosen, joined into one file before anything is read, told in the
//! mapping step, and taken apart there again.

use super::App;
use super::data::{Candidate, ImportFailure};
use super::join_all::all_joins;
use super::join_find::{lacks, open_heads, unless_cancelled, with_persons};
use super::lanes::Job;
use super::tables::{Files, known_by};
use super::weigh::Weighed;
use crate::import::{JoinReport, Kind, Mapping};
use crate::platform::File;
use crate::units::Currency;
use leptos::prelude::*;
use std::rc::Rc;

/// A file as it waits, and how it is read.
pub(super) type Waiting = (File, Candidate);

/// A file with the money, and what it makes with the orders.
#[derive(Clone)]
pub(super) struct Part {
    pub lines: Waiting,
    pub joined: Waiting,
}

/// Orders and their money, and what they make together.
#[derive(Clone)]
pub struct Join {
    /// The files with a row an order: one, or one table in several; never empty.
    pub(super) heads: Vec<Waiting>,
    /// The files with the money, likewise.
    pub(super) parts: Vec<Part>,
    pub(super) report: JoinReport,
    /// Whether that is beyond doubt.
    pub(super) sure: bool,
    /// Whether the first file says more of the money than the second: its totals, or what was given back.
    pub(super) prefers_totals: bool,
    /// Whether the first file says what was given back.
    pub(super) refunds: bool,
    /// The file that says who the customers of the orders are.
    pub(super) persons: Option<String>,
    /// Orders with rows in several of the files with the money.
    pub(super) shared: u64,
}

/// What a waiting or an open file tells about its joining.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// Which joining it is.
    pub id: usize,
    /// The files with a row an order.
    pub heads: Vec<String>,
    /// The files with the money.
    pub lines: Vec<String>,
    /// What came of it.
    pub report: JoinReport,
    /// Whether the file with a row an order says what was given back of it.
    pub refunds: bool,
    /// The currency of the money.
    pub currency: Option<Currency>,
    /// The file that says who the customers of the orders are, when the orders do not.
    pub persons: Option<String>,
    /// Orders with rows in several of the files with the money.
    pub shared: u64,
    /// Whether this is the joined file.
    pub together: bool,
    /// Whether the answers stand at this file.
    pub asks: bool,
    /// Whether it comes beside the files that are open, in the place of one of them.
    pub continues: bool,
}

/// What can be done with files that make orders together.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinAnswer {
    /// The joining; nothing when each file is read by itself.
    pub together: Option<usize>,
    /// The file with a row an order.
    pub head: String,
    /// The file with the money.
    pub lines: String,
    /// Whether the first file says itself what an order comes to.
    pub whole: bool,
}

impl Joined {
    /// The files with a row an order, by their names.
    pub fn head(&self) -> String {
        shown(&self.heads)
    }

    /// The files with the money, by their names.
    pub fn money(&self) -> String {
        shown(&self.lines)
    }
}

/// Names that are shown of a table in several files.
const MOST_NAMES: usize = 3;

/// The names of the files of a table, or how many more there are.
pub(super) fn shown(names: &[String]) -> String {
    let mut all: Vec<String> = names.iter().take(MOST_NAMES).cloned().collect();
    let more = names.len() - all.len();
    all.extend((more > 0).then(|| more.to_string()));
    all.join(" + ")
}

impl Join {
    /// Whether the other one has its orders from the same files.
    pub(super) fn is_beside(&self, other: &Join) -> bool {
        let keys = |join: &Join| join.heads.iter().map(|(head, _)| known_by(head)).collect::<Vec<_>>();
        keys(self) == keys(other)
    }

    /// Whether the other one has the same files.
    pub(super) fn is_same(&self, other: &Join) -> bool {
        self.parts.len() == other.parts.len() && other.files().all(|(file, _)| self.has(file))
    }

    /// Every file of it.
    fn files(&self) -> impl Iterator<Item = &Waiting> {
        self.heads.iter().chain(self.parts.iter().flat_map(|part| [&part.lines, &part.joined]))
    }

    fn files_mut(&mut self) -> impl Iterator<Item = &mut Waiting> {
        self.heads.iter_mut().chain(self.parts.iter_mut().flat_map(|part| [&mut part.lines, &mut part.joined]))
    }

    pub(super) fn has(&self, file: &File) -> bool {
        self.files().any(|(own, _)| known_by(own) == known_by(file))
    }

    /// Whether the first files say themselves what an order comes to.
    fn is_whole(&self) -> bool {
        let whole = |mapping: &Mapping| mapping.kind == Kind::Orders && mapping.missing().is_empty();
        self.heads.iter().all(|(_, candidate)| whole(&candidate.mapping))
    }

    /// Takes over how its files are to be read.
    fn keep(&mut self, waiting: &[Waiting]) {
        for (file, candidate) in self.files_mut() {
            if let Some((_, now)) = waiting.iter().find(|(other, _)| known_by(other) == known_by(file)) {
                *candidate = now.clone();
            }
        }
    }

    /// The names of the files with orders, and of those with the money.
    fn names(&self) -> [Vec<String>; 2] {
        let lines = self.parts.iter().map(|part| part.lines.0.name()).collect();
        [self.heads.iter().map(|(head, _)| head.name()).collect(), lines]
    }

    fn told(&self, id: usize, together: bool, asks: bool, continues: bool) -> Joined {
        let [heads, lines] = self.names();
        Joined {
            id,
            heads,
            lines,
            report: self.report,
            refunds: self.refunds,
            currency: self.parts.first().and_then(|part| part.joined.1.mapping.currency),
            persons: self.persons.clone(),
            shared: self.shared,
            together,
            asks,
            continues,
        }
    }

    /// What is read when it is chosen, or when each file is read by itself.
    fn read(&self, together: bool) -> Vec<&Waiting> {
        if together { self.parts.iter().map(|part| &part.joined).collect() } else { self.heads.iter().collect() }
    }
}

impl App {
    /// Joins the files that only together make orders. The files that wait then, and whether that is beyond doubt.
    pub(super) async fn find_joins(
        self,
        job: &Job,
        tables: Vec<File>,
        candidates: Vec<Candidate>,
    ) -> Result<(Vec<File>, Vec<Candidate>, bool), ImportFailure> {
        let open = self.data.files.with_value(Clone::clone);
        self.data.joins.update_value(|joins| joins.retain(|join| self.is_joined(join)));
        if !candidates.iter().any(lacks) {
            return Ok((tables, candidates, true));
        }
        let mut waiting: Vec<Waiting> = tables.into_iter().zip(candidates).collect();
        let persons = unless_cancelled(job, with_persons(job, &mut waiting).await)?;
        let sample = self.data.sample.get_untracked();
        let heads = if sample { Vec::new() } else { unless_cancelled(job, open_heads(job, &open).await)? };
        let mut found = all_joins(job, &waiting, &heads, &persons).await?;
        for (_, candidate) in found.iter_mut().flat_map(Join::files_mut) {
            self.remembered(candidate);
        }
        // The same files once more are no further joining.
        let again = |old: &Join| old.parts.iter().any(|part| found.iter().any(|join| join.has(&part.joined.0)));
        self.data.joins.update_value(|joins| joins.retain(|old| !again(old)));
        let before = self.data.joins.with_value(Vec::len);
        self.data.joins.update_value(|joins| joins.extend(found.into_iter().map(Rc::new)));
        Ok(self.arranged(waiting, before))
    }

    /// Puts every joined file in the place of its parts. Where several files have the money of the same orders, one counts.
    fn arranged(self, mut waiting: Vec<Waiting>, from: usize) -> (Vec<File>, Vec<Candidate>, bool) {
        let joins = self.data.joins.get_value();
        let mut sure = true;
        for (id, join) in joins.iter().enumerate().skip(from) {
            let group = || joins.iter().enumerate().skip(from).filter(|(_, other)| other.is_beside(join));
            if group().next().is_some_and(|(first, _)| first < id) {
                continue;
            }
            let rank = |join: &Join| (join.sure, join.report.sum);
            let best = group().max_by_key(|(_, join)| rank(join));
            let together = best.filter(|(_, join)| !join.prefers_totals).map(|(id, _)| id);
            sure &= group().count() == 1 && join.sure;
            waiting = self.grouped(waiting, id, together);
        }
        let (files, candidates) = waiting.into_iter().unzip();
        (files, candidates, sure)
    }

    /// Whether the file is open.
    fn is_open(self, file: &File) -> bool {
        self.data.files.with_value(|open| open.iter().any(|(other, _)| known_by(other) == known_by(file)))
    }

    /// Whether what the files make together is open.
    fn is_joined(self, join: &Join) -> bool {
        join.parts.iter().any(|part| self.is_open(&part.joined.0))
    }

    /// The joinings of the orders of this one, by number. Those that are open already are not asked about once more.
    fn group<'a>(self, joins: &'a [Rc<Join>], own: &Join) -> Vec<(usize, &'a Join)> {
        let beside = |other: &Join| other.is_beside(own) && self.is_joined(other) == self.is_joined(own);
        joins.iter().map(Rc::as_ref).enumerate().filter(|(_, other)| beside(other)).collect()
    }

    /// The waiting files with those that belong to a joining as a person wants them.
    fn grouped(self, waiting: Vec<Waiting>, id: usize, together: Option<usize>) -> Vec<Waiting> {
        let joins = self.data.joins.get_value();
        let Some(own) = joins.get(id) else { return waiting };
        let group = self.group(&joins, own);
        let belongs = |file: &File| group.iter().any(|(_, join)| join.has(file));
        let place = waiting.iter().position(|(file, _)| belongs(file)).unwrap_or(waiting.len());
        let mut all: Vec<Waiting> = waiting.into_iter().filter(|(file, _)| !belongs(file)).collect();
        let mut cards = Vec::new();
        let open = own.heads.iter().any(|(head, _)| self.is_open(head));
        if together.is_none() && !open {
            cards.extend(own.heads.iter().cloned());
        }
        let chosen = group.iter().find(|(id, _)| together == Some(*id)).map(|(_, join)| *join);
        let mut told: Vec<(String, u64)> = Vec::new();
        for (at, (id, join)) in group.iter().enumerate() {
            let is_chosen = together == Some(*id);
            for (place, part) in join.parts.iter().enumerate() {
                // A file may be part of several answers.
                let key = known_by(&part.lines.0);
                if told.contains(&key) || !is_chosen && chosen.is_some_and(|chosen| chosen.has(&part.lines.0)) {
                    continue;
                }
                told.push(key);
                let chosen = is_chosen;
                let (file, candidate) = if chosen { &part.joined } else { &part.lines };
                let asks = place == 0 && (chosen || together.is_none() && at == 0);
                let joined = Some(join.told(*id, chosen, asks, chosen && open));
                // The money of orders that are read already, by their totals or by another file, would count twice.
                let left = !chosen && (together.is_some() || own.is_whole());
                cards.push((file.clone(), Candidate { joined, left, ..candidate.clone() }));
            }
        }
        all.splice(place.min(all.len())..place.min(all.len()), cards);
        all
    }

    /// What the answers that do not stand at first come to is in the currency of the figures, too.
    pub(super) fn join_currencies(self, continues: bool) {
        self.data.joins.update_value(|joins| {
            for join in joins.iter_mut().filter(|join| !self.is_joined(join)) {
                for (_, candidate) in Rc::make_mut(join).files_mut() {
                    self.one_currency(std::slice::from_mut(candidate), continues);
                }
            }
        });
    }

    /// Joins waiting files, or takes them apart; `candidates` are all files as they wait now.
    pub fn choose_join(self, candidates: Vec<Candidate>, id: usize, together: Option<usize>) {
        let (files, reading) = self.data.waiting.get_value();
        let waiting: Vec<Waiting> = files.into_iter().zip(candidates).collect();
        // What was chosen for a file stands there again when the person comes back to this answer.
        self.data.joins.update_value(|joins| joins.iter_mut().for_each(|join| Rc::make_mut(join).keep(&waiting)));
        let (files, candidates) = self.grouped(waiting, id, together).into_iter().unzip();
        self.ask(files, candidates, reading);
    }

    /// What can be done with the files of a joining, the joined ones first.
    pub fn join_answers(self, id: usize) -> Vec<JoinAnswer> {
        let joins = self.data.joins.get_value();
        let Some(own) = joins.get(id) else { return Vec::new() };
        let whole = own.is_whole();
        let answer = |together, join: &Join| {
            let [heads, lines] = join.names().map(|names| shown(&names));
            JoinAnswer { together, head: heads, lines, whole }
        };
        let group = self.group(&joins, own).into_iter();
        group.map(|(id, join)| answer(Some(id), join)).chain([answer(None, own)]).collect()
    }

    /// Tells what would come of an answer; nothing where the files cannot be read by themselves.
    pub fn weigh_join(self, id: usize, answer: &JoinAnswer, tell: impl FnOnce(Weighed) + 'static) {
        let joins = self.data.joins.get_value();
        let Some(join) = joins.get(answer.together.unwrap_or(id)) else { return };
        let files = join.read(answer.together.is_some());
        if files.iter().all(|(_, candidate)| candidate.mapping.missing().is_empty())
            && (answer.together.is_some() || join.is_whole())
        {
            let files = files.into_iter().map(|(file, candidate)| (file.clone(), candidate.mapping.clone()));
            self.weigh_others(files.collect(), tell);
        }
    }

    /// How the file of an answer is read.
    pub fn join_mapping(self, id: usize, together: Option<usize>) -> Mapping {
        self.data.joins.with_value(|joins| {
            let join = joins.get(together.unwrap_or(id));
            let files = join.map(|join| join.read(together.is_some())).unwrap_or_default();
            files.first().map(|(_, candidate)| candidate.mapping.clone()).unwrap_or_default()
        })
    }

    /// What is known of a file that was made of two.
    pub(super) fn joined(self, file: &File) -> Option<Joined> {
        self.joined_file(&file.name(), file.size())
    }

    /// What is known of a file of this name and size that was made of two.
    pub fn joined_file(self, name: &str, size: f64) -> Option<Joined> {
        self.data.joins.with_value(|joins| {
            let mut all = joins.iter().enumerate().rev();
            let key = (name.to_owned(), size as u64);
            let own = |join: &Join| join.parts.iter().any(|part| known_by(&part.joined.0) == key);
            let open = |join: &Join| join.heads.iter().any(|(head, _)| self.is_open(head));
            let continues = |join: &Join| open(join) && !self.is_joined(join);
            // The answers stand at the first file that is open, or waits.
            let asks = |join: &Join| {
                let first = join.parts.iter().find(|part| self.is_open(&part.joined.0)).or(join.parts.first());
                first.is_some_and(|part| known_by(&part.joined.0) == key)
            };
            all.find(|(_, join)| own(join)).map(|(id, join)| join.told(id, true, asks(join), continues(join)))
        })
    }

    /// A joined file is closed: it is part of no answer any more.
    pub(super) fn close_joined(self, file: &File) {
        self.data.joins.update_value(|joins| {
            for join in joins.iter_mut().filter(|join| join.parts.len() > 1 && join.has(file)) {
                Rc::make_mut(join).parts.retain(|part| known_by(&part.joined.0) != known_by(file));
            }
        });
    }

    /// What tells the files with the orders that are part of these, when they were open before.
    pub(super) fn joined_heads(self, new: &Files) -> Vec<(String, u64)> {
        let is_new = |file: &File| new.iter().any(|(other, _)| known_by(other) == known_by(file));
        self.data.joins.with_value(|joins| {
            let new = joins.iter().filter(|join| join.parts.iter().any(|part| is_new(&part.joined.0)));
            new.flat_map(|join| join.heads.iter().map(|(head, _)| known_by(head))).collect()
        })
    }
}
