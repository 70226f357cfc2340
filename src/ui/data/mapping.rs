//! The mapping step: what is not certain is asked before anything is read.

use super::doubts::{missing, question, twice};
use super::kinds::{KindChoice, MoreColumns};
use super::options::Options;
use super::personal::PersonalChoice;
use super::preview::Preview;
use super::rates::Rates;
use super::raw::RawLines;
use super::readings::Readings;
use crate::import::{Mapping, Role};
use crate::locale::fill;
use crate::state::{App, Candidate, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// A file with its mapping while a person changes it.
#[derive(Clone, Copy)]
pub struct Draft {
    app: App,
    place: usize,
    /// The file as it is read now.
    pub candidate: RwSignal<Candidate>,
    /// Counts the changes, so that only the answer to the last one is taken.
    asked: StoredValue<u32>,
}

impl Draft {
    fn new(app: App, place: usize, candidate: Candidate) -> Draft {
        Draft { app, place, candidate: RwSignal::new(candidate), asked: StoredValue::new(0) }
    }

    /// Reads something of the mapping.
    pub fn read<T>(&self, read: impl FnOnce(&Mapping) -> T) -> T {
        self.candidate.with(|candidate| read(&candidate.mapping))
    }

    /// Changes the mapping at once and lets the preview follow; `fresh` is a role that another column has now.
    pub fn change(self, fresh: Option<Role>, change: impl FnOnce(&mut Mapping)) {
        self.candidate.update(|candidate| change(&mut candidate.mapping));
        let number = self.asked.get_value().wrapping_add(1);
        self.asked.set_value(number);
        let mapping = self.candidate.with_untracked(|candidate| candidate.mapping.clone());
        self.app.preview(self.place, mapping, fresh, move |sniff| {
            if self.asked.try_get_value() == Some(number) {
                self.candidate.try_update(|candidate| {
                    candidate.mapping = sniff.mapping.clone();
                    candidate.sniff = sniff;
                });
            }
        });
    }

    fn possible(&self) -> bool {
        self.read(|mapping| mapping.missing().is_empty() && twice(mapping).is_empty())
            && self
                .candidate
                .with(|Candidate { sniff, mapping, .. }| !sniff.rows.is_empty() && mapping.settles(&sniff.currencies))
    }
}

/// Every waiting file, and one button.
#[component]
pub fn MappingStep(candidates: Vec<Candidate>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let drafts: Vec<Draft> =
        candidates.into_iter().enumerate().map(|(place, candidate)| Draft::new(app, place, candidate)).collect();
    let name = drafts.first().map(|draft| draft.candidate.with_untracked(|candidate| candidate.name.clone()));
    let (name, count, drafts) = (name.unwrap_or_default(), drafts.len(), StoredValue::new(drafts));
    let title = move || match count {
        1 => fill(t().title_ask_one, &[("file", &name)]),
        _ => fill(t().title_ask_other, &[("count", &app.prefs.format().integer(count as f64))]),
    };
    let possible = Memo::new(move |_| drafts.with_value(|drafts| drafts.iter().all(Draft::possible)));
    let import = move |_| {
        let candidates =
            drafts.with_value(|drafts| drafts.iter().map(|draft| draft.candidate.get_untracked()).collect());
        app.confirm_import(candidates);
    };
    view! {
        <header class="data-head">
            <div>
                <h1 class="page-title" data-testid="data-title">{title}</h1>
                <p class="page-sub">{move || app.data.loaded().then(|| t().mapping_keep)}</p>
            </div>
            <span class="cluster">
                <button type="button" class="button" data-testid="import-cancel-mapping"
                    on:click=move |_| app.cancel_import()>{word(|t| t.common.cancel)}</button>
                <button type="button" class="button button-primary" data-testid="import-confirm"
                    disabled=move || !possible.get() on:click=import>{word(|t| t.data.import)}</button>
            </span>
        </header>
        {drafts.with_value(Clone::clone).into_iter().map(|draft| view! { <FileMapping draft /> }).collect_view()}
    }
}

#[component]
fn FileMapping(draft: Draft) -> impl IntoView {
    let name = draft.candidate.with_untracked(|candidate| candidate.name.clone());
    view! {
        <section class="panel" data-testid="mapping">
            <h2 class="panel-title">{name}</h2>
            <Questions draft />
            <KindChoice draft />
            <Rates draft />
            <Options draft />
            <div class="data-looks">
                <RawLines draft />
                <div>
                    <h3>{word(|t| t.data.mapping_preview)}</h3>
                    <Preview draft />
                </div>
            </div>
            <Readings draft />
            <MoreColumns draft />
            <PersonalChoice draft />
        </section>
    }
}

/// What is in doubt, in words.
#[component]
fn Questions(draft: Draft) -> impl IntoView {
    let app = use_app();
    let questions = Memo::new(move |_| {
        draft.candidate.with(|candidate| {
            let doubts = candidate.sniff.doubts.iter();
            let asked = doubts.filter_map(|doubt| question(app, candidate, doubt));
            missing(app, &candidate.mapping).into_iter().chain(asked).collect::<Vec<String>>()
        })
    });
    view! {
        <div role="status" data-testid="doubts">
            {move || {
                let questions = questions.get();
                if questions.is_empty() {
                    let clear = app.prefs.texts().data.mapping_say_clear;
                    return view! { <p class="say">{clear}</p> }.into_any();
                }
                let items = questions.into_iter().map(|text| view! {
                    <li class="notice notice-warn"><span class="notice-text">{text}</span></li>
                });
                view! { <ul class="stack data-doubts">{items.collect_view()}</ul> }.into_any()
            }}
        </div>
    }
}
