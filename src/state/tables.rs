//! Files beside files: what stays open when others come or go, and which ids are one customer.

use super::ask::ask;
use super::data::{ImportFailure, Source, Stage};
use super::lasting::Kept;
use super::merges::{Listed, alias};
use super::reading::Reading;
use super::{App, runtime};
use crate::analysis::{Params, Results};
use crate::dataset::Kind;
use crate::engine::{Alias, CustomerView, Customers, ListCustomers, OpenTable, Settled, Suggestion, TableId};
use crate::import::{Mapping, Merge, MergeList};
use crate::platform::worker::{Answer, WorkerError};
use crate::platform::{File, clock};
use crate::protocol::{Reply, Request};
use crate::units::{Gather, Period};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Files with the way in which they are read.
pub(super) type Files = Vec<(File, Mapping)>;

/// What happened to open files and can be taken back; with the names of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// Other orders came in their place.
    Replaced(Vec<String>),
    /// A person removed one.
    Removed(String),
}

/// The open tables that hold no orders, and what is known about customers across all tables.
#[derive(Clone, Copy)]
pub struct Tables {
    /// The open tables, in the order of the files.
    pub open: Kept<Arc<Vec<OpenTable>>>,
    /// How the customers of the tables meet.
    pub customers: Kept<Option<Arc<CustomerView>>>,
    /// Ids that a person has put together, in that order.
    pub united: Kept<Vec<Merge>>,
    /// What became of the list that was opened last.
    pub listed: Kept<Option<Listed>>,
    /// Lists that wait until the tables are open that came with them.
    pub(super) lists: StoredValue<Vec<(String, MergeList)>>,
    /// Suggestions that a person does not want.
    pub refused: Kept<Vec<(String, String)>>,
    /// Kinds of which rows that stand in two files count twice.
    pub keep_all: Kept<Vec<Kind>>,
    /// Rows of orders left out because an earlier file has them, too.
    pub orders_twice: Kept<usize>,
    /// What happened to open files last.
    pub moved: Kept<Option<Moved>>,
    /// The files before that, and the new ones.
    before: StoredValue<(Files, Files), LocalStorage>,
    next: StoredValue<TableId>,
}

impl Tables {
    pub(super) fn new() -> Tables {
        Tables {
            open: Kept::default(),
            customers: Kept::default(),
            united: Kept::default(),
            listed: Kept::default(),
            lists: StoredValue::default(),
            refused: Kept::default(),
            keep_all: Kept::default(),
            orders_twice: Kept::default(),
            moved: Kept::default(),
            before: StoredValue::new_local(Default::default()),
            next: StoredValue::new(1),
        }
    }

    /// A number that no table had before.
    pub(super) fn number(&self) -> TableId {
        self.next.try_update_value(|next| std::mem::replace(next, next.wrapping_add(1))).unwrap_or_default()
    }

    fn aliases(&self) -> Vec<Alias> {
        self.united.with_untracked(|united| united.iter().map(alias).collect())
    }
}

/// What tells that a file was opened before.
pub(super) fn known_by(file: &File) -> (String, u64) {
    (file.name(), file.size() as u64)
}

/// A file that is to be open, with what is known of it when it need not be read again.
pub(super) type Beside = (File, Mapping, Option<Source>);

impl App {
    /// The files that will be open when these come: orders take the place of orders unless they continue them, every
    /// other table comes beside what is there, and a file that is open already is read again.
    pub(super) fn place(self, new: Files, reading: Reading) -> Vec<Beside> {
        if reading.stay {
            return new.into_iter().map(|(file, mapping)| (file, mapping, None)).collect();
        }
        let open = self.data.files.with_value(Clone::clone);
        let keys = |files: &Files| files.iter().map(|(file, _)| known_by(file)).gather::<BTreeSet<_>>();
        let (new_keys, open_keys) = (keys(&new), keys(&open));
        let again = |file: &File| new_keys.contains(&known_by(file));
        let orders = new.iter().any(|(_, mapping)| mapping.kind == Kind::Orders);
        // A file that is read once more takes nobody else's place.
        let known_file = |file: &File| open_keys.contains(&known_by(file));
        let others = new.iter().any(|(file, mapping)| mapping.kind == Kind::Orders && !known_file(file));
        // Orders that come back with their lines are part of the joined file.
        let heads = self.joined_heads(&new);
        let joined = |file: &File| heads.contains(&known_by(file));
        let goes = |file: &File, mapping: &Mapping| {
            reading.sample
                || self.data.sample.get_untracked()
                || again(file)
                || joined(file)
                || others && !reading.continues && mapping.kind == Kind::Orders
        };
        let replaced = open.iter().filter(|(file, mapping)| goes(file, mapping) && !again(file) && !joined(file));
        let replaced: Vec<String> = replaced.map(|(file, _)| file.name()).collect();
        let sources = self.data.sources.get_untracked();
        let known = |place: usize, mapping: &Mapping| {
            sources.get(place).filter(|_| !(orders && mapping.kind == Kind::Orders)).cloned()
        };
        self.tables.before.set_value((open.clone(), new.clone()));
        let own = !self.data.sample.get_untracked() && !reading.sample;
        self.tables.moved.set((own && !replaced.is_empty()).then_some(Moved::Replaced(replaced)));
        if open.iter().all(|(file, mapping)| goes(file, mapping) && !again(file)) {
            // Other customers: what was said about the ones before means nothing now.
            self.tables.united.set(Vec::new());
            self.tables.listed.set(None);
            self.tables.refused.set(Vec::new());
            self.tables.keep_all.set(Vec::new());
        }
        let stay = open.into_iter().enumerate().filter(|(_, (file, mapping))| !goes(file, mapping));
        let stay = stay.map(|(place, (file, mapping))| {
            let source = known(place, &mapping);
            (file, mapping, source)
        });
        stay.chain(new.iter().cloned().map(|(file, mapping)| (file, mapping, None))).collect()
    }

