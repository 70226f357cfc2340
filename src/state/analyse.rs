//! Keeps the results current: whatever changes the dataset, the address or a scheme asks the engine anew.

use super::ask::{Latest, ask};
use super::data::{ImportFailure, Loadable};
use super::{App, runtime};
use crate::analysis::{FigureKey, Params, Results};
use crate::engine::Analyse;
use crate::platform::worker::WorkerError;
use futures::future::{FutureExt, LocalBoxFuture, ready};
use leptos::prelude::*;
use leptos::task::spawn_local;
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

    /// Asks for every view whenever rows, choices or schemes change.
    pub(super) fn keep_results_current(self) {
        let schemes = Memo::new(move |_| self.shown_schemes());
        let sources = Memo::new(move |_| self.workspace.figure_sources());
        let currencies = Memo::new(move |_| self.currencies_by_kind());
        let wanted = Memo::new(move |_| {
            let generation = self.data.generation.get();
            let params = || Params {
                sources: sources.get(),
                currencies: currencies.get(),
                tags: self.shown_tags(),
                ..self.view.address().params(&schemes.get())
            };
            (generation > 0 && self.data.any_open()).then(|| (generation, params()))
        });
        let line = Latest::default();
        let done = move |answered| {
            match answered {
                Ok(results) => self.data.results.set(Loadable::Ready(Arc::new(results))),
                Err(ImportFailure::Worker(error)) => self.engine_lost(error),
                Err(failure) => self.data.results.set(Loadable::Failed(failure)),
            }
            self.export_if_awaited();
        };
        Effect::new(move || {
            let Some((_, params)) = wanted.get() else {
                self.data.results.set(Loadable::Empty);
                return;
            };
            // Sent before the page shows that it waits: showing it can take longer than the computing.
            line.ask(params, move |params| self.answer(params), done);
            self.data.results.update(|results| {
                *results = Loadable::Loading(results.value().cloned());
            });
        });
    }

    /// The results for these choices: those that came with the new data, or what the engine is asked for at once.
    fn answer(self, params: Params) -> LocalBoxFuture<'static, Result<Results, ImportFailure>> {
        match self.data.computed.try_update_value(Option::take).flatten() {
            Some((known, results)) if known == params => ready(Ok(results)).boxed_local(),
            _ => ask(Analyse(params)).boxed_local(),
        }
    }

    /// The rows went with the engine; the files are still at hand, so they are read again.
    fn engine_lost(self, error: WorkerError) {
        self.data.results.set(Loadable::Failed(ImportFailure::Worker(error)));
        self.read_again();
    }
}
