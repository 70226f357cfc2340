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

/// Two files and what they make together.
#[derive(Clone)]
pub struct Join {
    pub(super) head: Waiting,
    /// The files of which the first one is made; none when it is a file of its own.
    pub(super) parts: Vec<Waiting>,
    pub(super) lines: Waiting,
    pub(super) joined: Waiting,
    pub(super) report: JoinReport,
    /// Whether that is beyond doubt.
    pub(super) sure: bool,
    /// Whether the first file says more of the money than the second: its totals, or what was given back.
    pub(super) prefers_totals: bool,
    /// Whether the first file says what was given back.
    pub(super) refunds: bool,
    /// The file that says who the customers of the orders are.
    pub(super) persons: Option<String>,
}

/// What a waiting or an open file tells about its joining.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// Which joining it is.
    pub id: usize,
    /// The file with a row an order.
    pub head: String,
    /// The file with the money.
    pub lines: String,
    /// What came of it.
    pub report: JoinReport,
    /// Whether the file with a row an order says what was given back of it.
    pub refunds: bool,
    /// The currency of the money.
    pub currency: Option<Currency>,
    /// The file that says who the customers of the orders are, when the orders do not.
    pub persons: Option<String>,
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

impl Join {
    /// Whether the other one has its orders from the same file.
    pub(super) fn is_beside(&self, other: &Join) -> bool {
        known_by(&self.head.0) == known_by(&other.head.0)
    }

    pub(super) fn has(&self, file: &File) -> bool {
        let parts = self.parts.iter().chain([&self.head, &self.lines, &self.joined]);
        parts.into_iter().any(|(own, _)| known_by(own) == known_by(file))
    }

    /// Whether the first file says itself what an order comes to.
    fn is_whole(&self) -> bool {
        let mapping = &self.head.1.mapping;
        mapping.kind == Kind::Orders && mapping.missing().is_empty()
    }

    /// Takes over how its files are to be read.
    fn keep(&mut self, waiting: &[Waiting]) {
        for (file, candidate) in self.parts.iter_mut().chain([&mut self.head, &mut self.lines, &mut self.joined]) {
            if let Some((_, now)) = waiting.iter().find(|(other, _)| known_by(other) == known_by(file)) {
                *candidate = now.clone();
            }
        }
    }

    fn told(&self, id: usize, together: bool, asks: bool, continues: bool) -> Joined {
        Joined {
            id,
            head: self.head.0.name(),
            lines: self.lines.0.name(),
            report: self.report,
            refunds: self.refunds,
            currency: self.joined.1.mapping.currency,
            persons: self.persons.clone(),
            together,
            asks,
            continues,
        }
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
        self.data.joins.update_value(|joins| joins.retain(|join| self.is_open(&join.joined.0)));
        if !candidates.iter().any(lacks) {
            return Ok((tables, candidates, true));
        }
        let mut waiting: Vec<Waiting> = tables.into_iter().zip(candidates).collect();
        let persons = unless_cancelled(job, with_persons(job, &mut waiting).await)?;
        let before = self.data.joins.with_value(Vec::len);
        let sample = self.data.sample.get_untracked();
        let heads = if sample { Vec::new() } else { unless_cancelled(job, open_heads(job, &open).await)? };
        for mut join in all_joins(job, &mut waiting, &heads, &persons).await? {
            for (_, candidate) in join.parts.iter_mut().chain([&mut join.head, &mut join.lines, &mut join.joined]) {
                self.remembered(candidate);
            }
            self.data.joins.update_value(|joins| joins.push(Rc::new(join)));
        }
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

    /// The joinings of the orders of this one, by number. Those that are open already are not asked about once more.
    fn group<'a>(self, joins: &'a [Rc<Join>], own: &Join) -> Vec<(usize, &'a Join)> {
        let open = |join: &Join| self.is_open(&join.joined.0);
        let beside = |other: &Join| other.is_beside(own) && open(other) == open(own);
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
        let open = self.is_open(&own.head.0);
        if together.is_none() && !open {
            cards.extend(if own.parts.is_empty() { vec![own.head.clone()] } else { own.parts.clone() });
        }
        for (at, (id, join)) in group.iter().enumerate() {
            let chosen = together == Some(*id);
            let (file, candidate) = if chosen { &join.joined } else { &join.lines };
            let asks = chosen || together.is_none() && at == 0;
            let joined = Some(join.told(*id, chosen, asks, chosen && open));
            // The money of orders that are read already, by their totals or by another file, would count twice.
            let left = !chosen && (together.is_some() || own.is_whole());
            cards.push((file.clone(), Candidate { joined, left, ..candidate.clone() }));
        }
        all.splice(place.min(all.len())..place.min(all.len()), cards);
        all
    }

    /// What the answers that do not stand at first come to is in the currency of the figures, too.
    pub(super) fn join_currencies(self, continues: bool) {
        self.data.joins.update_value(|joins| {
            for join in joins.iter_mut().filter(|join| !self.is_open(&join.joined.0)) {
                let Join { head, parts, lines, joined, .. } = Rc::make_mut(join);
                for (_, candidate) in parts.iter_mut().chain([head, lines, joined]) {
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
        let answer = |together, join: &Join| JoinAnswer {
            together,
            head: join.head.0.name(),
            lines: join.lines.0.name(),
            whole,
        };
        let group = self.group(&joins, own).into_iter();
        group.map(|(id, join)| answer(Some(id), join)).chain([answer(None, own)]).collect()
    }

    /// Tells what would come of an answer; nothing where the files cannot be read by themselves.
    pub fn weigh_join(self, id: usize, answer: &JoinAnswer, tell: impl FnOnce(Weighed) + 'static) {
        let joins = self.data.joins.get_value();
        let Some(join) = joins.get(answer.together.unwrap_or(id)) else { return };
        let (file, candidate) = if answer.together.is_some() { &join.joined } else { &join.head };
        let readable = if answer.together.is_some() { candidate.mapping.missing().is_empty() } else { join.is_whole() };
        if readable {
            self.weigh_other(file.clone(), candidate.mapping.clone(), tell);
        }
    }

    /// How the file of an answer is read.
    pub fn join_mapping(self, id: usize, together: Option<usize>) -> Mapping {
        self.data.joins.with_value(|joins| {
            let join = joins.get(together.unwrap_or(id));
            let waiting = join.map(|join| if together.is_some() { &join.joined } else { &join.head });
            waiting.map(|(_, candidate)| candidate.mapping.clone()).unwrap_or_default()
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
            let own = |join: &Join| known_by(&join.joined.0) == (name.to_owned(), size as u64);
            let continues = |join: &Join| self.is_open(&join.head.0) && !self.is_open(&join.joined.0);
            all.find(|(_, join)| own(join)).map(|(id, join)| join.told(id, true, true, continues(join)))
        })
    }

    /// What tells the files with the orders that are part of these, when they were open before.
    pub(super) fn joined_heads(self, new: &Files) -> Vec<(String, u64)> {
        let is_new = |file: &File| new.iter().any(|(other, _)| known_by(other) == known_by(file));
        self.data.joins.with_value(|joins| {
            joins.iter().filter(|join| is_new(&join.joined.0)).map(|join| known_by(&join.head.0)).collect()
        })
    }
}
