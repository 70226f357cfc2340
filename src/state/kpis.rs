//! What the engine says to what KPIs ask, each over a period of its own.

use super::{App, Kept, Loadable, runtime, scorecard};
use crate::analysis::{Scheme, Sources};
use crate::goals::{KpiAnswer, KpiAsk};
use crate::plan::Part;
use crate::platform::worker::WorkerError;
use crate::protocol::{Reply, Request};
use crate::units::Day;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// What is asked, and of which rows.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiQuestion {
    generation: u32,
    schemes: Vec<Scheme>,
    sources: Sources,
    asks: Vec<KpiAsk>,
}

/// What the engine has said last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KpiAnswers {
    generation: u32,
    answers: Arc<Vec<KpiAnswer>>,
    /// Whether newer answers are on their way.
    pub waiting: bool,
}

impl KpiAnswers {
    /// The answer to a question.
    pub fn of(&self, ask: &KpiAsk) -> Option<KpiAnswer> {
        self.answers.iter().find(|answer| answer.ask == *ask).cloned()
    }

    /// The answer to a question; while a newer one is on its way that for another day counts.
    pub(super) fn of_any_day(&self, ask: &KpiAsk) -> Option<KpiAnswer> {
        let same = |answer: &&KpiAnswer| KpiAsk { as_of: ask.as_of, ..answer.ask.clone() } == *ask;
        self.of(ask).or_else(|| self.answers.iter().find(same).filter(|_| self.waiting).cloned())
    }
}

impl App {
    /// What the KPIs of the document ask as of the chosen day; nothing without rows or a KPI that asks.
    pub(super) fn kpi_question(self) -> Option<KpiQuestion> {
        if !self.shows(Part::Goals) {
            return None;
        }
        let as_of = self.view.as_of();
        let mut asks: Vec<KpiAsk> = Vec::new();
        self.workspace.with_document(|document| {
            let counted = document.kpis.iter().filter(|kpi| !kpi.retired);
            for ask in counted.filter_map(|kpi| kpi.ask(as_of)) {
                if !asks.contains(&ask) {
                    asks.push(ask);
                }
            }
        });
        self.question(asks)
    }

    /// A question to the rows that are open; nothing without any.
    pub fn question(self, asks: Vec<KpiAsk>) -> Option<KpiQuestion> {
        let generation = self.data.generation.get();
        let there = generation > 0 && self.data.any_open() && !asks.is_empty();
        there.then(|| KpiQuestion {
            generation,
            schemes: self.schemes_of(&asks),
            sources: self.workspace.figure_sources(),
            asks,
        })
    }

    /// The schemes whose segments are asked for: an edit of another one asks nothing anew.
    fn schemes_of(self, asks: &[KpiAsk]) -> Vec<Scheme> {
        let asked = |scheme: &&Scheme| {
            asks.iter().filter_map(|ask| ask.filter.segment).any(|segment| segment.scheme == scheme.id)
        };
        // What a segment is called, and what it should be, changes no figure.
        let bare = |scheme: &Scheme| Scheme { name: String::new(), ..scheme.clone().without_targets() };
        self.workspace.with_document(|document| document.schemes.iter().filter(asked).map(bare).collect())
    }

    /// Keeps answers current: one request is under way at a time; of those that come meanwhile only the last is kept.
    pub fn follow_kpis(self, wanted: Memo<Option<KpiQuestion>>, into: Kept<KpiAnswers>) {
        let next: Rc<RefCell<Option<KpiQuestion>>> = Rc::default();
        let busy: Rc<Cell<bool>> = Rc::default();
        Effect::new(move || {
            let Some(question) = wanted.get() else {
                next.borrow_mut().take();
                into.set(KpiAnswers::default());
                return;
            };
            let generation = question.generation;
            let first = if busy.get() {
                next.borrow_mut().replace(question);
                None
            } else {
                Some(question)
            };
            into.update(|known| {
                // Answers from other rows say nothing of these.
                if known.generation != generation {
                    *known = KpiAnswers { generation, ..KpiAnswers::default() };
                }
                known.waiting = true;
            });
            let Some(mut question) = first else { return };
            busy.set(true);
            let (next, busy) = (next.clone(), busy.clone());
            spawn_local(async move {
                loop {
                    let generation = question.generation;
                    let answers = ask(question, &next).await;
                    let newer = next.borrow_mut().take();
                    if let Some(newer) = newer {
                        question = newer;
                        continue;
                    }
                    // What was dropped meanwhile stays dropped, and a lost engine is told by the figures.
                    let current = into.try_get_untracked().filter(|known| known.generation == generation);
                    if let Some(known) = current {
                        let answers = answers.map_or(known.answers, Arc::new);
                        into.try_set(KpiAnswers { generation, answers, waiting: false });
                    }
                    busy.set(false);
                    self.export_if_awaited();
                    break;
                }
            });
        });
    }

    /// The day as of which KPIs stand: the chosen one, the last one of the data, or today.
    pub fn kpi_day(self) -> Day {
        scorecard::day(self.data, self.view)
    }

    /// Whether figures or answers are on their way.
    pub fn is_computing(self) -> bool {
        let results = self.data.results.with(|results| matches!(results, Loadable::Loading(_)));
        results || self.answers.with(|answers| answers.waiting)
    }
}

/// Asks for one period after the other, so that the figures on screen never wait for more than one of them; ends early
/// when something newer is wanted.
async fn ask(question: KpiQuestion, next: &RefCell<Option<KpiQuestion>>) -> Result<Vec<KpiAnswer>, WorkerError> {
    let mut answers = Vec::new();
    let mut left = question.asks;
    while let Some(first) = left.first().filter(|_| next.borrow().is_none()) {
        let first = first.clone();
        let alike = |ask: &KpiAsk| KpiAsk { figure: first.figure, ..ask.clone() } == first;
        let (asks, others) = left.into_iter().partition(alike);
        left = others;
        let (engine, fresh) = runtime::engine()?;
        if fresh {
            return Err(WorkerError::Stopped);
        }
        let asked = Request::Kpis(question.schemes.clone(), question.sources.clone(), asks);
        match engine.call(&asked, None, None, None).await? {
            (Reply::Kpis(answered), _) => answers.extend(answered),
            _ => return Err(WorkerError::Stopped),
        }
    }
    Ok(answers)
}
