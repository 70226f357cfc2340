//! The life of a tab: opening, jotting down, being put away and closed; and the other tabs.

use super::saving::{NotRead, SECRET, SaveState};
use super::workspace::{Workspace, fresh};
use crate::plan::{History, Unread};
use crate::platform::store::{Aside, CURRENT, Jot, Store};
use crate::platform::typing::Typing;
use crate::platform::{clock, download, page, random};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How far the jotting is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Jotting {
    /// Nothing to do.
    Idle,
    /// One is on its way.
    Busy,
    /// One is on its way and already old.
    Again,
}

impl Workspace {
    /// Reads what this browser keeps, then follows the changes, the other tabs and the end of this one.
    pub(super) fn open(self) {
        let tab = random::bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let store = Rc::new(Store::new(tab.clone(), move || self.reconnect()));
        self.tab.set_value(tab);
        let told = store.on_other_tab_saved(move |revision| self.other_tab_saved(revision));
        self.store.set_value(Some(store));
        self.typing.set_value(Some(Typing::watch(move || self.typing_ended())));
        spawn_local(async move {
            if let Err(error) = self.load(true).await {
                self.refused(error);
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
        let left = page::on_leave(move || {
            if self.dirty() && self.may_write() {
                if let (Some(store), Some(jot)) = (self.store(), self.where_it_is()) {
                    store.jot_last(&jot);
                }
                self.save_now();
            }
        });
        let asked = page::ask_before_leaving(move || self.dirty() && self.state.with_untracked(SaveState::is_problem));
        StoredValue::new_local((told, hidden, left, asked));
    }

    /// The database was closed by the browser, or deleted by another page: it is opened again, and what is here is saved
    /// where nothing is left of it.
    fn reconnect(self) {
        if self.state.try_get_untracked().is_none_or(|state| state == SaveState::Opening) {
            return;
        }
        spawn_local(async move {
            let Some(store) = self.store() else { return };
            match store.text(CURRENT).await {
                Ok(None) if self.revision.get_value() > 0.0 && !self.has_unread() => {
                    self.revision.set_value(0.0);
                    self.changed('o');
                    self.save_now();
                }
                Ok(_) if self.dirty() => self.save_now(),
                Ok(_) => {}
                Err(error) => self.refused(error),
            }
        });
    }

    fn other_tab_saved(self, revision: f64) {
        // Older news has been read already.
        if self.revision.try_get_value().is_none_or(|known| revision != 0.0 && revision <= known || revision == known) {
            return;
        }
        if self.dirty() || self.types() {
            self.state.set(SaveState::Conflict { theirs: revision });
        } else if revision == 0.0 {
            // The other tab deleted everything; what is here stays on screen and is saved with the next edit.
            self.revision.set_value(0.0);
        } else {
            self.take_theirs();
        }
    }

    /// Whether somebody types into a field: what another tab saved would take the text away.
    fn types(self) -> bool {
        self.typing.with_value(|typing| typing.as_ref().is_some_and(Typing::now))
    }

    /// A field was left. If nothing came of it, there is nothing to choose between.
    fn typing_ended(self) {
        let conflict = matches!(self.state.try_get_untracked(), Some(SaveState::Conflict { .. }));
        if conflict && !self.dirty() && !self.types() {
            self.take_theirs();
        }
    }

    /// Takes what the other tab saved in the place of what is here.
    pub fn take_theirs(self) {
        spawn_local(async move {
            match self.load(false).await {
                Ok(()) => {
                    if let Some(store) = self.store() {
                        self.forget_jots(&store).await;
                    }
                }
                Err(error) => self.refused(error),
            }
        });
    }

    /// Saves what is here over what the other tab saved.
    pub fn keep_mine(self) {
        if let SaveState::Conflict { theirs } = self.state.get_untracked() {
            self.revision.set_value(theirs);
            // Not even a change of the document is needed: this tab's is wanted.
            self.state.set(SaveState::Unsaved);
            self.changed('e');
            self.save_now();
        }
    }

    /// Jots down where this tab is, at the latest when the task at hand is done.
    pub(super) fn jot_soon(self) {
        if self.jotting.get_value() != Jotting::Idle {
            return self.jotting.set_value(Jotting::Again);
        }
        self.jotting.set_value(Jotting::Busy);
        spawn_local(async move {
            loop {
                self.jotting.set_value(Jotting::Busy);
                let jot = self.dirty().then(|| self.write_jot()).flatten();
                if let Some(jot) = jot {
                    // A jot that fails is no matter: the save that follows tells.
                    let _ = jot.await;
                }
                if self.jotting.get_value() == Jotting::Busy {
                    break;
                }
            }
            self.jotting.set_value(Jotting::Idle);
        });
    }

    fn write_jot(self) -> Option<impl Future> {
        let store = self.store().filter(|_| self.may_write())?;
        Some(store.jot(&self.where_it_is()?))
    }

    fn where_it_is(self) -> Option<Jot> {
        Some(Jot {
            tab: self.tab.get_value(),
            at_ms: clock::now_ms(),
            base: self.revision.get_value(),
            change: self.changes.get_untracked() as f64,
            moves: self.moves.get_value(),
            document: self.with_document_untracked(|document| serde_json::to_string(document).ok())?,
        })
    }

    /// What was jotted down is saved now, or not wanted any more.
    pub(super) async fn forget_jots(self, store: &Store) {
        let adopted = self.adopted.try_update_value(Option::take).flatten();
        for tab in adopted.into_iter().chain([self.tab.get_value()]) {
            let _ = store.forget_jot(&tab).await;
        }
    }

    /// What this browser keeps and could not be read.
    pub fn not_read(&self) -> Option<NotRead> {
        self.not_read.get()
    }

    /// Saves what was stored and could not be read as files.
    pub fn download_not_read(&self) {
        let stored = self.not_read.with_untracked(|not_read| not_read.as_ref().map(|one| one.stored.clone()));
        for (name, text) in stored.unwrap_or_default() {
            download::save_text(&name, "application/json", &text);
        }
    }

    /// Goes on without what could not be read. It is kept under another key, so that nothing is written over it.
    pub fn go_on(self) {
        let Some(store) = self.store() else { return };
        let parts = self.not_read.with_untracked(|one| one.as_ref().map(|one| one.parts.clone())).unwrap_or_default();
        spawn_local(async move {
            let mut kept = Ok(());
            if parts.iter().any(|part| *part != Unread::Secret) {
                kept = store.put_aside(CURRENT, false).await;
            }
            if kept.is_ok() && parts.contains(&Unread::Secret) {
                kept = store.put_aside(SECRET, true).await;
            }
            match kept {
                Ok(()) => {
                    self.not_read.set(None);
                    self.state.set(SaveState::Unsaved);
                    self.changed('o');
                    self.save_now();
                }
                Err(error) => self.refused(error),
            }
        });
    }

    /// What is kept beside the workspace because it could not be read or came too late; `tell` hears nothing where
    /// nothing can be read.
    pub fn look_aside(self, tell: impl FnOnce(Vec<Aside>) + 'static) {
        let Some(store) = self.store() else { return };
        spawn_local(async move {
            if let Ok(asides) = store.asides().await {
                tell(asides);
            }
        });
    }

    /// Deletes something that is kept beside the workspace.
    pub fn delete_aside(self, key: String, done: impl FnOnce() + 'static) {
        let Some(store) = self.store() else { return };
        spawn_local(async move {
            if store.delete_aside(&key).await.is_ok() {
                done();
            }
        });
    }

    /// Deletes everything this browser keeps and starts anew; `told` hears why not, in the words of a state of saving.
    pub fn delete_everything(self, told: impl FnOnce(Result<(), SaveState>) + 'static) {
        let Some(store) = self.store() else { return };
        self.pause.set_value(None);
        spawn_local(async move {
            match store.clear().await {
                Ok(()) => {
                    self.pause.set_value(None);
                    self.unsaved_since.set_value(None);
                    self.history.set(History::new(fresh()));
                    self.profiles.set(BTreeMap::new());
                    self.sheets.set(BTreeMap::new());
                    self.secret.set_value(None);
                    self.copied_at.set(None);
                    self.revision.set_value(0.0);
                    self.moves.update_value(String::clear);
                    self.adopted.set_value(None);
                    self.saved_changes.set_value(self.changes.get_untracked());
                    self.not_read.set(None);
                    self.state.set(SaveState::Untouched);
                    told(Ok(()));
                }
                Err(error) => {
                    let state = SaveState::of(error);
                    if self.dirty() && !self.has_unread() {
                        self.state.set(state.clone());
                    }
                    told(Err(state));
                }
            }
        });
    }
}