    /// Closes an open file.
    pub fn remove_file(self, place: usize) {
        let open = self.data.files.with_value(Clone::clone);
        let Some((gone, mapping)) = open.get(place).cloned() else { return };
        let orders = mapping.kind == Kind::Orders;
        self.close_joined(&gone);
        let sources = self.data.sources.get_untracked();
        let rest = open.iter().enumerate().filter(|(other, _)| *other != place).map(|(other, (file, mapping))| {
            let known = sources.get(other).filter(|_| !(orders && mapping.kind == Kind::Orders)).cloned();
            (file.clone(), mapping.clone(), known)
        });
        let rest: Vec<Beside> = rest.collect();
        self.tables.before.set_value((open, Vec::new()));
        self.tables.moved.set(Some(Moved::Removed(gone.name())));
        self.read_beside(rest, self.again());
    }

    /// Opens the files that were open before others came or one was removed.
    pub fn put_back(self) {
        let (before, _) = self.tables.before.get_value();
        self.tables.moved.set(None);
        self.read_beside(before.into_iter().map(|(file, mapping)| (file, mapping, None)).collect(), self.again());
    }

    /// Opens the files that were replaced beside those that came.
    pub fn keep_both(self) {
        let (before, new) = self.tables.before.get_value();
        self.tables.moved.set(None);
        let both = before.into_iter().chain(new).map(|(file, mapping)| (file, mapping, None));
        self.read_beside(both.collect(), self.again());
    }

    fn read_orders_again(self) {
        let sources = self.data.sources.get_untracked();
        let open = self.data.files.with_value(Clone::clone).into_iter().zip(sources.iter());
        let files = open.map(|((file, mapping), source)| {
            let known = (mapping.kind != Kind::Orders).then(|| source.clone());
            (file, mapping, known)
        });
        self.read_beside(files.collect(), self.again());
    }

    /// Lets rows that stand in two files of a kind count once or twice.
    pub fn keep_all(self, kind: Kind, all: bool) {
        self.tables.keep_all.update(|kinds| {
            kinds.retain(|other| *other != kind);
            if all {
                kinds.push(kind);
            }
        });
        if kind == Kind::Orders {
            return self.read_orders_again();
        }
        let tables = self.tables.open.with_untracked(|open| open.iter().map(|table| table.id).collect());
        let keep_all = self.tables.keep_all.get_untracked();
        self.settle(Request::Settle { tables, keep_all, params: None });
    }

    /// Puts the ids of suggestions together.
    pub fn unite(self, suggestions: Vec<Suggestion>) {
        let when = clock::now_iso();
        let merge = |Suggestion { from, into, why }| Merge { from, into, reason: why.reason(), when: when.clone() };
        self.unite_all(suggestions.into_iter().map(merge).collect());
    }

    pub(super) fn unite_all(self, merges: Vec<Merge>) {
        self.tables.united.update(|united| united.extend(merges));
        self.settle_united();
    }

    pub(super) fn settle_united(self) {
        self.settle(Request::Unite(self.tables.aliases()));
    }

    /// Takes apart again what was put together.
    pub fn take_apart(self, place: Option<usize>) {
        self.tables.united.update(|united| match place {
            Some(place) if place < united.len() => {
                united.remove(place);
            }
            Some(_) => {}
            None => united.clear(),
        });
        self.settle_united();
    }

    /// These two are two customers: the suggestion does not come again.
    pub fn keep_apart(self, suggestion: Suggestion) {
        self.tables.refused.update(|refused| refused.push((suggestion.from, suggestion.into)));
        spawn_local(async move { self.compare_customers().await });
    }

