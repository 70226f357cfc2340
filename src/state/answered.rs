//! What the engine answers to a question that changes with rows, choices and document.

use super::ask::{Latest, ask};
use super::{App, ImportFailure, Loadable};
use crate::analysis::Params;
use crate::engine::Ask;
use futures::future::FutureExt;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// What is looked at, by what is chosen in the address; nothing without rows. It changes with the rows, too.
    pub(super) fn looked_at(self) -> Memo<Option<(u32, Params)>> {
        let schemes = Memo::new(move |_| self.shown_schemes());
        Memo::new(move |_| {
            let generation = self.data.generation.get();
            let there = generation > 0 && self.data.loaded();
            let tags = self.shown_tags();
            there.then(|| (generation, Params { tags, ..self.view.address().params(&schemes.get()) }))
        })
    }

    /// The answer to a question, kept current; it stays while a newer one is on its way, and ends with its owner. The question
    /// is known by what it is made of; nothing asks nothing.
    pub(super) fn answered<K, Q>(
        self,
        wanted: Memo<Option<K>>,
        question: impl Fn(K) -> Q + Copy + 'static,
    ) -> ReadSignal<Loadable<Arc<Q::Answer>>>
    where
        K: Clone + PartialEq + Send + Sync + 'static,
        Q: Ask + 'static,
        Q::Answer: Send + Sync + 'static,
    {
        let (answer, set_answer) = signal(Loadable::Empty);
        let line = Latest::default();
        let done = move |answered: Result<Q::Answer, ImportFailure>| {
            // Nothing is asked any more: what comes late is about what was there before.
            if wanted.try_get_untracked().flatten().is_none() {
                return;
            }
            set_answer.try_set(match answered {
                Ok(answer) => Loadable::Ready(Arc::new(answer)),
                // There is nothing to answer it from; rows that went with a worker come again with the results.
                Err(_) => Loadable::Empty,
            });
        };
        Effect::new(move || {
            let Some(known) = wanted.get() else {
                line.forget();
                set_answer.set(Loadable::Empty);
                return;
            };
            line.ask(known, move |known| ask(question(known)).boxed_local(), done);
            set_answer.update(|answer| *answer = Loadable::Loading(answer.value().cloned()));
        });
        answer
    }
}
