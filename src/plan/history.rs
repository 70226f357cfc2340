//! Undo and redo.

use super::delta::Delta;
use super::document::Document;
use super::edit::{Edit, Place, apply};
use super::error::PlanError;
use super::file::{RestoreError, RestoreNote, is_earlier, restore_value, sound};
use super::members::members;
use super::step::{Step, step};
use crate::units::Gather;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Steps that can be undone.
pub const STEPS: usize = 100;

/// How an edit enters the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// As a step of its own.
    AtOnce,
    /// Together with the edits of the same target just before, as while dragging or typing.
    Coalesced,
    /// Not at all: it can not be undone, and undoing other steps leaves it (a fact that came from the data).
    Never,
}

/// The document with its past and its undone future.
///
/// ```
/// use rapport::plan::{Document, Edit, History, Undo};
/// let mut history = History::new(Document::default());
/// let name = |text: &str| Edit::Rename { name: text.into() };
/// history.edit(&name("P"), Undo::Coalesced).unwrap();
/// history.edit(&name("Plan"), Undo::Coalesced).unwrap();
/// assert_eq!(history.present().name, "Plan");
/// assert!(history.undo());
/// assert_eq!(history.present().name, "");
/// assert!(history.redo() && !history.redo());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Documents before each step, the oldest first.
    past: Vec<Neighbour>,
    present: Document,
    /// Documents undone, the nearest last.
    future: Vec<Neighbour>,
    /// What the edits that are being coalesced set.
    run: Option<Place>,
}

/// A document beside the present, and the way to it from its neighbour on the side of the present, as it is stored: a
/// history of a hundred steps is saved after every edit, and only one of the ways is new then.
#[derive(Debug, Clone)]
struct Neighbour {
    document: Document,
    way: OnceLock<String>,
}

impl Neighbour {
    fn new(document: Document) -> Neighbour {
        Neighbour { document, way: OnceLock::new() }
    }

    fn way_from(&self, nearer: &Document) -> &str {
        self.way.get_or_init(|| {
            let delta = Delta::between_documents(nearer, &self.document);
            // Maps with text keys and finite numbers always have a JSON text.
            serde_json::to_string(&delta).unwrap_or_default()
        })
    }
}

impl PartialEq for Neighbour {
    fn eq(&self, other: &Neighbour) -> bool {
        self.document == other.document
    }
}

impl History {
    /// A document without past.
    pub fn new(document: Document) -> History {
        History { past: Vec::new(), present: document, future: Vec::new(), run: None }
    }

    /// The document.
    pub fn present(&self) -> &Document {
        &self.present
    }

    /// Steps that can be undone.
    pub fn past_len(&self) -> usize {
        self.past.len()
    }

    /// Steps that can be redone.
    pub fn future_len(&self) -> usize {
        self.future.len()
    }

    /// What the next undo takes back; nothing when there is nothing.
    pub fn undo_step(&self) -> Option<Step> {
        step(&self.past.last()?.document, &self.present)
    }

    /// What the next redo carries out again; nothing when there is nothing.
    pub fn redo_step(&self) -> Option<Step> {
        step(&self.present, &self.future.last()?.document)
    }

    /// Makes an edit. A refused one, and one that changes nothing, leave everything as it was.
    pub fn edit(&mut self, edit: &Edit, undo: Undo) -> Result<(), PlanError> {
        if undo == Undo::Never {
            let next = apply(&self.present, edit)?;
            for neighbour in self.past.iter_mut().chain(&mut self.future) {
                // Where the edit is refused (its row did not exist yet) there is nothing to keep.
                let changed = apply(&neighbour.document, edit);
                *neighbour = Neighbour::new(changed.unwrap_or_else(|_| neighbour.document.clone()));
            }
            self.present = next;
            return Ok(());
        }
        let place = edit.place().filter(|_| undo == Undo::Coalesced);
        let running = place.is_some() && place == self.run;
        // A run is one edit that keeps changing its mind, so each edit starts from the document before the run:
        // shares that were dragged to zero and back have the proportions they had.
        let before = self.past.last().filter(|_| running);
        let start = before.map_or(&self.present, |before| &before.document);
        let next = apply(start, edit)?;
        match (running, next == *start) {
            (true, true) => {
                self.past.pop();
                self.run = None;
            }
            (true, false) => {
                if let Some(before) = self.past.last_mut() {
                    before.way = OnceLock::new();
                }
            }
            (false, true) => return Ok(()),
            (false, false) => {
                self.past.push(Neighbour::new(self.present.clone()));
                let surplus = self.past.len().saturating_sub(STEPS);
                self.past.drain(..surplus);
                self.future.clear();
                self.run = place;
            }
        }
        self.present = next;
        Ok(())
    }

    /// Changes the present and every step in the same way, without a step of its own.
    pub fn rewrite(&mut self, change: impl Fn(&Document) -> Document) {
        for neighbour in self.past.iter_mut().chain(&mut self.future) {
            *neighbour = Neighbour::new(change(&neighbour.document));
        }
        self.present = change(&self.present);
        self.run = None;
    }

