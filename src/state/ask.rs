//! Questions to the engine: one at a time, and of those that come meanwhile only the last.

use super::data::ImportFailure;
use super::runtime;
use crate::engine::Ask;
use crate::platform::worker::WorkerError;
use crate::protocol::{Failure, Reply, Request};
use futures::future::LocalBoxFuture;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Asks the engine; the question is sent at once, whenever the answer is waited for.
///
/// # Errors
/// [`ImportFailure::Worker`] where the engine was lost, and its rows with it.
pub(super) fn ask<Q: Ask>(question: Q) -> impl Future<Output = Result<Q::Answer, ImportFailure>> {
    let sent = match runtime::engine() {
        Ok((engine, false)) => Ok(engine.call(&Request::Ask(question.into()), None, None, None)),
        Ok((_, true)) => Err(WorkerError::Stopped),
        Err(error) => Err(error),
    };
    async {
        match sent?.await?.0 {
            Reply::Answered(answer) => Q::take(answer).ok_or_else(|| ImportFailure::Unexpected("answered".to_owned())),
            // The engine was started again meanwhile and knows no rows.
            Reply::Failed(Failure::NoDataset) => Err(ImportFailure::Worker(WorkerError::Stopped)),
            Reply::Failed(failure) => Err(ImportFailure::of(failure, "")),
            other => Err(ImportFailure::Unexpected(other.kind().to_owned())),
        }
    }
}

/// A line of questions of one kind: one is under way, and of those that come meanwhile the last one waits.
pub(super) struct Latest<Q> {
    waiting: Rc<RefCell<Option<Q>>>,
    busy: Rc<Cell<bool>>,
}

impl<Q> Clone for Latest<Q> {
    fn clone(&self) -> Latest<Q> {
        Latest { waiting: self.waiting.clone(), busy: self.busy.clone() }
    }
}

impl<Q> Default for Latest<Q> {
    fn default() -> Latest<Q> {
        Latest { waiting: Rc::default(), busy: Rc::default() }
    }
}

impl<Q: 'static> Latest<Q> {
    /// Asks at once, or when what is under way has been answered. `done` hears the answer to the last question, never one
    /// that a newer question has outrun.
    pub fn ask<A: 'static>(
        &self,
        question: Q,
        ask: impl Fn(Q) -> LocalBoxFuture<'static, A> + 'static,
        done: impl Fn(A) + 'static,
    ) {
        if self.busy.replace(true) {
            self.waiting.replace(Some(question));
            return;
        }
        let mut answer = ask(question);
        let line = self.clone();
        spawn_local(async move {
            loop {
                let answered = answer.await;
                let mut newer = line.waiting.take();
                if newer.is_none() {
                    done(answered);
                    newer = line.waiting.take();
                }
                let Some(newer) = newer else { break };
                answer = ask(newer);
            }
            line.busy.set(false);
        });
    }

    /// Whether a newer question waits.
    pub fn is_outrun(&self) -> bool {
        self.waiting.borrow().is_some()
    }

    /// Forgets the question that waits.
    pub fn forget(&self) {
        self.waiting.take();
    }
}
