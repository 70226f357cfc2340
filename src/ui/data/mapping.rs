//! The mapping step: what is not certain is asked before anything is read.

use super::doubts::twice;
use super::exclusions::ExclusionChoice;
use super::joined::JoinQuestion;
use super::kinds::{KindChoice, MoreColumns, kind_name};
use super::options::Options;
use super::personal::PersonalChoice;
use super::preview::Preview;
use super::questions::Questions;
use super::rates::Rates;
use super::raw::RawLines;
use super::readings::Readings;
use super::standing::StatusChoice;
use super::understood::Understood;
use crate::import::{Doubt, Mapping, Role};
use crate::locale::fill;
use crate::state::{App, Candidate, Weighed, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::mem::discriminant;

/// Cards that are open at first; with more files the others wait folded.
const OPEN: usize = 8;

/// A file with its mapping while a person changes it.
#[derive(Clone, Copy)]
pub struct Draft {
    app: App,
    place: usize,
    /// The file as it is read now.
    pub candidate: RwSignal<Candidate>,
    /// What comes of the whole file as it is read now.
    whole: RwSignal<Option<Weighed>>,
    /// Counts the changes, so that only the answer to the last one is taken.
    asked: StoredValue<u32>,
    /// Whether the answer to the last change is here.
    settled: RwSignal<bool>,
    /// Whether the file is left out.
    left: RwSignal<bool>,
}

impl Draft {
    fn new(app: App, place: usize, candidate: Candidate) -> Draft {
        let (candidate, asked, settled) = (RwSignal::new(candidate), StoredValue::new(0), RwSignal::new(true));
        let left = RwSignal::new(candidate.with_untracked(|candidate| candidate.left));
        Draft { app, place, candidate, whole: RwSignal::new(None), asked, settled, left }
    }

    /// Which of the waiting files it is.
    pub fn place(self) -> usize {
        self.place
    }

    /// Reads something of the mapping.
    pub fn read<T>(&self, read: impl FnOnce(&Mapping) -> T) -> T {
        self.candidate.with(|candidate| read(&candidate.mapping))
    }

    /// Everything that is in doubt, except for columns that are lacking.
    pub fn doubts(self) -> Vec<Doubt> {
        let asked = |doubt: &&Doubt| !matches!(doubt, Doubt::MissingRole(_));
        self.candidate.with(|candidate| candidate.doubts().filter(asked).cloned().collect())
    }

    /// Whether what is shown belongs to the mapping as it is.
    pub fn settled(self) -> bool {
        self.settled.get()
    }

    /// What comes of the whole file as it is read now.
    pub fn whole(self) -> Option<Weighed> {
        self.whole.get()
    }

    /// Tells what comes of the whole file under another mapping.
    pub fn weigh(self, mapping: Mapping, fresh: Option<Role>, tell: impl FnOnce(Weighed) + 'static) {
        self.app.weigh(self.place, mapping, fresh, tell);
    }

    /// Reads the whole file whenever the mapping has changed. What only the whole shows becomes a question; it stays when
    /// it has been answered, with the evidence that it was asked for.
    fn follow(self) {
        let present = Memo::new(move |_| self.settled.get().then(|| self.read(Mapping::clone)));
        Effect::new(move || {
            let Some(mapping) = present.get() else { return };
            self.weigh(mapping.clone(), None, move |weighed| {
                if self.candidate.try_with_untracked(|candidate| candidate.mapping == mapping) != Some(true) {
                    return;
                }
                let asked = self.candidate.with_untracked(|candidate| candidate.later.clone());
                let known = |doubt: &Doubt| asked.iter().any(|one| discriminant(one) == discriminant(doubt));
                let new: Vec<Doubt> = weighed.later.iter().filter(|doubt| !known(doubt)).cloned().collect();
                self.whole.set(Some(weighed));
                if !new.is_empty() {
                    self.candidate.update(|candidate| candidate.later.extend(new));
                }
            });
        });
    }

    /// Changes the mapping at once and lets the preview follow; `fresh` is a role that another column has now.
    pub fn change(self, fresh: Option<Role>, change: impl FnOnce(&mut Mapping)) {
        self.settled.set(false);
        self.whole.set(None);
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
                self.settled.try_set(true);
            }
        });
    }

    fn possible(&self) -> bool {
        self.settled.get()
            && self.read(|mapping| mapping.missing().is_empty() && twice(mapping).is_empty())
            && self
                .candidate
                .with(|Candidate { sniff, mapping, .. }| !sniff.rows.is_empty() && mapping.settles(&sniff.currencies))
    }
}

