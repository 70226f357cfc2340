//! Keeps the results current: whatever changes the dataset, the address or a scheme asks the engine anew.

use super::data::{ImportFailure, Loadable};
use super::{App, runtime};
use crate::analysis::{FigureKey, Params, Results};
use crate::platform::worker::WorkerError;
use crate::protocol::{Failure, Reply, Request};
use futures::future::{FutureExt, LocalBoxFuture, ready};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

impl App {
    /// Starts the workers; a failure is shown where data would be.
    pub(super) fn start_engine(self) {
        spawn_local(async move {
            if let Err(error) = runtime::start().await {
                self.data.stage.set(super::Stage::Failed(ImportFailure::Worker(error)));
            }
        });
    }

    /// Whether data are open and none of them match the day, the window and the filter in force.
    pub fn nothing_matches(self) -> bool {
        self.nobody_known(|unknown| unknown == 0)
    }

    /// Whether orders match, and none of them names a customer.
    pub fn only_unknown(self) -> bool {
        self.nobody_known(|unknown| unknown > 0)
    }

    /// Whether no order of a known customer matches, and so many of unknown ones do.
    fn nobody_known(self, fits: impl Fn(u64) -> bool) -> bool {
        let none = |results: &Results| {
            let count = |key| results.figure(key).and_then(|figure| figure.value).unwrap_or(0.0);
            let known = count(FigureKey::Orders) + count(FigureKey::Customers);
            known == 0.0 && fits(results.unknown.as_ref().map_or(0, |unknown| unknown.orders))
        };
        self.data.loaded() && self.data.results.with(|results| results.value().is_some_and(|results| none(results)))
    }

    /// One request is under way at a time; of those that come meanwhile only the last is kept.
    pub(super) fn keep_results_current(self) {
        let schemes = Memo::new(move |_| self.shown_schemes());
        let sources = Memo::new(move |_| self.workspace.figure_sources());
        let wanted = Memo::new(move |_| {
            let generation = self.data.generation.get();
            let params = || Params { sources: sources.get(), ..self.view.address().params(&schemes.get()) };
            (generation > 0 && self.data.any_open()).then(|| (generation, params()))
        });
        let next: Rc<RefCell<Option<Params>>> = Rc::default();
        let busy: Rc<Cell<bool>> = Rc::default();
        Effect::new(move || {
            let Some((_, params)) = wanted.get() else {
                self.data.results.set(Loadable::Empty);
                return;
            };
            // Sent before the page shows that it waits: showing it can take longer than the computing.
            let first = if busy.replace(true) {
                next.borrow_mut().replace(params);
                None
            } else {
                Some(self.answer(params))
            };
            self.data.results.update(|results| {
                *results = Loadable::Loading(results.value().cloned());
            });
            let Some(mut answer) = first else { return };
            let (next, busy) = (next.clone(), busy.clone());
            spawn_local(async move {
                loop {
                    let answered = answer.await;
                    let newer = next.borrow_mut().take();
                    if let Some(params) = newer {
                        answer = self.answer(params);
                        continue;
                    }
                    match answered {
                        Ok(results) => self.data.results.set(Loadable::Ready(Arc::new(results))),
                        Err(ImportFailure::Worker(error)) => self.engine_lost(error),
                        Err(failure) => self.data.results.set(Loadable::Failed(failure)),
                    }
                    self.export_if_awaited();
                    let newer = next.borrow_mut().take();
                    let Some(params) = newer else { break };
                    answer = self.answer(params);
                }
                busy.set(false);
            });
        });
    }

    /// The results for these choices: those that came with the new data, or what the engine is asked for at once.
    fn answer(self, params: Params) -> LocalBoxFuture<'static, Result<Results, ImportFailure>> {
        match self.data.computed.try_update_value(Option::take).flatten() {
            Some((known, results)) if known == params => ready(Ok(results)).boxed_local(),
            _ => analyse(params).boxed_local(),
        }
    }

    /// The rows went with the engine; the files are still at hand, so they are read again.
    fn engine_lost(self, error: WorkerError) {
        self.data.results.set(Loadable::Failed(ImportFailure::Worker(error)));
        self.read_again();
    }
}

fn analyse(params: Params) -> impl Future<Output = Result<Results, ImportFailure>> {
    let sent = match runtime::engine() {
        Ok((engine, false)) => Ok(engine.call(&Request::Analyse(params), None, None, None)),
        Ok((_, true)) => Err(WorkerError::Stopped),
        Err(error) => Err(error),
    };
    async {
        match sent?.await? {
            (Reply::Analysed(results), _) => Ok(*results),
            // The engine was started again meanwhile and knows no rows.
            (Reply::Failed(Failure::NoDataset), _) => Err(ImportFailure::Worker(WorkerError::Stopped)),
            (Reply::Failed(failure), _) => Err(ImportFailure::of(failure, "")),
            (other, _) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
        }
    }
}
