//! The document people edit: one signal, its history, and its saving in this browser.

use super::prefs::Prefs;
use crate::analysis::Scheme;
use crate::import::{Mapping, Sniff};
use crate::locale::Lang;
use crate::plan::{self, Document, Edit, History, PlanError, RestoreError, RestoreNote, Undo, template_document};
use crate::platform::store::{Store, StoreError};
use crate::platform::{Listener, clock, download, page};
use crate::units::Day;
use crate::whatif::{Outcome, ScenarioId, evaluate};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A pause in the edits of this length is saved.
const PAUSE_MS: u32 = 400;
/// A larger file is no project file.
const LARGEST_FILE: f64 = 64e6;

/// Whether the browser holds the last edit.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveState {
    /// What was saved before is being read.
    Opening,
    /// Nothing has been changed yet.
    Untouched,
    /// There is an edit that is not saved yet.
    Unsaved,
    /// It is being saved.
    Saving,
    /// It is saved.
    Saved {
        /// When, in milliseconds since 1970.
        at_ms: f64,
    },
    /// The browser's storage is full.
    Full,
    /// Another tab keeps an older database open.
    Blocked,
    /// The browser does not store here; what it said.
    Unavailable(String),
    /// Another tab has saved the same workspace meanwhile.
    Conflict {
        /// The other tab's revision.
        theirs: f64,
    },
}

impl SaveState {
    /// Whether the person should do something.
    pub fn is_problem(&self) -> bool {
        matches!(self, SaveState::Full | SaveState::Blocked | SaveState::Unavailable(_) | SaveState::Conflict { .. })
    }
}

/// What the browser keeps: the document with its history, and what belongs beside it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// The document and the steps that led to it; they pass the same gate as a project file.
    history: String,
    /// Mappings by the header they belong to.
    profiles: BTreeMap<String, Mapping>,
    /// When a file copy was last saved.
    copied_at: Option<f64>,
}

/// How opening a project file went.
#[derive(Debug, Clone, PartialEq)]
pub enum Opened {
    /// It is here; what had to be put right.
    Restored(Vec<RestoreNote>),
    /// It is not; why.
    Refused(RestoreError),
    /// The browser could not read the file.
    Unreadable(String),
}

impl Opened {
    /// Whether nothing was opened.
    pub fn is_refusal(&self) -> bool {
        !matches!(self, Opened::Restored(_))
    }
}

/// The document, its history and its saving.
#[derive(Clone, Copy)]
pub struct Workspace {
    history: RwSignal<History>,
    /// Counts changes, so that saving knows whether it has the last one.
    changes: RwSignal<u64>,
    saved_changes: StoredValue<u64>,
    /// The revision that was loaded or saved last; 0 when there is none.
    revision: StoredValue<f64>,
    store: StoredValue<Option<Rc<Store>>, LocalStorage>,
    listener: StoredValue<Option<Listener>, LocalStorage>,
    state: RwSignal<SaveState>,
    profiles: RwSignal<BTreeMap<String, Mapping>>,
    copied_at: RwSignal<Option<f64>>,
    notes: RwSignal<Option<(String, Opened)>>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
}

fn fresh(lang: Lang) -> Document {
    template_document(lang.template(), Day::from_month_index(clock::today().month_index()))
}

impl Workspace {
    pub(super) fn new(prefs: Prefs) -> Workspace {
        let lang = prefs.lang_untracked();
        Workspace {
            history: RwSignal::new(History::new(fresh(lang))),
            changes: RwSignal::new(0),
            saved_changes: StoredValue::new(0),
            revision: StoredValue::new(0.0),
            store: StoredValue::new_local(None),
            listener: StoredValue::new_local(None),
            state: RwSignal::new(SaveState::Opening),
            profiles: RwSignal::default(),
            copied_at: RwSignal::new(None),
            notes: RwSignal::new(None),
            pause: StoredValue::new_local(None),
        }
    }

    /// Reads what this browser keeps, then follows the changes.
    pub(super) fn open(self) {
        spawn_local(async move {
            match self.open_store().await {
                Ok(true) => {}
                Ok(false) => self.state.set(SaveState::Untouched),
                Err(error) => self.refused(error),
            }
            if self.dirty() {
                // Somebody was quicker than the disk.
                self.save_now();
            }
        });
        // A tab may be put away for good without another word; what is not saved is saved now.
        let hidden = page::on_hidden(move || {
            if self.dirty() {
                self.save_now();
            }
        });
        StoredValue::new_local(hidden);
    }

    async fn open_store(self) -> Result<bool, StoreError> {
        let store = Rc::new(Store::open().await?);
        self.listener.set_value(Some(store.on_other_tab_saved(move |revision| self.other_tab_saved(revision))));
        self.store.set_value(Some(store));
        self.load().await
    }