    /// Ends a run of coalesced edits: the next edit is a step of its own (pointer up, focus left).
    pub fn settle(&mut self) {
        self.run = None;
    }

    /// Goes one step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.run = None;
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.future.push(Neighbour::new(std::mem::replace(&mut self.present, before.document)));
        true
    }

    /// Goes one step forward again; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.run = None;
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.past.push(Neighbour::new(std::mem::replace(&mut self.present, after.document)));
        true
    }

    /// Goes on from here to a document that was reached from here: by the same steps back (`u`) and forward (`r`) where
    /// no edit was made between them (what touches no document is written `o`), so that undo and redo go on too;
    /// otherwise as one step.
    pub fn resume(&mut self, document: Document, moves: &str) {
        let mut walked = self.clone();
        let known = moves.chars().all(|one| match one {
            'u' => walked.undo(),
            'r' => walked.redo(),
            'o' => true,
            _ => false,
        });
        if known && walked.present == document {
            *self = walked;
        } else {
            // What came through the gate is never refused; and if it were, what is here is as good as before.
            let _ = self.edit(&Edit::Replace { document: Box::new(document) }, Undo::AtOnce);
        }
    }

    /// The history as text, for the store of this browser. Project files hold the document alone.
    pub fn encode(&self) -> String {
        let ways = |neighbours: &[Neighbour]| {
            let mut nearer = &self.present;
            let mut ways = Vec::with_capacity(neighbours.len());
            for neighbour in neighbours.iter().rev() {
                ways.push(neighbour.way_from(nearer));
                nearer = &neighbour.document;
            }
            ways.join(",")
        };
        let present = serde_json::to_string(&self.present).unwrap_or_default();
        format!(r#"{{"present":{present},"past":[{}],"future":[{}]}}"#, ways(&self.past), ways(&self.future))
    }

    /// Ways to neighbours that the next [`History::encode`] has to find: what saving costs, apart from the document.
    pub fn ways_to_find(&self) -> usize {
        self.past.iter().chain(&self.future).filter(|neighbour| neighbour.way.get().is_none()).count()
    }

    /// Reads what [`History::encode`] wrote. The document passes the same gate as a file; when it needed repair, or a
    /// step does not read back exactly, the steps are dropped with a note and the document is kept.
    ///
    /// A text that was cut short behind the document still gives the document.
    pub fn restore(text: &str) -> Result<(History, Vec<RestoreNote>), RestoreError> {
        let (found, fault) = members(text);
        let mut found: BTreeMap<String, Value> = found.into_iter().gather();
        let mut steps =
            |key: &str| found.remove(key).and_then(|steps| serde_json::from_value::<Vec<Delta>>(steps).ok());
        let (past, future) = (steps("past"), steps("future"));
        let Some(present) = found.remove("present") else {
            // JSON that is no object is not ours; everything else ends too early.
            let fault = fault.filter(|fault| !fault.is_data());
            return Err(fault.map_or(RestoreError::NotRapport, RestoreError::not_json));
        };
        let earlier = is_earlier(&present).then(|| present.clone());
        let (document, mut notes) = restore_value(present)?;
        let walk = |deltas: Option<Vec<Delta>>| match &earlier {
            Some(json) => walk_json(json, deltas?),
            None => walk(&document, deltas?),
        };
        let ways = (walk(past), walk(future));
        let mut history = History::new(document);
        match ways {
            (Some(past), Some(future)) if notes.is_empty() && fault.is_none() => {
                (history.past, history.future) = (past, future)
            }
            _ => notes.push(RestoreNote::HistoryDropped),
        }
        Ok((history, notes))
    }
}

/// The documents that steps lead to from this one, the farthest first; nothing when a step does not read back exactly.
fn walk(from: &Document, deltas: Vec<Delta>) -> Option<Vec<Neighbour>> {
    let mut nearer = from.clone();
    let mut neighbours = Vec::new();
    for delta in deltas.into_iter().take(STEPS) {
        nearer = sound(delta.apply_to(&nearer)?)?;
        neighbours.push(Neighbour::new(nearer.clone()));
    }
    neighbours.reverse();
    Some(neighbours)
}

/// [`walk`] between documents of an earlier format: the steps are of that form, and each document passes the gate.
fn walk_json(from: &Value, deltas: Vec<Delta>) -> Option<Vec<Neighbour>> {
    let mut nearer = from.clone();
    let mut neighbours = Vec::new();
    for delta in deltas.into_iter().take(STEPS) {
        nearer = delta.apply(nearer)?;
        let (document, notes) = restore_value(nearer.clone()).ok()?;
        notes.is_empty().then_some(())?;
        neighbours.push(Neighbour::new(document));
    }
    neighbours.reverse();
    Some(neighbours)
}