/// All files as they wait now.
pub fn waiting(drafts: StoredValue<Vec<Draft>>) -> Vec<Candidate> {
    let now = |draft: &Draft| Candidate { left: draft.left.get_untracked(), ..draft.candidate.get_untracked() };
    drafts.with_value(|drafts| drafts.iter().map(now).collect())
}

/// Whether the answer to the last change of each file is here.
pub fn settled(drafts: StoredValue<Vec<Draft>>) -> bool {
    drafts.with_value(|drafts| drafts.iter().all(|draft| draft.settled.get()))
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
    // A file that is left out holds nobody up; at least one has to stay.
    let none = Memo::new(move |_| drafts.with_value(|drafts| drafts.iter().all(|draft| draft.left.get())));
    let kept_possible = move |drafts: &Vec<Draft>| drafts.iter().all(|draft| draft.left.get() || draft.possible());
    let possible = Memo::new(move |_| !none.get() && drafts.with_value(kept_possible));
    let said = move || match none.get() {
        true => Some(app.prefs.texts().ask.card_none),
        false => app.data.loaded().then(|| t().mapping_keep),
    };
    let import = move |_| app.confirm_import(waiting(drafts));
    view! {
        <header class="data-head">
            <div>
                <h1 class="page-title" data-testid="data-title">{title}</h1>
                <p class="page-sub" role="status">{said}</p>
            </div>
            <span class="cluster">
                <button type="button" class="button" data-testid="import-cancel-mapping"
                    on:click=move |_| app.cancel_import()>{word(|t| t.common.cancel)}</button>
                <button type="button" class="button button-primary" data-testid="import-confirm"
                    disabled=move || !possible.get() on:click=import>{word(|t| t.data.import)}</button>
            </span>
        </header>
        {drafts.with_value(Clone::clone).into_iter().map(|draft| view! { <FileMapping draft drafts alone=count == 1 /> }).collect_view()}
    }
}

/// One file: what was understood, what is in doubt, and, folded, everything that can be chosen.
#[component]
fn FileMapping(draft: Draft, drafts: StoredValue<Vec<Draft>>, alone: bool) -> impl IntoView {
    let app = use_app();
    let name = draft.candidate.with_untracked(|candidate| candidate.name.clone());
    let doubtful = draft.candidate.with_untracked(|candidate| candidate.doubts().next().is_some());
    let open = RwSignal::new(alone || doubtful && draft.place < OPEN);
    let sum = move || {
        let t = app.prefs.texts();
        if draft.left.get() {
            return t.ask.card_left.to_owned();
        }
        let values = [("kind", draft.read(|mapping| kind_name(t, mapping.kind)))];
        fill(if doubtful { t.ask.card_doubt } else { t.ask.card_clear }, &values)
    };
    let toggle = move |_| open.update(|open| *open = !*open);
    let shown = Memo::new(move |_| open.get() && !draft.left.get());
    let leave = move |_| draft.left.update(|left| *left = !*left);
    view! {
        <section class="panel" data-testid="mapping">
            <div class="card-head">
                <h2 class="panel-title">{name}</h2>
                {(!alone).then(|| view! {
                    <span class="say">{sum}</span>
                    <span class="cluster">
                    <button type="button" class="button" data-testid="card-leave" on:click=leave>
                        {move || if draft.left.get() { app.prefs.texts().ask.card_take } else { app.prefs.texts().ask.card_leave }}
                    </button>
                    <button type="button" class="button" data-testid="card-toggle" disabled=move || draft.left.get()
                        aria-expanded=move || shown.get().to_string() on:click=toggle>
                        {move || if shown.get() { app.prefs.texts().ask.card_close } else { app.prefs.texts().ask.card_open }}
                    </button>
                    </span>
                })}
            </div>
            <JoinQuestion draft drafts />
            <Show when=move || shown.get()><FileCard draft /></Show>
        </section>
    }
}

#[component]
fn FileCard(draft: Draft) -> impl IntoView {
    draft.follow();
    let about_columns = |doubt: &Doubt| {
        matches!(
            doubt,
            Doubt::NoHeader | Doubt::GuessedByValues { .. } | Doubt::UnreadableValues { .. } | Doubt::NoRows
        )
    };
    let columns_asked = !draft.read(|mapping| mapping.missing().is_empty())
        || draft.candidate.with_untracked(|candidate| candidate.doubts().any(about_columns));
    view! {
        <Understood draft />
        <Questions draft />
        <Rates draft />
        <StatusChoice draft />
        <ExclusionChoice draft />
        <PersonalChoice draft />
        <details class="data-after" data-testid="advanced" open=columns_asked>
            <summary>{word(|t| t.ask.advanced_title)}</summary>
            <KindChoice draft />
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
        </details>
    }
}
