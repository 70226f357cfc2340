//! Saving the workspace in this browser: jotted down at once, saved after a pause, never over another tab's work and
//! never over what could not be read.

use super::templates;
use super::workspace::Workspace;
use crate::import::{Mapping, Secret};
use crate::plan::{Document, Unread, is_of_earlier_format, read_kept, restore, with_examples_marked, write_kept};
use crate::platform::store::{CURRENT, Found, Jot, Saved, Store, StoreError};
use crate::platform::{Timeout, clock, random};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A pause in the edits of this length is saved.
const PAUSE_MS: f64 = 400.0;

/// Edits without a pause are saved this often.
const MOST_MS: f64 = 2000.0;

/// What a closed tab had jotted down is saved when no other tab has done so for this long.
const ADOPT_MS: u32 = 3000;

/// The name under which the key of the pseudonyms is kept.
pub(super) const SECRET: &str = "secret";

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
    /// A newer version of the page keeps its own database here.
    Newer,
    /// The browser does not store here; what it said.
    Unavailable(String),
    /// The browser could not save; what it said.
    Failed(String),
    /// Another tab has saved the same workspace meanwhile.
    Conflict {
        /// The other tab's revision.
        theirs: f64,
    },
    /// What was stored could not be read; nothing is saved until the person has decided.
    Waiting,
}

impl SaveState {
    /// Whether the person should do something.
    pub fn is_problem(&self) -> bool {
        match self {
            SaveState::Opening
            | SaveState::Untouched
            | SaveState::Unsaved
            | SaveState::Saving
            | SaveState::Saved { .. } => false,
            SaveState::Full
            | SaveState::Blocked
            | SaveState::Newer
            | SaveState::Unavailable(_)
            | SaveState::Failed(_)
            | SaveState::Conflict { .. }
            | SaveState::Waiting => true,
        }
    }

    /// What a refusal of the store means.
    pub(super) fn of(error: StoreError) -> SaveState {
        match error {
            StoreError::Conflict { theirs } => SaveState::Conflict { theirs },
            StoreError::Quota => SaveState::Full,
            StoreError::Blocked => SaveState::Blocked,
            StoreError::Newer => SaveState::Newer,
            StoreError::Unavailable { detail } => SaveState::Unavailable(detail),
            StoreError::Failed { detail } => SaveState::Failed(detail),
        }
    }
}

/// What this browser keeps and could not be read as it had been written.
#[derive(Debug, Clone, PartialEq)]
pub struct NotRead {
    /// What that is.
    pub parts: Vec<Unread>,
    /// What was stored, to be downloaded: names of files and their texts.
    pub stored: Vec<(String, String)>,
}

impl Workspace {
    /// The store of this deployment.
    pub(super) fn store(self) -> Option<Rc<Store>> {
        self.store.try_get_value().flatten()
    }

    pub(super) fn has_unread(self) -> bool {
        self.not_read.with_untracked(Option::is_some)
    }