    fn settle(self, request: Request) {
        spawn_local(async move {
            let answer = async {
                let (engine, renewed) = runtime::engine()?;
                if renewed {
                    return Err(WorkerError::Stopped.into());
                }
                settled(engine.call(&request, None, None, None).await?).map(|(settled, _)| settled)
            };
            match answer.await {
                Ok(settled) => {
                    self.opened(settled);
                    self.compare_customers().await;
                }
                Err(ImportFailure::Worker(_)) => self.read_again(),
                Err(failure) => self.data.stage.set(Stage::Failed(failure)),
            }
        });
    }

    /// What is open now.
    pub(super) fn opened(self, settled: Settled) {
        self.tables.open.set(Arc::new(settled.tables));
        self.tables.orders_twice.set(settled.orders_twice);
        self.data.facts.set(settled.facts.map(Arc::new));
        self.data.generation.update(|n| *n += 1);
    }

    /// Looks for customers under several ids in files that were opened just now: when their figures are painted, since it
    /// keeps a core busy.
    pub(super) fn compare_later(self) {
        // Those of the files before are not theirs.
        self.tables.customers.set(None);
        let generation = self.data.generation.get_untracked();
        spawn_local(async move {
            clock::painted().await;
            if self.data.generation.get_untracked() == generation {
                self.compare_customers().await;
            }
        });
    }

    /// Opens what was read; ids that were put together stay so.
    /// The views come with them, computed with `params`: a question less.
    pub(super) async fn settle_read(self, tables: Vec<TableId>, params: Params) -> Result<Settled, ImportFailure> {
        let (engine, _) = runtime::engine()?;
        let keep_all = self.tables.keep_all.get_untracked();
        let aliases = self.tables.aliases();
        let asked = aliases.is_empty().then(|| params.clone());
        let (settled, results) =
            settled(engine.call(&Request::Settle { tables, keep_all, params: asked }, None, None, None).await?)?;
        self.data.computed.set_value(results.map(|results| (params, *results)));
        if aliases.is_empty() {
            return Ok(settled);
        }
        Ok(self::settled(engine.call(&Request::Unite(aliases), None, None, None).await?)?.0)
    }

    /// Asks the engine who is who. Of orders alone only ids that may be one customer are worth a word.
    async fn compare_customers(self) {
        let alone =
            self.tables.open.with_untracked(|open| open.is_empty()) && self.tables.united.with_untracked(Vec::is_empty);
        if alone && self.data.facts.with_untracked(Option::is_none) {
            return self.tables.customers.set(None);
        }
        let Ok((_, renewed)) = runtime::engine() else { return };
        if renewed {
            // Not over files that a person is about to open: the figures miss the rows as soon as they are asked for.
            let idle = self.data.stage.with_untracked(|stage| matches!(stage, Stage::Idle | Stage::Failed(_)));
            if idle {
                self.read_again();
            }
            return;
        }
        let refused = self.tables.refused.get_untracked();
        if let Ok(view) = ask(Customers(refused)).await {
            let worth_a_word = !alone || view.suggested > 0;
            self.tables.customers.set(worth_a_word.then(|| Arc::new(view)));
        }
    }

    /// Saves every customer with the rows in each table.
    pub fn save_customers(self, names: Vec<String>, file: &str) {
        let file = file.to_owned();
        spawn_local(async move {
            match ask(ListCustomers(names)).await {
                // The mark at the beginning tells spreadsheets that this is UTF-8.
                Ok(csv) => self.download_text(&file, "text/csv;charset=utf-8", &format!("\u{feff}{csv}")),
                Err(ImportFailure::Worker(WorkerError::Stopped)) => self.read_again(),
                Err(_) => {}
            }
        });
    }
}

fn settled(answer: Answer) -> Result<(Settled, Option<Box<Results>>), ImportFailure> {
    match answer {
        (Reply::Settled(settled, results), _) => Ok((*settled, results)),
        (other, _) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
    }
}

/// Shares of rows below this are chance: two people may buy the same on one day.
const NOTABLE: f64 = 0.01;

/// The days on which files of orders share a notable part of their rows; nothing when they do not.
pub(super) fn shared_days(sources: &[Source]) -> Option<Period> {
    let orders: Vec<&Source> = sources.iter().filter(|source| source.mapping.kind == Kind::Orders).collect();
    let pairs = orders.iter().enumerate().flat_map(|(at, one)| orders.iter().take(at).map(move |other| (one, other)));
    let days = pairs.filter_map(|(one, other)| {
        let (one, other) = (&one.report.fingerprint, &other.report.fingerprint);
        let notable = |share: Option<f64>| share.is_some_and(|share| share >= NOTABLE);
        // The days first: files of a month each have none in common, and nothing more is asked of them.
        let days = one.common_days(other)?;
        (notable(one.share_in(other)) || notable(other.share_in(one))).then_some(days)
    });
    days.reduce(|a, b| Period { from: a.from.min(b.from), to: a.to.max(b.to) })
}