    fn other_tab_saved(self, revision: f64) {
        if self.revision.try_get_value().is_none_or(|known| known == revision) {
            return;
        }
        if self.dirty() {
            self.state.set(SaveState::Conflict { theirs: revision });
        } else if revision == 0.0 {
            // The other tab deleted everything; what is here stays on screen and is saved with the next edit.
            self.revision.set_value(0.0);
        } else {
            self.take_theirs();
        }
    }

    /// Reads what this browser keeps; false when that is nothing yet.
    async fn load(self) -> Result<bool, StoreError> {
        let Some(store) = self.store.get_value() else { return Ok(false) };
        let Some(saved) = store.load().await? else { return Ok(false) };
        let kept: Kept = serde_json::from_str(&saved.json).unwrap_or_default();
        match History::restore(&kept.history) {
            Ok((history, notes)) => {
                self.history.set(history);
                if !notes.is_empty() {
                    self.notes.set(Some((String::new(), Opened::Restored(notes))));
                }
            }
            Err(error) => self.notes.set(Some((String::new(), Opened::Refused(error)))),
        }
        self.profiles.set(kept.profiles);
        self.copied_at.set(kept.copied_at);
        self.revision.set_value(saved.revision);
        self.saved_changes.set_value(self.changes.get_untracked());
        self.state.set(SaveState::Saved { at_ms: saved.saved_at_ms });
        Ok(true)
    }

    fn refused(self, error: StoreError) {
        self.state.set(match error {
            StoreError::Conflict { theirs } => SaveState::Conflict { theirs },
            StoreError::Quota => SaveState::Full,
            StoreError::Blocked => SaveState::Blocked,
            StoreError::Unavailable { detail } | StoreError::Failed { detail } => SaveState::Unavailable(detail),
        });
    }

    fn dirty(self) -> bool {
        self.changes.get_untracked() != self.saved_changes.get_value()
    }

    /// Something changed: it is saved after a short pause.
    fn changed(self) {
        self.changes.update(|n| *n += 1);
        if matches!(self.state.get_untracked(), SaveState::Conflict { .. }) {
            return;
        }
        if self.state.get_untracked() != SaveState::Saving {
            self.state.set(SaveState::Unsaved);
        }
        self.pause.set_value(Some(Timeout::new(PAUSE_MS, move || self.save_now())));
    }

    /// Saves what is there now.
    pub fn save_now(self) {
        self.pause.set_value(None);
        if matches!(self.state.get_untracked(), SaveState::Saving | SaveState::Opening) {
            return;
        }
        self.state.set(SaveState::Saving);
        let changes = self.changes.get_untracked();
        let kept = self.history.with_untracked(|history| Kept {
            history: history.encode(),
            profiles: self.profiles.get_untracked(),
            copied_at: self.copied_at.get_untracked(),
        });
        let json = serde_json::to_string(&kept).unwrap_or_default();
        let Some(store) = self.store.get_value() else {
            return self.state.set(SaveState::Unavailable(String::new()));
        };
        spawn_local(async move {
            match store.save(&json, self.revision.get_value()).await {
                Ok(revision) => {
                    self.revision.set_value(revision);
                    self.saved_changes.set_value(changes);
                    if self.dirty() {
                        self.state.set(SaveState::Unsaved);
                        self.pause.set_value(Some(Timeout::new(PAUSE_MS, move || self.save_now())));
                    } else {
                        self.state.set(SaveState::Saved { at_ms: clock::now_ms() });
                    }
                }
                Err(error) => self.refused(error),
            }
        });
    }

    /// Takes what the other tab saved in the place of what is here.
    pub fn take_theirs(self) {
        spawn_local(async move {
            if let Err(error) = self.load().await {
                self.refused(error);
            }
        });
    }

    /// Saves what is here over what the other tab saved.
    pub fn keep_mine(self) {
        if let SaveState::Conflict { theirs } = self.state.get_untracked() {
            self.revision.set_value(theirs);
            self.state.set(SaveState::Unsaved);
            self.save_now();
        }
    }

    /// Whether the browser holds the last edit.
    pub fn save_state(&self) -> SaveState {
        self.state.get()
    }

    /// Whole days since a file copy was last saved; nothing when there is none.
    pub fn copy_age_days(&self) -> Option<u32> {
        self.copied_at.get().map(|at| ((clock::now_ms() - at) / 86_400_000.0).max(0.0) as u32)
    }