    /// Reads what this browser keeps. `first`: the page was just opened, and a tab that was closed before it could save
    /// may have left something.
    pub(super) async fn load(self, first: bool) -> Result<(), StoreError> {
        let Some(store) = self.store() else { return Ok(()) };
        let found = store.load().await?;
        let of_earlier = matches!(&found, Found::Saved(saved) if is_of_earlier_format(&saved.json));
        let annual = if of_earlier { templates::annual().await } else { Vec::new() };
        // What was remembered or edited while the disk was still being read counts, and is saved then.
        let early = first && self.dirty();
        let edited = first && self.edited();
        let secret = if first { store.text(SECRET).await? } else { None };
        let secret = secret.filter(|text| serde_json::from_str::<Secret>(text).is_err());
        let (saved, text) = match found {
            Found::Nothing => (None, None),
            Found::Strange(text) => (None, Some(text)),
            Found::Saved(saved) => (Some(saved.clone()), Some(saved.json)),
        };
        let mut parts = Vec::new();
        if let Some(text) = &text {
            let (kept, unread) = read_kept::<Mapping>(text);
            parts = if saved.is_some() { unread } else { vec![Unread::Strange] };
            if let Some(mut history) = kept.history.filter(|_| !edited && saved.is_some()) {
                if of_earlier {
                    history.rewrite(|document| with_examples_marked(document, &references(&annual)));
                }
                self.history.set(history);
            }
            self.profiles.update(|profiles| *profiles = merged(kept.profiles, profiles, early));
            self.sheets.update(|sheets| *sheets = merged(kept.sheets, sheets, early));
            self.copied_at.set(kept.copied_at);
        }
        let text = text.filter(|_| !parts.is_empty());
        parts.extend(secret.is_some().then_some(Unread::Secret));
        let revision = saved.as_ref().map_or(0.0, |saved| saved.revision);
        self.revision.set_value(revision);
        self.moves.update_value(String::clear);
        if !early {
            self.saved_changes.set_value(self.changes.get_untracked());
        }
        if !parts.is_empty() {
            // The state first: nothing may be written over it from here on.
            let damaged = text.is_some();
            let stored = [("rapport-stored.json", text), ("rapport-stored-key.json", secret)];
            let stored = stored.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?))).collect();
            self.not_read.set(Some(NotRead { parts, stored }));
            self.state.set(SaveState::Waiting);
            // Where there is no room, it stands where it stood until the person has decided.
            if damaged {
                let _ = store.put_aside(CURRENT, false).await;
            }
            return Ok(());
        }
        self.not_read.set(None);
        let state = match &saved {
            Some(saved) if edited => SaveState::Conflict { theirs: saved.revision },
            Some(saved) => SaveState::Saved { at_ms: saved.saved_at_ms },
            None => SaveState::Untouched,
        };
        self.state.set(state);
        if first && !edited {
            self.adopt(&store, saved.as_ref()).await;
        }
        Ok(())
    }

    /// Goes on where a tab was that could not save any more. Its jot is on disk, so there is no hurry: a tab that still
    /// lives saves it by itself.
    async fn adopt(self, store: &Store, saved: Option<&Saved>) {
        let Ok(jots) = store.jots().await else { return };
        let revision = saved.map_or(0.0, |saved| saved.revision);
        let behind = |jot: &Jot| saved.filter(|saved| saved.tab == jot.tab).map(|saved| jot.change - saved.change);
        for jot in jots.iter().filter(|jot| behind(jot).is_some_and(|more| more <= 0.0)) {
            let _ = store.forget_jot(&jot.tab).await;
        }
        let fits = |jot: &&Jot| behind(jot).map_or(jot.base == revision, |more| more > 0.0);
        let newest = jots.iter().filter(fits).max_by(|a, b| a.at_ms.total_cmp(&b.at_ms));
        let Some((jot, Ok((document, notes)))) = newest.map(|jot| (jot, restore(&jot.document))) else { return };
        let document = marked(document, &jot.document).await;
        if !notes.is_empty() || self.dirty() {
            return;
        }
        let skipped = behind(jot).map_or(0, |more| jot.moves.len().saturating_sub(more as usize));
        self.history.update(|history| history.resume(document, jot.moves.get(skipped..).unwrap_or("e")));
        self.adopted.set_value(Some(jot.tab.clone()));
        self.state.set(SaveState::Saved { at_ms: jot.at_ms });
        let save = Timeout::new(ADOPT_MS, move || {
            if self.adopted.with_value(Option::is_some) && !self.dirty() {
                self.changed('o');
            }
        });
        self.pause.set_value(Some(save));
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
        let agreed = self.store()?.agree(SECRET, &serde_json::to_string(&made).ok()?).await.ok()?;
        serde_json::from_str(&agreed).ok()
    }

    pub(super) fn refused(self, error: StoreError) {
        self.state.set(SaveState::of(error));
    }

    pub(super) fn dirty(self) -> bool {
        self.changes.get_untracked() != self.saved_changes.get_value()
    }

    /// Whether the document itself was changed since it was last loaded or saved.
    fn edited(self) -> bool {
        self.moves.with_value(|moves| moves.contains(['e', 'u', 'r']))
    }

    /// Something changed, and how: an edit (`e`), a step back (`u`) or forward (`r`), or something beside the document
    /// (`o`). It is jotted down at once and saved after a short pause.
    pub(super) fn changed(self, how: char) {
        self.changes.update(|n| *n += 1);
        self.moves.update_value(|moves| moves.push(how));
        match self.state.get_untracked() {
            SaveState::Conflict { .. } | SaveState::Waiting => return,
            SaveState::Opening | SaveState::Saving => {}
            _ => self.state.set(SaveState::Unsaved),
        }
        self.jot_soon();
        self.save_soon();
    }

    fn save_soon(self) {
        let now = clock::now_ms();
        let since = self.unsaved_since.get_value().unwrap_or(now);
        self.unsaved_since.set_value(Some(since));
        let wait = PAUSE_MS.min(MOST_MS - (now - since)).max(0.0);
        self.pause.set_value(Some(Timeout::new(wait as u32, move || self.save_now())));
    }

    /// Whether what is here may be written down: not over what nobody could read, nor beside another tab's.
    pub(super) fn may_write(self) -> bool {
        !self.has_unread()
            && !matches!(
                self.state.get_untracked(),
                SaveState::Conflict { .. } | SaveState::Opening | SaveState::Waiting
            )
    }

    /// Saves what is there now.
    pub fn save_now(self) {
        self.pause.set_value(None);
        if !self.may_write() || self.state.get_untracked() == SaveState::Saving {
            return;
        }
        let Some(store) = self.store() else { return };
        self.unsaved_since.set_value(None);
        self.state.set(SaveState::Saving);
        let changes = self.changes.get_untracked();
        let json = self.history.with_untracked(|history| {
            let beside = (self.profiles.get_untracked(), self.sheets.get_untracked());
            write_kept(history, &beside.0, &beside.1, self.copied_at.get_untracked())
        });
        let moved = self.moves.with_value(String::len);
        spawn_local(async move {
            match store.save(&json, changes as f64, self.revision.get_value()).await {
                Ok(revision) => {
                    self.revision.set_value(revision);
                    self.saved_changes.set_value(changes);
                    self.moves.update_value(|moves| *moves = moves.get(moved..).unwrap_or_default().to_owned());
                    if self.dirty() {
                        self.state.set(SaveState::Unsaved);
                        self.save_soon();
                    } else {
                        self.state.set(SaveState::Saved { at_ms: clock::now_ms() });
                        self.forget_jots(&store).await;
                    }
                    if let Some(secret) = self.secret.get_value().filter(|_| revision == 1.0) {
                        // The database may have been deleted meanwhile; equal persons keep equal pseudonyms.
                        self.agreed_secret(secret).await;
                    }
                }
                Err(error) => self.refused(error),
            }
        });
    }
}

/// A document that was read from a text: one of an earlier format says nowhere what in it is an example.
pub(super) async fn marked(document: Document, text: &str) -> Document {
    match is_of_earlier_format(text) {
        true => with_examples_marked(&document, &references(&templates::annual().await)),
        false => document,
    }
}

fn references(documents: &[Rc<Document>]) -> Vec<&Document> {
    documents.iter().map(|document| &**document).collect()
}

/// What was kept, with what was remembered meanwhile in its place.
fn merged<T: Clone>(mut kept: BTreeMap<String, T>, here: &BTreeMap<String, T>, early: bool) -> BTreeMap<String, T> {
    if early {
        kept.extend(here.clone());
    }
    kept
}
