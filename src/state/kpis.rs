//! What the engine says to what KPIs ask, each over a period of its own.

use super::ask::{Latest, ask};
use super::{App, ImportFailure, Kept, Loadable, scorecard};
use crate::analysis::{Currencies, Scheme, Sources, Tag};
use crate::engine::Kpis;
use crate::goals::{KpiAnswer, KpiAsk};
use crate::plan::Part;
use crate::units::Day;
use futures::future::FutureExt;
use leptos::prelude::*;
use std::sync::Arc;

/// What is asked, and of which rows.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiQuestion {
    generation: u32,
    schemes: Vec<Scheme>,
    tags: Vec<Tag>,
    sources: Sources,
    currencies: Currencies,
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
            tags: self.shown_tags(),
            sources: self.workspace.figure_sources(),
            currencies: self.currencies_by_kind(),
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

    /// Keeps answers current.
    pub fn follow_kpis(self, wanted: Memo<Option<KpiQuestion>>, into: Kept<KpiAnswers>) {
        let line = Latest::<KpiQuestion>::default();
        let done = move |(generation, answers): (u32, Result<Vec<KpiAnswer>, ImportFailure>)| {
            // What was dropped meanwhile stays dropped, and a lost engine is told by the figures.
            let current = into.try_get_untracked().filter(|known| known.generation == generation);
            if let Some(known) = current {
                let answers = answers.map_or(known.answers, Arc::new);
                into.try_set(KpiAnswers { generation, answers, waiting: false });
            }
            self.export_if_awaited();
        };
        Effect::new(move || {
            let Some(question) = wanted.get() else {
                line.forget();
                into.set(KpiAnswers::default());
                return;
            };
            let generation = question.generation;
            let within = line.clone();
            line.ask(question, move |question| by_period(question, within.clone()).boxed_local(), done);
            into.update(|known| {
                // Answers from other rows say nothing of these.
                if known.generation != generation {
                    *known = KpiAnswers { generation, ..KpiAnswers::default() };
                }
                known.waiting = true;
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
async fn by_period(question: KpiQuestion, line: Latest<KpiQuestion>) -> (u32, Result<Vec<KpiAnswer>, ImportFailure>) {
    let KpiQuestion { generation, schemes, tags, sources, currencies, asks } = question;
    let mut answers = Vec::new();
    let mut left = asks;
    while let Some(first) = left.first().filter(|_| !line.is_outrun()) {
        let first = first.clone();
        let alike = |ask: &KpiAsk| KpiAsk { figure: first.figure, ..ask.clone() } == first;
        let (asks, others) = left.into_iter().partition(alike);
        left = others;
        match ask(Kpis(schemes.clone(), tags.clone(), sources.clone(), currencies.clone(), asks)).await {
            Ok(answered) => answers.extend(answered),
            Err(failure) => return (generation, Err(failure)),
        }
    }
    (generation, Ok(answers))
}
