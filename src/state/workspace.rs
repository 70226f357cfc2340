//! The document people edit: one signal, its history, and its saving in this browser.

use super::lasting::Kept;
use super::saving::{NotRead, SaveState, marked};
use super::tabs::Jotting;
use crate::analysis::{Scheme, SchemeId, Sources};
use crate::container::SheetFacts;
use crate::import::{Mapping, Secret, Sniff};
use crate::plan::{
    self, Document, Edit, History, Part, Plan, PlanError, RestoreError, RestoreNote, Step, Template, Undo,
};
use crate::platform::store::Store;
use crate::platform::typing::Typing;
use crate::platform::{File, Timeout, clock, download};
use crate::units::{Currency, Day};
use crate::whatif::{Outcome, ScenarioId, evaluate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A larger file is no project file.
const LARGEST_FILE: f64 = 64e6;

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
    pub(super) history: Kept<History>,
    /// Counts changes, so that saving knows whether it has the last one.
    pub(super) changes: RwSignal<u64>,
    pub(super) saved_changes: StoredValue<u64>,
    /// The revision that was loaded or saved last; 0 when there is none.
    pub(super) revision: StoredValue<f64>,
    pub(super) store: StoredValue<Option<Rc<Store>>, LocalStorage>,
    /// The name of this tab among the tabs of this browser.
    pub(super) tab: StoredValue<String>,
    /// A letter for each change since the workspace was loaded or saved (see [`Workspace::changed`]).
    pub(super) moves: StoredValue<String>,
    /// A closed tab whose last changes are here and not saved yet.
    pub(super) adopted: StoredValue<Option<String>>,
    pub(super) jotting: StoredValue<Jotting>,
    /// When the oldest change was made that is not saved.
    pub(super) unsaved_since: StoredValue<Option<f64>>,
    /// Nothing is saved as long as it is there.
    pub(super) not_read: RwSignal<Option<NotRead>>,
    pub(super) typing: StoredValue<Option<Typing>, LocalStorage>,
    pub(super) state: Kept<SaveState>,
    pub(super) profiles: RwSignal<BTreeMap<String, Mapping>>,
    /// Which sheets were chosen, by the names of all sheets of the workbook.
    pub(super) sheets: RwSignal<BTreeMap<String, Vec<String>>>,
    /// The key of the pseudonyms, made when it is first needed.
    pub(super) secret: StoredValue<Option<Secret>>,
    pub(super) copied_at: Kept<Option<f64>>,
    pub(super) notes: Kept<Option<(String, Opened)>>,
    pub(super) pause: StoredValue<Option<Timeout>, LocalStorage>,
}

/// The document of a new user: nothing stands in it, and a plan would begin this month.
pub(super) fn fresh() -> Document {
    let start = this_month();
    Document { plan: Plan { start, ..Plan::default() }, ..Document::default() }
}

/// The first day of this month.
pub(super) fn this_month() -> Day {
    Day::from_month_index(clock::today().month_index())
}

impl Workspace {
    pub(super) fn new() -> Workspace {
        Workspace {
            history: Kept::new(History::new(fresh())),
            changes: RwSignal::new(0),
            saved_changes: StoredValue::new(0),
            revision: StoredValue::new(0.0),
            store: StoredValue::new_local(None),
            tab: StoredValue::new(String::new()),
            moves: StoredValue::new(String::new()),
            adopted: StoredValue::new(None),
            jotting: StoredValue::new(Jotting::Idle),
            unsaved_since: StoredValue::new(None),
            not_read: RwSignal::new(None),
            typing: StoredValue::new_local(None),
            state: Kept::new(SaveState::Opening),
            profiles: RwSignal::default(),
            sheets: RwSignal::default(),
            secret: StoredValue::new(None),
            copied_at: Kept::new(None),
            notes: Kept::new(None),
            pause: StoredValue::new_local(None),
        }
    }

    /// Whether the browser holds the last edit.
    pub fn save_state(&self) -> SaveState {
        self.state.get()
    }

    /// Whether what this browser keeps has been read, or cannot be read: before that nothing of the document is shown.
    pub fn is_opened(&self) -> bool {
        self.state.with(|state| *state != SaveState::Opening)
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

    /// The scheme that somebody has chosen; the default one where nobody has, or where it is gone.
    pub fn scheme(&self, chosen: Option<SchemeId>) -> Scheme {
        self.with_document(|document| document.scheme_or_default(chosen).cloned()).unwrap_or_default()
    }

    /// The scheme that all screens show.
    pub fn scheme_id(&self) -> SchemeId {
        self.with_document(|document| document.scheme().map(|scheme| scheme.id)).unwrap_or_default()
    }

    /// Which tables figures come from, where the reader has said so.
    pub fn figure_sources(&self) -> Sources {
        self.with_document(|document| document.inventory.figure_sources.clone())
    }

    /// The scenario, when the document has it; the base otherwise.
    pub fn open_scenario(&self, wanted: Option<ScenarioId>) -> Option<ScenarioId> {
        self.with_document(|document| wanted.filter(|id| document.money.scenario(*id).is_some()))
    }

    /// What a scenario comes to.
    pub fn outcome(&self, scenario: Option<ScenarioId>) -> Outcome {
        let scenario = self.open_scenario(scenario);
        self.with_document(|document| evaluate(&document.money, scenario))
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
            self.changed('e');
        }
        outcome
    }