    /// Reads the document.
    pub fn with_document<T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.history.with(|history| read(history.present()))
    }

    /// Reads the document without following it.
    pub fn with_document_untracked<T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.history.with_untracked(|history| read(history.present()))
    }

    /// The tier scheme.
    pub fn scheme(&self) -> Scheme {
        self.with_document(|document| document.scheme)
    }

    /// The scenario, when the document has it; the base otherwise.
    pub fn open_scenario(&self, wanted: Option<ScenarioId>) -> Option<ScenarioId> {
        self.with_document(|document| wanted.filter(|id| document.book.scenario(*id).is_some()))
    }

    /// What a scenario comes to.
    pub fn outcome(&self, scenario: Option<ScenarioId>) -> Outcome {
        let scenario = self.open_scenario(scenario);
        self.with_document(|document| evaluate(&document.book, scenario))
    }

    /// Carries out an edit as a step of its own; a refused one leaves the document as it was.
    pub fn edit(&self, edit: Edit) -> Result<(), PlanError> {
        self.apply(&edit, Undo::AtOnce)
    }

    /// Carries out an edit of a gesture (a drag, a key held down): undo takes the whole gesture back.
    pub fn edit_gesture(&self, edit: Edit) -> Result<(), PlanError> {
        self.apply(&edit, Undo::Coalesced)
    }

    /// Ends a gesture: the next edit is a step of its own.
    pub fn settle(&self) {
        self.history.update_untracked(History::settle);
    }

    fn apply(&self, edit: &Edit, undo: Undo) -> Result<(), PlanError> {
        let outcome = self.history.try_maybe_update(|history| {
            let outcome = history.edit(edit, undo);
            (outcome.is_ok(), outcome)
        });
        let outcome = outcome.unwrap_or(Ok(()));
        if outcome.is_ok() {
            self.changed();
        }
        outcome
    }

    /// Takes the last edit back.
    pub fn undo(&self) {
        if self.history.try_maybe_update(|history| { let moved = history.undo(); (moved, moved) }) == Some(true) {
            self.changed();
        }
    }

    /// Carries out again what was taken back last.
    pub fn redo(&self) {
        if self.history.try_maybe_update(|history| { let moved = history.redo(); (moved, moved) }) == Some(true) {
            self.changed();
        }
    }

    /// Whether there is an edit to take back.
    pub fn can_undo(&self) -> bool {
        self.history.with(|history| history.past_len() > 0)
    }

    /// Whether there is an edit to carry out again.
    pub fn can_redo(&self) -> bool {
        self.history.with(|history| history.future_len() > 0)
    }

    /// A plan that nobody has touched follows the language; one that somebody has changed stays as it is.
    pub(super) fn follow_language(&self, from: Lang, to: Lang) {
        let untouched = self.history.with_untracked(|history| {
            let start = history.present().plan.start;
            history.past_len() == 0 && *history.present() == template_document(from.template(), start)
        });
        if untouched {
            self.history.set(History::new(fresh(to)));
        }
    }

    /// The mapping remembered for files with this header.
    pub(super) fn profile(&self, sniff: &Sniff) -> Option<Mapping> {
        let mapping = self.profiles.with_untracked(|profiles| profiles.get(&sniff.profile_key()).cloned())?;
        sniff.accepts(&mapping).then_some(mapping)
    }

    /// Remembers how files with this header are read.
    pub(super) fn remember_profile(&self, sniff: &Sniff, mapping: &Mapping) {
        self.profiles.update(|profiles| {
            profiles.insert(sniff.profile_key(), mapping.clone());
        });
        self.changed();
    }

    /// Saves the document as a project file.
    pub fn save_copy(&self) {
        let (name, text) = self.with_document_untracked(|document| (document.name.clone(), plan::encode(document)));
        let name = if name.trim().is_empty() { "rapport".to_owned() } else { name };
        download::save_text(&format!("{name}.rapport.json"), "application/json", &text);
        self.copied_at.set(Some(clock::now_ms()));
        self.changed();
    }

    /// Opens a project file; undo brings back what was here.
    pub fn open_copy(self, file: web_sys::File) {
        spawn_local(async move {
            let name = file.name();
            let text = if file.size() > LARGEST_FILE {
                Err(String::new())
            } else {
                crate::platform::files::text(&file).await
            };
            let opened = match text {
                Err(said) => Opened::Unreadable(said),
                Ok(text) => match plan::restore(&text) {
                    Ok((document, notes)) => {
                        let replaced = self.edit(Edit::Replace { document: Box::new(document) });
                        match replaced {
                            Ok(()) => Opened::Restored(notes),
                            Err(error) => Opened::Unreadable(format!("{error:?}")),
                        }
                    }
                    Err(error) => Opened::Refused(error),
                },
            };
            self.notes.set(Some((name, opened)));
        });
    }

    /// How opening the last project file went, with its name.
    pub fn opened(&self) -> Option<(String, Opened)> {
        self.notes.get()
    }

    /// Puts that message away.
    pub fn dismiss_opened(&self) {
        self.notes.set(None);
    }

    /// Deletes everything this browser keeps and starts anew.
    pub fn delete_everything(self, lang: Lang) {
        let Some(store) = self.store.get_value() else { return };
        spawn_local(async move {
            match store.clear().await {
                Ok(()) => {
                    self.pause.set_value(None);
                    self.history.set(History::new(fresh(lang)));
                    self.profiles.set(BTreeMap::new());
                    self.copied_at.set(None);
                    self.revision.set_value(0.0);
                    self.saved_changes.set_value(self.changes.get_untracked());
                    self.state.set(SaveState::Untouched);
                }
                Err(error) => self.refused(error),
            }
        });
    }
}
