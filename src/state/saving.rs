//! Saving the workspace in this browser: after a pause, before the tab goes, never over another tab's work.

use super::workspace::{Opened, Workspace, fresh};
use crate::import::{Mapping, Secret};
use crate::plan::{History, TemplateTexts};
use crate::platform::store::{Store, StoreError};
use crate::platform::{Timeout, clock, page, random};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A pause in the edits of this length is saved.
const PAUSE_MS: u32 = 400;

/// The name under which the key of the pseudonyms is kept.
const SECRET: &str = "secret";

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
    /// Chosen sheets by the sheets of the workbook.
    sheets: BTreeMap<String, Vec<String>>,
    /// When a file copy was last saved.
    copied_at: Option<f64>,
}

impl Workspace {
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
        // What was remembered while the disk was still being read counts, and is saved then.
        let early = self.state.get_untracked() == SaveState::Opening && self.dirty();
        self.profiles.update(|profiles| *profiles = merged(kept.profiles, profiles, early));
        self.sheets.update(|sheets| *sheets = merged(kept.sheets, sheets, early));
        self.copied_at.set(kept.copied_at);
        self.revision.set_value(saved.revision);
        if !early {
            self.saved_changes.set_value(self.changes.get_untracked());
        }
        self.state.set(SaveState::Saved { at_ms: saved.saved_at_ms });
        Ok(true)
    }

    /// The key of the pseudonyms; it stays the same for as long as this browser keeps the workspace, and it is in no
    /// file copy. It is on the disk before the first pseudonym is made; a browser that keeps nothing has it as long as
    /// the page.
    pub(super) async fn secret(self) -> Secret {
        if let Some(secret) = self.secret.get_value() {
            return secret;
        }
        let made = Secret::new(random::bytes());
        let agreed = self.agreed_secret(made).await.unwrap_or(made);
        // Two imports may have asked at once; without a disk the first answer counts.
        self.secret.try_update_value(|known| *known.get_or_insert(agreed)).unwrap_or(agreed)
    }

    async fn agreed_secret(self, made: Secret) -> Option<Secret> {
        let store = match self.store.get_value() {
            Some(store) => store,
            None => Rc::new(Store::open().await.ok()?),
        };
        let agreed = store.agree(SECRET, &serde_json::to_string(&made).ok()?).await.ok()?;
        serde_json::from_str(&agreed).ok()
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
    pub(super) fn changed(self) {
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
            sheets: self.sheets.get_untracked(),
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

    /// Deletes everything this browser keeps and starts anew.
    pub fn delete_everything(self, template: &'static TemplateTexts) {
        let Some(store) = self.store.get_value() else { return };
        spawn_local(async move {
            match store.clear().await {
                Ok(()) => {
                    self.pause.set_value(None);
                    self.history.set(History::new(fresh(template)));
                    self.profiles.set(BTreeMap::new());
                    self.sheets.set(BTreeMap::new());
                    self.secret.set_value(None);
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

/// What was kept, with what was remembered meanwhile in its place.
fn merged<T: Clone>(mut kept: BTreeMap<String, T>, here: &BTreeMap<String, T>, early: bool) -> BTreeMap<String, T> {
    if early {
        kept.extend(here.clone());
    }
    kept
}