    /// Takes the last edit back.
    pub fn undo(&self) {
        if self.history.try_maybe_update(|history| {
            let moved = history.undo();
            (moved, moved)
        }) == Some(true)
        {
            self.changed('u');
        }
    }

    /// Carries out again what was taken back last.
    pub fn redo(&self) {
        if self.history.try_maybe_update(|history| {
            let moved = history.redo();
            (moved, moved)
        }) == Some(true)
        {
            self.changed('r');
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

    /// What the next undo takes back.
    pub fn undo_step(&self) -> Option<Step> {
        self.history.with(History::undo_step)
    }

    /// What the next redo carries out again.
    pub fn redo_step(&self) -> Option<Step> {
        self.history.with(History::redo_step)
    }

    /// Puts parts of a template in the place of the document's own, in the currency of the data if it is known; undo
    /// brings back what was there.
    pub(super) fn take_template(
        &self,
        template: Template<'_>,
        parts: &[Part],
        data: Option<Currency>,
    ) -> Result<(), PlanError> {
        let document = self.with_document_untracked(|document| {
            let mut document = document.clone();
            let money = parts.contains(&Part::Budget) && !template.document.currency.is_none();
            if let Some(data) = data.filter(|_| document.currency.is_none() && money) {
                (document.currency, document.example_currency) = (data, true);
            }
            plan::with_template(&document, template, parts, this_month())
        });
        self.edit(Edit::Replace { document: Box::new(document) })
    }

    /// Takes everything out of a part; undo brings it back.
    pub fn empty(&self, part: Part) -> Result<(), PlanError> {
        let document = self.with_document_untracked(|document| plan::without(document, part, this_month()));
        self.edit(Edit::Replace { document: Box::new(document) })
    }

    /// The mapping remembered for files with these columns.
    pub(super) fn profile(&self, sniff: &Sniff) -> Option<Mapping> {
        let key = sniff.mapping.profile_key()?;
        let known = self.profiles.with_untracked(|profiles| profiles.get(&key).cloned())?;
        Some(known.for_file(&sniff.mapping))
    }

    /// Remembers how files with these columns are read.
    pub(super) fn remember_profile(&self, mapping: &Mapping) {
        if let Some(key) = mapping.profile_key() {
            self.profiles.update(|profiles| {
                profiles.insert(key, mapping.clone());
            });
            self.changed('o');
        }
    }

    /// The sheets that were chosen of a workbook with the same sheets.
    pub(super) fn chosen_sheets(&self, sheets: &[SheetFacts]) -> Option<Vec<String>> {
        self.sheets.with_untracked(|known| known.get(&sheets_key(sheets)).cloned())
    }

    /// Remembers which sheets of such a workbook are read.
    pub(super) fn remember_sheets(&self, sheets: &[SheetFacts], chosen: &[String]) {
        self.sheets.update(|known| {
            known.insert(sheets_key(sheets), chosen.to_vec());
        });
        self.changed('o');
    }

    /// Saves the document as a project file.
    pub fn save_copy(&self) {
        let (name, text) = self.with_document_untracked(|document| (document.name.clone(), plan::encode(document)));
        let name = if name.trim().is_empty() { "rapport".to_owned() } else { name };
        download::save_text(&format!("{name}.rapport.json"), "application/json", &text);
        self.copied_at.set(Some(clock::now_ms()));
        self.changed('o');
    }

    /// Opens a project file; undo brings back what was here.
    pub fn open_copy(self, file: File) {
        spawn_local(async move {
            let name = file.name();
            let text =
                if file.size() > LARGEST_FILE { Err(String::new()) } else { crate::platform::files::text(&file).await };
            let opened = match text {
                Err(said) => Opened::Unreadable(said),
                Ok(text) => match plan::restore(&text) {
                    Ok((document, notes)) => {
                        let document = marked(document, &text).await;
                        let replaced = self.edit(Edit::Replace { document: Box::new(document) });
                        match replaced {
                            Ok(()) => Opened::Restored(notes),
                            Err(_) => Opened::Unreadable(String::new()),
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
}

/// Workbooks with the same sheets are of one kind: next month's file.
fn sheets_key(sheets: &[SheetFacts]) -> String {
    let names: Vec<&str> = sheets.iter().map(|sheet| &*sheet.name).collect();
    names.join("\u{1f}")
}
