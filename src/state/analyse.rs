//! Keeps the results current: whatever changes the dataset, the address or the scheme asks the engine anew.

use super::data::{ImportFailure, Loadable};
use super::{App, runtime};
use crate::analysis::Params;
use crate::platform::worker::WorkerError;
use crate::protocol::{Failure, Reply, Request};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

impl App {
    /// Fetches the worker program; a failure is shown where data would be.
    pub(super) fn start_engine(self) {
        spawn_local(async move {
            if let Err(error) = runtime::start().await {
                self.data.stage.set(super::Stage::Failed(ImportFailure::Worker(error)));
            }
        });
    }

    /// One request is under way at a time; of those that come meanwhile only the last is kept.
    pub(super) fn keep_results_current(self) {
        let scheme = Memo::new(move |_| self.workspace.scheme());
        let wanted = Memo::new(move |_| {
            let generation = self.data.generation.get();
            (generation > 0).then(|| (generation, self.view.address().params(&scheme.get())))
        });
        let next: Rc<RefCell<Option<Params>>> = Rc::default();
        let busy: Rc<Cell<bool>> = Rc::default();
        Effect::new(move || {
            let Some((_, params)) = wanted.get() else {
                self.data.results.set(Loadable::Empty);
                return;
            };
            self.data.results.update(|results| {
                *results = Loadable::Loading(results.value().cloned());
            });
            next.borrow_mut().replace(params);
            if busy.replace(true) {
                return;
            }
            let (next, busy) = (next.clone(), busy.clone());
            spawn_local(async move {
                loop {
                    let params = next.borrow_mut().take();
                    let Some(params) = params else { break };
                    let answer = match self.data.computed.try_update_value(Option::take).flatten() {
                        // Came with the new data.
                        Some((known, results)) if known == params => Ok(results),
                        _ => analyse(params).await,
                    };
                    if next.borrow().is_some() {
                        continue;
                    }
                    match answer {
                        Ok(results) => self.data.results.set(Loadable::Ready(Arc::new(results))),
                        Err(ImportFailure::Worker(error)) => self.engine_lost(error),
                        Err(failure) => self.data.results.set(Loadable::Failed(failure)),
                    }
                    self.export_if_awaited();
                }
                busy.set(false);
            });
        });
    }

    /// The rows went with the engine; the files are still at hand, so they are read again.
    fn engine_lost(self, error: WorkerError) {
        self.data.results.set(Loadable::Failed(ImportFailure::Worker(error)));
        self.read_again();
    }
}

async fn analyse(params: Params) -> Result<crate::analysis::Results, ImportFailure> {
    let (engine, renewed) = runtime::engine()?;
    if renewed {
        return Err(ImportFailure::Worker(WorkerError::Stopped));
    }
    match engine.call(&Request::Analyse(params), None, None, None).await? {
        (Reply::Analysed(results), _) => Ok(*results),
        // The engine was started again meanwhile and knows no rows.
        (Reply::Failed(Failure::NoDataset), _) => Err(ImportFailure::Worker(WorkerError::Stopped)),
        (Reply::Failed(failure), _) => Err(ImportFailure::of(failure, "")),
        (other, _) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
    }
}
